import type { Actor } from '../../platform/access/actor.ts'
import { look } from '../../platform/access/as.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Trx } from '../../platform/database/schema.ts'
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

const OWN = ['parent', 'young-person']
