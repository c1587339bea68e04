import { answerOnce, giveLink } from '../child/pulse/box.ts'
import { asArea } from '../platform/access/as.ts'
import type { Case } from './case.ts'

/** Whether help comes in time decides most answers; some say in words what should be different. */
const WORDS = [
  'Ring us. A letter is hard to take in when you are this worried.',
  'Somebody explained each step. That made all the difference.',
  'We told the same story four times.',
  'Tell us when it will be late before it is late.',
  'The psychologist listened to him. Nobody had before.',
  'Give us longer than fifteen days at Christmas.',
]

/** Most families answer the three questions that they are asked, by the link that works once. Nothing says who did. */
export async function answerPulse({ house, childId, holder, chance }: Case, today: string): Promise<void> {
  const drawn = chance.apart('pulse')
  await asArea(house.db, house.area.laCode, async (trx) => {
    const laCode = house.area.laCode
    const asks = await trx
      .selectFrom('pulse_ask')
      .select(['point', 'asked_on'])
      .where('la_code', '=', laCode)
      .where('child_id', '=', childId)
      .where('person_id', '=', holder.personId)
      .where('done', '=', false)
      .orderBy('asked_on')
      .orderBy('point')
      .execute()
    for (const { point, asked_on } of asks) {
      const on = Temporal.PlainDate.from(asked_on)
        .add({ days: drawn.between(1, 6) })
        .toString()
      if (on >= today || !drawn.chance(0.9)) continue
      const token = await giveLink(trx, { laCode, childId, personId: holder.personId, point })
      if (!token) continue
      const told = drawn.pick([5, 4, 4, 3, 3, 2, 1])
      const heard = Math.max(1, Math.min(5, told + drawn.between(-1, 1)))
      await answerOnce(trx, laCode, token, { told, heard, words: drawn.chance(0.4) ? drawn.pick(WORDS) : null }, on)
    }
  })
}
