import { isProvision } from '../is-provision.ts'
import { helpSections, marksOf, type Passage, type PassageRule, wholePassage } from '../rule.ts'
import { CASES, CODE } from '../sources.ts'
import { comesInSittings, isContinuous, isVagueOnHowOften, saysHowLong, saysHowOften } from '../words/amounts.ts'
import { isByHelper, saysTraining, saysWho } from '../words/people.ts'

/** What each item of provision has to say: what, who, when and for how long, with which skill, in which group. */

const whole = ({ text, beside }: Passage) => (beside ? `${text}\n${beside}` : text)
const lacks = (passage: Passage, is: boolean) => (is && isProvision(passage) ? wholePassage(passage) : [])
const GROUP =
  /\b(?<!age |peer |year |friendship |ethnic |family |focus |support |parent )groups?\b(?! size)(?! of (?:staff|professionals|muscles))/gi
const GROUP_SIZE =
  /\bgroup size: \w|\bgroups? of (?:up to |no more than |at most |about )?(?:\d|two|three|four|five|six|eight|ten)|\b(?:\d|two|three|four|five|six|eight|ten)(?: (?:to|or|-) (?:\d|two|three|four|five|six|eight|ten))? (?:other |more )?(?:children|pupils|students|young people|peers|others|learners)|\b\d ?: ?\d\b|\bno more than (?:\d|two|three|four|five|six)\b|\bup to (?:\d|two|three|four|five|six)\b|\bwhole class\b/i
/** Who does it is then not the question that is open. */
const OTHERS_SAY_HOW_MUCH =
  /\b(?:frequency|duration|amount|hours|number of sessions)\b[^.]{0,40}\b(?:determined|decided|agreed|set|advised)\b/i
const EQUIPMENT =
  /\b(?:is|are) on \w+ desk\b|\b(?:laptop|tablet|chair|frame|board|cushion|splints?|hoist|radio aid|communication book|ear defenders|overlays?|writing slope|pencil grips?|fidget\w*|timer|licen[cs]e)\b/i

export const noWho: PassageRule = {
  id: 'no-who',
  name: 'Nobody is named to do it',
  level: 'guidance',
  says: 'It does not say who does this.',
  why: 'It must be clear from the plan who does what, when and for how long.',
  source: CASES.who,
  ask: 'Ask the adviser who is to do it: a therapist, a qualified teacher, a teaching assistant with which training?',
  appliesTo: helpSections,
  ofItems: true,
  find: (passage) =>
    lacks(
      passage,
      !saysWho(whole(passage)) &&
        !OTHERS_SAY_HOW_MUCH.test(passage.text) &&
        !(EQUIPMENT.test(passage.text) && /\b(?:has|have|uses?|wears?|is|are)\b/.test(passage.text)) &&
        !/\b(?:all of|lessons are)\b.*\b(?:ground floor|lift)\b/i.test(passage.text),
    ),
  passes: ['A teaching assistant with Level 3 training reads with Leo for 10 minutes every day.'],
  fails: [
    'Reading practice for 10 minutes every day.',
    'A social skills programme will be delivered weekly for 30 minutes.',
  ],
}

export const noHowOften: PassageRule = {
  id: 'no-how-often',
  name: 'No word on how often',
  level: 'guidance',
  says: 'It does not say how often, or when.',
  why: 'It must be clear from the plan who does what, when and for how long.',
  source: CASES.who,
  ask: 'Ask the adviser: every lesson, how many times a week, how many visits a term?',
  appliesTo: helpSections,
  ofItems: true,
  find: (passage) => lacks(passage, !saysHowOften(whole(passage)) && !isVagueOnHowOften(whole(passage))),
  passes: [
    'The therapist visits for one hour each half term.',
    'Adults give Leo one instruction at a time in every lesson.',
  ],
  fails: [
    'A teaching assistant trained in phonics teaches Leo to read for 20 minutes.',
    'Adults give Leo one instruction at a time.',
  ],
}

