import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AccessEnded, AccessGranted } from '../../record/access/events.ts'
import { AddressRecorded, CourtOrderRecorded } from '../../record/children/events.ts'
import { openWorld } from '../../testing/open-world.ts'
import type { World } from '../../testing/world.ts'
import { AdviceGiven, AdviceRequested } from '../advice/events.ts'
import { AssessmentRequested, DecidedNotToAssess, DecidedToAssess } from '../needs-assessment/events.ts'
import { asked, serviceOn, yes } from './samples.ts'

let world: World

beforeAll(async () => {
  world = await openWorld({ today: '2026-01-05' })
})
afterAll(() => world.close())

async function amiraAsked(on = '2026-01-05'): Promise<string> {
  const childId = await world.amira()
  await world.write(childId, [AssessmentRequested(asked(world.people.nadia), { occurredOn: on })], 'nadia', 'parent')
  return childId
}

describe('the family’s page', () => {
  it('shows where things are, what is next and by what day, to the family', async () => {
    const childId = await amiraAsked()
    const { statusCode, body } = await world.get(`/casework/${childId}/journey`, 'nadia')
    expect(statusCode).toBe(200)
    expect(body).toContain('Amira’s EHC needs assessment')
    expect(body).toContain('We are deciding whether to assess.')
    expect(body).toContain('Monday 16 February 2026')
    expect(body).toContain('by <time datetime="2026-05-25">25 May</time> (the law)')
    expect(body).toContain('Priya Shah')
    expect(body).toContain(`/children/${childId}/who-has-looked`)
    expect(body).toMatch(/Final plan, by law<\/dt><dd><strong><time datetime="2026-05-25">/)
    const [look] = await world.accessLog(childId)
    expect(look).toMatchObject({ page: '/casework/:childId/journey', outcome: 'seen', person_id: world.people.nadia })
  })

  it('says to a parent who sees and does not decide who does', async () => {
    const childId = await amiraAsked()
    const { body } = await world.get(`/casework/${childId}/journey`, 'imran')
    expect(body).toContain('You can read this. The decisions are for <strong>Nadia Khan</strong>.')
    expect(body).toContain('The family’s rights now')
    expect((await world.get(`/casework/${childId}/journey`, 'nadia')).body).not.toContain('You can read this.')
  })

  it('tells who else looked, however often the reader did', async () => {
    const childId = await amiraAsked()
    await world.get(`/casework/${childId}`, 'priya')
    for (let count = 0; count < 45; count++) await world.get(`/casework/${childId}/ask-us`, 'nadia')
    const { body } = await world.get(`/casework/${childId}/journey`, 'nadia')
    expect(body).not.toContain('Nobody but you has looked yet.')
    expect(body.slice(body.indexOf('id="looked"'))).toContain('Priya Shah')
  })

  it.each(['stranger', 'owen', 'priya', 'liz', 'alex'] as const)('is closed to %s', async (who) => {
    const childId = await amiraAsked()
    const { statusCode, body } = await world.get(`/casework/${childId}/journey`, who)
    expect(statusCode).toBe(404)
    expect(body).not.toContain('Amira')
    expect((await world.accessLog(childId))[0]?.outcome).toBe('refused')
  })

  it('shows a helper only what the family shared, until the family ends it', async () => {
    const childId = await amiraAsked()
    const grantId = randomUUID()
    const grant = {
      grantId,
      personId: world.people.liz,
      who: 'Liz Hart',
      capacity: 'sendiass-adviser',
      basis: 'family-invitation',
      purpose: 'Help',
    } as const
    await world.write(childId, [
      AccessGranted({ ...grant, from: '2026-01-05', mayAct: false, parts: ['case'] }, { occurredOn: '2026-01-05' }),
    ])
    const { statusCode, body } = await world.get(`/casework/${childId}/journey`, 'liz')
    expect(statusCode).toBe(200)
    expect(body).not.toContain('Ask Priya Shah')
    expect(body).toContain('You can read this. The decisions are for <strong>the family</strong>.')
    expect(body).not.toContain('Tell us or send something')
    expect((await world.get('/my', 'liz')).body).toContain('Amira')
    await world.write(childId, [AccessEnded({ grantId, why: 'The family ended it' }, { occurredOn: '2026-01-05' })])
    expect((await world.get(`/casework/${childId}/journey`, 'liz')).statusCode).toBe(404)
    expect((await world.get('/my', 'liz')).body).not.toContain(childId)
  })

  it('gives the last days to challenge a refusal, and says which is not settled', async () => {
    const childId = await amiraAsked('2025-12-01')
    const no = {
      requestId: randomUUID(),
      reasons: { inLaw: 'x', plainly: 'x' },
      decidedOn: '2026-01-05',
      service: serviceOn('2026-01-05'),
    }
    await world.write(childId, [DecidedNotToAssess(no, { occurredOn: '2026-01-05' })])
    const { body } = await world.get(`/casework/${childId}/journey`, 'nadia')
    expect(body).toContain('We decided not to assess.')
    expect(body).toContain('Appeal to the SEND Tribunal against our decision not to assess')
    expect(body).toContain('Thursday 5 March 2026')
    expect(body).toContain('Check your letter, or ask SENDIASS, before you rely on it.')
    expect(body).toMatch(new RegExp(`href="/redress/${childId}" role="button"[^>]*>See what you can do about it<`))
    expect(body).toContain(`href="/redress/${childId}/appeal">Appeal to the SEND Tribunal against our decision`)
  })

  it('says plainly what is late and what the family may do', async () => {
    const childId = await amiraAsked('2025-11-10')
    const { body } = await world.get(`/casework/${childId}/journey`, 'nadia')
    expect(body).toContain(
      'This is late. We had to tell you whether we will assess by Monday 22 December 2025. That was 14 days ago.',
    )
    expect(body).toContain('Complain that we are late')
    expect(body).toContain('www.lgo.org.uk')
  })

  it('shows which advice is in and which is out', async () => {
    const childId = await amiraAsked('2025-12-01')
    const adviceRequestId = randomUUID()
    const who = { personId: null, organisationId: null }
    await world.write(childId, [
      DecidedToAssess(yes('2025-12-15'), { occurredOn: '2025-12-15' }),
      AdviceRequested(
        { adviceRequestId, from: 'health', askedOf: { ...who, name: 'Dr Ama Osei' }, sentOn: '2025-12-15' },
        { occurredOn: '2025-12-15' },
      ),
      AdviceRequested(
        {
          adviceRequestId: randomUUID(),
          from: 'social-care',
          askedOf: { ...who, name: 'Maya Scott' },
          sentOn: '2025-12-15',
        },
        { occurredOn: '2025-12-15' },
      ),
      AdviceGiven(
        {
          adviceRequestId,
          adviceId: randomUUID(),
          from: 'health',
          author: { personId: null, name: 'Dr Ama Osei', profession: 'Paediatrician' },
          title: 'Advice',
        },
        { occurredOn: '2026-01-02' },
      ),
    ])
    const { body } = await world.get(`/casework/${childId}/journey`, 'nadia')
    expect(body).toContain('Came on 2 January')
    expect(body).toContain('Due by 26 January, 21 days left')
    expect(body).toContain('We are waiting for advice from: social care.')
  })
})

