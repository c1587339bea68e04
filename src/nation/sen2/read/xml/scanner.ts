import { Unreadable } from './problem.ts'
import { checkAttributes, decodeText, isName } from './words.ts'

export type XmlHandler = {
  open(name: string, line: number): void
  /** Never only white space. A value in several parts (entities stay whole, CDATA does not) comes in several calls. */
  text(value: string, line: number): void
  close(): void
  /** An element with plain text and nothing else: the same as open, text and close, in one call. */
  leaf(name: string, value: string, line: number): void
}

/** No token of a return is longer. It bounds memory whatever the file holds. */
export const longestToken = 262_144
export const deepestNesting = 200

/**
 * Reads well-formed XML in pieces, at several times the rate of a general parser, because a return has no document type,
 * and one is refused: nothing is ever expanded or fetched. docs/decisions/0018-a-scanner-of-our-own.md
 */
export class XmlScanner {
  readonly #handler: XmlHandler
  readonly #names: string[] = []
  readonly #known: string[] = new Array(256).fill('')
  #rest = ''
  #line = 1
  #seenRoot = false
  #atStart = true
  /** What a piece ended within, when that is longer than a token: its end is looked for in the next. */
  #within: '' | 'comment' | 'instruction' | 'cdata' = ''

  constructor(handler: XmlHandler) {
    this.#handler = handler
  }

  get line(): number {
    return this.#line
  }

