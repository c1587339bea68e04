import type { Portrait } from './portrait.ts'
import { autism } from './portraits/autism.ts'
import { feelings } from './portraits/feelings.ts'
import { language } from './portraits/language.ts'
import { learning } from './portraits/learning.ts'

export const portraits: readonly Portrait[] = [autism, language, feelings, learning]
