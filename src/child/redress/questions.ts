import { day, longDay } from '../../platform/calendar/index.ts'
import type { AvailableStep } from '../../platform/decisions/available-step.ts'
import type { ChildRecord } from '../../platform/events/record.ts'
import { concede, readRedress, recordRedress, wantMediation } from './access.ts'
import { redressIn } from './state.ts'

/** What may be done about a disagreement now. Mediation is a choice of the family at every point. */
export function availableSteps(record: ChildRecord, _today: string): AvailableStep[] {
  const { refusal, mediation, certificate, concededOn } = redressIn(record.events)
  const at = `/redress/${record.childId}`
  const seen: AvailableStep = {
    code: 'redress',
    text: 'The disagreement about the decision',
    href: at,
    permission: readRedress,
    main: false,
  }
  if (!refusal) return concededOn ? [seen] : []
  const waiting = mediation !== null && !mediation.ended
  const agreed = mediation?.ended?.outcome === 'assess'
  const steps: AvailableStep[] = [seen]
  if (!waiting && !agreed)
    steps.push({
      code: 'want-mediation',
      text: 'Ask for mediation',
      href: `${at}/ask-for-mediation`,
      permission: wantMediation,
      main: false,
    })
  if (waiting)
    steps.push({
      code: 'record-mediation',
      text: 'Record what came of mediation',
      href: `${at}/record-mediation`,
      permission: recordRedress,
      duty: 'arrange-mediation',
      why: `It was asked for on ${longDay(day(mediation.wantedOn))}, and must be held within 30 days.`,
      main: true,
    })
  if (mediation?.ended?.outcome === 'other' && !mediation.kept)
    steps.push({
      code: 'keep-agreement',
      text: 'Record that the agreement was carried out',
      href: `${at}/keep-agreement`,
      permission: recordRedress,
      duty: 'comply-with-mediation',
      why: 'What was agreed in mediation must be done within 2 weeks.',
      main: true,
    })
  if (!certificate)
    steps.push({
      code: 'record-certificate',
      text: 'Record a mediation certificate',
      href: `${at}/record-certificate`,
      permission: recordRedress,
      main: false,
    })
  steps.push({
    code: 'assess-after-all',
    text: 'Assess after all',
    href: `${at}/assess-after-all`,
    permission: concede,
    ...(agreed && {
      duty: 'comply-with-mediation',
      why: 'It was agreed in mediation. Tell the family within 2 weeks.',
    }),
    main: agreed,
  })
  return steps
}
