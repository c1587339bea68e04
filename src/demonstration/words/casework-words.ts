import type { TimeLimitExceptionRecorded } from '../../child/needs-assessment/events.ts'
import type { RefusalGround } from '../../child/placement/events.ts'
import type { COMMENT_SECTIONS } from '../../child/plan/events.ts'

type Ground = ReturnType<typeof TimeLimitExceptionRecorded>['data']['ground']
type Section = (typeof COMMENT_SECTIONS)[number]

/** Reasons in the words of the tests. Some are careful, some thin, as in life. */
type Decided = { whyNeeds: string; whyNecessary: string; viewsHeard: string; plainly: string }

export const DECIDED: { assess: Decided[]; refuse: Decided[] } = {
  assess: [
    {
      whyNeeds:
        '[The request|What the family wrote], the {school}’s records and the {class} teacher describe difficulties in learning that are significantly greater than those of most children of {his} age.',
      whyNecessary:
        'The {school} has used what it ordinarily has over [two terms|three terms|a year] and {name} still does not make the progress that could be expected. More may be needed than can reasonably be provided from its own resources.',
      viewsHeard: 'told us what is hard and what helps, and {name}’s own words were read.',
      plainly:
        '{name} finds {school} much harder than most children do. The {school} has tried many things. We need to know more before we can say what help {he} needs, so we will ask people who know about this.',
    },
    {
      whyNeeds:
        'On the evidence {name} has, or may have, special educational needs: [two|three] professionals and the family describe the same difficulties, and the {school}’s measures bear them out.',
      whyNecessary:
        'Outside advice was taken and followed for {4-9} months. The gap to children of the same age has grown in that time. It may be necessary for provision to be made by a plan.',
      viewsHeard:
        'wrote at length about mornings and evenings as well as the {school} day, and we took that into account.',
      plainly:
        'The help that {name} gets now is good, and it is not enough. We will find out what would be. You do not need to do anything: we will write to you before anybody sees {name}.',
    },
    {
      whyNeeds: 'It is agreed by all that {name} has special educational needs.',
      whyNecessary:
        'The cost of the help that is described is above what a {school} is expected to find, and {name}’s needs are [still being understood|changing]. A plan may be necessary.',
      viewsHeard: 'asked that we see {name} at home as well, and we will.',
      plainly:
        'Everybody agrees that {name} needs more help. We will now find out how much and of what kind. It takes some weeks.',
    },
  ],
  refuse: [
    {
      whyNeeds:
        '{name} has difficulty with [reading and spelling|attention|getting on with others], which the {school} and the family both describe.',
      whyNecessary:
        'In the last two terms {name} gained {6-9} points on the {school}’s own measure with a programme that the {school} pays for itself and can keep going. On what we have, provision made in accordance with a plan is not shown to be necessary.',
      viewsHeard: 'told us that evenings end in tears. {name} said that reading out loud makes {him} feel sick.',
      plainly:
        'We agree that this is hard for {name}. The help that the {school} gives now is starting to work, and it can go on giving it. So we do not think that a full assessment is needed now. If you think we are wrong, you can appeal, and this letter says how.',
    },
    {
      whyNeeds: '{name} may have special educational needs.',
      whyNecessary:
        'The {school} has not yet used its own resources in full: advice from the specialist teacher came {5-9} weeks ago and is being put in place. It is not shown that a plan may be necessary.',
      viewsHeard: 'does not agree that there should be another wait, and told us so clearly. We had regard to that.',
      plainly:
        'The {school} has new advice and has begun to use it. We think that this should be tried first. You can ask again at any time, and you can appeal: this letter says how.',
    },
    {
      whyNeeds: 'There is some evidence of need.',
      whyNecessary: 'Progress is broadly as expected. The panel did not consider that the threshold was met.',
      viewsHeard: 'gave their views in the request.',
      plainly: 'We read what you sent. {name} is doing about as well as most children, so we will not assess now.',
    },
  ],
}

type Issued = { why: string; viewsHeard: string; plainly: string }

