import type { Role } from '../../platform/access/permission.ts'
import type { AvailableStep } from '../../platform/decisions/available-step.ts'
import type { ChildRecord } from '../../platform/events/record.ts'
import { findChildIn } from '../../record/children/state.ts'
import { askPermission, givePermission, readPermission, recordPermission, tellUsPermission } from './access.ts'
import { officerFor, rolesOf } from './bodies.ts'
import type { AdviceFrom, AdviceLine } from './events.ts'
import { adviceIn, assessmentIn, bodyName, type HeldAdvice } from './state.ts'
import { isInYear9OrBeyond } from './year-group.ts'

export { mayRead } from './bodies.ts'
export type { Advice, AdviceRequest, HeldAdvice } from './state.ts'
export { adviceIn, bodyName, regulationOf } from './state.ts'
export { isInYear9OrBeyond, yearGroupOn } from './year-group.ts'

/** Regulation 6(1): bodies that must be asked for this child, and were not asked nor answered for. */
export function bodiesStillToAsk(record: Pick<ChildRecord, 'events'>, today: string): AdviceFrom[] {
  const { requests, held } = adviceIn(record.events)
  const child = findChildIn(record.events)
  const must: AdviceFrom[] = [
    'parent-or-young-person',
    'education',
    'health',
    'educational-psychologist',
    'social-care',
  ]
  if (child && isInYear9OrBeyond(child, today)) must.push('preparing-for-adulthood')
  return must.filter((from) => ![...requests, ...held].some((one) => one.from === from))
}

/** One line of one advice, with where it stands: what a plan quotes. */
export type QuotableLine = {
  adviceId: string
  from: AdviceFrom
  body: string
  author: string
  title: string
  on: string
  line: AdviceLine
  quote: string
}

/** The advice that somebody wrote or was asked for, and what they answer for as the designated officer of its agency. */
export function adviceBy(
  record: Pick<ChildRecord, 'events'>,
  { personId }: { personId: string },
  capacity: Role,
): HeldAdvice[] {
  const { held, requests } = adviceIn(record.events)
  const asked = new Set(requests.flatMap((one) => (one.askedOf.personId === personId ? [one.adviceRequestId] : [])))
  return held.filter(
    ({ author, from, adviceRequestId }) =>
      author.personId === personId ||
      (author.personId === null && adviceRequestId !== null && asked.has(adviceRequestId)) ||
      officerFor(from) === capacity,
  )
}

/** Every numbered line of every advice, in the order in which they came. */
export function adviceLines(record: Pick<ChildRecord, 'events'>): QuotableLine[] {
  return adviceIn(record.events).held.flatMap((advice) => advice.lines.map((line) => quotable(advice, line)))
}

function quotable({ adviceId, from, author, title, on }: HeldAdvice, line: AdviceLine): QuotableLine {
  return { adviceId, from, body: bodyName(from), author: author.name, title, on, line, quote: lineInWords(line) }
}

/** A line as one sentence or so: provision says what, how often, for how long, with whom. */
export function lineInWords(line: AdviceLine): string {
  if (line.kind !== 'provision') return line.text
  const group = line.groupSize ? `, ${line.groupSize}` : ''
  return `${line.what}: ${line.frequency}, ${line.duration}${group}, by ${line.who}`
}

export function availableSteps(record: ChildRecord, today: string): AvailableStep[] {
  const { requests, held } = adviceIn(record.events)
  const at = `/advice/${record.childId}`
  const steps: AvailableStep[] = []
  if (assessmentIn(record.events).stage === 'assessing') {
    const toAsk = bodiesStillToAsk(record, today)
    const open = requests.filter((one) => one.status === 'asked')
    const late = open.filter((one) => one.dueOn < today && one.from !== 'parent-or-young-person')
    steps.push({
      code: 'ask-for-advice',
      text: 'Ask for advice',
      href: `${at}/ask`,
      permission: askPermission,
      main: toAsk.length > 0,
      ...(toAsk.length > 0 && { why: `Still to ask: ${toAsk.map(bodyName).join(', ')}.` }),
    })
    for (const one of open.filter(({ from }) => from !== 'parent-or-young-person')) {
      const permission = { ...givePermission, capacities: rolesOf(one.from) }
      steps.push({
        code: 'give-advice',
        text: `Give advice: ${bodyName(one.from)}`,
        href: `${at}/give/${one.adviceRequestId}`,
        permission,
        duty: 'give-advice',
        main: true,
      })
    }
    if (open.some(({ from }) => from !== 'parent-or-young-person')) {
      const why = late.length > 0 ? `Late: ${late.map(({ from }) => bodyName(from)).join(', ')}.` : undefined
      steps.push({
        code: 'chase-advice',
        text: 'Remind those who have not answered',
        href: `${at}/chase`,
        permission: askPermission,
        main: late.length > 0,
        ...(why && { why }),
      })
    }
    if (open.length > 0) {
      steps.push({
        code: 'record-advice',
        text: 'Record advice that came another way',
        href: `${at}/record`,
        permission: recordPermission,
        main: false,
      })
    }
    steps.push({
      code: 'reuse-advice',
      text: 'Use a report that is there already',
      href: `${at}/reuse`,
      permission: recordPermission,
      main: false,
    })
    const familyAnswered = held.some(({ from }) => from === 'parent-or-young-person')
    steps.push({
      code: 'tell-us',
      text: familyAnswered ? 'Tell us something more' : 'Tell us your views',
      href: `${at}/tell-us`,
      permission: tellUsPermission,
      main: !familyAnswered,
      why: 'What you say is advice too, and goes into the assessment.',
    })
  }
  if (requests.length > 0 || held.length > 0) {
    steps.push({ code: 'read-advice', text: 'Read the advice', href: at, permission: readPermission, main: false })
  }
  return steps
}
