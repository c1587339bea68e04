import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { atField } from '../../../../platform/http/at-field.ts'
import { oneOf, optionalText, requiredDay } from '../../../../platform/http/form.ts'
import { childPage, goTo } from '../../../../platform/http/page.ts'
import { recordRedress } from '../../access.ts'
import { mayComeOf, recordMediation } from '../../decisions/mediation.ts'
import { AGREED } from '../../decisions/things.ts'
import { MEDIATION_OUTCOMES, type MediationOutcome } from '../../events.ts'
import { mediatedIn } from '../../state.ts'
import { aboutOf, addressOf, captionAndBack, DAY_AT_ON } from '../about.ts'
import { saidIn, type ThingsInput, thingFields, thingItems } from '../things/things.ts'

type Input = ThingsInput & { on: string; outcome: MediationOutcome; agreement?: string | undefined }
const outcomes = Object.keys(MEDIATION_OUTCOMES) as [MediationOutcome, ...MediationOutcome[]]

const NEXT: Partial<Record<MediationOutcome, [task: string, notice: string]>> = {
  assess: ['assess-after-all', 'It is recorded. Now tell the family, within 2 weeks of the agreement.'],
  issue: [
    'make-a-plan-after-all',
    'It is recorded. Now tell the family. The draft is due within 5 weeks of the agreement.',
  ],
}

export const recordMediationPage = childPage<Input>({
  path: '/redress/:childId/record-mediation',
  title: 'Record what came of mediation',
  mayUse: recordRedress,
  view: 'child/redress/pages/record-mediation/view.njk',
  form: z.object({
    on: requiredDay('the day on which mediation was held'),
    outcome: oneOf(outcomes, 'Choose what came of it'),
    agreement: optionalText(),
    ...thingFields,
  }) as unknown as z.ZodType<Input>,
  async show(context) {
    const state = aboutOf(context)
    const { mediation } = state
    const decision = mediatedIn(state)
    return {
      ...captionAndBack(context),
      mediation: mediation && !mediation.ended ? mediation : undefined,
      outcomes: outcomes
        .filter((value) => decision && mayComeOf(decision.to, value))
        .map((value) => ({ value, text: MEDIATION_OUTCOMES[value] })),
      kinds: decision ? thingItems(AGREED[decision.to]) : [],
      thingsBy: 'the agreement sets',
    }
  },
  async submit(input, context) {
    const { on, outcome, agreement } = input
    const command = { on, outcome, agreement: agreement ?? null, things: saidIn(input), newId: randomUUID }
    const events = recordMediation(aboutOf(context), command, context.today)
    if (isRefusal(events))
      return atField(events, {
        ...DAY_AT_ON,
        'no-agreement': 'agreement',
        'no-words': 'agreement',
        'no-things': 'things',
        'one-amended-plan': 'things',
        'things-not-agreed': 'outcome',
      })
    await context.write(events)
    const [task, notice] = NEXT[outcome] ?? []
    return task
      ? goTo(`/redress/${context.childId}/${task}`, notice)
      : goTo(addressOf(context), 'What came of mediation is recorded.')
  },
})
