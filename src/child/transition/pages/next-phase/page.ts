import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { oneOf, requiredDay } from '../../../../platform/http/form.ts'
import { childPage, goTo } from '../../../../platform/http/page.ts'
import { childIn, fullNameOf, nameOf } from '../../../../record/children/questions.ts'
import { type PhaseTransferKind, phaseTransferKinds } from '../../../duties/facts.ts'
import { recordNextPhase } from '../../access.ts'
import { expectMove, movesIn } from '../../decisions.ts'

const KINDS: Record<PhaseTransferKind, string> = {
  'early-years-to-school': 'From nursery or home to school',
  'infant-to-junior': 'From infant to junior school',
  'primary-to-middle': 'From primary to middle school',
  'primary-to-secondary': 'From primary to secondary school',
  'middle-to-secondary': 'From middle to secondary school',
  'secondary-to-post-16': 'From secondary school to a sixth form, college or training',
  'between-post-16': 'From one college or training place to another',
}

export const nextPhasePage = childPage({
  path: '/transition/:childId/next-phase',
  title: 'The move to the next phase',
  mayUse: recordNextPhase,
  view: 'child/transition/pages/next-phase/view.njk',
  form: z.object({
    kind: oneOf(phaseTransferKinds, 'Choose which move it is'),
    startsOn: requiredDay('the first day in the new place'),
  }),
  async show({ child, childId }) {
    const about = childIn(child.events)
    const moves = movesIn(child.events)
    const last = moves.at(-1)
    return {
      title: `${nameOf(about)}’s move to the next phase`,
      caption: fullNameOf(about),
      moves: moves.map((one) => ({ ...one, says: KINDS[one.kind] })),
      kinds: phaseTransferKinds.map((value) => ({ value, text: KINDS[value] })),
      values: { kind: last?.kind ?? '', startsOn: last?.startsOn ?? '' },
      back: { href: `/maintained-plan/${childId}`, text: 'How the plan is counted' },
    }
  },
  async submit({ kind, startsOn }, { child, childId, today, write }) {
    const born = childIn(child.events).details.dateOfBirth
    const events = expectMove(child.events, { kind, startsOn, newId: randomUUID }, { today, born })
    if (isRefusal(events)) return events
    await write(events)
    return goTo(`/transition/${childId}/next-phase`, 'The move is recorded.')
  },
})
