import { MADE_UP_REGIONS } from '../../nation/statistics/questions.ts'
import { type Seeded, seeded } from '../seeded.ts'
import { areasOf, LA } from '../sizes.ts'
import { normal } from './draws.ts'

/** An area of the made-up country, with what makes its figures lie where they lie. */
export type MadeUpArea = {
  code: string
  name: string
  region: string
  /** Plans in the January of the last year, as many as the demonstration of England makes. */
  plans: number
  /** People from 0 to 25. */
  people: number
  pupils: number
  /** How far from the middle, in steps of the normal curve: what stays the same from year to year. */
  lean: Readonly<Record<Lean, number>>
  story: Story | undefined
  chance: Seeded
}
export type Lean = 'poor' | 'prompt' | 'strict' | 'contested' | 'special' | 'spends' | 'absent' | 'ap'

/** What happened in some areas, so that there is something to find. */
export type Story =
  | 'turned round'
  | 'fell behind'
  | 'all exceptions'
  | 'no return'
  | 'new in 2021'
  | 'region printed'
  | 'refuses most'
  | 'tiny'

const STORIES: Readonly<Record<number, Story>> = {
  5: 'tiny',
  12: 'turned round',
  27: 'fell behind',
  41: 'all exceptions',
  58: 'no return',
  74: 'new in 2021',
  75: 'new in 2021',
  90: 'region printed',
  111: 'refuses most',
}

/** How many areas each region has. */
const IN_REGION = [12, 24, 15, 10, 14, 12, 33, 19, 14]

/** The 153 areas of the made-up country. Mereshire is one of them, and the only one with a record here. */
export function madeUpCountry(seed: number): MadeUpArea[] {
  const chance = seeded(seed, 'made-up country')
  const seats = Object.keys(MADE_UP_REGIONS).flatMap((code, at) => Array<string>(IN_REGION[at] ?? 0).fill(code))
  const atHome = seats.indexOf('X12000004')
  const others = seats.toSpliced(atHome, 1)
  const leanOf = new Map(Object.keys(MADE_UP_REGIONS).map((code) => [code, drawLean(chance.apart(code))]))
  return areasOf('england', seed).map(({ laCode, name, mix }, at): MadeUpArea => {
    const own = chance.apart(laCode)
    const region = laCode === LA ? 'X12000004' : (others[(at - 1) % others.length] as string)
    const story = STORIES[at]
    const lean = blended(drawLean(own), leanOf.get(region) as Record<Lean, number>)
    const plans = story === 'tiny' ? 26 : mix.planned
    const people = Math.round(plans / (0.037 * Math.exp(0.16 * normal(own) + 0.06 * lean.poor)))
    const pupils = Math.round(people * 0.49)
    return { code: laCode, name, region, plans, people, pupils, lean, story, chance: own }
  })
}

const LEANS: readonly Lean[] = ['poor', 'prompt', 'strict', 'contested', 'special', 'spends', 'absent', 'ap']

const drawLean = (chance: Seeded) =>
  Object.fromEntries(LEANS.map((lean) => [lean, normal(chance)])) as Record<Lean, number>

/** Mostly its own, some of its region's; and those who refuse more are appealed against more. */
function blended(own: Record<Lean, number>, region: Record<Lean, number>): Record<Lean, number> {
  const lean = Object.fromEntries(LEANS.map((name) => [name, 0.9 * own[name] + 0.35 * region[name]])) as Record<
    Lean,
    number
  >
  return {
    ...lean,
    contested: 0.6 * lean.contested + 0.5 * lean.strict - 0.2 * lean.prompt,
    absent: 0.6 * lean.absent + 0.6 * lean.poor,
    ap: 0.7 * lean.ap + 0.4 * lean.poor,
  }
}
