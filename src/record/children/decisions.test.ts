import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isRefusal, type Refusal } from '../../platform/decisions/refusal.ts'
import type { NewEvent, RecordedEvent } from '../../platform/events/event.ts'
import { grantsIn, isLive } from '../access/questions.ts'
import * as decide from './decisions.ts'
import { CarerAdded, RecordOpened, YoungPersonJoined } from './events.ts'
import { parentGrant } from './parent-grant.ts'
import { childIn } from './state.ts'

const TODAY = '2026-01-05'
const AFTER = '2032-06-26'
const [nadia, imran, amira, liz] = Array.from({ length: 4 }, () => randomUUID()) as [string, string, string, string]

/** As the database would give them back. */
const recorded = (events: NewEvent[]) =>
  events.map((event, at) => ({
    ...event,
    eventId: String(at),
    supersedes: null,
    hiddenFrom: event.hiddenFrom ?? null,
  })) as RecordedEvent[]

const on = { occurredOn: TODAY }
const tie = (personId: string, who: string, mayAct: boolean) =>
  parentGrant({ grantId: randomUUID(), personId, who, dateOfBirth: '2016-05-02', today: TODAY, mayAct })
const start = [
  RecordOpened({ givenName: 'Amira', familyName: 'Khan', dateOfBirth: '2016-05-02' }, on),
  CarerAdded({ carerId: nadia, name: 'Nadia Khan', relationship: 'Mother', parentalResponsibility: true }, on),
  CarerAdded(
    { carerId: imran, name: 'Imran Khan', relationship: 'Father', parentalResponsibility: true, mayAct: false },
    on,
  ),
  ...tie(nadia, 'Nadia Khan', true),
  ...tie(imran, 'Imran Khan', false),
]
const given = recorded(start)
const child = childIn(given)
const then = (answer: NewEvent[] | Refusal, more: NewEvent[] = []) => recorded([...start, ...more, ...made(answer)])
const live = (events: RecordedEvent[], day: string) =>
  grantsIn(events)
    .filter((one) => isLive(one, day))
    .map(
      (one) =>
        `${one.personId === nadia ? 'nadia' : one.personId === imran ? 'imran' : 'other'} ${one.mayAct ? 'acts' : 'sees'}`,
    )

function made(answer: NewEvent[] | Refusal): NewEvent[] {
  if (isRefusal(answer)) throw new Error(answer.code)
  return answer
}
const codeOf = (answer: NewEvent[] | Refusal) => (isRefusal(answer) ? answer.code : 'allowed')

describe('a parent’s access', () => {
  it('ends with the last day of compulsory school age', () => {
    expect(live(given, '2032-06-25')).toEqual(['nadia acts', 'imran sees'])
    expect(live(given, AFTER)).toEqual([])
    expect(
      parentGrant({ grantId: randomUUID(), personId: nadia, who: 'N', dateOfBirth: '2016-05-02', today: AFTER }),
    ).toEqual([])
  })

  it('follows what the carer may do from now on', () => {
    const events = then(
      decide.changeCarer(given, { carerId: imran, mayAct: true, why: 'Both agreed', grantId: randomUUID() }, TODAY),
    )
    expect(live(events, TODAY)).toEqual(['nadia acts', 'imran acts'])
    expect(childIn(events).carers[1]?.mayAct).toBe(true)
  })

  it('ends when somebody is no longer a carer, but never leaves a child with nobody who decides', () => {
    expect(live(then(decide.removeCarer(given, imran, 'Order', TODAY)), TODAY)).toEqual(['nadia acts'])
    expect(codeOf(decide.removeCarer(given, nadia, 'Order', TODAY))).toBe('last-carer')
    expect(
      codeOf(decide.changeCarer(given, { carerId: nadia, mayAct: false, why: 'x', grantId: randomUUID() }, TODAY)),
    ).toBe('last-carer')
    expect(codeOf(decide.removeCarer(given, liz, 'x', TODAY))).toBe('no-such-carer')
  })

  it('is not given when a carer is added to a young person’s record', () => {
    const carer = {
      personId: liz,
      name: 'Aunt',
      relationship: 'Aunt',
      parentalResponsibility: false,
      mayAct: true,
      firstLanguage: null,
      email: null,
      grantId: randomUUID(),
    }
    expect(made(decide.addCarer(given, carer, TODAY)).map((one) => one.type)).toEqual(['CarerAdded', 'AccessGranted'])
    expect(made(decide.addCarer(given, carer, AFTER)).map((one) => one.type)).toEqual(['CarerAdded'])
    expect(codeOf(decide.addCarer(given, { ...carer, personId: nadia }, TODAY))).toBe('carer-already')
  })
})

