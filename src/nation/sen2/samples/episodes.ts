import { ageOn, dayNumber, dayNumberOf, isoDay } from '../days.ts'
import type { ActivePlans, Assessment, NamedPlan, Request } from '../model.ts'
import { censusDays } from '../years.ts'
import { outOfEducation, placeFor, placement, planDetail, withValues } from './places.ts'
import type { Random } from './random.ts'

/** Every way in which somebody can be in a return: the groups of its specification, and the turns a case can take. */
export const stories = [
  'long-standing plan',
  'new plan',
  'ceased plan',
  'decided not to issue',
  'decided not to assess',
  'deciding to issue',
  'being assessed',
  'asked',
  'request withdrawn',
  'assessment withdrawn',
  'transferred in',
  'assessed after mediation',
  'planned after a tribunal',
  'moved away while assessed',
] as const

export type Story = (typeof stories)[number]

export type Life = { random: Random; year: number; birth: number }

export function episode(story: Story, life: Life): Request {
  const { random, year, birth } = life
  const census = dayNumber(censusDays[year] ?? '')
  const from = dayNumberOf(year - 1, 1, 1)
  const until = dayNumberOf(year - 1, 12, 31)
  const flag = () => (random.chance(0.1) ? '1' : '0')
  /** Asked for and agreed to, in the collection year, in time for what comes after. */
  const requested = (received: number, outcome: string, decided?: number, more: Values = {}) =>
    withValues('Requests', {
      ReceivedDate: isoDay(received),
      RequestSource: year >= 2025 ? String(random.between(1, 5)) : undefined,
      RYA: ageOn(birth, received) >= 12 && random.chance(0.02) ? '1' : '0',
      RequestOutcomeDate: decided === undefined ? undefined : isoDay(decided),
      RequestOutcome: outcome,
      RequestMediation: decided === undefined ? undefined : outcome === 'N' ? flag() : '0',
      RequestTribunal: decided === undefined ? undefined : '0',
      ...more,
    }) as Request
  const assessed = (outcome: string, on?: number, more: Values = {}) =>
    withValues('Assessment', {
      AssessmentOutcome: outcome,
      AssessmentOutcomeDate: on === undefined ? undefined : isoDay(on),
      ...(outcome === 'Y' || outcome === 'N'
        ? { AssessmentMediation: '0', AssessmentTribunal: '0', OtherMediation: flag(), OtherTribunal: '0' }
        : {}),
      ...more,
    }) as Assessment
  const historical = (start: number, cease?: { on: number; reason: string }, active: Values = {}): Request => {
    const request = withValues('Requests', { RequestOutcome: 'H' }) as Request
    request.assessment = withValues('Assessment', { AssessmentOutcome: 'H' }) as Assessment
    return planned(request, life, { start, cease, active, census, from })
  }
  const received = random.between(Math.max(from, birth + 60), until - 200)
  const decided = received + random.between(20, 42)
  switch (story) {
    case 'long-standing plan':
      return historical(random.between(Math.max(dayNumberOf(2014, 9, 1), birth + 400), from - 30))
    case 'transferred in':
      return historical(random.between(Math.max(dayNumberOf(2014, 9, 1), birth + 400), until - 60), undefined, {
        TransferLA: random.oneOf(['202', '330', '878', '941']),
      })
    case 'ceased plan': {
      const start = random.between(Math.max(dayNumberOf(2014, 9, 1), birth + 400), from - 60)
      const on = random.between(from + 20, until)
      return historical(start, { on, reason: ceaseReason(random, ageOn(birth, on)) })
    }
    case 'new plan':
    case 'planned after a tribunal': {
      const request = requested(received, 'Y', decided)
      const issued = decided + random.between(50, 120)
      const isChanged = story === 'planned after a tribunal'
      request.assessment = isChanged
        ? assessed('N', decided + random.between(20, 60), { AssessmentTribunal: '1' })
        : assessed('Y', issued, { Week20: issued - received > 140 || random.chance(0.05) ? '1' : '0' })
      return planned(request, life, { start: issued, cease: undefined, active: {}, census, from })
    }
    case 'assessed after mediation': {
      const request = requested(received, 'N', decided, { RequestMediation: '1' })
      request.assessment = assessed('A')
      return request
    }
    case 'decided not to issue': {
      const request = requested(received, 'Y', decided)
      request.assessment = assessed('N', decided + random.between(40, 70), { AssessmentMediation: flag() })
      return request
    }
    case 'decided not to assess':
      return requested(received, 'N', decided)
    case 'deciding to issue': {
      const request = requested(census - 130, 'Y', census - 95)
      request.assessment = assessed('Y', undefined)
      return request
    }
    case 'being assessed': {
      const late = random.between(census - 110, census - 50)
      const request = requested(late, 'Y', late + random.between(20, 42))
      request.assessment = assessed('A')
      return request
    }
    case 'asked':
      return requested(random.between(census - 41, census), 'A')
    case 'request withdrawn':
      return requested(received, 'W')
    case 'assessment withdrawn':
    case 'moved away while assessed': {
      const more = story === 'assessment withdrawn' ? {} : { Exported: random.oneOf(['202', '330', '878']) }
      const request = requested(received, 'Y', decided, more)
      request.assessment = assessed('W')
      return request
    }
  }
}

