import { type Refusal, refusal } from '../../../platform/decisions/refusal.ts'
import { measureBy } from '../catalogue/catalogue.ts'
import { nameOf, type Use } from './use.ts'

/** A use as it was first recorded, or a later version of it. Nothing is overwritten. */
export type KeptUse = Use & { useId: string; version: number; endedBecause: string | null }

/** Records what a board uses a measure for, or refuses. */
export function recordUse(kept: readonly KeptUse[], use: Use, today: string): Use | Refusal {
  const same = kept.find(
    (other) =>
      isLive(other, today) &&
      other.measure === use.measure &&
      nameOf(other) === nameOf(use) &&
      plain(other.decision) === plain(use.decision),
  )
  if (same)
    return refusal(
      'use-there-already',
      'This board already uses this measure for this decision. Change that entry instead.',
    )
  return sound(use)
}

/** Changes what was recorded. The measure stays: another measure is another use. */
export function changeUse(kept: KeptUse, use: Use, today: string): Use | Refusal {
  if (!isLive(kept, today)) return refusal('use-ended', 'This use has ended. Record a new one.')
  if (kept.measure !== use.measure)
    return refusal('other-measure', 'Another measure is another use. End this one and record a new one.')
  return sound(use)
}

/** Ends a use on a day, with why. The page keeps saying that there was one. */
export function endUse(
  kept: KeptUse,
  { until, because }: { until: string; because: string },
  today: string,
): (Use & { endedBecause: string }) | Refusal {
  if (!isLive(kept, today)) return refusal('use-ended', 'This use has ended already.')
  if (until < kept.from) return refusal('ends-before-it-begins', 'It cannot end before it began. Enter a later day.')
  return { ...kept, until, endedBecause: because }
}

/** Whether a board still uses it: begun or to begin, and not yet ended. */
export const isLive = ({ until, endedBecause }: Pick<KeptUse, 'until' | 'endedBecause'>, today: string): boolean =>
  endedBecause === null && (until === null || until >= today)

/** No law: this service’s own rule, and said as such. */
const OURS = 'Rule of this service: no target without what to watch beside it'

function sound(use: Use): Use | Refusal {
  const measure = measureBy(use.measure)
  if (!measure) return refusal('no-such-measure', 'There is no such measure. Choose one from the list.')
  if (isPerson(use.owner))
    return refusal('owner-is-a-person', 'Name the role that owns it, not the person who holds it now.')
  if (use.until !== null && use.until < use.from)
    return refusal('ends-before-it-begins', 'It cannot end before it began. Enter a later day.')
  const { target } = use
  if (!target) return use
  if (measure.direction === 'none')
    return refusal(
      'carries-no-target',
      `Neither higher nor lower is better by itself for “${measure.name}”, so it carries no target. Record its use without one.`,
      OURS,
    )
  if (target.watch.length === 0 || target.watch.some((id) => !measure.watch.includes(id)))
    return refusal(
      'target-without-counter-measure',
      `Choose at least one measure to watch beside it: ${measure.watch.map((id) => measureBy(id)?.name ?? id).join('; ')}.`,
      OURS,
    )
  if (target.ifWorse.trim() === '')
    return refusal(
      'target-without-what-then',
      'Say what the board will do if what is watched beside it gets worse.',
      OURS,
    )
  if (target.by < use.from)
    return refusal('target-before-it-begins', 'A target cannot be due before the use begins. Enter a later day.')
  return use
}

/** A title and a name: "Dr Osei", "Mrs Hart". A role may begin with "Councillor", followed by no name. */
const isPerson = (owner: string) => /\b(mr|mrs|ms|miss|mx|dr|prof|cllr)\.?\s+\p{Lu}/iu.test(owner)

const plain = (words: string) => words.toLowerCase().replaceAll(/\W+/g, ' ').trim()
