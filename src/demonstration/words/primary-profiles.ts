import type { Profile } from './profile.ts'

const autistic: Profile = {
  ages: [5, 14],
  family: {
    concerns:
      '{name} holds it together all day and falls apart when we get through the front door. It takes up to {2-3} hours before {he} can talk. School says {he} is fine. {He} is not fine. Last term there were {8-19} mornings when {he} could not go in at all.',
    helps:
      'Knowing what comes next. A quiet place. One person who waits for {him} to answer. If something changes, tell {him} before it does.',
    hopes: 'I want {him} to like school again, to have one real friend, and to be able to say when it is too much.',
    child: 'The hall is too loud and it hurts. I like it when I know what we are doing.',
  },
  tried:
    'Visual timetable since September; a named adult at the door each morning; a social skills group of six (two terms); advice from the autism outreach team, {2-4} visits. Internal absence data: {name} left the classroom {14-31} times last term, most often within ten minutes of an unplanned change.',
  strengths: [
    {
      area: 'COMMUNICATION_INTERACTION',
      text: '{name} has a wide vocabulary for what interests {him} and remembers it exactly. {He} keeps one friendship going well.',
    },
    {
      area: 'COGNITION_LEARNING',
      text: '{name} reads words accurately for {his} age and learns quickly from pictures and diagrams.',
    },
  ],
  needs: [
    {
      by: 'educational-psychologist',
      area: 'COMMUNICATION_INTERACTION',
      need: '{name} finds it hard to join a game or group task that is changing, and to work out what others mean when it is not said. On the playground {he} watched for {7-14} minutes and joined only when fetched.',
      help: {
        what: 'A small group in which children practise joining, changing and repairing games, using comic-strip conversations; what is practised is used the same day on the playground with the adult near by',
        who: 'Teaching assistant, to plans made by a specialist teacher for autism who watches one session each half term',
        frequency: '2 sessions a week in term time',
        duration: '30 minutes a session, 36 weeks',
        groupSize: '3 to 4 children to 1 adult',
      },
      outcome:
        'By the end of the key stage {name} will join a game of two or three children without being fetched, on at least 4 of 5 days.',
    },
    {
      by: 'educational-psychologist',
      area: 'COGNITION_LEARNING',
      need: '{name} reads words well but understands about half of what {he} reads when something has to be worked out. Reading comprehension is at the {5-11}th percentile against about the 50th for word reading.',
      help: {
        what: 'Explicit teaching of reading comprehension: predicting, picturing and asking questions of a text, with the new words of each class text taught beforehand',
        who: 'Qualified teacher; a teaching assistant trained by that teacher teaches the words',
        frequency: '3 times a week; new words twice a week',
        duration: '25 minutes; words 15 minutes',
        groupSize: 'Up to 4 pupils to 1 adult; words one to one',
      },
      outcome: 'By July in two years {name} will answer inference questions on a text for {his} age in 6 of 8 cases.',
    },
    {
      by: 'education',
      area: 'SEMH',
      need: '{name} becomes very anxious when plans change without warning. {He} then stops talking, hides, or cannot come into the building.',
      help: {
        what: 'A key adult meets {name} at the side door, goes through the picture timetable and any change to it, and checks in mid-morning and after lunch. Changes are shown at least 30 minutes before they happen',
        who: 'Named key adult, with a named second adult for absence; both trained for 6 hours by the specialist teacher',
        frequency: 'Every school day, 3 times',
        duration: '15 minutes in the morning and 5 minutes at each check-in',
        groupSize: 'One to one',
      },
      outcome:
        'By the end of next year {name} will tell an adult that {he} is worried, in words or with a card, before leaving the room, on 8 of 10 occasions.',
    },
    {
      by: 'education',
      area: 'SENSORY_PHYSICAL',
      need: '{name} is over-sensitive to noise and to being brushed against, and by midday is often too tired from coping to learn.',
      help: {
        what: 'Regular access to a quiet space as required',
        who: 'School staff',
        frequency: 'As and when needed',
        duration: 'As appropriate',
        groupSize: null,
      },
    },
    {
      by: 'health',
      need: '{name} takes more than {70-110} minutes to fall asleep on most school nights because of worry, and is tired in the day. This is linked to {his} autism.',
      help: {
        what: 'Sleep support: assessment, a written plan for home, and review with the family',
        who: 'Community paediatric nurse',
        frequency: 'One assessment, then every 6 weeks for 2 terms',
        duration: '60 minutes, then 30 minutes',
        groupSize: 'Family',
      },
      outcome: 'By the next review {name} will fall asleep within 45 minutes on 5 nights of 7.',
    },
    {
      by: 'social-care',
      need: '{name} has no activity with other children outside school, because clubs that were tried were too loud and staff did not know how to help {him} join in.',
      help: {
        what: 'A place at a small holiday and weekend club with a worker trained in autism',
        who: 'Short breaks service',
        frequency: '2 Saturdays a month and 6 days a year in school holidays',
        duration: '4 hours a session',
        groupSize: '1 worker to 2 children',
      },
      outcome: 'By next summer {name} will go to one activity a week that {he} chose.',
    },
  ],
}

