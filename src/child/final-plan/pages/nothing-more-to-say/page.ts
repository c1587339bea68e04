import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { childPage, goTo } from '../../../../platform/http/page.ts'
import { phrase } from '../../../../platform/languages/index.ts'
import { childIn } from '../../../../record/children/state.ts'
import { CHANNELS } from '../../../needs-assessment/events.ts'
import { rightsHoldersOn } from '../../../notices/questions.ts'
import { saidEverythingPermission } from '../../access.ts'
import { factsIn, sayEverything } from '../../decisions.ts'
import { OFFLINE, type SaidEverythingInput, saidEverythingForm } from './form.ts'

export const saidEverythingPage = childPage<SaidEverythingInput>({
  path: '/final-plan/:childId/nothing-more-to-say',
  title: phrase('Nothing more to say about the draft?'),
  inEveryLanguage: true,
  mayUse: saidEverythingPermission,
  view: 'child/final-plan/pages/nothing-more-to-say/view.njk',
  form: saidEverythingForm,
  async show({ child, childId, today, grant }) {
    const { plan, finality } = factsIn(childId, child.events)
    const about = childIn(child.events)
    const family = rightsHoldersOn(about, today, ['plan']).map((one) => one.name)
    return {
      childId,
      draft: plan?.drafts.at(-1),
      isFinal: finality.issued.length > 0,
      said: finality.saidEverything,
      asCaseworker: grant.capacity === 'caseworker',
      offlineItems: OFFLINE.map((value) => ({ value, text: CHANNELS[value] })),
      values: { by: family.length === 1 ? family[0] : '', on: today },
      back: { href: `/plan/${childId}/draft`, text: phrase('Back to the draft') },
    }
  },
  async submit(input, context) {
    const { child, childId, today, actor, grant } = context
    const forFamily = grant.capacity === 'caseworker'
    if (forFamily) {
      const errors = [
        ...(input.by ? [] : [{ field: 'by', message: 'Enter who told you' }]),
        ...(input.how ? [] : [{ field: 'how', message: 'Choose how they told you' }]),
        ...(input.on ? [] : [{ field: 'on', message: 'Enter the day they told you' }]),
      ]
      if (errors.length > 0) return { errors }
    }
    const who = forFamily
      ? { by: input.by ?? '', how: input.how ?? ('phone' as const), on: input.on ?? today }
      : { by: actor.name, how: 'online' as const, on: today }
    const answer = sayEverything(factsIn(childId, child.events), who, today)
    if (isRefusal(answer)) return answer
    await context.write(answer)
    return goTo(`/plan/${childId}/draft`, phrase('Thank you. You can still say something until the final plan goes.'))
  },
})
