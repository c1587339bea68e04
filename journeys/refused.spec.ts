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

journey('a school asks, the council says no, and the parent reads why and what can be done', async ({ person }) => {
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
})
