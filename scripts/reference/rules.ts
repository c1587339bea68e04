import {
  adviceBodies,
  agreementsAbout,
  type Exception,
  type Fact,
  orders,
  phaseTransferKinds,
  type Rule,
  reviewOutcomes,
} from '../../src/child/duties/facts.ts'
import { knownFacts } from '../../src/child/duties/input.ts'
import { rules } from '../../src/child/duties/rules.ts'
import { day } from '../../src/platform/calendar/day.ts'
import { longDay } from '../../src/platform/calendar/words.ts'
import type { Which } from '../../src/platform/rules/deadline.ts'
import { code, file, heading, table } from './markdown.ts'
import { declarationsIn, root, type Source } from './sources.ts'

export async function rulesPage(sources: readonly Source[]): Promise<string> {
  const places = await placesOf(sources.filter(({ path }) => /^src\/child\/[^/]+\/rules\//.test(path)))
  const summary = rules.map((rule) => [
    `[${rule.duty}${rule.step ? ` (${rule.step})` : ''}](#${anchorOf(rule)})`,
    rule.provision,
    inWords(rule.owedBy),
    rule.verified ? 'yes' : '**not yet**',
  ])
  return [
    heading(
      'Duties',
      'Every duty that is worked out from the record, in the order in which a case meets them: what the law says, who owes it, what starts and ends it, and how the days are counted. “Verified” means that the provision has been read at its source; where it has not, or where the law is unsettled, the rule says what is in doubt.',
    ),
    table(['Duty', 'Provision', 'Owed by', 'Verified'], summary),
    ...rules.map((rule) => ruleInWords(rule, places)),
    '## Exceptions',
    'A ground in law for being late. It never stops a clock; it shows only once the duty is late.',
    ...exceptions().map((one) => exceptionInWords(one, places)),
  ].join('\n\n')
}

type Place = { path: string; says: string }

/** Where each rule and exception is written, and the comment above it. Rules made by a function share theirs. */
async function placesOf(sources: readonly Source[]): Promise<Map<unknown, Place>> {
  const places = new Map<unknown, Place>()
  for (const source of sources) {
    const exported = (await import(new URL(source.path, `file://${root}`).href)) as Record<string, unknown>
    for (const { name, says } of declarationsIn(source)) {
      for (const value of [exported[name]].flat()) if (value) places.set(value, { path: source.path, says })
    }
  }
  return places
}

function ruleInWords(rule: Rule, places: Map<unknown, Place>): string {
  const place = places.get(rule)
  const { from, to } = rule.inForce
  const facts = [
    ['Provision', rule.provision],
    ['Owed by', inWords(rule.owedBy)],
    ['Counted in', rule.counting],
    ['For example', exampleOf(rule)],
    ['Started by', whichInWords(rule.startedBy)],
    ['A second start', secondStart(rule)],
    ['Met by', whichInWords(rule.metBy)],
    ['Not owed after', whichInWords(rule.endedBy)],
    ['Not owed, if in time, after', whichInWords(rule.endedInTimeBy)],
    ['Exceptions', rule.exceptions.map(({ ground }) => `[${ground}](#${ground})`).join(', ') || 'none'],
    ['In force', `from ${longDay(from)}${to ? ` to ${longDay(to)}` : ''}`],
    ['Verified', rule.verified ? 'yes' : `not yet: ${rule.unsettled ?? ''}`],
    ['Written in', place ? file(place.path) : ''],
  ].filter(([, value]) => value)
  return [
    `## ${titleOf(rule)}`,
    `**${rule.says}**`,
    place?.says ?? '',
    facts.map(([name, value]) => `- ${name}: ${value}`).join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n')
}

const titleOf = (rule: Rule) => {
  const same = rules.filter(({ duty }) => duty === rule.duty)
  return same.length > 1 ? `${rule.duty}: ${same.indexOf(rule) + 1} of ${same.length}` : rule.duty
}
const anchorOf = (rule: Rule) => titleOf(rule).toLowerCase().replaceAll(':', '').replaceAll(' ', '-')
const inWords = (name: string) => name.replaceAll('-', ' ')

function secondStart({ again = 'same-clock', forEach }: Rule): string {
  const words = {
    'same-clock': 'while it is open starts nothing new',
    'new-clock': 'starts a new clock in its place',
    beside: 'runs beside it',
  }
  return `${words[again]}${forEach ? '; each body or institution has a clock of its own' : ''}`
}

/** Some starts are questions about a fact rather than its name. Every fact there is, is asked. */
function whichInWords(which: readonly Which<Fact>[] | undefined): string {
  return (which ?? []).flatMap((one) => (typeof one === 'string' ? [code(one)] : answersOf(one))).join(', ')
}

function answersOf(ask: (fact: Fact, history: readonly Fact[]) => boolean): string[] {
  const accepted = allFacts.filter((fact) => isAccepted(ask, fact))
  const names = [...new Set(accepted.map(({ what }) => what))]
  const found = names.map((name) => {
    const kinds = kindsOf(accepted, name)
    return kinds ? `${code(name)} (${kinds})` : code(name)
  })
  return ask.length > 1 ? [`${found.join(', ') || 'a fact'}, depending on what else has happened`] : found
}

/** Which kinds of a fact are accepted; nothing when all are, and only the first choice where the second does not matter. */
function kindsOf(accepted: readonly Fact[], what: string): string {
  const those = (facts: readonly Fact[], by: (fact: Fact) => string) =>
    Map.groupBy(
      facts.filter((fact) => fact.what === what),
      by,
    )
  const all = those(allFacts, firstOf)
  const found = those(accepted, firstOf)
  const whole = [...all].every(([kind, facts]) => found.get(kind)?.length === facts.length)
  if (whole) return ''
  return [...found]
    .flatMap(([kind, facts]) => (facts.length === all.get(kind)?.length ? [kind] : facts.map(detailOf)))
    .join(', ')
}

const firstOf = (fact: Fact) => detailsOf(fact)[0] ?? ''
const detailOf = (fact: Fact) => detailsOf(fact).join(' ')

function isAccepted(ask: (fact: Fact, history: readonly Fact[]) => boolean, fact: Fact): boolean {
  try {
    return ask(fact, [fact])
  } catch {
    return false
  }
}

const on = day('2026-01-05')
const choices: Record<string, Record<string, readonly string[]>> = {
  'advice-requested': { from: adviceBodies },
  'advice-received': { from: adviceBodies },
  'institution-consulted': { institution: ['a school'] },
  'institution-replied': { institution: ['a school'] },
  'review-decision-notified': { outcome: reviewOutcomes },
  'phase-transfer': { kind: phaseTransferKinds },
  'mediation-agreed': { about: agreementsAbout, order: ['', ...orders] },
  'order-made': { order: orders },
}

/** One of every fact in each of its kinds. */
const allFacts: Fact[] = [...knownFacts, 'request-withdrawn'].flatMap((what) => {
  let made: Record<string, unknown>[] = [
    { what, on, ...(what === 'moved-to-new-authority' && { oldAuthorityKnewOn: on }) },
  ]
  for (const [key, values] of Object.entries(choices[what] ?? {})) {
    made = made.flatMap((one) => values.map((value) => (value ? { ...one, [key]: value } : one)))
  }
  return made as unknown as Fact[]
})

function detailsOf(fact: Fact): string[] {
  return Object.keys(choices[fact.what] ?? {}).map(
    (key) => (fact as unknown as Record<string, string>)[key] ?? `no ${key} said`,
  )
}

/** One worked day, where the first fact that starts the duty is enough to work it out. */
function exampleOf(rule: Rule): string {
  const startedBy = allFacts.find((fact) =>
    rule.startedBy.some((which) => (typeof which === 'string' ? which === fact.what : isAccepted(which, fact))),
  )
  if (!startedBy) return ''
  try {
    const startedOn = rule.startedOn?.(startedBy) ?? on
    const due = rule.dueBy({ startedBy, startedOn, facts: [] }, [startedBy])
    return `${code(startedBy.what)} on ${longDay(on)}: due by ${longDay(due)}`
  } catch {
    return ''
  }
}

const exceptions = (): Exception[] => [...new Set(rules.flatMap((rule) => rule.exceptions))]

function exceptionInWords(one: Exception, places: Map<unknown, Place>): string {
  const place = places.get(one)
  const where = place ? `- Written in: ${file(place.path)}` : ''
  return [`### ${one.ground}`, one.says, place?.says, `- Provision: ${one.provision}\n${where}`.trim()]
    .filter(Boolean)
    .join('\n\n')
}
