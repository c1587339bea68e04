import { marking, marksOf, type Passage, type PassageRule, type Whole, writtenSections } from '../rule.ts'
import { sentencesIn } from '../sentences.ts'
import { CASES, CODE } from '../sources.ts'
import { howOftenIn } from '../words/amounts.ts'

/** What was left over from a template or another child's plan, and what contradicts itself. */

export const placeholder = marking({
  id: 'placeholder',
  name: 'Something not filled in',
  level: 'plain',
  says: 'Something was to be filled in here.',
  why: 'A gap in a plan is help that nobody has to give.',
  source: CODE.plain,
  verified: false,
  ask: 'Fill it in, or take it out.',
  appliesTo: [...writtenSections, 'K'],
  marks: [
    /\[(?:\s*|_+|\.+|…|[^\]\n]{0,40}\b(?:names?|insert|add|enter|type|dates?|d\.?o\.?b|xx+|to be|tbc|delete|complete|choose|select|click|details?|amount|number|frequency|how (?:often|long|many)|hours?|signature|address|(?:s?he|his|her|him)\/\w+)\b[^\]\n]{0,40}|(?:child|pupil|school|setting|provider|nursery|college)(?:[’']s [^\]\n]{1,30})?)\]|<(?:name|insert|child|school|date)[^>\n]{0,40}>|\{\{[^}\n]{0,60}\}\}/gi,
    /\b(?:X{2,}|T\.?B\.?[CAD]\.?|to be confirmed|lorem ipsum|click (?:or tap )?here to enter text|choose an item|insert (?:name|text|date)|(?:child|pupil|name)[’']?s? name here)\b/gi,
    /_{4,}|\?{2,}|\.{5,}|\*{3,}[^*\n]{1,60}\*{3,}/g,
    /\bINSERT\b|\b(?:insert|copy|paste|cut and paste) (?:from|here|in)\b/g,
    /\bTO (?:UPDATE|BE UPDATED|COMPLETE|ADD)\b|\b(?:to be (?:updated|completed|inserted|written up)|delete as (?:appropriate|applicable)|(?:report|advice|information|wording|details) (?:to follow|awaited))\b/g,
  ],
  passes: ['Leo likes trains.'],
  fails: ['[Name] likes trains.', 'Therapy: TBC.', 'XX will attend.', 'Start date: ______'],
})

const NOT_NAMES = new Set(
  'weight height hearing vision sight sleep seizures epilepsy asthma diet eating feeding toileting attendance behaviour attention concentration memory mood anxiety confidence language understanding friendships friendship play numeracy literacy growth pain tiredness balance strength noise change routine school college home lessons class body hand hands feet skin allergies diabetes stammering autism adhd vocabulary grammar comprehension mobility independence safety family life a an the this that these those all any some each every both no one two three four five six he she they it his her their its we you i who what when where which adults adult staff parents school schools teachers teacher everyone everybody nobody children pupils there here if in on at by before after during once daily weekly monthly makaton english maths mathematics science history geography art music phonics reading writing spelling handwriting speech physiotherapy hydrotherapy therapy support provision access education health social care section sen send autism dyslexia local authority council nhs monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december easter christmas autumn spring summer year key stage mum mummy mother dad daddy father gran grandma grandad nan foster outcome outcomes need needs time visual sensory movement lunch lunchtime homework transport training staffing nothing something anything someone please other others class lego numicon lexia minecraft outreach tuition mentoring occupational group groups small specialist teaching equipment technology swimming football pe it medication progress targets target advice parent carer pupil student might could should must will child governors miss mrs lots'.split(
    ' ',
  ),
)
const SUBJECT =
  /(?:^|[.!?]\s+|\n|\b(?:reports?|reported|says?|said) that )(?:(?:For|When|If|As|While|Once|Because|Although) )?([A-Z][a-z]{2,}(?:-[A-Z][a-z]+)?)(?:[’']s)? (?:will|has|is|needs?|finds?|requires?|can|cannot|does|was|had|would|should|likes?|enjoys?|benefits?|receives?|attends?|struggles?|may|uses?|works?|own)\b/g

export const anotherChild: PassageRule = {
  id: 'another-child',
  name: 'Another child’s name',
  level: 'guidance',
  says: 'This seems to be another child’s name. It may have come with words copied from another plan.',
  why: 'It breaks another family’s confidence, and makes this family doubt every line.',
  source: 'SEND Regulations 2014, reg 17 (disclosure); UK GDPR, article 5(1)(d) (accuracy)',
  verified: false,
  ask: 'Check where these words came from. If they are another child’s, tell your data protection officer.',
  appliesTo: writtenSections,
  find: ({ text, quoted }, { childNames, people }) => {
    if (quoted || childNames.size === 0) return []
    return [...text.matchAll(SUBJECT)].flatMap((match) => {
      const name = match[1] ?? ''
      const lower = name.toLowerCase()
      if (
        childNames.has(lower) ||
        people.has(lower) ||
        NOT_NAMES.has(lower) ||
        /(?:ing|tion|ment|ness|ity|ance|ies)$/.test(lower)
      )
        return []
      const from = match.index + match[0].indexOf(name)
      return [{ from, to: from + name.length }]
    })
  },
  passes: ['Leo has his own desk. His key adult is with him in every lesson.'],
  fails: ['Leo has a quiet desk. Harry will use it in every lesson.'],
}

const HE = /\b(?:he|him|his|himself)\b/gi
const SHE = /\b(?:she|her|hers|herself)\b/gi
const OTHERS =
  /\b(?:mother|mum|mummy|father|dad|daddy|parents?|brothers?|sisters?|grand\w+|gran|nan|aunt|uncle|friends?|teachers?|therapists?|assistants?|psychologists?|nurses?|carers?|mentors?|workers?|tutors?|adult|adviser|doctor|Dr|Mrs?|Ms|Miss|SENCO|cousin|peers?|child|girls?|boys?|dog|physiotherapist|dietitian|audiologist|orthotist|trainer|counsellor|twin|practitioner|officer|coach|TA|LSA|HLTA|OT|EP|SaLT|SLT|ELSA|SENCo|mentor|chair|volunteer)\b/i

export const pronoun: PassageRule = {
  id: 'pronoun',
  name: 'He for she, or she for he',
  level: 'plain',
  says: 'The rest of the plan speaks of this child with other pronouns.',
  why: 'It often shows words copied from another child’s plan, and it hurts whoever reads it about themselves.',
  source: CODE.plain,
  verified: false,
  ask: 'Use the child’s own pronouns throughout, and check where these words came from.',
  appliesTo: writtenSections,
  find: ({ text, quoted }, whole) => {
    if (quoted || !whole.pronoun || whole.pronoun === 'they') return []
    return sentencesIn(text).flatMap((sentence, at, all) => {
      // “The teacher visits each week. She checks his aids.”
      if (/^(?:he|she)\b/i.test(sentence.text) && OTHERS.test(all[at - 1]?.text ?? '')) return []
      return wrongIn(sentence, whole)
    })
  },
  passes: [
    'Leo likes his teacher, and she likes him.',
    'Leo sees his mother on Sundays; she calls him every day.',
    'A teacher visits each week. She checks his work.',
  ],
  fails: [
    'Leo finds it hard to wait. Leo likes her own desk. He works there, and his things are safe there; he says so.',
  ],
}

function wrongIn({ text, at }: { text: string; at: number }, { pronoun: right, childNames }: Whole) {
  const lower = text.toLowerCase()
  const names = [...childNames].some((name) => lower.includes(name))
  const own = right === 'he' ? HE : SHE
  const other = right === 'he' ? SHE : HE
  if (/\b(?:he (?:and|or|for|\/) she|she (?:and|or|for|\/) he|his (?:and|or) hers?|him (?:and|or) her)\b/i.test(text))
    return []
  const about = names || marksOf(text, own).length > 0
  const found = marksOf(text, other).filter(({ from }) => !OTHERS.test(text.slice(0, from)))
  if (found.length === 0 || (!about && !/^(?:he|she)\b/i.test(text))) return []
  return found.slice(0, 1).map(({ from, to }) => ({ from: at + from, to: at + to }))
}

/** Who "he" or "she" is in these texts, when one is much the commoner. */
export function pronounIn(
  passages: readonly Passage[],
  childNames: ReadonlySet<string> = new Set(),
): 'he' | 'she' | 'they' | undefined {
  const all = passages
    .filter((one) => !one.quoted)
    .map((one) => one.text)
    .join('\n')
  const he = all.match(HE)?.length ?? 0
  const she = all.match(SHE)?.length ?? 0
  if (he + she < 4) return undefined
  if (he > she * 2) return 'he'
  return she > he * 2 ? 'she' : firstAfterName(all, childNames)
}

/** Where both stand often: what the text first says right after the child’s name. “Bilal is 7. He likes …” */
function firstAfterName(text: string, childNames: ReadonlySet<string>): 'he' | 'she' | undefined {
  for (const [, name = '', said = ''] of text.matchAll(
    /(?:^|[.!?\n]\s*)(\p{Lu}[\p{L}’'-]+) (?:is|was|has|likes|lives|goes)\b[^.!?\n]{0,80}[.!?]\s+(He|She)\b/gu,
  ))
    if (childNames.has(name.toLowerCase())) return said === 'He' ? 'he' : 'she'
  return undefined
}

const ONE = '(?:1 ?: ?1|1[- ]to[- ]1|1-1|one[- ]to[- ]one|individual(?:ly)?)'

const ALONE_IN_GROUP = new RegExp(
  `\\b${ONE}\\b(?:(?!\\b(?:and|or|then|plus|but)\\b|[.;\\n]).){0,90}?\\b(?:in|as part of|within) (?:a |an )?(?:small )?groups?\\b`,
  'gi',
)

const ALONE_AND_SHARED = new RegExp(
  `\\b${ONE}\\b[^.;\\n]{0,90}?\\bshared (?:between|among|amongst|with) (?:up to |no more than )?(?:\\d|two|three|four|five|six|another|other|a second)(?: other)? (?:pupils?|children|child|students?|learners?|young)`,
  'gi',
)

export const ratioContradiction: PassageRule = {
  id: 'ratio-contradiction',
  name: 'One to one, in a group',
  level: 'guidance',
  says: 'It cannot be both one to one and in a group.',
  why: 'Whoever delivers it may choose the lesser, and would keep to the plan.',
  source: CASES.specific,
  ask: 'Look at the advice: which of the two did it say? If both, give each its own amount.',
  appliesTo: ['F', 'G', 'H1', 'H2'],
  find: ({ text }) => marksOf(text, ALONE_IN_GROUP, ALONE_AND_SHARED),
  passes: ['One-to-one teaching for 20 minutes a day, and a group of no more than 4 for 30 minutes on Fridays.'],
  fails: [
    'Daily 1:1 support from a trained mentor in a small group of 6.',
    'Individual therapy once a week, delivered in a group of 4.',
  ],
}

export const frequencyContradiction: PassageRule = {
  id: 'frequency-contradiction',
  name: 'Two answers to how often',
  level: 'guidance',
  says: 'This says how often twice, and the two differ.',
  why: 'Whoever delivers it may choose the lesser, and would keep to the plan.',
  source: CASES.specific,
  ask: 'Look at the advice: how often did it say?',
  appliesTo: ['F', 'G', 'H1', 'H2'],
  find: ({ text }) =>
    sentencesIn(text).flatMap((sentence) => {
      if (/[;:]|\b(?:and|then|plus|also|each followed|after which|before|while|whom|who)\b/i.test(sentence.text))
        return []
      const [first, second, third] = howOftenIn(sentence.text)
      if (!first || !second || third || first.perYear === second.perYear) return []
      if (first.perYear < 10 || second.perYear < 10) return []
      return [{ from: sentence.at + second.from, to: sentence.at + second.to }]
    }),
  passes: [
    'Phonics for 10 minutes daily; spelling for 20 minutes twice a week, both with a trained teaching assistant.',
  ],
  fails: [
    'Weekly therapy for 30 minutes, three times a week.',
    'Daily reading with a trained volunteer, twice a week.',
  ],
}

export const leftoverRules = [placeholder, anotherChild, pronoun, ratioContradiction, frequencyContradiction]
