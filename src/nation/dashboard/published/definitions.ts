import type { PublishedDefinition } from './definition.ts'
import { definitionsOfAreas } from './definitions-area.ts'
import { definitionsOfNewPlans } from './definitions-new-plans.ts'
import { definitionsOfPlans } from './definitions-plans.ts'
import { definitionsOfPresence } from './definitions-presence.ts'
import { definitionsOfRequests } from './definitions-requests.ts'
import { definitionsOfSchools } from './definitions-schools.ts'

/** Every place in which a published figure of a measure is looked for. */
export const publishedDefinitions: readonly PublishedDefinition[] = [
  ...definitionsOfRequests,
  ...definitionsOfPlans,
  ...definitionsOfNewPlans,
  ...definitionsOfAreas,
  ...definitionsOfSchools,
  ...definitionsOfPresence,
]

const published = new Set(publishedDefinitions.map(({ measure }) => measure))

/** Whether any table that can be imported has a figure of a measure. */
export const isPublished = (id: string): boolean => published.has(id)
