import type { Seeded } from '../seeded.ts'
import { type StepName, type Story, USUAL_DAYS } from '../stories.ts'

/** Which kind of life a child's record tells. */
export type Kind = 'running' | 'planned' | 'over' | 'known'

export type Mix = Record<Kind, number>

/** Those at work now come first, so that a caseworker's day fills before the archive does. */
export function kindAt(number: number, mix: Mix): Kind {
  let left = number
  for (const kind of ['running', 'planned', 'over', 'known'] as const) {
    left -= mix[kind]
    if (left < 0) return kind
  }
  return 'known'
}

const DAYS_IN_YEAR = 365.25

/** Mereshire came to openSEND so many days before today; older plans were brought over. */
export const CAME_DAYS_AGO = 730

/**
 * @param shortly most plans as they were brought over, for sizes that are measured and not read
 * @param age today, in years: nobody asks for a child who is not yet two
 */
export function drawManyStory(chance: Seeded, kind: Kind, age: number, shortly: boolean): Story {
  const longest = Math.max(30, Math.floor((age - 1.9) * DAYS_IN_YEAR))
  const asks = chance.pick(['parent', 'parent', 'setting', 'setting', 'setting', 'council'] as const)
  const extras: Story['days'] = {
    ...(chance.chance(0.4) && { 'other-carer': chance.between(3, 20) }),
    ...(chance.chance(0.08) && { share: chance.between(5, 25) }),
  }
  const without: StepName[] = chance.chance(0.7) ? ['evidence'] : []
  const common = {
    asks,
    without,
    ...(chance.chance(0.05) && extras['other-carer'] !== undefined && { protectedAddress: true as const }),
  }
  switch (kind) {
    case 'known':
      return { stage: 'known', askedDaysAgo: Math.min(longest, chance.between(20, 1200)), ...common }
    case 'over':
      return drawOver(chance, { ...common, askedDaysAgo: Math.min(longest, chance.between(60, 900)) }, extras)
    case 'running':
      return drawRunning(chance, { ...common, askedDaysAgo: Math.min(longest, drawRunningDays(chance)) }, extras)
    case 'planned': {
      // Most plans are some years old; many are young.
      const years = Math.min(11, chance.next() * chance.next() * 13)
      const askedDaysAgo = Math.max(220, Math.min(longest, 220 + Math.round(years * DAYS_IN_YEAR)))
      const isOld = askedDaysAgo > CAME_DAYS_AGO + 200
      if (isOld || (shortly && chance.chance(0.85))) return { stage: 'carried-over', ...common, askedDaysAgo }
      const days = { ...extras, ...drawPace(chance, 0.45) }
      return { stage: 'planned', ...common, askedDaysAgo: Math.min(askedDaysAgo, CAME_DAYS_AGO), days }
    }
  }
}

type Begun = Omit<Story, 'stage'>

function drawOver(chance: Seeded, story: Begun, extras: Story['days']): Story {
  const turn = chance.next()
  if (turn > 0.75) return { ...story, stage: 'ceased', askedDaysAgo: CAME_DAYS_AGO + 400 }
  if (turn < 0.2)
    return { ...story, stage: 'withdrawn', stopsBefore: 'decide', days: { ...extras, withdraw: chance.between(5, 30) } }
  if (turn < 0.35) {
    const days = { ...extras, ...drawPace(chance, 0.2) }
    return {
      ...story,
      stage: 'no-plan',
      askedDaysAgo: Math.max(story.askedDaysAgo, 190),
      refusesPlan: true,
      stopsBefore: 'write',
      days,
    }
  }
  return { ...story, stage: 'refused', refuses: true, days: { ...extras, decide: chance.between(24, 46) } }
}

/** More in the first twenty weeks, and a tail of late ones. */
const drawRunningDays = (chance: Seeded) => (chance.chance(0.84) ? chance.between(1, 139) : chance.between(140, 215))

function drawRunning(chance: Seeded, story: Begun, extras: Story['days']): Story {
  const { askedDaysAgo } = story
  const late = askedDaysAgo > 139
  const days = { ...extras, ...(late ? drawLatePace(chance, askedDaysAgo) : drawPace(chance, 0.35)) }
  const trouble = chance.next()
  const without = [...(story.without ?? [])]
  // Advice that is late, from one body or several.
  if (trouble < 0.2) without.push('psychology-advice')
  if (trouble > 0.16 && trouble < 0.24) without.push('health-advice')
  if (trouble > 0.24 && trouble < 0.28) without.push('care-advice', 'school-advice')
  // Without the psychologist's advice nobody can say what the needs are, so the case waits.
  const isMissing = without.length > (story.without?.length ?? 0)
  const waits = isMissing && (without.includes('psychology-advice') || chance.chance(0.8))
  // A request on which nobody decided in time.
  const forgotten = trouble > 0.94 && askedDaysAgo > 42 && askedDaysAgo < 75
  const exception = !forgotten && chance.chance(0.09)
  return {
    ...story,
    stage: 'running',
    without,
    days: {
      ...days,
      ...(chance.chance(0.5) && askedDaysAgo > 92 && { chase: Math.max(86, askedDaysAgo - chance.between(3, 20)) }),
      ...(exception && { exception: chance.between(60, 90) }),
    },
    ...(exception && {
      exception: chance.pick([
        'exceptional-circumstances',
        'absent-from-area',
        'missed-appointment',
        'school-closed',
      ] as const),
    }),
    ...(forgotten ? { stopsBefore: 'decide' as const } : waits && { stopsBefore: 'issue' as const }),
  }
}

/** When each step comes: on time, or with the delay that the psychologist's advice or the writing brought. */
function drawPace(chance: Seeded, shareLate: number): Story['days'] {
  const late = chance.chance(shareLate) ? chance.between(6, 80) : chance.between(-4, 3)
  const psychologyLate = Math.max(0, Math.round(late * chance.next()))
  const decidedLater = chance.between(-9, late > 40 ? 15 : 6)
  return shifted(late, psychologyLate, decidedLater)
}

/** Beyond twenty weeks: the final plan is still to come. */
function drawLatePace(chance: Seeded, askedDaysAgo: number): Story['days'] {
  const stillToCome = chance.between(4, 60)
  const late = Math.max(20, askedDaysAgo + stillToCome - (USUAL_DAYS['issue-final'] ?? 131))
  return shifted(late, Math.round(late * 0.7), chance.between(-3, 12))
}

function shifted(late: number, psychologyLate: number, decidedLater: number): Story['days'] {
  const days: Partial<Record<StepName, number>> = {}
  for (const [name, usual] of Object.entries(USUAL_DAYS) as [StepName, number][]) {
    if (usual < 34) continue
    const shift = usual >= 80 ? late : name === 'psychology-advice' ? psychologyLate : 0
    days[name] = usual + Math.max(shift, usual >= 80 ? decidedLater : shift) + (usual < 80 ? decidedLater : 0)
  }
  return days
}