const language: Profile = {
  ages: [4, 12],
  family: {
    concerns:
      'We did not hear words until {he} was nearly three. Now {he} talks, but people who do not know {him} follow about half. If you tell {him} three things {he} has lost the first. {He} says “I am stupid”.',
    helps: 'Show {him}. Say it short. Do not finish {his} sentences.',
    hopes: 'I want {him} to be able to tell me about {his} day, and to read.',
    child: 'I know it in my head but it does not come out.',
  },
  tried:
    'NHS speech and language therapy in the nursery, two blocks of six; a language group in school, three times a week for a year; phonics repeated twice. {name} knows {14-24} of 44 sounds.',
  strengths: [
    {
      area: 'COGNITION_LEARNING',
      text: '{name} solves puzzles and builds models above what is expected for {his} age.',
    },
    { area: 'SEMH', text: '{name} is kind, tries hard and wants to please.' },
  ],
  needs: [
    {
      by: 'educational-psychologist',
      area: 'COMMUNICATION_INTERACTION',
      need: '{name} has developmental language disorder. {He} follows instructions with two key parts reliably and with three parts on {1-3} of 10 trials.',
      help: {
        what: 'A language programme written for {name}, with targets for longer sentences, words of time and order, and retelling; the therapist teaches each new step to the assistant before it is used',
        who: 'Speech and language therapist (HCPC); sessions by a teaching assistant with Level 2 training in speech and language',
        frequency: '3 sessions a week; therapist 6 visits a year, one each half term',
        duration: '20 minutes a session; visits 90 minutes',
        groupSize: 'One to one',
      },
      outcome: 'By the end of Year 6 {name} will follow a three-part instruction in class on 8 of 10 occasions.',
    },
    {
      by: 'education',
      area: 'COMMUNICATION_INTERACTION',
      need: 'In class {name} cannot put ideas in order when {he} explains. {He} leaves out who did what, so that others give up listening.',
      help: {
        what: 'In every lesson one instruction at a time, in at most two parts, with ten seconds to think and a picture or written list that stays in sight',
        who: 'Class teacher and teaching assistant, after 3 hours of training by the therapist',
        frequency: 'Every lesson',
        duration: '25 hours a week',
        groupSize: 'Whole class',
      },
      outcome: 'By July next year {name} will retell a short story with who, where and what happened, in order.',
    },
    {
      by: 'educational-psychologist',
      area: 'COGNITION_LEARNING',
      need: '{name} does not yet hear the separate sounds in words. Phonological awareness is below the 5th percentile, and {he} reads {6-18} words on sight.',
      help: {
        what: 'A structured, multi-sensory reading programme that begins with hearing sounds',
        who: 'Teaching assistant trained in the programme, planned and checked each fortnight by a qualified teacher',
        frequency: '4 times a week',
        duration: '20 minutes, 36 weeks',
        groupSize: 'One to one',
      },
      outcome:
        'By the end of next year {name} will read 100 common words on sight and sound out regular words of four letters.',
    },
    {
      by: 'education',
      area: 'SEMH',
      need: '{name} says that {he} is stupid, rips up work {2-5} times a week and has begun to avoid talking in groups.',
      help: {
        what: 'Support with self-esteem',
        who: 'Pastoral team',
        frequency: 'Weekly where possible',
        duration: 'Up to 30 minutes',
        groupSize: 'Small group',
      },
    },
    {
      by: 'health',
      need: '{name} has glue ear that comes and goes, with a loss of {20-35} decibels in winter.',
      help: {
        what: 'Hearing test and review',
        who: 'Community audiology',
        frequency: 'Every 4 months',
        duration: '30 minutes',
        groupSize: null,
      },
      outcome: '{name}’s hearing will be known to school within a week of every test.',
    },
  ],
}

