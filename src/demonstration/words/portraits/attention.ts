import type { Portrait } from '../portrait.ts'

export const attention: Portrait = {
  senType: 'SEMH',
  share: { early: 40, primary: 90, secondary: 80, later: 80 },
  opens: [
    '{name} has ADHD. {He} is up at five and going until ten.',
    '{name} means well and is in trouble {4-9} times a day for things that {he} did not plan.',
    'Since {he} could walk {name} has run. The doctor calls it ADHD; {school} calls it behaviour.',
  ],
  goesOn: [
    '{He} loses a coat a month and every letter that should come home.',
    '{He} starts ten things and finishes none, and then says that {he} is stupid.',
    'Other parents have stopped inviting {him}.',
    'The medicine helps from ten until two. Nobody sees the mornings.',
  ],
  helps: [
    'Moving. Jobs to do. Being told one thing at a time by somebody who says {his} name first.',
    'A clock that {he} can see. Praise that comes at once.',
    'Football, and a teacher who laughs.',
  ],
  hopes: [
    'That {he} leaves {school} knowing what {he} is good at.',
    'That {he} is not put out of another {class}.',
    'That {he} learns to stop and think, and keeps {his} spark.',
  ],
  child: [
    '“My brain has too many tabs open.”',
    '“I only hear my name when I am in trouble.”',
    '{name} said: “I can do it if I can stand.”',
  ],
  tried: [
    'Seat at the front, movement breaks, a wobble cushion, a report card, and an adult beside {him} for {6-12} hours a week. {name} is on task for {3-8} minutes of 20.',
    'Behaviour plan reviewed {4-6} times; lunchtimes in a small group; {2-7} days of suspension this year.',
  ],
  strengths: [
    { area: 'SEMH', text: '{name} is generous, brave and the first to help when somebody is hurt.' },
    {
      area: 'COGNITION_LEARNING',
      text: '{name} has ideas that nobody else has, and learns at great speed when {he} can do and not only listen.',
    },
    { area: 'SENSORY_PHYSICAL', text: '{name} is quick, strong and well coordinated.' },
  ],
  strands: [
    {
      by: 'educational-psychologist',
      area: 'COGNITION_LEARNING',
      need: [
        '{name} attends to what {he} has not chosen for about {3-8} minutes. {He} remembers one instruction at a time.',
        '{name}’s working memory is at the {2-9}th centile, though {he} reasons as well as others of {his} age. Long tasks are not begun.',
      ],
      what: [
        'Tasks in pieces of five minutes with a checklist, a timer that {name} can see and feedback at each piece',
        'Teaching of planning and self-monitoring, with the same card in every lesson',
      ],
      who: [
        'Teacher, with a {adult} trained in ADHD (one day a year) beside {him}',
        'Specialist teacher for cognition and learning; {adult} in {lessons}',
      ],
      often: ['All {lessons} with more than ten minutes of listening or writing', 'Twice a week; in use daily'],
      long: ['15 hours a week', '30 minutes'],
      group: ['Class, adult between {name} and two others', 'One to one'],
      outcome: [
        'By the end of the year {name} will finish a task of 15 minutes with two reminders, in 4 {lessons} of 5.',
        'By next July {name} will have everything that {he} needs for the day on 4 mornings of 5.',
      ],
    },
    {
      by: 'educational-psychologist',
      area: 'SEMH',
      need: [
        '{name} acts before {he} thinks: {he} calls out, leaves {his} seat and hits back, {5-12} times a day. {He} is sorry at once.',
        '{name} thinks that {he} is bad. Asked what {he} is good at {he} could not name anything for {2-4} minutes.',
      ],
      what: [
        'Coaching in stopping and choosing, rehearsed daily and rewarded on the spot',
        'A mentor who helps {him} to notice what went well, and to repair what did not',
      ],
      who: [
        'Emotional literacy support assistant, supervised by an educational psychologist',
        'Named mentor on the staff',
      ],
      often: ['Daily, and coaching on the spot', '3 times a week'],
      long: ['15 minutes', '20 minutes'],
      group: ['One to one', 'One to one and a group of 3'],
      outcome: [
        'By next July {name} will use stop-and-choose without a reminder 3 times a day.',
        'By the end of {phase} {name} will name five things that {he} does well and where they showed this week.',
      ],
    },
    {
      by: 'education',
      area: 'SENSORY_PHYSICAL',
      need: ['{name} cannot sit for longer than {8-15} minutes and learns better when {he} moves.'],
      what: ['Active {lessons}: standing desk, jobs that move {him} about, and exercise before hard work'],
      who: ['Teacher and {adult}'],
      often: ['Every 20 minutes; exercise each morning'],
      long: ['5 minutes; exercise 15 minutes'],
      group: ['Class'],
      outcome: ['By next Easter {name} will stay in the room for a whole lesson in 9 of 10 {lessons}.'],
    },
    {
      by: 'health',
      need: ['{name} has attention deficit hyperactivity disorder and takes daily medicine for it.'],
      what: ['Review of treatment, growth and blood pressure, and advice to the {school} on side effects'],
      who: ['Specialist nurse for ADHD'],
      often: ['Every 6 months'],
      long: ['40 minutes'],
      group: [null],
      outcome: ['{name} will sleep by ten and eat a midday meal on treatment.'],
    },
  ],
}
