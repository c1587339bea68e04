import { readFileSync } from 'node:fs'
import type { EasyPart } from './events.ts'

/** Our own drawings, the same as on the pages, with what each shows. */
export const EASY_SYMBOLS: Record<string, string> = {
  talk: 'people talking',
  listen: 'an ear',
  book: 'an open book',
  words: 'a pencil',
  drawing: 'paints',
  school: 'a school',
  home: 'a house',
  person: 'a person',
  people: 'two people',
  health: 'a health cross',
  help: 'a helping hand',
  like: 'a heart',
  good: 'a star',
  hard: 'a mountain',
  future: 'the sun',
  wait: 'a clock',
  next: 'a way that leads on',
  plan: 'a page',
  rights: 'a tick',
}

const source = readFileSync(new URL('../../../platform/views/components/symbols.njk', import.meta.url), 'utf8')
const drawn = new Map(
  [...source.matchAll(/name == '([\w-]+)' -%\}(.*?)\s*\{%-/g)].map(([, name = '', paths = '']) => [name, paths]),
)

/** A drawing as a file of its own, for a document. */
export function symbolSvg(name: string): string {
  const paths = drawn.get(name)
  if (!paths) throw new Error(`There is no symbol ${name}.`)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" color="#0b4f55" fill="none" stroke="#0b4f55" stroke-width="3" stroke-linecap="round" stroke-linejoin="round">${paths.replaceAll('currentColor', '#0b4f55')}</svg>`
}

const MEANS: readonly [RegExp, string][] = [
  [
    /^how (often|long)|\b(minutes?|hours?|times? a|once|twice|every|by (january|february|march|april|may|june|july|august|september|october|november|december|20\d\d))\b/i,
    'wait',
  ],
  [/^who helps/i, 'person'],
  [/^you said/i, 'talk'],
  [/\b(speech|speak|talk|language|say)\w*/i, 'talk'],
  [/\b(listen|hear)\w*/i, 'listen'],
  [/\b(read|book|spell|learn)\w*/i, 'book'],
  [/\b(writ|pencil)\w*/i, 'words'],
  [/\b(nurse|doctor|health|medic|hospital|therap)\w*/i, 'health'],
  [/\b(friend|group|others|people)\w*/i, 'people'],
  [/\b(calm|feel|worr|happy|sad|quiet)\w*/i, 'like'],
  [/\b(school|class|teach|lesson|college)\w*/i, 'school'],
  [/\b(home|famil|mum|dad)\w*/i, 'home'],
]

const OF_PART: Record<EasyPart, string> = {
  about: 'talk',
  good: 'good',
  hard: 'hard',
  help: 'help',
  health: 'health',
  home: 'home',
  aims: 'future',
  school: 'school',
  rights: 'rights',
}

/** What a line is most likely about; whoever edits it may choose another. */
export const symbolFor = (words: string, part: EasyPart): string =>
  MEANS.find(([means]) => means.test(words))?.[1] ?? OF_PART[part]