const dyslexic: Profile = {
  ages: [7, 16],
  family: {
    concerns:
      '{name} is bright and funny and cannot read the menu. {He} has had the same spelling list for two years. Homework ends in tears on {3-5} nights a week.',
    helps: 'Reading it out to {him}. Letting {him} say the answer. Typing.',
    hopes: 'That {he} can read what {he} needs for {his} life and stops thinking that {he} is thick.',
    child: 'The letters move. When I have to read out loud I feel sick.',
  },
  tried:
    'Catch-up phonics (three terms), a reading buddy, coloured paper, extra time in tests. Standardised reading score has gone from {78-82} to {72-76} in two years, although {he} was present for {90-96}% of sessions.',
  strengths: [
    {
      area: 'COGNITION_LEARNING',
      text: '{name} reasons with pictures and numbers at or above the average for {his} age, and remembers what {he} hears in stories.',
    },
    { area: 'SEMH', text: '{name} is a leader in sport and drama and helps younger pupils.' },
  ],
  needs: [
    {
      by: 'educational-psychologist',
      area: 'COGNITION_LEARNING',
      need: '{name} has severe and lasting difficulty with reading and spelling words (dyslexia), below the 4th percentile, in spite of teaching that helps most pupils.',
      help: {
        what: 'A structured, cumulative literacy programme for dyslexia, followed at {name}’s own pace',
        who: 'Specialist teacher with a Level 5 or 7 qualification in dyslexia',
        frequency: '3 times a week',
        duration: '45 minutes, 38 weeks',
        groupSize: 'One to one',
      },
      outcome: 'By the end of the key stage {name} will read a text for a nine-year-old with 95% accuracy.',
    },
    {
      by: 'education',
      area: 'COGNITION_LEARNING',
      need: 'In lessons {name} cannot get down what {he} knows: {he} writes {3-6} lines in 40 minutes, with most words misspelt.',
      help: {
        what: 'A laptop with text-to-speech and dictation, with teaching in its use until {name} chooses it unasked',
        who: 'Specialist teacher for assistive technology, then class staff',
        frequency: 'Teaching: weekly for 12 weeks. Use: every lesson with writing',
        duration: '45 minutes a session',
        groupSize: 'One to one',
      },
      outcome:
        'By next July {name} will finish written tasks of one page in the time that the class has, using dictation.',
    },
    {
      by: 'educational-psychologist',
      area: 'COGNITION_LEARNING',
      need: '{name} holds little in mind while {he} works: {he} repeats {3-4} numbers and loses the second step of a task.',
      help: {
        what: 'Opportunities for over-learning and reduced cognitive load',
        who: 'Teaching staff',
        frequency: 'Throughout the day',
        duration: 'Ongoing',
        groupSize: null,
      },
    },
    {
      by: 'education',
      area: 'SEMH',
      need: '{name} avoids lessons in which {he} may be asked to read aloud: {9-22} visits to the medical room this term, all before English or history.',
      help: {
        what: 'Meetings with a mentor who plans the week’s reading with {name} and agrees a signal with each teacher, so that nobody is asked to read without notice',
        who: 'Named mentor',
        frequency: 'Once a week',
        duration: '30 minutes',
        groupSize: 'One to one',
      },
      outcome: 'By Easter {name} will be in every English and history lesson for four weeks running.',
    },
  ],
}

const attention: Profile = {
  ages: [6, 16],
  family: {
    concerns:
      '{name} cannot stay with anything and it is getting worse. {He} has been sent home {6-14} times this year. {He} is sorry every time. We never get a phone call that says something good.',
    helps: 'Moving about. Short jobs. Being told what went well. Not being told off in front of the others.',
    hopes: 'That {he} is in school every day and somebody there likes {him}.',
    child: 'My body goes before I think. I want to be good.',
  },
  tried:
    'Behaviour chart, report card, a part-time timetable for eight weeks, a place in the nurture room each morning. Suspensions: {3-7} this year, {7-13} days in all.',
  strengths: [
    {
      area: 'COMMUNICATION_INTERACTION',
      text: '{name} talks well with adults, has good ideas and makes others laugh.',
    },
    { area: 'SENSORY_PHYSICAL', text: '{name} is strong, well co-ordinated and plays football for a local team.' },
  ],
  needs: [
    {
      by: 'educational-psychologist',
      area: 'SEMH',
      need: '{name} has ADHD. {He} stays with a task of {his} own choice for {8-15} minutes and with a class task for {2-4}, and acts before thinking, above all when the room is noisy.',
      help: {
        what: 'Work in steps of at most ten minutes, each with a movement break of three, shown on a timer and a task strip that {name} ticks',
        who: 'Teaching assistant, planned by the class teacher with the educational psychologist',
        frequency: 'Every lesson, every day',
        duration: '25 hours a week',
        groupSize: '1 adult to 2 pupils',
      },
      outcome: 'By July {name} will stay with a class task for ten minutes on 4 of 5 occasions.',
    },
    {
      by: 'educational-psychologist',
      area: 'SEMH',
      need: 'When {name} feels shamed {he} shouts, throws or runs. There were {11-26} such occasions in the autumn term, {6-9} in ten of them in the last hour of the day.',
      help: {
        what: 'An emotional regulation programme, with a plan of what adults do at each stage that every adult in the room has read',
        who: 'Trained emotional literacy assistant, supervised by the educational psychologist for 2 hours each half term',
        frequency: 'Twice a week',
        duration: '40 minutes, 30 weeks',
        groupSize: 'One to one',
      },
      outcome:
        'By the end of next year {name} will use {his} own plan to calm within 15 minutes, on 8 of 10 occasions.',
    },
    {
      by: 'education',
      area: 'COGNITION_LEARNING',
      need: '{name} has missed much teaching and is {18-30} months behind in writing.',
      help: {
        what: 'Teaching in a small group in English, from gaps found by a test each half term',
        who: 'Qualified teacher',
        frequency: '4 times a week',
        duration: '40 minutes, 36 weeks',
        groupSize: 'Up to 6 pupils to 1 teacher',
      },
      outcome: 'By the end of the key stage {name} will have made two years’ progress in writing in one.',
    },
    {
      by: 'health',
      need: '{name} takes medicine for ADHD, which lowers {his} appetite at lunch and has to be watched.',
      help: {
        what: 'Review of medicine, weight, height and blood pressure',
        who: 'Community paediatrician',
        frequency: 'Every 6 months',
        duration: '30 minutes',
        groupSize: null,
      },
      outcome: '{name} will eat lunch on school days and keep to {his} line of growth.',
    },
    {
      by: 'social-care',
      need: '{name}’s grandmother, who shares {his} care, is unwell, and there is nobody to be with {name} after school on some days.',
      help: {
        what: 'After-school care with staff who know {name}’s plan',
        who: 'Family support worker arranges; club of the school gives it',
        frequency: '3 days a week in term time',
        duration: '2 hours',
        groupSize: null,
      },
    },
  ],
}