export const ISSUED: Issued[] = [
  {
    why: 'The advice agrees that {name} needs provision that no mainstream {school} in the area makes from its own resources: direct work by specialists, and adults trained by them.',
    viewsHeard:
      'wants provision that is written down and kept to. {name} said what helps {him}, and it is in the advice.',
    plainly:
      'The people we asked agree on what {name} needs. It is more than {his} {school} can give on its own. So we will write a plan.',
  },
  {
    why: 'What the psychologist and the {school} describe adds up to {14-27} hours of adult help a week with [small-group|individual] teaching every day. That cannot reasonably be provided without a plan.',
    viewsHeard: 'read the advice with us and corrected two things in it.',
    plainly: 'We now know what {name} needs, and that it takes a plan to make sure of it.',
  },
  {
    why: 'The needs are long-term and complex, and several services have to work together for the provision to be made.',
    viewsHeard: 'agrees with the advice, and asked that nobody leave out how tired {name} is after {school}.',
    plainly: '{name} needs help from several people at once. A plan says who does what, so we will write one.',
  },
]

export const NOT_ISSUED: Issued[] = [
  {
    why: 'The assessment shows that the provision {name} needs is of a kind and amount that the {school} makes for other pupils from its own resources, and that with it {he} is now catching up.',
    viewsHeard:
      'would like a plan to be sure of the help when {name} changes {school}. We had regard to that, and wrote down with the {school} what it will go on doing.',
    plainly:
      'We found out what {name} needs. The {school} can give all of it, and does. So we will not write a plan. If you do not agree you can appeal, and this letter says how.',
  },
]

export const EVIDENCE = [
  'I forgot to say that {he} has not slept through since [September|the summer|Easter].',
  'This is what the [health visitor|club leader|grandmother] told us: {name} plays beside others and never with them.',
  'We kept a diary for two weeks. There were {5-14} mornings on which {name} could not get into {school}.',
  'The {school} rang us {4-11} times last half term to take {him} home early. None of it was written down as an exclusion.',
]

export const WITHDRAWN = [
  'We are moving to another area and will ask there.',
  'The {school} has put new help in place and we would like to see how it goes first.',
  'It is too much for us at the moment. We may ask again.',
]

export const EXCEPTIONS: { ground: Ground; days: number; evidence: string }[] = [
  {
    ground: 'exceptional-circumstances',
    days: 33,
    evidence:
      '{name} was in hospital and the family asked that nobody visit. Letter from the ward; call with the family on the same day.',
  },
  {
    ground: 'absent-from-area',
    days: 40,
    evidence:
      'The family was abroad to care for a grandparent. They told the caseworker before they left; tickets seen.',
  },
  {
    ground: 'missed-appointment',
    days: 16,
    evidence:
      '{name} was not brought to the paediatrician’s appointment. It was offered again {9-14} days later, and kept.',
  },
  {
    ground: 'school-closed',
    days: 42,
    evidence: 'The {school} was closed for the summer holiday for six weeks from one week before its advice was due.',
  },
]

export const SUMMARIES = {
  education: {
    some: [
      'Advice of the {school} after {2-5} cycles of assess, plan, do, review. Work samples and the provision map are with the SENCO.',
      '{name} is in a {class} of {24-31}. This is what we see every day, what we have tried, and what made a difference.',
      'Written with the {class} teacher and the {adult} who know {name} best.',
    ],
    none: ['{name} has been with us for {3-7} weeks only. What we know so far is in the records that came with {him}.'],
  },
  'educational-psychologist': {
    some: [
      'I met {name} on {2-3} occasions, watched [two lessons and a lunchtime|a morning and a snack time|three sessions], and spoke with the family and with staff.',
      'My advice draws on a consultation with the adults around {name}, an observation, and individual work in which {he} was [willing and interested|quiet at first and then curious|able to say when it was enough].',
      'Assessment took place over [one morning|two visits]. Standard tests were used [sparingly|where they added to what is known]; {name}’s own account is set out first.',
    ],
    none: [
      'Advice by consultation only: {name} was not at {school} on either of the days arranged. A further visit is offered.',
    ],
  },
  health: {
    some: [
      '{name} was seen in the community clinic. Growth and general health are as expected but for what is set out below.',
      'I reviewed {name} in clinic with [a parent|the family] and read the letters of the services named below.',
      'Written from the records and a clinic appointment of this term.',
    ],
    none: [
      '{name} is well. Hearing and sight were checked this year and are within the usual range. No health provision is needed.',
      '{name} is not under any specialist service. Immunisations are complete. There is nothing that health need provide beyond what every child has.',
      'Not known to this service.',
    ],
  },
  'social-care': {
    some: [
      'I visited {name} at home and spoke with the family about the week, the weekend and the holidays.',
      'A child and family assessment was completed {3-8} weeks ago and this advice rests on it.',
    ],
    none: [
      '{name} is not known to social care. I spoke with the family by telephone: they need no help from us now and know how to ask.',
      'Not known to social care.',
      'The family was offered a short breaks assessment and does not want one at present. They have the number of early help.',
    ],
  },
  adulthood: {
    some: [
      '{name} spoke with me about work, home, friends and health. What {he} wants is set out in {his} own words in the request.',
      'We made a plan on one page together: [working with animals|something with computers|a job near home|cooking], a bus route {he} knows, and two people to ask.',
    ],
    outcomes: [
      'By the end of {phase} {name} will have tried two kinds of work and chosen what to study or do next.',
      'By next July {name} will travel by bus on one route without an adult on 4 days of 5.',
      'By the end of {phase} {name} will plan, buy and cook {3-6} meals with written steps.',
      'By next summer {name} will have spent ten days with an employer, with a job coach for the first three.',
    ],
  },
} as const

