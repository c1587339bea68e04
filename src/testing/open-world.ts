import { openTestDatabase } from '../platform/testing/databases.ts'
import { makeWorld, type World } from './world.ts'

/**
 * The world of a test file, on a database of its own. `close` closes both.
 *
 * ```ts
 * let world: World
 * beforeAll(async () => {
 *   world = await openWorld({ today: '2026-04-20' })
 * })
 * afterAll(() => world.close())
 * ```
 */
export async function openWorld(
  options: { on?: 'embedded' | 'server' } & Parameters<typeof makeWorld>[1] = {},
): Promise<World> {
  const database = await openTestDatabase(options.on)
  const world = await makeWorld(database.db, options)
  return {
    ...world,
    close: async () => {
      await world.close()
      await database.close()
    },
  }
}
