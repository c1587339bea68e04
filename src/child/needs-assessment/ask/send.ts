import { randomUUID } from 'node:crypto'
import type { Actor } from '../../../platform/access/actor.ts'
import { look } from '../../../platform/access/as.ts'
import { day, longDay } from '../../../platform/calendar/index.ts'
import type { Trx } from '../../../platform/database/schema.ts'
import { isRefusal, type Refusal, refusal } from '../../../platform/decisions/refusal.ts'
import type { NewEvent } from '../../../platform/events/event.ts'
import type { ChildRecord } from '../../../platform/events/record.ts'
import type { UploadedFile } from '../../../platform/http/form.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { liveGrant } from '../../../record/access/state.ts'
import { isYoungPersonOn } from '../../../record/children/rights-holder.ts'
import { childIn } from '../../../record/children/state.ts'
import type { DocumentRef } from '../../../record/documents/documents.ts'
import { acceptUploads } from '../../../record/documents/upload.ts'
import { addPerson, invite } from '../../../record/people/questions.ts'
import { rightsHoldersOn, serveNotice, type To, withTheAreasSight } from '../../notices/questions.ts'
import { granting, leastLoaded, listWorkers, type Worker } from '../assign.ts'
import { requestAssessment } from '../decisions.ts'
import { type AssessmentRequested, CHANNELS, MayBeSameChild, RequestAcknowledged } from '../events.ts'
import { findOthers, type Others, tellOthers } from '../others/tell.ts'
import { needsAssessmentIn } from '../state.ts'
import type { Answers, Variant } from './form.ts'
import { openRecord } from './open-record.ts'

export type Sending = {
  context: PageContext & { actor: Actor }
  variant: Variant
  answers: Answers
  files: readonly UploadedFile[]
  /** The record, when the child has one. */
  known?: { childId: string; child: ChildRecord; capacity: string } | undefined
}

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
  const asked = requestAssessment(needsAssessmentIn(known?.child.events ?? []), command(sending, documents), today)
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
  const holders = rightsHoldersOn(childIn(record.events), context.today)
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

export async function serveRequestReceived(context: Parameters<typeof serveNotice>[0], people: To[]) {
  const request = needsAssessmentIn(context.child.events).request
  const [first, ...others] = people
  if (!request || !first) return undefined
  const said = [
    { what: 'What is hard', words: request.concerns },
    { what: 'What helps', words: request.whatHelps },
    { what: 'Hopes', words: request.hopes },
    { what: 'In the child or young person’s own words', words: request.childsViews },
    { what: 'What the school or setting has tried', words: request.graduatedApproach },
  ].flatMap(({ what, words }) => (words ? [{ what, words }] : []))
  const facts: [string, string][] = [
    ['Received', inWords(request.receivedOn)],
    ['Asked by', `${request.askedBy.name} (${request.askedBy.relationship})`],
    ...(request.how ? [['How it came', CHANNELS[request.how]] as [string, string]] : []),
    ...(request.documents.length
      ? [['Files', request.documents.map((file) => file.name).join(', ')] as [string, string]]
      : []),
  ]
  return serveNotice(context, {
    slug: 'request-received',
    receivedOn: request.receivedOn,
    to: [first, ...others],
    said,
    facts,
  })
}

