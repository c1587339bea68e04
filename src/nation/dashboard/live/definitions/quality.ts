import { ADVICE_BODIES, type AdviceFrom } from '../../../../child/advice/events.ts'
import { SEN_TYPES } from '../../../../child/maintained-plan/events.ts'
import { areaNames } from '../../../../child/plan/documents/sections.ts'
import { RATED } from '../../../../child/quality-audit/questions.ts'
import { type Addition, type Definition, RECORD } from '../definition.ts'
import { oncePerStory } from '../once.ts'
import type { IssueStory, PlanStory, Story } from '../story.ts'
import type { Part } from '../who.ts'

/** M19 to M25: advice, and what is in the plans that were issued. */

const SIX_WEEKS = 42
const yearAndMonth = ['year', 'month'] as const

const bodyOf = (from: AdviceFrom): Part =>
  `Who was asked|${from in ADVICE_BODIES ? ADVICE_BODIES[from as keyof typeof ADVICE_BODIES].name : 'Somebody else'}`

/** By the day on which it was due, once that day is over. Family members are asked too, and owe nobody an answer. */
export const adviceInSixWeeks: Definition = {
  measure: 'M19',
  gives: 'share',
  over: yearAndMonth,
  source: RECORD,
  adds: ({ advice = [] }) =>
    advice.flatMap(({ from, asked, given, over }): Addition[] => {
      const due = asked + SIX_WEEKS
      const inTime = given !== undefined && given <= due
      if (from === 'parent-or-young-person' || (!inTime && over !== undefined && over <= due)) return []
      const addition = { on: due, known: due + 1, counts: inTime ? 1 : 0, of: 1 }
      return [addition, { ...addition, part: bodyOf(from) }]
    }),
}

/** "Tried to reach them, and could not" is no contact either. */
export const noNeedsKnown: Definition = {
  measure: 'M20',
  gives: 'share',
  over: yearAndMonth,
  source: RECORD,
  adds: ({ advice = [] }) =>
    advice.flatMap(({ from, given, notKnown }) =>
      from === 'social-care' && given !== undefined
        ? [{ on: given, counts: notKnown === 'none' || notKnown === 'tried' ? 1 : 0, of: 1 }]
        : [],
    ),
}

export const audited: Definition = {
  measure: 'M21',
  gives: 'share',
  over: yearAndMonth,
  source: 'The audit of the area: plans read by two people apart',
  adds: ({ audits = [] }) =>
    audits.flatMap(({ on, parts }): Addition[] => [
      { on, counts: Object.values(parts).every(Boolean) ? 1 : 0, of: 1 },
      ...Object.entries(RATED).map(([part, { name }]) => ({
        on,
        counts: parts[part] ? 1 : 0,
        of: 1,
        part: `Section|${name}` as const,
      })),
    ]),
}

const issues = oncePerStory(({ asks = [] }) =>
  asks.flatMap(({ plan }) => (plan?.issues ?? []).map((issue) => ({ issue, plan: plan as PlanStory }))),
)

const fromIssues =
  (of: (issue: IssueStory, plan: PlanStory, story: Story) => Addition[]): Definition['adds'] =>
  (story) =>
    issues(story).flatMap(({ issue, plan }) => of(issue, plan, story))

export const provisionInNumbers: Definition = {
  measure: 'M22',
  gives: 'share',
  over: yearAndMonth,
  source: RECORD,
  adds: fromIssues(({ on, lines, counted }, { need }) => {
    if (lines === 0) return []
    const addition = { on, counts: counted, of: lines }
    return need ? [addition, { ...addition, part: `Primary need|${SEN_TYPES[need]}` as const }] : [addition]
  }),
}

export const goldenThread: Definition = {
  measure: 'M23',
  gives: 'share',
  over: yearAndMonth,
  source: RECORD,
  adds: fromIssues(({ on, needs }) => {
    const areas = Object.entries(needs)
    if (areas.length === 0) return []
    const sum = (at: 0 | 1) => areas.reduce((all, [, counts]) => all + counts[at], 0)
    return [
      { on, counts: sum(1), of: sum(0) },
      ...areas.map(([area, [of, counts]]) => ({ on, counts, of, part: areaPart(area) })),
    ]
  }),
}

const areaPart = (area: string): Part => `Area of need|${areaNames[area as keyof typeof areaNames] ?? 'Not recorded'}`

/** Sections A to K; F to H are H1 and H2 too. */
const SECTIONS = 12

export const contributionsAnswered: Definition = {
  measure: 'M24',
  gives: 'share',
  over: yearAndMonth,
  source: RECORD,
  adds: fromIssues(({ on, answered }) => [{ on, counts: answered, of: SECTIONS }]),
}

export const readingEase: Definition = {
  measure: 'M25',
  gives: 'spread',
  over: yearAndMonth,
  counted: 'Plans issued',
  source: 'The record of the area: Flesch–Kincaid, as an age',
  adds: fromIssues(({ on, readingAge }) => [{ on, counts: 1, of: 1, size: readingAge }]),
}
