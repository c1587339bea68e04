import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { oneOf, optionalDay, requiredDay } from '../../../../platform/http/form.ts'
import { childPage, goTo, notThere } from '../../../../platform/http/page.ts'
import { childIn, fullNameOf, nameOf } from '../../../../record/children/questions.ts'
import { recordPlaces } from '../../access.ts'
import { arrangementItems, placeFields, placeOf, valuesOf } from '../../counted/place-form.ts'
import { placesIn, recordPlace } from '../../counted/places.ts'
import { RESIDENTIAL, WORK_BASED } from '../../events.ts'
import { listInstitutions } from '../../institutions.ts'

const form = z.object({
  ...placeFields,
  rank: oneOf(['1', '2'], 'Choose whether it is the main place'),
  from: requiredDay('the first day there'),
  until: optionalDay('the last day there'),
  residential: oneOf(['none', ...RESIDENTIAL], 'Choose whether they board there'),
  workBased: oneOf(['none', ...WORK_BASED], 'Choose whether they learn at work'),
})

/** A new place, under the name `new`, or one that is recorded. */
export const placePage = childPage<z.output<typeof form>>({
  path: '/placement/:childId/places/:placementId',
  title: 'A place to learn',
  mayUse: recordPlaces,
  view: 'child/placement/pages/place/view.njk',
  form,
  async show({ trx, area, child, childId, params, today }) {
    const about = childIn(child.events)
    const before = placesIn(child.events).find((one) => one.placementId === params['placementId'])
    if (!before && params['placementId'] !== 'new') return notThere
    const known = await listInstitutions(trx, area.laCode, today)
    const { setting } = about
    const begun = {
      where: setting?.organisationId ? 'listed' : '',
      organisationId: setting?.organisationId,
      unit: 'none',
    }
    return {
      title: before ? `Change or end a place where ${nameOf(about)} learns` : `Where does ${nameOf(about)} learn?`,
      caption: fullNameOf(about),
      institutions: known.map((one) => ({ value: one.organisationId, text: one.name })),
      arrangements: arrangementItems(false),
      values: before
        ? {
            ...valuesOf(before.place),
            rank: String(before.place.rank ?? 1),
            from: before.from ?? '',
            until: before.until ?? '',
            residential: before.residential ?? 'none',
            workBased: before.workBased ?? 'none',
          }
        : { ...begun, from: setting?.since ?? '', rank: '1', residential: 'none', workBased: 'none' },
      back: { href: `/placement/${childId}/places`, text: 'Where they go to learn' },
    }
  },
  async submit({ rank, from, until, residential, workBased, ...input }, context) {
    const { trx, area, child, childId, params, today, write } = context
    const before = placesIn(child.events).find((one) => one.placementId === params['placementId'])
    if (!before && params['placementId'] !== 'new') return notThere
    const place = placeOf(input, Number(rank), await listInstitutions(trx, area.laCode, today))
    if ('errors' in place) return place
    const command = {
      place,
      from,
      until: until ?? null,
      residential: residential === 'none' ? null : residential,
      workBased: workBased === 'none' ? null : workBased,
    }
    const born = childIn(child.events).details.dateOfBirth
    const events = recordPlace(before, command, { today, born, newId: randomUUID })
    if (isRefusal(events)) return events
    await write(events)
    return goTo(`/placement/${childId}/places`, 'The place is recorded.')
  },
})
