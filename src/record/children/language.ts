import type { Actor } from '../../platform/access/actor.ts'
import { look } from '../../platform/access/as.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Trx } from '../../platform/database/schema.ts'
import type { RecordedEvent } from '../../platform/events/event.ts'
import { findRecord } from '../../platform/events/read.ts'
import type { Recorder } from '../../platform/events/recorder.ts'
import { LanguageChosen } from './events.ts'
import { findChildIn } from './state.ts'

/** Writes down in which language a person wants to be written to, in each record that is about their own family. */
export const keepLanguage = (record: Recorder, clock: Clock) =>
  async function keep(trx: Trx, actor: Actor, language: string): Promise<void> {
    const ties = actor.grants.filter(({ capacity }) => OWN.includes(capacity))
    for (const childId of new Set(ties.map((tie) => tie.childId))) {
      await look(trx, { children: [childId], kind: actor.kind })
      const known = await findRecord(trx, actor.laCode, childId)
      const child = known && findChildIn(known.events)
      if (!known || !child || (child.languages[actor.personId] ?? 'en') === language) continue
      await record(trx, {
        laCode: actor.laCode,
        childId,
        expectedVersion: known.version,
        events: [LanguageChosen({ of: actor.personId, language }, { occurredOn: clock.today() })],
        by: actor.personId,
        capacity: ties.find((tie) => tie.childId === childId)?.capacity ?? 'parent',
      })
    }
  }

/** The language that a person chose last, in whichever record of their family; nothing where they never chose. */
export async function languageOf(trx: Trx, actor: Actor): Promise<string | undefined> {
  const children = new Set(actor.grants.filter(({ capacity }) => OWN.includes(capacity)).map(({ childId }) => childId))
  let last: { at: string; language: string } | undefined
  for (const childId of children) {
    for (const event of (await findRecord(trx, actor.laCode, childId))?.events ?? []) {
      const { type, data, recordedAt: at } = event as RecordedEvent & { data: { of?: string; language?: string } }
      if (type !== LanguageChosen.type || data.of !== actor.personId || !data.language) continue
      if (!last || at >= last.at) last = { at, language: data.language }
    }
  }
  return last?.language
}

const OWN = ['parent', 'young-person']
