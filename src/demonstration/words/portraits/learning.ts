import type { Portrait } from '../portrait.ts'

/** Moderate learning difficulties, often without a name. */
export const learning: Portrait = {
  senType: 'MLD',
  share: { early: 110, primary: 110, secondary: 110, later: 130 },
  opens: [
    '{name} learns everything late and has to learn it many times.',
    '{name} is the happiest child you will meet, and {he} cannot do what children two years younger do.',
    'We were told that {name} would catch up. {He} has not. The gap is {2-4} years now.',
  ],
  goesOn: [
    'What {he} knew on Friday is gone on Monday.',
    '{He} cannot tell the time or handle money, and {he} believes whatever {he} is told.',
    '{His} younger [sister|brother|cousin] now reads to {him}.',
    'Homework takes two hours and both of us.',
  ],
  helps: [
    'Doing it together. Real things. The same every day.',
    'Praise, small steps and no hurry.',
    'Being shown by another child.',
  ],
  hopes: [
    'That {he} reads enough to manage and has work one day.',
    'That {he} can go to the shop on {his} own.',
    'That nobody laughs at {him}.',
  ],
  child: [
    '“I am good at helping.”',
    '“Too many words on the page.”',
    '“I want to be a [fireman|vet|hairdresser|dinner lady] like [Uncle Dean|my mum|Sharon].”',
    '{name} chose the smiling face for lunch and the crying face for writing.',
  ],
  tried: [
    'A curriculum of {his} own at the level of Year {1-3}, {his} own workstation, reading with an adult every day, and two programmes for number. Progress is {2-5} small steps a year.',
    'Group teaching in a class of {12-16} for English and mathematics; {adult} for {10-15} hours a week.',
  ],
  strengths: [
    { area: 'SEMH', text: '{name} works hard, is proud of what {he} does and gets on with people of every age.' },
    { area: 'SENSORY_PHYSICAL', text: '{name} is good with {his} hands and learns a job by watching.' },
    { area: 'COMMUNICATION_INTERACTION', text: '{name} greets everybody by name and remembers what matters to them.' },
  ],
  strands: [
    {
      by: 'educational-psychologist',
      area: 'COGNITION_LEARNING',
      need: [
        '{name}’s reasoning, with words and without, is at or below that of {2-4} in 100 of {his} age. {He} learns by doing, in small steps, with much repetition.',
        '{name} reads about {20-90} words by sight and counts reliably to {10-30}. New learning is lost within {3-7} days unless it is practised.',
      ],
      what: [
        'A curriculum in small steps, each practised daily until it is secure in two places, with real objects before pictures and pictures before words',
        'Precision teaching of reading and number, with the record shown to {name} each day',
      ],
      who: [
        'Qualified teacher plans; {adult} trained in precision teaching delivers',
        'Class teacher with a {adult} in a group of {5-8}',
      ],
      often: ['All {lessons}; precision teaching daily', 'Daily'],
      long: ['15 hours a week; 10 minutes twice a day', '15 minutes'],
      group: ['Group of up to 6; one to one', 'One to one'],
      outcome: [
        'By the end of {phase} {name} will read and use {60-150} words that {he} meets every day.',
        'By next July {name} will add and take away to {20-50} with things {he} can hold, 9 times of 10.',
      ],
    },
    {
      by: 'educational-psychologist',
      area: 'COGNITION_LEARNING',
      bands: ['secondary', 'later'],
      need: [
        '{name} cannot yet use money, a timetable or a map, and does not see when somebody takes advantage of {him}.',
      ],
      what: ['Teaching in real places: shops, buses and the kitchen; and lessons about safety with people and online'],
      who: ['Teacher and {adult} with training in travel training'],
      often: ['Two half days a week'],
      long: ['5 hours a week'],
      group: ['Group of up to 4'],
      outcome: [
        'By the end of {phase} {name} will shop for three things, pay and check the change, without an adult beside {him}.',
      ],
    },
    {
      by: 'education',
      area: 'COMMUNICATION_INTERACTION',
      need: ['{name} speaks in short sentences about here and now, and does not ask when {he} has not understood.'],
      what: [
        'A small group for language, with visual support in all {lessons}',
        'Talk partners and sentence starters in every lesson, and a group for listening',
      ],
      who: ['{adult} trained by a speech and language therapist, who reviews it each term'],
      often: ['3 times a week', '4 times a week'],
      long: ['25 minutes', '20 minutes'],
      group: ['Group of 4'],
      outcome: ['By next Easter {name} will ask a question when {he} does not understand, once in each lesson.'],
    },
    {
      by: 'health',
      need: ['{name} is being looked at by the genetics clinic. [Thyroid|Iron|Vitamin D] is low and treated.'],
      what: ['Review in the community clinic'],
      who: ['Community paediatrician'],
      often: ['Every 6 months'],
      long: ['30 minutes'],
      group: [null],
      outcome: ['{name} will be well enough to be in {school} on 19 days of 20.'],
    },
  ],
}
