import { hash } from 'node:crypto'

/** Identifiers that come out the same for the same seed, one after the other. Never for secrets. */
export function idsFrom(name: string): () => string {
  let count = 0
  return () => idOf(`${name}/${count++}`)
}

/** A version 4 UUID in its form, drawn from a text. */
export function idOf(text: string): string {
  const digits = hash('sha256', text, 'hex')
  const variant = '89ab'[Number.parseInt(digits[16] as string, 16) % 4]
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20, 32)}`
}