  write(piece: string): void {
    const text = this.#rest === '' ? piece : this.#rest + piece
    const read = this.#scan(text)
    this.#rest = read === text.length ? '' : text.slice(read)
    if (this.#rest.length > longestToken) throw this.#tooLong()
  }

  /** Says so when something is still open. */
  end(): void {
    const [last] = this.#names.slice(-1)
    if (!this.#seenRoot && this.#rest.trim() === '') throw new Unreadable('The file holds no XML.', this.#line)
    if (last !== undefined)
      throw new Unreadable(`The file ends before the element ${last} is closed: it is not whole.`, this.#line)
    if (this.#rest.trim() !== '' || this.#within !== '')
      throw new Unreadable('The file ends in the middle of a tag: it is not whole.', this.#line)
  }

  #isWithin(): boolean {
    return this.#within !== ''
  }

  /** Answers how far it came: the rest is the beginning of a token. */
  #scan(text: string): number {
    const handler = this.#handler
    const names = this.#names
    const end = text.length
    let at = 0
    for (;;) {
      if (this.#within !== '') {
        at = this.#skip(text, at)
        if (this.#isWithin()) return at
      }
      // White space before a tag: most of a file, so that lines are counted here.
      let code = 0
      let lines = 0
      while (at < end) {
        code = text.charCodeAt(at)
        if (code === newline) lines++
        else if (code !== space && code !== tab && code !== carriageReturn) break
        at++
      }
      this.#line += lines
      if (at > 0) this.#atStart = false
      if (at === end) return end
      if (code !== lessThan) {
        const next = this.#text(text, at)
        if (next < 0) return at
        at = next
        continue
      }
      const first = text.charCodeAt(at + 1)
      if (first === slash) {
        const name = names[names.length - 1]
        if (
          name !== undefined &&
          text.charCodeAt(at + 2 + name.length) === greaterThan &&
          text.startsWith(name, at + 2)
        ) {
          names.pop()
          handler.close()
          at += name.length + 3
          continue
        }
        const close = text.indexOf('>', at)
        if (close < 0) return at
        this.#closeTag(text.slice(at + 2, close))
        at = close + 1
        continue
      }
      let nameEnd = at + 1
      while (nameEnd < end && isPlain(text.charCodeAt(nameEnd))) nameEnd++
      if (nameEnd === end) return at
      if (nameEnd > at + 1 && text.charCodeAt(nameEnd) === greaterThan && !isDigit(first)) {
        const name = this.#nameAt(text, at + 1, nameEnd)
        const valueEnd = names.length > 0 ? endOfPlain(text, nameEnd + 1) : -1
        if (valueEnd > 0 && isClosed(text, valueEnd, name)) {
          handler.leaf(name, text.slice(nameEnd + 1, valueEnd), this.#line)
          at = valueEnd + name.length + 3
          continue
        }
        this.#open(name)
        at = nameEnd + 1
        continue
      }
      const next = this.#otherTag(text, at)
      if (next < 0) return at
      at = next
    }
  }

  /** The names of a return are few: each is made once, and met again without making it. */
  #nameAt(text: string, from: number, end: number): string {
    const length = end - from
    const place =
      (text.charCodeAt(from) * 7 + text.charCodeAt(end - 1) * 31 + text.charCodeAt(from + (length >> 1)) * 3 + length) &
      255
    const known = this.#known[place] as string
    if (known.length === length && text.startsWith(known, from)) return known
    const name = text.slice(from, end)
    this.#known[place] = name
    return name
  }

  /** Text up to the next tag. -1 when its end is not here yet. */
  #text(text: string, from: number): number {
    const line = this.#line
    let at = from
    let plain = true
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === lessThan) break
      if (code > bracket) {
        if (code >= 0xfffe) throw this.#wrongCharacter(code)
        continue
      }
      if (code === newline) this.#line++
      else if (code < space && code !== tab && code !== carriageReturn) throw this.#wrongCharacter(code)
      else if (code === ampersand || code === bracket || code === carriageReturn) plain = false
    }
    if (at === text.length) {
      this.#line = line
      return -1
    }
    if (this.#names.length === 0) throw this.#notXml(text.slice(from, from + 20))
    const value = text.slice(from, at)
    this.#handler.text(plain ? value : decodeText(value, line), line)
    return at
  }

  #open(name: string): void {
    const names = this.#names
    if (names.length === 0) {
      if (this.#seenRoot)
        throw new Unreadable(`After the end of the return comes another element, ${name}.`, this.#line)
      this.#seenRoot = true
    } else if (names.length >= deepestNesting)
      throw new Unreadable('Elements are nested more deeply than in any return.', this.#line)
    names.push(name)
    this.#handler.open(name, this.#line)
  }

  #closeTag(inside: string): void {
    const name = inside.trimEnd()
    const open = this.#names.pop()
    if (open !== name)
      throw new Unreadable(
        open === undefined
          ? `The element ${shown(name)} is closed, and none is open.`
          : `The element ${open} is not closed: ${shown(name)} is closed in its place.`,
        this.#line,
      )
    this.#countLines(inside)
    this.#handler.close()
  }

  /** A tag with attributes or white space, an empty element, a comment, an instruction, CDATA. -1 when its end is not here. */
  #otherTag(text: string, at: number): number {
    const first = text.charCodeAt(at + 1)
    if (first === exclamation) return this.#declared(text, at)
    if (first === question) return this.#instruction(text, at)
    const close = endOfTag(text, at)
    if (close < 0) return -1
    const isEmpty = text.charCodeAt(close - 1) === slash
    const inside = text.slice(at + 1, isEmpty ? close - 1 : close)
    const [name = ''] = inside.split(/[ \t\r\n]/, 1)
    if (!isName(name)) throw this.#notXml(text.slice(at, at + 20))
    const wrong = checkAttributes(inside.slice(name.length))
    if (wrong) throw new Unreadable(`The tag of ${name} is not well-formed: ${wrong}`, this.#line)
    this.#open(name)
    this.#countLines(inside)
    if (isEmpty) {
      this.#names.pop()
      this.#handler.close()
    }
    return close + 1
  }

  #declared(text: string, at: number): number {
    const start = text.slice(at, at + 9)
    if (start.startsWith('<!--')) return this.#begin('comment', at + 4)
    if (start === '<![CDATA[' && this.#names.length > 0) return this.#begin('cdata', at + 9)
    if (start === '<!DOCTYPE')
      throw new Unreadable(
        'The file declares a document type, which a return never needs and which can hide harm. It was not read.',
        this.#line,
        'Take out the line that begins with <!DOCTYPE, or ask where the file came from.',
      )
    const isIncomplete = start.length < 9 && ['<!--', '<![CDATA[', '<!DOCTYPE'].some((one) => one.startsWith(start))
    if (isIncomplete) return -1
    throw this.#notXml(start)
  }

  #instruction(text: string, at: number): number {
    const found = /^<\?([^\s?]+)(\s|\?>)/.exec(text.slice(at, at + 80))
    if (!found) {
      if (text.length - at < 80) return -1
      throw this.#notXml(text.slice(at, at + 20))
    }
    const [, target = ''] = found
    const isDeclaration = target === 'xml' && this.#atStart
    if (!isName(target) || (target.toLowerCase() === 'xml' && !isDeclaration))
      throw this.#notXml(text.slice(at, at + 20))
    if (isDeclaration) {
      const close = text.indexOf('?>', at)
      if (close < 0 && text.length - at < 300) return -1
      if (close < 0 || !declaration.test(text.slice(at, close + 2))) throw this.#notXml(text.slice(at, at + 20))
    }
    return this.#begin('instruction', at + 2 + target.length)
  }

  #begin(what: 'comment' | 'instruction' | 'cdata', at: number): number {
    this.#atStart = false
    this.#within = what
    return at
  }

  /** Goes on to the end of a comment, an instruction or CDATA, or as far as the piece goes. */
  #skip(text: string, at: number): number {
    const mark = this.#within === 'comment' ? '--' : this.#within === 'cdata' ? ']]>' : '?>'
    const found = text.indexOf(mark, at)
    // What could be the beginning of the mark stays for the next piece.
    const until = found < 0 ? Math.max(at, text.length - mark.length) : found
    const inside = text.slice(at, until)
    if (controls.test(inside)) throw this.#wrongCharacter(inside.charCodeAt(inside.search(controls)))
    if (this.#within === 'cdata' && inside !== '') this.#handler.text(inside, this.#line)
    this.#countLines(inside)
    if (found < 0) return until
    if (mark === '--' && text.charCodeAt(found + 2) !== greaterThan) {
      if (found + 2 >= text.length) return found
      throw new Unreadable('A comment holds two hyphens.', this.#line)
    }
    this.#within = ''
    return found + (mark === '--' ? 3 : mark.length)
  }

  #countLines(text: string): void {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#line++
  }

  #tooLong(): Unreadable {
    return new Unreadable(
      `Something here is longer than ${longestToken / 1024} KB: no value of a return is.`,
      this.#line,
    )
  }

