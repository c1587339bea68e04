import type { NeedArea } from '../../child/advice/events.ts'
import type { SenType } from '../../child/maintained-plan/events.ts'
import type { Author } from './profile.ts'

/** The ages at which people speak of a child in much the same way. */
export const BANDS = ['early', 'primary', 'secondary', 'later'] as const
export type Band = (typeof BANDS)[number]

export const bandAt = (age: number): Band =>
  age < 5 ? 'early' : age < 11 ? 'primary' : age < 16 ? 'secondary' : 'later'

/** One thing that is hard, the help for it and the difference it is to make, each in several ways of saying it. */
export type Strand = {
  by: Author
  /** Left out of health and social care, which have no area. */
  area?: NeedArea
  /** Where it is heard; everywhere when left out. */
  bands?: readonly Band[]
  need: readonly string[]
  what: readonly string[]
  who: readonly string[]
  often: readonly string[]
  long: readonly string[]
  group: readonly (string | null)[]
  outcome: readonly string[]
}

/**
 * What families, schools and professionals say of children with one kind of need. Texts are for one child as in
 * `speaker`; a child's own words come about by drawing from each part.
 */
export type Portrait = {
  /** How plans for it are counted nationally. */
  senType: SenType
  /** In a thousand children with plans of each band. */
  share: Readonly<Record<Band, number>>
  /** How a family begins, and how it goes on. */
  opens: readonly string[]
  goesOn: readonly string[]
  helps: readonly string[]
  hopes: readonly string[]
  child: readonly string[]
  tried: readonly string[]
  strengths: readonly { area: NeedArea; text: string }[]
  strands: readonly Strand[]
}
