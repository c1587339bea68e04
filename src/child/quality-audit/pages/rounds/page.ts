import { randomInt, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { ROLES } from '../../../../platform/access/permission.ts'
import { isRefusal, refusal } from '../../../../platform/decisions/refusal.ts'
import { findRecord } from '../../../../platform/events/read.ts'
import { goTo, type PageContext, page } from '../../../../platform/http/page.ts'
import { plural } from '../../../../platform/views/filters.ts'
import { membersOn } from '../../../../record/people/questions.ts'
import { RATERS, runAudit } from '../../access.ts'
import { chooseForAudit, mayRate } from '../../decisions.ts'
import { countStrangersTo, listFrame, listRounds } from '../../lists/plan-audit.ts'
import { drawSample, pickRaters, randomFrom } from '../../sample.ts'

const form = z.object({
  size: z.coerce
    .number({ error: 'Enter how many plans' })
    .int('Enter a whole number')
    .min(1, 'Enter 1 or more')
    .max(100, 'Enter 100 at the most'),
  raters: z
    .preprocess(
      (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
      z.array(z.uuid()),
    )
    .refine((list) => list.length >= 2, 'Choose two people at least'),
})
type Input = z.output<typeof form>

/** For each plan that is wanted, so many are tried before fewer are drawn. */
const MOST_TRIES = 5

export const roundsPage = page<Input>({
  path: '/quality-audit/rounds',
  title: 'How good plans are',
  mayUse: runAudit,
  view: 'child/quality-audit/pages/rounds/view.njk',
  form: form as z.ZodType<Input>,
  async show({ trx, area, actor, today }) {
    const managerId = actor?.personId ?? ''
    const frame = await listFrame(trx, area.laCode, managerId, today)
    const raters = await listRaters(trx, area.laCode, today)
    const strangers = await countStrangersTo(
      trx,
      area.laCode,
      frame.map((one) => one.childId),
      raters.map((one) => one.personId),
    )
    return {
      rounds: await listRounds(trx, area.laCode, managerId),
      frame: frame.length,
      raters: raters
        .map((one) => ({ value: one.personId, text: one.name, hint: one.hint, may: strangers.get(one.personId) ?? 0 }))
        .sort((a, b) => b.may - a.may || (a.text < b.text ? -1 : 1))
        .map(({ may, hint, ...one }) => ({ ...one, hint: `${hint}. May check ${may} of the ${frame.length}` })),
      values: { size: '10' },
      back: { href: '/quality-audit', text: 'Plans for you to check' },
    }
  },
  async submit({ size, raters: chosen }, context) {
    const { trx, area, actor, today, record } = context
    const managerId = actor?.personId ?? ''
    const raters = (await listRaters(trx, area.laCode, today)).filter((one) => chosen.includes(one.personId))
    if (raters.length < 2) return { errors: [{ field: 'raters', message: 'Choose two people at least' }] }
    const seed = randomInt(2 ** 31)
    const [roundId, random, load] = [randomUUID(), randomFrom(seed), new Map<string, number>()]
    const { queues, frame } = drawSample(await listFrame(trx, area.laCode, managerId, today), size, seed)
    let [drawn, leftOut] = [0, 0]
    for (const { wanted, inOrder } of queues) {
      let given = 0
      // Those that no two of them may check make way for the next in the order of the draw.
      for (const { childId, stratum } of inOrder.slice(0, wanted * MOST_TRIES)) {
        if (given === wanted) break
        const child = await findRecord(trx, area.laCode, childId)
        const able = child ? raters.filter((one) => mayRate(child.events, one.personId)) : []
        const pair = pickRaters(able, load, random)
        const chosen = { auditId: randomUUID(), roundId, stratum, newId: randomUUID }
        const events = child && pair && chooseForAudit(child.events, { ...chosen, raters: pair }, today)
        if (!child || !events || isRefusal(events)) {
          leftOut += 1
          continue
        }
        const expectedVersion = child.version
        const by = { by: managerId, capacity: 'team-manager' } as const
        await record(trx, { laCode: area.laCode, childId, events, expectedVersion, ...by })
        given += 1
      }
      drawn += given
    }
    if (drawn === 0)
      return refusal(
        'nobody-to-check',
        'No plan could be given to two people who have had nothing to do with it. Choose other people.',
      )
    await trx
      .insertInto('audit_round')
      .values({
        la_code: area.laCode,
        round_id: roundId,
        made_by: managerId,
        made_on: today,
        size,
        seed: String(seed),
        frame: JSON.stringify(frame),
        left_out: leftOut,
      })
      .execute()
    return goTo(
      `/quality-audit/rounds/${roundId}`,
      `${plural(drawn, 'plan was', 'plans were')} drawn, and those who check them can read them now.`,
    )
  },
})

async function listRaters(trx: PageContext['trx'], laCode: string, today: string) {
  const rows = await membersOn(trx, laCode, today)
    .where('m.role', 'in', [...RATERS])
    .orderBy('p.name')
    .execute()
  const known = new Map(
    rows.map((row) => [
      row.personId,
      {
        personId: row.personId,
        name: row.name,
        who: `${row.name}, ${row.organisation}`,
        hint: `${ROLES[row.role]}, ${row.organisation}`,
      },
    ]),
  )
  return [...known.values()]
}
