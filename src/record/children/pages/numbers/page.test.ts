import { describe, expect, it } from 'vitest'
import { childIn } from '../../state.ts'
import { asksTheUsual, withAmira } from '../with-amira.test-kit.ts'

const at = withAmira()
const url = (page: string) => `/children/${at.childId}/${page}`
const details = async () => childIn((await at.world.read(at.childId)).events).details

describe('what the national return asks of a person', () => {
  for (const page of ['numbers', 'sex', 'ethnicity'])
    asksTheUsual(at, `/children/:childId/${page}`, () => url(page), ['priya'], ['nadia', 'owen', 'tom', 'stranger'])

  it('takes a number that is right, and keeps what was typed when it is not', async () => {
    const wrong = await at.world.post(url('numbers'), { upn: 'A201299925001', uln: '', noNumberBecause: '' }, 'priya')
    expect(wrong.statusCode).toBe(400)
    expect(wrong.body).toContain('its first letter does not fit')
    expect(wrong.body).toContain('A201299925001')
    expect((await at.world.post(url('numbers'), { upn: '', uln: '', noNumberBecause: '' }, 'priya')).statusCode).toBe(
      400,
    )
    expect((await at.world.post(url('numbers'), { upn: '', uln: '1234567890' }, 'priya')).statusCode).toBe(400)
    const right = { upn: ' n2012 9992 5001', uln: '', noNumberBecause: '' }
    expect((await at.world.post(url('numbers'), { ...right, noNumberBecause: 'UN8' }, 'priya')).statusCode).toBe(400)
    expect((await at.world.post(url('numbers'), right, 'priya')).statusCode).toBe(303)
    expect(await details()).toMatchObject({ upn: 'N201299925001', uln: null, noNumberBecause: null })
  })

  it('corrects by taking the place of what was wrong, and the old event stays', async () => {
    expect((await at.world.post(url('sex'), {}, 'priya')).statusCode).toBe(400)
    expect((await at.world.post(url('sex'), { sex: 'male' }, 'priya')).statusCode).toBe(303)
    expect((await at.world.post(url('sex'), { sex: 'female' }, 'priya')).statusCode).toBe(303)
    expect((await details()).sex).toBe('female')
    const { events } = await at.world.read(at.childId)
    const [first, second] = events.slice(-2)
    expect(first?.data).toMatchObject({ sex: 'male' })
    expect(second?.supersedes).toBe(first?.eventId)
    expect((await at.world.post(url('sex'), { sex: 'female' }, 'priya')).statusCode).toBe(409)
  })

  it('takes a group of the list, and no code of nobody', async () => {
    for (const ethnicityCode of ['NOBT', 'ABRI', 'X'])
      expect((await at.world.post(url('ethnicity'), { ethnicityCode }, 'priya')).statusCode).toBe(400)
    expect((await at.world.post(url('ethnicity'), { ethnicityCode: 'APKN' }, 'priya')).statusCode).toBe(303)
    expect((await at.world.get(url('ethnicity'), 'priya')).body).toMatch(/value="APKN" selected/)
    expect((await details()).ethnicityCode).toBe('APKN')
  })
})
