import { marksOf, type PassageRule, wholePassage } from '../rule.ts'
import { wordsIn } from '../sentences.ts'
import { CODE } from '../sources.ts'
import { datesIn, saysByWhen, withoutDates } from '../words/dates.ts'

/** Outcomes: the difference that the help makes, for this child, that can be seen, by a day. */

const PROVIDED =
  /\b(?:will|to)(?: also| continue to)? (?:receive|have|attend|access|get|undertake|engage (?:with|in)|participate in|be (?:provided|given|offered|supported|seen|assessed|referred|taught))\b(?=(?: [\w’'-]+){0,6}? (?:therap\w*|physiotherapy|hydrotherapy|support|sessions?|programmes?|assistants?|teaching|tuition|interventions?|respite|short breaks?|circuits?|nurse|hours of (?:support|help|therapy|teaching|tuition)|mentor\w*|1:1|one-to-one|placement|equipment|groups?|counselling|tutor\w*|breaks|help|therapist|psychologist|specialist|space|appointments?|clinics?|CAMHS|laptop|tablet|equipment|nurture|ELSA|QTVI|TA|LSA|teacher|key worker|key adult|opportunit\w+)\b)|\b(?:will|to) be (?:provided with|offered|referred|seen by|assessed)\b/gi

/** A service’s task: “SLT to assess …”. */
const SERVICE_DOES =
  /^(?:[\w’'-]+ ){1,4}to continue$|^(?:the )?(?:\w+ )?(?:SaLT|SALT|SLT|OT|EP|CAMHS|therapists?|physiotherapist|psychologist|school|setting|college|staff|teachers?|TA|teaching assistant|SENCO|SENCo|parents|adults|social worker|nurse) (?:to|will)\b/gi

/** No verb, and an amount of help: “Small group intervention for maths 3 x per week”. */
const HELP_ALONE =
  /^(?:[\w’':/-]+ ){0,3}(?:interventions?|support|sessions?|therapy|programmes?|tuition|mentoring|counselling|circuits?)\b(?!.*\b(?:will|to|can|is|are|has|have|reads?|writes?|asks?)\b).*$/gi

const isOutcome = (text: string) =>
  wordsIn(text).length > 2 &&
  !/^(?:short|long|medium)[- ]term\b|^outcomes?\b[^.]{0,30}$|^steps?\b[^.]{0,20}$/i.test(text.trim())

export const outcomeIsProvision: PassageRule = {
  id: 'outcome-is-provision',
  name: 'An outcome that is help',
  level: 'guidance',
  says: 'This says what help is given. An outcome says what the child will then do, know or have.',
  why: 'An outcome is the benefit or difference that provision makes, and is not expressed from a service’s side.',
  source: CODE.E,
  ask: 'Ask: what will the child do because of this help that they cannot do now?',
  appliesTo: ['E'],
  ofItems: true,
  find: ({ text }) => marksOf(text, PROVIDED, HELP_ALONE, SERVICE_DOES).slice(0, 1),
  passes: ['By July 2029 Leo will order his own lunch in 4 shops out of 5.'],
  fails: [
    'Leo will receive one hour of therapy each week.',
    'To attend a social skills group.',
    'Leo will be supported by a mentor by July 2029.',
  ],
}

const MEASURE =
  /\d|\bper cent\b|\bindependently\b|\b(?:by (?:him|her|them)sel(?:f|ves)|on (?:his|her|their) own|alone|unaided|unprompted)\b|\bwithout \w+|\bwith (?:no|nobody|only)\b|\b(?:every|each|all|both) (?!areas?|aspects?|subjects?|situations?|settings?|contexts?|times?|opportunit|people|adults|of )\w+|\b(?:once|twice|daily|weekly|two|three|four|five|six|seven|eight|nine|ten|twelve|half|one (?:activity|club|meal|friend|adult|hour|minute|paragraph|page|lesson|day|week|friend|new))\b|\bin a row\b|\bout of\b|\bno more than\b|\bmost (?:days|lessons)\b|\bscores?\b|\bpass(?:es)?\b|\bqualifications?\b|\bGCSEs?\b|\bcertificates?\b|\bhave (?:finished|completed)\b|\bone prompt\b/i

/** What anybody can see done. Two of them in a row, such as “go in, ask and pay”, are a task that was done or was not. */
const SEEN_DONE =
  /\b(?:goes|go|asks?|pays?|buys?|orders?|walks?|rides?|catch(?:es)?|cooks?|dress(?:es)?|wash(?:es)?|puts? on|takes? off|pours?|cuts?|phones?|rings?|texts?|signs?|packs?|cross(?:es)?|swims?|climbs?)\b/gi

export const outcomeNotMeasurable: PassageRule = {
  id: 'outcome-not-measurable',
  name: 'An outcome nobody can measure',
  level: 'guidance',
  says: 'Nobody could say on the day whether this was reached.',
  why: 'Outcomes should be SMART: specific, measurable, achievable, realistic and bound to a time.',
  source: CODE.E,
  ask: 'Ask: what would we see or hear, how much of it, how often, with how much help?',
  appliesTo: ['E'],
  ofItems: true,
  find: (passage) => {
    const { text } = passage
    if (passage.quoted || !isOutcome(text) || marksOf(text, PROVIDED, HELP_ALONE, SERVICE_DOES).length > 0) return []
    if (MEASURE.test(withoutDates(text))) return []
    const soft = marksOf(
      text,
      /\b(?:improv\w*|develop\w*|increas\w*|make progress|progress|better|happier|happy|more|enjoy|confident|confidence|potential|maintain|build|feel|good|understand|engage|access|reduce\w*|needs will be met)\b/gi,
    ).slice(0, 1)
    if (soft.length > 0) return soft
    return (text.match(SEEN_DONE)?.length ?? 0) > 1 ? [] : wholePassage(passage)
  },
  passes: [
    'By July 2029 Leo will walk to school with a friend on 4 days out of 5.',
    'By July 2029 Leo will go into a shop, ask for what he wants and pay.',
  ],
  fails: ['By July 2029 Leo will improve his social skills.', 'By the end of Year 6 Leo will be more confident.'],
}

export const outcomeNotDated: PassageRule = {
  id: 'outcome-not-dated',
  name: 'An outcome without a date',
  level: 'guidance',
  says: 'It does not say by when.',
  why: 'Outcomes should be SMART, and the yearly review asks whether they were reached.',
  source: CODE.E,
  ask: 'Ask the adviser by when: the end of a key stage or of a school year is usual.',
  appliesTo: ['E'],
  ofItems: true,
  find: (passage) =>
    !passage.quoted && isOutcome(passage.text) && !saysByWhen(`${passage.text}\n${passage.beside}`)
      ? wholePassage(passage)
      : [],
  passes: ['By the end of Year 6 Leo will swim 10 metres without a float.'],
  fails: ['Leo will swim 10 metres without a float.'],
}

export const pastDate: PassageRule = {
  id: 'past-date',
  name: 'A day that has passed',
  level: 'plain',
  says: 'This day has passed already. It may have been left over from an earlier plan.',
  why: 'A plan sets out what is still to be done and reached.',
  source: CODE.plain,
  ask: 'Check whether the outcome was reached or the help given, and set a new day.',
  appliesTo: ['E', 'F', 'G', 'H1', 'H2'],
  find: ({ text }, { today }) =>
    datesIn(text)
      .filter(
        ({ lastDay, from }) =>
          lastDay < today &&
          !/\b(?:since|trained|dated|report|was|were|assessed|review of|advice of|letter of|began|started|from)(?: \w+){0,3} $/i.test(
            text.slice(0, from),
          ),
      )
      .map(({ from, to }) => ({ from, to })),
  passes: [
    'By July 2099 Leo will tie his laces without help.',
    'The therapist, who assessed Leo on 3 March 2020, sees him for 30 minutes a week.',
  ],
  fails: [
    'By July 2020 Leo will tie his laces without help.',
    'A trained mentor meets Leo for 20 minutes a week until 31/08/2021.',
  ],
}

export const outcomeRules = [outcomeIsProvision, outcomeNotMeasurable, outcomeNotDated, pastDate]
