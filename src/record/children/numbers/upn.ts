/** Unique pupil numbers: one check letter, the authority that first gave the number, the school, the year and a serial. */

const LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ'

/** Values by character code, so that 650,000 numbers are checked without looking through a string. */
const VALUES = new Int8Array(128).fill(-1)
for (const [value, letter] of [...LETTERS].entries()) VALUES[letter.charCodeAt(0)] = value
for (let digit = 0; digit < 10; digit += 1) VALUES[48 + digit] = digit

const FORM = /^[A-Z][0-9]{11}[0-9A-Z]$/

/** 13 characters: a letter, eleven digits, and a digit (or the letter of a temporary number). */
export function hasUpnForm(upn: string): boolean {
  return FORM.test(upn)
}

/**
 * The letter that characters 2 to 13 call for: each value times its position, summed, modulo 23.
 * Undefined when a character has no value.
 *
 * @example upnCheckLetter('801200005001') // 'B'
 */
export function upnCheckLetter(body: string): string | undefined {
  if (body.length !== 12) return undefined
  let sum = 0
  for (let at = 0; at < 12; at += 1) {
    const value = VALUES[body.charCodeAt(at)] ?? -1
    if (value < 0) return undefined
    sum += value * (at + 2)
  }
  return LETTERS[sum % 23]
}

/** A temporary number ends in a letter. */
export function isTemporaryUpn(upn: string): boolean {
  const last = upn.charCodeAt(12)
  return upn.length === 13 && last >= 65 && last <= 90
}

export function isUpnLastCharacter(character: string): boolean {
  return character.length === 1 && (VALUES[character.charCodeAt(0)] ?? -1) >= 0
}
