/** Groups into which days late are counted: narrow at first, because a first week late is common, and open at the end. */
export const LATE_GROUPS: readonly { label: string; to: number }[] = [
  { label: 'Up to 7 days', to: 7 },
  { label: '8 to 14 days', to: 14 },
  { label: '15 to 28 days', to: 28 },
  { label: '29 to 56 days', to: 56 },
  { label: '57 to 91 days', to: 91 },
  { label: '92 to 182 days', to: 182 },
  { label: 'More than 182 days', to: Number.POSITIVE_INFINITY },
]

export function grouped(days: readonly number[]): { label: string; count: number }[] {
  return LATE_GROUPS.map(({ label, to }, at) => {
    const from = LATE_GROUPS[at - 1]?.to ?? 0
    return { label, count: days.filter((one) => one > from && one <= to).length }
  })
}

/** The middle, and what nine of ten do not go beyond; null of nothing. */
export function spreadOf(days: readonly number[]): { middle: number; most: number; longest: number } | null {
  if (days.length === 0) return null
  const sorted = days.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
  return { middle: at(0.5), most: at(0.9), longest: sorted.at(-1) ?? 0 }
}
