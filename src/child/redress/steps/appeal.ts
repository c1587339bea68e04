import { day, longDay } from '../../../platform/calendar/index.ts'
import type { AvailableStep } from '../../../platform/decisions/available-step.ts'
import type { Redress } from '../state.ts'

export function appealSteps(
  { decision, appeal }: Redress,
  at: (task: string) => string,
  permission: AvailableStep['permission'],
): AvailableStep[] {
  if (!appeal || appeal.ended)
    return decision && (!appeal || appeal.ended?.outcome === 'withdrawn')
      ? [
          {
            code: 'record-appeal',
            text: 'Record an appeal to the Tribunal',
            href: at('/record-appeal'),
            permission,
            main: false,
          },
        ]
      : []
  const answer: AvailableStep = {
    code: 'answer-appeal',
    text: 'Record our answer to the appeal',
    href: at('/answer-appeal'),
    permission,
    duty: 'answer-appeal',
    why: `The Tribunal sent the appeal on ${longDay(day(appeal.sentOn))}. We have 30 working days to answer.`,
    main: true,
  }
  const others: AvailableStep[] = [
    {
      code: 'concede-part',
      text: 'Record a part of the appeal that we agree with',
      href: at('/concede-part'),
      permission,
      main: false,
    },
    { code: 'end-appeal', text: 'Record how the appeal ended', href: at('/end-appeal'), permission, main: false },
  ]
  return appeal.answered ? others : [answer, ...others]
}
