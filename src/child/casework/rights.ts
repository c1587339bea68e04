import { phrase, t } from '../../platform/languages/index.ts'
import type { DutyRow } from '../duties/questions.ts'
import type { Case } from './state.ts'

export type Right = { text: string; by?: string; how?: string; href?: string; law?: string }

/** A decision that can be challenged: what it was, its event, and the day on which the family was told. */
export type Disputable = { to: keyof typeof APPEAL; eventId: string; on: string }

export type RightsFacts = {
  childId: string
  case: Case
  duties: readonly DutyRow[]
  late: boolean
  /** The decisions that stand and can be challenged. */
  disputes?: readonly Disputable[]
  today: string
  /** Where the reader does it, for those that they may do here. */
  at?: Partial<Record<'answer' | 'school' | 'meeting' | 'advice' | 'views' | 'mediation' | 'appeal', string>>
}

/** What a family may do at this point, with the last day worked out. What the law leaves open is said to be open. */
export function rightsIn({ childId, case: now, duties, late, today, disputes = [], at = {} }: RightsFacts): Right[] {
  const rights: Right[] = []
  const open = (duty: string) => duties.findLast((row) => row.duty === duty && row.metOn === null && row.dueOn >= today)
  const stillOpen = (duty: string) =>
    duties.filter((row) => row.duty === duty && row.metOn === null && row.dueOn >= today)
  const endedNotLongAgo = (duty: string) => {
    const since = Temporal.PlainDate.from(today).subtract({ months: STILL_SAID_MONTHS }).toString()
    return duties.some((row) => row.duty === duty && row.metOn === null && row.dueOn < today && row.dueOn >= since)
  }
  const here = (name: keyof typeof at, row?: DutyRow) => {
    const href = at[name]
    if (!href) return {}
    const about = row && disputes.length > 1 && disputes.find((one) => isAbout(one, row))
    return { href: about ? `${href.split('?')[0]}?about=${about.eventId}` : href }
  }

  if (now.stage === 'asked') {
    rights.push({
      text: t('Be told yes or no, with reasons'),
      how: t('If the answer is no, you can appeal. The letter says how.'),
      law: 'Children and Families Act 2014, section 36; SEND Regulations 2014, regulation 5',
    })
  }
  if (now.stage === 'assessing') {
    rights.push(
      {
        text: t('Ask us to get advice from somebody else'),
        ...here('advice'),
        how: t('If it is reasonable, we must ask them.'),
        law: 'SEND Regulations 2014, regulation 6(1)(h)',
      },
      {
        text: t('Say what you think and what you hope for'),
        ...here('views'),
        how: t('Your views are advice too. We must ask for them.'),
        law: 'SEND Regulations 2014, regulation 6(1)(a)',
      },
    )
  }
  const answer = open('answer-draft')
  if (answer) {
    const law = answer.provision
    rights.push(
      { text: t('Say what you think of the draft'), by: answer.dueOn, law, ...here('answer') },
      {
        text: t('Ask for a school or college'),
        ...here('school'),
        by: answer.dueOn,
        how: t('You can ask for one by name.'),
        law: 'Children and Families Act 2014, section 38',
      },
      { text: t('Ask for a meeting about the draft'), by: answer.dueOn, law, ...here('meeting') },
      {
        text: t('Ask for a personal budget'),
        how: t('Only if you want one. You can ask until the plan is final, and at each review.'),
        law: 'Children and Families Act 2014, section 49; SEN (Personal Budgets) Regulations 2014, regulation 4',
      },
    )
  }
  for (const row of stillOpen('contact-mediation-adviser')) {
    const matter = matterOf(row, disputes)
    rights.push({
      text: t('Contact a mediation adviser, if you may want to appeal'),
      ...here('mediation', row),
      by: row.dueOn,
      how: t(ADVISER[matter ?? ''] ?? phrase('You do not have to go to mediation.')),
      law: row.provision,
    })
  }
  for (const row of stillOpen('appeal')) {
    const matter = matterOf(row, disputes)
    const asksBeside = matter !== undefined && matter !== 'assess'
    rights.push({
      text: t(matter ? APPEAL[matter] : phrase('Appeal to the SEND Tribunal')),
      ...here('appeal', row),
      by: row.dueOn,
      how: [
        t(
          'This is the safest last day we can work out. With a mediation certificate you may have longer. Check your letter, or ask SENDIASS, before you rely on it.',
        ),
        ...(asksBeside
          ? [
              t(
                'You can ask the Tribunal to look at health and social care too. It can say what should happen. The health service and the council must answer in writing, but do not have to do it.',
              ),
            ]
          : []),
        ...(matter === 'cease' ? [t('The plan stays in force meanwhile, with all the help in it.')] : []),
      ].join(' '),
      law: `Children and Families Act 2014, section 51${asksBeside ? '; SEND (First-tier Tribunal Recommendations Power) Regulations 2017' : ''}`,
    })
  }
  if (stillOpen('appeal').length === 0 && endedNotLongAgo('appeal')) {
    rights.push({
      text: t('The time to appeal seems to have ended'),
      how: t('You can still ask the Tribunal to let you appeal late. Ask SENDIASS or IPSEA at once.'),
      law: 'Children and Families Act 2014, section 51',
    })
  }
  if (now.stage === 'final') rights.push(...whileThePlanCounts(here('meeting')))
  if (late) {
    rights.push({
      text: t('Complain that we are late'),
      how: t(
        'Tell us that it is a complaint. If our answer does not put it right, go to the Local Government and Social Care Ombudsman: www.lgo.org.uk. It is free.',
      ),
      href: `/casework/${childId}/ask-us?about=late`,
      law: 'Local Government Act 1974, Part 3',
    })
  }
  rights.push({
    text: t('Ask for disagreement resolution'),
    how: t(
      'Somebody independent helps you and us to talk. It is your choice, and does not change your right to appeal.',
    ),
    law: 'Children and Families Act 2014, section 57',
  })
  return rights
}

