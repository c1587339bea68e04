import type { Trx } from '../../../platform/database/schema.ts'
import { hasEnded } from '../../geography/questions.ts'
import { ENGLAND, type Level } from '../../statistics/questions.ts'
import { measureBy } from '../catalogue/catalogue.ts'
import type { Figure } from '../figures/figure.ts'
import { figures } from '../figures/figures.ts'
import { stateOfFigures } from '../state-of-figures.ts'
import { KEY_MEASURES } from './key-measures.ts'
import { type Series, seriesOf } from './series.ts'

export type Place = { code: string; name: string; level: Level; region: string | null }

/** Where England stands: the key measures in every place, and every place by its code. */
export type Standing = {
  series: readonly Series[]
  places: ReadonlyMap<string, Place>
  /** The areas that the latest figures are about, by name. Those that were abolished are left out. */
  areas: readonly Place[]
  /** The latest figure of every measure for England, for what is read beside the key ones. */
  england: ReadonlyMap<string, Figure>
  madeUp: boolean
}

/**
 * The same for everyone until something is imported, so it is worked out once for each state of the published figures
 * and kept. Only published and made-up figures are in it: an area's live ones are asked for when they are shown.
 */
let kept: { stamp: string; standing: Promise<Standing> } | null = null

export async function standing(trx: Trx): Promise<Standing> {
  const stamp = await stateOfFigures(trx)
  if (kept?.stamp === stamp) {
    const shared = kept.standing
    // Whoever works it out may fail for a reason of their own; then this request does it for itself.
    return shared.catch(() => workOut(trx))
  }
  const mine = { stamp, standing: workOut(trx) }
  kept = mine
  try {
    return await mine.standing
  } catch (error) {
    if (kept === mine) kept = null
    throw error
  }
}

async function workOut(trx: Trx): Promise<Standing> {
  const whole = KEY_MEASURES.filter(({ part }) => !part).map(({ id }) => id)
  const parts = KEY_MEASURES.filter(({ part }) => part).map(({ id }) => id)
  const all = [
    ...(await figures(trx, { measures: whole })),
    ...(await figures(trx, { measures: parts, parts: 'all' })),
  ].filter(({ origin }) => origin !== 'live')
  const sizes = sizesIn(all)
  const series = KEY_MEASURES.flatMap((key) => seriesOf(key, all, sizes) ?? [])
  const places = new Map(
    (await trx.selectFrom('place').select(['code', 'name', 'level', 'region']).execute()).map((one) => [one.code, one]),
  )
  const current = currentAreas(all)
  return {
    series,
    places,
    areas: [...places.values()]
      .filter(
        ({ code, level, name }) =>
          level === 'authority' && !hasEnded(name) && (current.size === 0 || current.has(code)),
      )
      .sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
    england: await headlines(trx, ENGLAND),
    madeUp: all.some(({ origin }) => origin === 'made-up'),
  }
}

/** Those that have a figure of the latest two years: an area that was abolished has old ones only. */
function currentAreas(found: readonly Figure[]): Set<string> {
  const known = found.filter(({ value, place }) => value !== null && place.level === 'authority')
  const newest = known.reduce((last, { period }) => (period.to > last ? period.to : last), '')
  const since = newest && Temporal.PlainDate.from(newest).subtract({ years: 2 }).toString()
  return new Set(known.filter(({ period }) => period.to > since).map(({ place }) => place.code))
}

/**
 * One figure of a place for each measure: the latest there is for everybody, or else for those with a plan, or for all
 * schools together. Live ones are shown apart.
 */
export async function headlines(trx: Trx, place: string): Promise<Map<string, Figure>> {
  const known = headlinesIn(await figures(trx, { places: [place] }), isEverybody)
  const watched = new Set(KEY_MEASURES.flatMap(({ id }) => measureBy(id)?.watch ?? []))
  const others = [...watched].filter((id) => !known.has(id))
  const parts = others.length > 0 ? await figures(trx, { places: [place], measures: others, parts: 'all' }) : []
  for (const isWanted of [isWithPlan, isAllSchools])
    for (const [id, figure] of headlinesIn(parts, isWanted)) if (!known.has(id)) known.set(id, figure)
  return known
}

const isEverybody = ({ topic }: Figure) => topic === 'Everybody'
const isWithPlan = ({ breakdown }: Figure) => breakdown === 'EHC plan'
/** Suspensions stand for a measure that tells permanent exclusions too: they are many more. */
export const isAllSchools = ({ topic, breakdown }: Figure): boolean =>
  breakdown === 'All schools' && !topic.startsWith('Permanent')

function headlinesIn(found: readonly Figure[], isWanted: (figure: Figure) => boolean): Map<string, Figure> {
  const one = new Map<string, Figure>()
  for (const figure of found) {
    if (figure.origin === 'live' || !isWanted(figure) || figure.value === null) continue
    const there = one.get(figure.measure)
    if (!there || there.period.to < figure.period.to) one.set(figure.measure, figure)
  }
  return one
}

/** How many plans each area has: its size, for figures that are published without what they are a share of. */
function sizesIn(found: readonly Figure[]): Map<string, number> {
  const plans = found
    .filter(({ measure, numerator }) => measure === 'M06' && numerator !== null)
    .sort((a, b) => a.period.to.localeCompare(b.period.to))
  return new Map(plans.map(({ place, numerator }) => [place.code, numerator as number]))
}
