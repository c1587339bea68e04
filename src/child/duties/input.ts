import { z } from 'zod'
import { type Day, day } from '../../platform/calendar/day.ts'
import type { CalculatorInput } from './calculate.ts'
import { findContradiction } from './contradictions.ts'
import {
  adviceBodies,
  agreementsAbout,
  exceptionGrounds,
  type Fact,
  orders,
  phaseTransferKinds,
  requesters,
  reviewOutcomes,
} from './facts.ts'
import { InputRefused, nearest, oneOf, refuse } from './refusal.ts'

export { InputRefused } from './refusal.ts'

export const largestInput = 1_000_000
/** Far more than one childhood holds, and few enough that nobody can keep a public service busy with one question. */
export const mostFacts = 5_000

/** Reads JSON text. Throws `InputRefused`, whose message is one sentence for the person who wrote it. */
export function parseInput(text: string): CalculatorInput {
  if (Buffer.byteLength(text) > largestInput)
    refuse('The input is larger than 1 MB, which is the most this calculator reads.')
  return checkInput(readJson(text))
}

/** Checks a value that came as JSON. Throws `InputRefused`. */
export function checkInput(value: unknown): CalculatorInput {
  if (!isObject(value)) refuse('The input must be an object with "asOf" and "facts".')
  refuseKeysOtherThan(['asOf', 'person', 'facts'], value, 'The input')
  const asOf = dayAt(value, 'asOf', 'The input')
  const person = value.person === undefined ? undefined : checkPerson(value.person)
  if (value.facts === undefined) refuse('The input needs "facts", a list of what has happened; it may be empty.')
  if (!Array.isArray(value.facts)) refuse('"facts" must be a list.')
  if (value.facts.length > mostFacts)
    refuse(`"facts" holds more than ${mostFacts} facts, which is the most this calculator reads.`)
  const facts = value.facts.map((fact, index) => checkFact(fact, `Fact ${index + 1}`))
  const contradiction = findContradiction({ asOf, person, facts })
  if (contradiction) refuse(contradiction)
  return person ? { asOf, person, facts } : { asOf, facts }
}

const date = z.string().transform((text, context): Day => {
  const found = toDay(text)
  if (found) return found
  context.addIssue({ code: 'custom', message: 'not-a-day' })
  return z.NEVER
})
const name = z.string().trim().min(1).max(200)
const from = z.union([z.enum(adviceBodies), z.templateLiteral(['other:', z.string().min(1).max(200)])])
const fact = <W extends string, S extends z.core.$ZodLooseShape>(what: W, shape: S) =>
  z.strictObject({ what: z.literal(what), on: date, ...shape })
const by = { by: z.enum(requesters).optional() }

/** What each fact must and may carry, in the order of the contract. */
const facts = {
  'request-received': fact('request-received', by),
  'became-responsible': fact('became-responsible', by),
  'decision-to-assess-notified': fact('decision-to-assess-notified', {}),
  'decision-not-to-assess-notified': fact('decision-not-to-assess-notified', {}),
  'advice-requested': fact('advice-requested', { from }),
  'advice-received': fact('advice-received', { from }),
  'decision-not-to-issue-notified': fact('decision-not-to-issue-notified', {}),
  'draft-served': fact('draft-served', {}),
  'final-plan-issued': fact('final-plan-issued', {}),
  'institution-consulted': fact('institution-consulted', { institution: name }),
  'institution-replied': fact('institution-replied', { institution: name }),
  'review-meeting-held': fact('review-meeting-held', {}),
  'review-report-sent': fact('review-report-sent', {}),
  'review-completed': fact('review-completed', {}),
  'review-decision-notified': fact('review-decision-notified', { outcome: z.enum(reviewOutcomes) }),
  'amendment-notice-served': fact('amendment-notice-served', {}),
  'amended-plan-issued': fact('amended-plan-issued', {}),
  'decision-not-to-amend-notified': fact('decision-not-to-amend-notified', {}),
  'phase-transfer': fact('phase-transfer', { kind: z.enum(phaseTransferKinds) }),
  're-assessment-requested': fact('re-assessment-requested', {}),
  're-assessment-agreed-notified': fact('re-assessment-agreed-notified', {}),
  're-assessment-refused-notified': fact('re-assessment-refused-notified', {}),
  'moved-to-new-authority': fact('moved-to-new-authority', { oldAuthorityKnewOn: date }),
  'plan-transferred': fact('plan-transferred', {}),
  'family-told-after-transfer': fact('family-told-after-transfer', {}),
  'decision-notice-sent': fact('decision-notice-sent', {}),
  'mediation-declined': fact('mediation-declined', {}),
  'mediation-wanted': fact('mediation-wanted', {}),
  'mediation-certificate-issued': fact('mediation-certificate-issued', {}),
  'mediation-held': fact('mediation-held', {}),
  'mediation-agreed': fact('mediation-agreed', { about: z.enum(agreementsAbout), order: z.enum(orders).optional() }),
  'appeal-sent-to-authority': fact('appeal-sent-to-authority', {}),
  'order-made': fact('order-made', { order: z.enum(orders) }),
  'order-complied': fact('order-complied', {}),
}

