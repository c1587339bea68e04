import type { Trx } from '../../platform/database/schema.ts'
import type { RecordedEvent } from '../../platform/events/event.ts'
import { effectiveEvents } from '../../platform/events/record.ts'
import { giveLink, noteAsked, openAsks } from './box.ts'
import { POINT_OF, type Route } from './points.ts'

type About = {
  laCode: string
  childId: string
  personId: string | null
  today: string
  publicUrl: string
  events: readonly RecordedEvent[]
}

/** For the message that goes with a letter: the address of the three questions about the step that it ends. */
export async function askWithLetter(trx: Trx, slug: string, about: About): Promise<string | undefined> {
  const point = POINT_OF[slug]
  const { laCode, childId, personId, today, publicUrl, events } = about
  if (!point || !personId) return undefined
  const one = { laCode, childId, personId, point }
  await noteAsked(trx, { ...one, route: routeIn(events), today })
  // Asked once: a second draft asks nobody again.
  if (!(await openAsks(trx, one, today)).includes(point)) return undefined
  const token = await giveLink(trx, one)
  return token && `${publicUrl}/tell-us-how-it-went/${token}`
}

/** Who asked for the assessment, by the record. */
export function routeIn(events: readonly RecordedEvent[]): Route {
  const request = effectiveEvents(events).findLast((event) => event.type === 'AssessmentRequested')
  const by = (request?.data as { by?: string } | undefined)?.by
  return by === 'parent' || by === 'young-person' ? 'family' : by === 'setting' ? 'school' : 'other'
}
