/**
 * Remembers where each of many keys first stood, in about 24 bytes a key: a hash of 64 bits and a line, in one table
 * that doubles. England in one file has 650,000 persons, for whom two keys share a hash once in a hundred million files.
 */
export class SeenBefore {
  #size = 0
  #slots = 1024
  #table = new Uint32Array(this.#slots * 3)

  /** The line where the key stood first; or undefined, and then it is remembered with this line. */
  seen(key: string, line: number): number | undefined {
    if (this.#size * 4 >= this.#slots * 3) this.#grow()
    hashOf(key)
    const place = this.#placeOf(high, low)
    if (this.#table[place + 2] !== 0) return this.#table[place + 2]
    this.#table[place] = high
    this.#table[place + 1] = low
    this.#table[place + 2] = line
    this.#size++
    return undefined
  }

  /** The line where the key stood first. Remembers nothing. */
  find(key: string): number | undefined {
    hashOf(key)
    return this.#table[this.#placeOf(high, low) + 2] || undefined
  }

  get size(): number {
    return this.#size
  }

  #placeOf(h: number, l: number): number {
    const table = this.#table
    const mask = this.#slots - 1
    for (let slot = (h ^ l) & mask; ; slot = (slot + 1) & mask) {
      const place = slot * 3
      if (table[place + 2] === 0 || (table[place] === h && table[place + 1] === l)) return place
    }
  }

  #grow(): void {
    const old = this.#table
    this.#slots *= 2
    this.#table = new Uint32Array(this.#slots * 3)
    for (let place = 0; place < old.length; place += 3) {
      if (old[place + 2] === 0) continue
      this.#table.set(old.subarray(place, place + 3), this.#placeOf(old[place] ?? 0, old[place + 1] ?? 0))
    }
  }
}

let high = 0
let low = 0

/** Two rounds of different multipliers (after Bob Jenkins and Bryc’s cyrb53), into `high` and `low`. */
function hashOf(key: string): void {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at)
    a = Math.imul(a ^ code, 0x9e3779b1)
    b = Math.imul(b ^ code, 0x5f356495)
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35)
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35)
  high = b >>> 0
  low = a >>> 0
}
