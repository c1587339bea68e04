import { randomUUID } from 'node:crypto'
import { look } from '../../../platform/access/as.ts'
import { isRefusal, type Refusal } from '../../../platform/decisions/refusal.ts'
import type { NewEvent } from '../../../platform/events/event.ts'
import type { ChildRecord } from '../../../platform/events/record.ts'
import { childIn } from '../../../record/children/state.ts'
import { acceptUploads } from '../../../record/documents/upload.ts'
import { invite } from '../../../record/people/questions.ts'
import { rightsHoldersOn, type To } from '../../notices/questions.ts'
import { requestAssessment } from '../decisions.ts'
import { type AssessmentRequested, MayBeSameChild, RequestAcknowledged } from '../events.ts'
import { findOthers, type Others, tellOthers } from '../others/tell.ts'
import { needsAssessmentIn } from '../state.ts'
import { openRecord } from './open-record.ts'
import { serveRequestReceived } from './received-letter.ts'
import { capacityOf, requestOf, type Sending, youngPersonProblem } from './request-of.ts'
import { grantsFor } from './who-takes-it.ts'
import { findHolder, findSameChild, findSetting } from './whom-it-is-about.ts'

/** Sends a request: opens the record when there is none, writes the request, finds it a caseworker, and tells whoever asked. */
export async function sendRequest(sending: Sending): Promise<{ childId: string } | Refusal> {
  const { context, variant, answers, known } = sending
  const { trx, area, actor, today, clock } = context
  const childId = known?.childId ?? randomUUID()
  const young = youngPersonProblem(sending)
  if (young) return young
  const children = [...new Set([...actor.grants.map((grant) => grant.childId), childId])]
  if (!known) await look(trx, { children })
  const documents = await acceptUploads(trx, {
    laCode: area.laCode,
    childId,
    files: sending.files,
    keptAt: clock.now(),
    scanner: context.scanner,
  })
  if (isRefusal(documents)) return documents

  const holder = known ? undefined : await findHolder(sending)
  const setting = known ? undefined : await findSetting(sending)
  const begun = known || !holder ? [] : openRecord({ answers, setting: setting ?? null, holder, today })
  const asked = requestAssessment(needsAssessmentIn(known?.child.events ?? []), requestOf(sending, documents), today)
  if (isRefusal(asked)) return asked
  const duplicates = known ? [] : await findSameChild(context, answers, childId)
  const hidden = actor.kind === 'family' ? [actor.personId] : []
  const same = duplicates.map((otherChildId) =>
    MayBeSameChild({ otherChildId }, { occurredOn: today, hiddenFrom: hidden }),
  )
  const others = await findOthers(context, childId, setting)
  const told = await tellOthersOfRequest(context, others, childId, asked)
  const events = [...begun, ...asked, ...same, ...(await grantsFor(sending, duplicates)), ...told]
  const capacity = known?.capacity ?? capacityOf(variant, answers, actor)
  const write = (expectedVersion: number, more: NewEvent[]) =>
    context.record(trx, { laCode: area.laCode, childId, expectedVersion, events: more, by: actor.personId, capacity })
  const record = await write(known?.child.version ?? 0, events)
  await acknowledge(sending, childId, record, write)
  if (holder?.isNew && answers.email) {
    const inviting = {
      laCode: area.laCode,
      areaName: area.name,
      personId: holder.personId,
      email: answers.email,
      invitedBy: actor.personId,
      now: clock.now(),
      publicUrl: context.publicUrl,
    }
    await invite(trx, inviting, known ? [childId] : children)
  }
  return { childId }
}

/** Writes to whoever asked, at once, with a copy of what was said. That nobody can be reached stops no request. */
async function acknowledge(
  sending: Sending,
  childId: string,
  record: ChildRecord,
  write: (version: number, events: NewEvent[]) => Promise<ChildRecord>,
): Promise<void> {
  const { context, variant } = sending
  const request = needsAssessmentIn(record.events).request
  if (!request) return
  const asker: To = { personId: context.actor.personId, name: context.actor.name }
  const holders = rightsHoldersOn(childIn(record.events), context.today, ['request'])
  const to = variant === 'family' ? [asker] : variant === 'setting' ? [...holders, asker] : holders
  const answer = await serveRequestReceived({ ...context, childId, child: record }, to)
  if (answer && !isRefusal(answer)) {
    await write(record.version, [
      RequestAcknowledged(
        { requestId: request.requestId, service: answer.service },
        { occurredOn: answer.service.sentOn },
      ),
    ])
  }
}

/** Reg 4(2): considering whether to assess begins with the request, so the others are told in the same write. */
function tellOthersOfRequest(context: Sending['context'], others: Others, childId: string, asked: NewEvent[]) {
  const [request] = asked as ReturnType<typeof AssessmentRequested>[]
  if (!request) return []
  const { requestId, askedBy } = request.data
  const telling = { childId, requestId, receivedOn: request.occurredOn, asker: askedBy.personId }
  return tellOthers(context, others, { ...telling, step: 'request' })
}