type Values = Record<string, string | undefined>
type PlanDays = {
  start: number
  cease: { on: number; reason: string } | undefined
  active: Values
  census: number
  from: number
}

function planned(request: Request, { random, year, birth }: Life, days: PlanDays): Request {
  const { start, cease, census, from } = days
  const last = cease?.on ?? census
  const age = ageOn(birth, last)
  const place = placeFor(random, age, year)
  const isResidential = random.chance(0.05) ? random.oneOf(['A', 'B']) : undefined
  const hasBudget = random.chance(0.05)
  const plan = withValues('NamedPlan', {
    StartDate: isoDay(start),
    PlanRes: isResidential,
    PB: hasBudget ? '1' : '0',
    OA: hasBudget ? '1' : undefined,
    CeaseDate: cease ? isoDay(cease.on) : undefined,
    CeaseReason: cease?.reason,
  }) as NamedPlan
  plan.details.push(planDetail(place, 1))
  const second = random.chance(0.04) ? { SENsetting: 'OLA' } : undefined
  if (second) plan.details.push(planDetail(second, 2))
  if (request.assessment) request.assessment.plan = plan
  const active = withValues('ActivePlans', {
    ...days.active,
    ...reviewed(random, year, start, last),
    ...(year === 2023 ? { Res: isResidential } : {}),
  }) as ActivePlans
  const isOut = !cease && age >= 5 && random.chance(0.03)
  const entry = random.between(Math.max(birth + 300, last - 1500), Math.max(birth + 300, last - 20))
  const attended = { ...place, ...(year >= 2024 ? { Res: isResidential } : {}) }
  const isMoved = !cease && random.chance(0.1)
  if (isMoved) {
    const moved = random.between(Math.max(from, entry) + 1, census - 5)
    active.placements.push(placement(placeFor(random, age, year), 1, entry, moved - 1))
    active.placements.push(placement(attended, 1, moved, undefined))
  } else if (isOut)
    active.placements.push(placement(outOfEducation(random, age), 1, Math.max(entry, last - 60), undefined))
  else active.placements.push(placement(attended, 1, entry, cease && Math.max(entry, cease.on)))
  if (second) active.placements.push(placement(second, 2, entry, cease && Math.max(entry, cease.on)))
  const needs = [...needTypes].filter((need) => need !== 'DS' || year >= 2025)
  const primary = random.oneOf(needs)
  active.needs.push(withValues('SENneed', { SENtype: primary, SENtypeRank: '1' }) as ActivePlans['needs'][0])
  if (random.chance(0.35)) {
    const other = random.oneOf(needs.filter((need) => need !== primary))
    active.needs.push(withValues('SENneed', { SENtype: other, SENtypeRank: '2' }) as ActivePlans['needs'][0])
  }
  request.active = active
  return request
}

/** The last review: its meeting in the year before, its decision within four weeks. */
function reviewed(random: Random, year: number, start: number, last: number): Values {
  const meeting = random.between(Math.max(start + 30, last - 330), last - 40)
  if (meeting <= start || meeting > last - 28) return {}
  const decided = meeting + random.between(7, 28)
  if (year === 2023) return { LastReview: isoDay(decided) }
  const outcome = random.weighted([
    [70, 'M'],
    [28, 'A'],
    [2, 'C'],
  ] as const)
  const due = dayNumberOf(random.oneOf([year - 1, year]), random.chance(0.7) ? 2 : 3, 15)
  const phase =
    year >= 2025 && random.chance(0.15)
      ? {
          PhaseTransferDueDate: isoDay(due).endsWith('03-15') ? isoDay(due + 16) : isoDay(due),
          PhaseTransferFinalDate: due + 16 < last ? isoDay(due - random.between(0, 20)) : undefined,
        }
      : {}
  return {
    ReviewMeeting: isoDay(meeting),
    ReviewOutcome: outcome,
    ReviewDraft: year >= 2025 && outcome === 'A' ? isoDay(decided) : undefined,
    LastReview: isoDay(decided),
    ...phase,
  }
}

function ceaseReason(random: Random, age: number): string {
  if (age >= 25) return '1'
  if (age < 16) return random.oneOf(['2', '5', '7', '8'])
  return random.oneOf(age < 18 ? ['2', '4', '5', '7', '8'] : ['2', '3', '4', '5', '6', '7', '8'])
}

const needTypes = ['SPLD', 'MLD', 'SLD', 'PMLD', 'SEMH', 'SLCN', 'HI', 'VI', 'MSI', 'PD', 'ASD', 'DS', 'OTH'] as const
