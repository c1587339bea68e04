import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld } from '../../../../testing/open-world.ts'
import type { World } from '../../../../testing/world.ts'
import { calculateDuties, checkInput } from '../../../duties/questions.ts'

let world: World

beforeAll(async () => {
  world = await openWorld({ today: '2026-02-16' })
})
afterAll(() => world.close())

const days = (fields: Record<string, string>) => {
  const parts = Object.entries(fields).flatMap(([name, value]) => {
    const [year = '', month = '', day] = value.split('-')
    return day
      ? [
          [`${name}-day`, day],
          [`${name}-month`, month],
          [`${name}-year`, year],
        ]
      : [[name, value]]
  })
  return `/work-out-your-dates?${new URLSearchParams(parts as [string, string][])}`
}

describe('working out dates without an account', () => {
  it('shows the form to everybody, and no answer before a question', async () => {
    const { statusCode, body } = await world.get('/work-out-your-dates')
    expect(statusCode).toBe(200)
    expect(body).not.toContain('Your dates, as of')
  })

  it('asks for the day on the letter wherever time to appeal runs from it, and not for the day it came (rule 20)', async () => {
    const { body } = await world.get('/work-out-your-dates')
    for (const what of ['says whether it will assess', 'says there will be no plan', 'came with the final plan'])
      expect(body).toContain(`What is the day on the letter that ${what}?`)
    expect(body).toContain('The day it was sent, not the day you got it')
  })

  it('answers with each duty, its day and its law, and keeps what was typed', async () => {
    const { body } = await world.get(days({ requested: '2026-01-05', decided: '2026-02-10', answer: 'no' }))
    expect(body).toContain('SEND Regulations 2014, reg 5(1)')
    expect(body).toContain('Friday 10 April 2026')
    expect(body).toContain('Not settled.')
    expect(body).toContain('value="2026"')
  })

  it('speaks to the family and not to the council, and says what can be done once something is late', async () => {
    const { body } = await world.get(days({ requested: '2025-12-01' }))
    expect(body).toContain('The council must tell you whether it will assess.')
    expect(body).not.toContain('whether you will assess')
    expect(body).toContain('Something here is late')
    const inTime = await world.get(days({ requested: '2026-01-26' }))
    expect(inTime.body).not.toContain('Something here is late')
  })

  it.each([
    [{ requested: '2026-02-17' }, 'This day is still to come'],
    [{ requested: '2026-01-05', decided: '2026-01-01', answer: 'yes' }, 'This is before the request'],
    [{ decided: '2026-02-10', answer: 'yes' }, 'Enter the day of the request too'],
    [{ requested: '2026-01-05', decided: '2026-02-10' }, 'Choose whether the answer was yes or no'],
    [{ requested: '2026-02-31' }, 'as a real date'],
  ])('says what is wrong with %j', async (fields, says) => {
    const { body } = await world.get(days(fields))
    expect(body).toContain(says)
    expect(body).not.toContain('Your dates, as of')
  })

  it('keeps nothing, and does not ask who it is', async () => {
    const before = await world.asArea((trx) => trx.selectFrom('access_log').select('log_id').execute())
    await world.get(days({ requested: '2026-01-05' }), 'nadia')
    expect(await world.asArea((trx) => trx.selectFrom('access_log').select('log_id').execute())).toHaveLength(
      before.length,
    )
  })
})

describe('POST /api/duties/calculate', () => {
  const input = { asOf: '2026-02-16', facts: [{ what: 'request-received', on: '2026-01-05' }] }
  const send = (payload: string, type = 'application/json') =>
    world.app.inject({ method: 'POST', url: '/api/duties/calculate', headers: { 'content-type': type }, payload })

  it('gives the very answer of the calculator', async () => {
    const answer = await send(JSON.stringify(input))
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toEqual(JSON.parse(JSON.stringify(calculateDuties(checkInput(input)))))
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  it.each([
    ['{', 'The input is not JSON.'],
    ['', 'The input is not JSON.'],
    ['{"asOf":"2026-02-16"}', 'The input needs "facts"'],
    ['{"asOf":"2026-02-16","facts":[],"__proto__":{}}', 'may not be used'],
    [
      '{"asOf":"2026-02-16","facts":[{"what":"request-recieved","on":"2026-01-05"}]}',
      'did you mean "request-received"',
    ],
  ])('refuses %s in one sentence', async (payload, says) => {
    const answer = await send(payload)
    expect(answer.statusCode).toBe(400)
    expect(answer.json().error).toContain(says)
  })

  it('refuses what is too large, and what is not JSON', async () => {
    expect((await send(`"${'x'.repeat(1_000_100)}"`)).statusCode).toBe(413)
    expect((await send('asOf=2026', 'application/x-www-form-urlencoded')).statusCode).toBe(415)
  })
})
