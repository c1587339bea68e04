import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { childPage, goTo, notThere } from '../../../../platform/http/page.ts'
import { phrase, t } from '../../../../platform/languages/index.ts'
import { askForSchool } from '../../access.ts'
import { withdrawRequest } from '../../decisions.ts'
import { factsOf, isCaseworker, offlineItems } from '../../facts.ts'
import { schoolAskedFor, tellCaseworkers } from '../../messages.ts'
import { type WithdrawInput, withdrawForm } from './form.ts'

export const withdrawPage = childPage<WithdrawInput>({
  path: '/placement/:childId/withdraw/:institutionRequestId',
  title: phrase('Take back a school or college you asked for'),
  inEveryLanguage: true,
  mayUse: askForSchool,
  view: 'child/placement/pages/withdraw/view.njk',
  form: withdrawForm,
  async show(context) {
    const { family, placement } = factsOf(context)
    const request = placement.requests.find(
      (one) => one.institutionRequestId === context.params['institutionRequestId'],
    )
    if (!request) return notThere
    return {
      title: t('Take back {name}?', { name: request.institution.name }),
      request,
      asCaseworker: isCaseworker(context),
      offlineItems,
      values: { by: family.length === 1 ? family[0] : '', on: context.today },
      back: { href: `/placement/${context.childId}`, text: t('Back to schools and colleges') },
    }
  },
  async submit(input, context) {
    const { placement } = factsOf(context)
    const request = placement.requests.find(
      (one) => one.institutionRequestId === context.params['institutionRequestId'],
    )
    if (!request) return notThere
    const forFamily = isCaseworker(context)
    if (forFamily) {
      const errors = [
        ...(input.by ? [] : [{ field: 'by', message: 'Enter who told you' }]),
        ...(input.how ? [] : [{ field: 'how', message: 'Choose how they told you' }]),
        ...(input.on ? [] : [{ field: 'on', message: 'Enter the day they told you' }]),
      ]
      if (errors.length > 0) return { errors }
    }
    const who = forFamily
      ? { by: input.by ?? '', how: input.how ?? 'phone', on: input.on ?? context.today }
      : { by: context.actor.name, how: 'online' as const, on: context.today }
    const answer = withdrawRequest(
      placement,
      { institutionRequestId: request.institutionRequestId, why: input.why ?? null, ...who },
      context.today,
    )
    if (isRefusal(answer)) return answer
    await context.write(answer)
    if (answer.length > 0)
      await tellCaseworkers(
        context,
        'school-asked-for',
        schoolAskedFor(`${context.publicUrl}/placement/${context.childId}`),
      )
    return goTo(
      `/placement/${context.childId}`,
      t('{name} is no longer asked for.', { name: request.institution.name }),
    )
  },
})
