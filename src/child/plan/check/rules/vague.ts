import { helpSections, marking, marksOf, type PassageRule } from '../rule.ts'
import { CASES, CODE, LAW } from '../sources.ts'

/** Words that leave open what will be done, by whom, how often or for how long. */

const appliesTo = [...helpSections, 'unknown'] as const
const SUPPORT =
  '(?:support|help|supervision|assistance|input|intervention|provision|adult|time|attention|guidance|care|reassurance)'

export const accessTo = marking({
  id: 'access-to',
  name: 'Access to',
  level: 'guidance',
  says: '“Access to” says that something exists, not that this child will have it.',
  why: 'A parent cannot see whether access was given, and nobody can be held to it.',
  source: CODE.help,
  ask: 'Say what the child will have. Ask the adviser: who does it, how often, and for how long?',
  appliesTo,
  marks: [
    /\b(?<!wheelchair |step-free |level |ramped |lift )access(?:ing\b(?= \w)|\s+to\b(?= ?\w))/gi,
    /\bable to access\b|\b(?<!(?:so|that|which|who) (?:\w+ )?)(?:can|will|may|could) access\b|\bto access (?=(?:\w+ )?(?:therap|counsel|support|interven|a |an |the (?!curric|less|class|learn)))/gi,
  ],
  passes: [
    'A teacher of the deaf works with Sana for one hour every week.',
    'The science room has wheelchair access to every bench.',
  ],
  fails: [
    'Sana will have access to a teacher of the deaf.',
    'Access to a quiet space.',
    'Leo will be accessing a nurture group on Fridays.',
  ],
})

export const opportunities = marking({
  id: 'opportunities',
  name: 'Opportunities',
  level: 'guidance',
  says: 'An opportunity or a chance may never come. Say what will happen.',
  why: 'Provision has to be so clear that there is no room for doubt about what was decided.',
  source: CASES.specific,
  ask: 'Ask the adviser what is to be done, by whom, how often and for how long.',
  appliesTo,
  marks: [/\b(?:opportunit(?:y|ies)|chances?)\s+(?:for|to|of)\b/gi, /\bas opportunit(?:y|ies) arises?\b/gi],
  passes: [
    'Leo practises turn-taking games with two other children for 20 minutes every day, led by the class teacher.',
  ],
  fails: [
    'Opportunities to practise turn-taking will be created.',
    'Leo will be given the chance to work in a smaller room.',
  ],
})

export const asRequired = marking({
  id: 'as-required',
  name: 'As required',
  level: 'guidance',
  says: 'Nobody can tell when this is required, needed, possible or appropriate, or who decides.',
  why: 'Words like these let the help fall to nothing without anybody breaking the plan.',
  source: CASES.specific,
  ask: 'Ask the adviser how often, or what must happen for it to begin, such as a red card that the child shows.',
  appliesTo,
  marks: [
    /\b(?:as|if|when|where|whenever|wherever)(?:,? ?(?:and|or|&) ?(?:when|where|if|as))?,?(?: (?:it is|deemed|considered|clinically|ever|judged|thought))* (?:required|needed|necessary|appropriate|possible|applicable|indicated|helpful|practicable|suitable|relevant)\b/gi,
    /\b(?:on an? (?:ad[- ]hoc|as needed|needs?)(?:[- ]led)? basis|as (?:and|&) when|according to need|depending on (?:need|\w+ needs|how \w+ (?:is|feels))|as the need arises)\b/gi,
  ],
  passes: ['When Leo shows his red card, the nearest adult goes with him to the quiet room.'],
  fails: [
    'Prompts as required.',
    'Sensory breaks when needed.',
    'A scribe where appropriate.',
    'Help will be given as and when Leo needs it.',
  ],
})

