import type { Persona } from '../../access/door.ts'
import { ROLES, type Role } from '../../access/permission.ts'
import { phrase } from '../../languages/index.ts'

/** What somebody in a role can do, for a page on which one chooses whom to be. */
const SAYS: Record<Role, string> = {
  parent: 'Asks for help, sees where things are, says what should change.',
  'young-person': 'Decides and speaks for themselves.',
  helper: 'Reads what a family shares with them, and nothing else.',
  senco: 'Asks for an assessment and gives the school’s evidence and advice.',
  'head-teacher': 'Answers whether their school can meet a child’s needs.',
  caseworker: 'Carries a case from the request to the final plan.',
  'team-manager': 'Sees what is running, due and late, and hands cases over.',
  'educational-psychologist': 'Gives psychological advice.',
  'health-adviser': 'Gives health advice.',
  'designated-clinical-officer': 'Answers for health advice being given in time.',
  'social-care-adviser': 'Gives social care advice.',
  'designated-social-care-officer': 'Answers for social care advice being given in time.',
  'sendiass-adviser': 'Sees what a family shares, and nothing else.',
  'data-officer': 'Makes and checks the returns that the law asks for.',
  'partnership-officer': 'Keeps what boards decide with which measure.',
  'plan-rater': 'Checks, with a second person, how good a plan is.',
  'data-protection-officer': 'Sees who looked at what, and agrees to opening a record in an emergency.',
  administrator: 'Adds people and their roles. Sees no case.',
}

const GROUPS = [
  phrase('Family'),
  phrase('School'),
  phrase('Council'),
  phrase('Health'),
  phrase('Social care'),
  phrase('Advice and support'),
  phrase('Oversight'),
] as const
type Group = (typeof GROUPS)[number]

const GROUP_OF: Record<Role, Group> = {
  parent: 'Family',
  'young-person': 'Family',
  helper: 'Family',
  senco: 'School',
  'head-teacher': 'School',
  caseworker: 'Council',
  'team-manager': 'Council',
  'educational-psychologist': 'Council',
  'health-adviser': 'Health',
  'designated-clinical-officer': 'Health',
  'social-care-adviser': 'Social care',
  'designated-social-care-officer': 'Social care',
  'sendiass-adviser': 'Advice and support',
  'plan-rater': 'Council',
  'data-officer': 'Council',
  'partnership-officer': 'Council',
  'data-protection-officer': 'Oversight',
  administrator: 'Oversight',
}

export function groupPersonas(personas: readonly Persona[]) {
  const shown = personas.map(({ personId, name, role, where, says }) => {
    const as = role ?? 'parent'
    return {
      personId,
      name,
      group: GROUP_OF[as],
      role: [ROLES[as], where].filter(Boolean).join(', '),
      says: says ?? SAYS[as],
    }
  })
  return GROUPS.map((group) => ({ group, people: shown.filter((one) => one.group === group) })).filter(
    ({ people }) => people.length > 0,
  )
}
