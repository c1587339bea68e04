import { randomUUID } from 'node:crypto'
import { chaseAdvice, giveAdvice } from '../child/advice/decisions.ts'
import type { AdviceFrom, AdviceLine } from '../child/advice/events.ts'
import { factsOf } from '../child/advice/facts.ts'
import { askPage } from '../child/advice/pages/ask/page.ts'
import { tellUsPage } from '../child/advice/pages/tell-us/page.ts'
import { isInYear9OrBeyond } from '../child/advice/questions.ts'
import { adviceStanding } from '../child/issue-decision/advice-standing.ts'
import { decideWhetherToIssue } from '../child/issue-decision/decisions.ts'
import { needsAssessmentIn } from '../child/needs-assessment/questions.ts'
import type { Actor } from '../platform/access/actor.ts'
import type { Role } from '../platform/access/permission.ts'
import { isRefusal } from '../platform/decisions/refusal.ts'
import { as, asCaseworker, asHolder, type Case, submitTo } from './case.ts'
import type { Author, NeedAndHelp } from './words/profile.ts'
import { ISSUE_REASONS } from './words/reasons.ts'

const keyOf = (actor: Actor) => `${actor.personId}.${actor.organisation?.organisationId}.${actor.roles[0]}`

export const askAdvice = (one: Case) =>
  asCaseworker(one, 'Asked for advice', (context) => {
    const { senco, paediatrician, psychologist, socialWorker } = one
    const older = isInYear9OrBeyond(factsOf(context).child, context.today)
    const bodies = [
      'education',
      'health',
      'educational-psychologist',
      'social-care',
      ...(older ? ['preparing-for-adulthood'] : []),
    ]
    const who = {
      'who-education': keyOf(senco),
      'who-health': keyOf(paediatrician),
      'who-educational-psychologist': keyOf(psychologist),
      'who-social-care': keyOf(socialWorker),
      'who-preparing-for-adulthood': keyOf(senco),
    }
    return submitTo(askPage, { bodies, sensory: false, ...who }, context)
  })

export const familyAdvice = (one: Case) =>
  asHolder(one, 'Told us their views', (context) => {
    const { say, profile } = one.child
    const { concerns, helps, hopes, child } = profile.family
    const goodAt = profile.strengths[0]?.text ?? ''
    return submitTo(
      tellUsPage,
      {
        goodAt: say(goodAt),
        hard: say(concerns),
        helps: say(helps),
        hopes: say(hopes),
        childSays: say(child),
        more: undefined,
        files: [],
      },
      context,
    )
  })

type Giver = {
  from: AdviceFrom
  actor: Actor
  capacity: Role
  profession: string
  title: string
  lines: AdviceLine[]
  summary: string | null
}

function give(one: Case, giver: Giver) {
  const { from, actor, capacity, profession, title, lines, summary } = giver
  return as(one, actor, capacity, 'Gave advice', async (context) => {
    const facts = factsOf(context)
    const request = facts.advice.requests.find((each) => each.from === from)
    if (!request) return context.child
    const author = { personId: actor.personId, name: actor.name, profession }
    const giving = {
      adviceRequestId: request.adviceRequestId,
      adviceId: randomUUID(),
      author,
      title,
      summary,
      lines,
      documents: [],
      receivedOn: context.today,
    }
    const answer = giveAdvice(facts, giving, context.today)
    return isRefusal(answer) ? answer : context.write(answer)
  })
}

export const schoolAdvice = (one: Case) =>
  give(one, {
    from: 'education',
    actor: one.senco,
    capacity: 'senco',
    profession: 'SENCO',
    title: 'School advice',
    lines: linesBy(one, 'education', 1),
    summary: one.child.say(one.child.profile.tried),
  })

export const psychologyAdvice = (one: Case) =>
  give(one, {
    from: 'educational-psychologist',
    actor: one.psychologist,
    capacity: 'educational-psychologist',
    profession: 'Educational psychologist (HCPC)',
    title: 'Psychological advice',
    lines: linesBy(one, 'educational-psychologist', 0),
    summary: one.child.say(
      'I met {name} on {2-3} occasions, watched two lessons and a lunchtime, and spoke with the family and with school.',
    ),
  })

