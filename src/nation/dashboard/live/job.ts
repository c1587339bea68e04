import type { Job } from '../../../platform/feature.ts'
import { followAreas } from './follow.ts'

/** Counted anew by itself where nothing was counted yet, and where a definition has changed. */
export const followMeasures: Job = {
  name: 'follow-measures',
  says: 'Brings the live figures of the inclusion dashboards up to what was recorded, and to the day.',
  schedule: '*/5 * * * *',
  async run({ db, clock }) {
    await followAreas(db, clock.today())
  },
}
