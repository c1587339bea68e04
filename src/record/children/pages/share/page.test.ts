import { describe, expect, it } from 'vitest'
import { asSighted } from '../../../../platform/access/as.ts'
import { typedDay } from '../../../../testing/typed-day.ts'
import { grantsIn, isLive } from '../../../access/questions.ts'
import { asksTheUsual, withAmira } from '../with-amira.test-kit.ts'

const at = withAmira()
const url = (more = '') => `/children/${at.childId}/share${more}`
const advice = () => ({ helper: at.world.people.liz, parts: ['case', 'plan'], ...typedDay('until', '2026-04-05') })
const live = async () =>
  grantsIn((await at.world.read(at.childId)).events).filter(
    (one) => one.basis === 'family-invitation' && isLive(one, '2026-01-05'),
  )

describe('sharing with a helper', () => {
  asksTheUsual(at, '/children/:childId/share', url, ['nadia'], ['imran', 'priya', 'tom', 'liz', 'stranger'])

  it('offers three months, and keeps what was typed when something is missing', async () => {
    const page = (await at.world.get(url(), 'nadia')).body
    expect(page).toContain('Liz Hart, Mereshire SENDIASS')
    expect(page).toMatch(/name="until-month"[^>]*value="0?4"/)
    const again = await at.world.post(
      url(),
      { helper: 'somebody-else', name: '<u>Gran', parts: [], ...typedDay('until', '2026-04-05') },
      'nadia',
    )
    expect(again.statusCode).toBe(400)
    expect(again.body).toContain('&lt;u&gt;Gran')
    expect(again.body).toContain('Choose at least one part to share')
  })

  it('lets the adviser in, tells them without a name, and lets no member of the council’s staff learn of it', async () => {
    const { world, childId } = at
    expect((await world.post(url(), advice(), 'nadia')).statusCode).toBe(303)
    expect(await live()).toMatchObject([
      { personId: world.people.liz, parts: ['case', 'plan'], until: '2026-04-05', mayAct: false, privateTo: 'family' },
    ])
    const messages = await world.asArea((trx) =>
      trx.selectFrom('message').selectAll().where('template', '=', 'record-shared').execute(),
    )
    expect(messages.map((one) => one.to_address)).toEqual(['liz@example.org'])
    expect(messages[0]?.child_id).not.toBe(childId)
    expect(messages[0]?.body).not.toMatch(/Amira|Khan/)
    expect((await world.get(url(), 'nadia')).body).toContain('The council cannot see that they help you')

    const seen = await asSighted(
      world.db,
      { person: world.people.priya, kind: 'staff', children: [childId] },
      async (trx) => [
        await trx.selectFrom('event').select(['type', 'data']).execute(),
        await trx.selectFrom('access_grant').selectAll().execute(),
        await trx.selectFrom('access_log').selectAll().where('person_id', '<>', world.people.priya).execute(),
        await trx.selectFrom('message').selectAll().execute(),
      ],
    )
    expect(JSON.stringify(seen)).not.toMatch(/Liz Hart|children\/:childId\/share/)
    for (const page of [`/access/${childId}`, `/children/${childId}/family`]) {
      const shown = await world.get(page, 'priya')
      expect(shown.statusCode, page).toBe(200)
      expect(shown.body, page).not.toContain('Liz Hart')
    }
  })

  it('invites a grandparent by e-mail, who can change nothing and sees no address', async () => {
    const gran = {
      helper: 'somebody-else',
      name: 'Sally S',
      relation: 'grandmother',
      email: 'stranger@example.org',
      parts: 'plan',
      ...typedDay('until', '2026-02-01'),
    }
    expect((await at.world.post(url(), gran, 'nadia')).statusCode).toBe(303)
    expect((await live()).at(-1)).toMatchObject({
      personId: at.world.people.stranger,
      who: 'Sally S, grandmother',
      parts: ['plan'],
      privateTo: null,
    })
    for (const page of ['family', 'share', 'who-has-looked', 'details']) {
      expect((await at.world.get(`/children/${at.childId}/${page}`, 'stranger')).statusCode, page).toBe(404)
    }
    expect((await live()).at(-1)?.capacity).toBe('helper')
    expect((await at.world.get(`/casework/${at.childId}/ask-us`, 'stranger')).statusCode).toBe(404)
    expect((await at.world.post(url(), { ...gran, email: 'imran@example.org' }, 'nadia')).statusCode).toBe(400)
  })
})
