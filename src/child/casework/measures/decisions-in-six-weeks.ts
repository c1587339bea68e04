import { sql } from 'kysely'
import type { Measure } from '../../../platform/measures/measure.ts'
import { countDuties, doneIn, inTime, SOURCE, stillOwed } from './count-duties.ts'

/** SEND Regulations 2014, reg 5(1). */
export const decisionsInSixWeeks: Measure = {
  id: 'decisions-in-six-weeks',
  name: 'Decisions whether to assess, within 6 weeks',
  question: 'Do families hear in time whether there will be an assessment?',
  numerator: 'decisions whether to assess that were notified within 6 weeks of the request',
  denominator: 'decisions whether to assess that were notified in the month',
  unit: 'percent',
  period: 'month',
  source: SOURCE,
  suppressionClass: 'area',
  about:
    'It counts what was decided, so somebody who still waits is not in it. It says nothing about whether the decision was right.',
  compute: (trx, over) => countDuties(trx, over, doneIn('decide-whether-to-assess', over), inTime),
  counterMeasures: [
    {
      id: 'decisions-waiting-past-six-weeks',
      name: 'Families still waiting past 6 weeks',
      question: 'Who is not counted above, because they have no answer yet?',
      numerator: 'requests past 6 weeks without a decision at the end of the month',
      denominator: null,
      unit: 'cases',
      period: 'month',
      source: SOURCE,
      suppressionClass: 'area',
      about: 'A high share above with many here means that easy cases are answered first.',
      async compute(trx, over) {
        const { numerator } = await countDuties(trx, over, stillOwed('decide-whether-to-assess', over), sql`true`)
        return { numerator, denominator: null }
      },
    },
    {
      id: 'decisions-not-to-assess',
      name: 'Decisions that were no',
      question: 'Are decisions made in time by saying no?',
      numerator: 'decisions not to assess',
      denominator: 'decisions whether to assess in the month, by the latest request of each child',
      unit: 'percent',
      period: 'month',
      source: 'The case list, worked out from the record’s events.',
      suppressionClass: 'area',
      about:
        'A no is quicker to write than a yes is to do. Read it with how many are overturned on appeal, once that is counted here.',
      async compute(trx, { laCode, period }) {
        const { rows } = await sql<{ numerator: number; denominator: number }>`
          select count(*)::int as denominator, (count(*) filter (where not decided_to_assess))::int as numerator
          from case_line where la_code = ${laCode} and decided_on between ${period.from}::date and ${period.to}::date`.execute(
          trx,
        )
        return rows[0] ?? { numerator: 0, denominator: 0 }
      },
    },
  ],
}
