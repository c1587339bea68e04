import type { TimeLimitExceptionRecorded } from '../child/needs-assessment/events.ts'
import type { Wanted } from './child.ts'

/** What can happen in a case, in the order in which it does. */
export const STEPS = [
  'ask',
  'details',
  'choose-language',
  'other-carer',
  'share',
  'evidence',
  'withdraw',
  'decide',
  'ask-advice',
  'own-page',
  'family-advice',
  'school-advice',
  'health-advice',
  'care-advice',
  'exception',
  'psychology-advice',
  'adulthood-advice',
  'chase',
  'issue',
  'write',
  'finish-writing',
  'serve-draft',
  'easy-read',
  'contest-quotation',
  'comment',
  'ask-school',
  'consult',
  'reply',
  'second-reply',
  'answer-comments',
  'agree-health',
  'decide-placement',
  'issue-final',
  'want-mediation',
  'tell-health',
  'hold-mediation',
  'certificate',
  'appeal',
] as const
export type StepName = (typeof STEPS)[number]

type Ground = ReturnType<typeof TimeLimitExceptionRecorded>['data']['ground']

/** A case as a plan of days. It is lived through up to yesterday: whatever would come later has not happened yet. */
export type Story = {
  /** The stage in which one finds it. */
  stage: string
  /** How many days ago the request came. */
  askedDaysAgo: number
  asks: 'parent' | 'young-person' | 'setting' | 'council'
  child?: Wanted
  /** Who in the cast asks, and who else there is. */
  holder?: string
  other?: string
  /** Which step comes how many days after the request, where it is not the usual day. */
  days?: Partial<Record<StepName, number>>
  /** Neither this step nor any later one happens. */
  stopsBefore?: StepName
  /** Steps that do not happen. */
  without?: readonly StepName[]
  refuses?: true
  /** After the assessment it is decided that no plan is needed. */
  refusesPlan?: true
  protectedAddress?: true
  exception?: Ground
  /** The language in which the family reads and writes, where it is not English. */
  reads?: 'ar'
  /** The family opens no letter, so that somebody must ring. */
  leavesUnopened?: true
  /** The school that the family asks for, by name. */
  wants?: string
}

/** When each step comes, in days after the request, in a case that is on time. Steps without a day happen only when a story says so. */
export const USUAL_DAYS: Partial<Record<StepName, number>> = {
  ask: 0,
  details: 2,
  evidence: 9,
  decide: 34,
  'ask-advice': 36,
  'family-advice': 47,
  'school-advice': 58,
  'health-advice': 66,
  'care-advice': 62,
  'psychology-advice': 74,
  'adulthood-advice': 71,
  issue: 80,
  write: 83,
  'finish-writing': 89,
  'serve-draft': 94,
  comment: 99,
  'ask-school': 101,
  consult: 103,
  reply: 111,
  'second-reply': 114,
  'answer-comments': 116,
  'agree-health': 117,
  'decide-placement': 124,
  'issue-final': 131,
}

const draftDaysAgo = (days: number, askedDaysAgo: number): Story['days'] => {
  const served = askedDaysAgo - days
  return {
    'serve-draft': served,
    comment: served + 3,
    'ask-school': served + 4,
    consult: served + 6,
    reply: served + 11,
    'second-reply': served + 13,
    'answer-comments': served + 15,
    'agree-health': served + 16,
    'decide-placement': served + 18,
    'issue-final': served + 24,
  }
}

