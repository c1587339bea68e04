import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { oneOf, optionalDay, optionalText, ticked } from '../../../../platform/http/form.ts'
import { childPage } from '../../../../platform/http/page.ts'
import { phrase } from '../../../../platform/languages/index.ts'
import { wantMediation } from '../../access.ts'
import { askForMediation } from '../../decisions/mediation.ts'
import { isRefusalTo } from '../../state.ts'
import { aboutOf, captionAndBack, recordAndGoBack } from '../about.ts'

const HOW = ['phone', 'email', 'post', 'in-person', 'online'] as const
type Input = {
  says?: string | undefined
  by?: string | undefined
  how?: (typeof HOW)[number] | undefined
  on?: string | undefined
  health: boolean
}
const form = z.object({
  says: optionalText(5_000),
  by: optionalText(150),
  how: z.preprocess((value) => value || undefined, oneOf(HOW, 'Choose how they told you').optional()),
  on: optionalDay('the day they told you'),
  health: ticked(),
})

export const askForMediationPage = childPage<Input>({
  path: '/redress/:childId/ask-for-mediation',
  title: phrase('Ask for mediation'),
  inEveryLanguage: true,
  mayUse: wantMediation,
  view: 'child/redress/pages/ask-for-mediation/view.njk',
  form: form as z.ZodType<Input>,
  async show(context) {
    const { decision, mediation } = aboutOf(context)
    const council = isCouncil(context.grant.capacity)
    return {
      ...(council && { title: 'Record that the family wants mediation' }),
      ...captionAndBack(context),
      council,
      open: decision !== null && (mediation === null || mediation.ended !== null),
      // Until there is a plan, or was to be one, there is no health care in it to talk about.
      mayBeHealth: decision !== null && !isRefusalTo(decision.to),
    }
  },
  async submit(input, context) {
    const { actor, grant, today } = context
    const council = isCouncil(grant.capacity)
    const errors = [
      ...(input.by ? [] : [{ field: 'by', message: 'Enter who wants mediation' }]),
      ...(input.how ? [] : [{ field: 'how', message: 'Choose how they told you' }]),
    ]
    if (council && errors.length > 0) return { errors }
    const state = aboutOf(context)
    const decided = askForMediation(
      state,
      {
        mediationId: randomUUID(),
        by: council ? (input.by ?? '') : actor.name,
        how: council ? (input.how ?? 'online') : 'online',
        says: input.says ?? null,
        health: input.health && !isRefusalTo(state.decision?.to),
        on: council ? (input.on ?? today) : today,
      },
      today,
    )
    return recordAndGoBack(
      decided,
      context,
      phrase('Mediation was asked for. The council must hold it within 30 days.'),
    )
  },
})

const isCouncil = (capacity: string) => ['caseworker', 'team-manager'].includes(capacity)
