import { describe, expect, it } from 'vitest'
import { grantsIn } from '../../../access/questions.ts'
import { childIn } from '../../state.ts'
import { asksTheUsual, withAmira } from '../with-amira.test-kit.ts'

const at = withAmira()
const url = () => `/children/${at.childId}/add-carer`
const carer = {
  name: 'Sally S',
  relationship: 'Aunt',
  parentalResponsibility: 'no',
  mayAct: 'no',
  email: 'stranger@example.org',
}

describe('adding a carer', () => {
  asksTheUsual(at, '/children/:childId/add-carer', url, ['priya'], ['nadia', 'imran', 'tom', 'stranger'])

  it('keeps what was typed when something is missing', async () => {
    const again = await at.world.post(url(), { ...carer, relationship: '', name: '<i>Sally' }, 'priya')
    expect(again.statusCode).toBe(400)
    expect(again.body).toContain('&lt;i&gt;Sally')
  })

  it('gives access until compulsory school age ends, to the person who is known already or to a new one, and tells nobody which', async () => {
    const { world, childId } = at
    const known = await world.post(url(), carer, 'priya')
    const fresh = await world.post(url(), { ...carer, name: 'Zed Q', email: 'zed@example.org' }, 'priya')
    expect([known.statusCode, fresh.statusCode]).toEqual([303, 303])
    const family = (await world.get(known.headers['location'] ?? '', 'priya')).body
    expect(family).toContain('Zed Q is in the record now. We sent an invitation to zed@example.org.')
    expect(family).not.toContain('Sally Stranger')
    const { events } = await world.read(childId)
    expect(childIn(events).carers.map((one) => one.carerId)).toContain(world.people.stranger)
    expect(grantsIn(events).at(-2)).toMatchObject({
      personId: world.people.stranger,
      until: '2032-06-25',
      mayAct: false,
    })
    const messages = await world.asArea((trx) =>
      trx.selectFrom('message').selectAll().where('template', '=', 'invitation').execute(),
    )
    expect(messages.map((one) => one.to_address).sort()).toEqual(['stranger@example.org', 'zed@example.org'])
    expect(messages[0]?.body).not.toContain('Amira')
    expect((await world.get(`/children/${childId}/family`, 'stranger')).statusCode).toBe(200)
  })

  it('refuses somebody who is in the record', async () => {
    expect((await at.world.post(url(), { ...carer, email: 'nadia@example.org' }, 'priya')).statusCode).toBe(409)
  })
})
