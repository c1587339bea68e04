import type { Portrait } from '../portrait.ts'

/** Severe and profound learning difficulties, with or without a name. */
export const profound: Portrait = {
  senType: 'SLD',
  share: { early: 70, primary: 60, secondary: 60, later: 90 },
  opens: [
    '{name} does not speak and tells us everything if you know how to look.',
    '{name} has [Down’s syndrome|Angelman syndrome|a rare chromosome change|no diagnosis, only a list]. {He} needs somebody beside {him} all day and much of the night.',
    '{name} needs two people, {he} loves music, and {he} is {6-12} months old in some ways and {his} own age in others.',
  ],
  goesOn: [
    '{He} puts everything in {his} mouth and has no sense of danger.',
    'A new person means {3-5} weeks before {he} eats for them.',
    '{He} had {5-20} seizures last month.',
    '{He} sleeps from two until five, and so do we.',
  ],
  helps: ['Songs for everything. Objects to hold that say what comes next.', 'The same people. Slowness. Water.'],
  hopes: [
    'That {he} is safe, happy and known.',
    'That {he} chooses more for {himself} each year.',
    'That we can stay {his} family and not only {his} nurses.',
  ],
  child: [
    '{name} looked at “swing”, then at “more”, and laughed.',
    '{name} took the hand of the person asking and led them to the door.',
    '{name} reached for the drum twice and pushed the brush away.',
  ],
  tried: [
    'Intensive interaction daily, objects of reference, a postural or sensory programme, {2-3} adults to {5-7} pupils. {name} makes a choice between two things in {3-6} of 10 trials.',
  ],
  strengths: [
    {
      area: 'COMMUNICATION_INTERACTION',
      text: '{name} shows joy, dislike and “again” so that people who know {him} are never in doubt.',
    },
    { area: 'SEMH', text: '{name} enjoys people, has a sense of humour and is calmed by music and water.' },
  ],
  strands: [
    {
      by: 'educational-psychologist',
      area: 'COMMUNICATION_INTERACTION',
      need: [
        '{name} communicates by look, sound and movement. {He} chooses between two things when given {20-40} seconds, and does not yet ask for what is not there.',
      ],
      what: [
        'A total communication approach: intensive interaction, objects of reference and a switch or eye-gaze device',
      ],
      who: ['Speech and language therapist sets it; all adults are trained by that therapist'],
      often: ['All day; therapist every 3 weeks'],
      long: ['25 hours a week; 60 minutes'],
      group: ['One to one within a class of up to 8'],
      outcome: [
        'By next July {name} will ask for “more” or “stop” in 7 of 10 situations with somebody new.',
        'By the end of {phase} {name} will choose between four things in three settings.',
      ],
    },
    {
      by: 'educational-psychologist',
      area: 'COGNITION_LEARNING',
      need: [
        '{name} learns through the senses and by what is done again and again: {he} looks for a thing that is hidden in {2-5} of 10 trials.',
        '{name} matches and sorts, counts to {3-5} with things and knows {8-20} pictures. {He} learns {2-4} new ones a term.',
      ],
      what: [
        'A curriculum for learners with profound difficulties, with routines that {name} can foresee',
        'Structured teaching at a workstation with errorless learning, each step practised in two places',
      ],
      who: ['Teacher experienced with severe and profound learning difficulties'],
      often: ['Every day'],
      long: ['25 hours a week'],
      group: ['Class of up to 8 with 4 adults'],
      outcome: [
        'By the end of the year {name} will foresee the next step of a routine in 6 of 8 routines.',
        'By next summer {name} will carry out {3-5} steps of a task from pictures.',
      ],
    },
    {
      by: 'education',
      area: 'SENSORY_PHYSICAL',
      need: [
        '{name} needs help with eating, washing and the toilet, and changes position only with help or not safely.',
      ],
      what: ['Personal care with dignity, a feeding and postural programme, hydrotherapy'],
      who: ['2 adults trained yearly; physiotherapist and speech and language therapist for eating review each term'],
      often: ['Throughout the day; hydrotherapy weekly'],
      long: ['12 hours a week; 40 minutes'],
      group: ['2 adults to 1'],
      outcome: ['By next Easter {name} will hold {his} own spoon for half of a meal.'],
    },
    {
      by: 'health',
      need: ['{name} has epilepsy with rescue medicine, and is fed by tube or with thickened food.'],
      what: ['Care plan, training of named staff with a competence check, and review'],
      who: ['Special school nursing team; paediatric neurologist'],
      often: ['Training yearly; review each term'],
      long: ['3 hours; 45 minutes'],
      group: [null],
      outcome: ['{name} will have every medicine on time on every school day.'],
    },
    {
      by: 'social-care',
      need: ['{name} cannot be left for a minute, and {his} parents have not slept through for {2-9} years.'],
      what: ['Overnight short breaks, and care at home'],
      who: ['Family-based carer known to {name}; care agency'],
      often: ['Two nights a month; twice a day on weekdays'],
      long: ['24 hours; 1 hour'],
      group: [null],
      outcome: ['{name} will be at ease with two people outside {his} family.'],
    },
  ],
}
