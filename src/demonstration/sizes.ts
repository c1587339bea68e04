import type { SizeName } from '../demonstration-sizes.ts'
import type { Mix } from './many/draw-story.ts'
import { seeded } from './seeded.ts'

/** How many of the many each area has, besides the families that one meets first. */

export type AreaToFill = { laCode: string; name: string; mix: Mix; papers: 'laid-out' | 'plain' | 'named' }

export const LA = '999'
export const AREA_NAME = 'Mereshire'

const MIXES: Record<Exclude<SizeName, 'england'>, Mix> = {
  small: { running: 0, planned: 0, over: 0, known: 0 },
  medium: { running: 60, planned: 110, over: 30, known: 76 },
  large: { running: 170, planned: 620, over: 150, known: 1036 },
  county: { running: 760, planned: 8_600, over: 616, known: 0 },
}

export const childrenIn = ({ running, planned, over, known }: Mix) => running + planned + over + known
export const casesIn = ({ running, planned, over }: Mix) => running + planned + over

/** The areas of a size, Mereshire first. England's are made up too: as many areas and plans as there are, and none of its names. */
export function areasOf(size: SizeName, seed: number): AreaToFill[] {
  const papers = size === 'county' ? 'plain' : 'laid-out'
  const mereshire = { laCode: LA, name: AREA_NAME, mix: MIXES[size === 'england' ? 'large' : size], papers } as const
  return size === 'england' ? [mereshire, ...restOfEngland(seed)] : [mereshire]
}

const AREAS = 153
const PLANS = 640_000
const BEGINNINGS = 'Alder Thorn Wend Raven Quill Hart Brack Cold Fern Gorse Hazel Juniper Lark Marl Owl Pebble Rush'
const ENDINGS = 'shire mere ridge hollow stead wold marsh haven vale'

function restOfEngland(seed: number): AreaToFill[] {
  const chance = seeded(seed, 'england')
  const names = BEGINNINGS.split(' ').flatMap((one) => ENDINGS.split(' ').map((other) => `${one}${other}`))
  const weights = Array.from({ length: AREAS - 1 }, () => 0.3 + 2.4 * chance.next() ** 2)
  const all = weights.reduce((sum, one) => sum + one, 0)
  let left = PLANS - MIXES.large.planned
  return chance
    .shuffled(names)
    .slice(0, AREAS - 1)
    .map((name, at) => {
      const isLast = at === AREAS - 2
      const planned = isLast ? left : Math.round(((PLANS - MIXES.large.planned) * (weights[at] ?? 0)) / all)
      left -= planned
      const mix = { running: Math.round(planned * 0.07), planned, over: Math.round(planned * 0.05), known: 0 }
      // No code of three digits that DfE gives begins with a nought.
      return { laCode: String(at + 1).padStart(3, '0'), name, mix, papers: 'named' as const }
    })
}
