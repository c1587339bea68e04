import type { AvailableStep } from '../../platform/decisions/available-step.ts'
import type { ChildRecord } from '../../platform/events/record.ts'
import { recordTalk } from './access.ts'
import { quietIn } from './quiet.ts'

export { type Quiet, quietIn, SILENT_AFTER } from './quiet.ts'
export { contactIn, noticesIn } from './state.ts'
export { type ContactTask, type ContactTasks, contactTasks } from './tasks.ts'

export function availableSteps(record: ChildRecord, today: string): AvailableStep[] {
  const quiet = quietIn(record.events, today)
  if (!quiet) return []
  return [
    {
      code: 'speak-with-the-family',
      text: 'Write down that you spoke with the family',
      href: `/contact/${record.childId}/spoken`,
      permission: recordTalk,
      main: quiet.silent,
      ...(quiet.silent && {
        why: `They have heard nothing for ${quiet.workingDays} working days. ${quiet.why[0] ?? ''}`,
      }),
    },
  ]
}
