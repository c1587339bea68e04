import { describe, expect, it } from 'vitest'
import { guard } from '../../../../platform/access/actor.ts'
import { asSighted } from '../../../../platform/access/as.ts'
import { typedDay } from '../../../../testing/typed-day.ts'
import { grantsIn } from '../../../access/questions.ts'
import { directory } from '../../../people/directory.ts'
import { asksTheUsual, withAmira } from '../with-amira.test-kit.ts'

const at = withAmira()
let grantId = ''
const url = () => `/children/${at.childId}/share/${grantId}`
/** What a page of this part would answer the adviser on the next request. */
const opens = async (part: 'case' | 'plan' | 'advice') => {
  const actor = await asSighted(at.world.db, { person: at.world.people.liz }, (trx) =>
    directory.findActor(trx, at.world.people.liz, '2026-01-05'),
  )
  const permission = { name: 'x', says: 'X.', capacities: ['sendiass-adviser'], part } as const
  return guard(permission, actor, at.childId).allowed
}
const newest = async () => grantsIn((await at.world.read(at.childId)).events).at(-1)

describe('changing what is shared', () => {
  it('begins with what was shared', async () => {
    const fields = { helper: at.world.people.liz, parts: ['case', 'plan'], ...typedDay('until', '2026-04-05') }
    await at.world.post(`/children/${at.childId}/share`, fields, 'nadia')
    grantId = (await newest())?.grantId ?? ''
    expect([await opens('case'), await opens('plan'), await opens('advice')]).toEqual([true, true, false])
  })

  asksTheUsual(at, '/children/:childId/share/:grantId', url, ['nadia'], ['imran', 'priya', 'liz', 'stranger'])

  it('changes the parts at once, and refuses none', async () => {
    expect(
      (await at.world.post(url(), { action: 'change', ...typedDay('until', '2026-04-05') }, 'nadia')).statusCode,
    ).toBe(409)
    const old = url()
    expect(
      (await at.world.post(old, { action: 'change', parts: 'advice', ...typedDay('until', '2026-03-01') }, 'nadia'))
        .statusCode,
    ).toBe(303)
    expect([await opens('case'), await opens('advice')]).toEqual([false, true])
    expect((await at.world.get(old, 'nadia')).statusCode).toBe(404)
    grantId = (await newest())?.grantId ?? ''
  })

  it('is closed on the very next request when it is stopped', async () => {
    expect((await at.world.post(url(), { action: 'stop' }, 'nadia')).statusCode).toBe(303)
    expect([await opens('case'), await opens('plan'), await opens('advice')]).toEqual([false, false, false])
  })
})
