import { describesNeed, INSTEAD } from '../is-provision.ts'
import { helpSections, marking, marksOf, needSections, type PassageRule, wholePassage } from '../rule.ts'
import { wordsIn } from '../sentences.ts'
import { CODE, LAW } from '../sources.ts'

/** Words in the wrong section: provision among needs, needs among provision, teaching outside F, a referral for help. */

const HELP =
  '(?:support|access|therap\\w+|physiotherapy|hydrotherapy|programmes?|placement|adult|help|intervention|breaks?|assistance|specialist|someone|somebody|equipment|TA|LSA|sessions?|provision|key adult|key worker|word processor|laptop|sensory|one[- ]to[- ]one|1:1|counselling|mentor\\w*|tuition|environment|setting|curriculum|teaching|strategies|scaffold\\w*|prompt\\w*|short breaks?|respite|care|visual\\w*|approach(?:es)?|praise|OT|SaLT|SALT|SLT|ELSA|physio|overlays?|pens?|extra time|scribe|reader|apps?|tablet|training|staff|supervision|reassurance|guidance|boundaries|(?:radio|hearing|communication) aids?|hoist|standing frame|walker|timetable|interpreter|tutor|communication book)'

const ASKS_HELP = new RegExp(
  `\\b(?:support|help|supervision|intervention|therapy|teaching|assistance) (?:is|are|will be) (?:needed|required|necessary)\\b|\\b(?:will (?:need|require)(?! to\\b)|(?:would|will|may|could) benefit from)\\b|\\b(?:(?:will|would|should|must|does|also)(?: also)? )?(?:needs?|requires?|benefits? from|receives?|have|be (?:given|provided with|offered|supported))(?: to have| to be given)?(?= (?:[\\w’'-]+ ){0,6}?${HELP}\\b)`,
  'gi',
)

export const provisionInB: PassageRule = {
  id: 'provision-in-b',
  name: 'Provision among the needs',
  level: 'guidance',
  says: 'This says what help is needed, not what the need is. Help set out here need not be delivered.',
  why: 'Only provision in section F, G or H must be secured. In B, C or D it is lost.',
  source: LAW.everyNeed,
  ask: 'Describe the difficulty here, and set out the help in section F, G or H.',
  appliesTo: needSections,
  find: ({ text }) =>
    marksOf(text, ASKS_HELP)
      .filter(({ from, to }) => {
        const words = text.slice(from, to).toLowerCase()
        if (/^(?:have|receives?)$/.test(words)) return false
        // “… needs the words read to him; with pictures he can”: what the child can do with help describes the need.
        if (/^needs?$/.test(words) && /^ the words\b/i.test(text.slice(to))) return false
        return !/\b(?:to|did not|does not|without|has|who|what|when|previous\w*) $/i.test(text.slice(0, from))
      })
      .slice(0, 1),
  passes: [
    'Leo cannot follow a lesson in which more than one person talks at a time.',
    'Leo does not have friends to sit with.',
  ],
  fails: [
    'Leo requires one-to-one support.',
    'Leo would benefit from speech and language therapy.',
    'She will need access to a lift.',
  ],
}

export const needInF: PassageRule = {
  id: 'need-in-f',
  name: 'A need among the provision',
  level: 'guidance',
  says: 'This describes a need. It belongs in section B, C or D; say here what will be done about it.',
  why: 'A need that stands only among provision may be left without any.',
  source: CODE.B,
  ask: 'Move the need to its own section, and ask the adviser what helps with it.',
  appliesTo: helpSections,
  ofItems: true,
  find: (passage) => (passage.kind !== 'provision' && describesNeed(passage.text) ? wholePassage(passage) : []),
  passes: [
    'The teacher gives Leo written steps for every task, because he finds spoken ones hard to hold in mind; she will check them each day.',
  ],
  fails: ['Leo struggles with loud noise.', 'Leo has difficulty with fine motor tasks.'],
}

