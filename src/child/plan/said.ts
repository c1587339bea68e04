import { type Actor, type Grant, nameAndPlace } from '../../platform/access/actor.ts'
import type { Role } from '../../platform/access/permission.ts'
import type { RecordedEvent } from '../../platform/events/event.ts'
import type { ChildContext } from '../../platform/http/page.ts'
import { grantsIn } from '../../record/access/state.ts'
import { type Child, childIn, fullNameOf } from '../../record/children/state.ts'
import type { DraftComment, Plan } from './state.ts'
import { comparisonAfter, versionsFor } from './versions/versions.ts'

const FAMILY: Role[] = ['parent', 'young-person']
/** Whom the family let read, and may let speak for them. */
export const HELPERS: Role[] = ['helper', 'sendiass-adviser']

/** The case team reads everything; others what they said themselves, what was taken down for them, or said for them. */
export function commentsFor({ actor, grant, child }: ChildContext, plan: Plan): DraftComment[] {
  if (grant.capacity === 'caseworker' || grant.capacity === 'team-manager') return plan.comments
  const names = [actor.name, ...(grant.capacity === 'young-person' ? [fullNameOf(childIn(child.events))] : [])]
  const family = FAMILY.includes(grant.capacity)
  return plan.comments.filter(
    (one) =>
      one.by === actor.personId ||
      (one.capacity === 'caseworker' && names.includes(one.from)) ||
      (family && one.onBehalfOf !== null && names.includes(one.onBehalfOf)),
  )
}

/** The same, with where to hear it, and where to see what changed because of it. */
export function toldTo(context: ChildContext, plan: Plan) {
  const { childId, grant, today } = context
  const versions = versionsFor(grant.capacity, plan, today, grant.basis !== 'consultation')
  return commentsFor(context, plan).map((one) => {
    const changes = one.answer?.changed ? comparisonAfter(versions, one.number) : undefined
    const section = one.section === 'whole' ? '' : `#section-${one.section}`
    return {
      ...one,
      hear: one.recording && `/plan/${childId}/comments/${one.commentId}/recording`,
      see: changes && `/plan/${childId}/compare?from=${changes.from}&to=${changes.to}${section}`,
    }
  })
}

/** For whom a helper speaks: whoever of the family invited them. Nobody, when nobody let them speak. */
export function speaksFor(
  events: readonly RecordedEvent[],
  grant: Pick<Grant, 'grantId' | 'capacity' | 'mayAct'>,
): string | undefined {
  if (!HELPERS.includes(grant.capacity) || !grant.mayAct) return undefined
  if (!grantsIn(events).some((one) => one.grantId === grant.grantId)) return undefined
  const child = childIn(events)
  const invited = events.findLast(
    (event) => event.type === 'AccessGranted' && (event.data as { grantId?: string }).grantId === grant.grantId,
  )
  return invited ? nameIn(child, invited.by) : undefined
}

function nameIn(child: Child, personId: string | null): string {
  const carer = child.carers.find((one) => one.carerId === personId)
  if (carer) return carer.name
  return child.youngPerson?.personId === personId ? fullNameOf(child) : 'the family'
}

/** Who says it, as everybody reads it. */
export const nameOfSpeaker = (actor: Actor): string => (actor.kind === 'staff' ? nameAndPlace(actor) : actor.name)
