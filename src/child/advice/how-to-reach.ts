import type { Child } from '../../record/children/state.ts'
import type { AdviceFrom } from './events.ts'
import { familyOf } from './messages.ts'

export type Reached = {
  name: string
  relationship: string
  isYoungPerson: boolean
  phone: string | null
  email: string | null
  /** Recorded so that somebody in the family must not learn it: then nobody who advises is told it either. */
  isProtected: boolean
}

/**
 * How whoever was asked reaches the family, to see the child or to ring: who decides for the child, with telephone and
 * e-mail and no address. A school knows its families, and is told nothing more here.
 */
export function howToReach(child: Child, from: AdviceFrom, today: string): Reached[] {
  if (from === 'education' || from === 'parent-or-young-person') return []
  return familyOf(child, today).map(({ personId, name }) => {
    const contact = child.contacts.find((one) => one.of === personId)
    const carer = child.carers.find((one) => one.carerId === personId)
    const isProtected = Boolean(contact?.hiddenFrom?.length)
    const known = isProtected ? undefined : contact
    return {
      name,
      relationship: carer?.relationship ?? 'Young person',
      isYoungPerson: !carer,
      phone: known?.phone ?? null,
      email: known?.email ?? null,
      isProtected,
    }
  })
}
