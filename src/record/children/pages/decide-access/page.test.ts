import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { lastDayOfCompulsorySchoolAge } from '../../rights-holder.ts'
import { childIn } from '../../state.ts'
import { availableSteps } from '../../steps.ts'
import { asksTheUsual, withAmira } from '../with-amira.test-kit.ts'

const at = withAmira('2032-06-28')
const url = (page = 'decide-access') => `/children/${at.childId}/${page}`

describe('a young person who now decides', () => {
  asksTheUsual(at, '/children/:childId/decide-access', url, ['priya'], ['nadia', 'imran', 'stranger', 'tom'])
  asksTheUsual(at, '/children/:childId/join', () => url('join'), ['priya'], ['nadia', 'imran', 'stranger', 'tom'])

  it('is on the caseworker’s list until asked', async () => {
    expect(lastDayOfCompulsorySchoolAge('2016-05-02')).toBe('2032-06-25')
    expect((await at.world.get('/children/nearly-adult', 'priya')).body).toMatch(
      /\/join">Amira Khan: confirm what they want/,
    )
    expect((await at.world.get('/children/nearly-adult', 'owen')).body).not.toContain('Amira')
    expect((await at.world.get('/children/nearly-adult', 'nadia')).statusCode).toBe(404)
  })

  it('is a step in the case from the day after, and not on the day', async () => {
    const record = await at.world.read(at.childId)
    expect(availableSteps(record, '2032-06-25')).toEqual([])
    expect(availableSteps(record, '2032-06-26').map((one) => one.href)).toEqual([url('join')])
  })

  it('joins with a sign-in of their own, and not with a parent’s', async () => {
    const { world } = at
    expect((await world.post(url('join'), { email: 'nadia@example.org' }, 'priya')).statusCode).toBe(400)
    expect((await world.post(url('join'), { email: 'jordan@example.org' }, 'priya')).statusCode).toBe(303)
    expect(childIn((await world.read(at.childId)).events).youngPerson?.personId).toBe(world.people.jordan)
    const own = (await world.get(url(), 'jordan')).body
    expect(own).toContain('This is your record now')
    expect((await world.get(url('family'), 'jordan')).body).toContain('Amira asks, decides and appeals')
  })

  it('says what each may see, and it holds on the next request', async () => {
    const { world } = at
    const { nadia, imran } = world.people
    const odd = { [`carer-${nadia}`]: 'see', [`carer-${imran}`]: 'constructor' }
    expect((await world.post(url(), odd, 'jordan')).statusCode).toBe(400)
    const again = await world.post(url(), { [`carer-${nadia}`]: 'see' }, 'jordan')
    expect(again.statusCode).toBe(400)
    expect(again.body).toContain('Choose what Imran Khan may do')
    expect(again.body).toMatch(/value="see" checked/)
    expect((await world.get(url('family'), 'imran')).statusCode).toBe(200)
    expect(
      (await world.post(url(), { [`carer-${nadia}`]: 'see', [`carer-${imran}`]: 'nothing' }, 'jordan')).statusCode,
    ).toBe(303)
    expect((await world.get(url('family'), 'imran')).statusCode).toBe(404)
    expect((await world.get(url('family'), 'nadia')).statusCode).toBe(200)
    expect((await world.get(url('details'), 'nadia')).statusCode).toBe(404)
    expect((await world.get('/children/nearly-adult', 'priya')).body).not.toContain('Amira')
  })

  it('lets a caseworker write down what they said, with how', async () => {
    const { nadia, imran } = at.world.people
    const wishes = { [`carer-${nadia}`]: 'act', [`carer-${imran}`]: 'nothing' }
    expect((await at.world.post(url(), wishes, 'priya')).statusCode).toBe(400)
    expect((await at.world.post(url(), { ...wishes, how: 'By phone on 28 June' }, 'priya')).statusCode).toBe(303)
    expect((await at.world.get(url('details'), 'nadia')).statusCode).toBe(200)
    expect(availableSteps(await at.world.read(at.childId), '2032-06-28')).toEqual([])
    const { rows } = await at.world.asArea((trx) =>
      sql<{
        how: string
      }>`select data ->> 'recordedHow' as how from event where type = 'YoungPersonDecidedAccess' order by version`.execute(
        trx,
      ),
    )
    expect(rows.map((one) => one.how)).toEqual([
      ...Array(2).fill('In openSEND, with their own sign-in'),
      ...Array(2).fill('By phone on 28 June'),
    ])
  })
})
