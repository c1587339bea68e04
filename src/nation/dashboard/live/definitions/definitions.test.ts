import { describe, expect, it } from 'vitest'
import { day, isWorkingDay } from '../../../../platform/calendar/index.ts'
import { type DayNumber, dayNumber, isoDay } from '../../../sen2/questions.ts'
import { catalogue, measureBy } from '../../catalogue/catalogue.ts'
import { publishedDefinitions } from '../../published/definitions.ts'
import type { Ask, PlanStory, Story } from '../story.ts'
import { type Cell, EVERYBODY, Tally } from '../tally.ts'
import { liveDefinitions } from './index.ts'
import { silentFrom } from './lateness.ts'
import { REASONS } from './plans.ts'

const d = dayNumber
const FROM = d('2023-01-01')
const TODAY = d('2026-11-22')
const born = d('2015-05-02')

/** What is counted of one story for a measure in a period: `M14 year 2026`, `M18 month 2026-10`, `M05 census 2025`, `M34 day`. */
function counted(story: Partial<Story>, asked: string, on = TODAY): ReadonlyMap<string, Cell> {
  const [measure = '', over = '', period = ''] = asked.split(' ')
  const tally = new Tally(liveDefinitions, { from: FROM, day: on })
  tally.add({ from: FROM, born, ...story }, 1)
  const [year = 0, month] = period.split('-').map(Number)
  const number = over === 'day' ? 0 : month === undefined ? year : year * 12 + month - 1
  return tally.counts.get(`${measure}|${over}|${number}`) ?? new Map()
}
const everybody = (story: Partial<Story>, asked: string, on?: DayNumber) => counted(story, asked, on).get(EVERYBODY)

const ask = (more: Partial<Ask> = {}): Partial<Story> => ({ asks: [{ received: d('2026-02-02'), ...more }] })
const plan = (more: Partial<PlanStory> = {}, and: Partial<Ask> = {}): Partial<Story> =>
  ask({ plan: { started: d('2026-06-22'), issued: d('2026-06-22'), ...more }, ...and })
const longPlan = (more: Partial<PlanStory> = {}) => plan({ started: d('2023-03-01'), issued: d('2023-03-01'), ...more })

const yes: Cell = [1, 1]
const no: Cell = [0, 1]
const none = undefined

