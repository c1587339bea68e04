import { POLICY } from '../is-provision.ts'
import { helpSections, marking, marksOf, type PassageRule, writtenSections } from '../rule.ts'
import { CASES, LAW } from '../sources.ts'

/** Words that hand the decision to somebody else, make it hang on money, or rest on a policy that the law does not know. */

const appliesTo = [...helpSections, 'unknown'] as const

export const leftToOthers = marking({
  id: 'left-to-others',
  name: 'Left for others to decide',
  level: 'law',
  says: 'This hands the decision to somebody else, later. The authority itself has to specify the provision.',
  why: 'The duty to secure what is specified belongs to the authority and cannot be delegated.',
  source: `${LAW.secure}; ${CASES.specific}`,
  ask: 'Ask the adviser now for what this would leave open, and write it down.',
  appliesTo,
  marks: [
    /\b(?:to be |will be |as |is )?(?:determined|decided|directed|advised|agreed|arranged|identified|deemed \w+|specified|allocated|set|negotiated)(?: \w+)? (?:by|with|between) (?:the |his |her |their )?(?:school|setting|college|nursery|SENCO|head ?teacher|teachers?|staff|therap\w+|SaLT|OT|physio\w*|psycholog\w+|CAMHS|service|professionals?|provider|placement|parents? and|health|ICB)\b/gi,
    /\bat the (?:sole )?discretion of\b|\b(?:school|setting|staff|professional)[’']?s? discretion\b|\bthe (?:school|setting|college|therapist|service) (?:will|to) (?:decide|determine|choose|agree)\b|\bdelivered flexibly\b|\bif (?:the )?(?:school|setting|college|staff|teachers?|therapist|SENCO) (?:feels?|thinks?|sees?|considers?|deems?|judges?)\b|\bas (?:they|he|she|it|(?:the )?(?:school|setting|college|staff|therapist|teacher)) (?:sees?|thinks?|feels?|deems?) (?:fit|best|necessary|appropriate)\b|\bto be (?:determined|decided|agreed|confirmed|arranged)\b(?! (?:by|with))/gi,
  ],
  passes: ['The therapist sets a new target each half term; the sessions stay at 30 minutes, three times a week.'],
  fails: [
    'Hours to be determined by the school.',
    'Staffing is at the discretion of the head teacher.',
    'Frequency as advised by the therapist.',
  ],
})

export const dependsOnMoney = marking({
  id: 'depends-on-money',
  name: 'Hangs on money or staff',
  level: 'law',
  says: 'Help in a plan cannot hang on money, staff or a panel. What the child needs decides.',
  why: 'The duty to secure what section F specifies is absolute; a lack of money or staff is no answer to it.',
  source: LAW.secure,
  ask: 'Take the condition out. If the help is needed, it must be secured in another way.',
  appliesTo,
  marks: [
    /\b(?:subject to|depend(?:s|ing|ent)? (?:up)?on|if|where|when|as|provided(?: that)?|within|conditional (?:up)?on) (?:the |its |their |our |any |there (?:is|are) )?(?:available |current |existing |local |sufficient )*(?:funding|funds|budgets?|resources?|capacity|staff(?:ing)?|availability|panel|waiting lists?|finances?)(?: (?:allows?|permits?|is available|are available|decision|approval|agreement|levels?|constraints?|available))*\b/gi,
    /\b(?:subject to|depend(?:s|ing|ent)? (?:up)?on|as long as|provided) (?:[\w’'+&,/-]+ ){1,5}(?:capacity|funding|budgets?|resources|staffing|availability)\b/gi,
    /\bas resources (?:allow|permit)\b|\b(?:limited|constrained) by (?:funding|resources|capacity)\b|\b(?:if|where|when) (?:\w+ )?(?:a place|a therapist|staff|places?|funds?|funding|money) (?:is|are|becomes|can be) (?:available|found|identified)\b|\b(?:in the event(?: that| of)?|should|so far as|to the extent that|as far as|provided(?: that)?|if|where|when) (?:the )?(?:staff(?:ing)?|funds?|funding|budgets?|money|resources?|capacity) (?:allows?|permits?)\b|\b(?:no|not have (?:the|a|any|enough)|lack of|insufficient|not enough) (?:budget|funds?|funding|money)\b/gi,
  ],
  passes: ['A therapist sees Leo for 45 minutes each week in term time.'],
  fails: [
    'Therapy, subject to funding.',
    'Extra sessions if staffing permits.',
    'Swimming within existing resources.',
    'Should funds allow, a second adult.',
  ],
})

export const bandOrCost = marking({
  id: 'band-or-cost',
  name: 'Money in place of help',
  level: 'guidance',
  says: 'A band or a sum is not provision. Say what the child will have.',
  why: 'Provision follows from need; what it costs is a matter for afterwards, and changes.',
  source: CASES.specific,
  ask: 'Ask what this sum was meant to pay for: whose time, how many hours, what equipment.',
  appliesTo,
  marks: [
    /£ ?\d(?:[\d,]{2}[\d,.]*k?|[\d.]*k)\b|\b(?:band|tier|matrix|tariff) (?:[A-H]|\d)\b|\btop[- ]?up funding\b|\belement (?:2|3|two|three)\b|\bnotional (?:SEN )?budget\b|\bhigh needs (?:funding|block)\b|\b(?:\w+ )?funding (?:of|for|equivalent|to)\b|\bequivalent to (?:£|\d+ hours of funding|band)/gi,
  ],
  passes: ['Leo has one-to-one help from a trained teaching assistant for 20 hours a week.'],
  fails: ['Band 4 funding.', 'Element 3 top-up funding will be provided.', '£10,000 for additional support.'],
})

export const unlawfulPolicy = marking({
  id: 'unlawful-policy',
  name: 'A policy that the law does not know',
  level: 'law',
  says: 'The law asks what this child needs. A threshold, list, number of cycles or panel cannot stand in its place.',
  why: 'A local policy may guide, and has to give way to the needs of the child.',
  source: LAW.assess,
  ask: 'Take it out, and write what the advice says the child needs.',
  appliesTo: [...writtenSections],
  marks: [new RegExp(POLICY.source, 'gi')],
  passes: ['The council looked at the advice of the psychologist, the therapist and the school.'],
  fails: [
    'Therapy only after two cycles of assess, plan, do, review.',
    'Leo does not meet the threshold for the service.',
    'The panel did not agree to this.',
    'We do not fund one-to-one support.',
    'An EP was not needed.',
  ],
})

const KIND =
  "(?:(?:Church of England|C of E|CofE|Catholic|Roman Catholic|RC|Community|Foundation|Special|Primary|Infants?|Junior|Secondary|High|Grammar|Nursery|First|Middle|Free|Sixth Form|Further Education|Academy|Girls[’']?|Boys[’']?|Specialist) ){0,3}(?:School|Academy|College|Nursery|Pre-?school|Sixth Form)"
const NAMED = new RegExp(
  `\\b(?:St\\.? |The )?(?:[A-Z][\\w’'-]+ (?:(?:and|of|the|on|in) )?){0,3}[A-Z][\\w’'-]+ ${KIND}\\b`,
  'g',
)
/** In section I a school stands by its name alone: “Oaktree Primary”. */
const NAMED_IN_I =
  /\b(?!Mainstream|Special|Local|State|Community|Maintained|Independent|Junior|Infant|Nursery|A |The )[A-Z][\w’'-]{2,} (?:[A-Z][\w’'-]+ )?(?:Primary|Infants?|Juniors?|High|Secondary|Grammar|Middle)\b(?! (?:school|academy))/g
const NO_NAME =
  /^(?:(?:The|A|An|His|Her|Their|In|At|This|Each|Every|All|Any|Our|No|Mainstream|Specialist|Local|After|Before|Independent|New|Primary|Secondary|Special|Junior|Infant|High|Nursery|Sixth|Community|Royal|Whole) ?)+(?:School|Academy|College|Nursery|Pre-?school|Form)|^Royal College/

export const settingInDraft: PassageRule = {
  id: 'setting-in-draft',
  name: 'A school is named in a draft',
  level: 'law',
  says: 'A draft must not name a school or other institution, in section I or anywhere that decides where help is given.',
  why: 'The family has the right to ask for a school after the draft, and a name decides before they have asked.',
  source: LAW.draft,
  ask: 'Write “the school” or “the setting”. The name comes in section I of the final plan.',
  appliesTo: ['E', ...helpSections, 'I'],
  find: ({ text, section }, { stage, settings }) => {
    if (stage !== 'draft') return []
    const known = settings.flatMap((name) => {
      const at = name.length > 5 ? text.indexOf(name) : -1
      return at < 0 ? [] : [{ from: at, to: at + name.length }]
    })
    if (known.length > 0) return known
    const named = marksOf(text, NAMED).filter(({ from, to }) => !NO_NAME.test(text.slice(from, to)))
    return named.length === 0 && section === 'I' ? marksOf(text, NAMED_IN_I) : named
  },
  passes: ['A trained teaching assistant goes with Leo from the school gate to his classroom every morning.'],
  fails: [
    'Leo will attend Hillside Primary School.',
    'Sessions take place each Friday at St Bede’s Catholic High School.',
  ],
}

export const typeInDraft: PassageRule = {
  id: 'type-in-draft',
  name: 'A type of school in a draft',
  level: 'law',
  says: 'A draft must not specify a type of school or other institution.',
  why: 'The family has the right to ask for a school after the draft.',
  source: LAW.draft,
  ask: 'Say what the child needs, such as class size or quiet. The type comes in section I of the final plan.',
  appliesTo: ['E', ...helpSections, 'I'],
  find: ({ text }, { stage }) =>
    stage !== 'draft'
      ? []
      : marksOf(
          text,
          /\b(?:mainstream|special(?:ist)?|independent|residential|maintained|non-maintained)(?: special| primary| secondary| nursery| day| local)? (?:school|academy|college|placement|setting|provision setting|education setting)s?\b|\b(?:resourced provision|resource base|SEN unit|specialist unit|alternative provision|pupil referral unit|(?:general )?further education college|sixth[- ]form college|(?:attached|enhanced|additional) resource(?:d)? (?:base|provision))\b/gi,
        ).filter(
          ({ from, to }) =>
            !/ (?:School|Academy|College)$/.test(text.slice(from, to)) || !/[A-Z][\w’'-]+ $/.test(text.slice(0, from)),
        ),
  passes: ['Leo is taught in a class of no more than 8 in every lesson by a qualified teacher.'],
  fails: [
    'Leo will attend a special school.',
    'A mainstream primary school will deliver this.',
    'A place in a resource base.',
  ],
}

export const lawfulRules = [leftToOthers, dependsOnMoney, bandOrCost, unlawfulPolicy, settingInDraft, typeInDraft]
