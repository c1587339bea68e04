import { day } from '../../platform/calendar/day.ts'

/** Children and Families Act 2014, Part 3, and the SEND Regulations 2014 came into force together (reg 1). */
export const sincePart3 = { from: day('2014-09-01') }

export const unsettledWorkingDay =
  'Working days leave out weekends and bank holidays in England. The definition has not been read in the regulations themselves.'
