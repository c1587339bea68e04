import type { Seeded } from './seeded.ts'
import { type Community, communities, familyNameFor } from './words/communities.ts'

/** Names that go together, from one community as often as it is met. */
export function drawFamily(chance: Seeded) {
  const community = drawCommunity(chance)
  const sex = chance.chance(0.68) ? ('male' as const) : ('female' as const)
  const givenName = chance.pick(sex === 'male' ? community.boys : community.girls)
  const family = chance.pick(community.families)
  return {
    sex,
    ethnicity: community.ethnicity,
    // Most families who speak another language at home speak English too; some children of theirs speak English first.
    language: community.language === 'English' || chance.chance(0.25) ? 'English' : community.language,
    givenName,
    familyName: familyNameFor(family, sex === 'male' ? 'man' : 'daughter'),
    mother: chance.pick(community.mothers),
    mothersFamilyName: familyNameFor(family, 'wife'),
    father: chance.pick(community.fathers),
    fathersFamilyName: familyNameFor(family, 'man'),
  }
}

/** Given and family name of a grown-up. */
export function drawAdult(chance: Seeded): string {
  const community = drawCommunity(chance)
  const isWoman = chance.chance(0.78)
  const family = chance.pick(community.families)
  return isWoman
    ? `${chance.pick(community.mothers)} ${familyNameFor(family, 'wife')}`
    : `${chance.pick(community.fathers)} ${familyNameFor(family, 'man')}`
}

const ALL = communities.reduce((sum, one) => sum + one.share, 0)

function drawCommunity(chance: Seeded): Community {
  let left = chance.next() * ALL
  for (const one of communities) {
    left -= one.share
    if (left < 0) return one
  }
  return communities[0] as Community
}

const staffNames = [
  'Olivia Marsden',
  'Farhan Siddiqui',
  'Chloe Bannister',
  'Grainne Kelly',
  'Daniel Osborne',
  'Ngozi Umeh',
  'Marta Wójcik',
  'Jaswinder Bhogal',
  'Kate Thornley',
  'Idris Bello',
  'Sinead Murphy',
  'Rachel Levy',
  'Paul Cartwright',
  'Mei-Ling Chan',
  'Abdullah Noor',
  'Vikram Rao',
  'Charlotte Pike',
  'Deniz Yildiz',
  'Stephen Achebe',
  'Joy Lindo',
  'Emily Frost',
  'Hassan Dirie',
  'Laura Beddoes',
  'Tunde Bakare',
  'Anita Chauhan',
  'Robert Ellwood',
  'Siân Pritchard',
  'Nadeem Qureshi',
  'Hollie Sharp',
  'Andreea Munteanu',
  'Michael Obi',
  'Yasmin Aktar',
]

/** Staff beyond those whom one can choose to be, none twice. */
export const drawStaff = (chance: Seeded, count: number): string[] => chance.shuffled(staffNames).slice(0, count)

const streets = [
  'Mill Lane',
  'Station Road',
  'Quay Street',
  'Alder Close',
  'Church Walk',
  'Canal View',
  'Windsor Terrace',
  'Beech Grove',
  'Market Row',
  'Heron Way',
]

/** No such postcode area: nobody lives there. */
export function drawAddress(chance: Seeded): { lines: string[]; postcode: string } {
  const line = `${chance.between(2, 148)} ${chance.pick(streets)}`
  return { lines: [line, 'Mereshire'], postcode: `ZM${chance.between(1, 9)} ${chance.between(1, 9)}QX` }
}
