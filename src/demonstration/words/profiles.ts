import { early } from './early-profiles.ts'
import { older } from './older-profiles.ts'
import { primary } from './primary-profiles.ts'
import type { Profile } from './profile.ts'

export const profiles: readonly Profile[] = [...early, ...primary, ...older]

/** Those heard at an age; there is one for every age from 3 to 24. */
export const profilesAt = (age: number): Profile[] =>
  profiles.filter(({ ages: [from, to] }) => age >= from && age <= to)
