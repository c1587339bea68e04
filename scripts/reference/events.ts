import { features } from '../../src/features.ts'
import type { EventType } from '../../src/platform/events/event.ts'
import { file, heading } from './markdown.ts'
import { fieldComments, fieldTable, type Known, namedShapes } from './shapes.ts'
import { declarationsIn, root, type Source } from './sources.ts'

type Declared = { event: EventType; name: string; path: string }

export async function eventsPage(sources: readonly Source[]): Promise<string> {
  const withShapes = sources.filter(({ path }) => /\/(events|content\/\w+|documents\/documents)\.ts$/.test(path))
  const known: Known = { shapes: await namedShapes(withShapes), comments: fieldComments(withShapes), used: new Set() }
  const declared = await declaredEvents(withShapes)
  const groups = Map.groupBy(declared, ({ path }) => path)
  const sections = [...groups].map(([path, events]) =>
    [`## ${featureOf(path)}`, file(path), ...events.map((one) => eventInWords(one, known))].join('\n\n'),
  )
  return [
    heading(
      'Events',
      'Everything that can have happened to a child, as it stands in the record. Beside its own fields, each event carries the day it happened (`occurredOn`), the moment it was written (`recordedAt`), who wrote it (`by`) and in what capacity, the event it corrects (`supersedes`), the people it is hidden from (`hiddenFrom`), and the SHA-256 of the event before it.',
    ),
    ...sections,
    '## Shapes that events share',
    ...sharedShapes(known),
  ].join('\n\n')
}

/** Those of the features, in the house's order; each stands in an events.ts. */
async function declaredEvents(sources: readonly Source[]): Promise<Declared[]> {
  const places = new Map<string, { name: string; path: string }>()
  for (const source of sources) {
    const exported = (await import(new URL(source.path, `file://${root}`).href)) as Record<string, unknown>
    for (const { name } of declarationsIn(source)) {
      const type = (exported[name] as EventType | undefined)?.type
      if (typeof exported[name] === 'function' && type) places.set(type, { name, path: source.path })
    }
  }
  const events = features.flatMap((feature) => feature.events ?? []) as EventType[]
  const missing = [...places.keys()].filter((type) => !events.some((event) => event.type === type))
  if (missing.length) throw new Error(`No feature lists these events: ${missing.join(', ')}`)
  return events.flatMap((event) => {
    const place = places.get(event.type)
    return place ? [{ event, ...place }] : []
  })
}

function eventInWords({ event, name, path }: Declared, known: Known): string {
  const note = known.comments.get(`${path} ${name}`)
  const fields = fieldTable(event.schema, name, path, known)
  return [`### ${event.type}`, event.says, note, fields].filter(Boolean).join('\n\n')
}

/** Writing one out may name another, so that they are written until none is new. */
function sharedShapes(known: Known): string[] {
  const written: string[] = []
  for (const schema of known.used) {
    const place = known.shapes.get(schema)
    if (!place) continue
    const note = known.comments.get(`${place.path} ${place.name}`)
    const fields = fieldTable(schema, place.name, place.path, known)
    written.push([`### ${place.name}`, note, file(place.path), fields].filter(Boolean).join('\n\n'))
  }
  return written
}

const featureOf = (path: string) => path.split('/').slice(1, 3).join('/')
