import type { Role } from '../../platform/access/permission.ts'
import type { ChildRecord } from '../../platform/events/record.ts'
import { phrase } from '../../platform/languages/index.ts'
import { adviceBy, adviceLines, type QuotableLine } from '../advice/questions.ts'
import type { EhcPlanContent } from './content/plan.ts'
import { wordsOfHelp } from './content/words-of-help.ts'
import { threadPrinter } from './documents/thread-rows.ts'
import { placesOf, standsInSectionA } from './from-advice.ts'
import { draftsFor } from './sight.ts'
import type { Contest, Plan } from './state.ts'
import { type Stretch, wordsChanged } from './versions/words.ts'

export type Landed = {
  itemId: string
  label: string
  kind: string
  words: string
  /** Their own words beside the plan's. */
  stretches: Stretch[]
  asWritten: boolean
  contests: Contest[]
}
export type OwnLine = { line: QuotableLine; landed: Landed[]; leftOut: string; contests: Contest[] }

const CASE_TEAM: Role[] = ['caseworker', 'team-manager']
const FAMILY: Role[] = ['parent', 'young-person']

/**
 * Where somebody's own lines of advice landed, in the newest version that they may read: for professionals that is
 * never the writing before the family has it. What rests on their own line they see, whatever its section.
 */
export function ownWords(
  record: ChildRecord,
  plan: Plan | undefined,
  { personId, capacity, today }: { personId: string; capacity: Role; today: string },
): { version: string; lines: OwnLine[] } | undefined {
  if (!plan) return undefined
  const final = plan.finals.findLast((one) => one.servedOn <= today)
  const draft = draftsFor(capacity, plan, today).at(-1)
  const content = final?.content ?? draft?.content
  if (!content) return undefined
  const mine = new Set(adviceBy(record, { personId }, capacity).map((one) => one.adviceId))
  const { labels } = threadPrinter(content)
  const lines = adviceLines(record).filter((one) => mine.has(one.adviceId))
  return {
    version: final ? 'the final plan' : `draft ${draft?.number}`,
    lines: lines.map((line) => {
      const about = plan.contests.filter((one) => one.adviceId === line.adviceId && one.line === line.line.line)
      const own = line.quote
      const landed = [...placesOf(content, line), ...inSectionA(content, line)].map(
        ({ itemId, section, words: bare }) => {
          const words = helpInWords(content, itemId) ?? bare
          return {
            itemId,
            label: NAMED[section as keyof typeof NAMED] ?? labels.get(itemId as never) ?? section,
            kind: kinds[section],
            words,
            stretches:
              (section === 'strengths' || section === 'A') && words.includes(bareWords(line))
                ? []
                : wordsChanged(own, words),
            asWritten: section === 'strengths' || section === 'A' ? words.includes(bareWords(line)) : words === own,
            contests: about.filter((one) => one.landed?.itemId === itemId),
          }
        },
      )
      const aside = plan.setAside.find((one) => one.adviceId === line.adviceId && one.line === line.line.line)
      return {
        line,
        landed,
        leftOut: landed.length === 0 ? (aside?.why ?? '') : '',
        contests: about.filter((one) => !landed.some((place) => place.itemId === one.landed?.itemId)),
      }
    }),
  }
}

/** What the family says stands in section A in their own words: the plan holds it, though nobody has to act on it. */
function inSectionA(content: EhcPlanContent, line: QuotableLine) {
  const { views, aspirations } = content.sectionA
  const quoted = [...views, ...aspirations].find(({ words }) => words.includes(bareWords(line)))
  return quoted && standsInSectionA(content, line)
    ? [{ itemId: 'section-a', section: 'A' as const, words: quoted.words }]
    : []
}

const bareWords = ({ line }: QuotableLine) => (line.kind === 'provision' ? line.what : line.text).trim()

/** What one item of help says; nothing where the item is none. */
export function helpInWords({ provisions }: EhcPlanContent, itemId: string): string | undefined {
  const help = provisions.find((one) => one.id === itemId)
  return help && wordsOfHelp(help)
}

const NAMED = { strengths: phrase('Strengths'), A: phrase('Section A') }

/** Who reads that an author was misquoted: the case team and the family as part of the plan's record; others their own. */
export function contestsFor(
  { personId, capacity }: { personId: string; capacity: Role },
  { contests }: Pick<Plan, 'contests'>,
): Contest[] {
  if (CASE_TEAM.includes(capacity)) return contests
  if (FAMILY.includes(capacity)) return contests.filter((one) => one.by === personId || !isFamily(one))
  return contests.filter((one) => one.by === personId)
}

const isFamily = ({ capacity }: Contest) => FAMILY.some((one) => one === capacity)

const kinds = {
  A: phrase('what the family says'),
  B: phrase('a special educational need'),
  C: phrase('a health need'),
  D: phrase('a social care need'),
  E: phrase('an outcome'),
  F: phrase('special educational provision'),
  G: phrase('health provision'),
  H1: phrase('social care'),
  H2: phrase('social care'),
  strengths: phrase('a strength'),
}
