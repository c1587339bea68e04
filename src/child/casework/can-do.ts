import type { AvailableStep } from '../../platform/decisions/available-step.ts'
import { phrase } from '../../platform/languages/index.ts'

export type Link = { text: string; href: string; why?: string }
export type Group = { name: string; links: Link[] }

const OWN_PAGE = 'own-page'
const GROUPS: readonly [name: string, codes: readonly string[]][] = [
  [
    phrase('Tell us or send something'),
    [OWN_PAGE, 'tell-us', 'add-evidence', 'comment-on-draft', 'ask-for-a-school', 'nothing-more-to-say'],
  ],
  [
    phrase('Read'),
    [
      'read-request',
      'read-advice',
      'read-draft',
      'plan-versions',
      'read-placement',
      'read-final-plan',
      'where-your-words-went',
      'child-page',
    ],
  ],
  [phrase('Challenge it, or ask again'), ['redress', 'want-mediation', 'ask']],
]
const LAST = phrase('Change something')

/** What else somebody may do now, in calm groups: what to say, what to read, and what is seldom needed last. */
export function groupsOf(
  steps: readonly AvailableStep[],
  decides: boolean,
  more: Partial<Record<'say' | 'read' | 'change', Link[]>>,
): Group[] {
  const known = new Set(GROUPS.flatMap(([, codes]) => codes))
  const linksOf = (wanted: readonly AvailableStep[]): Link[] =>
    wanted.map(({ text, href, why }) => ({ text, href, ...(why && { why }) }))
  // Whoever only sees reads the child’s own page, and adds nothing to it.
  const isIn = ({ code }: AvailableStep, codes: readonly string[]) =>
    codes.includes(code === OWN_PAGE && !decides ? 'child-page' : code)
  const [say, read, challenge] = GROUPS.map(([name, codes]) => ({
    name,
    links: linksOf(steps.filter((one) => isIn(one, codes))),
  }))
  const change = { name: LAST, links: linksOf(steps.filter((one) => !known.has(one.code))) }
  const groups: Group[] = [
    { name: challenge?.name ?? '', links: challenge?.links ?? [] },
    { name: say?.name ?? '', links: [...(more.say ?? []), ...(say?.links ?? [])] },
    { name: read?.name ?? '', links: [...(read?.links ?? []), ...(more.read ?? [])] },
    { ...change, links: [...(more.change ?? []), ...change.links] },
  ]
  return groups.filter(({ links }) => links.length > 0)
}
