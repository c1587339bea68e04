import { expect, it } from 'vitest'
import { asArea } from '../../platform/access/as.ts'
import { clockAt } from '../../platform/clock.ts'
import { onEveryDatabase } from '../../platform/testing/databases.ts'
import { door } from './door.ts'
import { inviteFirstAdministrator } from './first-administrator.ts'

onEveryDatabase((_name, open) => {
  it('opens an empty area to one administrator, and only once', async () => {
    const { db } = await open()
    const clock = clockAt('2026-01-05')
    const first = {
      laCode: '998',
      areaName: 'Eastshire',
      organisation: 'Eastshire Council',
      name: 'Sam Roe',
      email: 'sam@example.org',
      publicUrl: 'https://send.test',
    }
    const link = await inviteFirstAdministrator(db, clock, first)
    const token = link?.split('/').at(-1) ?? ''
    const invited = await asArea(db, '998', (trx) =>
      door.findInvitation(trx, '998', token, { now: clock.now(), today: clock.today() }),
    )
    expect(invited).toMatchObject({ name: 'Sam Roe', roles: ['administrator'] })
    expect(await inviteFirstAdministrator(db, clock, { ...first, name: 'Another' })).toBeUndefined()

    const [one, two] = await Promise.all(
      ['a', 'b'].map((subject) =>
        asArea(db, '998', (trx) =>
          door.accept(
            trx,
            '998',
            token,
            { issuer: 'https://issuer.test', subject, issuerName: 'staff' },
            { now: clock.now(), today: clock.today() },
          ),
        ),
      ),
    )
    expect([one, two].filter((answer) => typeof answer === 'string')).toEqual(['invitation-over'])
  })
})
