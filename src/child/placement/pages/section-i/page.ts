import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { oneOf, optionalText, requiredDay } from '../../../../platform/http/form.ts'
import { childPage, goTo, notThere } from '../../../../platform/http/page.ts'
import { childIn, fullNameOf, nameOf } from '../../../../record/children/questions.ts'
import { recordPlaces } from '../../access.ts'
import { arrangementItems, placeFields, placeOf, valuesOf } from '../../counted/place-form.ts'
import { namedIn, planDays, recordSectionI } from '../../counted/places.ts'
import { listInstitutions } from '../../institutions.ts'

const form = z.object({
  ...placeFields,
  second: z.preprocess(
    (value) => value || 'none',
    oneOf(['none', 'listed', 'number'], 'Choose whether there is a second place'),
  ),
  secondOrganisationId: optionalText(40),
  secondUrn: optionalText(10),
  from: requiredDay('the day since which the plan says so'),
})

export const sectionIPage = childPage<z.output<typeof form>>({
  path: '/placement/:childId/section-i/:planId',
  title: 'Places that section I names',
  mayUse: recordPlaces,
  view: 'child/placement/pages/section-i/view.njk',
  form,
  async show({ trx, area, child, childId, params, today }) {
    const planId = params['planId'] ?? ''
    const planDay = planDays(child.events).get(planId)
    if (!planDay) return notThere
    const about = childIn(child.events)
    const named = namedIn(child.events, planId)
    const [first, second] = named?.places ?? []
    const known = await listInstitutions(trx, area.laCode, today)
    return {
      title: `Places that section I of ${nameOf(about)}’s plan names`,
      caption: fullNameOf(about),
      institutions: known.map((one) => ({ value: one.organisationId, text: one.name })),
      arrangements: arrangementItems(true),
      values: {
        ...valuesOf(first),
        second: second ? (second.urn ? 'number' : 'listed') : 'none',
        secondOrganisationId: second?.organisationId,
        secondUrn: second?.urn,
        from: named?.on ?? planDay,
      },
      back: { href: `/maintained-plan/${childId}`, text: 'How the plan is counted' },
    }
  },
  async submit({ second, secondOrganisationId, secondUrn, from, ...input }, context) {
    const { trx, area, child, childId, params, today, write } = context
    const known = await listInstitutions(trx, area.laCode, today)
    const first = placeOf(input, 1, known, { isNamed: true })
    if ('errors' in first) return first
    const places = [first]
    if (second !== 'none') {
      const one = { where: second, organisationId: secondOrganisationId, urn: secondUrn, unit: 'none' as const }
      const other = placeOf({ ...one, ukprn: undefined, arrangement: undefined, says: undefined }, 2, known)
      if ('errors' in other)
        return {
          errors: other.errors.map(({ field, message }) => ({
            field: `second${field[0]?.toUpperCase()}${field.slice(1)}`,
            message,
          })),
        }
      places.push(other)
    }
    const events = recordSectionI(child.events, { planId: params['planId'] ?? '', places, from }, today)
    if (isRefusal(events)) return events
    await write(events)
    return goTo(`/maintained-plan/${childId}`, 'It is recorded what section I names.')
  },
})
