import type { NamedPlan, Request } from '../../model.ts'
import { at, type Context, type Episode, type Found, isBefore, type Rule } from '../rule.ts'
import { groupOf } from './groups.ts'
import { covers, isActiveOn } from './values/lives.ts'

const facts = { section: 'Whole return', severity: 'query', basis: 'J', since: 2023 } as const

/** What the requests of one person say of each other. */
export const acrossRequestsRules: readonly Rule[] = [
  {
    ...facts,
    id: 'X-01',
    basis: 'W 212',
    says: 'Two requests of a person have a plan or a placement that is active on census day',
    message: 'The person has two active plans.',
    mends: 'Give CeaseDate and CeaseReason of the earlier one, or take out the repeated request.',
    of: 'person',
    check(person, context) {
      if (person.requests.length < 2) return
      const active = person.requests.filter((request) => isActiveToday(request, context))
      return active[1] && at(active[1])
    },
  },
  {
    ...facts,
    id: 'X-02',
    says: 'Two plans of a person overlap in time',
    message: 'This plan overlaps with another of the same person.',
    mends: 'Correct StartDate or CeaseDate of one of them.',
    of: 'person',
    check({ requests }) {
      if (requests.length < 2) return
      const found: Found[] = []
      for (let later = 1; later < requests.length && later < MANY; later += 1) {
        const plan = requests[later]?.assessment?.plan
        if (plan === undefined) continue
        if (requests.slice(0, later).some(({ assessment }) => overlap(assessment?.plan, plan))) found.push(at(plan))
      }
      return found
    },
  },
  {
    ...facts,
    id: 'X-03',
    says: 'A request is received while another request of the person has an active plan',
    message: 'A request was received for somebody who already had a plan.',
    mends: 'Check whether it was a request to review the plan or to assess again, or whether the plan had ceased.',
    of: 'person',
    check({ requests }) {
      if (requests.length < 2) return
      const found: Found[] = []
      for (const request of requests.slice(0, MANY)) {
        if (request.ReceivedDate === undefined || request.RequestOutcome?.value === 'H') continue
        const day = request.ReceivedDate.day
        const had = requests.some((other) => {
          const plan = other === request ? undefined : other.assessment?.plan
          return isBefore(plan?.StartDate, day) && (plan?.CeaseDate === undefined || plan.CeaseDate.day > day)
        })
        if (had) found.push(at(request.ReceivedDate))
      }
      return found
    },
  },
  {
    ...facts,
    id: 'X-04',
    severity: 'error',
    basis: 'D',
    says: 'The request and what followed fit none of the groups that the return asks for, and no narrower rule tells why',
    message: 'This record is not part of this return.',
    mends: 'Take it out, or correct its outcomes and dates.',
    of: 'request',
    check(episode, context) {
      const why = outOfScope(episode, context)
      return why !== undefined && at(episode.request, { message: why })
    },
  },
]

/** More requests than anybody has: a bound on the comparing of pairs in a hostile file. */
const MANY = 200

function isActiveToday({ assessment, active }: Request, { census }: Context): boolean {
  const plan = assessment?.plan
  return plan === undefined
    ? active?.placements.some((placement) => covers(census, placement)) === true
    : isActiveOn(census, plan)
}

function overlap(one: NamedPlan | undefined, two: NamedPlan): boolean {
  if (one?.StartDate === undefined || two.StartDate === undefined) return false
  return one.StartDate.day < endOf(two) && two.StartDate.day < endOf(one)
}

function endOf({ CeaseDate }: NamedPlan): number {
  return CeaseDate?.day ?? Number.POSITIVE_INFINITY
}

/** Only what, N-03 and N-15 do not tell already. */
function outOfScope(episode: Episode, context: Context): string | undefined {
  const asked = episode.request.RequestOutcome?.value
  const decided = episode.assessment?.AssessmentOutcome?.value
  if (asked === 'N' && decided === 'H')
    return 'The request was refused in the year, so that a decision to issue a plan cannot be from before the year.'
  if (groupOf(episode, context) !== undefined || episode.plan !== undefined) return
  if (decided === 'W') return 'The assessment was withdrawn before the collection year.'
  if (asked === 'W' && episode.assessment === undefined) return 'The request was withdrawn before the collection year.'
}
