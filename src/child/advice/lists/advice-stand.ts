import { sql } from 'kysely'
import { ownChildrenOnly } from '../../../platform/database/row-level-security.ts'
import type { Migration } from '../../../platform/database/schema.ts'
import type { List } from '../../../platform/events/list.ts'
import type { AdviceFrom, Delay, HandBackReason, NotKnown } from '../events.ts'
import { promptsFor } from '../prompts.ts'
import { type AdviceRequest, adviceIn, assessmentIn, type HeldAdvice } from '../state.ts'

declare module '../../../platform/database/schema.ts' {
  interface Schema {
    advice_stand: {
      la_code: string
      child_id: string
      advice_request_id: string
      body: AdviceFrom
      asked_person: string | null
      asked_organisation: string | null
      asked_name: string
      received_on: string
      due_on: string
      first_given_on: string | null
      open: boolean
      chased: number
      last_chased_on: string | null
      passed_from: string | null
      handed_back: HandBackReason | null
      handed_back_on: string | null
      handed_back_why: string | null
      delay: Delay | null
      delay_says: string | null
      delay_expected_on: string | null
      asked_again_on: string | null
      asked_again_why: string | null
      given_by: string | null
      reused: boolean
      not_known: NotKnown['contact'] | null
      provision_lines: number
      vague_lines: number
    }
  }
}

/** How each request stands, in more words than a worklist needs: for those who advise and those who answer for an agency. */
export const adviceStandList: List = {
  table: 'advice_stand',
  says: 'How each request for advice stands: reminded, given back, late and why, asked again, answered, and how exact the answer is.',
  rowsFor: ({ events }) => {
    const { requests, held } = adviceIn(events)
    const over = assessmentIn(events).stage === 'over'
    return requests
      .filter((one) => one.from !== 'parent-or-young-person')
      .map((one) => rowOf(one, answerTo(one, held), over))
  },
}

const answerTo = (request: AdviceRequest, held: readonly HeldAdvice[]) =>
  held.findLast((one) => one.adviceRequestId === request.adviceRequestId) ??
  (request.status === 'received' ? held.findLast((one) => one.reused && one.from === request.from) : undefined)

function rowOf(one: AdviceRequest, answer: HeldAdvice | undefined, over: boolean) {
  const provision = answer?.lines.filter(({ kind }) => kind === 'provision') ?? []
  const vague = promptsFor(provision, null).filter(({ line }) => line !== null)
  return {
    advice_request_id: one.adviceRequestId,
    body: one.from,
    asked_person: one.askedOf.personId,
    asked_organisation: one.askedOf.organisationId,
    asked_name: one.askedOf.name,
    received_on: one.receivedOn,
    due_on: one.dueOn,
    first_given_on: one.givenOn,
    open: one.status === 'asked' && !over,
    chased: one.chasedOn.length,
    last_chased_on: one.chasedOn.at(-1) ?? null,
    passed_from: one.passedFrom.at(-1) ?? null,
    handed_back: one.handedBack?.reason ?? null,
    handed_back_on: one.handedBack?.on ?? null,
    handed_back_why: one.handedBack?.why ?? null,
    delay: one.delay?.ground ?? null,
    delay_says: one.delay?.says ?? null,
    delay_expected_on: one.delay?.expectedOn ?? null,
    asked_again_on: one.askedAgain?.on ?? null,
    asked_again_why: one.askedAgain?.why ?? null,
    given_by: answer?.author.personId ?? null,
    reused: Boolean(answer?.reused),
    not_known: answer?.notKnown?.contact ?? null,
    provision_lines: provision.length,
    vague_lines: new Set(vague.map(({ line }) => line)).size,
  }
}

export const adviceStandMigration: Migration = {
  name: '2026-11-22-advice-stand',
  async up(db) {
    await sql`
      create table advice_stand (
        la_code text not null, child_id uuid not null, advice_request_id uuid not null, body text not null,
        asked_person uuid, asked_organisation uuid, asked_name text not null,
        received_on date not null, due_on date not null, first_given_on date, open boolean not null,
        chased integer not null, last_chased_on date, passed_from text,
        handed_back text, handed_back_on date, handed_back_why text,
        delay text, delay_says text, delay_expected_on date, asked_again_on date, asked_again_why text,
        given_by uuid, reused boolean not null, not_known text, provision_lines integer not null, vague_lines integer not null,
        primary key (la_code, child_id, advice_request_id)
      )`.execute(db)
    await sql`create index advice_stand_open on advice_stand (la_code, due_on) where open`.execute(db)
    await ownChildrenOnly(db, 'advice_stand', { grants: 'select, insert, update, delete' })
  },
}
