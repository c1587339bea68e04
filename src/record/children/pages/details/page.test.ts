import { describe, expect, it } from 'vitest'
import { typedDay } from '../../../../testing/typed-day.ts'
import { childIn } from '../../state.ts'
import { asksTheUsual, withAmira } from '../with-amira.test-kit.ts'

const at = withAmira()
const url = (page = 'details') => `/children/${at.childId}/${page}`
const details = { givenName: 'Amira', familyName: 'Khan', lookedAfter: 'no', ...typedDay('dateOfBirth', '2016-05-02') }

describe('the child’s details and setting', () => {
  asksTheUsual(at, '/children/:childId/details', url, ['nadia', 'priya'], ['imran', 'tom', 'stranger'])
  asksTheUsual(at, '/children/:childId/setting', () => url('setting'), ['nadia', 'priya'], ['imran', 'tom', 'stranger'])
  asksTheUsual(
    at,
    '/children/:childId/court-order',
    () => url('court-order'),
    ['priya'],
    ['nadia', 'imran', 'tom', 'stranger'],
  )

  it('keeps what was typed, then changes it; a family changes no numbers', async () => {
    const again = await at.world.post(url(), { ...details, familyName: '', preferredName: '<i>Mira' }, 'nadia')
    expect(again.statusCode).toBe(400)
    expect(again.body).toContain('&lt;i&gt;Mira')
    expect((await at.world.post(url(), { ...details, preferredName: 'Mira', upn: 'A123' }, 'nadia')).statusCode).toBe(
      303,
    )
    expect(childIn((await at.world.read(at.childId)).events).details).toMatchObject({
      preferredName: 'Mira',
      upn: null,
      lookedAfter: false,
    })
    expect((await at.world.post(url(), { ...details, preferredName: 'Mira' }, 'nadia')).statusCode).toBe(409)
    expect(
      (await at.world.post(url(), { ...details, ...typedDay('dateOfBirth', '2027-01-01') }, 'nadia')).statusCode,
    ).toBe(409)
  })

  it('knows a school by its name, and takes one that it does not know', async () => {
    const from = typedDay('from', '2025-09-01')
    expect(
      (await at.world.post(url('setting'), { name: 'oakfield special school', ...from }, 'priya')).statusCode,
    ).toBe(303)
    const setting = async () => childIn((await at.world.read(at.childId)).events).setting
    expect(await setting()).toMatchObject({
      name: 'Oakfield Special School',
      organisationId: at.world.organisations['Oakfield Special School'],
    })
    expect((await at.world.post(url('setting'), { name: 'At home', ...from }, 'nadia')).statusCode).toBe(303)
    expect(await setting()).toMatchObject({ name: 'At home', organisationId: null })
    expect(
      (await at.world.post(url('setting'), { name: 'X', ...typedDay('from', '2026-02-30') }, 'nadia')).statusCode,
    ).toBe(400)
  })

  it('records what a court ordered', async () => {
    const order = {
      kind: 'Child arrangements order',
      says: 'Lives with her mother',
      about: at.world.people.imran,
      ...typedDay('from', '2025-12-01'),
    }
    expect((await at.world.post(url('court-order'), { ...order, says: '' }, 'priya')).statusCode).toBe(400)
    expect((await at.world.post(url('court-order'), order, 'priya')).statusCode).toBe(303)
    expect((await at.world.get(url('family'), 'priya')).body).toContain('It is about Imran Khan')
  })
})
