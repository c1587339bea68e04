import { expect, it } from 'vitest'
import type { Actor } from '../../platform/access/actor.ts'
import { ROLES, type Role } from '../../platform/access/permission.ts'
import type { RecordedEvent } from '../../platform/events/event.ts'
import { upToDraft } from '../placement/samples.ts'
import { mayOpen, openPermission } from './access.ts'
import { documentsIn } from './documents-in.ts'

const CHILD = '00000000-0000-4000-8000-000000000001'
const recorded = upToDraft().map(
  (event, at) => ({ supersedes: null, eventId: String(at), ...event }) as unknown as RecordedEvent,
)
const draft = documentsIn(recorded).find((one) => one.ref.name === 'draft.pdf')

const as = (capacity: Role) =>
  ({
    grants: [
      {
        grantId: 'g',
        childId: CHILD,
        capacity,
        basis: 'caseload',
        purpose: '',
        mayAct: true,
        parts: null,
        until: null,
      },
    ],
  }) as unknown as Actor

it('opens the file of a whole plan only to those who may read every section of it', () => {
  if (!draft) throw new Error('The sample has a draft.')
  const opens = (Object.keys(ROLES) as Role[]).filter((role) => mayOpen(draft, as(role), CHILD))
  expect(opens.sort()).toEqual(
    [
      'administrator',
      'caseworker',
      'data-protection-officer',
      'helper',
      'parent',
      'sendiass-adviser',
      'team-manager',
      'young-person',
    ].sort(),
  )
  expect(openPermission.capacities).toContain('head-teacher')
})

it('opens what somebody said aloud to the case team alone: the speaker hears it where they said it', () => {
  if (!draft) throw new Error('The sample has a draft.')
  const said = { ...draft, isWholePlan: false, isPrivate: true }
  const opens = (Object.keys(ROLES) as Role[]).filter((role) => mayOpen(said, as(role), CHILD))
  expect(opens.sort()).toEqual(['administrator', 'caseworker', 'data-protection-officer', 'team-manager'])
})