function command({ context, variant, answers, known }: Sending, documents: DocumentRef[]) {
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
function youngPersonProblem({ context, variant, answers, known }: Sending): Refusal | undefined {
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

function capacityOf(variant: Variant, answers: Answers, actor: Actor): string {
  if (variant === 'family') return answers.whoIs === 'young-person' ? 'young-person' : 'parent'
  return actor.roles[0] ?? 'caseworker'
}

type Holder = { personId: string; name: string; isYoungPerson: boolean; isNew: boolean }

/** Whoever asks, or the parent named by a school or caseworker: known by e-mail and name together, or new to us. */
async function findHolder({ context, variant, answers }: Sending): Promise<Holder> {
  const { trx, area, actor, today } = context
  const isYoungPerson = isYoungPersonOn(answers.dateOfBirth ?? today, today)
  if (variant === 'family') return { personId: actor.personId, name: actor.name, isYoungPerson, isNew: false }
  const name = answers.parentName ?? ''
  const known =
    answers.email &&
    (await withTheAreasSight(trx, area.laCode, () => familyMember(trx, area.laCode, name, answers.email ?? '')))
  if (known) return { personId: known, name, isYoungPerson, isNew: false }
  const { email = null, phone = null } = answers
  const personId = await addPerson(trx, { laCode: area.laCode, kind: 'family', name, email, phone })
  return { personId, name, isYoungPerson, isNew: true }
}

async function familyMember(trx: Trx, laCode: string, name: string, email: string): Promise<string | undefined> {
  const people = await trx
    .selectFrom('person')
    .select(['person_id', 'name', 'email'])
    .where('la_code', '=', laCode)
    .where('kind', '=', 'family')
    .where('email', '=', email)
    .execute()
  const same = people.filter((one) => one.name.toLowerCase() === name.toLowerCase())
  return same.length === 1 ? same[0]?.person_id : undefined
}

async function findSetting({ context, variant, answers }: Sending) {
  const { trx, area, actor } = context
  if (variant === 'setting' && actor.organisation) return actor.organisation
  if (!answers.settingName) return null
  const organisations = await trx
    .selectFrom('organisation')
    .select(['organisation_id', 'name'])
    .where('la_code', '=', area.laCode)
    .execute()
  const found = organisations.find((one) => one.name.toLowerCase() === answers.settingName?.toLowerCase())
  return { organisationId: found?.organisation_id ?? null, name: found?.name ?? answers.settingName }
}

/** Other records with this name and date of birth. The answer is for staff; whoever asks learns nothing of it. */
async function findSameChild({ trx, area }: PageContext, answers: Answers, childId: string): Promise<string[]> {
  const rows = await withTheAreasSight(trx, area.laCode, () =>
    trx
      .selectFrom('child')
      .select(['child_id', 'given_name', 'family_name'])
      .where('la_code', '=', area.laCode)
      .where('date_of_birth', '=', answers.dateOfBirth ?? '')
      .where('child_id', '<>', childId)
      .execute(),
  )
  const plain = (text: string | undefined) => (text ?? '').toLowerCase().trim()
  return rows
    .filter(
      (row) =>
        plain(row.given_name) === plain(answers.givenName) && plain(row.family_name) === plain(answers.familyName),
    )
    .map((row) => row.child_id)
}

/** A caseworker and the team's managers; and the school's asker. A doubtful case goes to whoever holds the other record. */
async function grantsFor({ context, variant, known }: Sending, duplicates: string[]): Promise<NewEvent[]> {
  const { trx, area, actor, today } = context
  const events = known?.child.events ?? []
  const found: NewEvent[] = []
  await withTheAreasSight(trx, area.laCode, async () => {
    const workers = await listWorkers(trx, area.laCode, 'caseworker', today)
    const managers = await listWorkers(trx, area.laCode, 'team-manager', today)
    const has = workers.some((one) => liveGrant(events, one.personId, 'caseworker', today))
    const self = variant === 'council' ? workers.find((one) => one.personId === actor.personId) : undefined
    const taker = self ?? (await holderOf(trx, area.laCode, duplicates, workers)) ?? leastLoaded(workers)
    if (!has && taker) found.push(granting(taker, 'caseworker', 'caseload', today))
    for (const one of managers) {
      if (!liveGrant(events, one.personId, 'team-manager', today))
        found.push(granting(one, 'team-manager', 'management', today))
    }
  })
  const role = actor.roles.find((one) => one === 'senco' || one === 'head-teacher')
  if (variant === 'setting' && !known && role) {
    const person = {
      personId: actor.personId,
      name: actor.name,
      ...(actor.organisation && { organisation: actor.organisation.name }),
    }
    found.push(granting(person, role, 'request', today))
  }
  return found
}

async function holderOf(trx: Trx, laCode: string, children: string[], workers: Worker[]): Promise<Worker | undefined> {
  if (children.length === 0) return undefined
  const rows = await trx
    .selectFrom('access_grant')
    .select('person_id')
    .where('la_code', '=', laCode)
    .where('child_id', 'in', children)
    .where('capacity', '=', 'caseworker')
    .where('ended_on', 'is', null)
    .execute()
  return workers.find((one) => rows.some((row) => row.person_id === one.personId))
}

export const inWords = (text: string) => longDay(day(text))
