/**
 * What a page in a language with other letters than ours still says in English, for the tests that walk through
 * family pages: sentences that nobody translated, and words that are in Latin letters and not marked as the record's
 * own (`<bdi>`, `lang="en"`). A Latin word within a translated sentence, such as SENDIASS, is part of that sentence.
 */
export function leftInEnglish(page: string): string[] {
  const found: string[] = []
  const open: { name: string; own: boolean; untranslated: boolean }[] = []
  const body = page.replaceAll(/<(script|style|template|svg|textarea)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, (whole) =>
    whole.startsWith('<svg') ? (/<title[^>]*>([\s\S]*?)<\/title>/.exec(whole)?.[0] ?? '') : '',
  )
  for (const [, text, tag] of body.matchAll(/([^<]+)|<([^>]+)>/g)) {
    const inside = open.at(-1)
    if (text !== undefined) {
      if (inside?.untranslated) found.push(tidy(text))
      else if (!inside?.own && isEnglish(text)) found.push(tidy(text))
      continue
    }
    if (tag === undefined) continue
    const [name = ''] = /^\/?[\w-]+/.exec(tag) ?? []
    if (tag.startsWith('/')) {
      const at = open.findLastIndex((one) => `/${one.name}` === name)
      if (at >= 0) open.length = at
      continue
    }
    const own = (inside?.own ?? false) || OWN.test(` ${tag}`)
    if (!own)
      for (const [, attribute, value = ''] of tag.matchAll(SAID))
        if (isEnglish(value)) found.push(`${attribute}: ${tidy(value)}`)
    if (!VOID.has(name) && !tag.endsWith('/'))
      open.push({ name, own, untranslated: (inside?.untranslated ?? false) || tag.includes('data-untranslated') })
  }
  return [...new Set(found.filter(Boolean))]
}

/** Elements whose words are somebody's own, or that are in another language and say so. */
const OWN = /^ bdi\b|\slang="(?!ar)[a-z]|\sdata-own\b|^ code\b/
const SAID = /\s(aria-label|alt|title|placeholder)="([^"]*)"/g
const VOID = new Set(['area', 'br', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr', '!DOCTYPE'])

/** Names of formats, and addresses, are the same in every language. */
const SAME_EVERYWHERE = /\b(PDF|Word|JPEG|PNG|openSEND)\b|\S+@\S+|https?:\S+/g

const isEnglish = (text: string): boolean => {
  const said = text.replaceAll(/\u2068[^\u2069]*\u2069/g, '').replaceAll(/&[a-z#0-9]+;/g, ' ')
  return /[A-Za-z]{2,}/.test(said.replaceAll(SAME_EVERYWHERE, '')) && !/\p{Script=Arabic}/u.test(said)
}

const tidy = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
