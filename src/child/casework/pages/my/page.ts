import { page } from '../../../../platform/http/page.ts'
import { seeMyChildren } from '../../access.ts'
import { dutyName } from '../../duties.ts'
import { listMyChildren, type MyChild } from '../../lists/my-children.ts'
import type { STAGES } from '../../state.ts'

const OWN = ['parent', 'young-person', 'helper', 'sendiass-adviser']

export const myChildren = page({
  path: '/my',
  title: 'Your children',
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
      title: isHelper ? 'Families who shared their case with you' : isSelf ? 'Your case' : 'Your children',
      isHelper,
      isStaff: actor?.kind === 'staff' && !isHelper,
      children: children.map((child) => ({ ...child, stands: standsIn(child), next: nextIn(child) })),
    }
  },
})

const STANDS: Record<keyof typeof STAGES, string> = {
  none: 'No assessment has been asked for.',
  asked: 'The council has the request. It is deciding whether to assess.',
  refused: 'The council decided not to assess. You can challenge this.',
  withdrawn: 'The request was taken back.',
  assessing: 'The council is assessing and gathers advice.',
  'no-plan': 'The council decided that no plan is needed. You can challenge this.',
  writing: 'There will be a plan. The council is writing it.',
  draft: 'The draft plan is there to read.',
  final: 'There is a final plan.',
  ceased: 'The plan has ceased.',
}

const standsIn = ({ stage }: MyChild) => STANDS[stage ?? 'none']

/** The next date in a few words. A right has a last day; a duty of somebody else has a day by which it must be done. */
function nextIn({ nextDuty, nextOwedBy, nextOn, late }: MyChild) {
  if (!nextDuty || !nextOn) return null
  const says =
    nextOwedBy === 'family'
      ? `You can do this until then: ${RIGHTS[nextDuty] ?? dutyName(nextDuty).toLowerCase()}`
      : (NEXT[nextDuty] ?? dutyName(nextDuty))
  return { on: nextOn, late, says }
}

const NEXT: Record<string, string> = {
  'decide-whether-to-assess': 'The council must tell you whether it will assess',
  'give-advice': 'Advice must come from somebody who was asked',
  'notify-decision-not-to-issue': 'If the council thinks no plan is needed, it must say so',
  'answer-consultation': 'A school or college is asked to answer',
  'issue-final-plan': 'The final plan must be with you',
  'review-plan': 'The plan must be reviewed',
}
const RIGHTS: Record<string, string> = {
  'answer-draft': 'say what you think of the draft plan',
  'contact-mediation-adviser': 'contact a mediation adviser, if you may want to appeal',
}
