import type { Labelled } from '../labelled.ts'
import { outOfSchool } from './out-of-school.ts'
import { sensoryAndPhysical } from './sensory-and-physical.ts'

/**
 * Lines by a third author, who knew the names of the rules and not what they look for, about children whom the others had
 * not written of: one with little hearing, sight and movement, one who is not in school. Every second line (`heldOut`) was
 * not looked at until the others had mended the rules.
 */
export const thirdLines: readonly Labelled[] = [sensoryAndPhysical, outOfSchool]
  .flatMap((voice) => voice.lines.map((line) => ({ ...line, voice })))
  .map((line, at) => ({ ...line, heldOut: at % 2 === 1 }))
