import type { Role } from '../../../platform/access/permission.ts'
import { t } from '../../../platform/languages/index.ts'
import type { EhcPlanContent } from '../content/plan.ts'
import { contentFor, draftsFor } from '../sight.ts'
import type { Plan } from '../state.ts'

/** One version of a plan as far as somebody may read it. */
export type Version = {
  /** In addresses: `draft-1`, `now`, `final-1`. */
  key: string
  name: string
  on: string
  content: EhcPlanContent
}

const WRITERS: Role[] = ['caseworker', 'team-manager']

/**
 * Every version that somebody in this capacity may read, oldest first: the drafts that were served, what is being
 * written (for the case team alone), and the final plans. `mayReadFinal` is asked by whoever knows.
 */
export function versionsFor(capacity: Role, plan: Plan | undefined, today: string, mayReadFinal = true): Version[] {
  if (!plan) return []
  const see = (content: EhcPlanContent) => contentFor(capacity, content)
  const isWriter = WRITERS.includes(capacity)
  const drafts = draftsFor(capacity, plan, today).map((one) => ({
    key: `draft-${one.number}`,
    name: t('Draft {number}', { number: one.number }),
    on: one.sentOn,
    content: see(one.content),
  }))
  const finals = plan.finals
    .filter((one) => mayReadFinal && (isWriter || one.servedOn <= today))
    .map((one) => ({
      key: `final-${one.version}`,
      name: plan.finals.length > 1 ? t('Final plan, version {version}', { version: one.version }) : t('Final plan'),
      on: one.sentOn,
      content: see(one.content),
    }))
  const open = plan.stage === 'writing' || plan.stage === 'with-family'
  const now =
    isWriter && open ? [{ key: 'now', name: t('As it stands now'), on: today, content: see(plan.content) }] : []
  return [...drafts, ...finals, ...now]
}

/** The two that were asked for; by default the newest, and the one before it. */
export function chosenFrom(
  versions: readonly Version[],
  { from, to }: { from?: string | undefined; to?: string | undefined },
): { from: Version; to: Version } | undefined {
  const find = (key: string | undefined) => versions.find((one) => one.key === key)
  const later = to ? find(to) : versions.at(-1)
  if (!later) return undefined
  const earlier = from ? find(from) : versions[versions.indexOf(later) - 1]
  return earlier && earlier !== later ? { from: earlier, to: later } : undefined
}

/** Where whoever commented on a draft sees what changed afterwards: the next version that they may read. */
export function comparisonAfter(versions: readonly Version[], draft: number): { from: string; to: string } | undefined {
  const at = versions.findIndex((one) => one.key === `draft-${draft}`)
  const next = at < 0 ? undefined : versions[at + 1]
  return next && { from: `draft-${draft}`, to: next.key }
}
