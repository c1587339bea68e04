import { assessmentRules } from './assessment.ts'
import { type Items, sample } from './samples.ts'
import { describeRules } from './table.test-kit.ts'

type From = Parameters<typeof sample>[0]
const change = (from: From, items: Items, request: Items = {}) =>
  sample(from, (parts) => {
    Object.assign(parts.assessment, items)
    Object.assign(parts.request, request)
  })
const withoutPlan = (from: From, items: Items = {}) =>
  sample(from, ({ assessment, request }) => {
    Object.assign(assessment, items, { plan: undefined })
    request.active = undefined
  })
/** The plan that was refused, and then given. */
const changedMind = (items: Items) => change('issued', { AssessmentOutcome: 'N', ...items })

describeRules('assessment', assessmentRules, {
  'A-01': {
    breaks: change('assessing', { AssessmentOutcome: 'S' }),
    alsoBreaks: [change('assessing', { AssessmentOutcome: undefined })],
    saying: /“S”/,
    keeps: sample('assessing'),
    passesOver: sample('refused'),
  },
  'A-02': {
    breaks: change('noPlan', { AssessmentOutcomeDate: undefined }),
    keeps: sample('noPlan'),
    passesOver: sample('assessing'),
  },
  'A-03': {
    breaks: change('issued', { AssessmentOutcomeDate: undefined }),
    keeps: sample('issued'),
    passesOver: withoutPlan('issued', { AssessmentOutcomeDate: undefined }),
  },
  'A-04': {
    breaks: withoutPlan('issued'),
    keeps: withoutPlan('issued', { AssessmentOutcomeDate: undefined }),
    passesOver: sample('noPlan'),
  },
  'A-05': {
    breaks: change('assessing', { AssessmentOutcomeDate: '2026-01-05' }),
    alsoBreaks: [change('active', { AssessmentOutcomeDate: '2021-05-17' })],
    keeps: sample('assessing'),
    passesOver: sample('noPlan'),
  },
  'A-06': {
    breaks: change('noPlan', { AssessmentOutcomeDate: '2025-04-09' }),
    alsoBreaks: [change('noPlan', { AssessmentOutcomeDate: '2025-03-02' }, { RequestOutcomeDate: undefined })],
    keeps: change('noPlan', { AssessmentOutcomeDate: '2025-04-10' }),
    passesOver: change('noPlan', {}, { RequestOutcomeDate: undefined, ReceivedDate: undefined }),
  },
  'A-07': {
    breaks: change('noPlan', { AssessmentOutcomeDate: '2026-01-16' }),
    alsoBreaks: [change('noPlan', { AssessmentOutcomeDate: '20/06/2025' })],
    keeps: change('noPlan', { AssessmentOutcomeDate: '2026-01-15' }),
    passesOver: sample('assessing'),
  },
  'A-08': {
    breaks: change(
      'noPlan',
      { AssessmentOutcomeDate: '2024-12-31' },
      { RequestOutcome: 'H', ReceivedDate: undefined, RequestOutcomeDate: undefined },
    ),
    keeps: change('noPlan', { AssessmentOutcomeDate: '2025-04-10' }),
    passesOver: change('active', { AssessmentOutcomeDate: '2021-05-17' }),
  },
  'A-09': {
    breaks: change('issued', { AssessmentOutcome: 'A' }),
    alsoBreaks: [change('issued', { AssessmentOutcome: 'W' })],
    keeps: sample('assessing'),
    passesOver: sample('issued'),
  },
  'A-10': {
    breaks: changedMind({}),
    keeps: changedMind({ AssessmentTribunal: '1' }),
    alsoKeeps: [changedMind({ AssessmentMediation: 'true' })],
    passesOver: sample('noPlan'),
  },
  'A-11': {
    breaks: withoutPlan('active'),
    keeps: sample('active'),
    passesOver: withoutPlan('issued'),
  },
  'A-12': {
    breaks: change('issued', { AssessmentOutcome: 'H' }),
    alsoBreaks: [change('active', {}, { RequestOutcome: 'A' })],
    keeps: sample('active'),
    passesOver: sample('issued'),
  },
  'A-13': {
    breaks: change('noPlan', { OtherTribunal: undefined }),
    alsoBreaks: [
      change('noPlan', { AssessmentMediation: undefined }),
      change('noPlan', { AssessmentTribunal: 'no' }),
      change('issued', { OtherMediation: '2' }),
    ],
    saying: /OtherTribunal/,
    keeps: sample('noPlan'),
    passesOver: sample('assessing'),
  },
  'A-14': {
    breaks: change('assessing', { OtherMediation: '1' }),
    alsoBreaks: [change('active', { AssessmentTribunal: '1' })],
    keeps: change('assessing', { OtherMediation: '0' }),
    passesOver: change('noPlan', { OtherMediation: '1' }),
  },
  'A-15': {
    breaks: change('issued', { Week20: undefined }),
    alsoBreaks: [change('issued', { Week20: 'Y' })],
    keeps: sample('issued'),
    passesOver: withoutPlan('issued', { AssessmentOutcomeDate: undefined, Week20: undefined }),
  },
  'A-16': {
    breaks: change('issued', {}, { ReceivedDate: '2025-02-06' }),
    keeps: change('issued', {}, { ReceivedDate: '2025-02-07' }),
    alsoKeeps: [change('issued', { Week20: '1' }, { ReceivedDate: '2025-01-06' })],
    passesOver: sample('active'),
  },
  'A-17': {
    breaks: change('noPlan', { AssessmentOutcomeDate: '2025-06-24' }),
    keeps: change('noPlan', { AssessmentOutcomeDate: '2025-06-23' }),
    passesOver: sample('issued'),
  },
  'A-18': {
    breaks: change('assessing', {}, { ReceivedDate: '2025-01-14' }),
    keeps: change('assessing', {}, { ReceivedDate: '2025-01-15' }),
    passesOver: change('noPlan', {}, { ReceivedDate: '2025-01-01' }),
  },
  'A-19': {
    breaks: change('issued', { AssessmentOutcomeDate: '2025-06-26' }),
    keeps: sample('issued'),
    passesOver: change('issued', { AssessmentOutcomeDate: undefined }),
  },
})
