import { randomUUID } from 'node:crypto'
import type { NewEvent } from '../../platform/events/event.ts'
import { AssessmentRequested, DecidedNotToAssess, DecidedNotToIssue, DecidedToAssess, type Service } from './events.ts'

export const AMIRAS_REQUEST = '6f1c2b7e-3a58-4d21-9a4b-0c6d5e8f7a91'

/** Nadia Khan asks for her daughter. Made up, like everyone in it. */
export const amiraAsked = (receivedOn: string, nadia: string | null = null): NewEvent =>
  AssessmentRequested(
    {
      requestId: AMIRAS_REQUEST,
      by: 'parent',
      askedBy: { personId: nadia, name: 'Nadia Khan', relationship: 'Mother' },
      how: 'online',
      concerns: 'Amira finds it hard to follow what is said to the whole class.',
      whatHelps: 'Pictures, and somebody who explains it just to her.',
      childsViews: 'I like it when it is quiet.',
    },
    { occurredOn: receivedOn },
  )

/** The decision to assess, as served by e-mail on a day. */
export const toAssess = (on: string): NewEvent =>
  DecidedToAssess(
    {
      requestId: AMIRAS_REQUEST,
      reasons: {
        inLaw: 'She may have special educational needs, and a plan may be necessary.',
        plainly: 'We think that Amira may need a plan.',
      },
      decidedOn: on,
      service: serviceOn(on, 'decision-to-assess'),
    },
    { occurredOn: on },
  )

const reasonsForNo = { inLaw: 'A plan is not necessary.', plainly: 'School can give the help.' }

/** The decision not to assess, as served by e-mail on a day. */
export const notToAssess = (on: string): NewEvent =>
  DecidedNotToAssess(
    {
      requestId: AMIRAS_REQUEST,
      reasons: reasonsForNo,
      decidedOn: on,
      service: serviceOn(on, 'decision-not-to-assess'),
    },
    { occurredOn: on },
  )

/** The decision that no plan is needed, as served by e-mail on a day. */
export const notToIssue = (on: string): NewEvent =>
  DecidedNotToIssue(
    {
      requestId: AMIRAS_REQUEST,
      reasons: reasonsForNo,
      decidedOn: on,
      service: serviceOn(on, 'decision-not-to-issue'),
    },
    { occurredOn: on },
  )

/** How a letter reached Nadia Khan: by e-mail, on the day it was sent. */
export const serviceOn = (on: string, slug: string): Service => ({
  noticeId: randomUUID(),
  to: [{ personId: null, name: 'Nadia Khan', how: 'email' }],
  sentOn: on,
  servedOn: on,
  document: { sha256: 'a'.repeat(64), name: 'letter.pdf', mediaType: 'application/pdf', size: 1 },
  letter: { slug, version: 1 },
})
