import type { Portrait } from '../portrait.ts'

export const feelings: Portrait = {
  senType: 'SEMH',
  share: { early: 60, primary: 170, secondary: 230, later: 160 },
  opens: [
    '{name} has been [sent home|suspended] {4-17} times this year, and each time the reason is the same: {he} was frightened.',
    '{name} lived through [things no child should see|the loss of {his} grandmother who brought {him} up|five moves in two years] and has not felt safe since.',
    '{name} has not been to {school} since [October|November|January]. {He} gets as far as the car.',
    '{name} came to live with us when {he} was {2-6}. {He} still checks every night that we are there.',
  ],
  goesOn: [
    'When {he} feels trapped {he} throws what is nearest, and afterwards {he} cries and says sorry {10-30} times.',
    '{He} does not sleep, bites {his} nails until they bleed and asks whether {he} is bad.',
    'Everybody says that {he} is bright. Nobody has seen {his} work for {3-8} months.',
    '{He} trusts [one person at {school}|nobody there] and she is leaving at Easter.',
  ],
  helps: [
    'Somebody who stays calm and stays. Not being shut out.',
    'A walk. Something to do with {his} hands. Being told that tomorrow is a new day and finding that it is.',
    'Knowing who will be there. A text from {his} tutor in the morning.',
  ],
  hopes: [
    'That somebody sees the fear and not only the chair.',
    'That {he} goes back, bit by bit, and laughs again.',
    'That {he} gets {his} exams and has a choice.',
  ],
  child: [
    '“When my heart goes fast I am not there any more.”',
    '“I want a teacher who does not give up in the second week.”',
    '{name} did not want to be asked and left a drawing of a closed door with a light under it.',
    '“School is not the problem. People are.”',
  ],
  tried: [
    'Nurture group for {2-4} terms; a pastoral plan; {his} own timetable; {5-9} meetings with the family. Fixed-term suspensions: {3-11} days.',
    'A trusted adult, a reduced timetable reviewed every two weeks, and work sent home. Attendance is {18-61}%.',
    'The educational psychologist and the behaviour support team advised in [May|June|October]. A safe space helps; {lessons} remain hard.',
  ],
  strengths: [
    { area: 'SEMH', text: '{name} is loyal, stands up for others and can say what went wrong once {he} is calm.' },
    {
      area: 'COGNITION_LEARNING',
      text: '{name} thinks quickly and learns by doing; {he} is at {his} best in [art|cooking|design|sport|music].',
    },
    {
      area: 'COMMUNICATION_INTERACTION',
      text: '{name} talks openly with adults {he} trusts and has a sharp sense of humour.',
    },
  ],
  strands: [
    {
      by: 'educational-psychologist',
      area: 'SEMH',
      need: [
        '{name} is always on guard. A raised voice, a closed door or a change of adult sets off fight or flight {3-8} times a week; it takes {20-60} minutes to settle.',
        '{name}’s anxiety keeps {him} out of {lessons}: {he} attends about {5-14} of 25 hours a week and is alone for most of the rest.',
        '{name} has had no safe beginning. {He} expects to be left, and tests every adult to see whether it is so.',
      ],
      what: [
        'A key adult relationship with daily check-ins, and a written plan for calm that every adult follows in the same words',
        'A graded return with small steps that {name} agrees to, one new step at most every two weeks',
        'Teaching in a trauma-informed setting of no more than {6-9} with the same two adults',
      ],
      who: [
        '{adult} trained in trauma and attachment (at least 3 days), with supervision by an educational psychologist each half term',
        'Emotional literacy support assistant, supervised by an educational psychologist',
        'Qualified teacher and a {adult}, both trained in trauma-informed practice',
      ],
      often: ['Daily, at the beginning, the middle and the end', 'Four times a week', 'All {lessons}'],
      long: ['10 minutes three times; supervision 60 minutes', '30 minutes', '25 hours a week'],
      group: ['One to one', 'One to one', 'Group of up to 8'],
      outcome: [
        'By next July {name} will come back to {lessons} within 15 minutes of leaving, on 8 of 10 occasions.',
        'By the end of {phase} {name} will attend every day and name two adults whom {he} would go to.',
        'By next summer {name} will be in {lessons} for 20 hours a week.',
      ],
    },
    {
      by: 'educational-psychologist',
      area: 'COGNITION_LEARNING',
      need: [
        '{name} has missed so much that there are gaps from Year {2-4} on: {he} reads fluently and multiplies on {his} fingers.',
        '{name} gives up at the first mistake. On tasks of {his} own level {he} worked for {3-7} minutes.',
      ],
      what: [
        'Individual teaching of what was missed, in short pieces with success built in',
        'Catch-up teaching in mathematics and writing linked to what {name} is interested in',
      ],
      who: ['Qualified teacher', 'Tutor with teacher status whom {name} has met before'],
      often: ['4 times a week', 'Daily'],
      long: ['30 minutes', '20 minutes'],
      group: ['One to one', 'One to one or a pair'],
      outcome: [
        'By the end of {phase} {name} will close {12-20} of the gaps listed in {his} baseline.',
        'By next July {name} will work on a hard task for 20 minutes before asking to stop.',
      ],
    },
    {
      by: 'education',
      area: 'COMMUNICATION_INTERACTION',
      need: [
        '{name} finds it hard to read what others intend, takes accidents for attacks, and has fallen out with most of {his} year.',
      ],
      what: ['A group for friendship and problem solving, with coaching on the same day when something goes wrong'],
      who: ['Pastoral lead and {adult}'],
      often: ['Weekly, and coaching when needed on the day'],
      long: ['45 minutes'],
      group: ['Group of 4'],
      outcome: [
        'By the end of the year {name} will put things right with somebody after a quarrel, within a day and with help, 8 times of 10.',
      ],
    },
    {
      by: 'health',
      need: [
        '{name} has [an anxiety disorder|post-traumatic stress disorder|low mood and harms {himself}] and is known to the mental health service.',
      ],
      what: ['[Trauma-focused therapy|Cognitive behavioural therapy], and consultation for staff'],
      who: ['Child and adolescent mental health service'],
      often: ['Weekly for {10-16} weeks, then reviewed; consultation once a term'],
      long: ['50 minutes; 60 minutes'],
      group: [null],
      outcome: ['{name} will sleep through on most nights and be out with somebody twice a week.'],
    },
    {
      by: 'social-care',
      need: [
        '{name}’s family lives with a lot at once and has asked for help: [illness|debt|a court case|overcrowding].',
        '{name} is [looked after by|adopted from the care of] the council and has contact {4-6} times a year, after which weeks are hard.',
      ],
      what: ['Early help with a family worker', 'Therapeutic life story work'],
      who: ['Family support worker', 'Social worker trained in life story work'],
      often: ['Weekly for six months', 'Fortnightly'],
      long: ['60 minutes'],
      group: [null],
      outcome: ['{name} will know who will be there on each day of the week.'],
    },
  ],
}
