import { createHash } from 'node:crypto'
import type { EhcPlanContent } from '../content/plan.ts'
import type { Finding, PlanSection } from './finding.ts'
import { passagesInText } from './free-text.ts'
import { passagesOf } from './passages.ts'
import {
  type AdvisedLine,
  type Mark,
  type Passage,
  type PassageRule,
  type Rule,
  readsPassages,
  type Whole,
} from './rule.ts'
import { pronounIn } from './rules/leftovers.ts'
import { explainedIn } from './rules/words.ts'
import { rules } from './rules.ts'
import { sentencesIn } from './sentences.ts'

/** What is known besides the words. All of it may be left out. */
export type Around = {
  /** `YYYY-MM-DD`. Left out, no day is past. */
  today?: string
  stage?: 'draft' | 'final'
  /** What the child is called. */
  child?: readonly string[]
  pronoun?: 'he' | 'she' | 'they'
  /** Others whom the plan may name. */
  people?: readonly string[]
  settings?: readonly string[]
  advice?: readonly AdvisedLine[]
}

/** Everything to look at again in a plan. Pure: the same plan and day give the same findings, in the same order. */
export const checkPlan = (plan: EhcPlanContent, around: Around = {}): Finding[] =>
  check(
    wholeOf(
      passagesOf(plan),
      { ...around, child: around.child ?? namesIn(plan), people: [...peopleIn(plan), ...(around.people ?? [])] },
      plan,
    ),
  )

/** The same for pasted text, split at its headings. Text without headings is checked as one, or as `section`. */
export const checkText = (text: string, around: Around & { section?: PlanSection } = {}): Finding[] => {
  const passages = passagesInText(text, around.section)
  const spoken = passages.filter((one) => one.section === 'A').map((one) => one.text)
  return check(wholeOf(passages, { ...around, people: [...namesSpoken(spoken), ...(around.people ?? [])] }))
}

/** A few passages of one plan, as they are typed; the rest of the plan says who is who. `only` asks these rules alone. */
export function checkPassages(
  passages: readonly Passage[],
  around: Around = {},
  plan?: EhcPlanContent,
  only?: ReadonlySet<string>,
): Finding[] {
  const people = plan ? { child: around.child ?? namesIn(plan), people: peopleIn(plan) } : {}
  const rest = plan ? passagesOf(plan) : []
  const whole = wholeOf([...passages, ...rest], { ...around, ...people })
  const asked = rules.filter((rule) => readsPassages(rule) && (!only || only.has(rule.id)))
  return tidy(passages.flatMap((passage) => asked.flatMap((rule) => findingsOf(rule, passage, whole))))
}

function check(whole: Whole): Finding[] {
  const inPassages = whole.passages.flatMap((passage) =>
    rules.filter(readsPassages).flatMap((rule) => findingsOf(rule, passage, whole)),
  )
  const inWhole = rules.flatMap((rule) =>
    readsPassages(rule) ? [] : rule.findIn(whole).map(({ passage, ...mark }) => findingAt(rule, passage, mark)),
  )
  return tidy([...inPassages, ...inWhole])
}

function findingsOf(rule: Rule, passage: Passage, whole: Whole): Finding[] {
  if (!readsPassages(rule) || !asks(rule, passage)) return []
  return rule
    .find(passage, whole)
    .slice(0, MOST_MARKS)
    .map((mark) => findingAt(rule, passage, mark))
}

/** Of one kind in one paragraph. Who is shown so many looks at the whole paragraph. */
const MOST_MARKS = 40

const asks = (rule: PassageRule, { section, kind, text }: Passage) =>
  rule.appliesTo.includes(section) && !(rule.ofItems && kind === 'detail') && text.trim() !== ''

/** Whether a rule that looks at nothing but the passage finds something. */
export const finds = (rule: PassageRule, passage: Passage): boolean =>
  asks(rule, passage) && rule.find(passage, NOTHING_ELSE).length > 0

function findingAt(rule: Rule, passage: Passage, mark: Mark): Finding {
  const { section, text, item, field } = passage
  const all = mark.to - mark.from >= text.length
  const found = all ? undefined : sentencesIn(text).findLast((one) => one.at <= mark.from)
  const { text: sentence, at } = found ?? { text: text.trim(), at: text.length - text.trimStart().length }
  const to = Math.min(sentence.length, mark.to - at)
  const asked = mark.ask ?? rule.ask
  return {
    rule: rule.id,
    name: rule.name,
    level: rule.level,
    section,
    ...(item && { item }),
    ...(field && { field }),
    sentence,
    from: all || mark.to === mark.from ? 0 : mark.from - at,
    to: all || mark.to === mark.from ? 0 : to,
    at,
    message: mark.says ?? rule.says,
    why: rule.why,
    source: rule.source,
    verified: rule.verified !== false,
    ...(asked && { suggest: asked }),
    digest: digestOf(rule.id, item ?? section, sentence, mark.says ?? ''),
  }
}

