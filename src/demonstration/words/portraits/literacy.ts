import type { Portrait } from '../portrait.ts'

export const literacy: Portrait = {
  senType: 'SPLD',
  share: { early: 0, primary: 50, secondary: 70, later: 60 },
  opens: [
    '{name} is bright and cannot read what {his} [younger sister|little brother|cousin] reads.',
    '{name} has dyslexia. Nobody in the family was surprised; it took {school} {3-5} years.',
  ],
  goesOn: [
    'Homework ends in tears {3-5} evenings a week.',
    '{He} plays the clown so that nobody asks {him} to read.',
    '{He} pays for {his} lunch with a note because {he} cannot check the change.',
    '{He} has stopped drawing. {He} used to draw all day.',
  ],
  helps: [
    'Audio books. A scribe. More time and nobody watching.',
    'Being asked to explain it instead of writing it.',
    'The laptop that reads out loud.',
  ],
  hopes: [
    'That {he} can read a form and not be ashamed.',
    'That {he} gets the marks that {he} deserves.',
    'That {he} finds out that {he} is clever.',
  ],
  child: [
    '“The letters are fine. It is when they stand together.”',
    '“I do not put my hand up any more.”',
    '“I can build anything. Ask me to build it.”',
  ],
  tried: [
    'Three phonics programmes in {3-4} years, a reading buddy, coloured overlays, a laptop in {lessons}. Reading age has gained {4-9} months in two years.',
    'Specialist teacher twice a term; {adult} led programme daily; extra time in tests. Spelling stays at the {1-4}th centile.',
  ],
  strengths: [
    { area: 'COGNITION_LEARNING', text: '{name} reasons and explains at the level of the best in {his} {class}.' },
    { area: 'COGNITION_LEARNING', text: '{name} thinks in pictures and designs things that work.' },
    { area: 'SEMH', text: '{name} keeps trying, and helps others who are stuck.' },
  ],
  strands: [
    {
      by: 'educational-psychologist',
      area: 'COGNITION_LEARNING',
      need: [
        '{name} reads accurately at the level of a child of {6-8} and spells as one of {6-7}, though {he} understands what is read to {him} as well as any.',
        '{name} hears the sounds in words unreliably and names letters and numbers slowly. Reading a page takes {him} {3-5} times as long as others.',
      ],
      what: [
        'A structured, cumulative, multisensory literacy programme',
        'Direct teaching of phonics and spelling by precision teaching, with overlearning until it is secure',
      ],
      who: [
        'Teacher with a level 5 or 7 qualification in specific learning difficulties',
        '{adult} trained and watched each half term by a specialist teacher (level 7)',
      ],
      often: ['4 times a week', 'Daily'],
      long: ['40 minutes', '20 minutes'],
      group: ['One to one', 'One to one or a pair of the same level'],
      outcome: [
        'By the end of {phase} {name} will read a text for {his} everyday life, such as a form or a timetable, without help.',
        'By next July {name} will gain {12-18} months in reading accuracy.',
      ],
    },
    {
      by: 'education',
      area: 'COGNITION_LEARNING',
      need: ['What {name} knows cannot be seen from what {he} writes. In {lessons} that are read {he} learns little.'],
      what: ['Text-to-speech and speech-to-text on a device of {his} own, taught until {he} uses both without help'],
      who: ['Specialist teacher teaches it; all staff provide texts that can be read aloud'],
      often: ['Weekly for two terms, then monthly; in use in all {lessons}'],
      long: ['45 minutes'],
      group: ['One to one'],
      outcome: ['By next Easter {name} will record a page of {his} own ideas in a lesson in 30 minutes.'],
    },
    {
      by: 'educational-psychologist',
      area: 'SEMH',
      need: [
        '{name} feels stupid and avoids what shows it: {he} left {lessons} {12-30} times this term when there was reading aloud.',
      ],
      what: ['A mentor, and teaching about dyslexia in which {name} tells {his} own {class} how {he} learns'],
      who: ['Named adult whom {name} chose'],
      often: ['Weekly'],
      long: ['30 minutes'],
      group: ['One to one'],
      outcome: ['By the end of the year {name} will ask for what {he} needs in 4 {lessons} of 5.'],
    },
  ],
}
