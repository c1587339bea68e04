import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NewEvent, RecordedEvent } from '../../platform/events/event.ts'
import { recorded } from '../../testing/recorded.ts'
import {
  agreeToBreakGlass,
  askToBreakGlass,
  endAccess,
  giveAccess,
  handOver,
  refuseToBreakGlass,
  shareOut,
} from './decisions.ts'
import { AccessGranted, type Basis } from './events.ts'
import { breakGlassIn, grantsIn, isLive } from './state.ts'

const today = '2026-01-05'
const [priya, owen, ruth] = [randomUUID(), randomUUID(), randomUUID()]

const granted = (personId: string, basis: Basis, more: object = {}) =>
  AccessGranted(
    {
      grantId: randomUUID(),
      personId,
      who: 'Somebody',
      capacity: basis === 'management' ? 'team-manager' : 'caseworker',
      basis,
      purpose: 'x',
      from: today,
      ...more,
    },
    { occurredOn: today },
  )
const idOf = (event: NewEvent) => (event.data as { grantId: string }).grantId
const live = (events: readonly RecordedEvent[], personId: string) =>
  grantsIn(events).filter((one) => one.personId === personId && isLive(one, today))

describe('giving access', () => {
  const giving = {
    grantId: randomUUID(),
    personId: owen,
    who: 'Owen',
    role: 'caseworker' as const,
    purpose: 'Cover',
    until: null,
    mayAct: true,
  }
  it('gives it on the ground that goes with the role', () => {
    expect(giveAccess([], giving, today)).toMatchObject([
      { type: 'AccessGranted', data: { basis: 'caseload', capacity: 'caseworker', from: today } },
    ])
  })
  it.each([
    ['family-decides', { role: 'sendiass-adviser' as const }],
    ['not-by-hand', { role: 'administrator' as const }],
    ['over-already', { until: '2026-01-04' }],
  ])('refuses: %s', (code, more) => {
    expect(giveAccess([], { ...giving, ...more }, today)).toMatchObject({ code })
  })
  it('gives all to somebody who was let see some parts', () => {
    const [some] = recorded(granted(owen, 'caseload'))
    const part = { ...some, data: { ...(some?.data as object), parts: ['case'] } } as never
    expect(giveAccess([part], giving, today)).toMatchObject([{ type: 'AccessGranted' }])
  })
  it('does nothing twice', () => {
    expect(giveAccess(recorded(granted(owen, 'caseload')), giving, today)).toMatchObject({ code: 'has-access' })
  })
})

describe('ending access', () => {
  it('ends that of one of two caseworkers', () => {
    const [one, two] = [granted(priya, 'caseload'), granted(owen, 'caseload')]
    expect(endAccess(recorded(one, two), idOf(one), 'Done', today)).toMatchObject([
      { type: 'AccessEnded', data: { grantId: idOf(one) } },
    ])
  })
  it('never leaves a case without a caseworker', () => {
    const one = granted(priya, 'caseload')
    expect(endAccess(recorded(one, granted(ruth, 'management')), idOf(one), 'Done', today)).toMatchObject({
      code: 'last-caseworker',
    })
  })
  it.each(['parental-responsibility', 'self', 'family-invitation', 'alternative-person'] as const)(
    'leaves %s to the family’s own pages',
    (basis) => {
      const one = granted(priya, basis)
      expect(endAccess(recorded(one), idOf(one), 'x', today)).toMatchObject({ code: 'family-access' })
    },
  )
  it('says so when it ended before', () => {
    expect(endAccess([], randomUUID(), 'x', today)).toMatchObject({ code: 'ended-already' })
  })
})

describe('handing over', () => {
  const moving = { from: priya, to: { personId: owen, who: 'Owen' }, why: 'Priya left', newId: randomUUID }
  it('ends every tie of the leaver, also one that begins later, and gives the colleague the same', () => {
    const events = recorded(
      granted(priya, 'caseload'),
      granted(priya, 'caseload', { from: '2026-03-01' }),
      granted(priya, 'management'),
    )
    const after = recorded(...events, ...handOver(events, moving, today))
    expect(grantsIn(after).filter((one) => one.personId === priya && one.endedOn === null)).toEqual([])
    expect(live(after, owen).map((one) => one.basis)).toEqual(['caseload', 'management'])
  })
  it('leaves what is no caseload, and gives nothing twice', () => {
    const events = recorded(granted(priya, 'caseload'), granted(priya, 'consultation'), granted(owen, 'caseload'))
    const after = recorded(...events, ...handOver(events, moving, today))
    expect(live(after, priya).map((one) => one.basis)).toEqual(['consultation'])
    expect(live(after, owen)).toHaveLength(1)
  })
  it('does nothing where there is nothing', () => {
    expect(handOver([], moving, today)).toEqual([])
  })
  it('shares everything out, as evenly as can be', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat()), fc.integer({ min: 1, max: 9 }), (things, among) => {
        const parts = shareOut(things, among)
        expect(parts.flat().sort()).toEqual([...things].sort())
        const sizes = parts.map((part) => part.length)
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('opening a record in an emergency', () => {
  const asking = {
    requestId: randomUUID(),
    personId: priya,
    who: 'Alex',
    capacity: 'administrator' as const,
    reason: 'Court today',
    on: today,
  }
  const asked = () => recorded(...(askToBreakGlass([], asking, today) as NewEvent[]))
  const by = (personId: string) => ({
    requestId: asking.requestId,
    personId,
    who: 'Dana',
    grantId: randomUUID(),
    told: [],
    notTold: [],
  })

  it('opens it for one day, to look only, when a second person agrees', () => {
    const events = agreeToBreakGlass(asked(), by(owen), today)
    expect(events).toMatchObject([
      { type: 'BreakGlassAgreed' },
      {
        type: 'AccessGranted',
        data: {
          personId: priya,
          basis: 'break-glass',
          mayAct: false,
          from: today,
          until: today,
          capacity: 'administrator',
        },
      },
    ])
  })
  it('takes two people', () => {
    expect(agreeToBreakGlass(asked(), by(priya), today)).toMatchObject({ code: 'two-people' })
  })
  it('lapses with its day', () => {
    expect(agreeToBreakGlass(asked(), by(owen), '2026-01-06')).toMatchObject({ code: 'lapsed' })
  })
  it('is decided once, and a refusal is in the record', () => {
    const refused = refuseToBreakGlass(
      asked(),
      { requestId: asking.requestId, personId: owen, who: 'Dana', why: 'Ask the caseworker' },
      today,
    )
    const after = recorded(...asked(), ...(refused as NewEvent[]))
    expect(breakGlassIn(after)).toMatchObject([{ state: 'refused', decidedBy: 'Dana' }])
    expect(agreeToBreakGlass(after, by(owen), today)).toMatchObject({ code: 'decided-already' })
  })
  it('is not asked twice at once', () => {
    expect(askToBreakGlass(asked(), { ...asking, requestId: randomUUID() }, today)).toMatchObject({
      code: 'asked-already',
    })
  })
})

it('reads a helper whose grant had the capacity of a carer as a helper', () => {
  const [grant] = grantsIn(
    recorded(
      AccessGranted(
        {
          grantId: randomUUID(),
          personId: randomUUID(),
          who: 'Sally S, grandmother',
          capacity: 'parent',
          basis: 'family-invitation',
          purpose: 'To help the family',
          from: '2026-01-05',
        },
        { occurredOn: '2026-01-05' },
      ),
    ),
  )
  expect(grant?.capacity).toBe('helper')
})
