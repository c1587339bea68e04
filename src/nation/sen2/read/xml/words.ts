import { Unreadable } from './problem.ts'

/** Resolves the references that XML itself defines. Any other entity would need a document type, which is refused. */
export function decodeText(text: string, line: number): string {
  if (text.includes(']]>')) throw new Unreadable('“]]>” stands in a value.', line)
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  if (!lines.includes('&')) return lines
  return lines.replace(/&([^;&]{0,40};)?/g, (found, inside: string | undefined) => {
    const letter = inside && (named[inside] ?? numbered(inside))
    if (letter === undefined)
      throw new Unreadable(
        inside && isName(inside.slice(0, -1))
          ? `The entity ${found} is not known, and none can be declared in a return.`
          : 'An ampersand stands alone in a value.',
        line,
        'Write &amp; for an ampersand.',
      )
    return letter
  })
}

/** Why the attributes of a tag are not well-formed, or undefined. They mean nothing in a return. */
export function checkAttributes(text: string): string | undefined {
  const seen = new Set<string>()
  let rest = text
  while (rest.trim() !== '') {
    const found = attribute.exec(rest)
    if (!found) return 'an attribute is not written as name="value".'
    const [whole, name = '', quoted = ''] = found
    if (!isName(name)) return 'an attribute has a wrong name.'
    if (seen.has(name)) return `it has the attribute ${name} twice.`
    if (quoted.includes('<')) return 'an attribute holds “<”.'
    decodeText(quoted.replaceAll(']]>', ''), 0)
    seen.add(name)
    rest = rest.slice(whole.length)
  }
  return undefined
}

export function isName(text: string): boolean {
  return name.test(text)
}

const attribute = /^[ \t\r\n]+([^\s=]+)[ \t\r\n]*=[ \t\r\n]*("[^"]*"|'[^']*')/
const named: Record<string, string> = { 'lt;': '<', 'gt;': '>', 'amp;': '&', 'quot;': '"', 'apos;': "'" }
const start =
  ':A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}-\\u{200D}' +
  '\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}'
const name = new RegExp(`^[${start}][${start}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}-\\u{2040}]*$`, 'u')

function numbered(reference: string): string | undefined {
  const found = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}));$/.exec(reference)
  if (!found) return undefined
  const code = found[1] ? Number.parseInt(found[1], 16) : Number(found[2])
  const isAllowed =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  return isAllowed ? String.fromCodePoint(code) : undefined
}