describe('details', () => {
  it('records what changed and nothing else', () => {
    expect(made(decide.changeDetails(child, { givenName: 'Amira', preferredName: 'Mira' }, TODAY))[0]?.data).toEqual({
      preferredName: 'Mira',
    })
    expect(codeOf(decide.changeDetails(child, { givenName: 'Amira' }, TODAY))).toBe('nothing-changed')
    expect(codeOf(decide.changeDetails(child, { dateOfBirth: '2026-01-06' }, TODAY))).toBe('in-the-future')
  })

  it('refuses a setting before birth or still to come', () => {
    const setting = { organisationId: null, name: 'Ashgrove', yearGroup: null, from: '2025-09-01' }
    expect(codeOf(decide.attendSetting(child, setting, TODAY))).toBe('allowed')
    expect(codeOf(decide.attendSetting(child, { ...setting, from: '2016-05-01' }, TODAY))).toBe('before-birth')
    expect(codeOf(decide.attendSetting(child, { ...setting, from: '2026-01-06' }, TODAY))).toBe('in-the-future')
  })

  it('keeps an address from those who were ticked, and names those who may see it', () => {
    const reach = {
      of: nadia,
      email: 'n@example.org',
      prefers: 'email' as const,
      lines: ['4 Quiet Lane'],
      postcode: 'ZZ1 1ZZ',
    }
    for (const event of made(decide.recordReach(child, { ...reach, hiddenFrom: [imran, nadia, liz] }, TODAY))) {
      expect(event.hiddenFrom).toEqual([imran])
      expect((event.data as { seenBy: string[] }).seenBy).toEqual([nadia])
    }
    for (const event of made(decide.recordReach(child, { ...reach, hiddenFrom: [] }, TODAY)))
      expect(event.hiddenFrom).toBeUndefined()
    expect(codeOf(decide.recordReach(child, { of: 'child', lines: [], postcode: '', hiddenFrom: [] }, TODAY))).toBe(
      'nothing-changed',
    )
  })

  it('takes an order about carers of this record only', () => {
    const order = { orderId: randomUUID(), kind: 'Care order', says: 'x', about: [imran], from: TODAY, until: null }
    expect(codeOf(decide.recordOrder(child, order, TODAY))).toBe('allowed')
    expect(codeOf(decide.recordOrder(child, { ...order, about: [liz] }, TODAY))).toBe('no-such-carer')
    expect(codeOf(decide.recordOrder(child, { ...order, until: '2026-01-04' }, TODAY))).toBe('over-before-it-begins')
  })
})

describe('a young person', () => {
  const joining = { personId: amira, grantId: randomUUID(), email: 'amira@example.org' }
  it('joins from the day after compulsory school age, once', () => {
    expect(codeOf(decide.joinAsYoungPerson(given, joining, '2032-06-25'))).toBe('not-yet')
    const events = then(decide.joinAsYoungPerson(given, joining, AFTER))
    expect(live(events, AFTER)).toEqual(['other acts'])
    expect(codeOf(decide.joinAsYoungPerson(events, joining, AFTER))).toBe('joined-already')
  })

  it('says for each carer what they may see and do, and can change it', () => {
    const wishes = [
      { carerId: nadia, maySee: true, mayAct: true },
      { carerId: imran, maySee: false, mayAct: true },
    ]
    expect(codeOf(decide.decideParentAccess(given, wishes, 'x', randomUUID, TODAY))).toBe('not-yet')
    const first = made(decide.decideParentAccess(given, wishes, 'Told us', randomUUID, AFTER))
    const events = recorded([...start, ...first])
    expect(live(events, AFTER)).toEqual(['nadia acts'])
    const again = made(
      decide.decideParentAccess(
        events,
        [{ carerId: nadia, maySee: true, mayAct: false }],
        'Told us',
        randomUUID,
        AFTER,
      ),
    )
    expect(live(recorded([...start, ...first, ...again]), AFTER)).toEqual(['nadia sees'])
    expect(codeOf(decide.decideParentAccess(given, [], 'x', randomUUID, AFTER))).toBe('nothing-changed')
  })

  it('has somebody decide instead only for the decision that they cannot make', () => {
    const found: decide.Capacity = {
      decision: 'access',
      canDecide: false,
      assessor: 'Dr Osei',
      evidence: 'x',
      assessedOn: AFTER,
      until: '2033-06-26',
      alternative: { personId: nadia, name: 'Nadia Khan', basis: 'Parent' },
      grantId: randomUUID(),
    }
    const events = then(decide.recordCapacity(given, found, AFTER), [YoungPersonJoined({ personId: amira }, on)])
    expect(live(events, AFTER)).toEqual(['nadia acts'])
    expect(live(events, '2033-06-27')).toEqual([])
    expect(made(decide.recordCapacity(given, { ...found, decision: 'plan' }, AFTER)).map((one) => one.type)).toEqual([
      'CapacityRecorded',
    ])
    expect(codeOf(decide.recordCapacity(given, { ...found, alternative: null }, AFTER))).toBe('nobody-decides')
    expect(codeOf(decide.recordCapacity(given, { ...found, assessedOn: '2032-05-01' }, AFTER))).toBe('under-16')
    expect(codeOf(decide.recordCapacity(given, { ...found, assessedOn: '2032-06-27' }, AFTER))).toBe('in-the-future')
    const regained = made(decide.recordCapacity(events, { ...found, canDecide: true, alternative: null }, AFTER))
    expect(live(recorded([...events, ...regained] as NewEvent[]), AFTER)).toEqual([])
  })
})

