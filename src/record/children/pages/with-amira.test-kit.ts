import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorld } from '../../../testing/open-world.ts'
import type { Key, World } from '../../../testing/world.ts'

/** One world for a test file, with Amira in it on this day. */
export function withAmira(today = '2026-01-05') {
  const at = {} as { world: World; childId: string }
  beforeAll(async () => {
    at.world = await openWorld({ today })
    at.childId = await at.world.amira()
  }, 60_000)
  afterAll(() => at.world.close())
  return at
}

/** What is asked of every page: it opens for these, is not there for those, and both are in the log. */
export function asksTheUsual(
  at: { world: World; childId: string },
  page: string,
  url: () => string,
  opens: Key[],
  closed: Key[],
) {
  it('opens for those whom it is for and is not there for others, and logs both', async () => {
    for (const who of opens) expect((await at.world.get(url(), who)).statusCode, who).toBe(200)
    for (const who of closed) expect((await at.world.get(url(), who)).statusCode, who).toBe(404)
    const lines = (await at.world.accessLog(at.childId)).filter((line) => line.page === page)
    for (const who of opens)
      expect(
        lines.some((line) => line.outcome === 'seen' && line.person_id === at.world.people[who]),
        who,
      ).toBe(true)
    for (const who of closed)
      expect(
        lines.some((line) => line.outcome === 'refused' && line.person_id === at.world.people[who]),
        who,
      ).toBe(true)
  })
}
