import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { recorderFor } from '../../app.ts'
import { features } from '../../features.ts'
import { asArea, asSighted, type Sight } from '../../platform/access/as.ts'
import { clockAt } from '../../platform/clock.ts'
import { findRecord } from '../../platform/events/read.ts'
import { verifyAll } from '../../platform/events/rebuild.ts'
import { onEveryDatabase } from '../../platform/testing/databases.ts'
import { RecordOpened } from '../../record/children/events.ts'
import { OwnEntryGiven } from './events.ts'

const LA = '999'
const on = { occurredOn: '2026-01-05' }
const record = recorderFor(features, clockAt('2026-01-05'))

onEveryDatabase((_kind, open) => {
  it('shows what a young person kept for chosen people to them and those alone', async () => {
    const { db } = await open()
    const [childId, jordan, tom, priya, nadia] = Array.from({ length: 5 }, () => randomUUID()) as [
      string,
      string,
      string,
      string,
      string,
    ]
    const entry = (words: string, seenBy: string[] | null) =>
      OwnEntryGiven(
        {
          entryId: randomUUID(),
          kind: 'words',
          topic: 'people',
          words,
          made: 'alone',
          beside: null,
          mayQuote: false,
          seenBy,
        },
        on,
      )
    const events = [
      RecordOpened({ givenName: 'Jordan', familyName: 'Ellis', dateOfBirth: '2008-03-01' }, on),
      entry('for everybody', null),
      entry('for Tom', [tom]),
      entry('for me', []),
    ]
    await asArea(db, LA, (trx) =>
      record(trx, { laCode: LA, childId, expectedVersion: 0, events, by: jordan, capacity: 'young-person' }),
    )
    const seenBy = (sight: Sight) =>
      asSighted(db, { children: [childId], ...sight }, async (trx) => {
        const found = await findRecord(trx, LA, childId)
        return (found?.events ?? []).flatMap(({ data }) => (data as { words?: string }).words ?? [])
      })
    expect(await seenBy({ person: jordan, kind: 'family' })).toEqual(['for everybody', 'for Tom', 'for me'])
    expect(await seenBy({ person: tom, kind: 'staff' })).toEqual(['for everybody', 'for Tom'])
    expect(await seenBy({ person: priya, kind: 'staff' })).toEqual(['for everybody'])
    expect(await seenBy({ person: priya, kind: 'staff', la: LA })).toEqual(['for everybody'])
    expect(await seenBy({ person: nadia, kind: 'family' })).toEqual(['for everybody'])
    // Whoever verifies the record sees it whole.
    expect((await verifyAll(db)).broken).toEqual([])
  })
})
