import { dayInWords, dayParts } from '../../platform/documents/days.ts'
import { readTemplate, renderPdf } from '../../platform/documents/typst.ts'
import {
  ADJUSTED,
  type Beside5,
  besideDrawing,
  chosenIn,
  closely,
  DIRECTION,
  inWords,
  noughtSays,
  type Profile,
  questionsToAsk,
} from '../dashboard/questions.ts'
import { pictured } from './picture.ts'

const template = readTemplate('area-report-1', new URL('./area-report-1.typ', import.meta.url))

/** What an area's page says, on paper: the same sentences, from the same figures. The same input gives the same bytes. */
export function reportPdf(
  profile: Profile,
  { today, publicUrl, isMadeUpArea }: { today: string; publicUrl: string; isMadeUpArea: boolean },
): Buffer {
  const { place, region, standing, neighbours, unusual, changed, inspections } = profile
  const { chosen } = chosenIn(profile, undefined)
  return renderPdf(template, {
    title: `${place.name}: where things stand`,
    date: dayParts(Temporal.PlainDate.from(today)),
    dateWords: dayOf(today),
    place: place.name,
    region: region?.name ?? null,
    isMadeUp: standing.madeUp,
    isMadeUpArea,
    address: `${publicUrl}/areas/${place.code}`,
    neighbours: neighbours ? 'Neighbours' : null,
    inShort: inShort(profile),
    objectives: profile.objectives.map(({ objective, slug, measures }) => ({
      name: objective,
      picture: pictured(besideDrawing(profile, slug)),
      measures: measures.map((one) => lineOf(one, profile)),
    })),
    changed: changed.map(({ name, says, others }) => ({ name, says: `${says} ${others}` })),
    unusual: [
      ...unusual.beside.map(({ name, says, sure }) => ({
        name: `${name}, beside other areas`,
        says: `${says} ${sure}`,
      })),
      ...unusual.overTime.map(({ name, says }) => ({ name: `${name}, over the years`, says })),
    ],
    adjusted: ADJUSTED,
    closely: chosen
      ? {
          name: chosen.measure.name,
          question: chosen.measure.question,
          about: `${DIRECTION[chosen.measure.direction]} ${chosen.measure.about}`,
          pictures: [...closely(profile, chosen)]
            .filter(([id]) => id === 'trend' || id === 'spread')
            .flatMap(([, drawing]) => pictured(drawing) ?? []),
        }
      : null,
    questions: questionsToAsk(profile).map(({ about, says, ask }) => ({ about, says, ask })),
    inspections: inspections.slice(0, 1).map(({ outcome, means, publishedOn, next }) => ({
      outcome,
      says: `${means} Published ${dayOf(publishedOn)}.`,
      next,
    })),
    live: profile.live.map(({ name, live, liveWhen, asAt, published }) => [
      name,
      `${live}, ${liveWhen}, as at ${dayOf(asAt)}`,
      published ?? 'Not published',
    ]),
    liveHidden: profile.liveHidden.map(lower).join('; '),
    issues: profile.issues.map(({ note, about }) => `${note} (${about.join('; ')})`),
    sources: profile.sources,
  })
}

function inShort({ objectives, changed, unusual, inspections }: Profile): string[] {
  const large = changed.find(({ isLarge }) => isLarge)
  const [inspection] = inspections
  return [
    ...objectives.flatMap(({ measures }) => measures.find(({ now }) => now?.value != null)?.says ?? []),
    ...(large ? [`What changed most, for an area of its size: ${lower(large.name)}. ${large.says}`] : []),
    unusual.beside.length > 0
      ? `Unusual beside other areas, by more than chance and the usual differences: ${unusual.beside.map(({ name }) => lower(name)).join('; ')}.`
      : 'Nothing stands out beside other areas by more than chance and the usual differences.',
    ...(inspection
      ? [`Last inspection, published ${dayOf(inspection.publishedOn)}: ${lower(inspection.outcome)}.`]
      : []),
  ]
}

/** A measure in a row: its sentence, the area's figure, those beside it, and what to read with it. */
function lineOf(one: Beside5, { region: ofRegion, neighbours: ofNeighbours, issues }: Profile) {
  const { series, says, exactly, england, region, neighbours, beside, now } = one
  const { name, unit } = series.measure
  const words = (figure: typeof england) => (figure?.value == null ? 'No figure' : inWords(unit, figure))
  return {
    name,
    says: [says, noughtSays(now, england)].filter(Boolean).join(' '),
    cells: [
      // Why it is not shown stands in its sentence.
      now?.value == null ? 'Not shown' : exactly,
      words(england),
      ...(ofRegion ? [words(region)] : []),
      ...(ofNeighbours ? [neighbours?.words ?? 'No figure'] : []),
    ],
    beside: [
      ...beside.known.map((other) => `${other.name}: ${other.words}`),
      ...(beside.unknown.length > 0
        ? [`${beside.unknown.length} ${beside.known.length > 0 ? 'more ' : ''}${beside.unknownSays}`]
        : []),
    ],
    hasNotes: issues.some(({ note }) => now?.notes.includes(note)),
  }
}

const lower = (words: string) => (/^[A-Z]{2}/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1))

const dayOf = (day: string) => dayInWords(Temporal.PlainDate.from(day))
