import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { UploadedFile } from '../../../platform/http/form.ts'
import { frame } from '../../../platform/http/frame.ts'
import type { PageServer } from '../../../platform/http/page-server.ts'
import { textOf } from '../../../record/documents/read/text-of.ts'
import { LONGEST_TEXT, Unreadable } from '../../../record/documents/read/unreadable.ts'
import { checkPassages, checkText } from './check.ts'
import type { Finding } from './finding.ts'
import { bySection, countsByLevel } from './show.ts'

const LONGEST_TYPED = 20_000
const SECTIONS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H1', 'H2'] as const

const Typed = z.object({
  text: z.string().max(LONGEST_TYPED),
  section: z.enum(SECTIONS),
  kind: z.enum(['need', 'provision', 'outcome', 'text']).default('text'),
  /** What the other fields of the same item say. */
  beside: z.string().max(LONGEST_TYPED).default(''),
  quoted: z.boolean().default(false),
})

/**
 * What needs no account and keeps nothing: `POST /check-a-plan` reads a pasted or uploaded plan, and
 * `POST /api/plan-check` the words that somebody is typing. Neither opens the database or writes a word to the log.
 */
export function openPlanCheck(app: FastifyInstance, server: PageServer): void {
  const few = { config: { rateLimit: { max: 20, timeWindow: '1 minute' } } }
  const many = { config: { takesJson: true, rateLimit: { max: 180, timeWindow: '1 minute' } }, bodyLimit: 100_000 }

  app.post('/api/plan-check', many, async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const typed = Typed.safeParse(request.body)
    if (!typed.success) return reply.code(400).send({ error: 'Send text and the section it is for, as JSON.' })
    const { quoted, ...passage } = typed.data
    const findings = checkPassages([{ ...passage, ...(quoted && { quoted }) }], { today: server.clock.today() })
    return reply.send({ findings })
  })

  app.post('/check-a-plan', few, async (request, reply) => {
    const body = (request.body ?? {}) as Record<string, unknown>
    const area = server.areas[0]
    if (!area) throw new Error('This service has no local area yet.')
    const stage = body['stage'] === 'final' ? 'final' : 'draft'
    const show = (shown: Record<string, unknown>, status = 200) =>
      reply
        .code(status)
        .header('cache-control', 'no-store')
        .type('text/html')
        .send(
          server.render('child/plan/pages/check-a-plan/view.njk', {
            ...frame(server, request, reply, undefined, area),
            values: { stage },
            title: 'Check a plan',
            ...shown,
          }),
        )
    const pasted = typeof body['text'] === 'string' ? body['text'].toWellFormed().replaceAll('\0', '') : ''
    const file = fileIn(body['file'])
    const wrong = (field: string, message: string) =>
      show({ errors: [{ field, message }], values: { stage, text: pasted } }, 400)
    if (!file && !pasted.trim()) return wrong('text', 'Paste the words of a plan, or choose a file')
    if (pasted.length > LONGEST_TEXT) return wrong('text', 'This is longer than 400,000 characters. Check it in parts.')
    try {
      const text = file ? await textOf(file.bytes) : pasted
      const findings = checkText(text, { stage, today: server.clock.today() })
      return show(resultOf(findings, file?.filename))
    } catch (problem) {
      if (!(problem instanceof Unreadable)) throw problem
      return wrong('file', problem.message)
    }
  })
}

const resultOf = (findings: readonly Finding[], name: string | undefined) => ({
  title: 'What we found in this plan',
  checked: true,
  name,
  count: findings.length,
  levels: countsByLevel(findings),
  groups: bySection(findings),
})

function fileIn(value: unknown): UploadedFile | undefined {
  const one = Array.isArray(value) ? value[0] : value
  return typeof one === 'object' && one !== null && (one as UploadedFile).bytes instanceof Uint8Array
    ? (one as UploadedFile)
    : undefined
}
