import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Day, day, isAfter } from '../../platform/calendar/day.ts'
import { calculateDuties } from './calculate.ts'
import { agreementsAbout, type Fact, orders, phaseTransferKinds, reviewOutcomes } from './facts.ts'
import { knownFacts } from './input.ts'
import { rules } from './rules.ts'
import { dutiesOn } from './samples.ts'

const firstDay = day('2023-10-01')
const lastDay = day('2027-03-31')
const anyDay = fc.integer({ min: 0, max: 1200 }).map((days) => firstDay.add({ days }))

const anyFact: fc.Arbitrary<Fact> = fc
  .record({
    what: fc.constantFrom(...knownFacts),
    on: anyDay,
    more: fc.nat(60),
    from: fc.constantFrom('health', 'education', 'parent-or-young-person', 'other:aunt'),
    institution: fc.constantFrom('Ashgrove School', 'Beech College'),
    outcome: fc.constantFrom(...reviewOutcomes),
    kind: fc.constantFrom(...phaseTransferKinds),
    order: fc.constantFrom(...orders),
    about: fc.constantFrom(...agreementsAbout),
    ground: fc.constantFrom('absent-from-area', 'exceptional-circumstances', 'missed-appointment'),
  })
  .map(({ what, on, more, ...rest }) => {
    const keys: Record<string, object> = {
      'advice-requested': { from: rest.from },
      'advice-received': { from: rest.from },
      'institution-consulted': { institution: rest.institution },
      'institution-replied': { institution: rest.institution },
      'review-decision-notified': { outcome: rest.outcome },
      'phase-transfer': { kind: rest.kind },
      'moved-to-new-authority': { oldAuthorityKnewOn: on.add({ days: more - 30 }) },
      'mediation-agreed': { about: rest.about },
      'order-made': { order: rest.order },
      exception: { ground: rest.ground, until: on.add({ days: more }) },
    }
    return { what, on, ...keys[what] } as Fact
  })

const anyHistory = fc.array(anyFact, { maxLength: 30 })

describe('the answer', () => {
  it('is that of the contract, key by key', () => {
    const [row] = dutiesOn('2026-02-16', ['2026-01-05', 'request-received'])
    expect(JSON.stringify(row)).toBe(
      '{"duty":"decide-whether-to-assess","says":"Tell the parent or young person whether you will assess.",' +
        '"provision":"SEND Regulations 2014, reg 5(1)","verified":true,"owedBy":"local-authority",' +
        '"startedOn":"2026-01-05","dueOn":"2026-02-16","metOn":null,"status":"running","exception":null,' +
        '"counting":"weeks, the day of the event left out"}',
    )
  })

  it('is empty when nothing has happened', () => expect(dutiesOn('2026-02-16')).toEqual([]))

  it('comes by due date and then by code', () => {
    fc.assert(
      fc.property(anyHistory, (facts) => {
        const keys = calculateDuties({ asOf: lastDay, facts }).map(({ dueOn, duty }) => `${dueOn} ${duty}`)
        expect(keys).toEqual([...keys].sort())
      }),
    )
  })

  it('does not depend on the order of the facts, nor on their being told twice', () => {
    fc.assert(
      fc.property(anyHistory, fc.infiniteStream(fc.nat()), (facts, numbers) => {
        const shuffled = [...facts, ...facts]
          .map((fact) => ({ fact: { ...fact }, place: numbers.next().value ?? 0 }))
          .sort((one, other) => one.place - other.place)
          .map(({ fact }) => fact)
        expect(calculateDuties({ asOf: lastDay, facts: shuffled })).toEqual(calculateDuties({ asOf: lastDay, facts }))
      }),
    )
  })

  it('has a status that its dates bear out', () => {
    fc.assert(
      fc.property(anyHistory, anyDay, (facts, asOf) => {
        for (const { status, dueOn, metOn, startedOn, exception, verified, unsettled } of calculateDuties({
          asOf,
          facts,
        })) {
          const passed = isAfter(asOf, day(dueOn))
          expect(exception !== null).toBe(status === 'excepted')
          expect(unsettled === undefined).toBe(verified)
          if (metOn) expect(metOn >= startedOn).toBe(true)
          if (status === 'running') expect({ passed, metOn }).toEqual({ passed: false, metOn: null })
          if (status === 'met') expect(metOn !== null && metOn <= dueOn).toBe(true)
          if (status === 'late' || status === 'excepted') expect(metOn === null ? passed : metOn > dueOn).toBe(true)
          if (status === 'not-owed') expect(metOn).toBeNull()
        }
      }),
    )
  })

  it('never turns from late to running as the days go by', () => {
    fc.assert(
      fc.property(anyHistory, anyDay, fc.integer({ min: 1, max: 400 }), (facts, asOf, days) => {
        const before = calculateDuties({ asOf, facts })
        const after = calculateDuties({ asOf: asOf.add({ days }), facts })
        expect(after.map(({ duty, dueOn }) => `${duty} ${dueOn}`)).toEqual(
          before.map(({ duty, dueOn }) => `${duty} ${dueOn}`),
        )
        for (const [index, row] of before.entries()) {
          const later = after[index]?.status
          if (row.status === 'running') expect(['running', 'late', 'excepted']).toContain(later)
          else expect(later).toBe(row.status)
        }
      }),
    )
  })

  it('is the same whatever today is and wherever the computer stands', () => {
    const ask = () => dutiesOn('2026-06-01', ['2026-03-20', 'request-received'], ['2026-03-28', 'decision-notice-sent'])
    const home = process.env.TZ
    const here = JSON.stringify(ask())
    for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/London']) {
      process.env.TZ = zone
      expect(JSON.stringify(ask())).toBe(here)
    }
    if (home === undefined) delete process.env.TZ
    else process.env.TZ = home
  })
})

