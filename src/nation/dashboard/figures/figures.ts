import type { Trx } from '../../../platform/database/schema.ts'
import { publishedDefinitions } from '../published/definitions.ts'
import { publishedFigures } from '../published/figures.ts'
import type { Asked, Figure } from './figure.ts'

/**
 * The figures that may be shown to everyone, by measure, period and place. What may not be told apart is hidden here
 * and nowhere else: nothing that answers to the public reads figures another way.
 */
export async function figures(trx: Trx, asked: Asked): Promise<Figure[]> {
  const measures = asked.measures ?? [...new Set(publishedDefinitions.map(({ measure }) => measure))]
  const found: Figure[] = []
  for (const measure of measures)
    for (const figure of await publishedFigures(trx, { ...asked, measure }))
      found.push({ ...figure, measure, origin: 'published', asAt: figure.period.to })
  return asked.latest ? latestOf(found) : found
}

function latestOf(found: readonly Figure[]): Figure[] {
  const latest = new Map<string, string>()
  const key = ({ measure, topic, breakdown, origin }: Figure) => [measure, topic, breakdown, origin].join('|')
  for (const figure of found)
    if (figure.period.to > (latest.get(key(figure)) ?? '')) latest.set(key(figure), figure.period.to)
  return found.filter((figure) => figure.period.to === latest.get(key(figure)))
}