/** Every stage that a newcomer should meet, each with a family of its own. */
export const smallStories: readonly Story[] = [
  {
    stage: 'final-plan-issued',
    askedDaysAgo: 150,
    asks: 'parent',
    holder: 'oksana',
    child: {
      givenName: 'Danylo',
      familyName: 'Shevchenko',
      sex: 'male',
      ethnicity: 'White other',
      language: 'Ukrainian',
      age: 8,
      school: 'St Brigid’s Catholic Primary School',
      words: (one) => one.tried.includes('language group'),
    },
    days: { share: 4, 'want-mediation': 141, 'tell-health': 143 },
  },
  {
    stage: 'draft-with-family',
    askedDaysAgo: 101,
    asks: 'parent',
    holder: 'nadia',
    other: 'imran',
    child: {
      givenName: 'Amira',
      familyName: 'Khan',
      sex: 'female',
      ethnicity: 'Pakistani',
      language: 'English',
      age: 9,
      school: 'Millbrook Primary School',
      words: (one) => one.tried.includes('autism outreach'),
    },
    days: { 'other-carer': 3, 'own-page': 44, 'easy-read': 97, 'contest-quotation': 98, ...draftDaysAgo(5, 101) },
  },
  {
    stage: 'draft-with-family',
    askedDaysAgo: 103,
    asks: 'parent',
    holder: 'layla',
    reads: 'ar',
    child: {
      givenName: 'Yusuf',
      familyName: 'Haddad',
      sex: 'male',
      ethnicity: 'Arab',
      language: 'Arabic',
      age: 7,
      school: 'Millbrook Primary School',
      words: (one) => one.tried.includes('autism outreach'),
    },
    days: { 'choose-language': 1, 'own-page': 50, ...draftDaysAgo(8, 103) },
  },
  { stage: 'just-asked', askedDaysAgo: 1, asks: 'parent' },
  {
    stage: 'young-person',
    askedDaysAgo: 66,
    asks: 'young-person',
    holder: 'jordan',
    other: 'kerry',
    child: {
      givenName: 'Jordan',
      familyName: 'Ellis',
      sex: 'male',
      ethnicity: 'Mixed: White and Black Caribbean',
      language: 'English',
      age: 17,
      school: 'Mereshire College',
      words: (one) => one.tried.includes('Attendance was'),
    },
    days: { 'other-carer': 2, 'own-page': 46 },
  },
  { stage: 'decision-due-in-5-days', askedDaysAgo: 37, asks: 'parent', stopsBefore: 'decide' },
  {
    stage: 'two-carers-protected-address',
    askedDaysAgo: 72,
    asks: 'parent',
    holder: 'rosie',
    other: 'jimmy',
    protectedAddress: true,
    child: {
      givenName: 'Levi',
      familyName: 'Loveridge',
      sex: 'male',
      ethnicity: 'Gypsy or Irish Traveller',
      language: 'English',
      age: 10,
      school: 'Harbour View Primary Academy',
      words: (one) => one.tried.includes('Behaviour chart'),
    },
    days: { 'other-carer': 3 },
  },
  {
    stage: 'decision-overdue',
    askedDaysAgo: 49,
    asks: 'setting',
    stopsBefore: 'decide',
    child: { age: 12, school: 'Mereshire High School' },
  },
  {
    stage: 'refused',
    askedDaysAgo: 60,
    asks: 'parent',
    holder: 'donna',
    refuses: true,
    child: {
      givenName: 'Alfie',
      familyName: 'Fletcher',
      sex: 'male',
      ethnicity: 'White British',
      language: 'English',
      age: 8,
      school: 'Millbrook Primary School',
      words: (one) => one.tried.includes('reading buddy'),
    },
  },
  {
    stage: 'advice-late',
    askedDaysAgo: 90,
    asks: 'setting',
    without: ['psychology-advice'],
    stopsBefore: 'issue',
    days: { chase: 84 },
    child: { age: 7, school: 'Millbrook Primary School' },
  },
  { stage: 'advice-all-in', askedDaysAgo: 88, asks: 'parent', stopsBefore: 'issue' },
  {
    stage: 'silent',
    askedDaysAgo: 79,
    asks: 'parent',
    leavesUnopened: true,
    without: ['family-advice', 'psychology-advice'],
    stopsBefore: 'issue',
    child: { age: 12, school: 'Mereshire High School' },
  },
  {
    stage: 'plan-being-written',
    askedDaysAgo: 100,
    asks: 'parent',
    stopsBefore: 'finish-writing',
    days: { write: 96 },
    child: { age: 6, school: 'Harbour View Primary Academy' },
  },
  {
    stage: 'consulting-schools',
    askedDaysAgo: 118,
    asks: 'parent',
    days: { ...draftDaysAgo(12, 118), 'second-reply': 130, 'answer-comments': 115 },
    child: { age: 10, school: 'Millbrook Primary School' },
  },
  {
    stage: 'ready-to-issue',
    askedDaysAgo: 128,
    asks: 'setting',
    days: { 'decide-placement': 125, 'issue-final': 200 },
    child: { age: 13, school: 'The Lindley Academy' },
  },
  {
    stage: 'final-plan-issued',
    askedDaysAgo: 190,
    asks: 'council',
    days: {
      'want-mediation': 136,
      'tell-health': 138,
      'hold-mediation': 157,
      certificate: 160,
      appeal: 171,
    },
    child: { age: 4, school: 'Little Acorns Nursery', words: (one) => one.tried.includes('Portage') },
  },
  {
    stage: 'late-beyond-20-weeks',
    askedDaysAgo: 163,
    asks: 'parent',
    days: {
      'psychology-advice': 118,
      chase: 90,
      issue: 124,
      write: 128,
      'finish-writing': 140,
      ...draftDaysAgo(18, 163),
      'decide-placement': 190,
    },
  },
  {
    stage: 'exception-recorded',
    askedDaysAgo: 97,
    asks: 'parent',
    without: ['psychology-advice'],
    stopsBefore: 'issue',
    days: { exception: 78 },
    child: { age: 5 },
  },
  { stage: 'withdrawn', askedDaysAgo: 45, asks: 'parent', stopsBefore: 'decide', days: { withdraw: 27 } },
  {
    stage: 'requested-by-school',
    askedDaysAgo: 16,
    asks: 'setting',
    child: { age: 8, school: 'Millbrook Primary School' },
  },
  {
    stage: 'requested-by-school',
    askedDaysAgo: 23,
    asks: 'setting',
    child: { age: 14, school: 'Mereshire High School' },
  },
  { stage: 'assessing', askedDaysAgo: 52, asks: 'parent', child: { age: 3 } },
  {
    stage: 'assessing',
    askedDaysAgo: 61,
    asks: 'council',
    child: { age: 11, school: 'The Lindley Academy', words: (one) => one.tried.includes('teacher of the deaf') },
  },
  {
    stage: 'draft-with-family',
    askedDaysAgo: 104,
    asks: 'setting',
    days: draftDaysAgo(9, 104),
    child: { age: 15, school: 'Mereshire High School', words: (one) => one.tried.includes('vision impairment') },
  },
  {
    stage: 'plan-being-written',
    askedDaysAgo: 92,
    asks: 'parent',
    stopsBefore: 'serve-draft',
    child: { age: 6, words: (one) => one.tried.includes('standing frame') },
  },
  { stage: 'asked', askedDaysAgo: 12, asks: 'council' },
]