describe('requests', () => {
  it.each<[string, Partial<Ask>, string, Cell | undefined]>([
    ['is received', {}, 'M07 year 2026', yes],
    ['is not of another year', {}, 'M07 year 2025', none],
    ['counts in its month', {}, 'M07 month 2026-02', yes],
    ['agreed in an earlier year does not count', { historical: true }, 'M07 year 2026', none],
    ['is refused', { toAssess: { yes: false, on: d('2026-03-01') } }, 'M09 year 2026', yes],
    ['is agreed', { toAssess: { yes: true, on: d('2026-03-01') } }, 'M09 year 2026', no],
    ['is not decided yet', {}, 'M09 year 2026', no],
    ['is decided on the last day of six weeks', { toAssess: { yes: true, on: d('2026-03-16') } }, 'M10 year 2026', yes],
    ['is decided the day after', { toAssess: { yes: true, on: d('2026-03-17') } }, 'M10 year 2026', no],
    ['has no decision to count', {}, 'M10 year 2026', none],
    ['is decided on a day nobody knows', { toAssess: { yes: true } }, 'M10 year 2026', none],
    ['is told of no plan at sixteen weeks', { toIssue: { yes: false, on: d('2026-05-25') } }, 'M11 year 2026', yes],
    ['is told of no plan a day later', { toIssue: { yes: false, on: d('2026-05-26') } }, 'M11 year 2026', no],
    ['is told that there will be one', { toIssue: { yes: true } }, 'M11 year 2026', none],
  ])('%s', (_says, more, asked, cell) => expect(everybody(ask(more), asked)).toEqual(cell))

  it('knows of a refusal until the census that follows, as the return of the year does', () => {
    const late = { received: d('2024-12-20') }
    expect(everybody(ask({ ...late, toAssess: { yes: false, on: d('2025-01-16') } }), 'M09 year 2024')).toEqual(yes)
    expect(everybody(ask({ ...late, toAssess: { yes: false, on: d('2025-01-17') } }), 'M09 year 2024')).toEqual(no)
  })

  it('tells who asked apart, and counts each asker among all', () => {
    const cells = counted(ask({ source: 'setting' }), 'M08 year 2026')
    expect(cells.get('Who asked|School, college or early years setting')).toEqual(yes)
    expect(cells.get('Who asked|Parent or young person')).toEqual(no)
    expect(cells.has(EVERYBODY)).toBe(false)
  })

  it('counts mediation beside refusals and decisions for no plan', () => {
    const refused = { toAssess: { yes: false, on: d('2026-03-01') } }
    expect(everybody(ask(refused), 'M40 year 2026')).toEqual(no)
    expect(everybody(ask({ ...refused, disputes: { RequestMediation: d('2026-04-01') } }), 'M40 year 2026')).toEqual(
      yes,
    )
    expect(everybody(ask(), 'M40 year 2026')).toEqual(none)
    const noPlan = { toIssue: { yes: false, on: d('2026-05-01') }, disputes: { AssessmentMediation: d('2026-06-01') } }
    expect(counted(ask(noPlan), 'M40 year 2026').get('Stage|Whether there is a plan')).toEqual(yes)
  })

  it('counts an appeal after mediation among mediations', () => {
    const mediated = { RequestMediation: d('2026-04-01') }
    expect(everybody(ask({ disputes: mediated }), 'M43 year 2026')).toEqual(no)
    expect(everybody(ask({ disputes: { ...mediated, RequestTribunal: d('2026-05-01') } }), 'M43 year 2026')).toEqual(
      yes,
    )
    expect(everybody(ask({ disputes: { RequestTribunal: d('2026-05-01') } }), 'M43 year 2026')).toEqual(none)
  })

  it('tells apart who it is about, in the words of the published tables', () => {
    const cells = counted({ ...ask(), sex: 'F', group: 'APKN' }, 'M07 year 2026')
    for (const part of ['Sex|Female', 'Ethnicity|Asian - Pakistani', 'Child or young persons age|Aged 10'])
      expect(cells.get(part), part).toEqual(yes)
    expect(counted(ask(), 'M07 month 2026-02').size).toBe(2)
    expect(
      counted({ ...ask(), born: d('2024-03-01') }, 'M07 year 2026').has('Child or young persons age|Aged 2 and under'),
    ).toBe(true)
  })
})

describe('plans issued', () => {
  const issuedAfter = (days: number, more: Partial<PlanStory> = {}, and: Partial<Ask> = {}) => {
    const on = d('2025-02-03') + days
    return plan({ started: on, issued: on, ...more }, { received: d('2025-02-03'), ...and })
  }
  it.each<[string, Partial<Story>, string, Cell | undefined]>([
    ['at twenty weeks', issuedAfter(140), 'M14 year 2025', yes],
    ['a day after', issuedAfter(141), 'M14 year 2025', no],
    ['at twenty weeks, all of them', issuedAfter(140), 'M15 year 2025', yes],
    ['with an exception, leaving these out', issuedAfter(150, { excepted: true }), 'M14 year 2025', none],
    ['with an exception, all of them', issuedAfter(150, { excepted: true }), 'M15 year 2025', no],
    ['with an exception', issuedAfter(150, { excepted: true }), 'M16 year 2025', yes],
    ['without one', issuedAfter(150), 'M16 year 2025', no],
    ['at 52 weeks', issuedAfter(364), 'M17 year 2026', no],
    ['a day after 52 weeks', issuedAfter(365), 'M17 year 2026', yes],
    ['by another authority', issuedAfter(100, { cameOn: d('2025-08-01') }), 'M15 year 2025', none],
    [
      'in the year in which the family was told no',
      issuedAfter(100, {}, { toIssue: { yes: false, on: d('2025-04-01') } }),
      'M15 year 2025',
      none,
    ],
    [
      'the year after that',
      issuedAfter(340, {}, { toIssue: { yes: false, on: d('2025-04-01') } }),
      'M15 year 2026',
      no,
    ],
    ['on a request of which nobody knows the day', plan({}, { received: undefined as never }), 'M15 year 2026', none],
  ])('%s', (_says, story, asked, cell) => expect(everybody(story, asked)).toEqual(cell))

  it('names the ground of an exception only where one applied', () => {
    const ground = 'Ground|Exceptional circumstances of the child or family'
    const grounds = { grounds: ['exceptional-circumstances' as const] }
    expect(counted(issuedAfter(150, { excepted: true }, grounds), 'M16 year 2025').get(ground)).toEqual(yes)
    expect(counted(issuedAfter(150, {}, grounds), 'M16 year 2025').get(ground)).toEqual(no)
  })

  it('keeps how long each took, and how the request came', () => {
    const cells = counted(issuedAfter(100, {}, { how: 'paper' }), 'M51 year 2025')
    expect([...cells.keys()]).toEqual([
      `${EVERYBODY}|100`,
      'How the request came|By letter, by telephone or in person|100',
    ])
  })

  it('counts what was in them on the day', () => {
    const on = d('2026-06-22')
    const issue = { on, lines: 4, counted: 3, needs: { SEMH: [2, 1] as [number, number] }, answered: 5, readingAge: 12 }
    const story = plan({ issues: [issue], need: 'SEMH' })
    expect(everybody(story, 'M22 year 2026')).toEqual([3, 4])
    expect(everybody(story, 'M23 year 2026')).toEqual([1, 2])
    expect(everybody(story, 'M24 month 2026-06')).toEqual([5, 12])
    expect(counted(story, 'M25 year 2026').get(`${EVERYBODY}|12`)).toEqual(yes)
    expect(everybody(plan({ issues: [{ ...issue, lines: 0, counted: 0 }] }), 'M22 year 2026')).toEqual(none)
  })
})

