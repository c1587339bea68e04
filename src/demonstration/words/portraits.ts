import type { Portrait } from './portrait.ts'
import { attention } from './portraits/attention.ts'
import { autism } from './portraits/autism.ts'
import { bodies } from './portraits/bodies.ts'
import { feelings } from './portraits/feelings.ts'
import { language } from './portraits/language.ts'
import { learning } from './portraits/learning.ts'
import { literacy } from './portraits/literacy.ts'
import { profound } from './portraits/profound.ts'
import { hearing, sight } from './portraits/senses.ts'

export const portraits: readonly Portrait[] = [
  autism,
  language,
  feelings,
  learning,
  attention,
  literacy,
  bodies,
  profound,
  hearing,
  sight,
]