const deaf: Profile = {
  ages: [3, 16],
  family: {
    concerns:
      '{name} is profoundly deaf and has two cochlear implants. In the classroom {he} gets perhaps half. By Thursday {he} is too tired to talk in either language.',
    helps: 'Signing. Facing {him}. One person at a time. Breaks from listening.',
    hopes: 'That {he} has friends who sign, and learns as much as {he} could.',
    child: 'I like it when people sign with me. I pretend I heard.',
  },
  tried:
    'A teacher of the deaf visits every fortnight; radio aid; carpets and soft boards in the classroom. Speech discrimination is {84-92}% in quiet and {38-52}% in the noise of the class.',
  strengths: [
    {
      area: 'COMMUNICATION_INTERACTION',
      text: '{name} uses British Sign Language with ease and English with growing confidence.',
    },
    { area: 'SENSORY_PHYSICAL', text: '{name} looks after {his} own processors and says when a battery is low.' },
  ],
  needs: [
    {
      by: 'educational-psychologist',
      area: 'SENSORY_PHYSICAL',
      need: '{name} has a profound hearing loss in both ears and cannot follow speech in noise, at a distance, or when two people speak.',
      help: {
        what: 'Direct teaching and advice on listening, language and access, with a check of equipment and of the room’s sound each term',
        who: 'Qualified teacher of the deaf',
        frequency: '2 visits a week',
        duration: '60 minutes each, 38 weeks',
        groupSize: 'One to one',
      },
      outcome: 'By the end of the key stage {name} will ask for what {he} did not catch on 8 of 10 occasions.',
    },
    {
      by: 'educational-psychologist',
      area: 'COMMUNICATION_INTERACTION',
      need: '{name} misses what is taught in speech alone: {he} was given {4-7} new words in a science lesson and had {1-2} of them afterwards.',
      help: {
        what: 'A communication support worker who interprets lessons and talk with other pupils into British Sign Language, and goes through the new words beforehand',
        who: 'Communication support worker with British Sign Language Level 6',
        frequency: 'All lessons, and 2 lunchtimes a week',
        duration: '27 hours a week',
        groupSize: 'One to one',
      },
      outcome: 'By the end of each unit {name} will sign or say what its ten main words mean.',
    },
    {
      by: 'education',
      area: 'SEMH',
      need: '{name} is the only deaf pupil in the school and spends {4-5} of 5 lunchtimes with an adult.',
      help: {
        what: 'Meetings with deaf pupils and a deaf adult',
        who: 'Sensory service',
        frequency: 'Once each half term',
        duration: 'One day',
        groupSize: 'Up to 12 pupils',
      },
      outcome: 'By next summer {name} will have a friend with whom {he} signs outside school.',
    },
    {
      by: 'health',
      need: '{name}’s implants need mapping, and {he} has a sore ear about {3-5} times a year.',
      help: {
        what: 'Mapping and medical review of both implants',
        who: 'Regional implant centre',
        frequency: 'Every 6 months',
        duration: 'Half a day',
        groupSize: null,
      },
      outcome: '{name} will wear both processors all day on every school day.',
    },
  ],
}

export const primary: Profile[] = [autistic, language, dyslexic, attention, deaf]
