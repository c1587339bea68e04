import { asArea } from '../../../platform/access/as.ts'
import type { Job } from '../../../platform/feature.ts'
import { type Measure, monthBefore } from '../../../platform/measures/measure.ts'
import { keepMeasure } from '../../../platform/measures/measure-values.ts'
import { decisionsInSixWeeks } from './decisions-in-six-weeks.ts'
import { finalPlansInTwentyWeeks } from './final-plans-in-twenty-weeks.ts'

export const caseworkMeasures: readonly Measure[] = [decisionsInSixWeeks, finalPlansInTwentyWeeks]

/** Runs again on each of the next days too, so that what was entered late is counted. */
export const keepMeasures: Job = {
  name: 'keep-measures',
  says: 'Keeps last month’s numbers of the area, with what is watched beside them.',
  schedule: '20 5 1-14 * *',
  async run({ db, clock }) {
    const today = clock.today()
    const areas = await db.selectFrom('area').select('la_code').execute()
    for (const { la_code: laCode } of areas) {
      await asArea(db, laCode, async (trx) => {
        for (const measure of caseworkMeasures)
          await keepMeasure(trx, measure, { laCode, period: monthBefore(today), asAt: today })
      })
    }
  },
}