export const healthAdvice = (one: Case) => {
  const lines = linesBy(one, 'health')
  const summary = one.child.say(
    lines.length > 0
      ? '{name} was seen in the community clinic. Growth and general health are as expected but for what is set out below.'
      : '{name} is well. Hearing and sight were checked this year and are within the usual range. No health provision is needed.',
  )
  return give(one, {
    from: 'health',
    actor: one.paediatrician,
    capacity: 'health-adviser',
    profession: 'Community paediatrician',
    title: 'Medical advice',
    lines,
    summary,
  })
}

export const careAdvice = (one: Case) => {
  const lines = linesBy(one, 'social-care')
  const summary = one.child.say(
    lines.length > 0
      ? 'I visited {name} at home and spoke with the family about the week, the weekend and the holidays.'
      : '{name} is not known to social care. I spoke with the family by telephone: they need no help from us now and know how to ask.',
  )
  return give(one, {
    from: 'social-care',
    actor: one.socialWorker,
    capacity: 'social-care-adviser',
    profession: 'Social worker',
    title: 'Social care advice',
    lines,
    summary,
  })
}

export const adulthoodAdvice = (one: Case) => {
  const { say } = one.child
  const lines: AdviceLine[] = [
    {
      line: 1,
      kind: 'outcome',
      text: say(
        'By the end of the phase {name} will have tried two kinds of work and chosen what to study or do next.',
      ),
      by: null,
    },
  ]
  return give(one, {
    from: 'preparing-for-adulthood',
    actor: one.senco,
    capacity: 'senco',
    profession: 'SENCO and careers lead',
    title: 'Preparing for adulthood',
    lines,
    summary: say(
      '{name} spoke with me about work, home, friends and health. What {he} wants is set out in {his} own words in the request.',
    ),
  })
}

export const chase = (one: Case) =>
  asCaseworker(one, 'Reminded somebody of advice', async (context) => {
    const facts = factsOf(context)
    const late = facts.advice.requests.filter(
      (request) =>
        request.status === 'asked' && request.from !== 'parent-or-young-person' && request.dueOn < context.today,
    )
    if (late.length === 0) return context.child
    const answer = chaseAdvice(
      facts,
      { chase: late.map(({ adviceRequestId }) => ({ adviceRequestId, sentTo: null })) },
      context.today,
    )
    return isRefusal(answer) ? answer : context.write(answer)
  })

export const issue = (one: Case) =>
  asCaseworker(one, 'Decided that a plan is necessary', async ({ child, today, write }) => {
    const stillOut = adviceStanding(child, today).flatMap(({ state, body }) => (state === 'in' ? [] : [body]))
    const withoutAdvice =
      stillOut.length > 0
        ? 'What is in agrees on the needs and on the help. What is missing cannot change whether a plan is necessary.'
        : undefined
    const test = { necessary: true, withoutAdvice, ...ISSUE_REASONS(one.child.say, one.holder.name) }
    const answer = decideWhetherToIssue(needsAssessmentIn(child.events), {
      test,
      stillOut,
      decidedOn: today,
      service: null,
    })
    return isRefusal(answer) ? answer : write(answer)
  })

/** Each need with its help and the difference that it is to make, one after the other, so that a plan can keep them together. */
export function linesBy({ child }: Pick<Case, 'child'>, by: Author, strengthAt?: number): AdviceLine[] {
  const { profile, say } = child
  const strength = strengthAt === undefined ? undefined : profile.strengths[strengthAt]
  const found: Unnumbered[] = strength ? [{ kind: 'strength', area: strength.area, text: say(strength.text) }] : []
  for (const need of profile.needs.filter((one) => one.by === by)) found.push(...linesOf(need, say))
  return found.map((one, at) => ({ ...one, line: at + 1 }) as AdviceLine)
}

type Unnumbered = AdviceLine extends infer One ? (One extends AdviceLine ? Omit<One, 'line'> : never) : never

function linesOf({ by, area, need, help, outcome }: NeedAndHelp, say: (text: string) => string): Unnumbered[] {
  const section = by === 'health' ? 'C' : by === 'social-care' ? 'D' : 'B'
  const lines: Unnumbered[] = [{ kind: 'need', section, area: area ?? null, text: say(need) }]
  if (help) {
    const where = { B: 'F', C: 'G', D: 'H2' } as const
    const { what, who, frequency, duration, groupSize } = help
    lines.push({
      kind: 'provision',
      section: where[section],
      what: say(what),
      who: say(who),
      frequency: say(frequency),
      duration: say(duration),
      groupSize,
    })
  }
  if (outcome) lines.push({ kind: 'outcome', text: say(outcome), by: null })
  return lines
}
