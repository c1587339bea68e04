import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { familyAsked, objectionAnswered, reuseProposedToFamily } from '../advice/messages.ts'
import { nextDate, questionAnswered } from '../casework/messages.ts'
import { placeDecided, schoolsConsulted } from '../placement/messages.ts'
import { commentsAnswered } from '../plan/messages.ts'
import { standingLetters } from './letters/standing.ts'

const root = new URL('../../', import.meta.url).pathname
const producers = globSync('**/*.ts', { cwd: root })
  .filter((file) => !/\.test\.ts$|^testing\/|^demonstration\/|platform\/messages\/outbox\.ts$/.test(file))
  .map((file) => ({ file, source: readFileSync(`${root}${file}`, 'utf8') }))
  .filter(({ source }) => /queueMessage\(|tellFamily\(|: Wording \{|CopyWords\b/.test(source))

/** What a message may hold besides its fixed words: links, days, counts, and who is told of a break of glass. */
const ALLOWED = [
  /^(context\.)?publicUrl$/,
  /^(safe)?[lL]ink$/,
  /^(status|pulse)Href$/,
  /^telling\.href$/,
  /^(inWords|dayOf|longDay|shortDay|dayWords)\(/,
  /^(by|when|many|count|until|decideBy|on)$/,
  /^childId$/,
  /^number$/,
  /^(inviting\.)?areaName$/,
  /^name$/,
  /^who$/,
  // Fixed words, which stand in a file that is looked at too.
  /^words\.says$/,
]

describe('every message (C3)', () => {
  it('is found by this test', () => {
    expect(producers.map(({ file }) => file)).toContain('child/placement/messages.ts')
    expect(producers.length).toBeGreaterThan(10)
  })

  it.each(producers.map(({ file, source }) => [file, source] as const))(
    '%s puts nothing into a message but links, days and counts',
    (_file, source) => {
      for (const text of wordsOfMessages(source)) {
        for (const [, held = ''] of text.matchAll(/\$\{([^}]+)\}/g)) {
          expect(
            ALLOWED.some((one) => one.test(held.trim())),
            `“${held}” in ${text}`,
          ).toBe(true)
          expect(held).not.toMatch(/child\.|nameOf|fullNameOf|details|setting|dateOfBirth|need/i)
        }
      }
    },
  )

  it.each(standingLetters.map((one) => [one.slug, one.content] as const))(
    'the notice %s names its step and a day, and no child',
    (slug, content) => {
      const message = `${content.subject} ${content.message}`
      expect(message).not.toMatch(/\{child|\{childs|\{childsFullName/)
      expect(message).toContain('{link}')
      if (slug !== 'decision-to-assess') expect(message).toMatch(/\{\w+(On|By)\}/)
    },
  )

  it('is looked at where its fixed words stand', () => {
    const words = producers.find(({ file }) => file === 'child/redress/pages/decide/words.ts')?.source ?? ''
    expect(wordsOfMessages(words).join(' ')).toContain('an EHC plan should end')
  })

  it('is told to a family in the language that each chose, wherever one is told something', () => {
    const telling = producers.filter(({ source }) => /await tellFamily\(context, \{/.test(source))
    expect(telling.length).toBeGreaterThan(2)
    for (const { file, source } of telling) {
      const calls = source.match(/await tellFamily\(context, \{/g) ?? []
      expect(source.match(/\binWords\b/g)?.length ?? 0, file).toBeGreaterThanOrEqual(calls.length)
    }
    expect(familyAsked('2026-03-24', 'x').inWords).toBeDefined()
  })

  it('tells a family the step and the day', () => {
    const told = [
      questionAnswered('2026-03-02', '2026-03-09'),
      nextDate([], '2026-03-09'),
      ...schoolsConsulted('2026-03-09', '2026-03-24').says,
      ...placeDecided('2026-03-09').says,
      ...familyAsked('2026-03-24', 'x').says,
      ...reuseProposedToFamily('x').says,
      ...objectionAnswered('x').says,
      ...commentsAnswered('2026-03-09'),
    ].join(' ')
    expect(told).toContain('Monday 9 March 2026')
    expect(told).toContain('Tuesday 24 March 2026')
  })
})

/** The template literals that stand after `subject:`, `body:` or `says:`, as they are written. */
function wordsOfMessages(source: string): string[] {
  return [...source.matchAll(/\b(?:subject|body|says):\s*(?:\[[^\]]*\]|`[^`]*`|'[^']*')/g)].map(([found]) => found)
}
