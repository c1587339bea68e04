import { sql } from 'kysely'
import type { Measure } from '../../../platform/measures/measure.ts'
import { countDuties, doneIn, inTime, SOURCE, stillOwed } from './count-duties.ts'

/** SEND Regulations 2014, reg 13(2). */
export const finalPlansInTwentyWeeks: Measure = {
  id: 'final-plans-in-twenty-weeks',
  name: 'Final plans within 20 weeks',
  question: 'Are plans made in time?',
  numerator: 'final plans issued within 20 weeks of the request',
  denominator: 'final plans issued in the month, with and without a lawful exception',
  unit: 'percent',
  period: 'month',
  source: SOURCE,
  suppressionClass: 'area',
  about: 'It counts plans that were made. It says nothing about what is in them, or whether it is provided.',
  compute: (trx, over) => countDuties(trx, over, doneIn('issue-final-plan', over), inTime),
  counterMeasures: [
    {
      id: 'final-plans-in-twenty-weeks-without-exceptions',
      name: 'The same, leaving out plans with a lawful exception',
      question: 'How much do exceptions change the answer?',
      numerator: 'final plans issued within 20 weeks of the request',
      denominator: 'final plans issued in the month to which no exception applied',
      unit: 'percent',
      period: 'month',
      source: SOURCE,
      suppressionClass: 'area',
      about:
        'The national return counts it this way. Far above the first number, it means that many exceptions are claimed.',
      compute: (trx, over) =>
        countDuties(trx, over, sql`${doneIn('issue-final-plan', over)} and exception is null`, inTime),
    },
    {
      id: 'final-plans-waiting-past-twenty-weeks',
      name: 'Families still waiting past 20 weeks',
      question: 'Who is not counted above, because they have no plan yet?',
      numerator: 'requests past 20 weeks, not refused and without a final plan at the end of the month',
      denominator: null,
      unit: 'cases',
      period: 'month',
      source: SOURCE,
      suppressionClass: 'area',
      about: 'A high share above with many here means that those already late are left waiting longer.',
      async compute(trx, over) {
        const { numerator } = await countDuties(trx, over, stillOwed('issue-final-plan', over), sql`true`)
        return { numerator, denominator: null }
      },
    },
  ],
}
