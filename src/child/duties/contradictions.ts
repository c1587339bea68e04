import { type Day, isAfter, isBefore } from '../../platform/calendar/day.ts'
import { shortDay } from '../../platform/calendar/words.ts'
import type { CalculatorInput } from './calculate.ts'
import type { Fact } from './facts.ts'

/** The first thing in these facts that cannot have happened, as a sentence; undefined when they hold together. */
export function findContradiction({ asOf, person, facts }: CalculatorInput): string | undefined {
  const born = person?.dateOfBirth
  if (born && isAfter(born, asOf)) return `"dateOfBirth" is later than "asOf", ${shortDay(asOf)}.`
  const firsts = firstDays(facts)
  for (const [index, fact] of facts.entries()) {
    const place = `Fact ${index + 1} (${fact.what})`
    const wrong = tooLate(fact, asOf) ?? tooEarly(fact, born) ?? outOfOrder(fact, firsts)
    if (wrong) return `${place} ${wrong}`
  }
  return undefined
}

/** A planned move may lie ahead: a phase transfer, or a move that the old authority already knows of. */
function tooLate(fact: Fact, asOf: Day): string | undefined {
  const later = `is later than "asOf", ${shortDay(asOf)}.`
  if (fact.what === 'phase-transfer') return undefined
  if (fact.what === 'moved-to-new-authority') {
    return isAfter(fact.oldAuthorityKnewOn, asOf) ? `has an "oldAuthorityKnewOn" that ${later}` : undefined
  }
  if (fact.what === 'exception' && 'adviceRequestedOn' in fact && fact.adviceRequestedOn) {
    if (isAfter(fact.adviceRequestedOn, asOf)) return `has an "adviceRequestedOn" that ${later}`
  }
  return isAfter(fact.on, asOf) ? later : undefined
}

function tooEarly(fact: Fact, born: Day | undefined): string | undefined {
  if (fact.what === 'exception' && isBefore(fact.until, fact.on)) return 'has an "until" that is before "on".'
  return born && isBefore(fact.on, born) ? 'happened before the person was born.' : undefined
}

function outOfOrder(fact: Fact, firsts: Map<string, Day>): string | undefined {
  const rule = needsBefore(fact)
  if (!rule) return undefined
  const isThere = rule.oneOf.some((name) => {
    const first = firsts.get(name)
    return first && !isAfter(first, fact.on)
  })
  return isThere ? undefined : rule.otherwise
}

function needsBefore(fact: Fact): { oneOf: string[]; otherwise: string } | undefined {
  switch (fact.what) {
    case 'decision-to-assess-notified':
    case 'decision-not-to-assess-notified':
    case 'decision-not-to-issue-notified':
      return { oneOf: [...requests, 'order-made', 'mediation-agreed'], otherwise: 'comes before any request.' }
    case 'advice-received':
      // A family's own views often come with its request, before anyone asks for them.
      if (fact.from === 'parent-or-young-person') return undefined
      return {
        oneOf: [`advice-requested ${fact.from}`],
        otherwise: `comes before advice was requested from "${fact.from}".`,
      }
    case 'institution-replied':
      return {
        oneOf: [`institution-consulted ${fact.institution}`],
        otherwise: `answers a consultation that was not sent to "${fact.institution}" by then.`,
      }
    case 're-assessment-refused-notified':
      return { oneOf: ['re-assessment-requested'], otherwise: 'comes before any request for a re-assessment.' }
    case 'order-complied':
      return { oneOf: ['order-made', 'mediation-agreed'], otherwise: 'comes before any order or agreement.' }
    default:
      return undefined
  }
}

const requests = ['request-received', 'became-responsible']

/** The first day of each kind of fact, and of each body asked or institution consulted. */
function firstDays(facts: readonly Fact[]): Map<string, Day> {
  const firsts = new Map<string, Day>()
  for (const fact of facts) {
    const first = firsts.get(nameOf(fact))
    if (!first || isBefore(fact.on, first)) firsts.set(nameOf(fact), fact.on)
  }
  return firsts
}

function nameOf(fact: Fact): string {
  if (fact.what === 'advice-requested') return `${fact.what} ${fact.from}`
  return fact.what === 'institution-consulted' ? `${fact.what} ${fact.institution}` : fact.what
}