export const regular = marking({
  id: 'regular',
  name: 'Regular',
  level: 'guidance',
  says: 'Once a year is regular too. Say how often.',
  why: 'The Code of Practice asks for the hours and frequency of support.',
  source: CODE.help,
  ask: 'Ask the adviser: how many times, in a day, a week or a term?',
  appliesTo,
  marks: [
    /\b(?:regular(?:ly)?(?! (?:verbs?|plurals?|past|words|spellings?|polygons?|shapes?|meal))|frequent(?:ly)?|ongoing|on-going|periodic(?:ally)?|occasional(?:ly)?|intermittent(?:ly)?|from time to time|routinely|at intervals|consistent basis)\b/gi,
  ],
  passes: ['The therapist visits on the first Monday of each month.'],
  fails: [
    'Regular movement breaks.',
    'Ongoing support from the outreach team.',
    'The teacher will check frequently that Leo has understood.',
  ],
})

export const upTo = marking({
  id: 'up-to',
  name: 'Up to, around',
  level: 'guidance',
  says: '“Up to” and “around” set no least amount: nothing at all would keep to them.',
  why: 'Case law asks for provision in numbers that leave no room for doubt.',
  source: CASES.specific,
  ask: 'Ask the adviser for the amount, or for the least amount: “at least 30 minutes”.',
  appliesTo,
  marks: [
    /\b(?:up to|a maximum of|no more than|around|approximately|approx\.?|roughly|in the region of|circa)(?= (?:an? |one |two |three |four |five |six |ten |twenty |thirty |half |\d)(?!twice|once)[\w.-]* ?(?:an? )?(?:(?!once|twice|times|per |each |every )\w+ ){0,2}?(?:minutes?|mins?|hours?|hrs?|sessions?|(?<!at a )times?|days?|visits?|weeks?)\b)/gi,
  ],
  passes: [
    'A group of up to 4 children, for 30 minutes every Tuesday, led by a trained teaching assistant.',
    'At least 15 minutes every day.',
  ],
  fails: [
    'Up to 30 minutes a week.',
    'Around 10 hours of teaching assistant time.',
    'A maximum of six sessions a year.',
  ],
})

const benefits = [
  /\b(?:would|may|might|could|will)(?: also| likely)? benefit from\b/gi,
  /\bwould be (?:helpful|useful|beneficial)\b/gi,
]
const recommends = [
  /\b(?:it is|we|i) (?:strongly )?(?:recommend(?:ed|s)?|suggest(?:ed|s)?|advis(?:ed|e))\b/gi,
  /\bis recommended\b/gi,
]

export const wouldBenefit: PassageRule = {
  id: 'would-benefit',
  name: 'Would benefit from',
  level: 'guidance',
  says: 'This is a recommendation, not provision. A plan says what will be done.',
  why: 'Advice recommends; section F, G or H decides. Only what is decided must be delivered.',
  source: LAW.secure,
  ask: 'If it is needed, write that it will happen, with the amount that the adviser gave.',
  appliesTo,
  // In a report an adviser recommends, and rightly so; in a plan nobody does.
  find: ({ text, section }) => marksOf(text, ...benefits, ...(section === 'unknown' ? [] : recommends)),
  passes: ['Leo uses a word processor for every piece of writing longer than a paragraph, in every lesson.'],
  fails: ['Leo would benefit from a word processor.', 'It is recommended that staff use visual supports.'],
}

const mayMarks = [
  /\b(?:[Mm]ight need)\b|\b(?:may|might|could|should|would)(?: \w+ly| also| then| not)? (?:be|have|need|require|receive|include|help|attend|provide|get|continue|take|work|meet|give|use|offer|involve|consist|access)\b(?! able to show)/g,
  /\b(?:will|to) (?:be )?consider(?:ed)?\b|\bconsideration (?:will|should|to) be given\b|\b(?:should|might|may|could) consider\b|\bmay wish to\b|\bwill (?:aim|try|endeavour|look) to\b|\bideally\b/gi,
]

