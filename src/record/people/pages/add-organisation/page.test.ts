import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorld } from '../../../../testing/open-world.ts'
import { LA, type World } from '../../../../testing/world.ts'

const PAGE = '/people/add-organisation'
const oakwood = { name: 'Oakwood Nursery', kind: 'early-years', urn: '123456', phone: '', email: '', website: '' }

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
const named = (name: string) =>
  world.asArea((trx) =>
    trx.selectFrom('organisation').selectAll().where('la_code', '=', LA).where('name', '=', name).execute(),
  )

it('adds an organisation, writes the area log and goes on to its people', async () => {
  const answer = await world.post(PAGE, oakwood, 'alex')
  expect([answer.statusCode, answer.headers.location]).toEqual([303, '/people/add'])
  expect(await named('Oakwood Nursery')).toMatchObject([{ kind: 'early-years', urn: '123456' }])
  expect((await world.get('/people/add', 'alex')).body).toContain('Oakwood Nursery')
  expect((await world.get('/people/log', 'alex')).body).toContain('Added the organisation Oakwood Nursery')
})

it('lets a letter say how to reach the mediation adviser', async () => {
  const given = { ...oakwood, name: 'Fair Talk', kind: 'mediation-adviser', urn: '', phone: '01632 960000' }
  expect((await world.post(PAGE, given, 'alex')).statusCode).toBe(303)
  expect((await named('Fair Talk'))[0]?.details).toMatchObject({ phone: '01632 960000' })
})

it('keeps what was typed on a mistake, and adds nothing twice', async () => {
  const wrong = await world.post(PAGE, { ...oakwood, name: 'A <b>', kind: 'castle', urn: '12', email: 'x' }, 'alex')
  expect(wrong.statusCode).toBe(400)
  expect(wrong.body).toContain('value="A &lt;b&gt;"')
  for (const words of ['Choose what kind', 'six digits', 'Enter an e-mail address']) expect(wrong.body).toContain(words)
  const again = await world.post(PAGE, { ...oakwood, name: 'OAKWOOD nursery', urn: '' }, 'alex')
  expect(again.statusCode).toBe(400)
  expect(again.body).toContain('Oakwood Nursery is in the list already')
})

it.each(['priya', 'ruth', 'nadia', 'tom'] as const)('is closed to %s', async (who) => {
  expect((await world.get(PAGE, who)).statusCode).toBe(404)
})
