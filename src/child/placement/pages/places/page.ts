import { childPage } from '../../../../platform/http/page.ts'
import { childIn, fullNameOf, nameOf } from '../../../../record/children/questions.ts'
import { recordPlaces } from '../../access.ts'
import { placeName } from '../../counted/place-form.ts'
import { placesIn } from '../../counted/places.ts'
import { listInstitutions } from '../../institutions.ts'

export const placesPage = childPage({
  path: '/placement/:childId/places',
  title: 'Where they go to learn',
  mayUse: recordPlaces,
  view: 'child/placement/pages/places/view.njk',
  async show({ trx, area, child, childId, today }) {
    const about = childIn(child.events)
    const known = await listInstitutions(trx, area.laCode, today)
    const places = placesIn(child.events).map((one) => ({ ...one, name: placeName(one.place, known) }))
    return {
      title: `Where ${nameOf(about)} goes to learn`,
      caption: fullNameOf(about),
      places: places.toReversed(),
      setting: about.setting,
      back: { href: `/maintained-plan/${childId}`, text: 'How the plan is counted' },
    }
  },
})
