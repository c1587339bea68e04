import type { Permission } from '../access/permission.ts'

/**
 * Something that may be done in a case now. A feature's `questions.ts` answers these from its decisions, so that the
 * button, the guard and the message never disagree. Shown to those whom `permission` admits.
 */
export type AvailableStep = {
  /** As the permission or command is called, for example `decide-whether-to-assess`. */
  code: string
  /** What the button says: "Decide whether to assess". */
  text: string
  href: string
  permission: Permission
  /** The duty that it meets, by the code of the duty calculator. */
  duty?: string
  /** One sentence on why it comes next. */
  why?: string
  /** Whether it moves the case on; others are there to be used at any time. */
  main: boolean
}

/** Two steps that lead to the same place, such as one letter that keeps an agreement and an order, are one button. */
export function oncePerPlace(steps: readonly AvailableStep[]): AvailableStep[] {
  return [...Map.groupBy(steps, ({ href }) => href).values()].map(([first, ...others]) => {
    const whys = new Set([first, ...others].flatMap((step) => (step?.main === first?.main && step?.why) || []))
    return { ...(first as AvailableStep), ...(whys.size > 0 && { why: [...whys].join(' ') }) }
  })
}
