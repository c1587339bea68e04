import { requestAssessment } from '../../child/needs-assessment/decisions.ts'
import { OthersTold, RequestAcknowledged } from '../../child/needs-assessment/events.ts'
import { type Member, type Step, whomToTell } from '../../child/needs-assessment/others/whom-to-tell.ts'
import { needsAssessmentIn } from '../../child/needs-assessment/questions.ts'
import type { Part, Role } from '../../platform/access/permission.ts'
import { day, longDay, monthsOf } from '../../platform/calendar/index.ts'
import type { NewEvent } from '../../platform/events/event.ts'
import { AccessGranted, type Basis } from '../../record/access/events.ts'
import { grantsIn, isLive } from '../../record/access/questions.ts'
import { addCarer, changeDetails, recordOrder, recordReach, shareWith } from '../../record/children/decisions.ts'
import {
  AddressRecorded,
  CarerAdded,
  ContactRecorded,
  RecordOpened,
  SettingAttended,
  YoungPersonJoined,
} from '../../record/children/events.ts'
import { parentGrant } from '../../record/children/parent-grant.ts'
import { childIn } from '../../record/children/state.ts'
import { personRow } from '../../record/people/add-person.ts'
import { yearGroupOn } from '../child.ts'
import { drawAddress } from '../names.ts'
import { byCaseworker, byHolder, type Life, whoIs, write } from './life.ts'
import { serve } from './notice.ts'

/** A record begins: the child, where they learn, and whoever holds the rights. */
export function openRecord(life: Life): NewEvent[] {
  const { child, clock, holder, place, newId, chance } = life
  const { personId, name, isYoungPerson, email, prefers } = holder
  const on = { occurredOn: clock.today() }
  const { givenName, familyName, dateOfBirth } = child
  const brought = life.story.stage === 'carried-over' && {
    sex: child.sex,
    ethnicity: child.ethnicity,
    firstLanguage: child.language,
  }
  const events: NewEvent[] = [RecordOpened({ givenName, familyName, dateOfBirth, ...brought }, on)]
  if (place) events.push(attends(life, place, clock.today()))
  if (isYoungPerson) events.push(YoungPersonJoined({ personId }, on))
  else {
    const { relationship } = child.parent
    events.push(CarerAdded({ carerId: personId, name, relationship, parentalResponsibility: true }, on))
  }
  const phone = `07700 900${chance.between(100, 999)}`
  events.push(ContactRecorded({ of: personId, email, phone, prefers }, on))
  if (prefers === 'post' || chance.chance(0.5))
    events.push(AddressRecorded({ of: personId, ...drawAddress(chance) }, on))
  const dateGiven = clock.today()
  if (isYoungPerson) events.push(granted(life, { personId, who: name }, 'young-person', 'self'))
  else events.push(...parentGrant({ grantId: newId(), personId, who: name, dateOfBirth, today: dateGiven }))
  return events
}

export const attends = (
  { child }: Pick<Life, 'child'>,
  { organisationId, name }: { organisationId: string | null; name: string },
  on: string,
) => SettingAttended({ organisationId, name, yearGroup: yearGroupOn(child.dateOfBirth, on) }, { occurredOn: on })

export function granted(
  { newId, clock }: Pick<Life, 'newId' | 'clock'>,
  { personId, who }: { personId: string; who: string },
  capacity: Role,
  basis: Basis,
  more: { parts?: Part[]; until?: string; purpose?: string; mayAct?: boolean } = {},
): NewEvent {
  const today = clock.today()
  const { purpose = 'The EHC needs assessment', ...rest } = more
  return AccessGranted(
    { grantId: newId(), personId, who, capacity, basis, purpose, from: today, ...rest },
    { occurredOn: today },
  )
}

