import { beforeAll, expect, it } from 'vitest'
import { grantsIn } from '../../../../record/access/state.ts'
import { AddressRecorded, SettingAttended } from '../../../../record/children/events.ts'
import { openWorld } from '../../../../testing/open-world.ts'
import type { World } from '../../../../testing/world.ts'
import { lettersToWrite, needsAssessmentIn } from '../../state.ts'

let world: World
let childId: string
let path: string
const on = { occurredOn: '2026-01-05' }
const ask = async (about: string) => {
  await world.post(`/needs-assessment/${about}/ask`, { concerns: 'Talk is hard.' }, 'nadia')
  return world.post(`/needs-assessment/${about}/ask/check`, {}, 'nadia')
}
const stateOf = async (about: string) => needsAssessmentIn((await world.read(about)).events)

beforeAll(async () => {
  world = await openWorld({ today: '2026-01-05' })
  await world.asArea((trx) =>
    trx.updateTable('membership').set({ until_on: '2026-01-04' }).where('person_id', '=', world.people.grace).execute(),
  )
  childId = await world.amira()
  await world.write(childId, [
    SettingAttended({ organisationId: null, name: 'Little Acorns' }, on),
    AddressRecorded(
      { of: world.people.nadia, lines: ['9 Secret Street'], postcode: 'MR9 9ZZ' },
      { ...on, hiddenFrom: [world.people.imran] },
    ),
  ])
  expect((await ask(childId)).statusCode).toBe(303)
  path = `/needs-assessment/${childId}/written-to`
})

it('says on the request that nobody can be told, to staff alone', async () => {
  const { body } = await world.get(`/needs-assessment/${childId}`, 'priya')
  expect(body).toContain('Nobody to tell for health in openSEND: tell them by letter.')
  expect(body).toContain('Nobody to tell for the school or setting')
  expect(body).toContain(path)
  const family = (await world.get(`/needs-assessment/${childId}`, 'nadia')).body
  expect(family).toContain('The request: a letter goes to health')
  expect(family).not.toContain(path)
})

it('gives the words to copy, without the address that is hidden', async () => {
  const { body, statusCode } = await world.get(path, 'priya')
  expect(statusCode).toBe(200)
  for (const words of ['Amira Khan', 'Monday 16 February 2026', 'The head of Little Acorns', 'regulation 4(2)'])
    expect(body).toContain(words)
  expect(body).not.toContain('Secret Street')
})

it('is closed to others, and every look is logged', async () => {
  for (const who of ['nadia', 'imran', 'tom', 'dan', 'stranger', 'owen'] as const)
    expect((await world.get(path, who)).statusCode, who).toBe(404)
  expect((await world.accessLog(childId))[0]).toMatchObject({ outcome: 'refused' })
})

it('keeps what was typed, and refuses days that cannot be', async () => {
  expect(
    (await world.post(path, { 'sentOn-day': '5', 'sentOn-month': '1', 'sentOn-year': '2026' }, 'priya')).statusCode,
  ).toBe(400)
  const which = lettersToWrite(await stateOf(childId)).map((one) => one.eventId)
  for (const day of ['4', '6']) {
    const wrong = { which, 'sentOn-day': day, 'sentOn-month': '1', 'sentOn-year': '2026' }
    const answer = await world.post(path, wrong, 'priya')
    expect([answer.statusCode, answer.body.includes(`value="${day}"`)]).toEqual([400, true])
  }
})

it('records the letters, and asks for them no more', async () => {
  const which = lettersToWrite(await stateOf(childId)).map((one) => one.eventId)
  expect(which).toHaveLength(2)
  const day = { 'sentOn-day': '5', 'sentOn-month': '1', 'sentOn-year': '2026' }
  expect((await world.post(path, { which, ...day }, 'priya')).statusCode).toBe(303)
  expect(lettersToWrite(await stateOf(childId))).toEqual([])
  expect((await world.get(`/needs-assessment/${childId}`, 'nadia')).body).toContain(
    'Health: the integrated care board (by letter)',
  )
  expect((await world.get(path, 'priya')).statusCode).toBe(303)
})

it('hides which school was told from whom the school is hidden, and gives access once', async () => {
  const hidden = await world.amira()
  const organisationId = world.organisations['Oakfield Special School'] ?? null
  await world.write(hidden, [
    SettingAttended({ organisationId, name: 'Oakfield Special School' }, { ...on, hiddenFrom: [world.people.imran] }),
  ])
  await ask(hidden)
  expect((await world.get(`/needs-assessment/${hidden}`, 'nadia')).body).toContain('Helen Marsh, Oakfield')
  const other = (await world.get(`/needs-assessment/${hidden}`, 'imran')).body
  expect(other).toContain('Dan Wells')
  expect(other).not.toMatch(/Helen Marsh|Oakfield/)
  const helen = () =>
    world.read(hidden).then(({ events }) => grantsIn(events).filter((one) => one.personId === world.people.helen))
  expect(await helen()).toMatchObject([
    { capacity: 'head-teacher', basis: 'setting-attended', parts: ['case', 'request'] },
  ])
  expect((await world.get(`/needs-assessment/${hidden}`, 'helen')).statusCode).toBe(200)
  const no = { needs: 'yes', whyNeeds: 'x', necessary: 'no', whyNecessary: 'x', viewsHeard: 'x', plainly: 'x' }
  await world.post(`/needs-assessment/${hidden}/decide-whether-to-assess`, no, 'priya')
  await world.post(`/needs-assessment/${hidden}/decide-whether-to-assess/check`, { read: 'yes' }, 'priya')
  expect((await stateOf(hidden)).stage).toBe('refused')
  expect(await helen()).toHaveLength(1)
})