const ADULTS =
  /\b(?:teaching|care|support|learning support) assistants?\b|\btrain(?:s|ing)? (?:\w+ ){0,4}?(?:adults?|staff|teachers?|assistants?|carers?|parents?|family)\b|\bteach(?:es|ing)? (?:\w+ ){0,5}?(?:adults?|staff|parents?|carers?)\b|\bteacher\b/gi

export const educatesOutsideF: PassageRule = {
  id: 'educates-outside-f',
  name: 'Teaching outside section F',
  level: 'law',
  says: 'This help teaches or trains the child, so the law treats it as special educational provision: it belongs in section F.',
  why: 'In section F the authority must secure it and the family can appeal; in G or H they cannot in the same way.',
  source: LAW.educates,
  ask: 'Ask the therapist or social worker whether it teaches or trains. If it does, move it to section F.',
  appliesTo: ['G', 'H1', 'H2'],
  ofItems: true,
  find: ({ text }) => {
    const blanked = text.replaceAll(ADULTS, (words) => ' '.repeat(words.length))
    return marksOf(
      blanked,
      /\b(?:teach(?:es|ing)?|learns?|to learn|(?<!support )learning to|educat\w+)\b|\b(?:deliver|run|lead|give|offer|provid)\w* (?:\w+ )?(?:an? )?(?:[\w’'-]+ ){0,5}?(?:course|curriculum|workshops?)\b(?! for (?:\w+ ){0,2}(?:staff|parents?|carers?|adults?))|\btrain(?:s|ing)? (?:him|her|them|[A-Z][a-z]+) (?:to|in)\b|\bspeech (?:and|&) language therap\w+|\b(?:develop|improv|build|practis)\w* (?:[\w’'-]+ ){0,4}?(?:skills?|literacy|handwriting|communication|language|independence)\b|\b(?:travel|life|social|living|independence|communication|self-help|play) (?:skills|training)\b|\bhandwriting\b/gi,
    ).slice(0, 1)
  },
  passes: [
    'A community nurse changes Leo’s feeding tube every three months.',
    'The nurse trains all staff to use the feeding pump, for 2 hours each September.',
  ],
  fails: [
    'A speech and language therapist works on Leo’s speech sounds for 30 minutes a week.',
    'A support worker teaches Leo to cook for 2 hours each Saturday.',
  ],
}

export const assessmentInstead = marking({
  id: 'assessment-instead',
  name: 'A referral instead of help',
  level: 'guidance',
  says: 'A referral or an assessment to come is not provision. What is needed should have been found before the plan is written.',
  why: 'The authority must gather advice on provision during the assessment, and specify it in the plan.',
  source: LAW.advice,
  ask: 'Ask the body concerned for its advice now. Until it comes, say what will be done in the meantime.',
  appliesTo: [...helpSections, 'unknown'],
  marks: [new RegExp(INSTEAD.source, 'gi')],
  passes: ['The psychologist sees Leo for 50 minutes a week for 12 weeks.'],
  fails: [
    'A referral to the therapy service will be made.',
    'Leo will be assessed by an occupational therapist.',
    'The family will be signposted to local groups.',
  ],
})

export const diagnosisOnly: PassageRule = {
  id: 'diagnosis-only',
  name: 'A diagnosis and no need',
  level: 'guidance',
  says: 'A diagnosis does not say what this child finds hard. Describe what it means for learning and daily life.',
  why: 'Section B sets out the child’s needs, and two children with one diagnosis differ.',
  source: CODE.B,
  ask: 'Take from the advice what the child can and cannot yet do, and when.',
  appliesTo: ['B', 'C'],
  ofItems: true,
  find: (passage) => {
    const { text } = passage
    if (isListOfConditions(text)) return wholePassage(passage)
    const says = /\b(?:diagnos(?:is|es|ed)|(?:was|is|has been) found to (?:be|have))\b/i.test(text)
    const effect =
      /\b(?:finds?|found it|difficult\w*|cannot|hard|struggl\w+|because|which means|means that|affects?|so that|so (?:he|she|they)|needs?|unable|only|cannot|does not|as a result|takes|loses|leaves)\b/i
    return says && !effect.test(text.replace(/found to (?:be|have)/i, '')) ? wholePassage(passage) : []
  },
  passes: ['Leo has a diagnosis of autism: he finds change without warning so hard that he leaves the room.'],
  fails: [
    'ASD, SEMH and ADHD',
    'Leo has a diagnosis of autism.',
    'Leo was diagnosed with developmental language disorder in 2023.',
  ],
}

