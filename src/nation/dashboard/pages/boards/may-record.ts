import type { Actor } from '../../../../platform/access/actor.ts'
import { USES_RECORDED_BY } from '../../boards/access.ts'

/** Whether somebody is offered to record uses. The pages that do so are guarded by the same roles. */
export const mayRecordUses = (actor: Actor | undefined): boolean =>
  actor?.roles.some((role) => USES_RECORDED_BY.includes(role)) ?? false