/** For how long it is said that the time to appeal is over. */
const STILL_SAID_MONTHS = 6

const isAbout = (one: Disputable, row: DutyRow) => (row.of ? one.eventId === row.of : one.on === row.startedOn)
const matterOf = (row: DutyRow, disputes: readonly Disputable[]) => disputes.findLast((one) => isAbout(one, row))?.to

/** What holds as long as there is a plan, whether anything is challenged or not. */
const whileThePlanCounts = (toAsk: Pick<Right, 'href'>): Right[] => [
  {
    text: t('Get all the help in section F of the plan'),
    how: t('We must make sure of it. If some of it is missing, tell us at once. You can make it a complaint.'),
    ...toAsk,
    law: 'Children and Families Act 2014, section 42',
  },
  {
    text: t('Ask us to assess again, if needs have changed'),
    ...toAsk,
    how: t(
      'We must do it, unless we assessed in the last six months or it is not needed. If we say no, you can appeal.',
    ),
    law: 'Children and Families Act 2014, section 44(2); SEND Regulations 2014, regulations 23 and 24',
  },
]

const ADVISER: Readonly<Record<string, string>> = {
  contents: phrase(
    'You do not have to go to mediation. You do not need this step if your appeal is only about the school or college. Mediation can be about health and social care in the plan too.',
  ),
}

/** Children and Families Act 2014, s51(2). */
const APPEAL = {
  assess: phrase('Appeal to the SEND Tribunal against our decision not to assess'),
  issue: phrase('Appeal to the SEND Tribunal against our decision not to make a plan'),
  contents: phrase(
    'Appeal to the SEND Tribunal about the plan: needs (B), help with learning (F), school or college (I)',
  ),
  'not-amend': phrase('Appeal to the SEND Tribunal against our decision not to change the plan'),
  'not-reassess': phrase('Appeal to the SEND Tribunal against our decision not to assess again'),
  cease: phrase('Appeal to the SEND Tribunal against our decision to end the plan'),
} as const
