import { z } from 'zod'
import { type ApiRoute, apiRoutes } from './routes.ts'
import { problem } from './schemas.ts'

/** The OpenAPI 3.1 description of the API, made from the schemas that check what it takes. */
export function openApi({ publicUrl, version }: { publicUrl: string; version: string }) {
  const described = apiRoutes.map((route) => [route.path.replaceAll(/:(\w+)/g, '{$1}'), operationOf(route)] as const)
  const { schemas } = z.toJSONSchema(z.globalRegistry, { io: 'output', uri: (id) => `#/components/schemas/${id}` })
  return {
    openapi: '3.1.1',
    info: {
      title: 'openSEND: measures of SEND and alternative provision',
      version,
      description: 'Read only, open to everyone, without a key. Every figure has its meaning, source, date and notes.',
      license: { name: 'Open Government Licence v3.0', identifier: 'OGL-UK-3.0' },
    },
    servers: [{ url: publicUrl }],
    paths: Object.fromEntries(described.map(([path, get]) => [path, { get }])),
    components: { schemas: Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutId(schema)])) },
  }
}

function operationOf({ name, says, params, query, answer }: ApiRoute) {
  return {
    operationId: name,
    summary: says,
    parameters: [...parametersOf(params, 'path'), ...parametersOf(query, 'query')],
    responses: {
      200: {
        description: 'What was asked for.',
        headers: { ETag: { schema: { type: 'string' } }, 'Last-Modified': { schema: { type: 'string' } } },
        content: { 'application/json': { schema: referring(answer) } },
      },
      304: { description: 'Nothing changed since the version that If-None-Match names.' },
      ...Object.fromEntries(
        Object.entries(PROBLEMS).map(([status, description]) => [
          status,
          { description, content: { 'application/problem+json': { schema: referring(problem) } } },
        ]),
      ),
    },
  }
}

const PROBLEMS = {
  400: 'A parameter cannot be used; the answer says which and why.',
  404: 'It is not there.',
  429: 'Too many questions in a minute.',
}

function parametersOf(schema: z.ZodObject, where: 'path' | 'query') {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' })
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...said } = property as { description?: string }
    return {
      name,
      in: where,
      required: where === 'path' || required.includes(name),
      ...(description ? { description } : {}),
      schema: typeOfCoerced(name, said),
    }
  })
}

/** What is read from text has no type of its own on the way in. */
const typeOfCoerced = (name: string, said: object) =>
  name === 'page' || name === 'perPage' ? { ...said, type: 'integer' } : said

/** Named schemas are pointed to; what they are is said once. */
function referring(schema: z.ZodType): object {
  const { $schema: _schema, $defs: _defs, ...said } = z.toJSONSchema(schema, { io: 'output', reused: 'inline' })
  return JSON.parse(JSON.stringify(said).replaceAll('#/$defs/', '#/components/schemas/'))
}

function withoutId(schema: object): object {
  const { $schema: _schema, $id: _id, id: _own, ...said } = schema as Record<string, unknown>
  return said
}
