import type { Role } from '../../platform/access/permission.ts'
import type { DocumentRef } from '../../record/documents/documents.ts'
import type { NeedsAssessment } from './state.ts'

const seesExceptions: Role[] = ['parent', 'young-person', 'caseworker', 'team-manager', 'helper', 'sendiass-adviser']

/** The files of a request that somebody may open, by their capacity. Evidence of family circumstances is not for schools. */
export function filesFor(state: NeedsAssessment, capacity: Role): DocumentRef[] {
  return [
    ...(state.request?.documents ?? []),
    ...state.evidence.flatMap((one) => one.documents),
    ...state.notices.map((one) => one.service.document),
    ...(seesExceptions.includes(capacity) ? state.exceptions.flatMap((one) => one.documents) : []),
  ]
}

export const mayReadExceptions = (capacity: Role) => seesExceptions.includes(capacity)
