import type { ChildPermission, Permission } from '../../platform/access/permission.ts'
import { advisers, breakGlassCapacities, council, family, setting } from '../../record/access/questions.ts'

type OfChild = Permission & ChildPermission

export const askAsFamily: Permission = {
  name: 'needs-assessment.ask',
  says: 'Whoever is signed in may ask for an assessment of their child, or of themselves.',
  to: 'signed-in',
}

export const askAsSetting: Permission = {
  name: 'needs-assessment.ask-for-a-pupil',
  says: 'A SENCO or head asks for an assessment of somebody at their school or setting.',
  roles: setting,
}

export const recordRequest: Permission = {
  name: 'needs-assessment.record-a-request',
  says: 'A caseworker or team manager records a request that came by post, e-mail, telephone or in person.',
  roles: council,
}

export const findDuplicates: Permission = {
  name: 'needs-assessment.possible-duplicates',
  says: 'A caseworker or team manager sees which of their new requests may be about a child who has a record already.',
  roles: council,
}

export const askForKnownChild: OfChild = {
  name: 'needs-assessment.ask-for-known-child',
  says: 'The family, the school or setting, or the caseworker asks for an assessment of a child who has a record.',
  capacities: [...family, ...setting, ...council],
  part: 'request',
  acts: true,
}

export const readRequest: OfChild = {
  name: 'needs-assessment.read',
  says: 'The family, whom they invite, the school, the case team and those who advise read the request, its evidence and the decision.',
  capacities: [...family, ...setting, ...council, ...advisers, 'helper', 'sendiass-adviser', ...breakGlassCapacities],
  part: 'request',
}

export const addEvidencePermission: OfChild = {
  name: 'needs-assessment.add-evidence',
  says: 'The family, the school or setting, or the caseworker adds something for the decision.',
  capacities: [...family, ...setting, 'caseworker'],
  part: 'request',
  acts: true,
}

export const decidePermission: OfChild = {
  name: 'needs-assessment.decide',
  says: 'A caseworker or team manager for this child decides whether to assess.',
  capacities: council,
  part: 'request',
  acts: true,
}

export const withdrawPermission: OfChild = {
  name: 'needs-assessment.withdraw',
  says: 'The family takes the request back, or the caseworker records that they did.',
  capacities: [...family, 'caseworker'],
  part: 'request',
  acts: true,
}

export const exceptionPermission: OfChild = {
  name: 'needs-assessment.record-an-exception',
  says: 'A caseworker or team manager records evidence that the law permits being late.',
  capacities: council,
  part: 'case',
  acts: true,
}

export const writeToOthersPermission: OfChild = {
  name: 'needs-assessment.write-to-others',
  says: 'A caseworker or team manager writes to health, social care or the school where no message reaches anybody, and records it.',
  capacities: council,
  part: 'request',
  acts: true,
}

export const correctPermission: OfChild = {
  name: 'needs-assessment.correct',
  says: 'A caseworker or team manager corrects the day on which the request was received.',
  capacities: council,
  part: 'request',
  acts: true,
}

export const countPermission: OfChild = {
  name: 'needs-assessment.count',
  says: 'A caseworker or team manager for this child records how the national return counts the request.',
  capacities: council,
  part: 'request',
  acts: true,
}

export const needsAssessmentPermissions = [
  askAsFamily,
  askAsSetting,
  recordRequest,
  findDuplicates,
  askForKnownChild,
  readRequest,
  addEvidencePermission,
  decidePermission,
  withdrawPermission,
  exceptionPermission,
  writeToOthersPermission,
  correctPermission,
  countPermission,
] as const
