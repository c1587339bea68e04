import { besideNumber, inNumbers } from '../../standing/sentences.ts'
import { beforeOf } from '../../standing/series.ts'
import { DIRECTION_IN_SHORT } from '../../words.ts'
import type { Beside5, Profile } from './profile.ts'

/** What somebody who stays for half a minute should leave with. */
export type First = {
  doing: { number: string | null; says: string; beside: string; slug: string }[]
  changed: { name: string; slug: string; says: string; isLarge: boolean }[]
  unusual: { name: string; slug: string; says: string }[]
}

/** How it is doing, what changed most, and what is unusual: the first screen of an area. */
export function firstOf(profile: Profile): First {
  const { changed, unusual } = profile
  const large = changed.filter(({ isLarge }) => isLarge)
  return {
    doing: profile.objectives.flatMap(({ measures }) =>
      measures.flatMap((one) => doing(one, profile) ?? []).slice(0, 1),
    ),
    changed: (large.length > 0 ? large : changed)
      .slice(0, 2)
      .map(({ name, slug, says, isLarge }) => ({ name, slug, says, isLarge })),
    unusual: [
      ...unusual.beside.map(({ name, slug, way }) => ({ name, slug, says: `${way} than in other areas` })),
      ...unusual.overTime
        .filter(({ isNow }) => isNow)
        .map(({ name, slug }) => ({ name, slug, says: 'More than its usual ups and downs' })),
    ].slice(0, 4),
  }
}

function doing({ series, now, england, neighbours }: Beside5, { place }: Profile) {
  const said = inNumbers(series, now, beforeOf(series, place.code))
  if (!said) return null
  const others = [
    ...(england?.value == null ? [] : [`In England it is ${besideNumber(series, england.value, said)}`]),
    ...(neighbours?.value == null
      ? []
      : [
          `among its ${neighbours.count} neighbours the middle one has ${besideNumber(series, neighbours.value, said)}`,
        ]),
  ]
  const compared = said.number && others.length > 0 ? `${others.join(', ')}.` : ''
  return {
    number: said.number,
    says: said.says,
    beside: [said.before, compared, DIRECTION_IN_SHORT[series.measure.direction]].filter(Boolean).join(' '),
    slug: series.measure.slug,
  }
}
