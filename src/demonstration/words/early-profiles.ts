import type { Profile } from './profile.ts'

const downs: Profile = {
  ages: [3, 11],
  family: {
    concerns:
      '{name} has Down’s syndrome. {He} understands far more than {he} can say and gets cross when people do not see that. {He} runs off: {3-6} times this term {he} was at the gate.',
    helps: 'Signs and pictures. Songs. Doing it together first.',
    hopes: 'That {he} goes to school with {his} sister’s friends, learns to read in {his} own way and is safe.',
    child: '{name} chose the picture of the sand tray and signed “more friends”.',
  },
  tried:
    'Portage from 14 months; Makaton across the setting; a speech therapist’s plan; one adult to three children. {name} joins adult-led time for {3-6} minutes.',
  strengths: [
    {
      area: 'COMMUNICATION_INTERACTION',
      text: '{name} uses about {40-90} signs and some words, and loves to greet people.',
    },
    {
      area: 'COGNITION_LEARNING',
      text: '{name} learns well by sight: {he} matches words to pictures and knows {his} name.',
    },
  ],
  needs: [
    {
      by: 'educational-psychologist',
      area: 'COGNITION_LEARNING',
      need: '{name} learns much more slowly than others of {his} age; {his} skills are like those of a child about {18-30} months younger, and new learning is lost without daily practice.',
      help: {
        what: 'A curriculum set out in small steps, each practised daily until it is secure in two places, with sight reading from the start',
        who: 'Teaching assistant trained in the learning profile of Down’s syndrome, planned weekly by a qualified teacher',
        frequency: 'Daily',
        duration: '5 sessions of 10 minutes',
        groupSize: 'One to one, then in a pair',
      },
      outcome: 'By the end of Reception {name} will read and match 20 words.',
    },
    {
      by: 'educational-psychologist',
      area: 'COMMUNICATION_INTERACTION',
      need: '{name} speaks in single words that strangers understand on about {2-4} of 10 occasions.',
      help: {
        what: 'Speech and language therapy with a written programme; all adults in the room sign key words',
        who: 'Speech and language therapist (HCPC); daily practice by the assistant; Makaton training of 6 hours for every adult',
        frequency: 'Therapist monthly; practice daily',
        duration: '60 minutes; 15 minutes',
        groupSize: 'One to one',
      },
      outcome: 'By next July {name} will join two signs or words to ask, refuse and tell, 10 times a day.',
    },
    {
      by: 'education',
      area: 'SENSORY_PHYSICAL',
      need: '{name} has low muscle tone, tires on stairs and cannot yet use scissors or do up a coat.',
      help: {
        what: 'An occupational therapy programme for hands, sitting and dressing',
        who: 'Occupational therapist writes and reviews it; assistant carries it out',
        frequency: 'Daily; therapist once a term',
        duration: '15 minutes; 60 minutes',
        groupSize: 'One to one',
      },
      outcome: 'By the end of Year 1 {name} will put on and zip {his} coat without help.',
    },
    {
      by: 'health',
      need: '{name} had heart surgery as a baby and gets chest infections about {3-6} times a winter.',
      help: {
        what: 'Review by the cardiac and respiratory team, and a care plan that school holds',
        who: 'Community children’s nurse',
        frequency: 'Every 6 months, and after each stay in hospital',
        duration: '45 minutes',
        groupSize: null,
      },
      outcome: '{name} will miss fewer than 10 days a year through illness.',
    },
    {
      by: 'social-care',
      need: '{name}’s parents have not had a night’s sleep without waking for two years, and have no family near.',
      help: {
        what: 'Short breaks',
        who: 'Family-based carer',
        frequency: 'One night a month and one day a fortnight',
        duration: '24 hours; 6 hours',
        groupSize: null,
      },
      outcome: '{name} will have a second family {he} likes to be with.',
    },
  ],
}

