import { type Drawing, shown } from '../../../../platform/charts/drawing.ts'
import { notThere, page } from '../../../../platform/http/page.ts'
import { ENGLAND } from '../../../statistics/questions.ts'
import { readMeasures } from '../../access.ts'
import { isAbout } from '../../standing/notes.ts'
import { noughtSays } from '../../standing/nought.ts'
import { remembered } from '../../standing/remembered.ts'
import { publisherOf } from '../../standing/sentences.ts'
import type { Series } from '../../standing/series.ts'
import type { Place } from '../../standing/standing.ts'
import { stateOfFigures } from '../../state-of-figures.ts'
import { DIRECTION, inWords } from '../../words.ts'
import { MOST_AREAS } from '../compare/chosen.ts'
import { pointsOf, trendSays } from '../england/drawings.ts'
import { KEY_PARTS } from '../measure/key-parts.ts'
import { spark } from '../measure/spark.ts'
import { ADJUSTED, besideDrawing, closely } from './drawings.ts'
import { firstOf } from './first.ts'
import { type Beside5, isCount, type Profile, profileOf } from './profile.ts'
import { questionsToAsk } from './questions-to-ask.ts'

/** An area: where it stands, beside whom, what changed, what is unusual, and what inspectors found. */
export const areaPage = page({
  path: '/areas/:code',
  title: 'An area',
  mayUse: readMeasures,
  sameUntil: ({ trx }) => stateOfFigures(trx),
  view: 'nation/dashboard/pages/area/view.njk',
  async show({ params, query, trx, today }) {
    const profile = await profileOf(trx, params.code ?? '', today)
    if (!profile) return notThere
    const { place, region, standing, unusual, neighbours, partnership } = profile
    const { chosen, unknown } = chosenIn(profile, query.measure)
    const measures = profile.objectives.flatMap((one) => one.measures)
    const path = `/areas/${place.code}`
    const beside = await remembered(standing, `beside ${place.code}`, () => besides(profile, path))
    const pictures =
      chosen &&
      (await remembered(standing, `closely ${place.code} ${chosen.measure.slug}`, () =>
        [...closely(profile, chosen)].map(([name, one]) => ({
          isOfChance: name === 'funnel' || name === 'run',
          figure: pictured(one, path, `?measure=${chosen.measure.slug}`),
        })),
      ))
    return {
      title: `${place.name}: where things stand`,
      back: { href: '/areas', text: 'Find an area' },
      isMadeUp: standing.madeUp,
      place,
      region,
      gone: profile.gone,
      objectives: profile.objectives.map((one) => ({
        ...one,
        measures: one.measures.map((measure) => rowOf(measure, place, region?.name)),
        picture: beside[one.slug],
      })),
      first: firstOf(profile),
      questions: questionsToAsk(profile),
      neighboursHref: withNeighbours(profile),
      changed: profile.changed,
      changedLargely: profile.changed.some(({ isLarge }) => isLarge),
      unusual: { ...unusual, byChance: byChanceSays(unusual) },
      adjusted: ADJUSTED,
      inspections: profile.inspections,
      neighbours,
      partnership,
      live: profile.live,
      liveHidden: profile.liveHidden,
      issues: profile.issues,
      sources: profile.sources,
      unknown,
      isAsked: Boolean(query.measure),
      parts: KEY_PARTS,
      choices: seriesOf(profile).map(({ measure: { slug, name } }) => ({ value: slug, text: name })),
      chosen: chosen && {
        ...chosen.measure,
        direction: DIRECTION[chosen.measure.direction],
        beside: measures.find(({ series }) => series === chosen)?.beside,
      },
      pictures: (pictures ?? []).filter(({ isOfChance }) => !isOfChance).map(({ figure }) => figure),
      ofChance: (pictures ?? []).filter(({ isOfChance }) => isOfChance).map(({ figure }) => figure),
    }
  },
})

/** The measures that the area has a figure of. */
export const seriesOf = ({ objectives }: Profile): Series[] =>
  objectives.flatMap(({ measures }) => measures.map(({ series }) => series))

/** The measure that the address names; else one that stands out, or the first. */
export function chosenIn(profile: Profile, slug: string | undefined): { chosen: Series | undefined; unknown: boolean } {
  const series = seriesOf(profile)
  const bySlug = (wanted: string | undefined) => series.find(({ measure }) => measure.slug === wanted)
  const named = bySlug(slug)
  const standsOut = profile.unusual.beside[0] ?? profile.changed[0]
  return { chosen: named ?? bySlug(standsOut?.slug) ?? series[0], unknown: slug !== undefined && slug !== '' && !named }
}

/** The area and the ten that are most like it, beside England. */
function withNeighbours({ place, neighbours }: Profile): string {
  const near = (neighbours?.areas ?? []).filter(({ gone }) => !gone).map(({ code }) => code)
  return `/compare?areas=${[ENGLAND, place.code, ...near].slice(0, MOST_AREAS + 1).join(',')}`
}

const besides = (profile: Profile, path: string) =>
  Object.fromEntries(
    profile.objectives.map(({ slug }) => [slug, pictured(besideDrawing(profile, slug), path, '')] as const),
  )

function rowOf(
  { series, says, exactly, england, region, neighbours, programme, beside, now }: Beside5,
  place: Place,
  regionName?: string,
) {
  const { name, slug, unit, direction, breaks } = series.measure
  const own = series.places.get(place.code) ?? []
  // Numbers that grow with an area are drawn alone: England's would flatten them.
  const others = own.some((figure) => isCount(series, figure)) ? [] : (series.places.get(ENGLAND) ?? [])
  const words = (figure: typeof england) => (figure ? inWords(unit, figure) : 'No figure')
  return {
    name,
    slug,
    says,
    exactly,
    direction: DIRECTION[direction],
    others: [
      { name: 'England', words: words(england) },
      ...(regionName ? [{ name: regionName, words: words(region) }] : []),
      ...(neighbours
        ? [{ name: `Middle of ${neighbours.count} statistical neighbours`, words: neighbours.words }]
        : []),
      ...(programme ? [{ name: `Middle of ${programme.count} Change Programme areas`, words: programme.words }] : []),
    ],
    beside,
    nought: noughtSays(now, england),
    line: spark(pointsOf(series, own), breaks, { width: 220, height: 56, beside: pointsOf(series, others) }),
    trend: trendSays(series, own),
    source: now ? publisherOf(now) : '',
    asAt: now?.asAt ?? '',
    notes: now?.notes.filter((note) => isAbout(note, place.name)) ?? [],
  }
}

function pictured(drawing: Drawing | null, path: string, query: string) {
  if (!drawing) return null
  const file = (kind: string) => `${path}/${drawing.id}.${kind}${query}`
  return shown(drawing, { downloads: { svg: file('svg'), png: file('png'), csv: file('csv') } })
}

/** How many areas would be named anyway, so that nobody takes one name for proof. */
function byChanceSays({ byChance }: Profile['unusual']): string {
  const areas = Math.max(1, Math.round(byChance))
  return areas === 1 ? 'about one area' : `about ${areas} areas`
}
