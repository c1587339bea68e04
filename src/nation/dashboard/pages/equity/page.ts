import { shown } from '../../../../platform/charts/drawing.ts'
import type { Trx } from '../../../../platform/database/schema.ts'
import { page } from '../../../../platform/http/page.ts'
import { readMeasures } from '../../access.ts'
import type { Catalogued } from '../../catalogue/catalogued.ts'
import { during, publisherOf, sourceOf } from '../../standing/sentences.ts'
import { stateOfFigures } from '../../state-of-figures.ts'
import { DIRECTION, DIRECTION_IN_SHORT, inWords, partOfWhole } from '../../words.ts'
import { address, asSlug } from '../measure/address.ts'
import { nameOf } from '../measure/drawings.ts'
import { asChoices, type Place } from '../measure/places.ts'
import { drawingsOf, gapsOverTime, latestParts, pairOf } from './drawings.ts'
import { apartBy, CHANCE, gapOf, groupsOf } from './gap.ts'
import { gapLine } from './gap-line.ts'
import { KINDS, type Kind, kindOf, kinds } from './kinds.ts'
import { type Detail, detailOf, type Grouped, groupedIn, whereIn } from './read.ts'

/** Who fares how: every gap with both its numbers, what chance has to do with it, and what nobody publishes. */
export const equityPage = page({
  path: '/equity',
  title: 'Differences between groups',
  mayUse: readMeasures,
  sameUntil: ({ trx }) => stateOfFigures(trx),
  view: 'nation/dashboard/pages/equity/view.njk',
  async show({ query, trx }) {
    const { places, place, unknown } = await whereIn(trx, query)
    const detail = await detailOf(trx, place, query, unknown)
    const shared = {
      unknown,
      place,
      choices: asChoices(places).filter(({ value }) => value !== 'E92000001'),
      chosenArea: place.level === 'national' ? '' : place.code,
    }
    return detail ? { ...shared, ...oneMeasure(detail) } : { ...shared, ...(await allMeasures(trx, place)) }
  },
})

const areaOf = (place: Place) => (place.level === 'national' ? null : place.code)

/** For each kind of group the measures that are published by it, and those that are not. */
async function allMeasures(trx: Trx, place: Place) {
  const { grouped, measures, isMadeUp } = await groupedIn(trx, place)
  return {
    title: `Differences between groups, ${place.name}`,
    isMadeUp,
    widest: kinds.flatMap(
      (kind) =>
        widestOf(
          grouped.filter((one) => one.kind === kind),
          place,
        ) ?? [],
    ),
    kinds: kinds.map((kind) => ({
      kind,
      name: KINDS[kind].name,
      // Where one way is better comes first: elsewhere a gap is no advantage of anybody.
      rows: grouped
        .filter((one) => one.kind === kind)
        .sort((a, b) => Number(a.measure.direction === 'none') - Number(b.measure.direction === 'none'))
        .flatMap((one) => rowOf(one, place)),
      makeUp: toldApart(
        grouped
          .filter((one) => one.kind === kind && groupsOf(one.measure, one.parts).kind !== 'rates')
          .map((one) => linkOf(one, place)),
      ),
      notBy: notBy(measures, grouped, kind),
      measures: measures.length,
    })),
    sources: sourcesOf(grouped),
  }
}

/** Links of one name are told apart by what they are told by. */
function toldApart(links: readonly ReturnType<typeof linkOf>[]) {
  const isTwice = ({ name }: { name: string }) => links.filter((one) => one.name === name).length > 1
  return links.map((one) => (isTwice(one) ? { ...one, name: `${one.name} (${one.topic.toLowerCase()})` } : one))
}

/** Who published what stands on the page, each with its latest day. */
function sourcesOf(grouped: readonly Grouped[]): { source: string; asAt: string }[] {
  const latest = new Map<string, string>()
  for (const figure of grouped.flatMap(({ parts }) => parts)) {
    const source = publisherOf(figure)
    if ((latest.get(source) ?? '') < figure.asAt) latest.set(source, figure.asAt)
  }
  return [...latest].map(([source, asAt]) => ({ source, asAt })).sort((a, b) => a.source.localeCompare(b.source))
}

/**
 * The widest gap of a kind, in a sentence: of shares of which one way is better, and beyond what chance explains. Where
 * neither way is better a gap is no advantage of anybody.
 */
