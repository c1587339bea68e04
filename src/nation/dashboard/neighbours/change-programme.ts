/** A Change Programme Partnership: areas of one region that tested the reforms together, from September 2023. */
export type Partnership = { region: string; leads: readonly string[]; others: readonly string[] }

/** The nine partnerships and their 32 areas, by DfE's three digits, as DfE's and the councils' own lists agree. */
export const PARTNERSHIPS: readonly Partnership[] = [
  { region: 'North East', leads: ['805'], others: ['840', '390', '808'] },
  { region: 'North West', leads: ['352'], others: ['353', '354', '358'] },
  { region: 'Yorkshire and The Humber', leads: ['384'], others: ['380', '381', '383'] },
  { region: 'East Midlands', leads: ['856', '855', '857'], others: [] },
  { region: 'West Midlands', leads: ['894'], others: ['884', '893', '885'] },
  { region: 'East of England', leads: ['822'], others: ['823', '821'] },
  { region: 'London', leads: ['302'], others: ['202', '308', '206'] },
  { region: 'South East', leads: ['851'], others: ['846', '845', '938'] },
  { region: 'South West', leads: ['916', '866'], others: [] },
]

export const areasOf = ({ leads, others }: Partnership): string[] => [...leads, ...others]

/** Every area of the Change Programme. */
export const CHANGE_PROGRAMME: readonly string[] = PARTNERSHIPS.flatMap(areasOf)

export const partnershipOf = (code: string): Partnership | undefined =>
  PARTNERSHIPS.find((partnership) => areasOf(partnership).includes(code))
