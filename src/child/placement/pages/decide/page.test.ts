import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { CapacityRecorded, CarerAdded, RecordOpened, YoungPersonJoined } from '../../../../record/children/events.ts'
import { openWorld } from '../../../../testing/open-world.ts'
import type { World } from '../../../../testing/world.ts'
import { consulted, larchwood, millbrook, oakfield, replied, requested, upToDraft } from '../../samples.ts'
import { placementIn } from '../../state.ts'

let world: World
let childId: string
let path: string
const [wanted, independent, askedOakfield, askedMillbrook] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
beforeAll(async () => {
  world = await openWorld({ today: '2026-05-12' })
})
beforeEach(async () => {
  childId = await world.amira()
  await world.write(childId, [
    ...upToDraft(),
    requested(wanted, oakfield),
    consulted(askedOakfield, oakfield),
    replied(askedOakfield, 'no-place'),
    consulted(askedMillbrook, millbrook),
    replied(askedMillbrook, 'can-meet-need'),
  ])
  path = `/placement/${childId}/decide`
})
const decision = async () => placementIn((await world.read(childId)).events).decision
const base = { named: askedMillbrook, type: 'Mainstream primary school', reasons: 'It has the base she needs.' }
const refused = {
  [`grounds-${wanted}`]: 'unsuitable',
  [`evidence-${wanted}`]: 'The report of 23 March.',
  [`steps-${wanted}`]: 'A second adult.',
}

it('shows wishes, answers and the legal test, and no word of cost before that ground is chosen', async () => {
  const { body } = await world.get(path, 'priya')
  expect(body).toContain('What will section I say for Amira?')
  expect(body).toContain('Small classes, and they know autism.')
  expect(body).toContain('We have read the draft.')
  expect(body).toContain('Mainstream comes first')
  expect(body).toContain('must name it, unless')
  expect(body).not.toMatch(/cost|£|price|budget|expens/i)
})

it('decides, and the family reads every reason', async () => {
  const sent = await world.post(
    path,
    { ...base, ...refused, [`evidence-${wanted}`]: 'It has <no> therapist.' },
    'priya',
  )
  expect([sent.statusCode, sent.headers.location]).toEqual([303, `/placement/${childId}`])
  expect(await decision()).toMatchObject({
    name: 'Millbrook Primary School',
    type: 'Mainstream primary school',
    notNamed: [{ institutionRequestId: wanted, grounds: ['unsuitable'], costComparison: null }],
  })
  const { body } = await world.get(`/placement/${childId}`, 'nadia')
  expect(body).toContain('Why Oakfield Special School is not named')
  expect(body).toContain('It has &lt;no&gt; therapist.')
  expect(body).toContain('you can appeal')
})

it('refuses without a ground in law, with its provision, and keeps what was typed', async () => {
  const answer = await world.post(path, base, 'priya')
  expect(answer.statusCode).toBe(400)
  expect(answer.body).toContain('s 39(4)')
  expect(answer.body).toContain(`href="#grounds-${wanted}"`)
  expect(answer.body).toContain('It has the base she needs.')
  expect(await decision()).toBeNull()
})

it('asks for all that a ground needs at once', async () => {
  const { body, statusCode } = await world.post(path, { ...base, [`grounds-${wanted}`]: 'unsuitable' }, 'priya')
  expect(statusCode).toBe(400)
  for (const field of ['evidence', 'steps']) expect(body).toContain(`href="#${field}-${wanted}"`)
})

it('asks for a comparison of costs once the ground is resources, and only then', async () => {
  const byCost = { ...base, ...refused, [`grounds-${wanted}`]: 'incompatible-with-resources' }
  const asked = await world.post(path, byCost, 'priya')
  expect([
    asked.statusCode,
    asked.body.includes(`costs-${wanted}`),
    asked.body.includes('The report of 23 March.'),
  ]).toEqual([400, true, true])
  expect(
    (await world.post(path, { ...byCost, [`costs-${wanted}`]: 'One needs a taxi each day.' }, 'priya')).statusCode,
  ).toBe(303)
  expect((await decision())?.notNamed[0]?.costComparison).toBe('One needs a taxi each day.')
})

it('does not refuse a school that the family asked for while it may still answer', async () => {
  const other = await world.amira()
  const asked = [requested(wanted, oakfield), consulted(askedOakfield, oakfield)]
  await world.write(other, [...upToDraft(), ...asked])
  const at = `/placement/${other}/decide`
  expect((await world.get(at, 'priya')).body).toContain('hear its answer or let its time pass')
  const early = await world.post(at, { ...base, ...refused, named: 'type-only' }, 'priya')
  expect([early.statusCode, early.body.includes('has until Thursday 14 May 2026 to answer')]).toEqual([409, true])
  expect((await world.post(at, { ...base, named: askedOakfield }, 'priya')).statusCode).toBe(303)
})

it('tells whoever chooses the place for a young person who cannot (section 80, regulation 64)', async () => {
  const jordan = randomUUID()
  const on = { occurredOn: '2026-04-27' }
  const { parveen } = world.people
  await world.write(jordan, [
    RecordOpened({ givenName: 'Jordan', familyName: 'Ellis', dateOfBirth: '2008-11-01' }, on),
    YoungPersonJoined({ personId: world.people.jordan }, on),
    CarerAdded({ carerId: parveen, name: 'Parveen Akhtar', relationship: 'Mother', parentalResponsibility: true }, on),
    CapacityRecorded(
      {
        decision: 'placement',
        canDecide: false,
        assessor: 'Ed Lowe, psychologist',
        evidence: 'He could not weigh it.',
        alternativePerson: { personId: parveen, name: 'Parveen Akhtar', basis: 'Parent' },
      },
      on,
    ),
    ...upToDraft(),
  ])
  await world.grant(jordan, 'priya', 'caseworker')
  const typeOnly = { ...base, named: 'type-only' }
  expect((await world.post(`/placement/${jordan}/decide`, typeOnly, 'priya')).statusCode).toBe(303)
  const told = await world.asArea((trx) =>
    trx
      .selectFrom('message')
      .select('to_person')
      .where('child_id', '=', jordan)
      .where('template', '=', 'place-decided')
      .execute(),
  )
  expect(told.map((one) => one.to_person)).toEqual([parveen])
})

it('names a type alone, with an answer to each request, so that the 20 weeks hold', async () => {
  await world.write(childId, [requested(independent, larchwood)])
  const typeOnly = { ...base, ...refused, named: 'type-only' }
  expect((await world.post(path, typeOnly, 'priya')).statusCode).toBe(409)
  expect(
    (await world.post(path, { ...typeOnly, [`considered-${independent}`]: 'It has no speech therapy.' }, 'priya'))
      .statusCode,
  ).toBe(303)
  expect(await decision()).toMatchObject({ name: null, considered: [{ institutionRequestId: independent }] })
})

it('keeps what was typed on a mistake, and takes no school that was not asked', async () => {
  const answer = await world.post(path, { named: randomUUID(), type: 'Special school', reasons: 'Because.' }, 'priya')
  expect([answer.statusCode, answer.body.includes('Because.')]).toEqual([400, true])
})

it('is closed to all but the caseworker, and logged', async () => {
  for (const who of ['nadia', 'stranger', 'tom', 'helen', 'ruth', 'owen'] as const)
    expect((await world.get(path, who)).statusCode, who).toBe(404)
  expect((await world.accessLog(childId))[0]).toMatchObject({ page: '/placement/:childId/decide', outcome: 'refused' })
})
