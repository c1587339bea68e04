import { randomBytes } from 'node:crypto'

/** No I, L, O or U: it is read out over the telephone. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A reference for one request, such as `K7M2-9QXB`: written in the log and shown on an error page. */
export function newReference(): string {
  const letters = Array.from(randomBytes(8), (byte) => LETTERS[byte % 32]).join('')
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}
