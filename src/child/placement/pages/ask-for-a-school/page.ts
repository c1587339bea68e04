import { randomUUID } from 'node:crypto'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { childPage, goTo } from '../../../../platform/http/page.ts'
import { phrase, t } from '../../../../platform/languages/index.ts'
import { askForSchool } from '../../access.ts'
import { askForInstitution } from '../../decisions.ts'
import { factsOf, isCaseworker, offlineItems } from '../../facts.ts'
import { listInstitutions } from '../../institutions.ts'
import { schoolAskedFor, tellCaseworkers } from '../../messages.ts'
import { standingRequests } from '../../state.ts'
import { type AskInput, askForm } from './form.ts'

export const askForSchoolPage = childPage<AskInput>({
  path: '/placement/:childId/ask-for-a-school',
  title: phrase('Ask for a school or college'),
  inEveryLanguage: true,
  mayUse: askForSchool,
  view: 'child/placement/pages/ask-for-a-school/view.njk',
  form: askForm,
  async show(context) {
    const { name, family, placement } = factsOf(context)
    const known = await listInstitutions(context.trx, context.area.laCode, context.today)
    return {
      title: t('Which school or college for {name}?', { name }),
      name,
      asCaseworker: isCaseworker(context),
      items: known.map((one) => ({ value: one.organisationId, text: one.name })),
      asked: standingRequests(placement).map((one) => one.institution.name),
      hasDraft: placement.draft !== null,
      stage: placement.stage,
      offlineItems,
      values: { by: family.length === 1 ? family[0] : '', on: context.today },
      back: { href: `/placement/${context.childId}`, text: t('Back to schools and colleges') },
    }
  },
  async submit(input, context) {
    const forFamily = isCaseworker(context)
    if (forFamily) {
      const errors = [
        ...(input.by ? [] : [{ field: 'by', message: 'Enter who asked' }]),
        ...(input.how ? [] : [{ field: 'how', message: 'Choose how they told you' }]),
        ...(input.on ? [] : [{ field: 'on', message: 'Enter the day they told you' }]),
      ]
      if (errors.length > 0) return { errors }
    }
    const known = await listInstitutions(context.trx, context.area.laCode, context.today)
    const found = known.find((one) => one.organisationId === input.institution)
    if (input.institution && !found)
      return {
        errors: [
          { field: 'institution', message: phrase('Choose a school or college from the list, or type its name') },
        ],
      }
    const typed = { organisationId: null, name: input.name ?? '', kind: input.kind ?? 'not-sure' }
    const institution = found ? { organisationId: found.organisationId, name: found.name, kind: found.kind } : typed
    const who = forFamily
      ? { by: input.by ?? '', how: input.how ?? 'phone', on: input.on ?? context.today }
      : { by: context.actor.name, how: 'online' as const, on: context.today }
    const command = { institutionRequestId: randomUUID(), institution, why: input.why ?? null, ...who }
    const answer = askForInstitution(factsOf(context).placement, command, context.today)
    if (isRefusal(answer)) return answer
    await context.write(answer)
    await tellCaseworkers(
      context,
      'school-asked-for',
      schoolAskedFor(`${context.publicUrl}/placement/${context.childId}`),
    )
    return goTo(
      `/placement/${context.childId}`,
      t('{name} is asked for. You can ask for more than one.', { name: institution.name }),
    )
  },
})
