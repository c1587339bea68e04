import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { grantsIn, isLive } from '../../record/access/state.ts'
import { pngFile, wordFile } from '../../record/documents/sample-files.ts'
import { openWorld } from '../../testing/open-world.ts'
import { sendFiles } from '../../testing/send-files.ts'
import type { Key, World } from '../../testing/world.ts'
import { decidedToAssess } from './samples.ts'
import { adviceIn } from './state.ts'

const today = '2026-02-09'
let world: World
let childId: string
const council = () => world.organisations['Mereshire Council']
const health = () => world.organisations['Mereshire Community Health']
const key = (who: Key, organisation: string | undefined, role: string) => `${world.people[who]}.${organisation}.${role}`
const requestTo = async (from: string, child = childId) => {
  const request = adviceIn((await world.read(child)).events).requests.find((one) => one.from === from)
  if (!request) throw new Error('not asked')
  return request
}
const pathTo = async (page: string, from: string) =>
  `/advice/${childId}/${page}/${(await requestTo(from)).adviceRequestId}`
const messages = async (template: string) =>
  world.asArea((trx) => trx.selectFrom('message').selectAll().where('template', '=', template).execute())

async function assessed(): Promise<string> {
  const child = await world.amira()
  await world.write(child, decidedToAssess())
  await world.post(
    `/advice/${child}/ask`,
    {
      bodies: ['health', 'social-care', 'educational-psychologist'],
      'who-health': key('osei', health(), 'health-adviser'),
      'who-social-care': key('maya', council(), 'social-care-adviser'),
      'who-educational-psychologist': key('ed', council(), 'educational-psychologist'),
    },
    'priya',
  )
  return child
}

beforeAll(async () => {
  world = await openWorld({ today })
  childId = await assessed()
})
afterAll(() => world.close())

describe('the queue', () => {
  it('draws each clock, and has the next step and the other answers', async () => {
    const { body } = await world.get('/advice', 'osei')
    for (const words of [
      'Amira Khan',
      'Week 1 of 6',
      '42 days left',
      'New',
      'Begin',
      'We do not know this child',
      'os-clock',
    ])
      expect(body).toContain(words)
    expect((await world.get('/advice', 'ed')).body).not.toContain('We do not know this child')
  })

  it('says what is begun, and keeps the filter in the address', async () => {
    await world.post(await pathTo('give', 'educational-psychologist'), { 'strength-1-text': 'Draws', do: 'save' }, 'ed')
    expect((await world.get('/advice', 'ed')).body).toContain('Go on writing')
    expect((await world.get('/advice?show=begun', 'ed')).body).toContain('Amira Khan')
    expect((await world.get('/advice?show=late', 'ed')).body).toContain('There is none of these now')
    expect((await world.get('/advice?show=__proto__', 'ed')).statusCode).toBe(200)
  })
})

describe('the form', () => {
  it('starts from what is known, and sorts a report that is pasted', async () => {
    const give = await pathTo('give', 'educational-psychologist')
    const { body } = await world.get(give, 'ed')
    for (const words of [
      '9 years and 9 months',
      'Year 5',
      'Millbrook Primary School',
      'data-plan-check-row="provision"',
    ])
      expect(body).toContain(words)
    const saved = await world.post(give, { 'strength-1-text': 'Draws', do: 'sort' }, 'ed')
    const sort = String(saved.headers.location)
    expect((await world.get(sort, 'osei')).statusCode).toBe(404)
    expect((await world.post(sort, { paste: '', do: 'split' }, 'ed')).statusCode).toBe(400)
    await world.post(sort, { paste: 'She cannot follow <b>three</b> steps. I met her at school.', do: 'split' }, 'ed')
    expect((await world.get(sort, 'ed')).body).toContain('She cannot follow &lt;b&gt;three&lt;/b&gt; steps.')
    await world.post(sort, { do: 'place', 'sort-1': 'need', 'sort-2': 'summary' }, 'ed')
    const form = (await world.get(give, 'ed')).body
    for (const words of ['Draws', 'She cannot follow &lt;b&gt;three', 'I met her at school.'])
      expect(form).toContain(words)
  })
})