export const mayOrCould: PassageRule = {
  id: 'may-or-could',
  name: 'May, could, should',
  level: 'guidance',
  says: 'May, might, could, should and would leave open whether it happens at all. Write “will”.',
  why: 'The authority must secure what the plan specifies, and it specifies nothing here.',
  source: LAW.secure,
  ask: 'If it is needed, say that it will happen. If it is only an idea, leave it out of this section.',
  appliesTo,
  find: ({ text }) =>
    marksOf(text, ...mayMarks).filter(
      ({ from }) =>
        !/\b(?:if|whether|what|who|nobody|that|which|so|where) (?:\w+ ){0,2}$/i.test(
          text.slice(Math.max(0, from - 24), from),
        ),
    ),
  passes: [
    'Leo will sit beside his key adult in every lesson.',
    'Changes are shown on the timetable, unless nobody could have known of them.',
  ],
  fails: [
    'Leo should be seated near the board.',
    'Counselling may be offered.',
    'A communication aid will be considered.',
  ],
}

export const inLineWith = marking({
  id: 'in-line-with',
  name: 'In line with',
  level: 'guidance',
  says: 'This points to another paper that can change without the family. Write here what will be done.',
  why: 'Only what the plan itself specifies must be secured.',
  source: LAW.secure,
  ask: 'Take from the policy or programme what this child is to have, and set it out.',
  appliesTo,
  marks: [
    /\b(?:in (?:line|accordance|keeping) with|as per|in compliance with|as (?:set out|outlined|detailed|specified) in)(?: \w+[’']?s?){0,5} (?:polic(?:y|ies)|procedures?|guidance|offer|handbook|guidelines?|report|advice|programme|plan|appendix|timetable|practice|approach|response|strateg(?:y|ies)|profile|framework)\b/gi,
    /\b(?:following|under) (?:the )?(?:\w+[’']?s? ){0,4}(?:policy|policies|procedures?)\b/gi,
    /\bsee (?:attached|appendix|report|advice)\b/gi,
  ],
  passes: ['Each lesson ends five minutes early for Leo, so that he walks through empty corridors.'],
  fails: [
    'Behaviour will be managed in line with the school’s behaviour policy.',
    'Exercises as per the physiotherapy programme.',
  ],
})

export const ordinaryTeaching = marking({
  id: 'ordinary-teaching',
  name: 'What every child has',
  level: 'guidance',
  says: 'Every child should have this. Special educational provision is what is additional or different.',
  why: 'Provision for every need has to be special: additional to or different from what others have.',
  source: 'Children and Families Act 2014, s21(1)',
  ask: 'Say what is changed for this child, in which lessons, by whom.',
  appliesTo: ['F', 'unknown'],
  marks: [
    /\bdifferentiat(?:ed|ion)\b|\bquality[- ]first teaching\b|\bhigh[- ]quality teaching\b|\bbroad,? and balanced\b|\badapt(?:ed|ive) (?:curriculum|teaching)\b|\binclusive (?:environment|ethos|practice)\b|\bpersonalised curriculum\b|\b(?:available|open|offered) to all (?:other )?(?:pupils|students|children|learners)\b|\bstrategies for all (?:pupils|students|children|learners)\b/gi,
  ],
  passes: [
    'The class teacher cuts each worksheet into three steps for Leo and gives him one at a time, in every lesson.',
  ],
  fails: [
    'A differentiated curriculum.',
    'Quality First Teaching.',
    'A broad and balanced curriculum adapted to his needs.',
  ],
})

export const vagueAmount = marking({
  id: 'vague-amount',
  name: 'No amount',
  level: 'guidance',
  says: 'These words sound like much and promise nothing. Say how much, and what.',
  why: 'A parent must be able to see whether it happens.',
  source: CODE.help,
  ask: 'Ask the adviser for the amount and the kind: which strategies, how many hours, which adult?',
  appliesTo,
  marks: [
    new RegExp(
      `\\b(?:high(?:er)?|enhanced|increased|significant|considerable|substantial|low) (?:levels?|amounts?|degree) of (?:\\w+ )?${SUPPORT}\\b`,
      'gi',
    ),
    new RegExp(
      `\\b(?:some|additional|(?<!(?:%|\\d) )extra|appropriate|suitable|sufficient|adequate|enhanced|significant|flexible|individualised|specialised|targeted|bespoke|tailored|intensive|(?<!(?:%|\\d|minutes|hours?) )more|close|plenty of|lots of|much|a lot of|a little|a bit of)(?: (?:adult|one-to-one|1:1|individual|specialist|emotional|learning|teaching|pastoral|additional|extra|appropriate|time and))* ${SUPPORT}\\b(?! (?:hub|team|base|department|centre|service|assistant|worker)s?\\b)`,
      'gi',
    ),
    /\b(?:a |an? (?:wide|full) )?(?:range|variety|number|selection) of (?:\w+ )?(?:strateg(?:y|ies)|approaches|resources|interventions|activities|techniques|methods|supports?|tools|professionals)\b/gi,
    /\b(?:a )?package of (?:support|care|provision|therapy)\b|\blittle and often\b|\b(?:lots|plenty) of \w+|\b(?:reduced?|fad(?:ed?|ing)|withdrawn|tapered|increased)(?: out| back| down)? (?:over time|gradually|as \w+ (?:becomes?|increases?|grows?|improves?))|\b(?:gradually|slowly) (?:be )?(?:reduced|faded|withdrawn)\b|\bshort bursts\b|\bappropriate (?:strategies|interventions?|resources)\b/gi,
  ],
  passes: ['Leo has 20 hours a week of one-to-one help from a teaching assistant with Level 3 training.'],
  fails: [
    'A high level of adult support.',
    'Staff will use a range of strategies.',
    'Additional adult support at lunchtimes.',
    'Some extra help with reading.',
  ],
})

export const encouraged = marking({
  id: 'encouraged',
  name: 'Encouraged to',
  level: 'guidance',
  says: 'This is what the child is to do, not what somebody does for the child.',
  why: 'Provision is the help. An encouragement can be neither counted nor secured.',
  source: CODE.help,
  ask: 'Say what an adult does so that the child can do it.',
  appliesTo,
  marks: [/\b(?:will be|is|are|to be|be|should be) (?:\w+ly )?(?:encouraged|motivated|expected) to\b/gi],
  passes: [
    'A teaching assistant asks Leo to choose between two pictures at the start of each activity, and waits ten seconds.',
  ],
  fails: ['Leo will be encouraged to join in.', 'He is to be actively encouraged to use his cards.'],
})

export const vagueEquipment = marking({
  id: 'vague-equipment',
  name: 'Equipment not named',
  level: 'guidance',
  says: 'Name the equipment. “Specialist equipment” could be anything or nothing.',
  why: 'Equipment in section F must be provided, so everybody has to know which.',
  source: CODE.F,
  ask: 'Ask the therapist or specialist teacher which equipment, and who sets it up and keeps it working.',
  appliesTo,
  marks: [
    /\b(?:specialist|specialised|sensory|appropriate|suitable|adapted|adaptive|additional|necessary|relevant) (?:ICT |IT |\w+ing )?(?:equipment|aids?|toys|resources|materials|technology|furniture|seating)\b(?!\s*[:(])|\b(?:assistive|augmentative) technology\b|\bequipment (?:as|where|when|if)\b/gi,
  ],
  passes: ['Leo has a sloping board and a wedge cushion on his desk in every lesson.'],
  fails: [
    'Specialist equipment will be provided.',
    'Assistive technology to support writing.',
    'Leo will have sensory resources.',
  ],
})

export const vagueRules = [
  accessTo,
  opportunities,
  asRequired,
  regular,
  upTo,
  wouldBenefit,
  mayOrCould,
  inLineWith,
  ordinaryTeaching,
  vagueAmount,
  encouraged,
  vagueEquipment,
]
