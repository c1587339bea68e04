import { beforeEach, expect, it } from 'vitest'
import { openWorld } from '../../testing/open-world.ts'
import { LA, type World } from '../../testing/world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld({ today: '2026-01-05' })
})

const ARABIC = { cookie: 'opensend_language=ar' }

it('turns the page round, names the language and says who has not checked it', async () => {
  const page = (await world.app.inject({ url: '/sign-in', headers: ARABIC })).body
  expect(page).toContain('<html lang="ar" dir="rtl"')
  expect(page).toMatch(/govuk-frontend\.rtl\.css/)
  expect(page).toContain('لم يراجعها بعد شخص يعرف اللغتين والقانون')
})

it('keeps the choice with the browser and with the person, without a script', async () => {
  const childId = await world.amira()
  const answer = await world.post('/language', { language: 'ar', next: '/my' }, 'nadia')
  expect([answer.statusCode, answer.headers.location]).toEqual([303, '/my'])
  expect(String(answer.headers['set-cookie'])).toContain('opensend_language=ar')
  const chosen = (await world.read(childId)).events.filter((one) => one.type === 'LanguageChosen')
  expect(chosen.map((one) => one.data)).toEqual([{ of: world.people.nadia, language: 'ar' }])
  await world.post('/language', { language: 'ar', next: '/my' }, 'nadia')
  expect((await world.read(childId)).events.filter((one) => one.type === 'LanguageChosen')).toHaveLength(1)
})

it('is there again on a new device, once that person signs in, and not for another', async () => {
  await world.amira()
  await world.post('/language', { language: 'ar', next: '/my' }, 'nadia')
  const page = await world.app.inject({ url: '/sign-in' })
  const browser = Object.fromEntries(page.cookies.map((one) => [one.name, one.value]))
  const [, token = ''] = /name="_csrf" value="([^"]+)"/.exec(page.body) ?? []
  const signIn = (person: string) =>
    world.app.inject({
      method: 'POST',
      url: '/sign-in/as',
      cookies: browser,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ _csrf: token, person, next: '/my' }).toString(),
    })
  const hers = await signIn(world.people.nadia)
  expect(hers.statusCode).toBe(303)
  expect(hers.cookies.find((one) => one.name === 'opensend_language')?.value).toBe('ar')
  const his = await signIn(world.people.imran)
  expect(his.cookies.find((one) => one.name === 'opensend_language')).toBeUndefined()
})

it('takes no language that is not offered, and leads nowhere else', async () => {
  const answer = await world.post('/language', { language: 'xx', next: 'https://elsewhere.example.org' }, 'nadia')
  expect([answer.statusCode, answer.headers.location]).toEqual([303, '/'])
  expect(String(answer.headers['set-cookie'] ?? '')).not.toContain('opensend_language')
})

it('writes to whoever chose Arabic in it, with the English below and nothing about the child', async () => {
  const childId = await world.amira()
  await world.post('/language', { language: 'ar', next: '/my' }, 'nadia')
  const path = `/needs-assessment/${childId}/ask`
  await world.post(path, { concerns: 'الكلام صعب.' }, 'nadia')
  expect((await world.post(`${path}/check`, {}, 'nadia')).statusCode).toBe(303)
  const messages = await world.asArea((trx) =>
    trx
      .selectFrom('message')
      .selectAll()
      .where('la_code', '=', LA)
      .where('to_person', '=', world.people.nadia)
      .execute(),
  )
  const [message] = messages
  expect(message?.subject).toBe(
    'وصلنا طلب تقييم الاحتياجات في التعليم والصحة والرعاية (EHC) / We have the request for an EHC needs assessment',
  )
  expect(message?.body).toMatch(
    /وصلنا الطلب في الاثنين، 5 يناير 2026[\s\S]*— English —[\s\S]*We got the request on Monday 5 January 2026/,
  )
  for (const one of messages) {
    expect(`${one.subject} ${one.body}`).not.toMatch(/Amira|Khan|Millbrook|الكلام/)
    expect(one.body).not.toMatch(/[\u2068\u2069]/)
  }
})
