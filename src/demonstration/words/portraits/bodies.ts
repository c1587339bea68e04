import type { Portrait } from '../portrait.ts'

/** Physical disability and medical needs. */
export const bodies: Portrait = {
  senType: 'PD',
  share: { early: 80, primary: 50, secondary: 45, later: 60 },
  opens: [
    '{name} has cerebral palsy. {He} walks with a frame indoors and uses a wheelchair for anything further.',
    '{name} has a muscle condition that takes a little more each year. {He} knows it, and we do not talk about it at {school}.',
    '{name} has [brittle bones|juvenile arthritis|spina bifida] and [is in pain|is tired] on most days.',
  ],
  goesOn: [
    'There is one toilet that {he} can use, and it is {2-3} corridors away.',
    '{He} was left behind on {2-4} trips because nobody had asked about the coach.',
    '{He} is as clever as anybody and gets half of it down.',
    '{He} does not want to be helped by [the dinner lady|whoever is free], and {he} is right.',
  ],
  helps: [
    'Time. A table at the right height. Being asked first.',
    'Planning ahead so that nothing is a surprise for {his} body.',
    'A friend who carries the bag without making a thing of it.',
  ],
  hopes: [
    'That {he} can go wherever {his} friends go.',
    'That {he} lives in {his} own place one day, with the help that {he} chooses.',
    'That pain does not decide.',
  ],
  child: [
    '“I am fast. You should see me on the ramp.”',
    '“Talk to me, not to my chair.”',
    '“I want to go to the toilet when I want.”',
  ],
  tried: [
    'Physiotherapy programme {3-5} times a week, adapted seating, a laptop, and an adult at {break}. {name} missed {14-30} days for appointments and illness.',
    'Individual health care plan, lift key, handling training for {2-4} members of staff; practical {lessons} still have to be watched.',
  ],
  strengths: [
    { area: 'SEMH', text: '{name} is determined, makes friends easily and says what {he} thinks.' },
    {
      area: 'COGNITION_LEARNING',
      text: '{name} learns at the level of {his} {class} or above it, and plans ahead better than most adults.',
    },
    { area: 'COMMUNICATION_INTERACTION', text: '{name} explains what {his} body needs, clearly and in good time.' },
  ],
  strands: [
    {
      by: 'educational-psychologist',
      area: 'SENSORY_PHYSICAL',
      need: [
        '{name} cannot get about the building, change position or carry anything without help. By early afternoon {he} is worn out.',
        '{name} writes {3-6} words a minute by hand and drops things; practical work needs another pair of hands.',
      ],
      what: [
        'Physical help with moving, positioning and practical work, given so that {name} directs it',
        'A daily programme of stretching and standing, and rest that is timetabled',
      ],
      who: [
        '2 adults with yearly training in moving and handling',
        '{adult} trained by the physiotherapist, who reviews each half term',
      ],
      often: ['Whenever {he} moves, and in all practical {lessons}', 'Daily; physiotherapist every 6 weeks'],
      long: ['20 hours a week', '25 minutes; 60 minutes'],
      group: ['One to one', '1 or 2 adults to 1'],
      outcome: [
        'By the end of the year {name} will direct {his} own help in every practical lesson.',
        'By next July {name} will stand at {his} table for 30 minutes without pain on 4 days of 5.',
      ],
    },
    {
      by: 'education',
      area: 'COGNITION_LEARNING',
      need: ['{name} misses what is taught while {he} is away, and cannot show what {he} knows on paper.'],
      what: [
        'Speech-to-text and a keyboard guard, catch-up teaching after absence, and {lessons} by video when {he} is well enough at home',
      ],
      who: ['Teacher; specialist teacher for physical disability advises each term'],
      often: ['Within a week of each absence; technology in all {lessons}'],
      long: ['2 hours for each week missed'],
      group: ['One to one'],
      outcome: ['By next Easter {name} will record at 20 words a minute.'],
    },
    {
      by: 'health',
      need: [
        '{name} needs {3-6} medicines a day, splints and regular imaging of hips and spine.',
        '{name} has frequent chest infections and uses a machine to clear {his} chest.',
      ],
      what: [
        'Physiotherapy and occupational therapy, a care plan, and training for named staff',
        'Respiratory physiotherapy, and a plan for colds and winters',
      ],
      who: ['Children’s community therapy team and special school nurse', 'Respiratory nurse and physiotherapist'],
      often: ['Physiotherapy every 4 weeks; training yearly', 'Every 8 weeks; weekly in winter'],
      long: ['60 minutes; 3 hours', '45 minutes'],
      group: [null],
      outcome: [
        '{name} will spend fewer than {8-12} days a year in hospital.',
        '{name} will tell staff {himself} when {he} needs {his} medicine.',
      ],
    },
    {
      by: 'social-care',
      need: ['{name} cannot wash, dress or go out without a parent, and the house has stairs.'],
      what: ['Assessment for equipment and adaptation; a personal assistant paid by direct payment'],
      who: ['Occupational therapist of the council; personal assistant whom {name} helps to choose'],
      often: ['Assistant weekly and in the holidays'],
      long: ['6 hours a week; 20 hours in each holiday'],
      group: [null],
      outcome: ['{name} will go out with friends and without a parent, twice a month.'],
    },
  ],
}
