import { phrase } from '../../platform/languages/index.ts'
/** The only grounds in law for being late, and which time limits each may cover (SEND Regulations 2014). */
export const GROUNDS = {
  'school-closed': {
    says: phrase(
      'The school or college was closed for at least 4 weeks on end, and its advice was asked for between one week before it closed and one week before it opened again.',
    ),
    covers: [
      'Whether to assess: reg 5(4)',
      'The decision not to make a plan, and the final plan: regs 10(4)(a) and 13(3)',
    ],
  },
  'early-years-closed': {
    says: phrase(
      'The early years provider was closed for at least 4 weeks on end, and its advice was asked for between one week before it closed and one week before it opened again.',
    ),
    covers: [
      'Whether to assess: reg 5(4)',
      'The decision not to make a plan, and the final plan: regs 10(4)(b) and 13(3)',
    ],
  },
  'exceptional-circumstances': {
    says: phrase('Exceptional personal circumstances affected the child, the parent or the young person.'),
    covers: [
      'Whether to assess: reg 5(4)',
      'A body’s advice: reg 8(2)(a)',
      'The decision not to make a plan, and the final plan: regs 10(4)(c) and 13(3)',
    ],
  },
  'absent-from-area': {
    says: phrase('The child, the parent or the young person was out of the area for at least 4 weeks on end.'),
    covers: [
      'Whether to assess: reg 5(4)',
      'A body’s advice: reg 8(2)(b)',
      'The decision not to make a plan, and the final plan: regs 10(4)(d) and 13(3)',
    ],
  },
  'missed-appointment': {
    says: phrase('The child or young person missed an appointment for an examination or a test that a body had made.'),
    covers: ['That body’s advice only: reg 8(2)(c)'],
  },
} as const

export type Ground = keyof typeof GROUNDS