describe('asking whoever looks after the case', () => {
  it('keeps the question, tells the caseworker without a name, and shows the answer to the asker alone', async () => {
    const childId = await amiraAsked()
    const path = `/casework/${childId}/ask-us`
    const empty = await world.post(path, { says: ' ' }, 'nadia')
    expect(empty.statusCode).toBe(400)
    expect(empty.body).toContain('Write your question')
    const sent = await world.post(path, { says: 'When will <b>somebody</b> ring me?' }, 'nadia')
    expect(sent.statusCode).toBe(303)
    expect((await world.get(`/casework/${childId}/journey`, 'nadia')).body).toContain(
      'When will &lt;b&gt;somebody&lt;/b&gt; ring me?',
    )
    expect((await world.get(`/casework/${childId}/journey`, 'imran')).body).not.toContain('ring me?')

    const [message] = await world.asArea((trx) =>
      trx
        .selectFrom('message')
        .selectAll()
        .where('child_id', '=', childId)
        .where('template', '=', 'question-asked')
        .execute(),
    )
    expect(message?.to_person).toBe(world.people.priya)
    expect(`${message?.subject} ${message?.body}`).not.toMatch(/Amira|Khan|ring me/)

    const seen = await world.get(`/casework/${childId}`, 'priya')
    const href = /\/casework\/[^"]*\/answer\/[0-9a-f-]+/.exec(seen.body)?.[0] ?? ''
    expect((await world.get(href, 'nadia')).statusCode).toBe(404)
    expect((await world.get(href, 'owen')).statusCode).toBe(404)
    const answered = await world.post(href, { says: 'I ring you on Tuesday.' }, 'priya')
    expect(answered.headers.location).toBe(`/casework/${childId}`)
    expect((await world.get(`/casework/${childId}/journey`, 'nadia')).body).toContain('I ring you on Tuesday.')
    expect((await world.get(`/casework/${childId}/journey`, 'imran')).body).not.toContain('Tuesday')
    expect((await world.post(href, { says: 'Again' }, 'priya')).statusCode).toBe(409)
  })
})

describe('your children', () => {
  it('lists the children of this parent with where each stands', async () => {
    const childId = await amiraAsked()
    const { statusCode, body } = await world.get('/my', 'nadia')
    expect(statusCode).toBe(200)
    expect(body).toContain(childId)
    expect(body).toContain('It is deciding whether to assess.')
    expect(body).toContain('Monday 16 February 2026')
  })

  it('shows nothing of anybody else, and leads on', async () => {
    const { body } = await world.get('/my', 'stranger')
    expect(body).toContain('There is no case here yet.')
    expect(body).toContain('href="/ask"')
    expect(body).not.toContain('Amira')
  })

  it('asks who is not signed in to sign in', async () => {
    expect((await world.get('/my')).headers.location).toBe('/sign-in?next=%2Fmy')
  })
})

describe('the case page', () => {
  it('shows the caseworker the case, its duties and its next step, and logs the look', async () => {
    const childId = await amiraAsked()
    const { statusCode, body } = await world.get(`/casework/${childId}`, 'priya')
    expect(statusCode).toBe(200)
    for (const words of [
      'Amira Khan’s case',
      'Year 5',
      'Millbrook Primary School',
      'Nadia Khan',
      'SEND Regulations 2014, reg 5(1)',
      '42 days left',
      'Decide whether to assess',
      'An EHC needs assessment was asked for.',
    ]) {
      expect(body).toContain(words)
    }
    expect((await world.accessLog(childId))[0]).toMatchObject({ page: '/casework/:childId', outcome: 'seen' })
  })

  it('says beside the next step what it is for, what good looks like and the law, and leads to the whole path', async () => {
    const childId = await amiraAsked()
    const { body } = await world.get(`/casework/${childId}`, 'priya')
    expect(body).toContain('data-guidance="decide-whether-to-assess"')
    expect(body).toContain('Children and Families Act 2014, section 36(8)')
    expect(body).toContain('href="/guide"')
    const guide = await world.get('/guide', 'priya')
    expect(guide.body).toContain('Decide whether a plan is needed')
    expect((await world.get('/guide', 'nadia')).statusCode).toBe(404)
  })

  it.each(['owen', 'stranger', 'ruth', 'alex'] as const)('is closed to %s', async (who) => {
    const childId = await amiraAsked()
    expect((await world.get(`/casework/${childId}`, who)).statusCode).toBe(404)
  })

  it('leads the family to its own page', async () => {
    const childId = await amiraAsked()
    const answer = await world.get(`/casework/${childId}`, 'nadia')
    expect([answer.statusCode, answer.headers.location]).toEqual([303, `/casework/${childId}/journey`])
  })

  it('says that an address is protected, and never the address', async () => {
    const childId = await amiraAsked()
    const { nadia, imran } = world.people
    await world.write(childId, [
      AddressRecorded(
        { of: nadia, lines: ['7 Hidden Lane'], postcode: 'ZZ9 9ZZ' },
        { occurredOn: '2026-01-05', hiddenFrom: [imran] },
      ),
      CourtOrderRecorded(
        {
          orderId: randomUUID(),
          kind: 'Non-molestation order',
          says: 'No contact',
          about: [imran],
          from: '2025-06-01',
        },
        { occurredOn: '2026-01-05' },
      ),
    ])
    const { body } = await world.get(`/casework/${childId}`, 'priya')
    expect(body).toContain('An address of Nadia Khan is protected. It must not reach Imran Khan.')
    expect(body).toContain('Non-molestation order')
    expect(body).not.toContain('Hidden Lane')
    expect(body).not.toContain('ZZ9')
  })

  it('shows an adviser where the case stands, and neither family nor alerts', async () => {
    const childId = await amiraAsked()
    const { imran, ed } = world.people
    const grant = {
      grantId: randomUUID(),
      personId: ed,
      who: 'Ed Lowe',
      capacity: 'educational-psychologist',
      basis: 'advice-request',
      purpose: 'Advice',
    } as const
    await world.write(childId, [
      AccessGranted(
        { ...grant, from: '2026-01-05', parts: ['case', 'request', 'advice'] },
        { occurredOn: '2026-01-05' },
      ),
      CourtOrderRecorded(
        {
          orderId: randomUUID(),
          kind: 'Non-molestation order',
          says: 'No contact',
          about: [imran],
          from: '2025-06-01',
        },
        { occurredOn: '2026-01-05' },
      ),
    ])
    const { statusCode, body } = await world.get(`/casework/${childId}`, 'ed')
    expect(statusCode).toBe(200)
    expect(body).toContain('Duties and dates')
    expect(body).not.toContain('order (')
    expect(body).not.toContain('Who may look')
    expect(body).not.toContain('Wants to be told')
  })
})

describe('today', () => {
  it('puts what matters first, with its law and why', async () => {
    await amiraAsked('2025-11-10')
    const { statusCode, body } = await world.get('/today', 'priya')
    expect(statusCode).toBe(200)
    expect(body).toContain('14 days late: the law said Monday 22 December 2025.')
    expect(body).toContain('SEND Regulations 2014, reg 5(1)')
    expect((await world.get("/today?show=x&duty=';drop table duty;--&page=-2", 'priya')).statusCode).toBe(200)
    expect((await world.get('/today?duty=issue-final-plan', 'priya')).body).not.toContain('22 December')
  })

  it.each(['nadia', 'ruth', 'alex', 'ed'] as const)('is closed to %s', async (who) => {
    expect((await world.get('/today', who)).statusCode).toBe(404)
  })

  it('shows another caseworker none of these cases', async () => {
    const childId = await amiraAsked()
    expect((await world.get('/find?find=amira', 'owen')).body).not.toContain(childId)
    expect((await world.get('/today', 'owen')).body).toContain('You look after no case yet.')
  })

  it('shows what was just recorded on the next request', async () => {
    const childId = await amiraAsked('2025-10-01')
    const late = '/today?show=late&duty=decide-whether-to-assess'
    expect((await world.get(late, 'priya')).body).toContain(`/casework/${childId}"`)
    await world.write(childId, [DecidedToAssess(yes('2026-01-05'), { occurredOn: '2026-01-05' })])
    expect((await world.get(late, 'priya')).body).not.toContain(`/casework/${childId}"`)
  })

  it('shows a family’s question until it is answered, without its words', async () => {
    const childId = await amiraAsked()
    await world.post(`/casework/${childId}/ask-us`, { says: 'What about swimming?' }, 'nadia')
    const { body } = await world.get('/today?also=all', 'priya')
    const href = new RegExp(`/casework/${childId}/answer/[0-9a-f-]+`).exec(body)?.[0] ?? ''
    expect(href).not.toBe('')
    expect(body).not.toContain('swimming')
    await world.post(href, { says: 'Yes.' }, 'priya')
    expect((await world.get('/today?also=all', 'priya')).body).not.toContain(href)
  })
})

describe('reminding with one press', () => {
  it('reminds, writes it down, shows what was sent, and comes back to the same list', async () => {
    const childId = await amiraAsked('2025-10-01')
    const adviceRequestId = randomUUID()
    const askedOf = { personId: world.people.ed, organisationId: null, name: 'Ed Lowe' }
    await world.write(childId, [
      DecidedToAssess(yes('2025-10-20'), { occurredOn: '2025-10-20' }),
      AdviceRequested(
        { adviceRequestId, from: 'educational-psychologist', askedOf, sentOn: '2025-10-20' },
        { occurredOn: '2025-10-20' },
      ),
    ])
    const onCase = (await world.get(`/casework/${childId}`, 'priya')).body
    expect(onCase).toContain('Remind Ed Lowe')
    expect(onCase).toContain(`name="back" value="/casework/${childId}#duties"`)
    const list = '/today?show=late&duty=give-advice'
    const { body } = await world.get(list, 'priya')
    const form =
      new RegExp(`<form method="post" action="/advice/${childId}/chase"[\\s\\S]*?</form>`).exec(body)?.[0] ?? ''
    expect(form).toContain('Remind Ed Lowe')
    const field = (name: string) =>
      new RegExp(`name="${name}" value="([^"]*)"`).exec(form)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const fields = { _csrf: field('_csrf'), requests: field('requests'), back: field('back') }
    expect(fields.back).toBe(`${list}#list`)
    const sent = await world.send(`/advice/${childId}/chase`, fields, 'priya')
    expect([sent.statusCode, sent.headers.location]).toEqual([303, `${list}#list`])
    const after = (await world.get(list, 'priya')).body
    expect(after).toContain('Reminded: Ed Lowe.')
    expect(after).toContain('Reminded today')
    expect(after).toContain('was due on Monday 1 December 2025 and is now late')
    expect(after).not.toContain('Remind Ed Lowe')
    const { events } = await world.read(childId)
    expect(events.at(-1)).toMatchObject({ type: 'AdviceChased', data: { adviceRequestId, sentTo: 'ed@example.org' } })
    const [message] = await world.asArea((trx) =>
      trx
        .selectFrom('message')
        .selectAll()
        .where('child_id', '=', childId)
        .where('template', '=', 'advice-reminder')
        .execute(),
    )
    expect(message).toMatchObject({ to_person: world.people.ed })
    expect(`${message?.subject} ${message?.body}`).not.toMatch(/Amira|Khan/)
    expect((await world.get(`/casework/${childId}`, 'priya')).body).toContain('Reminded today')
    expect((await world.send(`/advice/${childId}/chase`, fields, 'priya')).statusCode).toBe(409)
    expect(
      (await world.send(`/advice/${childId}/chase`, { ...fields, back: '//evil.example' }, 'priya')).headers.location,
    ).toBeUndefined()
    expect((await world.send(`/advice/${childId}/chase`, fields, 'owen')).statusCode).not.toBe(303)
  })

  it('says to ring somebody who cannot be reached from here', async () => {
    const childId = await amiraAsked('2025-10-01')
    await world.write(childId, [
      DecidedToAssess(yes('2025-10-20'), { occurredOn: '2025-10-20' }),
      AdviceRequested(
        {
          adviceRequestId: randomUUID(),
          from: 'health',
          askedOf: { personId: null, organisationId: null, name: 'Dr Far Away' },
          sentOn: '2025-10-20',
        },
        { occurredOn: '2025-10-20' },
      ),
    ])
    const { body } = await world.get('/today?show=late&duty=give-advice', 'priya')
    expect(body).toContain('With Dr Far Away')
    expect(body).toContain('They do not use openSEND: ring or write to them.')
    expect(body).not.toContain('Remind Dr Far Away')
    expect(body).toContain('Record advice that came another way')
  })
})

describe('finding a case', () => {
  it('forgives spelling, and says why each fits', async () => {
    const childId = await amiraAsked()
    for (const typed of [
      'amir',
      'KHÁN',
      'amria',
      'khan amira',
      '2/5/2016',
      '2 May 16',
      'khan 2016',
      childId.slice(0, 8),
    ]) {
      expect((await world.get(`/find?find=${encodeURIComponent(typed)}`, 'priya')).body, typed).toContain(childId)
    }
    expect((await world.get('/find?find=amria', 'priya')).body).toContain('“amria” is one letter away from Amira')
    expect((await world.get('/find?find=%25', 'priya')).body).toContain('Type a letter of a name at least.')
    expect((await world.get("/find?find=';drop table duty;--", 'priya')).statusCode).toBe(200)
  })

  it('lists every case of one’s own by family name before anything is typed, by where it stands', async () => {
    const childId = await amiraAsked()
    const { body } = await world.get('/find', 'priya')
    expect(body).toMatch(/Your \d+ cases, by family name/)
    expect(body).toContain('/needs-assessment/possible-duplicates')
    const pages = Math.ceil(Number(/Your (\d+) cases/.exec(body)?.[1]) / 50)
    const every = await Promise.all(
      Array.from({ length: pages }, (_, at) => world.get(`/find?stage=asked&page=${at + 1}`, 'priya')),
    )
    expect(every.some((one) => one.body.includes(`href="/casework/${childId}"`))).toBe(true)
    const writing = (await world.get('/find?stage=ceased', 'priya')).body
    expect(writing).not.toContain(`href="/casework/${childId}"`)
    expect((await world.get('/find', 'owen')).body).not.toContain(childId)
    expect((await world.get('/find?stage=<x>&page=-1', 'priya')).statusCode).toBe(200)
  })

  it('never tells that a child exists whom one may not see', async () => {
    const childId = await amiraAsked()
    const nobody = (await world.get('/find?find=zzzzz', 'owen')).body
    const hidden = (await world.get('/find?find=amira', 'owen')).body
    expect(hidden).not.toContain(childId)
    const same = (body: string, typed: string) =>
      body
        .replace(/[\s\S]*<main/, '')
        .replace(/<\/main>[\s\S]*/, '')
        .replaceAll(typed, '')
    expect(same(hidden, 'amira')).toBe(same(nobody, 'zzzzz'))
    expect((await world.get('/find?find=amira', 'ruth')).body).not.toContain(childId)
    const grantId = randomUUID()
    const grant = {
      grantId,
      personId: world.people.ruth,
      who: 'Ruth Adeyemi',
      capacity: 'team-manager',
      basis: 'management',
    } as const
    await world.write(childId, [
      AccessGranted({ ...grant, purpose: 'Manages the team', from: '2026-01-05' }, { occurredOn: '2026-01-05' }),
    ])
    expect((await world.get('/find?find=amira', 'ruth')).body).toContain(childId)
    await world.write(childId, [AccessEnded({ grantId, why: 'Moved' }, { occurredOn: '2026-01-05' })])
    expect((await world.get('/find?find=amira', 'ruth')).body).not.toContain(childId)
  })

  it.each(['nadia', 'alex', 'ed'] as const)('is closed to %s', async (who) => {
    expect((await world.get('/find', who)).statusCode).toBe(404)
  })
})

describe('the team', () => {
  it('counts the cases of the manager’s team alone, and tells none from not applicable', async () => {
    expect((await world.get('/team', 'ruth')).body).toContain('Your team looks after no case yet.')
    const childId = await amiraAsked('2025-11-10')
    await amiraAsked()
    await world.grant(childId, 'ruth', 'team-manager', { basis: 'management' })
    const { statusCode, body } = await world.get('/team', 'ruth')
    expect(statusCode).toBe(200)
    expect(body).toContain('Your team looks after 1 case.')
    expect(body).toContain('Every case has a caseworker.')
    expect(body).toContain('1 duty is late, of 3 not done yet.')
    expect(body).toContain('0 were done in time and 0 were done late.')
    expect(body).toContain('The longest is 14 days late.')
    expect(body).toContain(`/people/${world.people.priya}/hand-over`)
    expect(body).toContain('Nothing to count')
    expect(body).toContain('families still waiting past 6 weeks')
  })

  it('shows how long late by duty and body, lawful reasons, workload and decisions, of the team’s cases alone', async () => {
    const childId = await amiraAsked('2025-09-01')
    await world.grant(childId, 'ruth', 'team-manager', { basis: 'management' })
    const reasons = { inLaw: 'Nothing beyond what schools provide.', plainly: 'School can give this help.' }
    const decided = { requestId: randomUUID(), reasons, decidedOn: '2025-12-22', service: serviceOn('2025-12-22') }
    await world.write(childId, [DecidedNotToAssess(decided, { occurredOn: '2025-12-22' })])
    const other = await amiraAsked('2025-09-01')
    const secret = { ...decided, reasons: { inLaw: 'Secret.', plainly: 'Of another team.' } }
    await world.write(other, [DecidedNotToAssess(secret, { occurredOn: '2025-12-22' })])

    const lateness = (await world.get('/team/lateness', 'ruth')).body
    expect(lateness).toContain('Done late in the last 12 months')
    expect(lateness).toContain('1 duty. Half are 70 days over or less')
    expect((await world.get('/team/lateness?duty=<x>', 'ruth')).statusCode).toBe(200)
    expect((await world.get('/team/exceptions', 'ruth')).body).toContain(
      'Waiting for an educational psychologist is never a lawful reason',
    )

    const workload = (await world.get('/team/workload', 'ruth')).body
    expect(workload).toContain('Due within 4 weeks')
    expect(workload).toContain('Priya Shah')

    const decisions = (await world.get('/team/decisions?which=no', 'ruth')).body
    expect(decisions).toContain('School can give this help.')
    expect(decisions).not.toContain('Of another team.')
    expect((await world.get('/team/decisions?from=2024-01&to=2024-02&page=x', 'ruth')).body).toContain(
      'No decision of this kind',
    )
    const file = await world.get('/team/decisions/file?which=no', 'ruth')
    expect(file.headers['content-type']).toContain('text/csv')
    expect(file.body).toContain(`${childId.slice(0, 8).toUpperCase()},2025-12-22,Not to assess,Priya Shah,`)
    expect(file.body).not.toContain('Amira')
    expect(file.body).not.toContain('Secret')
  })

  it('leads from each number to the duties that it counts, by name, and from there back', async () => {
    const childId = await amiraAsked('2025-11-03')
    const other = await amiraAsked('2025-11-03')
    await world.grant(childId, 'ruth', 'team-manager', { basis: 'management' })
    const team = (await world.get('/team', 'ruth')).body
    expect(team).toContain('Late now: the longest first')
    expect(team).toContain(`href="/team/cases?show=late&amp;worker=${world.people.priya}"`)
    const late = (await world.get('/team/cases?show=late&duty=decide-whether-to-assess', 'ruth')).body
    expect(late).toContain(`/casework/${childId}`)
    expect(late).not.toContain(other)
    expect(late).toContain('21 days over')
    expect(late).toContain('Priya Shah')
    const nobody = (await world.get('/team/cases?worker=nobody', 'ruth')).body
    expect(nobody).toContain('There is none of these.')
    for (const wrong of [
      'show=x&duty=<x>&worker=x&team=y&page=-1',
      `worker=${randomUUID()}`,
      `worker=${'-'.repeat(36)}`,
      'page=9999',
    ])
      expect((await world.get(`/team/cases?${wrong}`, 'ruth')).statusCode).toBe(200)
  })

  it('hands a whole caseload over from here in one act', async () => {
    const { body } = await world.get('/team', 'ruth')
    const href = new RegExp(`/people/${world.people.priya}/hand-over`).exec(body)?.[0] ?? ''
    expect((await world.get(href, 'ruth')).statusCode).toBe(200)
  })

  it.each(
    ['cases', 'lateness', 'exceptions', 'workload', 'decisions', 'decisions/file'].flatMap((name) =>
      (['nadia', 'priya', 'alex'] as const).map((who) => [name, who] as const),
    ),
  )('closes %s to %s', async (name, who) => {
    expect((await world.get(`/team/${name}`, who)).statusCode).toBe(404)
  })

  it.each(['nadia', 'priya', 'alex'] as const)('is closed to %s', async (who) => {
    expect((await world.get('/team', who)).statusCode).toBe(404)
  })
})
