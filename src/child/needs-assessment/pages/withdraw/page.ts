import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { atField } from '../../../../platform/http/at-field.ts'
import { optionalDay, optionalText, requiredText } from '../../../../platform/http/form.ts'
import { childPage, goTo } from '../../../../platform/http/page.ts'
import { phrase, t } from '../../../../platform/languages/index.ts'
import { childIn, fullNameOf, nameOf } from '../../../../record/children/state.ts'
import { withdrawPermission } from '../../access.ts'
import { withdrawRequest } from '../../decisions.ts'
import { needsAssessmentIn } from '../../state.ts'

type Input = { says: string; by?: string | undefined; on?: string | undefined }
const form = z.object({
  says: requiredText(phrase('Say why, in a few words')),
  by: optionalText(150),
  on: optionalDay('the day they told you'),
})

export const withdrawPage = childPage<Input>({
  path: '/needs-assessment/:childId/withdraw',
  title: phrase('Take the request back'),
  inEveryLanguage: true,
  mayUse: withdrawPermission,
  view: 'child/needs-assessment/pages/withdraw/view.njk',
  form: form as z.ZodType<Input>,
  async show({ child, childId, grant }) {
    const about = childIn(child.events)
    return {
      title: t('Take back the request for {name}', { name: nameOf(about) }),
      caption: fullNameOf(about),
      council: grant.capacity === 'caseworker',
      open: ['requested', 'assessing'].includes(needsAssessmentIn(child.events).stage),
      back: { href: `/needs-assessment/${childId}`, text: t('The request') },
    }
  },
  async submit(input, { child, childId, actor, grant, today, write }) {
    const council = grant.capacity === 'caseworker'
    if (council && !input.by) return { errors: [{ field: 'by', message: 'Enter who took it back' }] }
    const by = council ? (input.by ?? '') : actor.name
    const events = withdrawRequest(
      needsAssessmentIn(child.events),
      { by, says: input.says, on: council ? (input.on ?? today) : today },
      today,
    )
    if (isRefusal(events)) return atField(events, { 'in-the-future': 'on', 'before-the-request': 'on' })
    await write(events)
    return goTo(`/needs-assessment/${childId}`, phrase('The request was taken back. It can be made again at any time.'))
  },
})
