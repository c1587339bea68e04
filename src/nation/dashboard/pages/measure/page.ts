import { shown } from '../../../../platform/charts/drawing.ts'
import type { Trx } from '../../../../platform/database/schema.ts'
import { notThere, page } from '../../../../platform/http/page.ts'
import { ENGLAND } from '../../../statistics/questions.ts'
import { readMeasures } from '../../access.ts'
import { usesOf } from '../../boards/uses.ts'
import { measureAt, measureBy } from '../../catalogue/catalogue.ts'
import { type Catalogued, ENABLERS, OBJECTIVES, SMALL_NUMBERS } from '../../catalogue/catalogued.ts'
import type { Figure } from '../../figures/figure.ts'
import { partSaid } from '../../standing/beside.ts'
import { noughtSays } from '../../standing/nought.ts'
import { sourceOf } from '../../standing/sentences.ts'
import { stateOfFigures } from '../../state-of-figures.ts'
import { DIRECTION, inWords, partOfWhole } from '../../words.ts'
import { address, asSlug } from './address.ts'
import { defectsOf } from './defects.ts'
import { atPeriod, drawingsOf, titled } from './drawings.ts'
import { EVERYBODY, headlineFigures, headlineOf } from './headline.ts'
import { liveNow } from './live.ts'
import { isWhenAlone, reportedOn } from './outcomes.ts'
import { asChoices, type Place } from './places.ts'
import { isPart, type MeasureView, once, originOf, partSlug, readMeasure } from './read.ts'
import { revisionsOf } from './revisions.ts'
import { figureSays, trendSays } from './says.ts'
import { type Draw, ofPlace } from './series.ts'
import { spark } from './spark.ts'
import { heads, rowsOf, sortNamed } from './table.ts'
import { unusualIn } from './unusual.ts'
import { whyNone } from './why-none.ts'

/** One measure: its question, its number, what it means, and what to read beside it. */
export const measurePage = page({
  path: '/measures/:slug',
  title: 'A measure',
  mayUse: readMeasures,
  sameUntil: ({ trx }) => stateOfFigures(trx),
  view: 'nation/dashboard/pages/measure/view.njk',
  async show({ params, query, trx, today, area: here }) {
    const measure = measureAt(params.slug ?? '')
    if (!measure) return notThere
    const view = await readMeasure(trx, measure, query, here.laCode)
    const sort = sortNamed(query.sort)
    const path = `/measures/${measure.slug}`
    const chosen = chosenIn(view)
    const href = (code: string) => address(path, { ...chosen, area: code, sort: sort === 'name' ? null : sort })
    const now = atPeriod(view)
    const unusual = unusualIn(measure, now)
    const charts = chartsOf(drawingsOf(view, href), path, chosen)
    return {
      title: measure.name,
      back: { href: '/measures', text: 'What is measured, and why' },
      measure,
      isMadeUp: view.origin === 'made-up',
      unknown: view.unknown,
      path,
      chosen,
      sort,
      choices: {
        areas: asChoices(view.places),
        periods: view.periods.toReversed().map(({ says }) => ({ value: asSlug(says), text: says })),
        parts: partChoices(view),
      },
      title2: titled(view),
      chosenPlace: view.area,
      period: view.period,
      lead: leadOf(view, unusual),
      charts,
      unusual: unusual.says,
      outliers: [...unusual.named.above, ...unusual.named.below].map((one) => ({ ...one, href: href(one.code) })),
      rows: rowsOf({ measure, figures: now, area: view.area, sort, href, unusual: unusual.of }),
      heads: heads(path, chosen, sort),
      tableCsv: address(`${path}/areas.csv`, chosen),
      live: liveNow(view),
      watch: await watched(trx, measure, view.area, here.laCode),
      defects: defectsOf(
        [...view.near, ...now].map((figure) => ({
          ...figure,
          notes: figure.notes.filter((note) => !isWhenAlone(note)),
        })),
      ),
      sources: sourcesOf(view),
      revisions: await revisionsOf(trx, view),
      boards: await usesOf(trx, { laCode: here.laCode, measure: measure.id, today }),
      hereName: here.name,
      whyNone: whyNone(measure),
      direction: measure.unit === 'outcome' ? NO_RANK : DIRECTION[measure.direction],
      objective: OBJECTIVES[measure.objective],
      enablers: measure.enablers.map((one) => ENABLERS[one]),
      smallNumbers: SMALL_NUMBERS[measure.smallNumbers],
    }
  },
})

const NO_RANK = 'It is one of three outcomes, in words. Areas are not ranked by it.'

/** What of the address has an effect, so that one view has one address. */
export function chosenIn({ area, period, periods, part, parts }: MeasureView): Record<string, string | null> {
  return {
    area: area?.code ?? null,
    period: period && period !== latest(periods) ? asSlug(period.says) : null,
    part: part === parts[0] ? null : partSlug(part),
  }
}

/** The parts to choose from, by topic; none where there is only one. */
function partChoices({ parts, part }: MeasureView) {
  if (parts.length < 2) return []
  const topics = [...new Set(parts.map(({ topic }) => topic))]
  return topics.map((topic) => ({
    topic,
    items: parts
      .filter((one) => one.topic === topic)
      .map((one) => ({
        value: one === parts[0] ? '' : partSlug(one),
        text: one.topic === EVERYBODY ? EVERYBODY : one.breakdown,
        chosen: one === part,
      })),
  }))
}