/** A child who has help at school and no request: only who they are and where they learn. */
export function knownOnly(life: Life): void {
  const { child, clock, place, caseworker } = life
  const { givenName, familyName, dateOfBirth, sex, ethnicity, language: firstLanguage } = child
  const on = { occurredOn: clock.today() }
  const events: NewEvent[] = [
    RecordOpened({ givenName, familyName, dateOfBirth, sex, ethnicity, firstLanguage }, on),
    ...(place ? [attends(life, place, clock.today())] : []),
  ]
  life.desk.write(events, { personId: caseworker.personId, capacity: 'caseworker' })
}

export function ask(life: Life): void {
  const { child, clock, desk, holder, newId, story, senco, caseworker, manager, chance } = life
  const { say, profile } = child
  const today = clock.today()
  const opened = openRecord(life)
  const bySetting = story.asks === 'setting' && senco !== undefined
  const byCouncil = story.asks === 'council'
  const by = holder.isYoungPerson ? 'young-person' : bySetting ? 'setting' : 'parent'
  const relationship = holder.isYoungPerson
    ? 'Young person'
    : bySetting
      ? (senco.organisation ?? '')
      : child.parent.relationship
  const request = {
    requestId: newId(),
    by,
    askedBy: {
      personId: bySetting ? senco.personId : byCouncil ? null : holder.personId,
      name: bySetting ? senco.name : holder.name,
      relationship,
    },
    how: byCouncil ? chance.pick(['post', 'phone', 'email'] as const) : 'online',
    concerns: say(profile.family.concerns),
    whatHelps: say(profile.family.helps),
    hopes: say(profile.family.hopes),
    childsViews: chance.chance(0.85) ? say(profile.family.child) : null,
    graduatedApproach: bySetting ? say(profile.tried) : null,
    receivedOn: today,
    dateOfBirth: child.dateOfBirth,
  } as const
  const asked = requestAssessment(needsAssessmentIn([]), request, today)
  if (!Array.isArray(asked)) throw new Error(asked.code)
  const grants = [
    granted(life, { personId: caseworker.personId, who: whoIs(caseworker) }, 'caseworker', 'caseload'),
    ...(manager
      ? [granted(life, { personId: manager.personId, who: whoIs(manager) }, 'team-manager', 'management')]
      : []),
    ...(bySetting ? [granted(life, { personId: senco.personId, who: whoIs(senco) }, 'senco', 'request')] : []),
  ]
  const actor = bySetting ? senco : byCouncil ? caseworker : holder
  const capacity = bySetting ? 'senco' : byCouncil ? 'caseworker' : holder.isYoungPerson ? 'young-person' : 'parent'
  const told = tell(life, 'request', request.requestId, { asker: actor.personId })
  write(life, actor, capacity, 'Asked for an EHC needs assessment', [...opened, ...asked, ...grants, ...told])
  const { service } = serve(life, {
    slug: 'request-received',
    receivedOn: today,
    facts: [
      ['Received', longDay(day(today))],
      ['Asked by', `${request.askedBy.name} (${relationship})`],
    ],
    said: [
      { what: 'What is hard', words: request.concerns },
      { what: 'What helps', words: request.whatHelps },
      { what: 'Hopes', words: request.hopes },
    ],
  })
  desk.write([RequestAcknowledged({ requestId: request.requestId, service }, { occurredOn: service.sentOn })], {
    personId: actor.personId,
    capacity,
  })
}

const TOLD: Part[] = ['case', 'request']