describe('a report that is a file', () => {
  it('is read into sentences, goes with the advice, and can be read again', async () => {
    const give = await pathTo('give', 'social-care')
    const sort = await pathTo('sort', 'social-care')
    const document =
      '<w:document><w:body><w:p><w:r><w:t>Home is calm. </w:t></w:r></w:p><w:p><w:r><w:t>She needs help to get dressed each day.</w:t></w:r></w:p></w:body></w:document>'
    const file = { field: 'report', filename: 'home-visit.docx', bytes: wordFile({ 'word/document.xml': document }) }
    expect((await sendFiles(world, sort, { do: 'split' }, [file], 'maya')).statusCode).toBe(303)
    const { body } = await world.get(sort, 'maya')
    for (const words of ['She needs help to get dressed each day.', 'Read this file', 'home-visit.docx'])
      expect(body).toContain(words)
    await world.post(sort, { do: 'place', 'sort-1': 'leave', 'sort-2': 'need' }, 'maya')
    const form = (await world.get(give, 'maya')).body
    expect(form).toContain('home-visit.docx')
    expect(form).toContain('She needs help to get dressed each day.')
    const { sha256 } = /value="read:(?<sha256>[0-9a-f]{64})"/.exec(body)?.groups ?? {}
    expect((await world.post(sort, { do: `read:${sha256}` }, 'maya')).statusCode).toBe(303)
    expect((await world.post(sort, { do: `read:${'0'.repeat(64)}` }, 'maya')).statusCode).toBe(400)
  })

  it('that cannot be read says why, and keeps what was there', async () => {
    const sort = await pathTo('sort', 'social-care')
    const file = { field: 'report', filename: 'scan.png', bytes: pngFile() }
    const answer = await sendFiles(world, sort, { do: 'split' }, [file], 'maya')
    expect(answer.statusCode).toBe(400)
    expect(answer.body).toContain('this is none of them')
    expect((await world.get(await pathTo('give', 'social-care'), 'maya')).body).not.toContain('scan.png')
  })
})

describe('my advice will be late', () => {
  const late = {
    ground: 'waiting',
    says: 'No <b>room</b>.',
    'expectedOn-day': '2',
    'expectedOn-month': '4',
    'expectedOn-year': '2026',
  }

  it('is for whoever was asked; others meet a closed page', async () => {
    const path = await pathTo('late', 'educational-psychologist')
    expect((await world.get(path, 'ed')).body).toContain('is no excuse in law')
    for (const who of ['osei', 'nadia', 'priya', 'stranger'] as const)
      expect((await world.get(path, who)).statusCode, who).toBe(404)
    expect((await world.accessLog(childId))[0]).toMatchObject({ outcome: 'refused' })
  })

  it('keeps what was typed on a mistake, tells the council at once, and moves no day', async () => {
    const path = await pathTo('late', 'educational-psychologist')
    const wrong = await world.post(path, { ...late, ground: '' }, 'ed')
    expect([wrong.statusCode, wrong.body.includes('No &lt;b&gt;room')]).toEqual([400, true])
    expect((await world.post(path, { ...late, 'expectedOn-month': '3' }, 'ed')).statusCode).toBe(409)
    expect((await world.post(path, late, 'ed')).statusCode).toBe(303)
    const [message] = await messages('advice-will-be-late')
    expect(message?.to_address).toBe('priya@example.org')
    expect(`${message?.subject} ${message?.body}`).not.toMatch(/Amira|Khan|Millbrook|2016|room/)
    expect((await world.get('/advice', 'ed')).body).toContain('Our waiting list: No &lt;b&gt;room&lt;/b&gt;.')
    expect((await world.get(`/advice/${childId}`, 'nadia')).body).toContain('Thursday 2 April 2026')
    expect((await requestTo('educational-psychologist')).dueOn).toBe('2026-03-23')
  })
})

describe('this is for somebody else', () => {
  it('offers colleagues of the same service, and the council', async () => {
    const { body } = await world.get(await pathTo('not-for-me', 'health'), 'osei')
    expect(body).toContain('Grace Lin')
    expect(body).toContain('The request goes back to the council')
    expect(body).not.toContain('Maya Scott')
    expect((await world.get(await pathTo('not-for-me', 'health'), 'ed')).statusCode).toBe(404)
  })

  it('goes back to the council, ends the access, and is passed on by the agency’s officer', async () => {
    const path = await pathTo('not-for-me', 'health')
    const typed = { reason: 'other-service', why: 'For the hearing team.', suggests: 'Audiology' }
    expect((await world.post(path, { ...typed, why: '', to: 'council' }, 'osei')).statusCode).toBe(400)
    expect((await world.post(path, { ...typed, to: 'somebody' }, 'osei')).statusCode).toBe(400)
    expect((await world.post(path, { ...typed, to: 'council' }, 'osei')).statusCode).toBe(303)
    expect((await world.get(path, 'osei')).statusCode).toBe(404)
    const live = grantsIn((await world.read(childId)).events).filter((one) => isLive(one, today))
    expect(live.some((one) => one.personId === world.people.osei)).toBe(false)
    const [message] = await messages('advice-handed-back')
    expect(message?.to_address).toBe('priya@example.org')
    expect(`${message?.subject} ${message?.body}`).not.toMatch(/Amira|Khan|Audiology|hearing/)
    expect((await world.get('/advice/agency?show=nobody', 'grace')).body).toContain('For the hearing team.')
    expect((await world.get(path, 'grace')).body).toContain('They suggest: Audiology.')
    const on = { ...typed, to: key('osei', health(), 'health-adviser') }
    expect((await world.post(path, on, 'grace')).statusCode).toBe(303)
    expect(await requestTo('health')).toMatchObject({
      dueOn: '2026-03-23',
      handedBack: null,
      askedOf: { personId: world.people.osei },
    })
  })
})

