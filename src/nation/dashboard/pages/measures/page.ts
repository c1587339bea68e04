import { page } from '../../../../platform/http/page.ts'
import { readMeasures } from '../../access.ts'
import { catalogue } from '../../catalogue/catalogue.ts'
import { type Catalogued, OBJECTIVES, type Objective } from '../../catalogue/catalogued.ts'
import { publishedDefinitions } from '../../published/definitions.ts'

const published = new Set(publishedDefinitions.map(({ measure }) => measure))

/** Everything that is measured, with the question it answers and whether there is an answer yet. */
export const measuresPage = page({
  path: '/measures',
  title: 'What is measured, and why',
  mayUse: readMeasures,
  view: 'nation/dashboard/pages/measures/view.njk',
  async show({ query }) {
    const wanted = (query.find ?? '').trim().toLowerCase()
    const shown = catalogue.filter((measure) => fits(measure, wanted))
    return {
      find: query.find ?? '',
      count: shown.length,
      all: catalogue.length,
      groups: (Object.keys(OBJECTIVES) as Objective[])
        .map((objective) => ({
          says: OBJECTIVES[objective],
          measures: shown.filter((m) => m.objective === objective).map(lineOf),
        }))
        .filter(({ measures }) => measures.length > 0),
    }
  },
})

const fits = ({ id, name, question }: Catalogued, wanted: string) =>
  wanted === '' || `${id} ${name} ${question}`.toLowerCase().includes(wanted)

const lineOf = ({ id, slug, name, question, awaits }: Catalogued) => ({
  id,
  slug,
  name,
  question,
  state: published.has(id) ? 'Published figures' : (awaits ?? 'Published figures are not read here yet.'),
})
