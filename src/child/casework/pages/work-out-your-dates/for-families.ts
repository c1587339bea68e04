import { phrase, t } from '../../../../platform/languages/index.ts'
import { bodyName } from '../../../advice/questions.ts'
import type { DutyRow } from '../../../duties/questions.ts'
import { SAID_TO_FAMILY } from '../../said-to-family.ts'

/** A duty as it is said to the family: the rules speak to whoever owes it. Undefined where the rule’s own words must do. */
export function saidToFamily({ duty, from, owedBy }: DutyRow): string | undefined {
  if (duty === 'give-advice' && owedBy === 'family') return t('You can give your views, as advice for the assessment.')
  if (duty === 'give-advice' && from) return t('{who} must send advice for the assessment.', { who: t(bodyName(from)) })
  const says = SAYS[duty]
  return says && t(says)
}

const SAYS: Readonly<Record<string, string>> = {
  ...SAID_TO_FAMILY,
  'answer-draft': phrase(
    'You can say what you think of the draft plan, ask for a school or college, and ask for a meeting.',
  ),
  'contact-mediation-adviser': phrase(
    'If you may want to appeal, contact a mediation adviser. You do not have to go to mediation.',
  ),
  appeal: phrase('You can appeal to the SEND Tribunal.'),
}
