import { describe, expect, it } from 'vitest'
import { AddressRecorded, ContactRecorded } from '../../events.ts'
import { asksTheUsual, withAmira } from '../with-amira.test-kit.ts'

const at = withAmira()
const url = (page = 'family') => `/children/${at.childId}/${page}`

describe('the child and the family', () => {
  asksTheUsual(at, '/children/:childId/family', url, ['nadia', 'imran', 'priya'], ['stranger', 'tom', 'liz', 'alex'])

  it('says who decides today, why, and when that changes', async () => {
    const page = (await at.world.get(url(), 'nadia')).body
    for (const words of ['Nadia Khan', 'last Friday in June', 'Saturday 26 June 2032', 'See only'])
      expect(page).toContain(words)
  })

  it('keeps a protected address from the other carer on every page, and warns the caseworker', async () => {
    const { world, childId } = at
    const { nadia, imran } = world.people
    const kept = { occurredOn: '2026-01-05', hiddenFrom: [imran] }
    await world.write(childId, [
      AddressRecorded({ of: 'child', lines: ['4 Quiet Lane'], postcode: 'ZZ1 1ZZ', seenBy: [nadia] }, kept),
      AddressRecorded({ of: nadia, lines: ['4 Quiet Lane'], postcode: 'ZZ1 1ZZ', seenBy: [nadia] }, kept),
      ContactRecorded(
        { of: nadia, email: 'quiet@example.org', phone: '07700 900123', prefers: 'post', seenBy: [nadia] },
        kept,
      ),
    ])
    await world.grant(childId, 'imran', 'parent', { basis: 'parental-responsibility' })
    const secret = /Quiet Lane|ZZ1 1ZZ|quiet@|900123|Protected/
    const pages = [
      'family',
      'details',
      'setting',
      'share',
      'who-has-looked',
      `reach/${imran}`,
      `reach/${nadia}`,
      'reach/child',
      'decide-access',
      'add-carer',
      'join',
    ]
    for (const page of pages) expect((await world.get(url(page), 'imran')).body, page).not.toMatch(secret)
    const wrong = await world.post(url(`reach/${imran}`), { email: 'not an address', prefers: 'post' }, 'imran')
    expect(wrong.statusCode).toBe(400)
    expect(wrong.body).not.toMatch(secret)
    expect((await world.get(url(), 'nadia')).body).toContain('4 Quiet Lane')
    const staff = (await world.get(url(), 'priya')).body
    expect(staff).toMatch(/Protected\. Imran Khan must not learn/)
    expect(staff).toContain('quiet@example.org')
    expect(JSON.stringify(await world.accessLog(childId))).not.toMatch(secret)
  })

  it('shows one carer nothing of how to reach the other', async () => {
    const { world, childId } = at
    await world.write(childId, [
      ContactRecorded(
        { of: world.people.imran, email: 'imran.k@example.org', prefers: 'email' },
        { occurredOn: '2026-01-05' },
      ),
    ])
    expect((await world.get(url(), 'imran')).body).toContain('imran.k@example.org')
    expect((await world.get(url(), 'nadia')).body).not.toContain('imran.k@example.org')
  })
})