export const HISTORIES = [
  '{name} lives in the area and has been at %place% since the school year began. %asker% asked for the assessment.',
  '{name} lives with {his} family and learns at %place%. Concerns were first raised [by the health visitor|by the nursery|at home] and %asker% asked for the assessment.',
  '{name} was born at term. Early milestones were [late|as expected until two]. {He} now attends %place%; %asker% made the request.',
  '{name} joined %place% from another {school}. The family has lived in the area for {2-9} years. %asker% asked for the assessment.',
]

export const INTERESTS = [
  'Snails and other small animals, drawing maps, swimming and baking with {his} grandmother.',
  'Trains, above all their timetables; trampolines; the same three songs.',
  'Football, making people laugh, building with anything that clicks together.',
  'Horses, filming things, and being left alone with a book about space.',
  'Cooking, dancing, and being first to know whose birthday it is.',
  'Water in any form: rain, taps, the pool on Saturdays. {He} also collects bottle tops by colour.',
  'Drumming, dinosaurs in order of size, and {his} cousins.',
  'Online games with two friends, drawing characters for them, and noodles.',
  'Being outdoors. {name} knows every bird on the way to {school}.',
  'Fashion, K-pop, and doing other people’s hair.',
  'Cars, engines, and taking apart what is broken already.',
  'Quiet. A blanket, headphones and a jigsaw of a thousand pieces.',
  'Cricket scores, maps of the Underground, and helping at the mosque on Fridays.',
  'Church on Sundays for the singing, and the tambourine that goes with it.',
]

export const TARGETS = [
  'Shorter-term targets are set by {name}, the family and the {class} teacher each half term, and looked at together at the end of it.',
  'The SENCO meets the family every term to set three targets, and sends them the notes within a week.',
  'Targets are set every {6-8} weeks with the therapist’s programme, and {name} marks how they went.',
  'Targets will be reviewed regularly.',
]

type Comment = { section: Section; says: string; answers: { changed: boolean; answer: string }[] }