describe('plans in force', () => {
  it.each<[string, Partial<PlanStory>, string, Cell | undefined]>([
    ['is in force', {}, 'M05 day', yes],
    ['is not in force on the day it ends', { ceased: { on: TODAY, why: 'died' } }, 'M05 day', none],
    ['is in force on the day before', { ceased: { on: TODAY + 1, why: 'died' } }, 'M05 day', yes],
    ['begins today', { started: TODAY }, 'M05 day', yes],
    ['begins tomorrow', { started: TODAY + 1 }, 'M05 day', none],
    ['is not here before it came', { cameOn: TODAY + 1 }, 'M05 day', none],
    ['counts at the census', { started: d('2026-01-15') }, 'M05 census 2025', yes],
    ['and not if it began after', { started: d('2026-01-16') }, 'M05 census 2025', none],
    ['counts at the end of the month', { started: d('2026-10-31') }, 'M05 month 2026-10', yes],
    ['waits for a place', { places: [{ from: FROM, kind: 'other' }] }, 'M34 day', yes],
    ['has a school', { places: [{ from: FROM }] }, 'M34 day', no],
    ['is in no education or work', { places: [{ from: FROM, kind: 'not-in-education-or-work' }] }, 'M67 day', yes],
    [
      'was there until yesterday',
      { places: [{ from: FROM, until: TODAY - 1, kind: 'not-in-education-or-work' }] },
      'M67 day',
      no,
    ],
    [
      'is there until today',
      { places: [{ from: FROM, until: TODAY, kind: 'not-in-education-or-work' }] },
      'M67 day',
      yes,
    ],
    [
      'goes by the place of the first rank',
      { places: [{ from: FROM, rank: 2, kind: 'other' }, { from: FROM }] },
      'M34 day',
      no,
    ],
    ['has a personal budget', { budget: [{ on: TODAY, taken: true }] }, 'M38 day', yes],
    [
      'has it no longer',
      {
        budget: [
          { on: FROM, taken: true },
          { on: TODAY, taken: false },
        ],
      },
      'M38 day',
      no,
    ],
  ])('%s', (_says, more, asked, cell) => expect(everybody(longPlan(more), asked)).toEqual(cell))

  it('tells home education from what the authority arranges', () => {
    const cells = counted(longPlan({ places: [{ from: FROM, kind: 'home-education' }] }), 'M69 day')
    expect(cells.get('Kind|Home educated')).toEqual(yes)
    expect(cells.get('Kind|Arranged elsewhere by the authority')).toEqual(no)
  })

  it('takes residential weeks from the place, else from the plan', () => {
    const weeks = { on: FROM, in: '52-weeks' as const }
    expect(counted(longPlan({ weeks }), 'M94 day').get('Weeks|52 weeks')).toEqual(yes)
    const placed = longPlan({ weeks, places: [{ from: FROM, weeks: '38-to-51-weeks' }] })
    expect(counted(placed, 'M94 day').get('Weeks|52 weeks')).toEqual(no)
    expect(counted(placed, 'M94 day').get('Weeks|38 to 51 weeks')).toEqual(yes)
  })

  it('tells age at the census as of the 31 August before', () => {
    const parts = (on: string) => counted({ ...longPlan(), born: d(on) }, 'M05 census 2025')
    expect(parts('2015-08-31').has('Child or young persons age|age 10')).toBe(true)
    expect(parts('2015-09-01').has('Child or young persons age|age 9')).toBe(true)
  })

  it('asks of under-fives whether they were reviewed in the last half year', () => {
    const small = (more: Partial<PlanStory>) => ({
      ...longPlan({ started: d('2025-01-06'), ...more }),
      born: d('2022-11-23'),
    })
    expect(everybody(small({}), 'M31 day')).toEqual(no)
    expect(everybody(small({ reviews: [{ met: d('2026-05-22') }] }), 'M31 day')).toEqual(yes)
    expect(everybody(small({ reviews: [{ met: d('2026-05-21') }] }), 'M31 day')).toEqual(no)
    expect(everybody({ ...small({}), born: d('2021-11-22') }, 'M31 day')).toEqual(none)
    expect(everybody(small({ started: d('2026-06-01') }), 'M31 day')).toEqual(none)
  })

  it('counts the end of a plan by its reason among all that ended', () => {
    const ended = longPlan({ ceased: { on: d('2026-03-01'), why: 'needs-met' } })
    expect(everybody(ended, 'M35 year 2026')).toEqual(yes)
    expect(everybody(ended, 'M35 year 2025')).toEqual(none)
    const cells = counted(longPlan({ ceased: { on: d('2026-03-01'), why: null } }), 'M36 year 2026')
    expect(cells.get('Reason|Not recorded')).toEqual(yes)
    expect(cells.get('Reason|Needs met without a plan')).toEqual(no)
  })

  it('names reasons, kinds and weeks as the published figures do', () => {
    const published = new Set(publishedDefinitions.flatMap(({ part }) => (part ? [`${part.topic}|${part.is}`] : [])))
    for (const part of [...Object.values(REASONS), 'Kind|Home educated', 'Weeks|52 weeks'])
      expect(published).toContain(part)
  })
})

