import { z } from 'zod'
import { files } from '../../../../platform/http/form.ts'
import { KINDS } from '../../draft-lines.ts'

export const ACTIONS = ['check', 'save', 'sort', ...KINDS.map((kind) => `add-${kind}` as const), 'add-files'] as const
export type Action = (typeof ACTIONS)[number] | `remove-file:${string}` | `copy:${string}`

/** Everything typed is kept, whatever is still missing: what is missing is said only when it is to be checked. */
export const giveForm = z.looseObject({
  do: z
    .union([
      z.enum(ACTIONS),
      z.templateLiteral(['remove-file:', z.string().regex(/^[0-9a-f]{64}$/)]),
      z.templateLiteral(['copy:', z.uuid()]),
    ])
    .catch('check'),
  reports: files(5),
})
export type GiveInput = { do: Action; reports: import('../../../../platform/http/form.ts').UploadedFile[] } & Record<
  string,
  unknown
>
