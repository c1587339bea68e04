import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Body, UploadedFile } from './form.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The handler reads the parts of a form itself, as they come. */
    isStreamed?: boolean
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
    if (request.isMultipart() && !request.routeOptions.config.isStreamed) request.body = await gather(request)
  })
}

async function gather(request: FastifyRequest): Promise<Body> {
  const body: Body = Object.create(null)
  for await (const part of request.parts()) {
    if (part.type === 'field') add(body, part.fieldname, part.value)
    else {
      const bytes = new Uint8Array(await part.toBuffer())
      // A file box that was left empty is sent as a nameless, empty file.
      if (part.filename)
        add(body, part.fieldname, { filename: part.filename, type: part.mimetype, bytes } as UploadedFile)
    }
  }
  return body
}

function add(body: Body, name: string, value: unknown): void {
  const before = body[name]
  body[name] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value]
}
