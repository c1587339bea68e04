import { day, longDay } from '../../platform/calendar/index.ts'
import type { AvailableStep } from '../../platform/decisions/available-step.ts'
import type { ChildRecord } from '../../platform/events/record.ts'
import { concede, readRedress, recordRedress, wantMediation } from './access.ts'
import { type Binding, bindingIn, type Redress, redressIn } from './state.ts'

/** What may be done about a disagreement now. Mediation is a choice of the family at every point. */
export function availableSteps(record: ChildRecord, _today: string): AvailableStep[] {
  const state = redressIn(record.events)
  const at = `/redress/${record.childId}`
  const { refusal, appeal, conceded } = state
  if (!refusal && !conceded && !appeal) return []
  return [
    { code: 'redress', text: 'The disagreement about the decision', href: at, permission: readRedress, main: false },
    ...(refusal ? aboutMediation(state, at) : []),
    ...aboutAppeal(state, at),
    ...(refusal ? [sayYes(state, at)] : []),
  ]
}

function aboutMediation(state: Redress, at: string): AvailableStep[] {
  const { mediation, certificate } = state
  const steps: AvailableStep[] = []
  const waiting = mediation !== null && !mediation.ended
  if (!waiting && !bindingIn(state))
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
  return steps
}

function aboutAppeal({ refusal, appeal }: Redress, at: string): AvailableStep[] {
  const permission = recordRedress
  if (!appeal || appeal.ended)
    return refusal && (!appeal || appeal.ended?.outcome === 'withdrawn')
      ? [
          {
            code: 'record-appeal',
            text: 'Record an appeal to the Tribunal',
            href: `${at}/record-appeal`,
            permission,
            main: false,
          },
        ]
      : []
  const answer: AvailableStep = {
    code: 'answer-appeal',
    text: 'Record our answer to the appeal',
    href: `${at}/answer-appeal`,
    permission,
    duty: 'answer-appeal',
    why: `The Tribunal sent the appeal on ${longDay(day(appeal.sentOn))}. We have 30 working days to answer.`,
    main: true,
  }
  const end: AvailableStep = {
    code: 'end-appeal',
    text: 'Record how the appeal ended',
    href: `${at}/end-appeal`,
    permission,
    main: false,
  }
  return appeal.answered ? [end] : [answer, end]
}

const WHY = {
  mediation: 'It was agreed in mediation.',
  order: 'The Tribunal ordered it.',
  'appeal-not-opposed': 'The Tribunal was told that we do not oppose the appeal.',
} satisfies Record<Binding['by'], string>

function sayYes(state: Redress, at: string): AvailableStep {
  const assess = state.refusal?.to === 'assess'
  const bound = bindingIn(state)
  const by = assess ? 'Tell the family within 2 weeks.' : 'Send the draft within 5 weeks, and the plan within 11.'
  return {
    code: assess ? 'assess-after-all' : 'make-a-plan-after-all',
    text: assess ? 'Assess after all' : 'Make a plan after all',
    href: `${at}/${assess ? 'assess-after-all' : 'make-a-plan-after-all'}`,
    permission: concede,
    ...(bound && {
      duty: bound.by === 'mediation' ? 'comply-with-mediation' : 'comply-with-order',
      why: `${WHY[bound.by]} ${by}`,
    }),
    main: bound !== null,
  }
}
