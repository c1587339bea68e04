import type { Portrait } from '../portrait.ts'

const adults = 'Teaching assistant with a level 3 qualification in British Sign Language'

export const hearing: Portrait = {
  senType: 'HI',
  share: { early: 30, primary: 20, secondary: 20, later: 20 },
  opens: [
    '{name} is deaf. {He} has had [cochlear implants|hearing aids] since {he} was {1-3}.',
    '{name} hears in a quiet room and not in a hall, and nobody notices the difference.',
  ],
  goesOn: [
    'By three o’clock {he} has a headache from listening.',
    'The radio aid was left in a drawer for {3-9} weeks.',
    'Jokes are over before {he} has got them.',
  ],
  helps: ['Faces. Light. One person at a time.', 'Signing, and people who turn round before they speak.'],
  hopes: ['That {he} has deaf friends and hearing friends.', 'That {he} gets the whole lesson and not the half.'],
  child: ['“I nod a lot. It is easier.”', '{name} signed: “Teacher talk to board. I see back.”'],
  tried: [
    'A teacher of the deaf visits every {2-3} weeks; radio aid; seat at the side; notes before {lessons}. Vocabulary is {18-30} months behind.',
  ],
  strengths: [
    { area: 'SEMH', text: '{name} watches closely, understands people and is proud to be deaf.' },
    { area: 'COGNITION_LEARNING', text: '{name} solves what is shown to {him} as fast as anybody.' },
  ],
  strands: [
    {
      by: 'educational-psychologist',
      area: 'SENSORY_PHYSICAL',
      need: [
        '{name} has a [severe|profound|moderate] hearing loss on both sides and misses {3-6} of 10 words in a noisy room, with aids.',
      ],
      what: [
        'Teaching by a qualified teacher of the deaf, radio aid checked each morning, and a room treated for sound',
      ],
      who: [`Qualified teacher of the deaf; ${adults}`],
      often: ['Teacher of the deaf weekly; assistant in all {lessons}'],
      long: ['2 hours; 22 hours'],
      group: ['One to one and in class'],
      outcome: ['By the end of {phase} {name} will say or sign what {he} has missed, to any teacher, in the lesson.'],
    },
    {
      by: 'education',
      area: 'COMMUNICATION_INTERACTION',
      need: ['{name} knows {200-900} fewer words than {others}, and new ones pass {him} by.'],
      what: ['Pre-teaching of words in sign and speech, and language therapy'],
      who: ['Specialist speech and language therapist for deaf children; assistant'],
      often: ['Therapist fortnightly; pre-teaching daily'],
      long: ['45 minutes; 20 minutes'],
      group: ['One to one'],
      outcome: ['By next July {name} will use {80-150} new topic words.'],
    },
    {
      by: 'health',
      need: ['{name} needs new ear moulds every {3-5} months and yearly review of {his} implants or aids.'],
      what: ['Audiology review and repair within two school days'],
      who: ['Paediatric audiology'],
      often: ['Every 4 months'],
      long: ['60 minutes'],
      group: [null],
      outcome: ['{name} will have working equipment on 39 days of 40.'],
    },
  ],
}

export const sight: Portrait = {
  senType: 'VI',
  share: { early: 20, primary: 20, secondary: 15, later: 20 },
  opens: [
    '{name} sees at two metres what others see at {12-24}.',
    '{name} is losing {his} sight. We were told when {he} was {4-7}.',
  ],
  goesOn: [
    'Worksheets come too small, every week.',
    '{He} walks into what has been moved and laughs it off.',
    'At {break} {he} stands where {he} can find the wall.',
  ],
  helps: ['Big, dark, plain letters. Being told who is speaking.', 'Time to look twice. Things in the same place.'],
  hopes: ['That {he} goes to town on {his} own.', 'That {he} reads for pleasure, in whatever way.'],
  child: ['“If you say ‘over there’ I do not know where there is.”', '“I like the dark. Then we are the same.”'],
  tried: [
    'Enlarged print at {24-36} points, a sloping board, a visit from the teacher of children with vision impairment each half term. {name} tires after {20-30} minutes of reading.',
  ],
  strengths: [
    { area: 'COGNITION_LEARNING', text: '{name} remembers what {he} hears almost word for word.' },
    { area: 'COMMUNICATION_INTERACTION', text: '{name} describes things so that others see them.' },
  ],
  strands: [
    {
      by: 'educational-psychologist',
      area: 'SENSORY_PHYSICAL',
      need: [
        '{name} is registered as [sight impaired|severely sight impaired]. Print below {24-36} points, screens with glare and steps are out of {his} reach.',
      ],
      what: [
        'Teaching of touch typing, screen reading and braille; materials adapted before the lesson; mobility training',
      ],
      who: [
        'Qualified teacher of children with vision impairment; {adult} who adapts materials; qualified habilitation specialist',
      ],
      often: ['Teacher weekly; materials daily; habilitation fortnightly'],
      long: ['90 minutes; 8 hours a week; 60 minutes'],
      group: ['One to one'],
      outcome: [
        'By the end of {phase} {name} will find {his} way about {school} alone and to the bus stop.',
        'By next July {name} will type 25 words a minute without looking.',
      ],
    },
    {
      by: 'education',
      area: 'SEMH',
      need: ['{name} hides how little {he} sees, and is alone at {break} on {3-4} days of 5.'],
      what: ['A group with other pupils with vision impairment, and a club of {his} choice with a trained peer'],
      who: ['Specialist teacher; {adult}'],
      often: ['Monthly; weekly'],
      long: ['Half a day; 45 minutes'],
      group: ['Group of 5'],
      outcome: ['By next Easter {name} will tell two teachers {himself} what {he} needs to see.'],
    },
  ],
}
