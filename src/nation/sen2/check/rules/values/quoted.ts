import type { Item } from '../../../model.ts'

/** A value of the file inside a message: kept short, since a hostile file may hold a value of any length, and on one line. */
export function quoted(value: string | undefined): string {
  if (value === undefined) return 'nothing'
  const short = value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value
  return `“${short.replace(UNSEEN, ' ')}”`
}

/** What to say of a date that does not exist. */
export function noDate(name: string, item: Item | undefined): { message: string; mends: string } {
  return { message: `${name} ${quoted(item?.value)} is not a date.`, mends: 'Give a day that exists, as ccyy-mm-dd.' }
}

const LONGEST = 40

/** Control characters and marks that turn the direction of writing. */
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029]/gu
