/** One figure, beside the limit it may not pass or the peer it is compared with. */
export type BenchResult = {
  name: string
  value: number
  unit: string
  /** What the budget allows, in the same unit. */
  limit?: number
  /** The same work done another way, in the same unit. */
  peer?: { name: string; value: number }
  /** Value over limit or peer. Worked out when it is left out. */
  ratio?: number
}

/** What a file `bench/<name>.bench.ts` exports as `bench`. */
export type Bench = () => Promise<BenchResult[]>
