import { shortDay } from '../../../platform/calendar/words.ts'
import type { Inspection } from '../../statistics/questions.ts'

/** What an inspection found and what follows, in words that a family can read. */
export type InspectionSaid = {
  /** `2023` or `2016`: outcomes of the two cannot be compared. */
  framework: Inspection['framework']
  publishedOn: string
  /** The outcome in the inspectors' own words, or that there is none. */
  outcome: string
  /** What the words mean. */
  means: string
  /** What happens next, each a sentence. */
  next: string[]
  reportUrl: string | null
  source: string
}

const MEANS = {
  1: 'Inspectors found that things mostly go well for children and young people with SEND here. It is the best of three outcomes, and the partnership is still told what to improve.',
  2: 'Inspectors found that it depends: things go well for some children and young people with SEND, and not for others. It is the middle of three outcomes.',
  3: 'Inspectors found serious failings that reach many children and young people with SEND. It is the worst of three outcomes.',
} as const

/** The outcome and what happens next. `today` decides whether a day has passed. */
export function inspectionSaid(inspection: Inspection, today: string): InspectionSaid {
  const { framework, publishedOn, reportUrl, source } = inspection
  const shared = { framework, publishedOn, reportUrl, source }
  return framework === '2023' ? { ...shared, ...newer(inspection, today) } : { ...shared, ...older(inspection) }
}

type Words = Pick<InspectionSaid, 'outcome' | 'means' | 'next'>

function newer({ grade, outcome, nextIn, nextBy }: Inspection, today: string): Words {
  if (grade === null)
    return {
      outcome: 'No outcome could be read from the report',
      means: 'The outcome was not found in the file that was imported. Read the report itself.',
      next: [],
    }
  return {
    outcome: outcome ?? '',
    means: MEANS[grade],
    next: [...FOLLOWS[grade], ...nextVisit(grade, nextIn, nextBy, today)],
  }
}

const FOLLOWS = {
  1: ['The partnership updates its plan with what the report recommends, and publishes it.'],
  2: [
    'The partnership must work together to improve, updates its plan with what the report recommends, and publishes it.',
  ],
  3: [
    'The partnership must write a priority action plan and send it to Ofsted and the Care Quality Commission.',
    'DfE and NHS England may step in.',
  ],
} as const

function nextVisit(grade: 1 | 2 | 3, nextIn: string | null, nextBy: string | null, today: string): string[] {
  const visit = grade === 3 ? 'A monitoring inspection' : 'The next full inspection'
  if (!nextIn && !nextBy) return [`When the next inspection comes was not found in the report.`]
  const within = nextIn ? ` within about ${nextIn} of this one` : ''
  if (!nextBy) return [`${visit} is expected${within}.`]
  const by = `, by about ${inWords(nextBy)}`
  // The file holds reports, not visits: a day that has passed says only that no later report is in it.
  return nextBy < today
    ? [
        `${visit} was expected${within}${by}. That day has passed, and no later report is in the file that was imported.`,
      ]
    : [`${visit} is expected${within}${by}.`]
}

function older({ statementOfAction, progressAtRevisit, revisitPublishedOn }: Inspection): Words {
  if (statementOfAction === null)
    return {
      outcome: 'Not said',
      means: 'The file does not say whether a written statement of action was asked for.',
      next: [],
    }
  if (!statementOfAction)
    return {
      outcome: 'No written statement of action was asked for',
      means: 'Inspectors found no weakness so serious that the area had to write a plan to put it right.',
      next: [],
    }
  return {
    outcome: 'A written statement of action was asked for',
    means: 'Inspectors found serious weaknesses, and the area had to write down how it would put them right.',
    next: [revisited(progressAtRevisit, revisitPublishedOn)],
  }
}

function revisited(progress: Inspection['progressAtRevisit'], on: string | null): string {
  if (progress === null) return 'No visit to see whether it was put right is in the file.'
  const when = on ? ` (published ${inWords(on)})` : ''
  const found = { all: 'all of them', some: 'some of them, and not on others', none: 'none of them' }[progress]
  return `When inspectors came back${when}, there was enough progress on ${found}.`
}

const inWords = (day: string) => shortDay(Temporal.PlainDate.from(day))
