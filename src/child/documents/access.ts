import type { Actor, Grant } from '../../platform/access/actor.ts'
import type { ChildPermission, Permission, Role } from '../../platform/access/permission.ts'
import { breakGlassCapacities } from '../../record/access/questions.ts'
import { mayRead } from '../advice/questions.ts'
import { seesAll } from '../plan/questions.ts'
import type { RecordDocument } from './documents-in.ts'

export const openPermission: Permission & ChildPermission = {
  name: 'documents.open',
  says: 'Whoever may see a part of the case opens the files that belong to it.',
  capacities: [
    'parent',
    'young-person',
    'senco',
    'head-teacher',
    'caseworker',
    'team-manager',
    'educational-psychologist',
    'health-adviser',
    'designated-clinical-officer',
    'social-care-adviser',
    'designated-social-care-officer',
    'helper',
    'sendiass-adviser',
    ...breakGlassCapacities,
  ],
  part: 'any',
}

/** Whether one of somebody's ties to this child shows them the part to which a file belongs. */
export function mayOpen(document: RecordDocument, actor: Actor, childId: string): boolean {
  const ties = actor.grants.filter((tie) => tie.childId === childId && openPermission.capacities.includes(tie.capacity))
  return ties.some(
    (tie) => showsPart(tie, document) && (document.adviceFrom === null || mayRead(document.adviceFrom, tie)),
  )
}

const HEARS: readonly Role[] = ['caseworker', 'team-manager', ...breakGlassCapacities]

const showsPart = (tie: Grant, document: RecordDocument) =>
  (!document.isPrivate || HEARS.includes(tie.capacity)) &&
  (tie.parts === null || tie.parts.includes(document.part)) &&
  (!document.isWholePlan || seesAll(tie.capacity))
