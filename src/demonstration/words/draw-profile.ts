import type { Seeded } from '../seeded.ts'
import type { Profile } from './profile.ts'
import { profilesAt } from './profiles.ts'

/** What people say of a child of some age. */
export const drawProfile = (chance: Seeded, age: number): Profile => {
  const fitting = profilesAt(Math.max(3, age))
  return chance.pick(fitting)
}
