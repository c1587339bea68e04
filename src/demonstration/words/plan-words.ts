import type { COMMENT_SECTIONS } from '../../child/plan/events.ts'

type Section = (typeof COMMENT_SECTIONS)[number]

/** What families say of drafts. */
export const COMMENTS: { section: Section; says: string }[] = [
  { section: 'A', says: 'You left out that {name} says {he} wants a friend. That is what matters most to {him}.' },
  {
    section: 'B',
    says: 'This reads as if {he} is fine in the afternoon. {He} is not. {He} is asleep or in the toilets.',
  },
  { section: 'F', says: '“Access to” and “as required” tell us nothing. How often, for how long, and who does it?' },
  { section: 'E', says: 'The outcome about friends is good. Can it say when you will look at it?' },
  { section: 'H2', says: 'Saturdays do not work for us because of swimming. Could it be Sundays?' },
]

export const ANSWERS: Partial<Record<Section, { changed: boolean; answer: string }>> & {
  whole: { changed: boolean; answer: string }
} = {
  A: {
    changed: true,
    answer: 'You are right, and we are sorry. {name}’s words are in section A now, as {he} said them.',
  },
  B: { changed: true, answer: 'We added what you told us and what school wrote about afternoons.' },
  F: {
    changed: true,
    answer:
      'We asked the psychologist, and took out every “as required”. Each kind of help now says who, how often and for how long.',
  },
  E: {
    changed: false,
    answer:
      'Every outcome is looked at at the yearly review, and the targets each half term. We did not add another date.',
  },
  H2: {
    changed: false,
    answer:
      'The club has no Sunday place this year. The short breaks team will ring you about a direct payment instead.',
  },
  whole: { changed: false, answer: 'Thank you. We read this, and nothing in the plan had to change for it.' },
}

export const INTERESTS = [
  'Snails and other small animals, drawing maps, swimming and baking with {his} grandmother.',
  'Trains, above all their timetables; trampolines; the same three songs.',
  'Football, making people laugh, building with anything that clicks together.',
  'Horses, filming things, and being left alone with a book about space.',
  'Cooking, dancing, and being first to know whose birthday it is.',
]
