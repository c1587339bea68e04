import { noticesIn } from '../../child/contact/questions.ts'
import type { Member } from '../../child/needs-assessment/others/whom-to-tell.ts'
import type { Role } from '../../platform/access/permission.ts'
import type { Refusal } from '../../platform/decisions/refusal.ts'
import type { NewEvent } from '../../platform/events/event.ts'
import type { Row } from '../../platform/events/insert-rows.ts'
import type { MadeUp } from '../child.ts'
import type { DeedWords } from '../deed-words.ts'
import type { DemonstrationClock } from '../demonstration-clock.ts'
import type { Seeded } from '../seeded.ts'
import type { Story } from '../stories.ts'
import type { AreaOfMany, Place } from './area.ts'
import type { Desk } from './desk.ts'
import { idOf } from './ids.ts'
import type { Papers } from './papers.ts'

/** One of the many cases while it is lived through: nothing is read from a database, and nothing written before its end. */
export type Life = {
  area: AreaOfMany
  clock: DemonstrationClock
  chance: Seeded
  newId: () => string
  desk: Desk
  papers: Papers
  story: Story
  child: MadeUp
  publicUrl: string
  /** The school or setting at the time of the request; none when the child attends none. */
  place: Place | undefined
  /** Whoever holds the rights: a parent, or the young person. */
  holder: Holder
  caseworker: Member
  manager: Member | undefined
  senco: Member | undefined
  psychologist: Member
  health: Member
  care: Member
  /** The plan that is maintained, and the day from which its next review counts. */
  known?: { planId: string; from: string }
  beside: { person: Row[]; message: Row[]; access_log: Row[] }
  /** Whether who looked and what was sent are kept too. */
  keepsLog: boolean
}

export type Holder = {
  personId: string
  name: string
  isYoungPerson: boolean
  email: string | null
  prefers: 'email' | 'text' | 'post'
}

type Actor = { personId: string; name: string; organisation?: string; role?: Role }

/** Writes what somebody decided, and that they were there. */
export function write(life: Life, actor: Actor, capacity: Role, what: DeedWords, decided: NewEvent[] | Refusal): void {
  life.desk.write(decided, { personId: actor.personId, capacity })
  noteLook(life, actor, capacity, what, 'done')
}

export const byCaseworker = (life: Life, what: DeedWords, decided: NewEvent[] | Refusal) =>
  write(life, life.caseworker, 'caseworker', what, decided)

export const byHolder = (life: Life, what: DeedWords, decided: NewEvent[] | Refusal) =>
  write(life, life.holder, life.holder.isYoungPerson ? 'young-person' : 'parent', what, decided)

export function noteLook(life: Life, actor: Actor, capacity: Role, what: DeedWords, outcome: 'seen' | 'done'): void {
  if (!life.keepsLog) return
  const { desk, beside, clock } = life
  beside.access_log.push({
    la_code: desk.laCode,
    log_id: idOf(`${desk.childId} look ${beside.access_log.length}`),
    at: clock.now(),
    person_id: actor.personId,
    who: actor.organisation ? `${actor.name}, ${actor.organisation}` : actor.name,
    capacity,
    child_id: desk.childId,
    page: 'demonstration',
    what,
    outcome,
    basis: BASIS[capacity] ?? null,
    purpose: null,
    reference: 'demonstration',
  })
}

/** Most families open a letter within days, and somebody who stays away is rung up. */
export function openLetters(life: Life, today: string): void {
  if (!life.keepsLog) return
  const { chance, desk, beside, holder } = life
  const days = chance.apart('opening')
  for (const { sentOn, personId, name, slug, settledOn } of noticesIn(desk.events)) {
    const on = Temporal.PlainDate.from(sentOn).add({ days: days.between(0, 4) })
    if (!personId || settledOn !== null || on.toString() >= today || !days.chance(0.94)) continue
    beside.access_log.push({
      la_code: desk.laCode,
      log_id: idOf(`${desk.childId} look ${beside.access_log.length}`),
      at: on.toZonedDateTime({ timeZone: 'Europe/London', plainTime: '20:15' }).toInstant().toString(),
      person_id: personId,
      who: name,
      capacity: holder.isYoungPerson ? 'young-person' : 'parent',
      child_id: desk.childId,
      page: READ_AT[slug] ?? '/needs-assessment/:childId',
      what: 'Read a letter',
      outcome: 'seen',
      basis: holder.isYoungPerson ? 'self' : 'parental-responsibility',
      purpose: null,
      reference: 'demonstration',
    })
  }
}

/** The page on which a family reads each letter. */
export const READ_AT: Record<string, string> = {
  'draft-plan': '/plan/:childId/draft',
  'final-plan': '/final-plan/:childId',
}

const BASIS: Partial<Record<Role, string>> = {
  parent: 'parental-responsibility',
  'young-person': 'self',
  caseworker: 'caseload',
  'team-manager': 'management',
  senco: 'setting-attended',
  'head-teacher': 'consultation',
  'educational-psychologist': 'advice-request',
  'health-adviser': 'advice-request',
  'social-care-adviser': 'advice-request',
  'designated-clinical-officer': 'designated-officer',
}

export const whoIs = ({ name, organisation }: Pick<Member, 'name' | 'organisation'>) => `${name}, ${organisation}`
