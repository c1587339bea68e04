import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorld } from '../../../../testing/open-world.ts'
import type { World } from '../../../../testing/world.ts'
import { planFindings } from '../../check/plan-findings.ts'
import { EhcPlanContent, PlanItemId } from '../../content/plan.ts'
import { amirasPlan } from '../../content/samples.ts'
import { writtenCase } from '../../samples.ts'

const TODAY = '2026-04-20'
let world: World
let childId: string
let at: string
const provision = PlanItemId.parse(randomUUID())
const plan = EhcPlanContent.parse({
  ...amirasPlan,
  sectionI: null,
  healthAgreement: null,
  provisions: [
    ...amirasPlan.provisions,
    {
      id: provision,
      section: 'F',
      meets: amirasPlan.needs.slice(0, 1).map((one) => one.id),
      what: 'Access to a <quiet> room as required.',
      whoDelivers: 'Class teacher',
    },
  ],
})

beforeAll(async () => {
  world = await openWorld({ today: TODAY })
  childId = await world.amira()
  at = `/plan/${childId}/check`
  await world.write(
    childId,
    writtenCase(plan, { requestId: randomUUID(), planId: randomUUID(), parent: world.people.nadia }),
  )
}, 120_000)
afterAll(() => world.close())

const findings = async () => planFindings(await world.read(childId), { today: TODAY })
const accessTo = async () => (await findings()).all.find((one) => one.item === provision && one.rule === 'access-to')

it('shows each sentence with what is marked in it, the rule and its source', async () => {
  const { body, statusCode } = await world.get(at, 'priya')
  expect(statusCode).toBe(200)
  expect(body).toContain('<mark class="os-check__mark">Access to</mark>')
  expect(body).toContain('&lt;quiet&gt;')
  expect(body).toContain('L v Clarke and Somerset CC')
  expect(body).toContain(`/plan/${childId}/provision/${provision}`)
})

it.each(['nadia', 'stranger'])('is not there for %s', async (who) => {
  expect((await world.get(at, who as 'nadia')).statusCode).toBe(404)
})

it('keeps what was typed when a reason is missing', async () => {
  const found = await accessTo()
  const { statusCode, body } = await world.post(
    at,
    { does: 'answer', digest: found?.digest ?? '', reason: ' ' },
    'priya',
  )
  expect(statusCode).toBe(400)
  expect(body).toContain('Say why the words stay as they are')
})

it('takes a reason, which holds until the sentence changes, and takes it back', async () => {
  const found = await accessTo()
  const digest = found?.digest ?? ''
  const reason = 'The room is always open; the therapist’s line 4 explains when it is used.'
  expect((await world.post(at, { does: 'answer', digest, reason }, 'priya')).statusCode).toBe(303)
  expect((await accessTo())?.answer?.reason).toBe(reason)
  expect((await world.get(at, 'priya')).body).toContain('Answered with a reason (1)')
  expect((await world.post(at, { does: 'reopen', digest }, 'priya')).statusCode).toBe(303)
  expect((await accessTo())?.answer).toBeUndefined()
})

it('refuses a reason for words that are no longer there', async () => {
  const { statusCode, body } = await world.post(
    at,
    { does: 'answer', digest: 'a'.repeat(24), reason: 'Because' },
    'priya',
  )
  expect(statusCode).toBe(409)
  expect(body).toContain('These words have been changed since')
})

it('lets a draft go without an amount once the reason is given, and not before', async () => {
  const before = await world.get(`/plan/${childId}/serve-draft`, 'priya')
  expect(before.body).toContain('The draft cannot be sent yet')
  for (const { digest, rule } of (await findings()).open.filter((one) => one.item === provision)) {
    if (['no-how-often', 'no-how-long', 'no-who', 'as-required', 'regular'].includes(rule))
      await world.post(at, { does: 'answer', digest, reason: 'A room stays open; nobody delivers it.' }, 'priya')
  }
  const after = await world.get(`/plan/${childId}/serve-draft`, 'priya')
  expect(after.body).not.toContain('The draft cannot be sent yet')
  expect(after.body).toContain('The check marks')
})
