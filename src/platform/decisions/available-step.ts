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
