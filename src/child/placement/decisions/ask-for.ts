import { type Refusal, refusal } from '../../../platform/decisions/refusal.ts'
import type { NewEvent } from '../../../platform/events/event.ts'
import { phrase, t } from '../../../platform/languages/index.ts'
import { type Institution, InstitutionRequested, InstitutionRequestWithdrawn } from '../events.ts'
import { isSameInstitution, type Placement, standingRequests } from '../state.ts'
import { type Channel, later, notOpen } from './open.ts'

export type Asking = {
  institution: Institution
  by: string
  how: Channel
  why: string | null
  on: string
  institutionRequestId: string
}

/** Children and Families Act 2014, s 38(2)(b) and (3). Nothing limits how many may be asked for, or to which list they belong. */
export function askForInstitution(placement: Placement, command: Asking, today: string): NewEvent[] | Refusal {
  const closed = notOpen(placement)
  if (closed) return closed
  if (command.on > today) return later()
  if (command.institution.name.trim() === '')
    return refusal('no-name', phrase('Enter the name of the school or college.'))
  if (standingRequests(placement).some((one) => isSameInstitution(one.institution, command.institution))) {
    return refusal(
      'already-asked',
      t('You have already asked for {name}. There is no need to ask again.', { name: command.institution.name }),
    )
  }
  const { on, ...data } = command
  return [InstitutionRequested(data, { occurredOn: on })]
}

export type Withdrawing = { institutionRequestId: string; by: string; how: Channel; why: string | null; on: string }

export function withdrawRequest(placement: Placement, command: Withdrawing, today: string): NewEvent[] | Refusal {
  const closed = notOpen(placement)
  if (closed) return closed
  const request = placement.requests.find((one) => one.institutionRequestId === command.institutionRequestId)
  if (!request) return refusal('no-such-request', phrase('This school or college was not asked for.'))
  if (request.withdrawn) return []
  if (command.on > today) return later()
  if (command.on < request.on)
    return refusal('before-it-was-asked', 'The day cannot be before the day on which the school was asked for.')
  const { on, ...data } = command
  return [InstitutionRequestWithdrawn(data, { occurredOn: on })]
}
