import { ageOn } from '../../days.ts'
import { abolishedAuthorities } from '../../local-authorities.ts'
import type { Request } from '../../model.ts'
import { at, type Found, isAfter, isBefore, isFlag, isTrue, isWithin, type Rule } from '../rule.ts'
import { isNoDay, monthsBefore } from './values/lives.ts'
import { noDate, quoted } from './values/quoted.ts'

const facts = { section: 'Requests', severity: 'error', basis: 'S', since: 2023 } as const

/** Module 2: one request for a needs assessment and what was decided. */
export const requestRules: readonly Rule[] = [
  {
    ...facts,
    id: 'R-01',
    says: 'RequestOutcome is missing or is not Y, N, A, W or H',
    message: 'The outcome of the request is missing or is not one of the codes.',
    mends: 'Give Y (assess), N (not assess), A (not decided yet), W (withdrawn) or H (decided before the year).',
    of: 'request',
    check({ request }, { codes }) {
      const outcome = request.RequestOutcome
      if (outcome === undefined) return at(request, { message: 'The outcome of the request is missing.' })
      return (
        !codes('requestOutcome')?.has(outcome.value) &&
        at(outcome, { message: `${quoted(outcome.value)} is not an outcome of a request.` })
      )
    },
  },
  {
    ...facts,
    id: 'R-02',
    basis: 'D',
    says: 'The request was decided (Y or N) and ReceivedDate is missing',
    message: 'The date on which the request was received is missing.',
    mends: 'Give ReceivedDate.',
    of: 'request',
    check: ({ request }) => isDecided(request) && request.ReceivedDate === undefined && at(request),
  },
  {
    ...facts,
    id: 'R-03',
    severity: 'query',
    says: 'The request is undecided or withdrawn (A or W) and ReceivedDate is missing',
    message: 'The date on which the request was received is missing: DfE counts requests by it.',
    mends: 'Give ReceivedDate.',
    of: 'request',
    check: ({ request }) =>
      (has(request, 'A') || has(request, 'W')) && request.ReceivedDate === undefined && at(request),
  },
  {
    ...facts,
    id: 'R-04',
    says: 'The request was received before the person was born',
    message: 'The request was received before the person was born.',
    mends: 'Correct ReceivedDate or PersonBirthDate.',
    of: 'request',
    check: ({ request, person }) => isBefore(request.ReceivedDate, person.PersonBirthDate) && at(request.ReceivedDate),
  },
  {
    ...facts,
    id: 'R-05',
    says: 'ReceivedDate is after the census day, or is not a date',
    message: 'The request was received after the census day, or on no day that exists.',
    mends: 'Correct ReceivedDate, or leave the request for the next return.',
    of: 'request',
    check({ request: { ReceivedDate: received } }, { census }) {
      if (isNoDay(received)) return at(received, noDate('ReceivedDate', received))
      return isAfter(received, census) && at(received, { message: 'The request was received after the census day.' })
    },
  },
  {
    ...facts,
    id: 'R-06',
    severity: 'query',
    basis: 'D',
    says: 'The outcome is H, ReceivedDate is in the collection year, and there is no TransferLA',
    message: 'A request received in the year is not historical.',
    mends: 'Give the outcome with its dates, or TransferLA if the plan came from another authority.',
    of: 'request',
    check: ({ request, active }, { collection, census }) =>
      has(request, 'H') &&
      active?.TransferLA === undefined &&
      isWithin(request.ReceivedDate, collection.from, census) &&
      at(request.ReceivedDate),
  },
  {
    ...facts,
    id: 'R-07',
    basis: 'D',
    says: 'The outcome is Y or N and RequestOutcomeDate is missing',
    message: 'The date of the decision whether to assess is missing.',
    mends: 'Give the day on which the person who asked was told, in RequestOutcomeDate.',
    of: 'request',
    check: ({ request }) => isDecided(request) && request.RequestOutcomeDate === undefined && at(request),
  },
  {
    ...facts,
    id: 'R-08',
    severity: 'query',
    basis: 'D',
    says: 'The outcome is A, W or H and RequestOutcomeDate is given',
    message: 'This outcome has no date.',
    mends: 'Take out RequestOutcomeDate, or correct RequestOutcome.',
    of: 'request',
    check: ({ request }) =>
      request.RequestOutcomeDate !== undefined && isUndecided(request) && at(request.RequestOutcomeDate),
  },
  {
    ...facts,
    id: 'R-09',
    says: 'RequestOutcomeDate is before ReceivedDate',
    message: 'The request was decided before it was received.',
    mends: 'Correct RequestOutcomeDate or ReceivedDate.',
    of: 'request',
    check: ({ request }) =>
      isBefore(request.RequestOutcomeDate, request.ReceivedDate) && at(request.RequestOutcomeDate),
  },
  {
    ...facts,
    id: 'R-10',
    says: 'RequestOutcomeDate is after the census day, or is not a date',
    message: 'The request was decided after the census day, or on no day that exists.',
    mends: 'Correct RequestOutcomeDate, or give the outcome A with no date.',
    of: 'request',
    check({ request: { RequestOutcomeDate: decided } }, { census }) {
      if (isNoDay(decided)) return at(decided, noDate('RequestOutcomeDate', decided))
      return isAfter(decided, census) && at(decided, { message: 'The request was decided after the census day.' })
    },
  },
  {
    ...facts,
    id: 'R-11',
    basis: 'D',
    says: 'The outcome is Y or N and RequestOutcomeDate is before the collection year',
    message: 'The request was decided before the collection year.',
    mends: 'Give H if an assessment followed. A refusal from before the year is not part of this return.',
    of: 'request',
    check: ({ request }, { collection }) =>
      isDecided(request) && isBefore(request.RequestOutcomeDate, collection.from) && at(request.RequestOutcomeDate),
  },
  {
    ...facts,
    id: 'R-12',
    since: 2025,
    says: 'The outcome is not H and RequestSource is missing (a query, since it is not public whether it must be given) or is not 1 to 5 (an error)',
    message: 'The source of the request is missing or is not one of the codes.',
    mends: 'Give 1 (young person or parent), 2 (school or setting), 3 (health), 4 (social care) or 5 (other).',
    of: 'request',
    check({ request }, { codes }) {
      if (has(request, 'H')) return
      const source = request.RequestSource
      if (source === undefined)
        return at(request, { severity: 'query', message: 'The source of the request is missing.' })
      return (
        !codes('requestSource')?.has(source.value) &&
        at(source, { message: `${quoted(source.value)} is not a source of a request.` })
      )
    },
  },
  {
    ...facts,
    id: 'R-13',
    says: 'The outcome is not H and RYA is missing or is not 1 or 0',
    message: 'It is not said whether the person was in relevant youth accommodation.',
    mends: 'Give 1 or 0 in RYA.',
    of: 'request',
    check: ({ request }) => !has(request, 'H') && !isFlag(request.RYA) && at(request.RYA ?? request),
  },
  {
    ...facts,
    id: 'R-14',
    severity: 'query',
    basis: 'J',
    says: 'RYA is 1 and the person was not between 10 and 18 when the request was received',
    message: 'The person was too young or too old for relevant youth accommodation.',
    mends: 'Check RYA and PersonBirthDate.',
    of: 'request',
    check({ request, person }) {
      if (!isTrue(request.RYA) || request.ReceivedDate === undefined || person.PersonBirthDate === undefined) return
      const age = ageOn(person.PersonBirthDate.day, request.ReceivedDate.day)
      return (age < 10 || age > 18) && at(request.RYA)
    },
  },
  {
    ...facts,
    id: 'R-15',
    says: 'The outcome is Y or N and RequestMediation or RequestTribunal is missing or is not 1 or 0',
    message: 'It is not said whether there was mediation or an appeal about the decision whether to assess.',
    mends: 'Give 1 or 0 in RequestMediation and in RequestTribunal.',
    of: 'request',
    check({ request }) {
      if (!isDecided(request)) return
      if (!isFlag(request.RequestMediation)) return at(request.RequestMediation ?? request)
      return !isFlag(request.RequestTribunal) && at(request.RequestTribunal ?? request)
    },
  },
  {
    ...facts,
    id: 'R-16',
    severity: 'query',
    basis: 'D',
    says: 'The outcome is A, W or H and RequestMediation or RequestTribunal is 1',
    message: 'There was no decision in the year that mediation or an appeal could be about.',
    mends: 'Correct RequestOutcome, or give 0.',
    of: 'request',
    check({ request }) {
      if (!isUndecided(request)) return
      const disputed = isTrue(request.RequestMediation)
        ? request.RequestMediation
        : isTrue(request.RequestTribunal) && request.RequestTribunal
      return disputed && at(disputed)
    },
  },
  {
    ...facts,
    id: 'R-17',
    says: 'Exported is not a local authority of England, present or abolished. What to send for Wales, Scotland and Northern Ireland is not public',
    message: 'The authority to which the person moved is not a local authority.',
    mends: 'Give the three-digit number of the other authority in Exported.',
    of: 'request',
    check: ({ request: { Exported: to } }, { isAuthority }) =>
      to !== undefined &&
      !isAuthority(to.value) &&
      !abolishedAuthorities.has(to.value) &&
      at(to, { message: `${quoted(to.value)} in Exported is not a local authority.` }),
  },
  {
    ...facts,
    id: 'R-18',
    says: 'Exported is the authority that sends the return',
    message: 'Nobody moves out to the authority that sends the return.',
    mends: 'Give the other authority in Exported, or take it out.',
    of: 'request',
    check: ({ request: { Exported: to } }, { authority }) => to !== undefined && to.value === authority && at(to),
  },
  {
    ...facts,
    id: 'R-19',
    severity: 'query',
    basis: 'D',
    says: 'Exported is given and the request has a NamedPlan',
    message: 'The person moved away before the assessment was complete, and yet there is a plan.',
    mends: 'Take out Exported. If the plan went with the person, give CeaseDate and CeaseReason 5.',
    of: 'request',
    check: ({ request, plan }) => request.Exported !== undefined && plan !== undefined && at(request.Exported),
  },
  {
    ...facts,
    id: 'R-20',
    basis: 'D',
    says: 'The outcome is Y or H and there is no Assessment',
    message: 'There was, or is, an assessment, and its details are missing.',
    mends: 'Give Assessment, with outcome A if it is not decided yet.',
    of: 'request',
    check: ({ request }) => (has(request, 'Y') || has(request, 'H')) && request.assessment === undefined && at(request),
  },
  {
    ...facts,
    id: 'R-21',
    basis: 'D',
    says: 'The outcome is A or W and there is an Assessment or ActivePlans',
    message: 'A request that is undecided or withdrawn has no assessment and no plan.',
    mends: 'Correct RequestOutcome, or take out what follows it.',
    of: 'request',
    check: ({ request, assessment, active }) =>
      (has(request, 'A') || has(request, 'W')) &&
      (assessment !== undefined || active !== undefined) &&
      at(request.RequestOutcome),
  },
  {
    ...facts,
    id: 'R-22',
    severity: 'query',
    basis: 'D',
    says: 'The outcome is N, there is an Assessment, and neither RequestMediation nor RequestTribunal is 1',
    message: 'The request was refused, and yet there is an assessment.',
    mends: 'Confirm that the decision was changed, and set RequestMediation or RequestTribunal if that was why.',
    of: 'request',
    check: ({ request, assessment }) =>
      has(request, 'N') &&
      assessment !== undefined &&
      !isTrue(request.RequestMediation) &&
      !isTrue(request.RequestTribunal) &&
      at(request.RequestOutcome),
  },
  {
    ...facts,
    id: 'R-24',
    severity: 'query',
    basis: 'J',
    says: 'A person has two requests with the outcome A',
    message: 'The person has two requests that are both undecided.',
    mends: 'Check whether one of them is the other, or was withdrawn.',
    of: 'person',
    check: ({ requests }) => requests.length > 1 && second(requests, (request) => has(request, 'A')),
  },
  {
    ...facts,
    id: 'R-25',
    severity: 'query',
    basis: 'J',
    says: 'Two requests of a person have the same ReceivedDate',
    message: 'Another request of this person has the same date.',
    mends: 'Take out the request that was entered twice.',
    of: 'person',
    check({ requests }) {
      if (requests.length < 2) return
      const days = new Set<number>()
      const found: Found[] = []
      for (const { ReceivedDate } of requests) {
        if (ReceivedDate === undefined || isNoDay(ReceivedDate)) continue
        if (days.has(ReceivedDate.day)) found.push(at(ReceivedDate))
        days.add(ReceivedDate.day)
      }
      return found
    },
  },
  {
    ...facts,
    id: 'R-26',
    severity: 'information',
    basis: 'L',
    says: 'The decision came more than 42 days after the request was received; or it is undecided 42 days after',
    message: 'The limit of six weeks was passed.',
    mends: 'Nothing, if the dates are right. The published figures count it.',
    of: 'request',
    check({ request }, { census }) {
      const { ReceivedDate: received, RequestOutcomeDate: decided } = request
      if (received === undefined) return
      if (isDecided(request)) return decided !== undefined && decided.day - received.day > 42 && at(decided)
      return has(request, 'A') && census - received.day > 42 && at(received)
    },
  },
  {
    ...facts,
    id: 'R-27',
    severity: 'query',
    basis: 'J',
    says: 'The outcome is A and the request was received more than a year before the census day',
    message: 'The request has been undecided for more than a year.',
    mends: 'Check whether it was decided or withdrawn.',
    of: 'request',
    check: ({ request }, context) =>
      has(request, 'A') && isBefore(request.ReceivedDate, monthsBefore(12, context)) && at(request.ReceivedDate),
  },
]

function has(request: Request, outcome: string): boolean {
  return request.RequestOutcome?.value === outcome
}

function isDecided(request: Request): boolean {
  const outcome = request.RequestOutcome?.value
  return outcome === 'Y' || outcome === 'N'
}

function isUndecided(request: Request): boolean {
  const outcome = request.RequestOutcome?.value
  return outcome === 'A' || outcome === 'W' || outcome === 'H'
}

function second(requests: readonly Request[], test: (request: Request) => boolean): Found | undefined {
  const all = requests.filter(test)
  return all[1] && at(all[1])
}
