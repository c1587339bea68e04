import type { FastifyInstance } from 'fastify'
import type { PageServer } from './serve-pages.ts'

export async function registerSignIn(_app: FastifyInstance, _server: PageServer, _config: unknown): Promise<void> {}