/** SEND Regulations 2014, regs 4(2), 5(2) and 10(2): health, social care and the setting are told, and may read what they are told of. */
export function tell(life: Life, step: Step, requestId: string, { asker }: { asker?: string } = {}): NewEvent[] {
  const { area, place, clock } = life
  const today = clock.today()
  const members: Member[] = [
    ...area.inRole('designated-clinical-officer'),
    ...area.inRole('designated-social-care-officer'),
    ...(place
      ? [...area.inRole('head-teacher', place.organisationId), ...area.inRole('senco', place.organisationId)]
      : []),
  ]
  return whomToTell(members, place ?? null).flatMap(({ office, people, byLetter }) => {
    const told = people.map((one) => ({
      name: whoIs(one),
      role: one.role,
      personId: one.personId,
      organisationId: one.organisationId,
      how: one.personId === asker ? ('asked' as const) : ('message' as const),
    }))
    const grants = people
      .filter((one) => one.personId !== asker && !mayRead(life, one, TOLD))
      .map((one) => {
        const isOfficer = office !== 'setting'
        return granted(
          life,
          { personId: one.personId, who: whoIs(one) },
          one.role,
          isOfficer ? 'designated-officer' : 'setting-attended',
          {
            purpose: 'To be told of the request and the decisions, as the law says',
            until: monthsOf(12, day(today)).toString(),
            mayAct: !isOfficer,
            parts: TOLD,
          },
        )
      })
    return [OthersTold({ requestId, step, office, told, byLetter }, { occurredOn: today }), ...grants]
  })
}

export function mayRead({ desk, clock }: Life, { personId, role }: Member, parts: readonly Part[]): boolean {
  return grantsIn(desk.events).some(
    (one) =>
      one.personId === personId &&
      one.capacity === role &&
      isLive(one, clock.today()) &&
      (one.parts === null || parts.every((part) => one.parts?.includes(part))),
  )
}

/** The caseworker writes down what the first telephone call told. */
export function details(life: Life): void {
  const { sex, ethnicity, language: firstLanguage } = life.child
  byCaseworker(
    life,
    'Changed details of the child',
    changeDetails(childIn(life.desk.events), { sex, ethnicity, firstLanguage }, life.clock.today()),
  )
}

/** A second carer joins; where the first lives is kept from them when the story says so, and a court order says why. */
export function otherCarer(life: Life): void {
  const { child, desk, clock, holder, newId, story, chance } = life
  if (holder.isYoungPerson) return
  const today = clock.today()
  const other = { personId: newId(), name: child.other.name, email: `carer.${newId().slice(0, 8)}@example.org` }
  addPerson(life, other)
  const { relationship } = child.other
  byCaseworker(
    life,
    'Added a parent or carer',
    addCarer(
      desk.events,
      {
        ...other,
        relationship,
        parentalResponsibility: true,
        mayAct: !story.protectedAddress && chance.chance(0.7),
        firstLanguage: child.language,
        grantId: newId(),
      },
      today,
    ),
  )
  if (!story.protectedAddress) return
  const now = () => childIn(desk.events)
  const until = Temporal.PlainDate.from(today).add({ months: 12 }).toString()
  const says = `${other.name} must not go to, or try to learn, where ${holder.name} and the children live.`
  const order = { orderId: newId(), kind: 'Non-molestation order', says, about: [other.personId], from: today, until }
  byCaseworker(life, 'Recorded a court order', recordOrder(now(), order, today))
  const reach = {
    of: holder.personId,
    email: holder.email,
    prefers: 'email' as const,
    ...drawAddress(chance),
    hiddenFrom: [other.personId],
  }
  byCaseworker(life, 'Protected an address', recordReach(now(), reach, today))
}

export const share = (life: Life) => {
  const [adviser] = life.area.inRole('sendiass-adviser')
  const today = life.clock.today()
  if (!adviser) return
  const sharing = {
    grantId: life.newId(),
    personId: adviser.personId,
    who: whoIs(adviser),
    capacity: 'sendiass-adviser' as const,
    purpose: 'To help us',
    parts: ['case', 'request', 'advice', 'plan'] as ('case' | 'request' | 'advice' | 'plan')[],
    until: Temporal.PlainDate.from(today).add({ months: 11 }).toString(),
    councilMayKnow: true,
  }
  byHolder(life, 'Shared the record with a SENDIASS adviser', shareWith(life.desk.events, sharing, today))
}

export function addPerson(
  { desk, beside }: Life,
  { personId, name, email }: { personId: string; name: string; email: string | null },
): void {
  beside.person.push(personRow({ laCode: desk.laCode, kind: 'family', name, email, personId }))
}
