import { phrase } from '../../platform/languages/index.ts'

/** When a family is asked, and what about. */
export const POINTS = {
  request: phrase('asking for an assessment'),
  assessment: phrase('the assessment'),
  draft: phrase('the draft plan'),
  final: phrase('the final plan'),
} as const
export type Point = keyof typeof POINTS

/** Who had asked for the assessment. */
export type Route = 'family' | 'school' | 'other'

/** The point that a letter ends. */
export const POINT_OF: Partial<Record<string, Point>> = {
  'decision-to-assess': 'request',
  'decision-not-to-assess': 'request',
  'decision-not-to-issue': 'assessment',
  'draft-plan': 'draft',
  'final-plan': 'final',
}

export const QUESTIONS = {
  told: phrase('Did you know what was happening, and what would come next?'),
  heard: phrase('Did what you said make a difference?'),
} as const
export const ANSWERS = {
  5: phrase('Yes, fully'),
  4: phrase('Mostly'),
  3: phrase('Partly'),
  2: phrase('Not much'),
  1: phrase('Not at all'),
} as const

/** Fewer answers than this are never shown, nor is a group of them. */
export const FEWEST_ANSWERS = 10
/** How long somebody who was asked can answer. */
export const DAYS_TO_ANSWER = 60
