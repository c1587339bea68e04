import { expect, it } from 'vitest'
import type { RecordedEvent } from '../../../platform/events/event.ts'
import { redressIn } from '../disputes.ts'
import { recordAppeal } from './appeal.ts'
import { askForMediation, recordCertificate } from './mediation.ts'

const id = '00000000-0000-4000-8000-000000000001'
/** Posted before Easter, read the next morning, and served in law only on the Wednesday after. */
const refused = {
  type: 'DecidedNotToAssess',
  eventId: id,
  occurredOn: '2026-04-08',
  supersedes: null,
  data: {
    requestId: id,
    reasons: { inLaw: 'No.', plainly: 'No.' },
    service: { sentOn: '2026-04-02', servedOn: '2026-04-08' },
  },
} as unknown as RecordedEvent
const state = redressIn([refused])
const on = '2026-04-03'

it.each([
  ['asks for mediation', askForMediation(state, { mediationId: id, by: 'Nadia', how: 'phone', says: null, on }, on)],
  ['gets a certificate', recordCertificate(state, { because: 'declined', on }, on)],
  ['appeals', recordAppeal(state, { appealId: id, reference: null, on }, on)],
])('a family that reads its letter at once %s before the letter counts as served', (_, answer) => {
  expect(Array.isArray(answer)).toBe(true)
})

it('nobody challenges a decision before it was sent', () => {
  const early = recordCertificate(state, { because: 'declined', on: '2026-04-01' }, on)
  expect(early).toMatchObject({ code: 'too-early' })
})