describe('the agency’s board', () => {
  it('shows its own agency’s requests alone, with who holds each', async () => {
    const board = (await world.get('/advice/agency', 'grace')).body
    for (const words of ['1 request waits', 'Dr Ama Osei', 'holds it', 'By service', 'Mereshire Community Health'])
      expect(board).toContain(words)
    expect(board).not.toContain('Maya Scott')
    expect((await world.get('/advice/agency', 'dan')).body).not.toContain('Dr Ama Osei')
    for (const who of ['ed', 'osei', 'nadia', 'priya', 'stranger'] as const)
      expect((await world.get('/advice/agency', who)).statusCode, who).toBe(404)
  })

  it('reminds with one press, once a day, and only in its own agency', async () => {
    const path = await pathTo('remind', 'health')
    expect((await world.get(path, 'grace')).body).toContain('Reminder: advice')
    expect((await world.get(path, 'dan')).statusCode).toBe(404)
    expect((await world.get(await pathTo('remind', 'social-care'), 'grace')).statusCode).toBe(404)
    const board = (await world.get('/advice/agency', 'grace')).body
    const token = /name="_csrf" value="([^"]*)"/.exec(board)?.[1] ?? ''
    expect(board).toContain(`action="${path}"`)
    expect((await world.send(path, { _csrf: token }, 'grace')).headers.location).toBe('/advice/agency')
    const [message] = await messages('advice-reminder')
    expect(message?.to_address).toBe('osei@example.org')
    expect((await world.get('/advice/agency', 'grace')).body).toContain('Reminded once')
    expect((await world.send(path, { _csrf: token }, 'grace')).statusCode).toBe(409)
  })
})

describe('we do not know this child', () => {
  const reply = { looked: 'Our records', contact: 'none', says: 'We did not ring.', willLook: 'no' }

  it('is for health and social care only', async () => {
    expect((await world.get(await pathTo('not-known', 'educational-psychologist'), 'ed')).statusCode).toBe(404)
    expect((await world.get(await pathTo('not-known', 'social-care'), 'maya')).body).toContain('is marked')
  })

  it('is marked for the council and the family when nobody was spoken with, and can be asked for more', async () => {
    const path = await pathTo('not-known', 'social-care')
    expect((await world.post(path, { ...reply, contact: 'met' }, 'maya')).statusCode).toBe(400)
    expect((await world.post(path, reply, 'maya')).statusCode).toBe(303)
    for (const who of ['priya', 'nadia'] as const)
      expect((await world.get(`/advice/${childId}`, who)).body).toContain('No contact was made with the family')
    expect((await messages('advice-not-known'))[0]?.body).toContain('made no contact')
    expect((await world.get('/advice/agency', 'dan')).body).toContain('Made no contact')
    const again = await pathTo('ask-again', 'social-care')
    for (const who of ['maya', 'nadia', 'dan'] as const) expect((await world.get(again, who)).statusCode, who).toBe(404)
    expect((await world.post(again, { why: '' }, 'priya')).statusCode).toBe(400)
    expect((await world.post(again, { why: 'Please meet them.' }, 'priya')).statusCode).toBe(303)
    expect((await world.get('/advice?show=asked-again', 'maya')).body).toContain('Please meet them.')
    expect((await messages('advice-asked-again'))[0]?.to_address).toBe('maya@example.org')
  })
})