export const COMMENTS: Comment[] = [
  {
    section: 'A',
    says: 'You left out that {name} says {he} wants [a friend|to be in the same {class} as {his} cousin|people to stop shouting]. That is what matters most to {him}.',
    answers: [
      {
        changed: true,
        answer: 'You are right, and we are sorry. {name}’s words are in section A now, as {he} said them.',
      },
    ],
  },
  {
    section: 'B',
    says: 'This reads as if {he} is fine in the afternoon. {He} is not. {He} is asleep or in the toilets.',
    answers: [
      { changed: true, answer: 'We added what you told us and what the {school} wrote about afternoons.' },
      {
        changed: false,
        answer: 'The psychologist saw two afternoons and describes something else. We put both side by side.',
      },
    ],
  },
  {
    section: 'F',
    says: '“Access to” and “as required” tell us nothing. How often, for how long, and who does it?',
    answers: [
      {
        changed: true,
        answer:
          'We asked the psychologist, and took out every “as required”. Each kind of help now says who, how often and for how long.',
      },
    ],
  },
  {
    section: 'F',
    says: 'The speech therapist told us {2-4} times a term face to face. The plan says she “advises”. Please put back what she wrote.',
    answers: [
      { changed: true, answer: 'Thank you. The words of the therapist’s advice are in the plan now.' },
      {
        changed: false,
        answer:
          'We asked the therapist. She has written to you that the programme is carried out by staff whom she trains.',
      },
    ],
  },
  {
    section: 'E',
    says: 'The outcome about friends is good. Can it say when you will look at it?',
    answers: [
      {
        changed: false,
        answer:
          'Every outcome is looked at at the yearly review, and the targets each half term. We did not add another date.',
      },
    ],
  },
  {
    section: 'B',
    says: 'The quotation from the psychologist is not what the report says: she wrote “most of the time”, not “sometimes”.',
    answers: [
      {
        changed: true,
        answer:
          'You are right. The sentence is now as it stands in the report, and the psychologist has read it again.',
      },
    ],
  },
  {
    section: 'I',
    says: 'We visited [two|three] schools and would like to talk before you write a name here.',
    answers: [{ changed: true, answer: 'We met, and asked the school that you prefer.' }],
  },
  {
    section: 'H2',
    says: 'Saturdays do not work for us because of swimming. Could it be Sundays?',
    answers: [
      {
        changed: false,
        answer:
          'The club has no Sunday place this year. The short breaks team will ring you about a direct payment instead.',
      },
    ],
  },
  {
    section: 'whole',
    says: 'It is a good plan. Please make it shorter so that supply teachers read it.',
    answers: [{ changed: true, answer: 'We made a one-page profile to go in front.' }],
  },
]

export const WHY_THIS_SCHOOL = [
  'Classes are small and the adults know how to talk with {him}. {name} came out of the visit smiling.',
  '{His} [sister|brother|cousin] is there, and we can walk.',
  'They have a hydrotherapy pool and therapists on site, so that {name} would miss no lessons.',
  'Nobody there asked us to collect {him} early as a condition.',
  'It is quiet. {name} took {his} ear defenders off for the first time in a school.',
]

type Reply = {
  answer: 'can-meet-need' | 'cannot-meet-need' | 'no-place'
  grounds: readonly RefusalGround[]
  says: string
  wouldNeed?: string
}

export const REPLIES: { yes: Reply[]; no: Reply[] } = {
  yes: [
    {
      answer: 'can-meet-need',
      grounds: [],
      says: 'We have read the draft and met {name}. We can make the provision in section F from [September|next term|after half term] with the adults it names.',
    },
    {
      answer: 'can-meet-need',
      grounds: [],
      says: 'Yes. Two of our staff have the training that the draft asks for, and the therapist visits on [Tuesdays|Thursdays].',
    },
    {
      answer: 'can-meet-need',
      grounds: [],
      says: 'We can meet need with the funding that the plan would bring. We would like four half days of visits before {name} starts.',
    },
  ],
  no: [
    {
      answer: 'no-place',
      grounds: ['incompatible-with-others'],
      says: 'We are full in this year group: 8 pupils in each class, and the rooms take 8. One more would take teaching away from pupils who need two adults.',
      wouldNeed: 'A second room and one more teacher.',
    },
    {
      answer: 'cannot-meet-need',
      grounds: ['unsuitable'],
      says: 'Our pupils have severe learning difficulties. On what we read {name} would have nobody to learn with at {his} level.',
    },
    {
      answer: 'cannot-meet-need',
      grounds: ['incompatible-with-others'],
      says: 'We do not feel that we could keep {name} and others safe on our site, which is open to the road on two sides.',
      wouldNeed: 'Fencing, and two adults at all times.',
    },
  ],
}

export const PLACEMENT = {
  reasons: [
    '%school% has said that it can make the provision in section F, and {name} can begin there.',
    'The family asked for %school%, and nothing in law stands against it.',
    '%school% is near home, {name} has friends there, and staff will be trained before the provision begins.',
  ],
  notNamed: [
    {
      grounds: ['incompatible-with-others'] as RefusalGround[],
      evidence:
        'The school’s answer, its numbers for each class, and a visit by our officer: every class is full, and the room plan shows no space for one more.',
      steps:
        'A second adult, a mixed-age class and a place from January were talked through with the head. None frees a room.',
    },
    {
      grounds: ['unsuitable'] as RefusalGround[],
      evidence: 'The advice of the psychologist, who has seen the school’s groups, and the school’s own answer.',
      steps: 'Whether {name} could join an older group was looked at with the head. The group leaves in July.',
    },
  ],
}
