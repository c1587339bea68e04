import { measureAt, measureBy } from '../../catalogue/catalogue.ts'
import type { Figure } from '../../figures/figure.ts'
import { isOfFew, type Series } from '../../standing/series.ts'
import { list } from '../compare/says.ts'
import { FEWEST_NAMED } from '../measure/drawings.ts'
import type { Profile } from './profile.ts'

/** What a board or a scrutiny committee could ask, and what in the figures gives rise to it. */
export type Question = { about: string; slug: string | null; says: string; ask: string }

/** Asked of what stands out first; and, whatever the figures say, of what no figure says. */
export function questionsToAsk(profile: Profile): Question[] {
  const { unusual, changed, inspections, objectives } = profile
  const asked = new Set<string>()
  const once = ({ slug }: { slug: string }) => !asked.has(slug) && asked.add(slug)
  const far = unusual.beside.filter(once).map(({ name, slug, says }) => ({
    about: name,
    slug,
    says,
    ask: `What explains it, and who has looked into it? ${meanwhile(slug)}`,
  }))
  const moved = changed.filter(once).map(({ name, slug, says }) => ({
    about: name,
    slug,
    says,
    ask: `What was done in another way, or only counted in another way? ${meanwhile(slug)}`,
  }))
  const behind = objectives.flatMap(({ measures }) =>
    measures.flatMap((one) => {
      const { name, slug, direction } = one.series.measure
      const by = one.now?.value == null || one.england?.value == null ? 0 : one.now.value - one.england.value
      const isBehind = (direction === 'high' && by < 0) || (direction === 'low' && by > 0)
      return isBehind && one.series.key.first && one.now && !isTooSmall(one.series, one.now)
        ? [
            {
              about: name,
              slug,
              says: one.says,
              ask: `What stands in the way, and by when will it change? ${meanwhile(slug)}`,
            },
          ]
        : []
    }),
  )
  const [inspection] = inspections
  const found = inspection
    ? [
        {
          about: 'What inspectors found',
          slug: null,
          says: `${inspection.outcome}.`,
          ask: 'What is different for families since then, and would families say the same?',
        },
      ]
    : []
  const first = [...far.slice(0, 2), ...moved.slice(0, 2)]
  return [...first, ...behind.filter(once).slice(0, Math.max(0, 3 - first.length)), ...found, HELP]
}

/** Of so few a figure gives rise to no question: one child more or less would turn it. */
const isTooSmall = (series: Series, now: Figure) =>
  isOfFew(series, now) || (now.denominator !== null && now.denominator < FEWEST_NAMED)

const HELP: Question = {
  about: 'The help itself',
  slug: null,
  says: 'None of these figures says whether a child had the help that the plan promises.',
  ask: 'How does the area know, and when did it last ask children and families?',
}

/** A number is easily made better at the cost of another. */
function meanwhile(slug: string): string {
  const names = (measureAt(slug)?.watch ?? []).flatMap((id) => measureBy(id)?.name ?? []).slice(0, 2)
  return names.length > 0 ? `What happened meanwhile to ${list(names.map((name) => `“${lower(name)}”`))}?` : ''
}

const lower = (words: string) => (/^[A-Z]{2}/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1))