describe('reviews', () => {
  const met = d('2025-06-02')
  it.each<[string, Partial<PlanStory>, string, Cell | undefined]>([
    ['was held in the year', { reviews: [{ met }] }, 'M26 year 2025', yes],
    ['was not held in the year', { reviews: [{ met: d('2024-06-02') }] }, 'M26 year 2025', no],
    ['was not due in the year in which the plan began', {}, 'M26 year 2023', none],
    [
      'of a plan that ended before the census is not asked for',
      { ceased: { on: d('2026-01-15'), why: null } },
      'M26 year 2025',
      none,
    ],
    ['of a year is known after its census', { reviews: [{ met: d('2026-06-02') }] }, 'M26 year 2026', none],
    ['was held in the last twelve months', { reviews: [{ met: d('2025-11-22') }] }, 'M26 day', yes],
    ['was held a day too long ago', { reviews: [{ met: d('2025-11-21') }] }, 'M26 day', no],
    ['was decided at four weeks', { reviews: [{ met, decided: met + 28 }] }, 'M27 year 2025', yes],
    ['was decided a day later', { reviews: [{ met, decided: met + 29 }] }, 'M27 year 2025', no],
    ['was not decided', { reviews: [{ met }] }, 'M27 year 2025', none],
    ['counts in the month of the decision', { reviews: [{ met, decided: d('2025-07-01') }] }, 'M27 month 2025-07', no],
    ['was amended at twelve weeks', { reviews: [{ met, outcome: 'amend', amended: met + 84 }] }, 'M28 year 2025', yes],
    ['was amended a day later', { reviews: [{ met, outcome: 'amend', amended: met + 85 }] }, 'M28 year 2025', no],
    ['was to be amended and never was', { reviews: [{ met, outcome: 'amend' }] }, 'M28 year 2025', no],
    ['stays as it is', { reviews: [{ met, outcome: 'maintain' }] }, 'M28 year 2025', none],
  ])('%s', (_says, more, asked, cell) => expect(everybody(longPlan(more), asked)).toEqual(cell))

  it('asks for the amended plan only once its day is over', () => {
    const story = longPlan({ reviews: [{ met: TODAY - 84, outcome: 'amend' }] })
    expect(everybody(story, 'M28 year 2026')).toEqual(none)
    expect(everybody(story, 'M28 year 2026', TODAY + 1)).toEqual(no)
  })

  it('counts the last review of a year alone, as the return does', () => {
    const reviews = [
      { met: d('2025-02-03'), decided: d('2025-02-10'), outcome: 'maintain' as const },
      { met: d('2025-12-01'), decided: d('2026-01-16'), outcome: 'amend' as const },
    ]
    // The census was on 15 January 2026: the second decision came a day after.
    expect(everybody(longPlan({ reviews }), 'M27 year 2025')).toEqual(none)
    expect(counted(longPlan({ reviews }), 'M29 year 2025').size).toBe(0)
  })

  it('counts a move between phases when its day is over', () => {
    const moves = (final: string | undefined) =>
      longPlan({ phases: [{ due: d('2026-02-15'), kind: 'primary-to-secondary', ...(final && { final: d(final) }) }] })
    expect(everybody(moves('2026-02-15'), 'M30 year 2026')).toEqual(yes)
    expect(everybody(moves('2026-02-16'), 'M30 year 2026')).toEqual(no)
    expect(everybody(moves(undefined), 'M30 year 2026', d('2026-02-15'))).toEqual(none)
    expect(counted(moves(undefined), 'M30 year 2026').get('Phase|From primary to secondary school')).toEqual(no)
  })
})

