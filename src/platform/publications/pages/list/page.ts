import { page } from '../../../http/page.ts'
import { readPublications } from '../../access.ts'
import { listPublications, PUBLICATION_STATES } from '../../publication.ts'

export const publicationsPage = page({
  path: '/publications',
  title: 'What we publish',
  mayUse: readPublications,
  view: 'platform/publications/pages/list/view.njk',
  async show({ trx, area }) {
    const publications = await listPublications(trx, area.laCode)
    return { publications, states: PUBLICATION_STATES }
  },
})
