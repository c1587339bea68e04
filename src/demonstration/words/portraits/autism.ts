import type { Portrait } from '../portrait.ts'

export const autism: Portrait = {
  senType: 'ASD',
  share: { early: 330, primary: 300, secondary: 320, later: 330 },
  opens: [
    '{name} [was found to be autistic|got a diagnosis of autism|is on the waiting list of the autism team] [last year|{2-4} years ago|after a wait of {14-30} months].',
    '{name} is autistic, and {school} is loud, bright and full of surprises.',
    'At {school} {name} holds it together. At home {he} falls apart, every day, for [an hour|two hours|most of the evening].',
    'We think that {name} is autistic. Nobody has time to say so, and meanwhile {he} is not coping.',
  ],
  goesOn: [
    'Any change, even a supply teacher, means that {he} [cannot eat|does not sleep|will not get dressed].',
    '{He} has missed {12-47} days since September because {he} could not get through the door.',
    'There are {3-8} foods that {he} eats, and none of them is served there.',
    '{He} talks about [sharks|lifts|flags|battles|bus routes] with anybody who listens and cannot see when they have had enough.',
    'When it gets too much {he} runs, and twice {he} has got as far as the gate.',
    '{He} copies what {others} do all day so as not to be noticed, and comes home with nothing left.',
  ],
  helps: [
    'Being told what happens next, and what happens if it does not. A way out of the room.',
    'Pictures of the day on the fridge. The same words each time. Dark and quiet afterwards.',
    'One person who knows {him}. Not being asked why.',
    'Warning before change, headphones, and time alone after lunch.',
  ],
  hopes: [
    'That {he} goes to {school} without being afraid, and has one friend.',
    'That {he} can be {himself} there, and does not pay for it at home.',
    'That {he} lives a life that suits {him}, and not one that suits everybody else.',
  ],
  child: [
    '{name} said: “I like it when I know. I hate it when they say ‘in a minute’.”',
    '{name} drew {himself} under the table with the words “quiet here”.',
    '“People think I am being rude. I am being accurate.”',
    '“If I could change one thing it would be the hall.”',
    '{name} typed: “Please stop making me look at you.”',
  ],
  tried: [
    'Visual timetable, now-and-next board, a quiet corner and [sensory circuits each morning|movement breaks]. The autism outreach team came {3-6} times. {name} still leaves {lessons} about {4-9} times a week.',
    'A key adult meets {name} at the door. Late arrival and early finish since [October|January|March]: {he} is in {school} for about {14-21} hours a week.',
    'Social stories, a card to leave the room, a lunchtime club with {3-5} others. It helps on most days and not when staff change.',
  ],
  strengths: [
    {
      area: 'COGNITION_LEARNING',
      text: '{name} remembers facts, routes and rules exactly, and notices [patterns|mistakes|details] that others miss.',
    },
    {
      area: 'COMMUNICATION_INTERACTION',
      text: '{name} is honest and precise, and explains what {he} knows well to somebody who shares the interest.',
    },
    { area: 'SEMH', text: '{name} is gentle with younger children and with animals, and forgives quickly.' },
    {
      area: 'COGNITION_LEARNING',
      text: '{name} reads [well above {his} age|fluently], and works for a long time on what {he} has chosen.',
    },
  ],
  strands: [
    {
      by: 'educational-psychologist',
      area: 'COMMUNICATION_INTERACTION',
      need: [
        '{name} takes language literally, does not pick up what is left unsaid, and cannot tell from faces or voices what others [mean|want|feel] unless it is put into words.',
        'In a group {name} loses the thread after {2-4} exchanges. {He} begins conversations on {his} own subjects and has few ways to mend one that goes wrong.',
        '{name} uses speech to ask and to tell, and hardly ever to share. Under stress {he} does not speak at all for up to {20-90} minutes.',
      ],
      what: [
        'A programme of social communication set by a speech and language therapist, with each target practised in real situations on the same day',
        'Direct teaching of what is left unsaid, with comic strip conversations after each misunderstanding',
        'A communication-friendly {class}: information in writing as well as speech, one instruction at a time, and ten seconds to answer',
      ],
      who: [
        'Speech and language therapist (HCPC) plans and reviews; a {adult} with at least two days’ training in autism carries it out',
        '{adult} trained by the specialist teacher for autism, who watches a session each half term',
      ],
      often: [
        'Three times a week; therapist once each half term',
        'Daily; specialist teacher every six weeks',
        'Twice a week and when needed on the same day',
      ],
      long: ['30 minutes; therapist 60 minutes', '20 minutes; visit of 90 minutes', '25 minutes'],
      group: ['One to one, then with two others', 'Group of 3', 'One to one'],
      outcome: [
        'By the end of {phase} {name} will ask for help, a break or more time, in words or with a card, in 8 of 10 situations.',
        'By next July {name} will keep a conversation on somebody else’s subject going for five turns, three times a week.',
        'By next summer {name} will say that {he} has not understood, to any adult, without leaving the room.',
      ],
    },
    {
      by: 'educational-psychologist',
      area: 'SEMH',
      need: [
        '{name} is anxious for most of the {school} day. Change that is not announced leads to [flight|shutting down|tears and hitting out], about {2-6} times a week.',
        '{name} masks what {he} feels until {he} is home. {He} rates {himself} {1-3} out of 10 for feeling safe at {school}.',
      ],
      what: [
        'A key adult who begins and ends each day with {name}, keeps the plan for calm up to date and prepares every change beforehand',
        'Emotion coaching with an anxiety scale that {name} and every adult use, and a place to go to at any time without asking',
      ],
      who: [
        '{adult} trained in emotion coaching (12 hours), supervised by the educational psychologist',
        'Key adult and a named second for days of absence; supervision by an educational psychologist',
      ],
      often: ['Twice a day; supervision once each half term', 'Daily check-in and check-out'],
      long: ['15 minutes each; supervision 60 minutes', '10 minutes in the morning and 20 in the afternoon'],
      group: ['One to one'],
      outcome: [
        'By the end of the year {name} will use {his} plan for calm before {he} leaves the room, on 4 days of 5.',
        'By next July {name} will attend full time and rate {himself} 6 or more for feeling safe.',
      ],
    },
    {
      by: 'education',
      area: 'SENSORY_PHYSICAL',
      need: [
        'Noise, smells and being touched without warning hurt {name}. In the dining hall {he} [eats nothing|covers {his} ears and rocks|has left on {5-19} days this term].',
        '{name} seeks movement: after about {10-18} minutes at a table {he} [climbs|spins|chews {his} sleeves|falls off the chair].',
      ],
      what: [
        'A sensory diet written by an occupational therapist, built into the timetable, and lunch in a small room',
        'Movement breaks, ear defenders, a place at the edge of the room, and an audit of the building twice a year',
      ],
      who: [
        'Occupational therapist trained in sensory integration writes and reviews it; the {adult} carries it out',
        'Teacher and {adult}, advised by an occupational therapist',
      ],
      often: ['Four times a day; therapist once a term', 'Every 45 minutes; lunch daily'],
      long: ['10 minutes; therapist 90 minutes', '5 to 10 minutes'],
      group: ['One to one', null],
      outcome: [
        'By the end of the year {name} will eat a meal in company on 3 days a week.',
        'By next Easter {name} will choose a movement break by {himself} before {he} is overwhelmed, 4 times of 5.',
      ],
    },
    {
      by: 'educational-psychologist',
      area: 'COGNITION_LEARNING',
      bands: ['primary', 'secondary', 'later'],
      need: [
        '{name} cannot yet plan or begin work without an adult, and what {he} writes is {3-5} times less than what {he} can say about it.',
        '{name} learns facts fast and does not carry them from one {class} to another. Open questions leave {him} with an empty page.',
      ],
      what: [
        'Tasks broken into written steps with a finished example, a clear end and a choice of how to record; pre-teaching of new topics',
        'Teaching of planning and self-checking with the same organiser in all subjects',
      ],
      who: [
        'Subject or class teacher; {adult} prepares it a week ahead with the SENCO',
        'Specialist teacher for autism teaches it; staff use it everywhere',
      ],
      often: ['All {lessons}; pre-teaching three times a week', 'Weekly teaching; every lesson in use'],
      long: ['20 minutes of pre-teaching', '45 minutes a week'],
      group: ['Class; pre-teaching in a group of up to 4', 'One to one'],
      outcome: [
        'By the end of {phase} {name} will begin a task from written steps within three minutes in 4 {lessons} of 5.',
        'By next July {name} will plan and finish one piece of work a week in each subject without an adult beside {him}.',
      ],
    },
    {
      by: 'health',
      need: [
        '{name} sleeps {4-6} hours a night and eats a narrow range of food. Weight is on the {2-9}th centile.',
        '{name} has an anxiety disorder under the care of the child and adolescent mental health service.',
      ],
      what: [
        'Sleep clinic and review by a dietitian',
        'Cognitive behavioural therapy adapted for autistic young people, and advice to the {school}',
      ],
      who: [
        'Community paediatrician; paediatric dietitian',
        'Clinical psychologist of the child and adolescent mental health service',
      ],
      often: ['Every 4 months', '{8-14} sessions in the year; consultation with the {school} each term'],
      long: ['45 minutes', '50 minutes'],
      group: [null],
      outcome: [
        '{name} will sleep 8 hours on 5 nights of 7.',
        '{name} will name three things that keep {him} well and use them.',
      ],
    },
    {
      by: 'social-care',
      need: [
        '{name} has nowhere to go outside {school}. {His} family has not been out together for {8-24} months.',
        'A parent sleeps beside {name} every night, and the other children get little of their parents’ time.',
      ],
      what: ['Short breaks at an inclusive club', 'Direct payment for a befriender of {name}’s choice'],
      who: ['Short breaks provider commissioned by the council', 'Personal assistant chosen by the family'],
      often: ['One day a fortnight and {4-8} days in each long holiday', 'Weekly'],
      long: ['5 hours', '3 hours'],
      group: [null],
      outcome: ['{name} will do something {he} likes with people of {his} own age once a week.'],
    },
  ],
}
