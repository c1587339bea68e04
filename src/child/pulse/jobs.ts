import { asArea } from '../../platform/access/as.ts'
import type { Job } from '../../platform/feature.ts'
import { shuffle } from './box.ts'

export const shuffleAnswers: Job = {
  name: 'shuffle-pulse-answers',
  says: 'Writes the answers of families anew and in no order, so that nothing tells which came when.',
  schedule: '20 3 * * *',
  async run({ db }) {
    for (const { la_code } of await db.selectFrom('area').select('la_code').execute())
      await asArea(db, la_code, (trx) => shuffle(trx, la_code))
  },
}
