import type { AvailableStep } from '../../../platform/decisions/available-step.ts'
import type { Redress, Thing } from '../state.ts'

type May = { tellDecision: AvailableStep['permission']; recordRedress: AvailableStep['permission'] }

/** What was ordered, agreed or recommended, and is not done: by the letter that does it, or by recording that it was done. */
export function owedSteps(state: Redress, childId: string, may: May): AvailableStep[] {
  const things = state.things.filter((one) => !one.done && !SAID_YES.has(one.what))
  const recommendations = state.appeal?.recommendations.filter((one) => !one.answered) ?? []
  return [
    ...things.map((one) => doIt(one, childId, may)),
    ...recommendations.map(
      ({ recommendationId, to }): AvailableStep => ({
        code: `answer-recommendation-${to}`,
        text:
          to === 'health'
            ? 'Record the health body’s answer to the Tribunal'
            : 'Record social care’s answer to the Tribunal',
        href: `/redress/${childId}/recommendation/${recommendationId}`,
        permission: may.recordRedress,
        duty: 'answer-recommendations',
        why: 'The Tribunal made a recommendation. It is answered in writing within 5 weeks, with reasons.',
        main: true,
      }),
    ),
  ]
}

/** These are done by taking the refusal back. */
const SAID_YES = new Set<Thing['what']>(['assess', 'make-plan'])

const LETTERS: Partial<Record<Thing['what'], [task: string, text: string]>> = {
  'amend-contents': ['amended-plan', 'Send the amended plan'],
  'amend-placement': ['amended-plan', 'Send the amended plan'],
  'continue-amended': ['amended-plan', 'Send the amended plan'],
  're-assess': ['re-assessment', 'Tell the family that we assess again'],
}

const RECORDED: Partial<Record<Thing['what'], string>> = {
  continue: 'Record that the plan goes on',
  'cease-confirmed': 'Record that the plan has ended',
  reconsider: 'Record what was decided again',
  health: 'Record what the health service did',
}

function doIt({ what, thingId, from }: Thing, childId: string, may: May): AvailableStep {
  const [task, text] = LETTERS[what] ?? []
  return {
    code: `do-${what}`,
    text: text ?? RECORDED[what] ?? `Record that what else was ${from === 'mediation' ? 'agreed' : 'ordered'} is done`,
    href: task ? `/redress/${childId}/decide/${task}` : `/redress/${childId}/done/${thingId}`,
    permission: task ? may.tellDecision : may.recordRedress,
    duty: from === 'mediation' ? 'comply-with-mediation' : 'comply-with-order',
    why: from === 'mediation' ? 'It was agreed in mediation.' : 'The Tribunal ordered it, or we told it that we would.',
    main: true,
  }
}
