import type { Portrait } from '../portrait.ts'

export const language: Portrait = {
  senType: 'SLCN',
  share: { early: 260, primary: 190, secondary: 110, later: 70 },
  opens: [
    '{name} [did not say a word until {he} was three|has always been hard to understand|talks, and people do not get what {he} means].',
    '{name} has developmental language disorder. It took {3-6} years for somebody to say so.',
    'People who do not know {name} understand about {3-6} words in ten.',
  ],
  goesOn: [
    '{He} nods as if {he} had understood, and then does the wrong thing and is told off.',
    '{He} can tell you all about {his} day if you were there, and nothing if you were not.',
    'Other children finish {his} sentences. Some have stopped asking {him} to play.',
    '{He} knows it, and that is the worst: {he} hits {his} own head and says “stupid mouth”.',
  ],
  helps: [
    'Short sentences, showing instead of telling, and waiting. Really waiting.',
    'Pictures. Signs. Saying it back the right way without making {him} repeat it.',
    'Asking “show me” and not “do you understand”.',
  ],
  hopes: [
    'That {he} can say what {he} thinks and be believed.',
    'That {he} makes friends with words and not only with a ball.',
    'That {he} reads.',
  ],
  child: [
    '“My words come out in the wrong line.”',
    '{name} pointed to the picture for “worried” and then to the one for “carpet time”.',
    '“I know it in my head.”',
  ],
  tried: [
    'Speech and language therapy programme since {name} was {3-5}, carried out {2-4} times a week; a vocabulary group; visual prompts in every lesson.',
    'A language programme in a group of {4-6} for two terms; {name} gained {2-5} points. {He} understands {2-3} of 5 instructions with two parts.',
  ],
  strengths: [
    {
      area: 'COGNITION_LEARNING',
      text: '{name} solves puzzles that need no words at the level of {his} age or above.',
    },
    {
      area: 'COMMUNICATION_INTERACTION',
      text: '{name} wants to communicate, uses {his} hands and face to do so, and does not give up.',
    },
    { area: 'SEMH', text: '{name} is kind, funny and patient with people who do not follow {him}.' },
    {
      area: 'SENSORY_PHYSICAL',
      text: '{name} is strong at [sport|making things|drawing], and people look up to {him} for it.',
    },
  ],
  strands: [
    {
      by: 'educational-psychologist',
      area: 'COMMUNICATION_INTERACTION',
      need: [
        '{name} understands sentences as a child {18-40} months younger would. Instructions with more than [two|three] ideas are lost.',
        '{name}’s sentences are short and in the wrong order; {he} looks for the word on {4-7} of 10 occasions.',
      ],
      what: [
        'Direct speech and language therapy in blocks, with a daily programme between them',
        'Shape coding for sentences, and word maps for {8-12} words a week taken from {his} {lessons}',
      ],
      who: [
        'Speech and language therapist (HCPC); daily practice by a {adult} whom the therapist trains and watches',
        'Speech and language therapist sets and models it; the class teacher and {adult} carry it out',
      ],
      often: [
        '2 blocks of {6-8} weekly sessions a year; practice on 4 days a week',
        'Therapist fortnightly; practice daily',
      ],
      long: ['40 minutes; practice 20 minutes', '45 minutes; practice 15 minutes'],
      group: ['One to one', 'One to one and a group of 3'],
      outcome: [
        'By next July {name} will follow instructions with three ideas in {lessons} on 8 of 10 occasions.',
        'By the end of {phase} {name} will tell a story of five sentences that a stranger can follow.',
      ],
    },
    {
      by: 'educational-psychologist',
      area: 'COGNITION_LEARNING',
      bands: ['primary', 'secondary', 'later'],
      need: [
        'Because of {his} language {name} reads at the level of a child {2-4} years younger, and understands less than {he} can read aloud.',
        '{name} holds two pieces of spoken information in mind at once; most of {his} age hold {4-5}.',
      ],
      what: [
        'A structured phonics and comprehension programme with the same words as in therapy',
        'New vocabulary taught before the lesson, with objects, pictures and {his} own examples',
      ],
      who: [
        'Teacher with a qualification in specific learning or language difficulties',
        '{adult} with training in language disorder (5 days), planned by the teacher',
      ],
      often: ['Daily', 'Before each new topic, at least 3 times a week'],
      long: ['30 minutes', '20 minutes'],
      group: ['Group of up to 3', 'One to one'],
      outcome: [
        'By the end of {phase} {name} will read and retell a page at the level of a {7-9}-year-old.',
        'By next Easter {name} will use {40-80} new topic words in the right place.',
      ],
    },
    {
      by: 'education',
      area: 'SEMH',
      need: [
        'When {name} is not understood {he} [lashes out|goes under the table|stops trying], about {2-7} times a week, and most of it at {break}.',
      ],
      what: ['An adult close by at unstructured times who puts words to what is happening; a buddy scheme'],
      who: ['{adult} who knows {name}’s signs and pictures'],
      often: ['Every {break} and lunchtime'],
      long: ['60 minutes a day'],
      group: ['Group of 4'],
      outcome: [
        'By the end of the year {name} will join a game with {others} and stay in it for ten minutes, on 4 days of 5.',
      ],
    },
    {
      by: 'health',
      need: ['{name} has had glue ear and grommets {2-3} times; hearing goes up and down.'],
      what: ['Hearing test, and advice to the {school} when hearing is down'],
      who: ['Community audiology'],
      often: ['Every 6 months'],
      long: ['40 minutes'],
      group: [null],
      outcome: ['Nobody will take a day of poor hearing for a day of not listening.'],
    },
  ],
}
