import { type Fields, type Kind, MOST_ROWS } from './draft-lines.ts'
import type { NeedArea } from './events.ts'

/** What an early years setting or a childminder is asked on a phone, in the words of an ordinary day. */
export const HARD: readonly { area: NeedArea; asks: string; hint: string }[] = [
  {
    area: 'COMMUNICATION_INTERACTION',
    asks: 'Talking, listening and understanding',
    hint: 'For example: points and pulls instead of using words; does not look when called',
  },
  {
    area: 'COGNITION_LEARNING',
    asks: 'Playing and learning',
    hint: 'For example: puts things in rows and nothing else; needs to be shown many times',
  },
  {
    area: 'SEMH',
    asks: 'Feelings and other children',
    hint: 'For example: bites when another child comes near; cries for an hour after drop-off',
  },
  {
    area: 'SENSORY_PHYSICAL',
    asks: 'Moving, eating, sleeping, noise and touch',
    hint: 'For example: covers both ears at singing time; falls on steps; eats three foods',
  },
]

const PROVISIONS = [1, 2] as const
const PROVISION_PARTS = ['what', 'who', 'frequency', 'duration'] as const

/** The answers of the short form that these fields of a draft hold. */
export function toShort(fields: Fields): Fields {
  const strength = fields[`strength-${strengthRow(fields)}-text`]
  const answers: Fields = {
    ...(strength && { strength }),
    ...(fields['outcome-1-text'] && { hope: fields['outcome-1-text'] }),
    ...(fields['outcome-1-by'] && { 'hope-by': fields['outcome-1-by'] }),
  }
  for (const { area } of HARD) {
    const text = fields[`need-${needRow(fields, area)}-text`]
    if (text) answers[`hard-${area}`] = text
  }
  for (const name of provisionNames) if (fields[name]) answers[name] = fields[name]
  return answers
}

/** A draft with these answers in the rows where the long form has them, so that either can go on where the other stopped. */
export function fromShort(before: Fields, answers: Fields): Fields {
  const fields = { ...before }
  const put = (name: string, value: string | undefined) => {
    if (value) fields[name] = value
    else delete fields[name]
  }
  put(`strength-${strengthRow(fields)}-text`, answers['strength'])
  for (const { area } of HARD) {
    const row = needRow(fields, area)
    put(`need-${row}-text`, answers[`hard-${area}`])
    put(`need-${row}-area`, answers[`hard-${area}`] && area)
  }
  for (const name of provisionNames) put(name, answers[name])
  put('outcome-1-text', answers['hope'])
  put('outcome-1-by', answers['hope'] && answers['hope-by'])
  return fields
}

const provisionNames = PROVISIONS.flatMap((row) => PROVISION_PARTS.map((part) => `provision-${row}-${part}`))

const needRow = (fields: Fields, area: NeedArea) => rowOf(fields, 'need', (row) => fields[`need-${row}-area`] === area)
const strengthRow = (fields: Fields) => rowOf(fields, 'strength', (row) => !fields[`strength-${row}-area`])

/** The first row with words in it that fits, or else the first empty one. */
function rowOf(fields: Fields, kind: Kind, fits: (row: number) => boolean): number {
  const rows = Array.from({ length: MOST_ROWS }, (_, at) => at + 1)
  const written = (row: number) => Boolean(fields[`${kind}-${row}-text`])
  return rows.find((row) => written(row) && fits(row)) ?? rows.find((row) => !written(row)) ?? MOST_ROWS
}

/** The answers among what was sent. Anything else is left out. */
export function answersOf(body: Record<string, unknown>): Fields {
  const answers: Fields = {}
  for (const name of NAMES) {
    const value = body[name]
    if (typeof value !== 'string') continue
    const text = value.replaceAll('\u0000', '').replaceAll('\r\n', '\n').toWellFormed().trim()
    if (text) answers[name] = text.slice(0, 5_000)
  }
  return answers
}

const NAMES = ['strength', 'hope', 'hope-by', ...HARD.map(({ area }) => `hard-${area}`), ...provisionNames]
