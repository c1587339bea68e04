import { latestOf } from '../../standing/series.ts'
import type { Standing } from '../../standing/standing.ts'
import { inWords } from '../../words.ts'

/** The areas that lie further out on a measure than chance and the usual differences explain. */
export type StandOut = {
  name: string
  slug: string
  when: string
  areas: { code: string; name: string; says: string }[]
}

/** For each key measure, those furthest out first. Nobody is ranked: who is not named cannot be told apart. */
export function standOut({ series, areas }: Standing): StandOut[] {
  const names = new Map(areas.map(({ code, name }) => [code, name]))
  return series.flatMap((one) => {
    const beyond = [...(one.funnel?.judged ?? [])]
      .filter(([code, { beyond }]) => beyond !== null && names.has(code))
      .sort(([, a], [, b]) => Math.abs(b.z) - Math.abs(a.z))
    if (beyond.length === 0) return []
    return [
      {
        name: one.measure.name,
        slug: one.measure.slug,
        when: one.latest.says,
        areas: beyond.map(([code, judged]) => {
          const figure = latestOf(one, code)
          const words = figure ? inWords(one.measure.unit, figure) : ''
          return {
            code,
            name: names.get(code) ?? code,
            says: `${words}, ${judged.beyond === 'above' ? 'higher' : 'lower'}`,
          }
        }),
      },
    ]
  })
}
