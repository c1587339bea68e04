import type { Provision } from '../content/plan.ts'
import type { Answers } from './answers.ts'
import { checkPassages, finds } from './check.ts'
import type { Finding } from './finding.ts'
import { ofProvision } from './passages.ts'
import { readsPassages } from './rule.ts'
import { rules } from './rules.ts'
import { saysHowOften } from './words/amounts.ts'

const MISSING = new Set(['no-who', 'no-how-often', 'no-how-long'])
const VAGUE = new Set(['regular', 'as-required'])
const ASKED = MISSING.union(VAGUE)

/** What is open about who, how often and for how long in one item of provision. */
export function quantityFindings(provision: Provision): Finding[] {
  const words = [provision.what, provision.frequency, provision.duration].join('\n')
  return checkPassages(ofProvision(provision), {}, undefined, ASKED).filter(
    ({ rule }) => MISSING.has(rule) || (VAGUE.has(rule) && !saysHowOften(words)),
  )
}

const RULES = rules.filter((rule) => readsPassages(rule)).filter(({ id }) => ASKED.has(id))

/** Whether it says who, how often and for how long: no finding is open. It is asked of every plan in a county. */
export function saysQuantity(provision: Provision): boolean {
  const passages = ofProvision(provision)
  const open = saysHowOften([provision.what, provision.frequency, provision.duration].join('\n')) ? MISSING : ASKED
  return !RULES.some((rule) => open.has(rule.id) && passages.some((passage) => finds(rule, passage)))
}

/** Whether somebody wrote down why this provision has no amount: every such finding has its reason. */
export function isLeftOpenForReason(provision: Provision, answers: Answers): boolean {
  const findings = quantityFindings(provision)
  return findings.length > 0 && findings.every((one) => answers.has(one.digest))
}

/** Whether it has no amount, and nobody wrote down why. */
export const lacksQuantity = (provision: Provision, answers: Answers): boolean =>
  quantityFindings(provision).some((one) => !answers.has(one.digest))
