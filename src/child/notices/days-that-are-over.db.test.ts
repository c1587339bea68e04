import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { asSighted } from '../../platform/access/as.ts'
import { isRefusal } from '../../platform/decisions/refusal.ts'
import type { NewEvent } from '../../platform/events/event.ts'
import { findRecord } from '../../platform/events/read.ts'
import { openWorld } from '../../testing/open-world.ts'
import { LA, type World } from '../../testing/world.ts'
import { asked, serviceOn } from '../casework/samples.ts'
import { AssessmentRequested, DecidedNotToAssess } from '../needs-assessment/events.ts'
import { RefusalConceded } from '../redress/events.ts'
import { previewNotice } from './serve.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ today: '2026-06-08' })
})
afterAll(() => world.close())

/** What the letter with a draft says comes next. */
async function nextIn(...events: NewEvent[]): Promise<string> {
  const childId = await world.amira()
  const request = asked(world.people.nadia)
  await world.write(childId, [AssessmentRequested(request, { occurredOn: '2026-01-05' }), ...events])
  const seen = { person: world.people.priya, kind: 'staff' as const, children: [childId] }
  const preview = await asSighted(world.db, seen, async (trx) => {
    const child = await findRecord(trx, LA, childId)
    if (!child) throw new Error('no record')
    const area = { laCode: LA, name: 'Mereshire', madeUp: true }
    const context = { trx, area, today: world.clock.today(), clock: world.clock, childId, child }
    return previewNotice({ ...context, publicUrl: 'http://localhost:3000' }, { slug: 'draft-plan' })
  })
  if (isRefusal(preview)) throw new Error(preview.says)
  return JSON.stringify(preview.blocks)
}

it('owns up to the day that is over, in a draft that comes after twenty weeks', async () => {
  const says = await nextIn()
  expect(says).toContain('You should have had the final plan by Monday 25 May 2026.')
  expect(says).toContain('we are sorry')
})

it('says the day that counts anew, once a refusal was taken back', async () => {
  const conceded = RefusalConceded(
    {
      requestId: randomUUID(),
      against: 'assess',
      refusalEventId: randomUUID(),
      refusedOn: '2026-02-09',
      after: 'mediation',
      timesRunFrom: '2026-04-20',
      why: 'new-evidence',
      lesson: 'Read the reports.',
    },
    { occurredOn: '2026-04-20' },
  )
  const reasons = { inLaw: 'It may not be necessary.', plainly: 'School can give the help.' }
  const { requestId } = conceded.data
  const refused = DecidedNotToAssess(
    { requestId, reasons, decidedOn: '2026-02-09', service: serviceOn('2026-02-09') },
    { occurredOn: '2026-02-09' },
  )
  const says = await nextIn(refused, conceded)
  expect(says).toContain('You must have the final plan by Monday 27 July 2026.')
  expect(says).not.toContain('we are sorry')
})
