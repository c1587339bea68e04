import type { Role } from '../../../platform/access/permission.ts'
import { day, longDay } from '../../../platform/calendar/index.ts'
import type { OFFICES, OthersTold } from '../events.ts'

/** Of whom the law speaks besides the family: SEND Regulations 2014, reg 4(2)(b) to (d). */
export type Office = (typeof OFFICES)[number]
export type Step = ReturnType<typeof OthersTold>['data']['step']

/** Somebody who holds a role in an organisation today. */
export type Member = {
  personId: string
  name: string
  role: Role
  organisationId: string
  organisation: string
  email: string | null
}

/** Who is told for one office; or, where a message reaches nobody there, the name to put on a letter. */
export type ToTell = { office: Office; people: Member[]; byLetter: string | null }

/** A child who attends no setting has none to tell. */
export function whomToTell(
  members: readonly Member[],
  setting: { organisationId: string | null; name: string } | null,
): ToTell[] {
  const reachable = members
    .filter((one) => one.email)
    .filter((one, at, all) => all.findIndex((other) => other.personId === one.personId) === at)
  const told = (office: Office, name: string, is: (one: Member) => boolean): ToTell => {
    const people = reachable.filter(is)
    return { office, people, byLetter: people.length > 0 ? null : name }
  }
  const attends = setting && !/^(none|no school|not at school)?$/i.test(setting.name.trim()) ? setting : null
  return [
    told('health', 'Health: the integrated care board', (one) => one.role === 'designated-clinical-officer'),
    told('social-care', 'Social care at the local authority', (one) => one.role === 'designated-social-care-officer'),
    ...(attends
      ? [
          told(
            'setting',
            `The head of ${attends.name}`,
            (one) =>
              one.organisationId === attends.organisationId && (one.role === 'head-teacher' || one.role === 'senco'),
          ),
        ]
      : []),
  ]
}

export const OFFICE_NAMES: Record<Office, string> = {
  health: 'health',
  'social-care': 'social care',
  setting: 'the school or setting',
}

/** What each step is called where we say who was told of it. */
export const STEP_NAMES: Record<Step, string> = {
  request: 'The request',
  'decision-to-assess': 'The decision to assess',
  'decision-not-to-assess': 'The decision not to assess',
  'decision-not-to-issue': 'The decision not to make a plan',
}

type Wording = { provision: string; subject: string; says(dates: Dates): string }
type Dates = { decideBy: string; on: string }

/** What is said at each step. A message says no more than this and the link: nothing about the child. */
export const STEPS: Record<Step, Wording> = {
  request: {
    provision: 'SEND Regulations 2014, regulation 4(2)',
    subject: 'We are considering an EHC needs assessment',
    says: ({ decideBy }) =>
      `We are considering whether to carry out an EHC needs assessment. We must decide by ${inWords(decideBy)}.`,
  },
  'decision-to-assess': {
    provision: 'SEND Regulations 2014, regulation 5(2)',
    subject: 'We have decided whether to assess',
    says: ({ on }) => `On ${inWords(on)} we decided to carry out an EHC needs assessment.`,
  },
  'decision-not-to-assess': {
    provision: 'SEND Regulations 2014, regulation 5(2)',
    subject: 'We have decided whether to assess',
    says: ({ on }) => `On ${inWords(on)} we decided not to carry out an EHC needs assessment.`,
  },
  'decision-not-to-issue': {
    provision: 'SEND Regulations 2014, regulation 10(2)',
    subject: 'We have decided whether to make an EHC plan',
    says: ({ on }) => `On ${inWords(on)} we decided, after an EHC needs assessment, not to make an EHC plan.`,
  },
}

export function messageToOthers(step: Step, dates: Dates, link: string): { subject: string; body: string } {
  const { subject, says, provision } = STEPS[step]
  return {
    subject,
    body: `${says(dates)}\n\nThe law says that we tell you: ${provision}.\n\nRead about it here:\n${link}`,
  }
}

/** For post or a secure mailbox, so it names the child. No address of the family is in it. */
export function letterToOthers(
  step: Step,
  dates: Dates,
  about: { to: string; fullName: string; dateOfBirth: string; council: string; reasons?: string | null },
): string {
  const { says, provision } = STEPS[step]
  return [
    `To: ${about.to}`,
    `About: ${about.fullName}, born ${inWords(about.dateOfBirth)}`,
    says(dates),
    ...(about.reasons ? [`Our reasons: ${about.reasons}`] : []),
    `The law says that we tell you: ${provision}. If you have something to say or to ask, write to us.`,
    about.council,
  ].join('\n\n')
}

const inWords = (on: string) => longDay(day(on))
