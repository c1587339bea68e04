import type { Profile } from './profile.ts'

const awayFromSchool: Profile = {
  ages: [11, 18],
  family: {
    concerns:
      '{name} has not been in school for {9-22} weeks. {He} gets dressed, and then cannot get past the front door. We were told to be firmer. Firmer made {him} ill.',
    helps: 'Small steps that {he} chose. Working with one person. Nobody saying “just”.',
    hopes: 'That {he} wants to get up in the morning. Exams can wait.',
    child: 'I am not lazy. It is like my legs belong to somebody else.',
  },
  tried:
    'Reduced timetable, a pass to leave lessons, a mentor, meetings each fortnight, home visits. Attendance was {88-95}% two years ago, {41-60}% last year and {4-18}% this year.',
  strengths: [
    {
      area: 'COGNITION_LEARNING',
      text: '{name} is able: reasoning scores are above average, and {he} taught {himself} to edit film.',
    },
    {
      area: 'COMMUNICATION_INTERACTION',
      text: '{name} writes with humour and care when nobody is waiting for an answer.',
    },
  ],
  needs: [
    {
      by: 'educational-psychologist',
      area: 'SEMH',
      need: '{name} has high anxiety that keeps {him} from school. On a scale that {he} drew, the school gate is {9-10} of 10, the library at opening time {4-6}.',
      help: {
        what: 'A graded plan written with {name}, from online contact, to the library, to a base at school, moving on when a step is at 4 of 10 or less',
        who: 'Specialist teacher for anxiety, supervised by the educational psychologist for one hour each half term',
        frequency: '4 times a week',
        duration: '60 minutes, 38 weeks',
        groupSize: 'One to one',
      },
      outcome: 'By July {name} will learn with others, in a place that {he} chose, on 3 days a week.',
    },
    {
      by: 'educational-psychologist',
      area: 'SEMH',
      need: '{name} hides distress until it is overwhelming, and tells nobody.',
      help: {
        what: 'Therapeutic support as advised',
        who: 'An appropriate professional',
        frequency: 'Regularly',
        duration: 'To be reviewed',
        groupSize: null,
      },
    },
    {
      by: 'education',
      area: 'COGNITION_LEARNING',
      need: '{name} has missed most of {3-5} terms of teaching in mathematics and science.',
      help: {
        what: 'Live online teaching in English, mathematics and two subjects that {name} chooses, with work marked each week',
        who: 'Qualified subject teachers',
        frequency: '10 lessons a week',
        duration: '50 minutes, 38 weeks',
        groupSize: 'Up to 5 pupils',
      },
      outcome: 'By the end of Year 11 {name} will have four qualifications that lead to the course {he} wants.',
    },
    {
      by: 'health',
      need: '{name} has an anxiety disorder and low mood.',
      help: {
        what: 'Cognitive behavioural therapy with exposure, and review of risk',
        who: 'CAMHS therapist',
        frequency: 'Weekly',
        duration: '50 minutes, 20 sessions',
        groupSize: 'One to one',
      },
      outcome: '{name} will leave the house on 5 days of 7.',
    },
  ],
}