describe('sharing', () => {
  const sharing: decide.Sharing = {
    grantId: randomUUID(),
    personId: liz,
    who: 'Liz Hart, SENDIASS',
    capacity: 'sendiass-adviser',
    purpose: 'Advice',
    parts: ['case'],
    until: '2026-04-05',
    councilMayKnow: false,
  }
  it('lets a helper see chosen parts, never act, and keeps an adviser from the council unless the family says otherwise', () => {
    const grant = (more: Partial<decide.Sharing>) =>
      made(decide.shareWith(given, { ...sharing, ...more }, TODAY))[0]?.data
    expect(grant({})).toMatchObject({
      mayAct: false,
      parts: ['case'],
      basis: 'family-invitation',
      privateTo: 'family',
      until: '2026-04-05',
    })
    expect(grant({ councilMayKnow: true })).toMatchObject({ privateTo: null })
    expect(grant({ capacity: 'helper' })).toMatchObject({ privateTo: null, mayAct: false, capacity: 'helper' })
    expect(grant({ until: '2040-01-01' })).toMatchObject({ until: '2027-01-05' })
  })

  it('refuses what makes no sense', () => {
    const events = then(decide.shareWith(given, sharing, TODAY))
    expect(codeOf(decide.shareWith(events, sharing, TODAY))).toBe('shared-already')
    expect(codeOf(decide.shareWith(given, { ...sharing, parts: [] }, TODAY))).toBe('nothing-shared')
    expect(codeOf(decide.shareWith(given, { ...sharing, until: '2026-01-04' }, TODAY))).toBe('over-already')
  })

  it('changes and stops, and stays private while it does', () => {
    const events = then(decide.shareWith(given, sharing, TODAY))
    const change = { grantId: sharing.grantId, newGrantId: randomUUID(), parts: ['plan' as const], until: '2026-02-01' }
    const changed = made(decide.changeShare(events, change, TODAY))
    expect(changed.map((one) => (one.data as { privateTo: string }).privateTo)).toEqual(['family', 'family'])
    const now = recorded([...events, ...changed] as NewEvent[])
    expect(decide.sharesIn(now, TODAY).map((one) => [one.parts, one.until])).toEqual([[['plan'], '2026-02-01']])
    const stopped = made(decide.stopSharing(now, change.newGrantId, TODAY))
    expect(stopped[0]?.data).toMatchObject({ privateTo: 'family' })
    expect(decide.sharesIn(recorded([...now, ...stopped] as NewEvent[]), TODAY)).toEqual([])
    expect(codeOf(decide.stopSharing(events, randomUUID(), TODAY))).toBe('ended-already')
    expect(codeOf(decide.changeShare(events, { ...change, parts: [] }, TODAY))).toBe('nothing-shared')
  })

  it('never lasts longer than a parent may decide', () => {
    expect(decide.lastShareDay(child, '2032-03-01')).toBe('2032-06-25')
    expect(decide.lastShareDay(child, AFTER)).toBe('2033-06-26')
  })
})

describe('whom a carer let in', () => {
  const helper = randomUUID()
  const share = (by: string, end: string) => {
    const invited = decide.shareWith(
      given,
      {
        grantId: randomUUID(),
        personId: helper,
        who: 'A friend',
        capacity: 'helper',
        purpose: 'To help the family',
        parts: ['case'],
        until: end,
        councilMayKnow: false,
      },
      TODAY,
    )
    return recorded([...start, ...made(invited)]).map((event) =>
      (event.data as { personId?: string }).personId === helper ? { ...event, by } : event,
    )
  }
  const liveAfter = (events: RecordedEvent[], answer: NewEvent[] | Refusal, day: string) =>
    live([...events, ...recorded(made(answer))], day)

  it('goes when that carer’s part ends, and stays when another’s does', () => {
    const byImran = share(imran, '2026-06-01')
    expect(live(byImran, TODAY)).toEqual(['nadia acts', 'imran sees', 'other sees'])
    expect(liveAfter(byImran, decide.removeCarer(byImran, imran, 'Order', TODAY), TODAY)).toEqual(['nadia acts'])
    const byNadia = share(nadia, '2026-06-01')
    expect(liveAfter(byNadia, decide.removeCarer(byNadia, imran, 'Order', TODAY), TODAY)).toEqual([
      'nadia acts',
      'other sees',
    ])
  })

  it('goes when a young person says that this parent may not see', () => {
    const byImran = share(imran, '2026-06-01').map((event) =>
      (event.data as { personId?: string }).personId === helper
        ? { ...event, data: { ...(event.data as object), until: '2033-01-01' } }
        : event,
    )
    const wishes = (maySee: boolean) => [{ carerId: imran, maySee, mayAct: false }]
    const decideFor = (maySee: boolean) => decide.decideParentAccess(byImran, wishes(maySee), 'x', randomUUID, AFTER)
    expect(liveAfter(byImran, decideFor(false), AFTER)).toEqual([])
    expect(liveAfter(byImran, decideFor(true), AFTER)).toEqual(['other sees', 'imran sees'])
  })
})
