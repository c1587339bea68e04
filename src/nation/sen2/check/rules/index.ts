import type { Rule } from '../rule.ts'
import { structureRules } from './structure.ts'

/** Every rule, in the order of the specification. */
export const rules: readonly Rule[] = [...structureRules]
