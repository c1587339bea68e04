import { page } from '../../../../platform/http/page.ts'
import { phrase, t } from '../../../../platform/languages/index.ts'
import { seeMyChildren } from '../../access.ts'
import { listMyChildren, type MyChild } from '../../lists/my-children.ts'
import { SAID_TO_FAMILY } from '../../said-to-family.ts'
import type { STAGES } from '../../state.ts'

const OWN = ['parent', 'young-person', 'helper', 'sendiass-adviser']

export const myChildren = page({
  path: '/my',
  title: phrase('Your children'),
  inEveryLanguage: true,
  mayUse: seeMyChildren,
  view: 'child/casework/pages/my/view.njk',
  async show({ trx, area, actor, today }) {
    const ties = (actor?.grants ?? []).filter(
      (tie) => OWN.includes(tie.capacity) && (tie.parts === null || tie.parts.includes('case')),
    )
    const children = await listMyChildren(trx, area.laCode, [...new Set(ties.map((tie) => tie.childId))], today)
    const isHelper =
      Boolean(actor?.roles.includes('sendiass-adviser')) ||
      (ties.length > 0 && ties.every(({ basis }) => basis === 'family-invitation'))
    const isSelf = ties.length === 1 && ties[0]?.capacity === 'young-person'
    return {
      title: isHelper ? t('Families who shared their case with you') : isSelf ? t('Your case') : t('Your children'),
      isHelper,
      isStaff: actor?.kind === 'staff' && !isHelper,
      children: children.map((child) => ({ ...child, stands: standsIn(child), next: nextIn(child) })),
    }
  },
})

const STANDS: Record<keyof typeof STAGES, string> = {
  none: phrase('No assessment has been asked for.'),
  asked: phrase('The council has the request. It is deciding whether to assess.'),
  refused: phrase('The council decided not to assess. You can challenge this.'),
  withdrawn: phrase('The request was taken back.'),
  assessing: phrase('The council is assessing and gathers advice.'),
  'no-plan': phrase('The council decided that no plan is needed. You can challenge this.'),
  writing: phrase('There will be a plan. The council is writing it.'),
  draft: phrase('The draft plan is there to read.'),
  final: phrase('There is a final plan.'),
  ceased: phrase('The plan has ceased.'),
}

const standsIn = ({ stage }: MyChild) => t(STANDS[stage ?? 'none'])

/** The next date in a few words. A right has a last day; a duty of somebody else has a day by which it must be done. */
function nextIn({ nextDuty, nextOwedBy, nextOn, late }: MyChild) {
  if (!nextDuty || !nextOn) return null
  const says =
    nextOwedBy === 'family'
      ? t(RIGHTS[nextDuty] ?? phrase('You can do this until then: use your right to challenge what was decided.'))
      : t(NEXT[nextDuty] ?? phrase('The council has something to do by then.'))
  return { on: nextOn, late, says }
}

const NEXT: Record<string, string> = {
  ...SAID_TO_FAMILY,
  'give-advice': phrase('Advice must come from somebody who was asked.'),
  'answer-consultation': phrase('A school or college is asked to answer.'),
  'arrange-mediation': phrase('The council must hold the mediation that was asked for.'),
  'tell-health-of-mediation': phrase('The council must tell the health service about the mediation.'),
  'issue-mediation-certificate': phrase('The mediation adviser must send the certificate.'),
  'comply-with-mediation': phrase('What was agreed in mediation must be done.'),
  'answer-appeal': phrase('The council must answer the appeal.'),
  'comply-with-order': phrase('What the Tribunal ordered must be done.'),
  'finish-after-concession': phrase('The council must finish what it decided to do after all.'),
  'answer-recommendations': phrase('What the Tribunal recommended must be answered in writing.'),
  'issue-amended-plan': phrase('The changed plan must be with you.'),
  'finish-phase-transfer': phrase('The plan must name the next school or college.'),
  'decide-whether-to-re-assess': phrase('The council must tell you whether it will assess again.'),
  'issue-plan-after-re-assessment': phrase('The plan must be with you after the new assessment.'),
}
const RIGHTS: Record<string, string> = {
  appeal: phrase('You can do this until then: appeal to the SEND Tribunal.'),
  'answer-draft': phrase('You can do this until then: say what you think of the draft plan.'),
  'answer-amendments': phrase('You can do this until then: say what you think of the changes to the plan.'),
  'contact-mediation-adviser': phrase(
    'You can do this until then: contact a mediation adviser, if you may want to appeal.',
  ),
}
