/** The four things that make a plan good, as questions that somebody can answer by reading. Our own words for DfE's test of quality. */
export const QUALITIES = {
  positive:
    'Positive: does it begin with the person and what they can do, and would they and their family know themselves in it?',
  clear: 'Clear: would the family, and a new teacher, understand it at one reading, without jargon?',
  deliverable: 'Deliverable: could it start on Monday, by somebody named or described, in this setting?',
  specific: 'Specific: does it say exactly what, so that anybody could tell whether it is true or was done?',
} as const
export type Quality = keyof typeof QUALITIES

export const LEVELS = {
  1: 'Not there',
  2: 'In part: much is missing or vague',
  3: 'Mostly: a little is missing',
  4: 'Wholly: nothing to change',
} as const
export type Level = keyof typeof LEVELS

/** What is rated, and which of the four questions can be asked of it. */
export const RATED = {
  views: { name: 'Section A: views and hopes', sections: ['A'], qualities: ['positive', 'clear'] },
  needs: {
    name: 'Sections B, C and D: needs',
    sections: ['B', 'C', 'D'],
    qualities: ['positive', 'clear', 'specific'],
  },
  outcomes: {
    name: 'Section E: outcomes',
    sections: ['E'],
    qualities: ['positive', 'clear', 'deliverable', 'specific'],
  },
  provision: {
    name: 'Sections F, G and H: provision',
    sections: ['F', 'G', 'H1', 'H2'],
    qualities: ['clear', 'deliverable', 'specific'],
  },
} as const satisfies Record<string, { name: string; sections: readonly string[]; qualities: readonly Quality[] }>
export type Rated = keyof typeof RATED
export const rated = Object.keys(RATED) as Rated[]

/** One question of one part: `needs.specific`. */
export type Criterion = `${Rated}.${Quality}`
export const CRITERIA = rated.flatMap((part) =>
  RATED[part].qualities.map((quality) => `${part}.${quality}` as Criterion),
)
export const partOf = (criterion: Criterion) => criterion.split('.')[0] as Rated
export const qualityOf = (criterion: Criterion) => criterion.split('.')[1] as Quality
export const nameOfCriterion = (criterion: Criterion) =>
  `${RATED[partOf(criterion)].name}, ${QUALITIES[qualityOf(criterion)].split(':')[0]?.toLowerCase()}`