describe('advice, audits and mediation', () => {
  const asked = d('2026-03-02')
  const advice = (more: object) => ({ advice: [{ from: 'educational-psychologist' as const, asked, ...more }] })
  it.each<[string, Partial<Story>, string, Cell | undefined]>([
    ['given at six weeks', advice({ given: asked + 42 }), 'M19 year 2026', yes],
    ['given a day later', advice({ given: asked + 43 }), 'M19 year 2026', no],
    ['never given', advice({}), 'M19 year 2026', no],
    ['no longer needed in time', advice({ over: asked + 42 }), 'M19 year 2026', none],
    ['no longer needed when it was late', advice({ over: asked + 43 }), 'M19 year 2026', no],
    ['of the family', advice({ from: 'parent-or-young-person' }), 'M19 year 2026', none],
    [
      'of social care that met them',
      advice({ from: 'social-care', given: asked, notKnown: 'met' }),
      'M20 year 2026',
      no,
    ],
    [
      'of social care that could not reach them',
      advice({ from: 'social-care', given: asked, notKnown: 'tried' }),
      'M20 year 2026',
      yes,
    ],
    ['of health', advice({ from: 'health', given: asked, notKnown: 'none' }), 'M20 year 2026', none],
    [
      'a plan that meets the standard',
      { audits: [{ on: asked, parts: { views: true, needs: true } }] },
      'M21 year 2026',
      yes,
    ],
    [
      'a plan with a part that does not',
      { audits: [{ on: asked, parts: { views: true, needs: false } }] },
      'M21 year 2026',
      no,
    ],
    ['mediation on the thirtieth day', { mediations: [{ wanted: asked, held: asked + 30 }] }, 'M41 year 2026', yes],
    ['mediation on the day after', { mediations: [{ wanted: asked, held: asked + 31 }] }, 'M41 year 2026', no],
    ['mediation that was never held', { mediations: [{ wanted: asked }] }, 'M41 year 2026', no],
    ['mediation that may still be in time', { mediations: [{ wanted: TODAY - 30 }] }, 'M41 year 2026', none],
    [
      'an appeal that the Tribunal decided for the family',
      { appeals: [{ on: asked, against: 'assess', overturned: true }] },
      'M44 year 2026',
      yes,
    ],
    [
      'an appeal that it did not',
      { appeals: [{ on: asked, against: 'issue', overturned: false }] },
      'M44 month 2026-03',
      no,
    ],
    [
      'an appeal about what a plan says',
      { appeals: [{ on: asked, against: 'contents', overturned: true }] },
      'M44 year 2026',
      yes,
    ],
    ['an agreement kept on its day', { agreements: [{ due: asked, done: asked }] }, 'M42 year 2026', yes],
    ['an agreement kept a day late', { agreements: [{ due: asked, done: asked + 1 }] }, 'M42 year 2026', no],
    ['an order carried out on its day', { orders: [{ due: asked, done: asked }] }, 'M45 month 2026-03', yes],
    ['an order carried out a day late', { orders: [{ due: asked, done: asked + 1 }] }, 'M45 month 2026-03', no],
    ['an order that is not due yet', { orders: [{ due: TODAY }] }, 'M45 year 2026', none],
    ['a kind of thing alone', { orders: [{ due: asked, done: asked, kind: 'place' }] }, 'M45 year 2026', none],
  ])('%s', (_says, story, what, cell) => expect(everybody(story, what)).toEqual(cell))

  it('tells orders apart by what they order', () => {
    const orders: Story['orders'] = [{ due: asked, done: asked, kind: 'place' }]
    expect(counted({ orders }, 'M45 year 2026').get('Order|Name another place')).toEqual(yes)
  })

  it('tells whom was asked', () => {
    expect(
      counted(advice({ given: asked + 1 }), 'M19 year 2026').get('Who was asked|Educational psychologist'),
    ).toEqual(yes)
    const other = { advice: [{ from: 'other:A deaf association' as const, asked, given: asked + 1 }] }
    expect(counted(other, 'M19 year 2026').get('Who was asked|Somebody else')).toEqual(yes)
  })
})