const complex: Profile = {
  ages: [3, 19],
  family: {
    concerns:
      '{name} has cerebral palsy and epilepsy and uses a wheelchair. {He} is fed through a tube. {He} had {9-24} seizures last month. {He} tells us everything with {his} eyes if you wait.',
    helps: 'Time. {His} eye-gaze board. People who have been shown how to move {him}.',
    hopes: 'That {he} is safe, out of pain, and that people talk to {him} and not over {him}.',
    child: '{name} looked at “music” and “Grandad” on {his} board.',
  },
  tried:
    'Physiotherapy programme, standing frame, postural seating, a nurse’s care plan, switch toys. {name} was in hospital for {12-30} days this year.',
  strengths: [
    {
      area: 'COMMUNICATION_INTERACTION',
      text: '{name} makes choices by looking, laughs at jokes and knows people by their voice.',
    },
    { area: 'SEMH', text: '{name} is calm with people {he} trusts and loves music.' },
  ],
  needs: [
    {
      by: 'educational-psychologist',
      area: 'COMMUNICATION_INTERACTION',
      need: '{name} does not speak. {He} chooses between {4-8} things by looking and needs up to {20-40} seconds to do so.',
      help: {
        what: 'Teaching with an eye-gaze device and a low-technology board, with the words of the day’s lessons on both',
        who: 'Speech and language therapist for augmentative communication; teaching assistant trained by that therapist',
        frequency: 'All lessons; therapist fortnightly',
        duration: '25 hours a week; 60 minutes',
        groupSize: 'One to one',
      },
      outcome: 'By next July {name} will tell somebody about {his} weekend with three messages of {his} own.',
    },
    {
      by: 'educational-psychologist',
      area: 'SENSORY_PHYSICAL',
      need: '{name} cannot sit, stand or change position without two adults and equipment, and is in pain when left in one position for more than {30-50} minutes.',
      help: {
        what: 'A 24-hour postural programme with change of position, standing and stretching',
        who: '2 adults trained by the physiotherapist each year; physiotherapist reviews',
        frequency: 'Position every 40 minutes; stretching daily; standing frame 4 times a week; review each half term',
        duration: 'Stretching 20 minutes; standing 45 minutes; review 60 minutes',
        groupSize: '2 adults to 1 pupil',
      },
      outcome: '{name} will stand in the frame for 45 minutes without pain on 4 days of 5.',
    },
    {
      by: 'education',
      area: 'COGNITION_LEARNING',
      need: '{name} learns through the senses and through what is done again. {He} looks for a hidden thing in {3-5} of 10 trials.',
      help: {
        what: 'A sensory curriculum in a class with at least one adult to two pupils',
        who: 'Teacher experienced in profound and multiple learning difficulties',
        frequency: 'Every day',
        duration: '25 hours a week',
        groupSize: 'Class of up to 8',
      },
      outcome: 'By the end of the year {name} will find a hidden thing in 8 of 10 trials.',
    },
    {
      by: 'health',
      need: '{name} has epilepsy with seizures that need rescue medicine, and is fed through a gastrostomy.',
      help: {
        what: 'A care plan, training of named staff in rescue medicine and tube feeding with a competence check, and review',
        who: 'Special school nursing team',
        frequency: 'Training yearly and for each new member of staff; review each term',
        duration: '3 hours; 45 minutes',
        groupSize: null,
      },
      outcome: '{name} will have every feed and every medicine on time, on every school day.',
    },
    {
      by: 'social-care',
      need: '{name} needs two people to move {him} at home, and {his} mother lifts {him} alone at night.',
      help: {
        what: 'Personal care at home, and adaptation of the bathroom',
        who: 'Care agency; occupational therapist of the council',
        frequency: 'Twice a day, 7 days a week',
        duration: '45 minutes',
        groupSize: '2 carers',
      },
      outcome: '{name} will be washed and changed safely every day.',
    },
  ],
}

export const early: Profile[] = [downs, complex]
