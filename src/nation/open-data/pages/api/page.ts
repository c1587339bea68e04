import { z } from 'zod'
import { page } from '../../../../platform/http/page.ts'
import { readMeasures } from '../../../dashboard/questions.ts'
import { apiRoutes } from '../../api/routes.ts'

/** The API for whoever writes a program: made from the same table as the API itself. */
export const apiPage = page({
  path: '/open-data/api',
  title: 'The API for open data',
  mayUse: readMeasures,
  view: 'nation/open-data/pages/api/view.njk',
  show: async ({ publicUrl }) => ({
    back: { href: '/open-data', text: 'Open data' },
    publicUrl,
    routes: apiRoutes.map(({ path, says, params, query, example }) => ({
      path: path.replaceAll(/:(\w+)/g, '{$1}'),
      says,
      example,
      parameters: [...parametersOf(params), ...parametersOf(query)],
    })),
  }),
})

function parametersOf(schema: z.ZodObject) {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input' })
  return Object.entries(properties).map(([name, property]) => {
    const { description = '', enum: choices } = property as { description?: string; enum?: string[] }
    return { name, says: description, choices }
  })
}