const CONDITIONS =
  /\b(?:autis(?:m|tic)|ASD|ASC|ADHD|ADD|PDA|ODD|DCD|DLD|SLCN|SEMH|MLD|SLD|PMLD|GDD|FASD|SpLD|SPLD|NEET|dys(?:lexi[ac]|calculia|praxia|graphia)|down(?:[’']?s)? syndrome|cerebral palsy|epilepsy|selective mutism|hypermobility|(?:global )?developmental (?:delay|language disorder|co-?ordination disorder)|(?:moderate|severe|specific|profound and multiple) learning (?:difficult(?:y|ies)|disabilit(?:y|ies))|(?:hearing|vision|visual) (?:impairment|loss)|attachment disorder|spectrum (?:disorder|condition)|fragile x|tourette[’']?s?|EBSA|GMFCS (?:levels? )?[IV\d]+|anxiety|low mood|depression|asthma)\b/gi
const AROUND =
  /\b(?:has|have|had|with|and|or|of|an?|the|is|for|on|to|by|in|dx|diagnos(?:is|es|ed)|primary|secondary|need|sen|type|known|suspected|query|possible|mild|moderate|severe|complex|condition|disorder|waiting|list|pathway|awaiting|assessment|presents|experiences|difficulties|needs|NDP|ND|CAMHS|also|spectrum|bilateral|sensorineural|conductive|both|ears?|eyes?|left|right|profile)\b/gi

/** Names of conditions, and nothing about this child. */
function isListOfConditions(text: string): boolean {
  if (text.length > 140 || marksOf(text, CONDITIONS).length === 0) return false
  const left = text.replaceAll(CONDITIONS, ' ').replaceAll(AROUND, ' ')
  return wordsIn(left).length <= 1
}

export const notKnown = marking({
  id: 'not-known',
  name: '“Not known” is no advice',
  level: 'law',
  says: '“Not known to us” does not say that there is no need. Somebody has to look.',
  why: 'Social care and health advice on needs must be sought in every assessment.',
  source: LAW.advice,
  verified: false,
  ask: 'Ask social care or health whether they spoke with the family before they answered.',
  appliesTo: ['C', 'D', 'G', 'H1', 'H2', 'unknown'],
  marks: [
    /\b(?:not (?:currently )?(?:known|open) to (?:us|(?:children[’']?s )?(?:social (?:care|services)|health|services)|early help)|no (?:social care |health )?needs? (?:\w+ )?(?:identified|known|at this time)|no (?:social care |health )?needs? (?:have|has|were|was) (?:been )?(?:identified|found|recorded)|none (?:identified|known)|not known to (?:this|the|our) (?:service|team|department|clinic)|n\/k(?: to \w+)?)\b/gi,
    /^(?:nil|none|unknown|not known|n\/[ka]|(?:nothing|no concerns?) to (?:report|add|note))\.?$/gi,
  ],
  passes: [
    'A social worker met Leo and his parents at home on 4 March and found that the family needs no help from social care now.',
  ],
  fails: ['Leo is not known to social care.', 'None identified.'],
})

export const placeRules = [provisionInB, needInF, educatesOutsideF, assessmentInstead, diagnosisOnly, notKnown]
