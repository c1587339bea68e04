import { describe, expect, it } from 'vitest'
import { childIn } from '../../state.ts'
import { asksTheUsual, withAmira } from '../with-amira.test-kit.ts'

const at = withAmira()
const url = (of = at.world.people.nadia) => `/children/${at.childId}/reach/${of}`

describe('how to reach somebody', () => {
  asksTheUsual(at, '/children/:childId/reach/:of', url, ['nadia', 'priya'], ['imran', 'stranger', 'tom'])

  it('keeps what was typed when something is missing', async () => {
    const again = await at.world.post(
      url(),
      { prefers: 'email', email: '', address: '<b>4</b> Quiet Lane', postcode: 'ZZ1' },
      'nadia',
    )
    expect(again.statusCode).toBe(400)
    expect(again.body).toContain('&lt;b&gt;4&lt;/b&gt; Quiet Lane')
    expect(again.body).toContain('Enter an e-mail address, or choose another way')
  })

  it('saves, hides from whom she ticked, and goes on', async () => {
    const { imran } = at.world.people
    const fields = { prefers: 'post', address: '4 Quiet Lane\nMereton', postcode: 'ZZ1 1ZZ', hiddenFrom: imran }
    const done = await at.world.post(url(), fields, 'nadia')
    expect(done.statusCode).toBe(303)
    const child = childIn((await at.world.read(at.childId)).events)
    expect(child.addresses[0]).toMatchObject({
      lines: ['4 Quiet Lane', 'Mereton'],
      hiddenFrom: [imran],
      seenBy: [at.world.people.nadia],
    })
    expect(child.contacts[0]).toMatchObject({ prefers: 'post', hiddenFrom: [imran] })
    expect((await at.world.get(url(), 'nadia')).body).toContain('checked')
  })

  it('lets a caseworker record where the child lives, and no carer', async () => {
    expect((await at.world.get(url('child'), 'nadia')).statusCode).toBe(404)
    expect(
      (await at.world.post(url('child'), { address: '1 High Street', postcode: 'MR1 1AA' }, 'priya')).statusCode,
    ).toBe(303)
    expect((await at.world.post(url('child'), {}, 'priya')).statusCode).toBe(400)
  })
})
