import { type Drawing, shown } from '../../../../platform/charts/drawing.ts'
import { notThere, page } from '../../../../platform/http/page.ts'
import { readMeasures } from '../../access.ts'
import { remembered } from '../../standing/remembered.ts'
import { onlyNumber, sourceOf } from '../../standing/sentences.ts'
import type { Series } from '../../standing/series.ts'
import { stateOfFigures } from '../../state-of-figures.ts'
import { DIRECTION, inWords } from '../../words.ts'
import { ADJUSTED, besideDrawing, closely } from './drawings.ts'
import { type Beside5, isAbout, type Profile, profileOf } from './profile.ts'

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
        [...closely(profile, chosen).values()].map((one) => pictured(one, path, `?measure=${chosen.measure.slug}`)),
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
        measures: one.measures.map((measure) => rowOf(measure, place.name, region?.name)),
        picture: beside[one.slug],
      })),
      inShort: profile.objectives.flatMap((one) =>
        one.measures
          .filter(({ now }) => now?.value != null)
          .slice(0, 1)
          .map(shortly),
      ),
      changed: profile.changed,
      changedLargely: profile.changed.find(({ isLarge }) => isLarge),
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
      choices: seriesOf(profile).map(({ measure: { slug, name } }) => ({ value: slug, text: name })),
      chosen: chosen && {
        ...chosen.measure,
        direction: DIRECTION[chosen.measure.direction],
        beside: measures.find(({ series }) => series === chosen)?.beside,
      },
      pictures,
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

/** The sentence of a measure, and England's number beside it. */
function shortly({ series, says, england }: Beside5): string {
  const number = england && onlyNumber(series, england)
  return number ? `${says} In England: ${number}.` : says
}

const besides = (profile: Profile, path: string) =>
  Object.fromEntries(
    profile.objectives.map(({ slug }) => [slug, pictured(besideDrawing(profile, slug), path, '')] as const),
  )

function rowOf(
  { series, says, exactly, england, region, neighbours, programme, beside, now }: Beside5,
  placeName: string,
  regionName?: string,
) {
  const { name, slug, unit, direction } = series.measure
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
    source: now ? sourceOf(now) : '',
    asAt: now?.asAt ?? '',
    notes: now?.notes.filter((note) => isAbout(note, placeName)) ?? [],
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
