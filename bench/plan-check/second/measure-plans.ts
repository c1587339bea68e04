import { checkText } from '../../../src/child/plan/check/check.ts'
import { pastedPlans, wholePlanRules } from './pasted-plans.ts'

/** What is found in each pasted plan by the rules that read a plan as one, beside what should be. */
export const inPastedPlans = () =>
  pastedPlans.map(({ name, text, expects, allows = [] }) => {
    const found = new Set(checkText(text, { today: '2026-11-22', stage: 'draft' }).map((one) => one.rule))
    const marks = wholePlanRules.filter((rule) => found.has(rule) && !allows.includes(rule))
    return {
      name,
      wrong: marks.filter((rule) => !expects.includes(rule)),
      missed: expects.filter((rule) => !found.has(rule)),
      right: expects.filter((rule) => found.has(rule)),
    }
  })

export function measurePlans(): { plans: number; precision: number; recall: number } {
  const all = inPastedPlans()
  const count = (of: 'right' | 'wrong' | 'missed') => all.reduce((sum, one) => sum + one[of].length, 0)
  const right = count('right')
  return { plans: all.length, precision: right / (right + count('wrong')), recall: right / (right + count('missed')) }
}
