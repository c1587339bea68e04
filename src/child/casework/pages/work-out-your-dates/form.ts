import { z } from 'zod'
import { oneOf, optionalDay } from '../../../../platform/http/form.ts'
import { phrase } from '../../../../platform/languages/index.ts'

/** What a family may know, in the order in which it happens. Only days: no name, and nothing is kept. */
export const datesForm = z.object({
  requested: optionalDay(phrase('the day the council got the request')),
  decided: optionalDay(phrase('the day on the council’s answer')),
  answer: z.preprocess((value) => value || undefined, oneOf(['yes', 'no'], phrase('Choose yes or no')).optional()),
  psychologist: optionalDay(phrase('the day the educational psychologist was asked')),
  health: optionalDay(phrase('the day the health service was asked')),
  socialCare: optionalDay(phrase('the day social care was asked')),
  school: optionalDay(phrase('the day the school was asked')),
  noPlan: optionalDay(phrase('the day of the letter that says there will be no plan')),
  draft: optionalDay(phrase('the day you got the draft plan')),
  final: optionalDay(phrase('the day on the letter with the final plan')),
  review: optionalDay(phrase('the day of the review meeting')),
  certificate: optionalDay(phrase('the day on the mediation certificate')),
})
export type Dates = z.infer<typeof datesForm>

type Told = { what: string; on: string; from?: string }

/** The typed days as facts of the duty calculator, or what is wrong with them. */
export function factsOf(
  dates: Dates,
  today: string,
): { facts: Told[] } | { errors: { field: string; message: string }[] } {
  const errors: { field: string; message: string }[] = []
  for (const [field, value] of Object.entries(dates)) {
    if (field !== 'answer' && value && value > today)
      errors.push({ field, message: phrase('This day is still to come. Enter only what has happened') })
  }
  const { requested, decided, answer, noPlan } = dates
  if (decided && !answer) errors.push({ field: 'answer', message: phrase('Choose whether the answer was yes or no') })
  for (const [field, value] of [
    ['decided', decided],
    ['noPlan', noPlan],
  ] as const) {
    if (value && (!requested || value < requested))
      errors.push({
        field,
        message: requested ? phrase('This is before the request') : phrase('Enter the day of the request too'),
      })
  }
  if (errors.length > 0) return { errors }
  const told: (Told | false | undefined | '')[] = [
    requested && { what: 'request-received', on: requested },
    decided && {
      what: answer === 'yes' ? 'decision-to-assess-notified' : 'decision-not-to-assess-notified',
      on: decided,
    },
    decided && answer === 'no' && { what: 'decision-notice-sent', on: decided },
    ...ASKED.map(([field, from]) => dates[field] && { what: 'advice-requested', on: dates[field], from }),
    noPlan && { what: 'decision-not-to-issue-notified', on: noPlan },
    noPlan && { what: 'decision-notice-sent', on: noPlan },
    dates.draft && { what: 'draft-served', on: dates.draft },
    dates.final && { what: 'final-plan-issued', on: dates.final },
    dates.final && { what: 'decision-notice-sent', on: dates.final },
    dates.review && { what: 'review-meeting-held', on: dates.review },
    dates.certificate && { what: 'mediation-certificate-issued', on: dates.certificate },
  ]
  return { facts: told.filter((fact) => typeof fact === 'object') }
}

const ASKED = [
  ['psychologist', 'educational-psychologist'],
  ['health', 'health'],
  ['socialCare', 'social-care'],
  ['school', 'education'],
] as const
