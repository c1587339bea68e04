import { describe, expect, it } from 'vitest'
import { childIn } from '../../state.ts'
import { asksTheUsual, withAmira } from '../with-amira.test-kit.ts'

const at = withAmira()
const url = (end = '') => `/children/${at.childId}/carers/${at.world.people.imran}${end}`

describe('what a carer may do', () => {
  asksTheUsual(at, '/children/:childId/carers/:carerId', url, ['priya'], ['nadia', 'imran', 'tom', 'stranger'])
  asksTheUsual(
    at,
    '/children/:childId/carers/:carerId/end',
    () => url('/end'),
    ['priya'],
    ['nadia', 'imran', 'tom', 'stranger'],
  )

  it('keeps what was typed, then changes it with a reason', async () => {
    const again = await at.world.post(url(), { mayAct: 'yes', why: '' }, 'priya')
    expect(again.statusCode).toBe(400)
    expect(again.body).toMatch(/value="yes" checked/)
    expect((await at.world.post(url(), { mayAct: 'yes', why: 'Both agreed' }, 'priya')).statusCode).toBe(303)
    expect(childIn((await at.world.read(at.childId)).events).carers.map((one) => one.mayAct)).toEqual([true, true])
    expect((await at.world.post(url(), { mayAct: 'yes', why: 'Again' }, 'priya')).statusCode).toBe(409)
  })

  it('closes the record to a carer whose part ends, at once', async () => {
    const family = `/children/${at.childId}/family`
    expect((await at.world.get(family, 'imran')).statusCode).toBe(200)
    expect((await at.world.post(url('/end'), { why: '' }, 'priya')).statusCode).toBe(400)
    expect((await at.world.post(url('/end'), { why: 'A court order' }, 'priya')).statusCode).toBe(303)
    expect((await at.world.get(family, 'imran')).statusCode).toBe(404)
    expect((await at.world.get(url('/end'), 'priya')).statusCode).toBe(404)
  })
})