  #notXml(start: string): Unreadable {
    return this.#seenRoot
      ? new Unreadable(`This is not well-formed XML: “${shown(start)}”.`, this.#line)
      : new Unreadable('The file is not XML.', this.#line, 'Choose the XML of the return, or its CSV tables.')
  }

  #wrongCharacter(code: number): Unreadable {
    const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
    return this.#seenRoot
      ? new Unreadable(`A character that XML does not allow stands here: ${name}.`, this.#line)
      : new Unreadable('The file is not XML: it holds binary data.', this.#line, 'Choose the XML of the return.')
  }
}

const newline = 10
const tab = 9
const carriageReturn = 13
const space = 32
const exclamation = 33
const ampersand = 38
const slash = 47
const lessThan = 60
const greaterThan = 62
const question = 63
const bracket = 93
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/

const declaration =
  /^<\?xml\s+version\s*=\s*(["'])1\.\d\1(?:\s+encoding\s*=\s*(["'])[A-Za-z][A-Za-z0-9._-]*\2)?(?:\s+standalone\s*=\s*(["'])(?:yes|no)\3)?\s*\?>$/

/** ASCII letters, digits and the underscore: all that the names of a return have. */
function isPlain(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code) || code === 95
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** Where text ends that is on one line, not empty and holds nothing to resolve. -1 when it is not so plain. */
function endOfPlain(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === lessThan) return at > from ? at : -1
    if (code < space || code === ampersand || code === bracket || code >= 0xfffe) return -1
  }
  return -1
}

/** Whether the closing tag of that element stands here. */
function isClosed(text: string, at: number, name: string): boolean {
  return (
    text.charCodeAt(at + 1) === slash &&
    text.charCodeAt(at + 2 + name.length) === greaterThan &&
    text.startsWith(name, at + 2)
  )
}

/** The `>` that ends a tag, past quoted values. */
function endOfTag(text: string, from: number): number {
  let quote = 0
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === 34 || code === 39) quote = code
    else if (code === greaterThan) return at
  }
  return -1
}

/** A piece of the file for a message: short, and with nothing that a terminal obeys. */
function shown(text: string): string {
  return text.slice(0, 40).replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '�')
}
