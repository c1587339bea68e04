import type { AvailableStep } from '../../../../platform/decisions/available-step.ts'

/** Steps that only show something. They stand in sight; the others are folded. */
const READS = new Set([
  'read-request',
  'read-advice',
  'preview-plan',
  'read-draft',
  'plan-versions',
  'read-final-plan',
  'read-placement',
  'own-page',
  'where-your-words-went',
  'redress',
])
/** Steps that put something right or end it. Nobody should meet them first. */
const REPAIRS = new Set(['withdraw', 'record-an-exception', 'correct-received-date', 'nothing-more-to-say'])

type Group = { name: string; steps: AvailableStep[] }

/** What else may be done, in an order in which somebody looks for it. */
export function inGroups(steps: readonly AvailableStep[]): { reads: AvailableStep[]; groups: Group[]; count: number } {
  const reads = steps.filter(({ code }) => READS.has(code))
  const repairs = steps.filter(({ code }) => REPAIRS.has(code))
  const does = steps.filter((one) => !reads.includes(one) && !repairs.includes(one))
  const groups = [
    { name: 'Do', steps: does },
    { name: 'Put right or end', steps: repairs },
  ].filter((group) => group.steps.length > 0)
  return { reads, groups, count: does.length + repairs.length }
}