const exception = <G extends string, S extends z.core.$ZodLooseShape>(ground: G, shape: S) =>
  z.strictObject({ what: z.literal('exception'), on: date, ground: z.literal(ground), until: date, ...shape })

const exceptions = {
  'school-closed': exception('school-closed', { adviceRequestedOn: date }),
  'early-years-closed': exception('early-years-closed', { adviceRequestedOn: date.optional() }),
  'exceptional-circumstances': exception('exceptional-circumstances', {}),
  'absent-from-area': exception('absent-from-area', {}),
  'missed-appointment': exception('missed-appointment', { from: from.optional() }),
}

/** Every fact that the calculator knows. */
export const knownFacts = [...Object.keys(facts), 'exception']

function checkFact(value: unknown, place: string): Fact {
  if (!isObject(value)) refuse(`${place} must be an object with "what" and "on".`)
  if (value.what === undefined) refuse(`${place} needs "what", the name of what happened.`)
  if (typeof value.what !== 'string' || !knownFacts.includes(value.what)) refuseUnknownFact(value.what, place)
  const where = `${place} (${value.what})`
  const schema: z.ZodType<Fact> =
    value.what === 'exception' ? schemaForGround(value, where) : facts[value.what as keyof typeof facts]
  const read = schema.safeParse(value)
  if (read.success) return read.data
  const issue = read.error.issues[0]
  if (issue?.code === 'unrecognized_keys')
    return refuse(`${where} has a key that this calculator does not know: "${issue.keys[0]}".`)
  return refuse(sentenceFor(String(issue?.path[0]), value, where))
}

function schemaForGround(value: Record<string, unknown>, where: string): z.ZodType<Fact> {
  if (value.ground === undefined) refuse(`${where} needs "ground".`)
  const ground = exceptionGrounds.find((each) => each === value.ground)
  return ground ? exceptions[ground] : refuse(`${where}: "ground" must be ${oneOf(exceptionGrounds)}.`)
}

function sentenceFor(key: string, value: Record<string, unknown>, where: string): string {
  if (value[key] === undefined) return `${where} needs "${key}"${needs[key] ? `, ${needs[key]}` : ''}.`
  if (key in choices) return `${where}: "${key}" must be ${oneOf(choices[key] ?? [])}.`
  if (key === 'institution') return `${where}: "institution" must be a name of up to 200 letters.`
  return `${where}: "${key}" must be a real day written as 2026-01-05, not ${quoted(value[key])}.`
}

const needs: Record<string, string> = {
  on: 'the day it happened, written as 2026-01-05',
  from: 'the body that was asked',
  institution: 'the name of the institution',
  until: 'its last day',
  adviceRequestedOn: 'the day the advice of the school was requested',
  oldAuthorityKnewOn: 'the day the old authority knew of the move',
}

const choices: Record<string, readonly string[]> = {
  by: requesters,
  from: [...adviceBodies, 'other:<name>'],
  outcome: reviewOutcomes,
  kind: phaseTransferKinds,
  about: agreementsAbout,
  order: orders,
}

function refuseUnknownFact(what: unknown, place: string): never {
  const near = typeof what === 'string' ? nearest(what, knownFacts) : []
  const advice = near.length > 0 ? `; did you mean ${oneOf(near)}?` : `; use ${oneOf(knownFacts)}.`
  return refuse(`${place}: there is no fact called ${quoted(what)}${advice}`)
}

function checkPerson(value: unknown): { dateOfBirth?: Day } {
  if (!isObject(value)) refuse('"person" must be an object, or left out.')
  refuseKeysOtherThan(['dateOfBirth'], value, '"person"')
  return value.dateOfBirth === undefined ? {} : { dateOfBirth: dayAt(value, 'dateOfBirth', '"person"') }
}

function dayAt(value: Record<string, unknown>, key: string, where: string): Day {
  if (value[key] === undefined) refuse(`${where} needs "${key}", a day written as 2026-01-05.`)
  return toDay(value[key]) ?? refuse(`"${key}" must be a real day written as 2026-01-05, not ${quoted(value[key])}.`)
}

function toDay(value: unknown): Day | undefined {
  try {
    const found = typeof value === 'string' ? day(value) : undefined
    return found && found.year >= 1900 && found.year <= 2200 ? found : undefined
  } catch {
    return undefined
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text, (key, value) =>
      forbidden.includes(key) ? refuse(`The key "${key}" may not be used.`) : value,
    )
  } catch (error) {
    if (error instanceof InputRefused) throw error
    return refuse('The input is not JSON.')
  }
}

const forbidden = ['__proto__', 'constructor', 'prototype']

function refuseKeysOtherThan(known: string[], value: object, where: string): void {
  const unknown = Object.keys(value).find((key) => !known.includes(key))
  if (unknown !== undefined) refuse(`${where} has a key that this calculator does not know: ${quoted(unknown)}.`)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What was written, shortened, on one line. */
function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
