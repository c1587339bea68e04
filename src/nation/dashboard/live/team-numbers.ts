import type { TeamNumber, TeamNumbers } from '../../../platform/access/team-numbers.ts'
import { inWords } from '../../../platform/measures/measure.ts'
import { dayNumber } from '../../sen2/questions.ts'
import { measureBy } from '../catalogue/catalogue.ts'
import { lengthOfBreach } from './definitions/lateness.ts'
import { decidedInSixWeeks, requestsRefused } from './definitions/requests.ts'
import { exceptions, inTwentyWeeks, inTwentyWeeksWithoutExceptions } from './definitions/timeliness.ts'
import { type Cell, EVERYBODY, Tally } from './tally.ts'

const SHOWN = [
  decidedInSixWeeks,
  requestsRefused,
  inTwentyWeeks,
  inTwentyWeeksWithoutExceptions,
  exceptions,
  lengthOfBreach,
]

/**
 * The numbers of a team’s own cases, by the definitions of the inclusion dashboards. They are counted from the stories
 * that the team may see, however small they are.
 */
export const teamNumbers: TeamNumbers = async (trx, { laCode, period, today }) => {
  const rows = await trx.selectFrom('live_story').select('story').where('la_code', '=', laCode).execute()
  const day = dayNumber(period.to < today ? period.to : today)
  const tally = new Tally(SHOWN, { from: dayNumber(period.from), day })
  for (const { story } of rows) tally.add(story, 1)
  const month = Number(period.from.slice(0, 4)) * 12 + Number(period.from.slice(5, 7)) - 1
  const share = (measure: string): TeamNumber => {
    const { name, question, numerator, denominator, source, about } = measureBy(measure) ?? nothing
    const [counts, of] = tally.counts.get(`${measure}|month|${month}`)?.get(EVERYBODY) ?? [0, 0]
    const answer = inWords('percent', { numerator: counts, denominator: of })
    return { name, question, numerator, denominator, source, about, answer, of: of === 0 ? null : `${counts} of ${of}` }
  }
  const waiting = (step: string, said: Pick<TeamNumber, 'name' | 'question' | 'numerator' | 'about'>): TeamNumber => {
    const cells = [...(tally.counts.get('M18|day|0') ?? new Map<string, Cell>())]
    const count = cells.reduce((sum, [part, [one]]) => sum + (part.startsWith(`Step|${step}|`) ? one : 0), 0)
    const answer = inWords('cases', { numerator: count, denominator: null })
    return { ...said, denominator: null, source: lengthOfBreach.source, answer, of: null }
  }
  return [
    {
      ...share('M10'),
      beside: [
        waiting('Deciding whether to assess', {
          name: 'Families still waiting past 6 weeks',
          question: 'Who is not counted above, because they have no answer yet?',
          numerator: 'requests past 6 weeks without a decision, at the end of the month or today',
          about: 'A high share above with many here means that easy cases are answered first.',
        }),
        share('M09'),
      ],
    },
    {
      ...share('M15'),
      beside: [
        share('M14'),
        share('M16'),
        waiting('Issuing the plan', {
          name: 'Families still waiting past 20 weeks',
          question: 'Who is not counted above, because they have no plan yet?',
          numerator: 'requests past 20 weeks, not refused and without a plan, at the end of the month or today',
          about: 'A high share above with many here means that those already late are left waiting longer.',
        }),
      ],
    },
  ]
}

const nothing = { name: '', question: '', numerator: '', denominator: null, source: '', about: '' }
