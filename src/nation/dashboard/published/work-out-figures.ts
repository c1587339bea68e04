import type { Job } from '../../../platform/feature.ts'
import { keepPublishedFigures } from './keep-published.ts'

/** Until it has run, pages work out what they show: they are slower, and never behind. */
export const workOutFigures: Job = {
  name: 'work-out-published-figures',
  says: 'Works out the figures of releases that were imported, and of all when their definitions changed.',
  schedule: '*/5 * * * *',
  async run({ db }) {
    await keepPublishedFigures(db)
  },
}
