import { day, longDay } from '../../../platform/calendar/index.ts'
import type { AvailableStep } from '../../../platform/decisions/available-step.ts'
import { bindingIn, type Redress } from '../state.ts'

type May = { wantMediation: AvailableStep['permission']; recordRedress: AvailableStep['permission'] }

/** Until there is a certificate it can be recorded; while mediation waits, what came of it; and else it can be asked for. */
export function mediationSteps(state: Redress, at: (task: string) => string, may: May): AvailableStep[] {
  const { mediation, certificate } = state
  const steps: AvailableStep[] = []
  const waiting = mediation !== null && !mediation.ended
  if (state.decision && !waiting && !bindingIn(state) && !state.things.some((one) => one.from === 'mediation'))
    steps.push({
      code: 'want-mediation',
      text: 'Ask for mediation',
      href: at('/ask-for-mediation'),
      permission: may.wantMediation,
      main: false,
    })
  if (waiting && mediation.health && !mediation.healthTold)
    steps.push({
      code: 'tell-health',
      text: 'Tell the health body what mediation is about',
      href: at('/tell-health'),
      permission: may.recordRedress,
      duty: 'tell-health-of-mediation',
      why: 'The mediation is about health care too. The health body must be told within 3 working days.',
      main: true,
    })
  if (waiting)
    steps.push({
      code: 'record-mediation',
      text: 'Record what came of mediation',
      href: at('/record-mediation'),
      permission: may.recordRedress,
      duty: 'arrange-mediation',
      why: `Mediation was asked for on ${longDay(day(mediation.wantedOn))}, and must be held within 30 days.`,
      main: true,
    })
  if (mediation?.ended?.outcome === 'other' && !mediation.kept)
    steps.push({
      code: 'keep-agreement',
      text: 'Record that the agreement was carried out',
      href: at('/keep-agreement'),
      permission: may.recordRedress,
      duty: 'comply-with-mediation',
      why: 'What was agreed in mediation must be done within 2 weeks.',
      main: true,
    })
  if (!certificate)
    steps.push({
      code: 'record-certificate',
      text: 'Record a mediation certificate',
      href: at('/record-certificate'),
      permission: may.recordRedress,
      main: false,
    })
  return steps
}
