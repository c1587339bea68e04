import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Body, UploadedFile } from './form.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The handler reads the parts of a form itself, as they come. */
    isStreamed?: boolean
    /** The handler takes JSON and checks its shape itself. Everything else is sent as a form. */
    takesJson?: boolean
  }
}

/** 20 MB: a scanned report of fifty pages. */
export const LARGEST_FILE = 20 * 1024 * 1024

/** Reads forms, with or without files, into one flat body. A field sent twice becomes a list. */
export async function readBodies(app: FastifyInstance): Promise<void> {
  await app.register(formbody, { bodyLimit: 2 * 1024 * 1024 })
  await app.register(multipart, {
    limits: { fileSize: LARGEST_FILE, files: 10, fields: 500, fieldSize: 200_000, parts: 520 },
  })
  app.addHook('preValidation', async (request) => {
    const { isStreamed, takesJson } = request.routeOptions.config
    if (isStreamed || takesJson) return
    if (request.isMultipart()) request.body = await gather(request).catch(broken)
    else if (isForm(request)) request.body = withoutNul(request.body as Body)
    // JSON has shapes that no form can have, and that no page expects.
    else if (request.body) throw Object.assign(new Error('not a form'), { statusCode: 415 })
  })
}

const isForm = ({ headers, body }: FastifyRequest) =>
  typeof body === 'object' && /^application\/x-www-form-urlencoded\b/i.test(headers['content-type'] ?? '')

/** A form that breaks off is the sender's mistake, or their connection's. What is too large, or a full disk, says so itself. */
export function broken(problem: Error & { statusCode?: number; code?: string }): never {
  const saysItself = problem.statusCode !== undefined || problem.code !== undefined
  throw saysItself ? problem : Object.assign(new Error('a broken form', { cause: problem }), { statusCode: 400 })
}

/** Takes out the one character that a database cannot hold, whatever reads the field. */
export const cleared = (text: string) => text.replaceAll('\u0000', '')

function withoutNul(sent: Body): Body {
  const body: Body = Object.create(null)
  for (const [name, value] of Object.entries(sent ?? {}))
    body[cleared(name)] = Array.isArray(value) ? value.map((one) => cleared(String(one))) : cleared(String(value))
  return body
}

async function gather(request: FastifyRequest): Promise<Body> {
  const body: Body = Object.create(null)
  for await (const part of request.parts()) {
    if (part.type === 'field') add(body, part.fieldname, part.value)
    else {
      const bytes = new Uint8Array(await part.toBuffer())
      // A file box that was left empty is sent as a nameless, empty file.
      if (part.filename)
        add(body, part.fieldname, { filename: cleared(part.filename), type: part.mimetype, bytes } as UploadedFile)
    }
  }
  return body
}

function add(body: Body, sentName: string, sent: unknown): void {
  const name = cleared(sentName)
  const value = typeof sent === 'string' ? cleared(sent) : sent
  const before = body[name]
  body[name] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value]
}
