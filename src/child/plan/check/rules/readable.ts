import { easeOf } from '../reading-age.ts'
import { type PassageRule, type WholeRule, writtenSections } from '../rule.ts'
import { sentencesIn, wordsIn } from '../sentences.ts'
import { CODE } from '../sources.ts'

/** How hard and how long it is to read. */

/** Section A is the family’s own. Elsewhere only what nobody but a specialist could read is marked. */
const OLDEST = 14
const OLDEST_ELSEWHERE = 22
const ENOUGH_WORDS = 25
const LONGEST = 45
const PAGE = 450
const PAGES = 20

export const readingAge: PassageRule = {
  id: 'reading-age',
  name: 'Hard to read',
  level: 'plain',
  says: 'This is hard to read.',
  why: 'The child, the family and whoever gives the help have to read it. Many adults read best what a child of 9 to 11 can read.',
  source: CODE.plain,
  ask: 'Shorter sentences, and everyday words for the long ones.',
  appliesTo: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H1', 'H2'],
  find: (passage) => {
    if (passage.quoted || passage.front) return []
    const ease = easeOf(inSentences(passage.text))
    if (ease.words < ENOUGH_WORDS || ease.age < (passage.section === 'A' ? OLDEST : OLDEST_ELSEWHERE)) return []
    const longest = ease.longWords.toSorted((a, b) => b.length - a.length).slice(0, 4)
    return [
      {
        from: 0,
        to: 0,
        says: `This needs a reading age of about ${ease.age} (Flesch–Kincaid; ${ease.smogAge} by SMOG): ${Math.round(ease.words / Math.max(1, ease.sentences))} words to a sentence.`,
        ask: `Shorter sentences, and everyday words for the long ones${longest.length > 0 ? `: ${longest.join(', ')}` : ''}.`,
      },
    ]
  },
  passes: [
    'Leo lives with his mum and his two big sisters. He likes trains, maps and his gran’s soup. He does not like the bell, and he tells us so with his red card every time.',
  ],
  fails: [
    'The developmental trajectory indicated by the documentation demonstrates considerable inconsistency across environments, notwithstanding extensive collaborative intervention by educational professionals and representatives of associated organisations throughout preceding academic years.',
  ],
}

/** Cells and “Who: … How often: …” that were pasted on one line are no sentence. */
const inSentences = (text: string) =>
  text.replaceAll(
    / \| |\s(?=(?:Who|By whom|How often|How long|Group size|Where|Starts|Reviewed|Frequency|Duration)\b[^:]{0,12}:)/g,
    '.\n',
  )

export const longSentence: PassageRule = {
  id: 'long-sentence',
  name: 'A very long sentence',
  level: 'plain',
  says: 'A reader loses the thread in a sentence as long as this.',
  why: 'Help that cannot be found in the sentence cannot be checked.',
  source: CODE.plain,
  ask: 'Make two or three sentences of it: one for each thing that is done.',
  appliesTo: writtenSections,
  find: ({ text, quoted }) =>
    quoted || text.length < LONGEST * 4
      ? []
      : sentencesIn(text)
          .filter((one) => wordsIn(one.text).length > LONGEST && !/[;:•]/.test(one.text))
          .map((one) => ({
            from: one.at,
            to: one.at,
            says: `This sentence has ${wordsIn(one.text).length} words, and a reader loses the thread.`,
          })),
  passes: ['A teaching assistant trained for 6 hours by the therapist works with Leo for 20 minutes every day.'],
  fails: [
    'Leo will work every day with a teaching assistant who has been trained by the therapist who wrote the programme that was recommended in the report which was sent to the school in the spring and which was then discussed with his parents at the meeting that the SENCO held about it.',
  ],
}

export const length: WholeRule = {
  id: 'length',
  name: 'A long plan',
  level: 'plain',
  says: 'This plan is long.',
  why: 'Plans of 40 pages are not read by the people who carry them out.',
  source: CODE.plain,
  ask: 'Advice is appended, so it need not be told again. Look at what stands twice.',
  appliesTo: ['whole'],
  findIn: ({ passages }) => {
    const words = passages.reduce(
      (sum, one) => sum + wordsIn(one.text).length + wordsIn(one.kind === 'provision' ? one.beside : '').length,
      0,
    )
    const pages = Math.round(words / PAGE)
    const [first] = passages
    if (pages <= PAGES || !first) return []
    return [
      {
        passage: { ...first, section: 'whole', text: '', item: undefined as never },
        from: 0,
        to: 0,
        says: `This plan has ${words.toLocaleString('en-GB')} words: about ${pages} pages.`,
      },
    ]
  },
}

export const readableRules = [readingAge, longSentence, length]