const latest = <One>(all: readonly One[]): One | undefined => all.at(-1)

function chartsOf(drawings: Map<string, Draw>, path: string, chosen: Record<string, string | null>) {
  const file = (name: string, kind: string) => address(`${path}/${name}.${kind}`, chosen)
  const one = (name: string, draw: Draw) =>
    shown(draw(), {
      titled: false,
      // Said once under the first picture, and again where figures are others.
      sourced: name === 'trend' || name === 'live' || name === 'outcomes',
      downloads: { svg: file(name, 'svg'), png: file(name, 'png'), csv: file(name, 'csv') },
    })
  return {
    outcomes: drawings.get('outcomes') && one('outcomes', drawings.get('outcomes') as Draw),
    trend: drawings.get('trend') && one('trend', drawings.get('trend') as Draw),
    spread: drawings.get('spread') && one('spread', drawings.get('spread') as Draw),
    live: drawings.get('live') && one('live', drawings.get('live') as Draw),
    map: drawings.get('map') && one('map', drawings.get('map') as Draw),
    outlines: drawings.get('outlines') && one('outlines', drawings.get('outlines') as Draw),
    parts: [...drawings]
      .filter(([name]) => name.startsWith('by-'))
      .map(([name, draw]) => {
        const drawing = draw()
        return { title: drawing.title, chart: one(name, () => drawing) }
      }),
  }
}

/** The number itself, in large and in sentences, for the area and for England. */
function leadOf(view: MeasureView, unusual: { of(code: string): 'above' | 'below' | null }) {
  const { measure, area, england, period, part } = view
  const at = (place: Place) => {
    const all = ofPlace(view.near, place.code).filter((figure) => isPart(figure, part))
    const index = all.findIndex((figure) => figure.period.says === period?.says)
    const figure = all[index]
    if (!figure) return null
    if (measure.unit === 'outcome')
      return {
        name: place.name,
        words: inWords(measure.unit, figure),
        isSign: figure.value === null,
        counted: '',
        period: `Report of ${reportedOn(figure)}`,
        says: '',
      }
    return {
      name: place.name,
      words: inWords(measure.unit, figure),
      isSign: figure.value === null,
      counted: partOfWhole(figure),
      period: figure.period.says,
      says: figureSays(measure, figure, all[index - 1]),
    }
  }
  const found = (code: string) =>
    ofPlace(view.near, code).find((figure) => isPart(figure, part) && figure.period.says === period?.says)
  const beyond = area?.level === 'authority' ? unusual.of(area.code) : null
  return {
    of: part.topic === EVERYBODY ? null : part.breakdown,
    here: area ? at(area) : null,
    region: view.region ? at(view.region) : null,
    england: at(england),
    nought: area && noughtSays(found(area.code), found(england.code)),
    beyond:
      beyond &&
      `That is ${beyond === 'above' ? 'higher' : 'lower'} than chance and the usual differences between areas explain.`,
  }
}

/** The measures that stand beside this one, each with its own figures and its own small line. */
async function watched(trx: Trx, measure: Catalogued, area: Place | null, here: string) {
  if (measure.watch.length === 0) return []
  const places = [...new Set([ENGLAND, ...(area ? [area.code] : []), here])]
  const found = await headlineFigures(trx, { measures: measure.watch, places })
  const others = measure.watch.flatMap((id) => {
    const other = measureBy(id)
    if (!other) return []
    const mine = found.filter((figure) => figure.measure === id)
    const origin = originOf(mine)
    // The area of this service stands here with its live figures, and with published ones only when it was asked for.
    const isWanted = ({ place: { code } }: Figure) => code === ENGLAND || code === area?.code
    const kept = once(mine.filter((figure) => figure.origin === origin && (origin === 'live' || isWanted(figure))))
    const isLive = origin === 'live'
    const part = headlineOf(kept)
    const lines = places.toReversed().flatMap((code) => {
      const all = part ? ofPlace(kept, code).filter((figure) => isPart(figure, part)) : []
      const last = all.findLast(({ value }) => value !== null) ?? all.at(-1)
      if (!last) return []
      return {
        name: isLive ? `${last.place.name}, from the record` : last.place.name,
        words: inWords(other.unit, last),
        period: last.period.says,
        says: trendSays(other, all),
        spark: spark(
          all.map(({ period, value }) => ({ from: period.from, value })),
          other.breaks,
        ),
      }
    })
    return {
      href: address(`/measures/${other.slug}`, { area: area?.code }),
      name: other.name,
      question: other.question,
      part: part ? partSaid(part) : null,
      lines,
      awaits: whyNone(other),
    }
  })
  // Those that say something come first.
  return others.sort((a, b) => Number(b.lines.length > 0) - Number(a.lines.length > 0))
}

function sourcesOf(view: MeasureView): { source: string; asAt: string }[] {
  const latestOf = new Map<string, string>()
  for (const figure of [...view.near, ...view.areas]) {
    const source = sourceOf(figure)
    if ((latestOf.get(source) ?? '') < figure.asAt) latestOf.set(source, figure.asAt)
  }
  return [...latestOf].map(([source, asAt]) => ({ source, asAt }))
}
