import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PersonalBudgetRecorded, PlanCarriedOver, SenTypesRecorded } from '../../../child/maintained-plan/events.ts'
import { ChildDetailsChanged } from '../../../record/children/events.ts'
import { openWorld } from '../../../testing/open-world.ts'
import { sendFiles } from '../../../testing/send-files.ts'
import type { Key, World } from '../../../testing/world.ts'
import { makings } from './making.ts'

const path = '/sen2/make'
let world: World
let childId: string
const planId = randomUUID()
beforeAll(async () => {
  world = await openWorld({ today: '2026-02-10' })
  childId = await world.amira()
  const on = { occurredOn: '2025-05-04' }
  await world.write(childId, [
    PlanCarriedOver({ planId, requestId: randomUUID(), issuedOn: '2025-05-04' }, on),
    SenTypesRecorded({ planId, primary: 'ASD' }, on),
    ChildDetailsChanged({ sex: 'female', ethnicityCode: 'APKN', upn: 'N201299925001' }, on),
  ])
}, 120_000)
afterAll(() => world.close())

async function make(fields: Record<string, string>, who: Key = 'ruth') {
  const answer = await sendFiles(world, path, { year: '2026', asKnown: 'today', serialNo: '1', ...fields }, [], who)
  const goTo = String(answer.headers['location'] ?? '')
  const makingId = goTo.split('/').at(-1) ?? ''
  for (let nth = 0; nth < 200; nth++) {
    const state = makings.find(makingId, world.people[who])?.state
    if (state !== 'making' && state !== 'checking') break
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return { answer, goTo }
}

describe('making the return', () => {
  it('says what is in it, what it lacks, and what our own check finds', async () => {
    const { goTo } = await make({})
    const { body } = await world.get(goTo, 'ruth')
    expect(body).toContain('The SEN2 return of 2026 is ready')
    expect(body).toContain('1 person')
    expect(body).toContain('The home postcode')
    expect(body).toContain('are not public')
    expect((await world.get(goTo, 'priya')).statusCode).toBe(404)
  })

  it('as known on the census day leaves out what was recorded later', async () => {
    const { goTo } = await make({ asKnown: 'census' })
    expect((await world.get(goTo, 'ruth')).body).toContain('0 persons')
  })

  it('is downloaded as XML and as tables, and each child’s log says so, for the family to read', async () => {
    const { goTo } = await make({})
    const xml = await world.get(`${goTo}/xml`, 'ruth')
    expect(xml.headers['content-disposition']).toContain('SEN2-2026-999.xml')
    expect(xml.body).toContain('<UPN>N201299925001</UPN>')
    const zip = await world.get(`${goTo}/csv`, 'ruth')
    expect(zip.rawPayload.subarray(0, 2).toString()).toBe('PK')
    const lines = (await world.accessLog(childId)).filter((line) => line.page.startsWith(path))
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatchObject({ outcome: 'done', person_id: world.people.ruth, basis: 'statutory-return' })
    expect((await world.get(`/children/${childId}/who-has-looked`, 'nadia')).body).toContain('national return of 2026')
  })

  it('follows a value back to its events, which the child’s log says too', async () => {
    const { goTo } = await make({})
    const { body } = await world.get(`${goTo}/follow?find=khan`, 'ruth')
    expect(body).toContain('ActivePlans/SENneed[1]/SENtype')
    expect(body).toContain('Sen types recorded')
    expect((await world.accessLog(childId))[0]?.what).toContain('what they came from')
    expect((await world.get(`${goTo}/follow?find=nobody`, 'ruth')).body).toContain('Nobody of this return matches')
  })

  it('keeps what was chosen when something is wrong, and is gone when it is closed', async () => {
    const { answer } = await make({ year: '2019', serialNo: 'x' })
    expect(answer.statusCode).toBe(400)
    expect(answer.body).toContain('Choose the year of the return')
    expect(answer.body).toContain('like 1')
    const { goTo } = await make({})
    await world.post(goTo, { what: 'close' }, 'ruth')
    expect((await world.get(goTo, 'ruth')).headers['location']).toBe(path)
  })

  it('is made by a data officer too, as whom each child’s log names them, and who opens no case', async () => {
    const { goTo } = await make({}, 'noor')
    expect((await world.get(`${goTo}/xml`, 'noor')).body).toContain('<UPN>N201299925001</UPN>')
    expect((await world.accessLog(childId))[0]).toMatchObject({
      person_id: world.people.noor,
      capacity: 'data-officer',
    })
    expect((await world.get(`/casework/${childId}`, 'noor')).statusCode).toBe(404)
    expect((await world.get('/sen2', 'noor')).body).toContain('Make the return')
  })

  it.each(['priya', 'alex', 'tom', 'nadia', 'marcus'] as const)('%s may not make one', async (who) => {
    expect((await world.get(path, who)).statusCode).toBe(404)
    expect((await make({}, who)).goTo).toContain('/sign-in')
  })
})

describe('what the return lacks', () => {
  it('is a task for whoever looks after the case, until it is recorded', async () => {
    const before = (await world.get('/sen2/missing?year=2026', 'priya')).body
    expect(before).toContain('The home postcode')
    expect(before).toContain('Whether a personal budget was taken up')
    expect((await world.get('/sen2/missing?year=2026', 'owen')).body).toContain('Nothing is missing in your cases')
    expect((await world.get('/today', 'priya')).body).toContain('See what the SEN2 return of 2027 lacks in your cases')
    expect((await world.get('/today', 'owen')).body).not.toContain('SEN2 return of 2027')
    await world.write(childId, [PersonalBudgetRecorded({ planId, takenUp: false }, { occurredOn: '2025-05-04' })])
    expect((await world.get('/sen2/missing?year=2026', 'priya')).body).not.toContain('personal budget')
  })

  it('is counted by caseworker for a manager, who reads no more of a child than was shared', async () => {
    const { body } = await world.get('/sen2/missing?year=2026', 'ruth')
    expect(body).toContain('Priya Shah')
    expect((await world.get('/sen2/missing?year=2026', 'noor')).body).toContain('Priya Shah')
    const theirs = await world.get(`/sen2/missing?year=2026&of=${world.people.priya}`, 'ruth')
    expect(theirs.body).toContain('You see none of these cases')
    expect(theirs.body).not.toContain('Amira')
  })
})