describe('counting in weeks and days', () => {
  const counted: [string, string, number][] = [
    ['decide-whether-to-assess', 'request-received', 42],
    ['notify-decision-not-to-issue', 'request-received', 112],
    ['issue-final-plan', 'request-received', 140],
    ['answer-draft', 'draft-served', 14],
    ['send-review-report', 'review-meeting-held', 14],
    ['notify-review-decision', 'review-meeting-held', 28],
    ['answer-amendments', 'amendment-notice-served', 14],
    ['issue-amended-plan', 'amendment-notice-served', 56],
    ['decide-whether-to-re-assess', 're-assessment-requested', 15],
    ['issue-plan-after-re-assessment', 're-assessment-agreed-notified', 98],
    ['tell-family-after-transfer', 'plan-transferred', 42],
    ['arrange-mediation', 'mediation-wanted', 30],
  ]

  it.each(counted)('%s: no weekend, holiday or clock change moves the day', (duty, what, days) => {
    fc.assert(
      fc.property(anyDay, (on: Day) => {
        const facts = [{ what, on } as Fact]
        const row = calculateDuties({ asOf: on, facts }).find((each) => each.duty === duty)
        expect(row?.dueOn).toBe(on.add({ days }).toString())
      }),
      { numRuns: 40 },
    )
  })
})

describe('every rule', () => {
  it.each(rules.map((rule) => [`${rule.duty}: ${rule.provision}`, rule] as const))('%s', (_name, rule) => {
    expect(rule.provision).toMatch(/\b(reg|s|r|paragraph) ?\d+/)
    expect(rule.says).toMatch(/^[A-Z].*\.$/)
    expect(rule.verified).toBe(rule.unsettled === undefined)
    // Recommendations came later: SI 2017/1306, reg 3.
    expect(rule.inForce.from.toString()).toBe(rule.duty === 'answer-recommendations' ? '2018-04-03' : '2014-09-01')
    for (const exception of rule.exceptions) expect(exception.provision).toMatch(/\breg/)
  })

  it('answers for every duty of the contract', () => {
    expect([...new Set(rules.map(({ duty }) => duty))].sort()).toEqual(
      [
        'decide-whether-to-assess give-advice notify-decision-not-to-issue answer-draft answer-consultation issue-final-plan',
        'review-plan send-review-report notify-review-decision answer-amendments issue-amended-plan finish-phase-transfer',
        'decide-whether-to-re-assess issue-plan-after-re-assessment transfer-plan tell-family-after-transfer',
        'review-after-transfer contact-mediation-adviser issue-mediation-certificate arrange-mediation appeal answer-appeal',
        'comply-with-order comply-with-mediation finish-after-concession tell-health-of-mediation answer-recommendations',
      ]
        .join(' ')
        .split(' ')
        .sort(),
    )
  })
})