export const noHowLong: PassageRule = {
  id: 'no-how-long',
  name: 'No word on how long',
  level: 'guidance',
  says: 'It does not say how long each time.',
  why: 'The Code of Practice asks for hours as well as frequency.',
  source: CODE.help,
  ask: 'Ask the adviser: how many minutes or hours each time, or in a week?',
  appliesTo: helpSections,
  ofItems: true,
  find: (passage) => {
    const text = whole(passage)
    const sits = comesInSittings(
      text.replaceAll(/\bsupport(?:s|ed|ing)? to be reviewed\b|\b(?:visual|visible) supports?\b|\bgroup room\b/gi, ' '),
    )
    const goesOn = isContinuous(text) && !/\b(?:movement|sensory|rest|brain|learning) breaks?\b/i.test(text)
    return lacks(passage, sits && !saysHowLong(text) && !goesOn)
  },
  passes: ['A speech and language therapist sees Leo for 45 minutes each week.'],
  fails: [
    'A speech and language therapist sees Leo in a weekly session.',
    'Mentoring with a trained mentor every Friday.',
  ],
}

export const noTraining: PassageRule = {
  id: 'no-training',
  name: 'No training or qualification',
  level: 'guidance',
  says: 'It does not say what training or qualification this person needs.',
  why: 'The Code of Practice asks for the level of expertise.',
  source: CODE.F,
  ask: 'Ask the adviser which training, by whom and how many hours, and who supervises.',
  appliesTo: ['F', 'H1', 'H2'],
  ofItems: true,
  find: (passage) => {
    const text = whole(passage)
    return lacks(passage, comesInSittings(text) && isByHelper(text) && !saysTraining(text))
  },
  passes: [
    'A teaching assistant trained for 6 hours by the occupational therapist leads the session for 15 minutes each day.',
  ],
  fails: [
    'A teaching assistant leads a 15-minute session each day.',
    'Two hours a day of support from a learning support assistant.',
  ],
}

export const noGroupSize: PassageRule = {
  id: 'no-group-size',
  name: 'No group size',
  level: 'guidance',
  says: 'It does not say how many children are in the group.',
  why: 'A group of three and a group of twelve are different provision.',
  source: CASES.specific,
  ask: 'Ask the adviser for the largest group that would still work for this child.',
  appliesTo: helpSections,
  ofItems: true,
  find: (passage) =>
    isProvision(passage) && !GROUP_SIZE.test(whole(passage)) ? marksOf(passage.text, GROUP).slice(0, 1) : [],
  passes: ['A group of no more than 4 children, for 30 minutes twice a week.'],
  fails: ['Small group work for 30 minutes twice a week.', 'A weekly social skills group with a trained mentor.'],
}

export const noReview: PassageRule = {
  id: 'no-review',
  name: 'Nobody checks that it works',
  level: 'plain',
  says: 'A programme is set up here, and nobody is to check or change it.',
  why: 'A programme that nobody reviews goes on after it has stopped helping.',
  source: CODE.F,
  verified: false,
  ask: 'Ask the adviser who checks progress, how, and how often.',
  appliesTo: ['F'],
  ofItems: true,
  find: (passage) => {
    const reviewed =
      /\breview|\bmonitor|\bmeasur|\bcheck|\bevaluat|\bupdat|\bassess|\breports?\b|\bprogress\b|\bkept up to date\b|\bwatched by\b/i.test(
        whole(passage),
      )
    if (reviewed || !isProvision(passage)) return []
    return marksOf(
      passage.text,
      /\b(?:programme|intervention|(?:handling|behaviour|care|support|intervention) plan)\b/gi,
    ).slice(0, 1)
  },
  passes: ['The therapist writes the programme and checks it each half term.'],
  fails: ['A phonics programme for 20 minutes every day with a trained teaching assistant.'],
}

export const completeRules = [noWho, noHowOften, noHowLong, noTraining, noGroupSize, noReview]
