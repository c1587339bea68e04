import type { PublicationSection } from '../../../platform/publications/publication.ts'

/** What every letter's adopted text holds besides its sections. */
export type LetterContent = {
  /** The letter's own heading, and the subject of the message that says it is there. */
  heading: string
  subject: string
  /** Names the step, the date and the link, and nothing about the child. */
  message: string
  /** `{reasons}`, `{facts}`, `{said}`: a section with one of these ids is followed by this case's own words. */
  sections: PublicationSection[]
}

/** A letter as an area adopts it at first. */
export type Letter = { title: string; says: string; content: LetterContent }

export const reasons: PublicationSection = {
  id: 'reasons',
  heading: 'Why we decided this',
  paragraphs: ['These are our reasons, first in plain words and then in the words of the law.'],
}
