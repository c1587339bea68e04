import type { Actor, Grant } from '../access/actor.ts'
import type { FurtherWork } from '../access/further-work.ts'
import type { Holding } from '../access/holding.ts'
import type { Permission } from '../access/permission.ts'
import type { TeamNumbers } from '../access/team-numbers.ts'
import type { Clock } from '../clock.ts'
import type { Trx } from '../database/schema.ts'
import type { Refusal } from '../decisions/refusal.ts'
import type { NewEvent } from '../events/event.ts'
import type { ChildRecord } from '../events/record.ts'
import type { Recorder } from '../events/recorder.ts'
import type { Scanner } from '../scanning/clamd.ts'
import type { Shared } from '../unsent/two-writers.ts'
import type { Body, FieldError, Form } from './form.ts'

/** The local area that this service runs for. */
export type Area = { laCode: string; name: string; madeUp: boolean }

/** What every handler is given. `trx` sees only what the person was granted; use it and nothing else. */
export type PageContext = {
  trx: Trx
  area: Area
  actor: Actor | undefined
  /** `YYYY-MM-DD` in Europe/London. */
  today: string
  clock: Clock
  params: Record<string, string>
  query: Record<string, string>
  reference: string
  record: Recorder
  /** For links in messages, without a slash at the end. */
  publicUrl: string
  /** What people hold besides cases, by the features that name it. For handing over. */
  holdings?: readonly Holding[]
  /** What features of later wings have for one to do. For the page of today. */
  furtherWork?: readonly FurtherWork[]
  /** What features of later wings count of a team’s cases. For the page of the team. */
  teamNumbers?: readonly TeamNumbers[]
  /** What this person typed here before and has not sent, when the page is shown with it. */
  typed?: Body
  /** Asks whether a file is harmful, where a virus scanner is configured. Give it to `acceptUpload`. */
  scanner?: Scanner | undefined
}

/** What a handler of a page about one child is given besides. */
export type ChildContext = PageContext & {
  actor: Actor
  childId: string
  grant: Grant
  /** The record as far as this person may see it. */
  child: ChildRecord
  /** Adds events at the version that was read, with lists, duties and reactions. */
  write(events: NewEvent[]): Promise<ChildRecord>
}

export type Shown = Record<string, unknown>
export type FileAnswer = { file: { name: string; type: string; bytes: Uint8Array; inline?: boolean } }
export type NotThere = { notThere: true }
export type Redirect = { goTo: string; notice?: string }
export type Invalid = { errors: FieldError[] }

export const notThere: NotThere = { notThere: true }

/** Sends the browser on after something was done; `notice` is said once at the top of the next page. */
export const goTo = (path: string, notice?: string): Redirect => (notice ? { goTo: path, notice } : { goTo: path })

type Shows<Context> = (context: Context) => Promise<Shown | FileAnswer | NotThere | Redirect>
type Submits<Context, Input> = (
  input: Input,
  context: Context,
) => Promise<Redirect | Refusal | Invalid | NotThere | FileAnswer>

/**
 * A page: where it is, what it is called, who may use it, what it shows and what it does. From this the platform
 * supplies, in this order: session, protection against forged forms, guard, access log, parsing, handler, rendering.
 */
export type PageOf<Context, Input> = {
  /** `:childId` in the path makes it a page about one child. */
  path: string
  /** Says the task. `title` in what `show` answers may add the child's name. */
  title: string
  mayUse: Permission
  /** The template, from `src`. Left out by pages that only answer with a file. */
  view?: string
  /** How often one address may open it in a minute, where it opens by a secret that could be guessed at. */
  perMinute?: number
  /** Whether every sentence of it, and of what it shows, is in the catalogue. Others are shown in English, and say so. */
  inEveryLanguage?: true
  /** In the main navigation of those who may use it. */
  nav?: { text: string; order: number }
  /**
   * What of the record its form writes, so that two people clash only over the same words. Left out, the form is
   * stopped by any change of the record since it was shown: right where somebody decides upon the whole case.
   */
  shared?: Shared
  /**
   * For pages that show everyone the same: a word for all that the answer hangs on besides its address, the area and the
   * day. While it stays the same, the answer is given again without being made again.
   */
  sameUntil?(context: Context): Promise<string>
  show: Shows<Context>
} & ({ form: Form<Input>; submit: Submits<Context, Input> } | { form?: undefined; submit?: undefined })

// biome-ignore lint/suspicious/noExplicitAny: a table of pages holds every kind of form
export type Page = PageOf<any, any>

/** Declares a page that is about no child in particular. */
export function page<Input = never>(definition: PageOf<PageContext, Input>): Page {
  if (definition.path.includes(':childId')) throw new Error(`${definition.path} is about a child: use childPage`)
  return definition
}

/** Declares a page about one child. Its path has `:childId` and its permission names capacities. */
export function childPage<Input = never>(definition: PageOf<ChildContext, Input>): Page {
  if (!definition.path.includes(':childId') || !('capacities' in definition.mayUse)) {
    throw new Error(`${definition.path} needs :childId and a permission that names capacities`)
  }
  return definition
}
