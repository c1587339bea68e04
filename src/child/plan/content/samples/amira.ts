import type { z } from 'zod'
import type { EhcPlanContent } from '../plan.ts'
import { sampleIds } from './ids.ts'

const { item, advice, sha256 } = sampleIds('a1')

const parents = advice(1)
const school = advice(2)
const medical = advice(3)
const psychologist = advice(4)
const care = advice(5)
const speech = advice(6)
const occupational = advice(7)

/** A 9-year-old, autistic, with speech and language needs; mainstream primary. Made up. */
export const amira: z.input<typeof EhcPlanContent> = {
  personal: {
    name: 'Amira Haddad',
    preferredName: 'Mira',
    dateOfBirth: '2016-11-02',
    sex: 'Female',
    ethnicity: 'Mixed: White and Arab',
    firstLanguage: 'English',
    parentsFirstLanguage: 'English and Arabic',
    address: '14 Mill Lane\nThornbury Vale\nTV3 4ZZ',
    yearGroup: 4,
  },
  contacts: [
    {
      name: 'Leila Haddad',
      relationship: 'Mother, main contact',
      email: 'leila.haddad@example.org',
      phone: '01632 960 114',
      address: 'As Amira',
    },
    {
      name: 'Tom Brennan',
      relationship: 'Father',
      email: 'tom.brennan@example.org',
      phone: '01632 960 227',
      address: '3 Quay Street\nThornbury Vale\nTV1 9AB',
    },
  ],
  services: {
    setting: 'Millbrook Primary School, Year 4',
    generalPractitioner: 'Dr N. Farrow, Vale Road Surgery',
    keyHealthProfessional: 'Dana Okoro, speech and language therapist',
    knownToSocialCare: false,
    lookedAfter: 'NEVER',
    onePageProfileAttached: true,
    others: [
      { name: 'Helen Price', role: 'SENCO', organisation: 'Millbrook Primary School' },
      { name: 'Dr Samuel Reyes', role: 'Educational psychologist', organisation: 'Thornbury Vale Council' },
      { name: 'Joanna Whitlock', role: 'Occupational therapist', organisation: 'Vale Community Health' },
    ],
  },
  sectionA: {
    history:
      'Amira lives with her mother and her younger brother, Sami. She stays with her father every other weekend. She said her first words at nearly three and had speech and language therapy from the age of three and a half.\n\nAmira was found to be autistic in May 2024. She has been at Millbrook Primary School since Reception. In Year 3 she began to find the school day much harder. She was at school for 81% of sessions in Year 3, and her mother links most of the missed days to worry about noise and change.',
    howTheyCommunicate:
      'Amira talks in short sentences. She needs about ten seconds to think before she answers, and she answers best when one person asks one thing. She likes to be shown as well as told. When she is worried she stops talking; then she points to her colour cards. Please do not ask her to look at you while she listens.',
    interests:
      'Snails and other small animals, drawing maps of places that she makes up, swimming, and baking with her grandmother.',
    views: [
      {
        speaker: 'Amira',
        about: 'school',
        words:
          'I like it when it is quiet and I know what is next. I do not like the hall. It is too loud and it hurts.',
        howGiven: 'drawing and talking with Mrs Price, 14 January 2026',
      },
      {
        speaker: 'Amira',
        about: 'friends',
        words:
          'Noor is my friend. She waits for me. Sometimes the others change the game and I do not know the new one.',
        howGiven: 'with her colour cards, 14 January 2026',
      },
      {
        speaker: 'Leila Haddad, Amira’s mother',
        about: 'home and school',
        words:
          'She holds it all in until she gets through our front door, and then it takes two hours. People at school see a quiet girl who is fine. She is not fine, she is working incredibly hard.',
        howGiven: 'in writing, 9 January 2026',
      },
      {
        speaker: 'Tom Brennan, Amira’s father',
        about: 'learning',
        words:
          'If you show her, she gets it. If you tell her three things in a row she has lost the first one before you finish.',
        howGiven: 'by phone, 12 January 2026',
      },
    ],
    aspirations: [
      {
        speaker: 'Amira',
        about: 'when she is older',
        words: 'I want to look after animals, the small ones that people do not notice.',
      },
      {
        speaker: 'Leila Haddad, Amira’s mother',
        about: 'the next few years',
        words:
          'I want her to be able to say when she needs help, to have one or two real friends, and to go up to secondary school without being frightened of it.',
      },
    ],
  },
  strengths: {
    COMMUNICATION_INTERACTION:
      'Amira has a wide vocabulary for things that interest her and remembers it exactly. She is kind, notices when others are upset, and keeps one friendship going well.',
    COGNITION_LEARNING:
      'Amira reads words accurately at the level expected for her age. She learns quickly from pictures and diagrams, and her drawing is careful and detailed.',
    SEMH: 'Amira wants to do well and tries again when she is shown how. She can use colour cards to say how she feels when an adult reminds her.',
    SENSORY_PHYSICAL:
      'Amira swims 50 metres and is calm in water. Her hearing and sight were tested in 2025 and are within the usual range.',
    HEALTH: 'Amira is in good general health and eats a range of foods that she knows.',
    SOCIAL_CARE: 'Amira has a loving family who share her care and understand her well.',
  },
  needs: [
    {
      id: item(1),
      section: 'B',
      area: 'COMMUNICATION_INTERACTION',
      text: 'Amira has developmental language disorder. She finds it hard to understand spoken instructions with more than two parts, and words about time and order (“before”, “unless”, “after that”). Her understanding of spoken sentences is at the 3rd percentile for her age.',
      sources: [
        {
          adviceId: speech,
          line: 14,
          quote: 'Amira follows instructions with two key parts reliably and with three parts on 2 of 10 trials.',
        },
      ],
    },
    {
      id: item(2),
      section: 'B',
      area: 'COMMUNICATION_INTERACTION',
      text: 'Amira finds it hard to put her ideas in order when she explains or retells something. She leaves out who did what, so that people who were not there cannot follow.',
      sources: [
        {
          adviceId: speech,
          line: 22,
          quote: 'Retelling scored at the 5th percentile; she named the characters in one of six episodes.',
        },
      ],
    },
    {
      id: item(3),
      section: 'B',
      area: 'COMMUNICATION_INTERACTION',
      text: 'As an autistic child Amira finds it hard to join a game that is changing, to work out what other children mean when it is not said, and to repair a misunderstanding.',
      sources: [
        {
          adviceId: psychologist,
          line: 31,
          quote: 'On the playground she watched the game for eleven minutes and joined when Noor came to fetch her.',
        },
        { adviceId: parents, line: 8, quote: 'She comes home and asks me what they meant.' },
      ],
    },
    {
      id: item(4),
      section: 'B',
      area: 'COGNITION_LEARNING',
      text: 'Amira reads words well but understands about half of what a child of her age would take from a passage, above all when she has to work out what is not said. Her reading comprehension is at the 8th percentile.',
      sources: [
        {
          adviceId: psychologist,
          line: 19,
          quote: 'There is a marked gap between decoding (55th percentile) and comprehension (8th percentile).',
        },
      ],
    },
    {
      id: item(5),
      section: 'B',
      area: 'COGNITION_LEARNING',
      text: 'Amira holds little spoken information in mind at once. In mathematics she loses her place in word problems and in methods with more than three steps.',
      sources: [
        {
          adviceId: school,
          line: 27,
          quote: 'Secure with number facts to 100; 3 out of 20 on word problems in the autumn assessment.',
        },
      ],
    },
    {
      id: item(6),
      section: 'B',
      area: 'SEMH',
      text: 'Amira becomes very anxious when plans change without warning and when she does not know what comes next. She then stops talking, hides, or cannot come into the building.',
      sources: [
        {
          adviceId: school,
          line: 35,
          quote:
            'In the autumn term she left the classroom on 23 occasions, 19 of them within ten minutes of an unplanned change.',
        },
      ],
    },
    {
      id: item(7),
      section: 'B',
      area: 'SENSORY_PHYSICAL',
      text: 'Amira is over-sensitive to noise, to being brushed against, and to the smell of the dining hall. By midday she is often too tired from coping with these to learn.',
      sources: [
        {
          adviceId: occupational,
          line: 11,
          quote: 'Definite difference in auditory and tactile processing on the Sensory Processing Measure.',
        },
      ],
    },
    {
      id: item(8),
      section: 'C',
      text: 'Amira takes more than 90 minutes to fall asleep on most school nights because of worry, and is tired in the day. This is linked to her autism.',
      sources: [
        {
          adviceId: medical,
          line: 9,
          quote: 'Sleep diary over 21 days: mean sleep onset 96 minutes on school nights.',
        },
      ],
    },
    {
      id: item(9),
      section: 'D',
      text: 'Amira has no activity with other children outside school, because clubs that she has tried were too loud and the staff did not know how to help her join in.',
      sources: [{ adviceId: care, line: 6, quote: 'Two holiday clubs were tried in 2025 and ended on the first day.' }],
    },
  ],
  provisions: [
    {
      id: item(21),
      section: 'F',
      meets: [item(1), item(2)],
      what: 'A speech and language programme written for Amira, with targets for understanding longer sentences, words of time and order, and retelling in order. The therapist teaches the teaching assistant each new step before it is used.',
      whoDelivers:
        'Programme written, demonstrated and reviewed by a speech and language therapist; sessions given by a trained teaching assistant',
      qualification:
        'Therapist registered with the Health and Care Professions Council. Teaching assistant with at least Level 2 training in speech and language support',
      frequency:
        'Teaching assistant: 3 sessions a week in term time. Therapist: 6 visits a school year, one each half term',
      duration: '20 minutes a session, one to one. Each visit 90 minutes: 45 with Amira, 45 with staff',
      groupSize: 'One to one',
      where: 'A quiet room at school',
      starts: 'Within 2 weeks of this plan',
      reviewed: 'Each half term by the therapist',
      funder: 'Thornbury Vale Council',
      sources: [
        {
          adviceId: speech,
          line: 41,
          quote:
            'I recommend three 20-minute individual sessions weekly and a therapist visit of 90 minutes each half term.',
        },
      ],
    },
    {
      id: item(22),
      section: 'F',
      meets: [item(1), item(5)],
      what: 'In every lesson adults give one instruction at a time, in at most two parts, wait ten seconds, and show each step with a picture or written list that stays in sight.',
      whoDelivers: 'Class teacher and teaching assistant',
      qualification:
        'All staff who teach Amira have 3 hours’ training from the speech and language therapist before half term, and 1 hour each year after',
      frequency: 'Every lesson, every day',
      duration: 'All of each lesson (25 hours a week)',
      groupSize: 'Whole class',
      where: 'Classroom, hall and outdoor lessons',
      starts: 'At once',
      reviewed: 'Each term by the SENCO, who watches 2 lessons of 45 minutes',
      funder: 'School',
      sources: [
        { adviceId: speech, line: 44, quote: 'Adults should chunk instructions to two parts and allow ten seconds.' },
      ],
    },
    {
      id: item(23),
      section: 'F',
      meets: [item(3)],
      what: 'A small group in which children practise joining, changing and repairing games, using comic-strip conversations. Noor is invited to be in the group. What is practised is used the same day on the playground with the adult near by.',
      whoDelivers: 'Teaching assistant, with plans made by the specialist teacher for autism',
      qualification:
        'Specialist teacher with a postgraduate qualification in autism. Teaching assistant trained by that teacher for 6 hours',
      frequency: '2 sessions a week, each followed by 15 minutes of supported play',
      duration: '30 minutes a session, 36 weeks',
      groupSize: '3 to 4 children to 1 adult',
      where: 'School nurture room, then the playground',
      starts: 'By 8 June 2026',
      reviewed: 'Each term by the specialist teacher (3 visits of 2 hours a year)',
      funder: 'Thornbury Vale Council',
      sources: [
        {
          adviceId: psychologist,
          line: 58,
          quote: 'A group of no more than four, twice weekly for 30 minutes, with practice on the same day.',
        },
      ],
    },
    {
      id: item(24),
      section: 'F',
      meets: [item(4)],
      what: 'Teaching of reading comprehension: predicting, picturing and asking questions of a text, with texts about things that interest Amira. Before each class text she is taught its new words and shown its story as pictures.',
      whoDelivers: 'Qualified teacher for the small group; teaching assistant for teaching words in advance',
      qualification: 'Teacher trained in the programme chosen by the school with the educational psychologist',
      frequency: 'Small group 3 times a week; new words taught in advance twice a week',
      duration: 'Group 25 minutes; words 15 minutes',
      groupSize: 'Up to 4 children; words one to one',
      where: 'Group room',
      starts: 'By 8 June 2026',
      reviewed: 'Comprehension test in December and June',
      funder: 'Thornbury Vale Council',
      sources: [
        {
          adviceId: psychologist,
          line: 61,
          quote: 'Explicit comprehension teaching three times weekly in a group of no more than four.',
        },
      ],
    },
    {
      id: item(25),
      section: 'F',
      meets: [item(6)],
      what: 'A key adult meets Amira at the side door each morning, goes through her picture timetable for the day and any change to it, and checks in with her at 11:00 and 13:15. Changes are shown on the timetable at least 30 minutes before they happen, or with a “something is different” card when nobody could know.',
      whoDelivers: 'Named key adult, and a named second adult when the first is away',
      qualification: 'Both trained by the specialist teacher for autism for 6 hours',
      frequency: 'Every school day, 3 times',
      duration: '15 minutes in the morning, 5 minutes at each check-in',
      groupSize: 'One to one',
      where: 'Side door and quiet room',
      starts: 'Within 1 week of this plan',
      reviewed: 'Each half term with Amira and her parents',
      funder: 'School',
      sources: [
        {
          adviceId: psychologist,
          line: 66,
          quote: 'A named adult should meet her daily for 15 minutes before registration.',
        },
      ],
    },
    {
      id: item(26),
      section: 'F',
      meets: [item(6), item(7)],
      what: 'A sensory plan for the school day: ear defenders within reach, a place at the edge of the class and of every queue, lunch in the small dining room, and 4 planned movement or quiet breaks. Amira may leave for her quiet place with her blue card, without asking.',
      whoDelivers: 'Plan written and reviewed by an occupational therapist; carried out by class staff',
      qualification:
        'Therapist registered with the Health and Care Professions Council, with postgraduate training in sensory integration',
      frequency: 'Breaks 4 times a day; therapist visits 3 times a year',
      duration: 'Breaks 10 minutes; visits 2 hours',
      groupSize: 'One to one when she uses her quiet place',
      where: 'Classroom, small dining room, quiet room',
      starts: 'Within 4 weeks of this plan',
      reviewed: 'Each term by the occupational therapist',
      funder: 'Thornbury Vale Council',
      sources: [
        {
          adviceId: occupational,
          line: 29,
          quote: 'Four scheduled regulation breaks of ten minutes, and termly review visits of two hours.',
        },
      ],
    },
    {
      id: item(27),
      section: 'G',
      meets: [item(8)],
      what: 'A sleep programme for Amira and her parents: assessment, a written plan, and follow-up.',
      whoDelivers: 'Specialist nurse in the community paediatric team',
      qualification: 'Registered nurse trained as a sleep practitioner',
      frequency: '1 assessment, then 1 appointment every 4 weeks for 6 months',
      duration: '60 minutes for the assessment, 45 minutes for each appointment',
      where: 'Vale Road clinic or by video, as the family chooses',
      starts: 'By 29 June 2026',
      reviewed: 'After 6 months by the community paediatrician',
      funder: 'Vale Integrated Care Board',
      sources: [
        {
          adviceId: medical,
          line: 15,
          quote: 'Refer to the sleep practitioner for a six-month programme, appointments every four weeks.',
        },
      ],
    },
    {
      id: item(28),
      section: 'H2',
      meets: [item(9)],
      what: 'A place in a small Saturday group for autistic children, with a worker who visits Amira at home twice before she starts.',
      whoDelivers: 'Thornbury Vale short breaks team',
      qualification: 'Leader with Level 3 in children’s care and autism training',
      frequency: 'Every second Saturday, 22 sessions a year',
      duration: '3 hours a session',
      groupSize: '6 children to 3 adults',
      where: 'Riverside Centre',
      starts: 'By 11 July 2026',
      reviewed: 'After 3 months, then each year',
      funder: 'Thornbury Vale Council',
      sources: [{ adviceId: care, line: 12, quote: 'Fortnightly three-hour group sessions would meet this need.' }],
    },
  ],
  outcomes: [
    {
      id: item(41),
      text: 'Amira follows spoken instructions with three parts in class in 8 out of 10 tries, with her picture list.',
      byWhen: 'July 2027',
      needs: [item(1)],
      provisions: [item(21), item(22)],
      steps: ['Three-part instructions in the quiet room by December 2026', 'In class with a prompt by April 2027'],
      sources: [
        { adviceId: speech, line: 50, quote: 'Three key parts in class on 8 of 10 occasions within fourteen months.' },
      ],
    },
    {
      id: item(42),
      text: 'Amira tells an adult who was not there what happened, saying who, where and what in order, in 4 out of 5 tries.',
      byWhen: 'July 2027',
      needs: [item(2)],
      provisions: [item(21)],
      steps: ['With picture prompts by February 2027'],
      sources: [{ adviceId: speech, line: 52, quote: 'Retell with who, where and what in sequence.' }],
    },
    {
      id: item(43),
      text: 'Amira joins in a game with two or more children, and stays with it when it changes, at least 3 playtimes a week.',
      byWhen: 'July 2027',
      needs: [item(3)],
      provisions: [item(23)],
      steps: ['Joins a planned game with Noor and one other child by December 2026'],
      sources: [{ adviceId: psychologist, line: 71, quote: 'Joins and sustains play with two or more peers.' }],
    },
    {
      id: item(44),
      text: 'Amira answers questions about what is not said in a text at the level of a child one year younger, up from three years younger.',
      byWhen: 'The end of Year 6, July 2028',
      needs: [item(4)],
      provisions: [item(24)],
      sources: [{ adviceId: psychologist, line: 73, quote: 'Narrow the comprehension gap to twelve months.' }],
    },
    {
      id: item(45),
      text: 'Amira solves word problems with two steps on her own, using a written list, in 7 out of 10 tries.',
      byWhen: 'July 2027',
      needs: [item(5)],
      provisions: [item(22)],
      sources: [{ adviceId: school, line: 48, quote: 'Two-step problems, 7 out of 10, by the end of Year 5.' }],
    },
    {
      id: item(46),
      text: 'Amira copes with a change that she has been told about and stays in the lesson 9 times out of 10. She comes to school for at least 95% of sessions.',
      byWhen: 'July 2027',
      needs: [item(6), item(7)],
      provisions: [item(25), item(26)],
      steps: [
        'Stays in the lesson 6 times out of 10 by December 2026',
        'Asks for a break with her blue card before she is overwhelmed, 4 days in 5, by April 2027',
      ],
      sources: [
        { adviceId: psychologist, line: 76, quote: 'Remains in class after notified change on 90% of occasions.' },
      ],
    },
    {
      id: item(47),
      text: 'Amira is asleep within 40 minutes on 5 school nights out of 5.',
      byWhen: 'March 2027',
      needs: [item(8)],
      provisions: [item(27)],
      sources: [{ adviceId: medical, line: 18, quote: 'Aim: sleep onset within 40 minutes.' }],
    },
    {
      id: item(48),
      text: 'Amira goes to one activity outside school that she has chosen, and wants to go back.',
      byWhen: 'October 2026',
      needs: [item(9)],
      provisions: [item(28)],
      sources: [
        { adviceId: parents, line: 21, quote: 'I would love her to have something that is hers on a Saturday.' },
      ],
    },
  ],
  shorterTermTargets:
    'The SENCO, the class teacher, Amira and her parents meet each half term for 40 minutes. They look at how each outcome is going, set up to four targets for the next half term, and write down who does what. The therapists send their targets a week before.',
  healthAgreement: {
    body: 'Vale Integrated Care Board',
    agreedBy: 'Dr Adaeze Osei, designated clinical officer',
    agreedOn: '2026-05-14',
  },
  sectionI: { name: 'Millbrook Primary School', type: 'Mainstream maintained primary school' },
  sectionK: [
    {
      id: parents,
      kind: 'PARENT_OR_YP',
      title: 'What we want you to know about Amira',
      author: 'Leila Haddad and Tom Brennan',
      receivedOn: '2026-02-11',
      sha256: sha256(1),
    },
    {
      id: school,
      kind: 'EDUCATION',
      title: 'Educational advice',
      author: 'Helen Price',
      role: 'SENCO',
      receivedOn: '2026-03-04',
      sha256: sha256(2),
    },
    {
      id: medical,
      kind: 'MEDICAL',
      title: 'Medical advice',
      author: 'Dr Ruth Ellery',
      role: 'community paediatrician',
      receivedOn: '2026-03-17',
      sha256: sha256(3),
    },
    {
      id: psychologist,
      kind: 'PSYCHOLOGICAL',
      title: 'Psychological advice',
      author: 'Dr Samuel Reyes',
      role: 'educational psychologist',
      receivedOn: '2026-03-20',
      sha256: sha256(4),
    },
    {
      id: care,
      kind: 'SOCIAL_CARE',
      title: 'Social care advice',
      author: 'Marcus Bell',
      role: 'social worker',
      receivedOn: '2026-03-12',
      sha256: sha256(5),
    },
    {
      id: speech,
      kind: 'OTHER',
      title: 'Speech and language therapy advice',
      author: 'Dana Okoro',
      role: 'speech and language therapist',
      receivedOn: '2026-03-18',
      sha256: sha256(6),
    },
    {
      id: occupational,
      kind: 'REQUESTED_BY_FAMILY',
      title: 'Occupational therapy advice',
      author: 'Joanna Whitlock',
      role: 'occupational therapist',
      receivedOn: '2026-03-19',
      sha256: sha256(7),
    },
  ],
  officer: { name: 'Priya Shah', role: 'EHC caseworker, for the Director of Children’s Services', date: '2026-05-22' },
}
