import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { withAmira } from '../with-amira.test-kit.ts'

const at = withAmira()
const lineOf = async (person: string) =>
  (await at.world.accessLog(at.childId)).find((one) => one.person_id === person)?.log_id ?? ''
const url = (logId: string) => `/children/${at.childId}/who-has-looked/${logId}`

describe('saying that a look seems wrong', () => {
  it('reaches the officer and the manager, never the person whose look it was', async () => {
    const { world, childId } = at
    await world.grant(childId, 'ruth', 'team-manager', { basis: 'management' })
    await world.get(`/children/${childId}/family`, 'priya')
    const logId = await lineOf(world.people.priya)
    expect((await world.get(url(logId), 'nadia')).body).toContain('Priya Shah')
    const again = await world.post(url(logId), { says: ' ' }, 'nadia')
    expect(again.statusCode).toBe(400)
    expect((await world.post(url(logId), { says: 'She is <b>my neighbour' }, 'nadia')).statusCode).toBe(303)
    expect((await world.get('/children/questioned-looks', 'dana')).body).toContain('my neighbour')
    expect((await world.get(`/children/${childId}/questioned-looks`, 'ruth')).body).toContain(
      'She is &lt;b&gt;my neighbour',
    )
    expect((await world.get(`/children/${childId}/questioned-looks`, 'priya')).body).not.toContain('neighbour')
    expect((await world.get('/children/questioned-looks', 'priya')).statusCode).toBe(404)
    const messages = await world.asArea((trx) =>
      trx.selectFrom('message').selectAll().where('template', '=', 'access-questioned').execute(),
    )
    expect(messages.map((one) => one.to_address)).toEqual(['dana@example.org'])
    expect(messages[0]?.body).not.toMatch(/Amira|Khan|Priya/)
  })

  it('is not there for one’s own look, an unknown one, an adviser’s, or somebody else’s child', async () => {
    const { world } = at
    await world.get(`/children/${at.childId}/family`, 'nadia')
    await world.get(`/children/${at.childId}/family`, 'liz')
    for (const logId of [await lineOf(world.people.nadia), await lineOf(world.people.liz), randomUUID(), 'x']) {
      expect((await world.get(url(logId), 'nadia')).statusCode).toBe(404)
    }
    expect((await world.get(url(await lineOf(world.people.priya)), 'stranger')).statusCode).toBe(404)
  })
})
