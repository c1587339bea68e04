import { randomUUID } from 'node:crypto'
import type { Service } from '../needs-assessment/events.ts'

/** A request by Amira’s mother. */
export const asked = (personId: string | null) => ({
  requestId: randomUUID(),
  by: 'parent' as const,
  askedBy: { personId, name: 'Nadia Khan', relationship: 'Mother' },
  how: 'online' as const,
  concerns: 'Amira cannot follow what is said in class.',
})

/** A letter that counts as served on this day. */
export const serviceOn = (servedOn: string): Service => ({
  noticeId: randomUUID(),
  to: [{ personId: null, name: 'Nadia Khan', how: 'online' }],
  sentOn: servedOn,
  servedOn,
  document: { sha256: 'a'.repeat(64), name: 'letter.pdf', mediaType: 'application/pdf', size: 1_000 },
  letter: { slug: 'decision', version: 1 },
})

/** A decision to assess, served on this day. */
export const yes = (on: string) => ({
  requestId: randomUUID(),
  reasons: { inLaw: 'It may be necessary.', plainly: 'We need to find out more.' },
  decidedOn: on,
  service: serviceOn(on),
})
