import type { Trx } from '../../../platform/database/schema.ts'
import { type StandingText, seedPublications } from '../../../platform/publications/publication.ts'
import { decisionNotToAmend, decisionNotToReassess, decisionToCease, decisionToReassess } from './about-a-plan.ts'
import { adviceRequest, requestReceived } from './asking.ts'
import type { Letter } from './letter.ts'
import { amendedPlan, draftPlan, finalPlan } from './the-plan.ts'
import { decisionNotToAssess, decisionToAssess } from './whether-to-assess.ts'
import { decisionNotToIssue, decisionToMakeAPlan } from './whether-to-make-a-plan.ts'

const RIGHTS = ['appeal', 'mediation', 'disagreement-resolution', 'help'] as const

/** Sections that a letter may not go out without, whatever text an area has adopted. */
export const REQUIRED_SECTIONS = {
  'request-received': ['facts', 'next', 'help'],
  'decision-to-assess': ['reasons', 'next', 'help'],
  'decision-not-to-assess': ['reasons', ...RIGHTS],
  'decision-to-make-a-plan': ['reasons', 'facts', 'help'],
  'decision-not-to-issue': ['reasons', ...RIGHTS],
  'draft-plan': ['say', 'ask-for-a-school', 'personal-budget', 'meet', 'find-a-school', 'help'],
  'final-plan': RIGHTS,
  'amended-plan': ['reasons', ...RIGHTS],
  'decision-not-to-amend': ['reasons', ...RIGHTS],
  'decision-not-to-reassess': ['reasons', ...RIGHTS],
  'decision-to-reassess': ['reasons', 'next', 'help'],
  'decision-to-cease': ['reasons', 'meanwhile', ...RIGHTS],
  'advice-request': ['what-we-ask', 'when'],
} as const

export type NoticeSlug = keyof typeof REQUIRED_SECTIONS

const letters: Record<NoticeSlug, Letter> = {
  'request-received': requestReceived,
  'decision-to-assess': decisionToAssess,
  'decision-not-to-assess': decisionNotToAssess,
  'decision-to-make-a-plan': decisionToMakeAPlan,
  'decision-not-to-issue': decisionNotToIssue,
  'draft-plan': draftPlan,
  'final-plan': finalPlan,
  'amended-plan': amendedPlan,
  'decision-not-to-amend': decisionNotToAmend,
  'decision-not-to-reassess': decisionNotToReassess,
  'decision-to-reassess': decisionToReassess,
  'decision-to-cease': decisionToCease,
  'advice-request': adviceRequest,
}

/** The letters as an area adopts them at first. */
export const standingLetters: readonly StandingText[] = Object.entries(letters).map(
  ([slug, { title, says, content }]) => ({
    slug,
    kind: 'letter',
    title,
    says,
    content,
  }),
)

/** Version 1 of every letter, in use in this area from this day. Doing it again changes nothing. */
export const adoptStandingLetters = (trx: Trx, laCode: string, today: string): Promise<void> =>
  seedPublications(trx, laCode, today, standingLetters)