const severe: Profile = {
  ages: [12, 24],
  family: {
    concerns:
      '{name} is nearly grown up and cannot yet cross a road, handle money or be left for ten minutes. Everybody talks about what course {he} will do. Nobody talks about what {he} will do on Mondays when it ends.',
    helps: 'Doing real things in real places. Photographs. The same three people.',
    hopes: 'A job with animals, a bus pass {he} can use, friends.',
    child: 'I want to work at the stables. I want my own key.',
  },
  tried:
    'Work in small groups, a life-skills course, two work tasters. {name} makes a sandwich with {2-4} prompts and pays with a card when someone stands by.',
  strengths: [
    { area: 'SEMH', text: '{name} is cheerful, loyal and proud of work that {he} can see.' },
    { area: 'COMMUNICATION_INTERACTION', text: '{name} starts conversations and remembers everybody’s birthday.' },
  ],
  needs: [
    {
      by: 'educational-psychologist',
      area: 'COGNITION_LEARNING',
      need: '{name} has severe learning difficulties. {He} reads about {30-60} words that {he} needs and counts money to {5-10} pounds with help.',
      help: {
        what: 'Teaching of literacy, number and time in shops, kitchens, buses and the work place, planned in steps with photographs',
        who: 'Teacher with experience of severe learning difficulties; job coach for the work place',
        frequency: '4 days a week',
        duration: '5 hours a day, 38 weeks',
        groupSize: 'Up to 8, with 3 adults',
      },
      outcome:
        'By the end of the course {name} will buy {his} lunch and count the change, without a prompt, on 9 of 10 days.',
    },
    {
      by: 'education',
      area: 'COMMUNICATION_INTERACTION',
      need: '{name} says yes to whatever is asked last, and so has come to harm online {2-3} times.',
      help: {
        what: 'Teaching about choice, consent and safety, with role play and a visual guide that {name} keeps',
        who: 'Tutor trained in relationships education for people with learning disabilities',
        frequency: 'Weekly',
        duration: '60 minutes, 30 weeks',
        groupSize: 'Up to 6',
      },
      outcome: 'By next summer {name} will say no, or ask for time, in 8 of 10 practised situations.',
    },
    {
      by: 'education',
      area: 'SENSORY_PHYSICAL',
      need: '{name} cannot travel alone: {he} looks for traffic on {3-6} of 10 roads.',
      help: {
        what: 'Independent travel training on two routes that {name} chose',
        who: 'Travel trainer of the council',
        frequency: '3 times a week for 2 terms',
        duration: '60 minutes',
        groupSize: 'One to one',
      },
      outcome: 'By the end of the year {name} will go to the stables by bus on {his} own.',
    },
    {
      by: 'social-care',
      need: '{name} wants to live with friends and has not yet learnt to cook, wash clothes or manage a day without plans.',
      help: {
        what: 'An assessment for adult care before the 18th birthday, and a personal assistant for learning to run a home',
        who: 'Preparing for adulthood team; personal assistant',
        frequency: 'Assessment once; assistant twice a week',
        duration: 'Assistant 3 hours',
        groupSize: 'One to one',
      },
      outcome: 'By 19 {name} will cook three meals and know who supports {him} as an adult.',
    },
  ],
}

const sight: Profile = {
  ages: [5, 19],
  family: {
    concerns:
      '{name} is losing {his} sight. Last year {he} read print of size {18-20}; now it is {24-28} and {he} bumps into people in the corridor.',
    helps: 'Good light, bold pens, people saying their name. Time to learn a place before it is full.',
    hopes: 'That {he} has braille before {he} needs it, and is not sent out of science for safety.',
    child: 'I do not want everyone to know. I want to do chemistry.',
  },
  tried:
    'Large print, a seat at the front, a magnifier, yearly visit of a qualified teacher of vision impairment. Reading speed has fallen from {110-130} to {60-80} words a minute.',
  strengths: [
    { area: 'COGNITION_LEARNING', text: '{name} learns quickly by listening and has an excellent memory.' },
    { area: 'SEMH', text: '{name} is determined and has a close group of friends.' },
  ],
  needs: [
    {
      by: 'educational-psychologist',
      area: 'SENSORY_PHYSICAL',
      need: '{name} has a progressive loss of sight and cannot use print below size {24-28}, boards or demonstrations.',
      help: {
        what: 'Teaching of braille, touch typing and a screen reader, and advice to every subject',
        who: 'Qualified teacher of children with vision impairment',
        frequency: '3 times a week',
        duration: '60 minutes, 38 weeks',
        groupSize: 'One to one',
      },
      outcome:
        'By the end of next year {name} will read uncontracted braille at 30 words a minute and take notes with a screen reader.',
    },
    {
      by: 'education',
      area: 'SENSORY_PHYSICAL',
      need: 'Practical lessons are not yet safe or within {name}’s reach.',
      help: {
        what: 'Adapted papers, tactile diagrams and equipment made before each lesson, and an assistant in practical subjects',
        who: 'Teaching assistant trained in vision impairment, with 5 hours a week to prepare',
        frequency: 'All practical lessons',
        duration: '12 hours a week, and 5 to prepare',
        groupSize: 'One to one',
      },
      outcome: '{name} will take part in every practical in science and technology.',
    },
    {
      by: 'education',
      area: 'SEMH',
      need: '{name} hides what {he} cannot see and has stopped going out at lunch.',
      help: {
        what: 'Mobility and independence training with a long cane, begun away from school as {name} asks',
        who: 'Habilitation specialist',
        frequency: 'Weekly',
        duration: '60 minutes, 36 weeks',
        groupSize: 'One to one',
      },
      outcome: 'By next July {name} will go to the shops with friends, using the cane if {he} chooses.',
    },
    {
      by: 'health',
      need: '{name} has retinitis pigmentosa.',
      help: {
        what: 'Review of sight and low vision aids',
        who: 'Eye hospital and low vision clinic',
        frequency: 'Every 6 months',
        duration: '90 minutes',
        groupSize: null,
      },
      outcome: 'School will know of any change in {name}’s sight within 2 weeks.',
    },
  ],
}

export const older: Profile[] = [awayFromSchool, severe, sight]
