import type { Rule } from './rule.ts'
import { adviceRules } from './rules/advice.ts'
import { completeRules } from './rules/complete.ts'
import { lawfulRules } from './rules/lawful.ts'
import { leftoverRules } from './rules/leftovers.ts'
import { outcomeRules } from './rules/outcome.ts'
import { placeRules } from './rules/place.ts'
import { readableRules } from './rules/readable.ts'
import { threadRules } from './rules/threads.ts'
import { vagueRules } from './rules/vague.ts'
import { wordRules } from './rules/words.ts'

/** Every rule, in the order in which findings about one sentence are shown: what the law asks comes first. */
export const rules: readonly Rule[] = [
  ...lawfulRules,
  ...threadRules,
  ...completeRules,
  ...vagueRules,
  ...adviceRules,
  ...placeRules,
  ...outcomeRules,
  ...leftoverRules,
  ...wordRules,
  ...readableRules,
]

export const findRule = (id: string): Rule | undefined => rules.find((one) => one.id === id)
