import { shown } from '../../../../platform/charts/drawing.ts'
import { goTo, page } from '../../../../platform/http/page.ts'
import { readMeasures } from '../../access.ts'
import { catalogue } from '../../catalogue/catalogue.ts'
import { OBJECTIVES, type Objective } from '../../catalogue/catalogued.ts'
import { besideIt } from '../../standing/beside.ts'
import { remembered } from '../../standing/remembered.ts'
import { publisherOf } from '../../standing/sentences.ts'
import { headlines, standing } from '../../standing/standing.ts'
import { stateOfFigures } from '../../state-of-figures.ts'
import { DIRECTION, inWords, partOfWhole } from '../../words.ts'
import { address } from '../measure/address.ts'
import { defectsOf } from '../measure/defects.ts'
import { reportedOn } from '../measure/outcomes.ts'
import { asChoices, placeNamed, placesIn } from '../measure/places.ts'
import { whyNone } from '../measure/why-none.ts'
import { beginning, besideAlike } from './begin.ts'
import { addressOf, type Chosen, chosenIn, MOST_AREAS, MOST_MEASURES } from './chosen.ts'
import { type Compared, compared } from './compared.ts'
import { drawingsOf } from './drawings.ts'
import { presetsFor } from './presets.ts'
import { comparisonSays } from './says.ts'

/** Any areas beside each other, by any measures. What is chosen is the address; adding and taking away are links and a form. */
export const comparePage = page({
  path: '/compare',
  title: 'Compare areas',
  mayUse: readMeasures,
  sameUntil: ({ trx }) => stateOfFigures(trx),
  view: 'nation/dashboard/pages/compare/view.njk',
  async show({ query, trx, area: here }) {
    const places = await placesIn(trx)
    const from = query.from ? placeNamed(places, query.from) : undefined
    if (from && from.level === 'authority')
      return goTo(
        addressOf('/compare', { ...chosenIn(query, places), places: await besideAlike(trx, places, from.code) }),
      )
    const asked = chosenIn(query, places)
    const isBeginning = query.areas === undefined && asked.places.length === 0
    const begun = isBeginning ? { ...asked, places: await beginning(trx, places, here.laCode) } : asked
    // What was added goes into the address, so that the view can be shared and the form adds nothing twice.
    if ((query.add || query.with) && begun.unknown.length === 0) return goTo(addressOf('/compare', begun))
    const found = await compared(trx, begun)
    // Nobody begins with a picture of one place alone: some measures are not published for regions.
    const worth = found.filter(({ now }) => now.filter(({ figure }) => figure?.value != null).length * 2 >= now.length)
    const all = isBeginning && !query.measures && worth.length > 0 ? worth : found
    const chosen = { ...begun, measures: all.length > 0 ? all.map(({ measure }) => measure) : begun.measures }
    const drawings = drawingsOf(all)
    const file = (name: string, kind: string) => addressOf(`/compare/${name}.${kind}`, chosen)
    const chart = (name: string) => {
      const draw = drawings.get(name)
      return (
        draw &&
        shown(draw(), {
          sourced: name === 'beside',
          downloads: { svg: file(name, 'svg'), png: file(name, 'png'), csv: file(name, 'csv') },
        })
      )
    }
    const first = chosen.places.find(({ level }) => level === 'authority')
    const state = await standing(trx)
    const watched = first
      ? await remembered(state, `headlines ${first.code}`, () => headlines(trx, first.code))
      : state.england
    return {
      isBeginning,
      from: {
        areas: state.areas.map(({ code, name }) => ({ value: code, text: name })),
        measures: query.measures ? chosen.measures.map(({ slug }) => slug).join(',') : '',
      },
      firstCode: first?.code,
      firstName: first?.name ?? 'England',
      unknown: chosen.unknown,
      isMadeUp: all.some(({ origin }) => origin === 'made-up'),
      places: chosen.places.map((place) => ({
        ...place,
        href: place.level === 'authority' ? `/areas/${place.code}` : null,
        without: addressOf('/compare', { ...chosen, places: chosen.places.filter((one) => one !== place) }),
      })),
      measures: chosen.measures.map((measure) => ({
        ...measure,
        without:
          chosen.measures.length > 1 &&
          addressOf('/compare', { ...chosen, measures: chosen.measures.filter((one) => one !== measure) }),
      })),
      hidden: {
        areas: chosen.places.map(({ code }) => code).join(','),
        measures: chosen.measures.map(({ slug }) => slug).join(','),
      },
      toAdd: asChoices(places.filter((place) => !chosen.places.includes(place))),
      full: chosen.places.filter(({ level }) => level === 'authority').length >= MOST_AREAS,
      measuresFull: chosen.measures.length >= MOST_MEASURES,
      toAddMeasures: (Object.keys(OBJECTIVES) as Objective[]).map((objective) => ({
        says: OBJECTIVES[objective],
        items: catalogue
          .filter((one) => one.objective === objective && !chosen.measures.includes(one))
          .map(({ slug, name }) => ({ value: slug, text: name })),
      })),
      presets: (await presetsFor(trx, places, first, chosen.measures)).filter(
        ({ href }) => href !== addressOf('/compare', chosen),
      ),
      beside: chart('beside'),
      each: all.map((one) => ({
        ...sayOf(one),
        beside: besideIt(one.measure, watched),
        now: chart(`now-${one.measure.slug}`),
        chart: chart(one.measure.slug),
        href: address(`/measures/${one.measure.slug}`, { area: first?.code }),
      })),
      table: tableOf(chosen, all),
      tableCsv: file('table', 'csv'),
      share: addressOf('/compare', chosen),
    }
  },
})

const sayOf = (one: Compared) => ({
  name: one.measure.name,
  slug: one.measure.slug,
  sources: sourcesOf(one),
  question: one.measure.question,
  direction: DIRECTION[one.measure.direction],
  says: comparisonSays(one),
  isLive: one.origin === 'live',
  liveOnly: one.liveOnly.map(({ name, code }) => ({
    name,
    href: address(`/measures/${one.measure.slug}`, { area: code }),
  })),
  awaits: one.origin === null ? whyNone(one.measure) : null,
  notes: defectsOf(one.now.flatMap(({ figure }) => figure ?? [])),
})

/** Who published what is compared, and as at when: most often one. */
function sourcesOf({ now }: Compared): { source: string; asAt: string }[] {
  const found = now.flatMap(({ figure }) => (figure ? [{ source: publisherOf(figure), asAt: figure.asAt }] : []))
  return [...new Map(found.map((one) => [`${one.source} ${one.asAt}`, one])).values()]
}

function tableOf({ places }: Chosen, all: readonly Compared[]) {
  return {
    heads: all.map(({ measure, period }) => ({ name: measure.name, when: period?.says ?? '' })),
    rows: places.map((place, at) => ({
      name: place.name,
      cells: all.map(({ measure, now }) => {
        const figure = now[at]?.figure
        return figure
          ? {
              words: inWords(measure.unit, figure),
              counted: measure.unit === 'outcome' ? reportedOn(figure) : partOfWhole(figure),
            }
          : { words: 'No figure', counted: '' }
      }),
    })),
  }
}
