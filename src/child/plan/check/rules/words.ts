import { marking, marksOf, needSections, type PassageRule, writtenSections } from '../rule.ts'
import { CODE } from '../sources.ts'
import { ABBREVIATIONS, KNOWN_LETTERS, PLAIN_WORDS } from '../words/plain-words.ts'

/** Words that a family cannot read, that hurt, or that belong in a health record. */

const plain = PLAIN_WORDS.map(([pattern, words]) => ({ pattern: new RegExp(`\\b(?:${pattern})\\b`, 'gi'), words }))
const anyPlain = new RegExp(`\\b(?:${PLAIN_WORDS.map(([pattern]) => pattern).join('|')})\\b`, 'i')

export const jargon: PassageRule = {
  id: 'jargon',
  name: 'A word of the profession',
  level: 'plain',
  says: 'A family may not know this word.',
  why: 'Plans should be clear, concise and understandable, with jargon explained.',
  source: CODE.plain,
  appliesTo: writtenSections,
  find: ({ text, quoted }) => {
    if (quoted || !anyPlain.test(text)) return []
    return plain.flatMap(({ pattern, words }) =>
      marksOf(text, pattern)
        .filter(({ to }) => !/^\s*(?:\(|:|,? (?:which|that is|or)\b|,? meaning\b)/.test(text.slice(to, to + 14)))
        .map((mark) => ({ ...mark, ask: `In plain words: ${words}. Or keep the word and explain it beside it.` })),
    )
  },
  passes: [
    'Leo has difficulty with working memory (holding things in mind while using them).',
    'Leo finds it hard to find words and make sentences.',
  ],
  fails: ['Leo has delayed expressive language.', 'His vestibular sense is immature.'],
}

export const abbreviation: PassageRule = {
  id: 'abbreviation',
  name: 'Letters nobody explained',
  level: 'plain',
  says: 'These letters are not explained anywhere in the plan.',
  why: 'Plans should be clear, concise and understandable, with jargon explained.',
  source: CODE.plain,
  appliesTo: writtenSections,
  find: ({ text, quoted }, { explained, childNames }) => {
    if (quoted) return []
    // In a line of capitals only letters that we know are letters.
    const shouted = text === text.toUpperCase()
    const initials = new Set([...childNames].map(initialsOf))
    return marksOf(text, /\b(?:[A-Z]{2,7}|SaLT|SpLD|ToD)s?\b(?![’']\w{2})/g)
      .filter(({ from, to }) => {
        const letters = lettersOf(text.slice(from, to))
        return (
          !KNOWN_LETTERS.has(letters) &&
          !(shouted && !ABBREVIATIONS[letters]) &&
          !initials.has(letters) &&
          !(isAmongCapitals(text, from, to) && !ABBREVIATIONS[letters]) &&
          !/^(?:X+|TB[ACD])$/.test(letters) &&
          !explained.has(letters) &&
          !/[\d-]$/.test(text.slice(0, from))
        )
      })
      .map((mark) => {
        const meaning = ABBREVIATIONS[lettersOf(text.slice(mark.from, mark.to))]
        return {
          ...mark,
          ask: meaning
            ? `Write it in full: ${meaning}.`
            : 'Write it in full the first time, with the letters in brackets after it.',
        }
      })
  },
  passes: [
    'The speech and language therapist (SaLT) visits each term for an hour; the SaLT writes to his parents.',
    'The SENCO and the GP agree.',
  ],
  fails: ['The ELSA meets Leo.', 'Leo has SEMH needs and a diagnosis of ASD.'],
}

/** Beside another word in capitals it is a heading, not letters that stand for words. */
const isAmongCapitals = (text: string, from: number, to: number) =>
  /\b[A-Z]{3,},? $/.test(text.slice(0, from)) || /^,? [A-Z]{3,}\b/.test(text.slice(to))

const initialsOf = (name: string) =>
  name
    .split(/[\s-]+/)
    .map((part) => part.slice(0, 1).toUpperCase())
    .join('')

/** "ELSAs" is ELSA. */
const lettersOf = (word: string) => (/^[A-Z]{2,}s$/.test(word) ? word.slice(0, -1) : word)

/** Letters that stand in brackets after their words, or before their words in brackets. */
export function explainedIn(text: string): Set<string> {
  const after = [...text.matchAll(/[a-z]{3,} \(([A-Z][A-Za-z]{1,6})s?\)/g)].map((match) => match[1] ?? '')
  const before = [...text.matchAll(/\b([A-Z][A-Za-z]{1,6})s? \((?=[a-z]+ [a-z])/g)].map((match) => match[1] ?? '')
  return new Set([...after, ...before].map(lettersOf))
}

export const hurtfulWords = marking({
  id: 'hurtful-words',
  name: 'Words that hurt',
  level: 'plain',
  says: 'The child and family will read this. Say what happens and when, without blame or pity.',
  why: 'Plans should be positive and start from the person, and blame hides what the child needs.',
  source: CODE.positive,
  ask: 'Describe what one sees: “Leo leaves the room when the work changes without warning.”',
  appliesTo: writtenSections,
  marks: [
    /\bsuffer(?:s|ing|ed)? (?:from|with)\b|\b(?:wheelchair|house|bed)[- ]bound\b|\bconfined to\b|\bvictim of\b|\bafflicted\b/gi,
    /\battention[- ]seek\w+\b|\bmanipulat(?:ive|es|ing (?:adults|others|staff|his|her|people))\b|\b(?:low|high)[- ]function\w+\b|\bnon-?compliant\b|\bdefian(?:t|ce)\b|\blazy\b|\bnaughty\b|\b(?:challenging|bad|poor|inappropriate|unacceptable) behaviours?\b|\btantrums?\b|\bkick(?:s|ing)? off\b|\bmental age\b|\bnormal (?:children|peers|child|pupils)\b|\bhandicap\w*\b|\bretard\w*\b|\bpoor(?:ly)? parent\w*\b|\bdysfunctional\b|\b(?:appalling|disgraceful|dreadful|atrocious|violent child)\b|\b(?:a |the )?Down[’']?s (?:child|boy|girl|baby)\b|\bexaggerat\w+ (?:\w+ )?(?:needs|difficulties|symptoms)\b|\brefus(?:es|ed|al) to (?!say)\w+|\b(?:school|work|food)[- ]refus(?:ers?|al|ing)\b/gi,
  ],
  passes: ['Leo uses a wheelchair and leaves the room when the bell rings.'],
  fails: [
    'Leo suffers from epilepsy.',
    'Leo is a school refuser.',
    'Leo shows challenging behaviour.',
    'She is attention seeking and can be manipulative.',
  ],
})

const DRUGS =
  'melatonin|methylphenidate|ritalin|concerta|medikinet|equasym|elvanse|lisdexamfetamine|atomoxetine|guanfacine|intuniv|sertraline|fluoxetine|citalopram|risperidone|aripiprazole|olanzapine|quetiapine|promethazine|diazepam|lorazepam|midazolam|buccolam|clobazam|clonazepam|sodium valproate|valproate|epilim|lamotrigine|levetiracetam|keppra|carbamazepine|tegretol|topiramate|phenobarbit(?:al|one)|ethosuximide|vigabatrin|baclofen|botox|botulinum|omeprazole|lansoprazole|gabapentin|salbutamol|ventolin|clenil|montelukast|prednisolone|hydrocortisone|insulin|novorapid|levemir|epipen|jext|adrenaline|cetirizine|chlorphenamine|piriton|paracetamol|calpol|ibuprofen|nurofen|morphine|codeine|laxido|movicol|macrogol|senna|desmopressin|oxybutynin|levothyroxine|amitriptyline|propranolol|clonidine|trihexyphenidyl|hyoscine|hydroxycarbamide|sytron|vitamin d drops|vit d'

export const medication = marking({
  id: 'medication',
  name: 'A medicine by name or dose',
  level: 'guidance',
  says: 'Medicines and doses change, and everybody who reads the plan reads this.',
  why: 'They belong in the individual health care plan, which health keeps up to date and which is appended.',
  source: 'SEND Code of Practice, 9.69 (section G); Supporting pupils at school with medical conditions',
  verified: false,
  ask: 'Say what the condition means for the day, and append the individual health care plan.',
  appliesTo: ['A', ...needSections, 'E', 'F', 'G', 'H1', 'H2', 'unknown'],
  marks: [
    new RegExp(`\\b(?:${DRUGS})\\b(?: \\d[\\d.]* ?(?:mg|mcg|micrograms?|ml|units)\\b)?`, 'gi'),
    /\b(?!Drinks?|Takes?|Has|Needs?|About|Only)\p{Lu}\p{Ll}{3,} \d[\d.]* ?ml\b/gu,
    /\b\d[\d.]* ?(?:mg|mcg|micrograms?|milligrams?)\b/gi,
  ],
  passes: ['Leo takes medicine at lunchtime, given by a trained adult as his health care plan says, every school day.'],
  fails: ['Leo takes Concerta each morning.', 'He is given 20mg at lunchtime.'],
})

export const wordRules = [jargon, abbreviation, hurtfulWords, medication]
