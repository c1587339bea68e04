import type { Decision } from '../../../record/children/questions.ts'
import type { NoticeSlug } from '../letters/standing.ts'

/**
 * Children and Families Act 2014, s80; SEND Regulations 2014, reg 64; Mental Capacity Act 2005, s2: capacity is for one decision at one
 * time. Each notice therefore goes to whoever makes the decisions that it is about, for a young person who cannot make them too: what
 * was asked for or planned, and whether to go to mediation and appeal.
 */
export const DECISIONS_OF: Record<NoticeSlug, readonly Decision[]> = {
  'request-received': ['request'],
  'decision-to-assess': ['request'],
  'decision-not-to-assess': ['request', 'appeal'],
  'decision-to-make-a-plan': ['request', 'plan'],
  'decision-not-to-issue': ['request', 'appeal'],
  'draft-plan': ['plan', 'placement'],
  'final-plan': ['plan', 'placement', 'appeal'],
  'amended-plan': ['plan', 'placement', 'appeal'],
  'decision-not-to-amend': ['plan', 'appeal'],
  'decision-not-to-reassess': ['request', 'appeal'],
  'decision-to-reassess': ['request'],
  'decision-to-cease': ['plan', 'appeal'],
  'advice-request': ['request'],
}