function widestOf(grouped: readonly Grouped[], place: Place) {
  const gaps = grouped.flatMap((one) => {
    const groups = groupsOf(one.measure, one.parts)
    const isFair = one.measure.direction !== 'none' && one.measure.unit === 'percent'
    if (!isFair || groups.kind !== 'rates' || groups.gap?.apart !== true) return []
    const { high, low } = groups.gap
    return [{ one, high, low, by: (high.value as number) - (low.value as number) }]
  })
  const [widest] = gaps.sort((a, b) => b.by - a.by)
  if (!widest) return null
  const { one, high, low } = widest
  const words = (figure: Grouped['parts'][number]) => inWords(one.measure.unit, figure)
  return {
    ...linkOf(one, place),
    kindName: KINDS[one.kind].name,
    says: `${words(high)} for ${nameOf(high)}, and ${words(low)} for ${nameOf(low)}, ${during(high.period)}.`,
    direction: DIRECTION_IN_SHORT[one.measure.direction],
  }
}

const notBy = (measures: readonly Catalogued[], grouped: readonly Grouped[], kind: Kind) =>
  measures
    .filter(({ id }) => !grouped.some((one) => one.kind === kind && one.measure.id === id))
    .map(({ slug, name }) => ({ slug, name }))

const linkOf = ({ measure, topic }: Grouped, place: Place) => ({
  name: measure.name,
  topic,
  href: address('/equity', { area: areaOf(place), measure: measure.slug, by: asSlug(topic) }),
})

function rowOf(one: Grouped, place: Place) {
  const { measure, parts } = one
  const groups = groupsOf(measure, parts)
  if (groups.kind !== 'rates') return []
  const { gap } = groups
  return [
    {
      ...linkOf(one, place),
      when: parts[0]?.period.says,
      high: gap && said(measure, gap.high),
      low: gap && said(measure, gap.low),
      apart: gap && apartBy(measure, gap.high.value ?? 0, gap.low.value ?? 0),
      // That chance does not explain a gap is said once for all of them.
      chance: gap && gap.apart !== true ? CHANCE[String(gap.apart) as keyof typeof CHANCE] : '',
      line: gap && measure.unit === 'percent' ? gapLine(gap.low.value ?? 0, gap.high.value ?? 0) : null,
    },
  ]
}

const said = (measure: Catalogued, figure: Grouped['parts'][number]) => ({
  name: nameOf(figure),
  words: inWords(measure.unit, figure),
  counted: figure.denominator === null ? '' : partOfWhole(figure),
})

function oneMeasure(detail: Detail) {
  const { measure, topic, topics, place } = detail
  const chosen = {
    area: areaOf(place),
    measure: measure.slug,
    by: asSlug(topic),
    ...(detail.pair ? { one: asSlug(detail.pair[0]), other: asSlug(detail.pair[1]) } : {}),
  }
  const drawings = drawingsOf(detail)
  const file = (name: string, kind: string) => address(`/equity/${name}.${kind}`, chosen)
  const chart = (name: string) => {
    const draw = drawings.get(name)
    return (
      draw &&
      shown(draw(), {
        sourced: name === 'groups',
        downloads: { svg: file(name, 'svg'), png: file(name, 'png'), csv: file(name, 'csv') },
      })
    )
  }
  const pair = pairOf(detail)
  const parts = latestParts(detail)
  const groups = groupsOf(measure, parts)
  return {
    title: `${measure.name}, by ${topic.toLowerCase()}, ${place.name}`,
    back: { href: address('/equity', { area: areaOf(place) }), text: 'Differences between groups' },
    isMadeUp: detail.origin === 'made-up',
    measure,
    chosen,
    direction: DIRECTION[measure.direction],
    topics: topics.map((one) => ({
      text: one,
      href: address('/equity', { area: areaOf(place), measure: measure.slug, by: asSlug(one) }),
      current: one === topic,
    })),
    groups: chart('groups'),
    overTime: chart('over-time'),
    small: groups.kind === 'rates' ? groups.small : 0,
    pairs: pair ? detail.choices.map((text) => ({ value: asSlug(text), text })) : [],
    pair: pair?.map(asSlug),
    pairNames: pair,
    gaps: gapsOverTime(detail)
      .toReversed()
      .map(({ one, other }) => ({
        when: one.period.says,
        one: said(measure, one),
        other: said(measure, other),
        apart: apartBy(measure, one.value ?? 0, other.value ?? 0),
        chance: CHANCE[String(gapOf(measure, one, other).apart) as keyof typeof CHANCE],
      })),
    notBy: kinds.filter((kind) => !topics.some((one) => kindOf(one) === kind)).map((kind) => KINDS[kind].name),
    notes: [...new Set(parts.flatMap(({ breakdown, notes }) => notes.map((note) => `${breakdown}: ${note}`)))].slice(
      0,
      40,
    ),
    sources: [...new Set(detail.here.map(sourceOf))],
  }
}
