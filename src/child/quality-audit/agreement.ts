import { randomFrom } from './sample.ts'

/** The two levels that one question of one plan was given. */
export type Pair = readonly [number, number]

export type Agreement = {
  pairs: number
  plans: number
  /** Of all pairs: the same level, and at most one level apart. */
  same: number
  near: number
  /** Linearly weighted kappa: 1 is full agreement, 0 is no more than chance. Null where chance alone would agree on all. */
  kappa: number | null
  /** Where it lies with 95 in 100, from drawing plans again and again; null with fewer than five plans. */
  range: [number, number] | null
  says: string
}

const HIGHEST = 4
const DRAWS = 1000
const FEWEST_PLANS = 5

/** How far two raters agree beyond chance, over plans; each plan's pairs are drawn together, because they are alike. */
export function agreementOf(plans: readonly (readonly Pair[])[]): Agreement {
  const rated = plans.filter((pairs) => pairs.length > 0)
  const all = rated.flat()
  const kappa = kappaOf(all)
  const range = rated.length >= FEWEST_PLANS && kappa !== null ? bootstrapped(rated) : null
  const share = (holds: (pair: Pair) => boolean) => (all.length === 0 ? 0 : all.filter(holds).length / all.length)
  return {
    pairs: all.length,
    plans: rated.length,
    same: share(([a, b]) => a === b),
    near: share(([a, b]) => Math.abs(a - b) <= 1),
    kappa,
    range,
    says: inWords(kappa, rated.length),
  }
}

/** Cohen's kappa with weights that grow with the distance: 1 − seen disagreement / disagreement by chance. */
export function kappaOf(pairs: readonly Pair[]): number | null {
  if (pairs.length === 0) return null
  const first = Array.from({ length: HIGHEST + 1 }, () => 0)
  const second = [...first]
  let seen = 0
  for (const [a, b] of pairs) {
    first[a] = (first[a] ?? 0) + 1
    second[b] = (second[b] ?? 0) + 1
    seen += Math.abs(a - b)
  }
  let byChance = 0
  for (let a = 1; a <= HIGHEST; a++)
    for (let b = 1; b <= HIGHEST; b++) byChance += ((first[a] ?? 0) * (second[b] ?? 0) * Math.abs(a - b)) / pairs.length
  return byChance === 0 ? null : 1 - seen / byChance
}

function bootstrapped(plans: readonly (readonly Pair[])[]): [number, number] | null {
  const random = randomFrom(20_260_101)
  const found: number[] = []
  for (let draw = 0; draw < DRAWS; draw++) {
    const pairs = plans.flatMap(() => plans[Math.floor(random() * plans.length)] ?? [])
    const kappa = kappaOf(pairs)
    if (kappa !== null) found.push(kappa)
  }
  if (found.length < DRAWS / 2) return null
  found.sort((a, b) => a - b)
  const at = (share: number) => found[Math.floor(share * (found.length - 1))] ?? 0
  return [at(0.025), at(0.975)]
}

function inWords(kappa: number | null, plans: number): string {
  if (plans === 0) return 'No plan has been scored by both yet.'
  if (kappa === null)
    return 'All scores are the same, so chance alone would agree as well: nothing can be said about agreement.'
  if (plans < FEWEST_PLANS) return 'This rests on very few plans: take it as no more than a hint.'
  if (kappa < 0.2)
    return `The two agree hardly more than by chance. The scores say more about who rated than about the plans.`
  if (kappa < 0.4)
    return `The two agree a little beyond chance. Talk about what the levels mean before you rest anything on the scores.`
  if (kappa < 0.6)
    return `The two agree fairly well beyond chance. Differences between sections mean something, small changes over time do not.`
  if (kappa < 0.8) return `The two agree well beyond chance. The scores can be used.`
  return `The two agree nearly always.`
}