describe('a report that is there already', () => {
  const report = {
    report: 'new',
    body: 'educational-psychologist',
    reportTitle: 'Cognitive <i>report</i>',
    author: 'Ed Lowe, Mereshire Council',
    wrote: 'Educational psychologist',
    'written-day': '3',
    'written-month': '11',
    'written-year': '2025',
    why: 'From November',
  }
  const proposal = async () => {
    const events = (await world.read(childId)).events
    const found = events.findLast((event) => event.type === 'ReuseProposed')
    return `/advice/${childId}/proposal/${(found?.data as { proposalId: string } | undefined)?.proposalId}`
  }
  const propose = async (who: Key) => {
    const form = await world.get(`/advice/${childId}/propose`, who)
    const hidden = Object.fromEntries(
      [...form.body.matchAll(/name="(_csrf|_seen)" value="([^"]*)"/g)].map((one) => [one[1], one[2]]),
    )
    const boundary = 'x'
    const fields = Object.entries({ ...hidden, ...report }).map(
      ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    )
    const file = `--${boundary}\r\nContent-Disposition: form-data; name="reports"; filename="r.txt"\r\nContent-Type: text/plain\r\n\r\nShe reads well.\r\n`
    return world.app.inject({
      method: 'POST',
      url: `/advice/${childId}/propose`,
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
      payload: `${fields.join('')}${file}--${boundary}--\r\n`,
      cookies: world.cookiesOf(who),
    })
  }

  it('needs its file, and is closed to those without access', async () => {
    const path = `/advice/${childId}/propose`
    const empty = await world.post(path, report, 'ed')
    expect([empty.statusCode, empty.body.includes('Add the file of the report')]).toEqual([400, true])
    for (const who of ['stranger', 'owen'] as const) {
      expect((await world.get(path, who)).statusCode).toBe(404)
      expect((await world.get(`/advice/${childId}/reports`, who)).statusCode).toBe(404)
    }
  })

  it('is proposed, and each of the three sees what the others said', async () => {
    expect((await propose('ed')).statusCode).toBe(303)
    expect((await messages('reuse-proposed')).map((one) => one.to_address)).toContain('priya@example.org')
    for (const who of ['ed', 'nadia', 'imran', 'priya'] as const) {
      const { body } = await world.get(`/advice/${childId}/reports`, who)
      expect(body).toContain('Cognitive &lt;i&gt;report&lt;/i&gt;')
      expect(body).toContain('Has not said yet.')
    }
    expect((await world.get(`/advice/${childId}/reports`, 'nadia')).body).toContain('Say whether it is enough')
    // A carer who may see and not decide reads it, and answers nothing.
    expect((await world.get(await proposal(), 'imran')).statusCode).toBe(404)
  })

  it('can be taken back until all three agree, and is used on that day', async () => {
    const path = await proposal()
    const yes = { do: 'answer', agrees: 'yes' }
    const own = async (side: string, who: Key, more: Record<string, string> = {}) =>
      (await world.post(path, { side, ...yes, ...more }, who)).statusCode
    expect(await own('author', 'nadia')).toBe(400)
    expect(await own('family', 'nadia')).toBe(303)
    expect(await own('author', 'ed')).toBe(303)
    expect((await world.post(path, { side: 'family', do: 'take-back' }, 'nadia')).statusCode).toBe(303)
    expect(await own('local-authority', 'priya')).toBe(303)
    expect((await requestTo('educational-psychologist')).status).toBe('asked')
    expect(await own('family', 'priya')).toBe(400)
    expect(await own('family', 'priya', { who: 'Nadia Khan', how: 'by telephone today' })).toBe(303)
    expect((await requestTo('educational-psychologist')).status).toBe('received')
    const { body } = await world.get(`/advice/${childId}`, 'nadia')
    expect(body).toContain('Three agreed that it is enough')
    expect(body).toContain('by telephone today, written down by Priya Shah')
    const tooLate = await world.post(path, { side: 'family', do: 'take-back' }, 'nadia')
    expect([tooLate.statusCode, tooLate.body.includes('can no longer be taken back')]).toEqual([409, true])
  })

  it('can be objected to, which is neither agreement nor law, and is answered with reasons', async () => {
    const held = adviceIn((await world.read(childId)).events).held.find((one) => one.reused)
    const path = `/advice/${childId}/objection/${held?.adviceId}`
    for (const who of ['ed', 'imran', 'stranger'] as const)
      expect((await world.get(path, who)).statusCode, who).toBe(404)
    expect((await world.post(path, { says: '' }, 'nadia')).statusCode).toBe(400)
    expect((await world.post(path, { says: 'It is about her brother.' }, 'nadia')).statusCode).toBe(303)
    expect((await world.get(`/advice/${childId}/reports`, 'ed')).body).not.toContain('about her brother')
    expect((await world.post(path, { says: 'You are right.' }, 'priya')).statusCode).toBe(400)
    expect((await world.post(path, { says: 'You are right.', upheld: 'yes' }, 'priya')).statusCode).toBe(303)
    expect((await world.get(path, 'nadia')).body).toContain('this advice is not used from now on')
    expect((await world.get(`/advice/${childId}`, 'ed')).body).toContain('The council agreed not to use this advice')
  })
})
