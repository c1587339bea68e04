import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { oneOf, optionalDay, optionalText, requiredDay, requiredText } from '../../../../platform/http/form.ts'
import { childPage, goTo } from '../../../../platform/http/page.ts'
import { changeFamily } from '../../access.ts'
import { DECISIONS, type Decision, recordCapacity } from '../../decisions.ts'
import { childIn, nameOf } from '../../state.ts'

const decisions = Object.keys(DECISIONS) as [Decision, ...Decision[]]
const REPRESENTATIVE = {
  deputy: 'Deputy appointed by the Court of Protection',
  attorney: 'Holds a lasting power of attorney for this',
  parent: 'Parent, because there is no representative',
} as const
const representatives = Object.keys(REPRESENTATIVE) as [keyof typeof REPRESENTATIVE, ...(keyof typeof REPRESENTATIVE)[]]

export const capacityPage = childPage({
  path: '/children/:childId/capacity',
  title: 'Can they make this decision?',
  mayUse: changeFamily,
  view: 'record/children/pages/capacity/view.njk',
  form: z
    .object({
      decision: oneOf(decisions, 'Choose one decision'),
      canDecide: oneOf(['yes', 'no'], 'Choose whether they can make this decision'),
      assessor: requiredText('Enter who assessed it, and their job', 200),
      evidence: requiredText('Enter what showed it, and what was done to help them decide', 5000),
      assessedOn: requiredDay('the day of the assessment'),
      until: optionalDay('the day to look again'),
      carer: z.preprocess((value) => value || undefined, z.union([z.uuid(), z.literal('somebody-else')]).optional()),
      otherName: optionalText(150),
      basis: oneOf(representatives, 'Choose why this person decides').optional(),
    })
    .superRefine(({ canDecide, carer, otherName, basis }, context) => {
      if (canDecide === 'yes') return
      const say = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
      if (!carer) say('carer', 'Choose who decides instead')
      if (carer === 'somebody-else' && !otherName) say('otherName', 'Enter their name')
      if (!basis) say('basis', 'Choose why this person decides')
    }),
  async show({ child: record, childId }) {
    const child = childIn(record.events)
    return {
      title: `Can ${nameOf(child)} make this decision?`,
      name: nameOf(child),
      decisions: decisions.map((value) => ({ value, text: DECISIONS[value] })),
      carers: [
        ...child.carers.map((one) => ({ value: one.carerId, text: one.name })),
        { value: 'somebody-else', text: 'Somebody else' },
      ],
      bases: representatives.map((value) => ({ value, text: REPRESENTATIVE[value] })),
      back: { href: `/children/${childId}/family` },
    }
  },
  async submit({ carer, otherName, basis, canDecide, until = null, ...found }, { child, childId, today, write }) {
    const known = childIn(child.events).carers.find((one) => one.carerId === carer)
    if (canDecide === 'no' && carer !== 'somebody-else' && !known)
      return { errors: [{ field: 'carer', message: 'Choose who decides instead' }] }
    const name = known?.name ?? otherName ?? ''
    const alternative =
      canDecide === 'no' && basis ? { personId: known?.carerId ?? null, name, basis: REPRESENTATIVE[basis] } : null
    const events = recordCapacity(
      child.events,
      { ...found, canDecide: canDecide === 'yes', until, alternative, grantId: randomUUID() },
      today,
    )
    if (isRefusal(events)) return events
    await write(events)
    return goTo(`/children/${childId}/family`, 'The assessment of this one decision is recorded.')
  },
})
