import { randomUUID } from 'node:crypto'
import type { Actor } from '../../../platform/access/actor.ts'
import { type Refusal, refusal } from '../../../platform/decisions/refusal.ts'
import type { ChildRecord } from '../../../platform/events/record.ts'
import type { UploadedFile } from '../../../platform/http/form.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { isYoungPersonOn } from '../../../record/children/rights-holder.ts'
import { childIn } from '../../../record/children/state.ts'
import type { DocumentRef } from '../../../record/documents/documents.ts'
import type { Answers, Variant } from './form.ts'

/** A request on its way: who sends it, by which form, and what was typed. */
export type Sending = {
  context: PageContext & { actor: Actor }
  variant: Variant
  answers: Answers
  files: readonly UploadedFile[]
  /** The record, when the child has one. */
  known?: { childId: string; child: ChildRecord; capacity: string } | undefined
}

/** What was asked, by whom and how, as the decision takes it. */
export function requestOf({ context, variant, answers, known }: Sending, documents: DocumentRef[]) {
  const { actor, today } = context
  const { concerns = '', whatHelps = null, hopes = null, childsViews = null, graduatedApproach = null } = answers
  const child = known && childIn(known.child.events)
  const dateOfBirth = answers.dateOfBirth ?? child?.details.dateOfBirth ?? ''
  const self = known ? known.capacity === 'young-person' : answers.whoIs === 'young-person'
  const carer = child?.carers.find((one) => one.carerId === actor.personId)
  const words = {
    requestId: randomUUID(),
    concerns,
    whatHelps,
    hopes,
    childsViews,
    graduatedApproach,
    documents,
    dateOfBirth,
  }
  if (variant === 'council') {
    const relationship = {
      parent: 'Parent or carer',
      'young-person': 'Young person',
      setting: 'School or setting',
      other: 'Somebody else',
    }[answers.by ?? 'other']
    return {
      ...words,
      by: answers.by ?? 'other',
      how: answers.how ?? 'post',
      receivedOn: answers.receivedOn ?? today,
      askedBy: { personId: null, name: answers.askedByName ?? '', relationship },
    } as const
  }
  const by = variant === 'setting' ? 'setting' : self ? 'young-person' : 'parent'
  const relationship =
    by === 'setting'
      ? (actor.organisation?.name ?? 'School or setting')
      : self
        ? 'Young person'
        : (answers.relationship ?? carer?.relationship ?? 'Parent or carer')
  return {
    ...words,
    by,
    how: 'online',
    receivedOn: today,
    askedBy: { personId: actor.personId, name: actor.name, relationship },
  } as const
}

/** Children and Families Act 2014, ss 36(1) and 83: a parent asks for a child, a young person for themselves. */
export function youngPersonProblem({ context, variant, answers, known }: Sending): Refusal | undefined {
  if (variant !== 'family' || known || !answers.dateOfBirth) return undefined
  const young = isYoungPersonOn(answers.dateOfBirth, context.today)
  if (answers.whoIs === 'young-person' && !young) {
    return refusal(
      'not-yet-a-young-person',
      'By law a parent or carer asks until you are old enough to have left school. Ask them to send this, or ring us: we will listen to you.',
      'Children and Families Act 2014, ss 36(1) and 83',
    )
  }
  if (answers.whoIs === 'parent' && young) {
    return refusal(
      'young-person-asks',
      `${answers.givenName} is old enough to ask, so by law it is their choice. They can sign in and ask. If they cannot decide this, or want you to speak for them, ring us and we will take the request.`,
      'Children and Families Act 2014, ss 36(1), 80 and 83',
    )
  }
  return undefined
}

/** As what the person who sends a request writes it into the record. */
export function capacityOf(variant: Variant, answers: Answers, actor: Actor): string {
  if (variant === 'family') return answers.whoIs === 'young-person' ? 'young-person' : 'parent'
  return actor.roles[0] ?? 'caseworker'
}
