import { phrase, t } from '../../platform/languages/index.ts'
import type { DutyRow } from '../duties/questions.ts'
import type { Case } from './state.ts'

export type Right = { text: string; by?: string; how?: string; href?: string; law?: string }

export type RightsFacts = {
  childId: string
  case: Case
  duties: readonly DutyRow[]
  late: boolean
  today: string
  /** Where the reader does it, for those that they may do here. */
  at?: Partial<Record<'answer' | 'school' | 'meeting' | 'advice' | 'views' | 'mediation' | 'appeal', string>>
}

/** What a family may do at this point, with the last day worked out. What the law leaves open is said to be open. */
export function rightsIn({ childId, case: now, duties, late, today, at = {} }: RightsFacts): Right[] {
  const rights: Right[] = []
  const open = (duty: string) => duties.findLast((row) => row.duty === duty && row.metOn === null && row.dueOn >= today)
  const here = (name: keyof typeof at) => (at[name] ? { href: at[name] } : {})
  const past = (duty: string) => duties.findLast((row) => row.duty === duty && row.metOn === null && row.dueOn < today)

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
    )
  }
  const adviser = open('contact-mediation-adviser')
  if (adviser) {
    rights.push({
      text: t('Contact a mediation adviser, if you may want to appeal'),
      ...here('mediation'),
      by: adviser.dueOn,
      how:
        now.stage === 'final'
          ? t(
              'You do not have to go to mediation. You do not need this step if your appeal is only about the school or college.',
            )
          : t('You do not have to go to mediation.'),
      law: adviser.provision,
    })
  }
  const appeal = open('appeal')
  if (appeal) {
    rights.push({
      text: t(APPEAL[now.stage] ?? phrase('Appeal to the SEND Tribunal')),
      ...here('appeal'),
      by: appeal.dueOn,
      how: t(
        'This is the safest last day we can work out. With a mediation certificate you may have longer. Check your letter, or ask SENDIASS, before you rely on it.',
      ),
      law: 'Children and Families Act 2014, section 51',
    })
  }
  if (!appeal && past('appeal')) {
    rights.push({
      text: t('The time to appeal seems to have ended'),
      how: t('You can still ask the Tribunal to let you appeal late. Ask SENDIASS or IPSEA at once.'),
      law: 'Children and Families Act 2014, section 51',
    })
  }
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

const APPEAL: Partial<Record<Case['stage'], string>> = {
  refused: phrase('Appeal to the SEND Tribunal against our decision not to assess'),
  'no-plan': phrase('Appeal to the SEND Tribunal against our decision not to make a plan'),
  final: phrase('Appeal to the SEND Tribunal about sections B, F or I of the plan'),
}