/** Without spaces and case, so that a reason holds through a tidying-up and lapses when the words change. */
const digestOf = (...parts: string[]) =>
  createHash('sha256')
    .update(
      parts
        .join('\n')
        .toLowerCase()
        .replaceAll(/[ \t]+/g, ' '),
    )
    .digest('hex')
    .slice(0, 24)

const ORDER: readonly PlanSection[] = ['whole', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H1', 'H2', 'I', 'J', 'K', 'unknown']

/** In the order of the plan, and once for the same words in the same sentence. */
function tidy(findings: Finding[]): Finding[] {
  const seen = new Set<string>()
  return findings
    .filter((one) => {
      const key = `${one.digest} ${one.field ?? ''} ${one.at} ${one.sentence.slice(one.from, one.to).toLowerCase()}`
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
    .toSorted((a, b) => ORDER.indexOf(a.section) - ORDER.indexOf(b.section))
}

function wholeOf(passages: readonly Passage[], around: Around, plan?: EhcPlanContent): Whole {
  const text = passages.map((one) => one.text).join('\n')
  const childNames = new Set((around.child ?? childIn(text)).flatMap(partsOf))
  const pronoun = around.pronoun ?? pronounIn(passages, childNames)
  return {
    passages,
    plan,
    advice: around.advice ?? [],
    today: around.today ?? '0000-00-00',
    stage: around.stage ?? 'draft',
    childNames,
    pronoun,
    people: new Set((around.people ?? []).flatMap(partsOf)),
    settings: around.settings ?? [],
    explained: explainedIn(text),
  }
}

const partsOf = (name: string): string[] => {
  const whole = name.trim().toLowerCase()
  return [whole, ...whole.split(/[\s-]+/)].filter((part) => part.length > 1)
}

const namesIn = ({ personal }: EhcPlanContent) => [personal.name, personal.preferredName].filter((name) => name.trim())

/** Everybody whom the plan names somewhere, and whoever section A speaks of: brothers, friends, dogs. */
function peopleIn(plan: EhcPlanContent): string[] {
  const { sectionA, services, contacts, sectionK } = plan
  const spoken = [
    sectionA.history,
    sectionA.interests,
    sectionA.howTheyCommunicate,
    ...sectionA.views.map((one) => one.words),
    ...sectionA.aspirations.map((one) => one.words),
  ].join('\n')
  return [
    ...contacts.map((one) => one.name),
    ...services.others.map((one) => one.name),
    ...sectionK.map((one) => one.author),
    ...sectionA.views.map((one) => one.speaker),
    ...namesSpoken([spoken]),
  ]
}

const namesSpoken = (texts: readonly string[]) => texts.flatMap((text) => text.match(/\p{Lu}\p{Ll}{2,}/gu) ?? [])

/** In pasted text the child is whoever it says the plan is for, or is named as the subject most often. */
function childIn(text: string): string[] {
  const said =
    /(?:^|\n)(?:(?:name of )?(?:child|pupil|young person|student)(?:[’']s (?:full )?name)?|(?:full )?name)\s*[:\t|]\s*(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,3})/iu.exec(
      text,
    )?.[1]
  if (said) return [said]
  const counts = new Map<string, number>()
  for (const [, name = ''] of text.matchAll(
    /(?:^|[.!?]\s+|\n)([A-Z][a-z]{2,})(?:[’']s)? (?:will|has|is|needs?|finds?|can|cannot|requires?|likes?|gets?|reads?|writes?|loses?|takes|covers|hides|falls|does|cries|says|uses)\b/g,
  ))
    counts.set(name, (counts.get(name) ?? 0) + 1)
  const named = [...counts]
    .filter(
      ([name]) =>
        !/^(?:The|This|That|There|She|They|Staff|Adults|Support|School|Parents|Access|Provision|Any|All|His|Her|Mum|Dad|When|Who|What|Everyone)$/.test(
          name,
        ),
    )
    .toSorted((a, b) => b[1] - a[1])
  const [best] = named
  return best && (best[1] >= 3 || (best[1] === 2 && named.length === 1)) ? [best[0]] : []
}

const NOTHING_ELSE = wholeOf([], {})