describe('those who wait', () => {
  const late = (due: DayNumber, more = {}) => ({ late: [{ step: 'issue-final-plan', due, ...more }] })

  it('is late on the day after, and no longer on the day it is done', () => {
    expect(counted(late(TODAY), 'M18 day').size).toBe(0)
    expect(counted(late(TODAY - 1), 'M18 day').get(`${EVERYBODY}|${TODAY - 1}`)).toEqual(yes)
    expect(counted(late(TODAY - 9, { until: TODAY }), 'M18 day').size).toBe(0)
    expect(counted(late(TODAY - 9, { until: TODAY + 1 }), 'M18 day').size).toBeGreaterThan(0)
  })

  it('counts each child once by what is longest late, and each step for itself', () => {
    const both = {
      late: [
        { step: 'issue-final-plan', due: TODAY - 5 },
        { step: 'decide-whether-to-assess', due: TODAY - 90 },
      ],
    }
    const parts = [...counted(both, 'M18 day').keys()]
    expect(parts.filter((part) => part.startsWith(EVERYBODY))).toEqual([`${EVERYBODY}|${TODAY - 90}`])
    expect(parts).toContain(`Step|Issuing the plan|${TODAY - 5}`)
    expect(parts).toContain(`Cause|No lawful exception is recorded|${TODAY - 5}`)
  })

  it('is silent from the twentieth working day on which nobody said anything', () => {
    const told = d('2026-10-23')
    const silent = silentFrom(told)
    let working = 0
    for (let at = told + 1; at <= silent; at++) if (isWorkingDay(day(isoDay(at)))) working += 1
    expect(working).toBe(20)
    expect(everybody({ waitsSince: told }, 'M49 day', silent - 1)).toEqual(no)
    expect(everybody({ waitsSince: told }, 'M49 day', silent)).toEqual(yes)
    expect(everybody({}, 'M49 day')).toEqual(none)
  })
})

describe('the list of live measures', () => {
  it('is in the order of the catalogue, each once, and none of them waits for anything', () => {
    const ids = liveDefinitions.map(({ measure }) => measure)
    expect(ids).toEqual(catalogue.map(({ id }) => id).filter((id) => ids.includes(id)))
    for (const id of ids) expect(measureBy(id)?.awaits, id).toBeNull()
  })

  it('counts nothing of before the record begins', () => {
    const tally = new Tally(liveDefinitions, { from: d('2026-06-01'), day: TODAY })
    tally.add({ from: d('2026-06-01'), born, ...plan() }, 1)
    expect(tally.counts.has('M07|year|2026')).toBe(false)
    expect(tally.counts.get('M15|year|2026')?.get(EVERYBODY)).toEqual(yes)
  })

  it('answers the day on which something turns', () => {
    const tally = new Tally(liveDefinitions, { from: FROM, day: TODAY })
    expect(tally.add({ from: FROM, late: [{ step: 'issue-final-plan', due: TODAY + 3 }] }, 1)).toBe(TODAY + 4)
    expect(tally.add({ from: FROM }, 1)).toBeUndefined()
  })
})
