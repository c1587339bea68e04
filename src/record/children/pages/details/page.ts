import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { oneOf, optionalText, requiredDay, requiredText } from '../../../../platform/http/form.ts'
import { childPage, goTo } from '../../../../platform/http/page.ts'
import { phrase, t } from '../../../../platform/languages/index.ts'
import { changeDetails as mayChangeDetails } from '../../access.ts'
import { changeDetails } from '../../decisions.ts'
import { childIn, nameOf } from '../../state.ts'

const text = (max: number) => optionalText(max).transform((value) => value ?? null)

export const detailsPage = childPage({
  path: '/children/:childId/details',
  title: phrase('Change the child’s details'),
  inEveryLanguage: true,
  mayUse: mayChangeDetails,
  view: 'record/children/pages/details/view.njk',
  form: z.object({
    givenName: requiredText(phrase('Enter the first name'), 100),
    familyName: requiredText(phrase('Enter the last name'), 100),
    preferredName: text(100),
    dateOfBirth: requiredDay(phrase('the date of birth')),
    firstLanguage: text(60),
    ethnicity: text(60),
    lookedAfter: oneOf(['yes', 'no', 'unknown'], phrase('Choose yes, no or not known')),
    upn: text(13),
    nhsNumber: text(12),
  }),
  async show({ child: record, childId, actor }) {
    const child = childIn(record.events)
    const { lookedAfter } = child.details
    return {
      title: t('Change {name}’s details', { name: nameOf(child) }),
      isStaff: actor.kind === 'staff',
      values: { ...child.details, lookedAfter: lookedAfter === null ? 'unknown' : lookedAfter ? 'yes' : 'no' },
      back: { href: `/children/${childId}/family` },
    }
  },
  async submit({ lookedAfter, upn, nhsNumber, ...input }, { child: record, childId, actor, today, write }) {
    const child = childIn(record.events)
    const looked = lookedAfter === 'unknown' ? null : lookedAfter === 'yes'
    const numbers = actor.kind === 'staff' ? { upn, nhsNumber } : {}
    const events = changeDetails(child, { ...input, ...numbers, lookedAfter: looked }, today)
    if (isRefusal(events)) return events
    await write(events)
    return goTo(`/children/${childId}/family`, phrase('The details are changed.'))
  },
})
