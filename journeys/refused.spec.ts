import { afterAll, beforeAll, expect } from 'vitest'
import { asArea } from '../src/platform/access/as.ts'
import { journey } from './support/browser.ts'
import { type House, openHouse } from './support/house.ts'
import { become, dayFields, fillIn } from './support/play.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('embedded', { today: '2026-01-05', children: 0 })
})
afterAll(() => house?.close())

journey(
  'a school asks, the council says no, and after mediation it assesses after all, and learns from it',
  async ({ person }) => {
    const { baseUrl, clock, db } = house
    const desk = await person({ baseUrl })
    const phone = await person({ width: 'phone', baseUrl })
    await become(desk, 'Tom Bell')
    await desk.visit('/needs-assessment/ask-for-a-pupil')
    await fillIn(desk.page, {
      givenName: 'Robin',
      familyName: 'Rivers',
      ...dayFields('dateOfBirth', '2017-09-14'),
      parentName: 'Sam Rivers',
      relationship: 'Mother',
      prefers: 'email',
      email: 'sam.rivers@example.org',
      concerns: 'Robin reads far below what we would expect.',
      graduatedApproach: 'Two terms of a reading programme.',
    })
    await desk.press('Continue')
    await desk.press('Send the request')
    const childId = /[0-9a-f-]{36}/.exec(desk.page.url())?.[0] ?? ''

    clock.move('2026-02-09')
    await become(desk, 'Owen Price')
    await desk.visit(`/needs-assessment/${childId}/decide-whether-to-assess`)
    await fillIn(desk.page, {
      needs: 'yes',
      whyNeeds: 'School describes difficulty with reading.',
      necessary: 'no',
      whyNecessary: 'The programme that school pays for is working.',
      viewsHeard: 'Sam was asked by telephone and is worried.',
      plainly: 'Reading is hard for Robin. What school does now is starting to help.',
    })
    await desk.press('See the letter')
    await fillIn(desk.page, { read: 'yes' })
    await desk.press('Decide and send')

    await become(phone, 'Sam Rivers')
    expect(await phone.visit(`/needs-assessment/${childId}`)).toBe(200)
    const read = await phone.page.locator('main').innerText()
    expect(read).toContain('What school does now is starting to help.')
    await phone.visit(`/casework/${childId}/journey`)
    const rights = await phone.page.locator('main').innerText()
    expect(rights).toMatch(/appeal/i)
    expect(rights).toContain('9 April 2026')

    await become(phone, 'Sally Stranger')
    for (const path of [
      `/needs-assessment/${childId}`,
      `/casework/${childId}/journey`,
      `/casework/${childId}`,
      `/children/${childId}/who-has-looked`,
    ]) {
      expect(await phone.visit(path)).toBe(404)
      expect(await phone.page.content()).not.toContain('Robin')
    }
    const refused = await asArea(db, '999', (trx) =>
      trx
        .selectFrom('access_log')
        .select('who')
        .where('child_id', '=', childId)
        .where('outcome', '=', 'refused')
        .execute(),
    )
    expect(refused.map((one) => one.who)).toContain('Sally Stranger')

    clock.move('2026-02-16')
    await become(phone, 'Sam Rivers')
    await phone.visit(`/redress/${childId}/ask-for-mediation`)
    expect(await phone.page.locator('main').innerText()).toContain('Nobody has to go to mediation')
    await fillIn(phone.page, { says: 'Robin’s help ends in March.' })
    await phone.press('Ask for mediation')
    expect(await phone.page.locator('main').innerText()).toContain('Wednesday 18 March 2026')

    await become(desk, 'Owen Price')
    await desk.visit('/today')
    expect(await desk.page.locator('main').innerText()).toContain('Hold the mediation that was asked for')
    clock.move('2026-03-02')
    await become(desk, 'Owen Price')
    await desk.visit(`/redress/${childId}/record-mediation`)
    await fillIn(desk.page, {
      ...dayFields('on', '2026-02-27'),
      outcome: 'assess',
      agreement: 'The council will assess, and tells Sam by 13 March.',
    })
    await desk.press('Record it')
    await fillIn(desk.page, {
      inLaw: 'The help that school pays for ends, so a plan may be necessary.',
      plainly: 'We did not know that Robin’s help ends in March. We now assess.',
      why: 'views-not-heard',
      lesson: 'Ask the family how long the present help is promised.',
    })
    await desk.press('See the letter')
    const letter = await desk.page.locator('main').innerText()
    expect(letter).toContain('We did not know that Robin’s help ends in March.')
    expect(letter).toContain('Friday 5 June 2026')
    await fillIn(desk.page, { read: 'yes' })
    await desk.press('Decide and send')
    await desk.visit(`/advice/${childId}/ask`)

    await become(phone, 'Sam Rivers')
    await phone.visit(`/casework/${childId}/journey`)
    expect(await phone.page.locator('main').innerText()).toContain('We are assessing.')
    await phone.visit(`/redress/${childId}`)
    expect(await phone.page.locator('main').innerText()).toContain('assesses after all')
    await become(desk, 'Tom Bell')
    await desk.visit(`/needs-assessment/${childId}`)
    expect(await desk.page.locator('main').innerText()).toContain('The council decided to assess')

    await become(desk, 'Ruth Adeyemi')
    await desk.visit('/team/decisions')
    await desk.follow('Refusals that we took back, and why')
    const learnt = await desk.page.locator('main').innerText()
    expect(learnt).toContain('1 of 1 decision not to assess')
    expect(learnt).toContain('Ask the family how long the present help is promised.')
    expect(learnt).not.toContain('Robin')
  },
)
