/** What one board does with one measure: the decision it serves, the meeting at which, and who owns it. */
export type Use = {
  /** Who looks: a kind of board, or `another` with its name. */
  board: Board
  boardName: string
  /** As in the catalogue. */
  measure: string
  /** What is decided with it. */
  decision: string
  /** Which meeting, and how often. */
  meeting: string
  /** A role, never a person. */
  owner: string
  target: Target | null
  from: string
  until: string | null
}

/** A target never stands alone: what could get worse beside it, and what will be done then, are part of it. */
export type Target = { says: string; by: string; watch: string[]; ifWorse: string }

/** The boards of a local area that measures serve, with what each is there for. */
export const BOARDS = {
  partnership: {
    name: 'SEND and AP partnership board',
    says: 'Council, health, schools, colleges, providers and families plan together and answer for it together.',
  },
  'change-programme': {
    name: 'Change Programme steering group',
    says: 'Where reforms are tried: it guards against harm that nobody meant.',
  },
  'schools-forum': {
    name: 'Schools forum',
    says: 'Schools, colleges and the council on the money for schools and high needs.',
  },
  'parent-carer-forum': { name: 'Parent carer forum', says: 'Parents and carers, in their own name.' },
  'health-board': {
    name: 'Integrated care board',
    says: 'The health service of the area, with its executive lead for SEND.',
  },
  scrutiny: { name: 'Scrutiny committee', says: 'Councillors who ask whether it works.' },
  leadership: {
    name: 'Children’s services leadership',
    says: 'The director of children’s services and those who run the service.',
  },
  'dfe-region': {
    name: 'Meeting with DfE’s regions group',
    says: 'The department and the area, on how the area is doing.',
  },
  another: { name: 'Another board', says: '' },
} as const
export type Board = keyof typeof BOARDS
export const boardIds = Object.keys(BOARDS) as [Board, ...Board[]]

export const nameOf = ({ board, boardName }: Pick<Use, 'board' | 'boardName'>): string =>
  board === 'another' ? boardName : BOARDS[board].name
