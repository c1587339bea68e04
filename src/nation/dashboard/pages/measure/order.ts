import type { Figure } from '../../figures/figure.ts'

/** Ages and years go up; other parts go by how many they count. */
export function inOrder(figures: readonly Figure[]): Figure[] {
  const counted = figures.filter(({ breakdown }) => /\d/.test(breakdown)).length
  const size = ({ denominator, numerator }: Figure) => denominator ?? numerator ?? -1
  return figures.toSorted((a, b) =>
    counted > figures.length / 2
      ? (firstNumber(a.breakdown) ?? 999) - (firstNumber(b.breakdown) ?? 999)
      : size(b) - size(a),
  )
}

function firstNumber(words: string): number | undefined {
  const digits = /\d+/.exec(words)?.[0]
  if (/under|less than|below/i.test(words)) return digits ? Number(digits) - 1 : 0
  return digits ? Number(digits) : undefined
}
