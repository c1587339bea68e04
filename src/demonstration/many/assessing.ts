import { type Asking, askForAdvice, chaseAdvice, giveAdvice } from '../../child/advice/decisions.ts'
import type { AdviceFrom, AdviceLine } from '../../child/advice/events.ts'
import { factsOf } from '../../child/advice/facts.ts'
import { isInYear9OrBeyond } from '../../child/advice/questions.ts'
import { adviceStanding } from '../../child/issue-decision/advice-standing.ts'
import { decideWhetherToIssue, reasonsOf as reasonsToIssue } from '../../child/issue-decision/decisions.ts'
import {
  addEvidence,
  decideWhetherToAssess,
  mustAssess,
  reasonsOf,
  recordException,
  withdrawRequest,
} from '../../child/needs-assessment/decisions.ts'
import type { Member } from '../../child/needs-assessment/others/whom-to-tell.ts'
import { needsAssessmentIn } from '../../child/needs-assessment/questions.ts'
import type { Role } from '../../platform/access/permission.ts'
import { linesBy } from '../advice-steps.ts'
import { DECIDED, EVIDENCE, EXCEPTIONS, ISSUED, NOT_ISSUED, SUMMARIES, WITHDRAWN } from '../words/casework-words.ts'
import { byCaseworker, byHolder, type Life, noteLook, whoIs, write } from './life.ts'
import { serve } from './notice.ts'
import { tell } from './opening.ts'

const stateOf = (life: Life) => needsAssessmentIn(life.desk.events)
const factsIn = (life: Life) => factsOf({ child: { ...life.desk, version: life.desk.events.length } })

export function evidence(life: Life): void {
  const says = life.child.say(life.chance.pick(EVIDENCE))
  const added = { evidenceId: life.newId(), from: life.holder.name, says, how: 'online' as const, documents: [] }
  byHolder(life, 'Added evidence', addEvidence(stateOf(life), added, life.clock.today()))
}

export function withdraw(life: Life): void {
  const says = life.child.say(life.chance.pick(WITHDRAWN))
  const on = life.clock.today()
  byHolder(life, 'Took the request back', withdrawRequest(stateOf(life), { by: life.holder.name, says, on }, on))
}

export function decide(life: Life): void {
  const { story, child, holder, clock, chance } = life
  const state = stateOf(life)
  const request = state.request
  if (!request) throw new Error('Nothing was asked.')
  const words = chance.pick(DECIDED[story.refuses ? 'refuse' : 'assess'])
  const test = {
    hasOrMayHaveNeeds: true,
    planMayBeNecessary: !story.refuses,
    whyNeeds: child.say(words.whyNeeds),
    whyNecessary: child.say(words.whyNecessary),
    viewsHeard: child.say(`${holder.name} ${words.viewsHeard}`),
    plainly: child.say(words.plainly),
  }
  const slug = mustAssess(test) ? 'decision-to-assess' : 'decision-not-to-assess'
  const { service } = serve(life, { slug, reasons: reasonsOf(test), receivedOn: request.receivedOn })
  const decided = decideWhetherToAssess(state, { test, service, decidedOn: clock.today() })
  if (!Array.isArray(decided)) throw new Error(decided.code)
  byCaseworker(life, 'Decided whether to assess', [...decided, ...tell(life, slug, request.requestId)])
  if (life.keepsLog && chance.chance(0.8))
    noteLook(life, holder, holder.isYoungPerson ? 'young-person' : 'parent', 'Read the decision', 'seen')
}

export function exception(life: Life): void {
  const { chance, clock, story, child } = life
  const { ground, days, evidence } = EXCEPTIONS.find((one) => one.ground === story.exception) ?? chance.pick(EXCEPTIONS)
  const today = clock.today()
  const from = Temporal.PlainDate.from(today)
    .subtract({ days: Math.min(days - 1, 3) })
    .toString()
  const education = factsIn(life).advice.requests.find((one) => one.from === 'education')
  const command = {
    exceptionId: life.newId(),
    ground,
    from,
    until: Temporal.PlainDate.from(from).add({ days }).toString(),
    evidence: child.say(evidence),
    adviceRequestedOn: ground === 'school-closed' ? (education?.receivedOn ?? today) : null,
    documents: [],
  }
  const actor = life.manager ?? life.caseworker
  write(life, actor, actor.role, 'Recorded an exception', recordException(stateOf(life), command, today))
}

export function askAdvice(life: Life): void {
  const { clock, senco, psychologist, health, care, holder, area, place } = life
  const facts = factsIn(life)
  const today = clock.today()
  const asking = (from: AdviceFrom, of: Member | undefined): Asking => ({
    from,
    askedOf: of
      ? { personId: of.personId, organisationId: of.organisationId, name: whoIs(of), role: of.role }
      : {
          personId: null,
          organisationId: place?.organisationId ?? null,
          name: place?.name ?? 'Education service',
          role: null,
        },
    receivedOn: today,
    questions: null,
  })
  const family: Asking = {
    from: 'parent-or-young-person',
    askedOf: { personId: holder.personId, organisationId: null, name: holder.name, role: null },
    receivedOn: today,
    questions: null,
  }
  const officers = (['designated-clinical-officer', 'designated-social-care-officer'] as Role[]).flatMap((role) =>
    area.inRole(role).map((one) => ({ personId: one.personId, who: whoIs(one), role })),
  )
  const command = {
    asking: [
      family,
      asking('education', senco),
      asking('health', health),
      asking('educational-psychologist', psychologist),
      asking('social-care', care),
      ...(isInYear9OrBeyond(facts.child, today) ? [asking('preparing-for-adulthood', senco)] : []),
    ],
    officers,
    newId: life.newId,
  }
  byCaseworker(life, 'Asked for advice', askForAdvice(facts, command, today))
}

type Giver = { personId: string | null; name: string; profession: string }

function give(
  life: Life,
  from: AdviceFrom,
  by: { author: Giver; actor: Parameters<typeof write>[1]; capacity: Role },
  text: { title: string; summary: string | null; lines: AdviceLine[] },
): void {
  const facts = factsIn(life)
  const request = facts.advice.requests.find((one) => one.from === from)
  if (!request || request.status === 'received') return
  const { adviceRequestId } = request
  const given = {
    adviceRequestId,
    adviceId: life.newId(),
    author: by.author,
    ...text,
    documents: [],
    receivedOn: life.clock.today(),
  }
  write(life, by.actor, by.capacity, 'Gave advice', giveAdvice(facts, given, life.clock.today()))
}

export function familyAdvice(life: Life): void {
  const { child, holder } = life
  const { say, profile } = child
  const { concerns, helps, hopes } = profile.family
  const [strength] = profile.strengths
  const lines: AdviceLine[] = [
    ...(strength ? [{ line: 1, kind: 'strength' as const, area: null, text: say(strength.text) }] : []),
    { line: 2, kind: 'need', section: 'B', area: null, text: say(concerns) },
    { line: 3, kind: 'outcome', text: say(hopes), by: null },
  ]
  const profession = holder.isYoungPerson ? 'Young person' : child.parent.relationship
  const capacity = holder.isYoungPerson ? 'young-person' : 'parent'
  const title = holder.isYoungPerson ? 'What the young person says' : 'What the family says'
  const by = { author: { personId: holder.personId, name: holder.name, profession }, actor: holder, capacity } as const
  give(life, 'parent-or-young-person', by, {
    title,
    summary: `What helps: ${say(helps)}`,
    lines: lines.map((one, at) => ({ ...one, line: at + 1 })),
  })
}

const PROFESSIONS = {
  education: { title: 'School advice', profession: 'SENCO', strength: 1 },
  'educational-psychologist': {
    title: 'Psychological advice',
    profession: 'Educational psychologist (HCPC)',
    strength: 0,
  },
  health: { title: 'Medical advice', profession: 'Community paediatrician', strength: undefined },
  'social-care': { title: 'Social care advice', profession: 'Social worker', strength: undefined },
} as const

type Body = keyof typeof PROFESSIONS

function professional(life: Life, from: Body, member: Member | undefined): void {
  const { title, profession, strength } = PROFESSIONS[from]
  const lines = linesBy(life, from, strength)
  const kind = lines.length > 0 ? 'some' : 'none'
  const summary = life.child.say(life.chance.pick(SUMMARIES[from][kind]))
  const actor = member ?? life.caseworker
  const name = member?.name ?? life.place?.name ?? 'School'
  const author = { personId: member?.personId ?? null, name, profession }
  give(life, from, { author, actor, capacity: actor.role }, { title, summary, lines })
}

export const schoolAdvice = (life: Life) => professional(life, 'education', life.senco)
export const healthAdvice = (life: Life) => professional(life, 'health', life.health)
export const careAdvice = (life: Life) => professional(life, 'social-care', life.care)
export const psychologyAdvice = (life: Life) => professional(life, 'educational-psychologist', life.psychologist)

export function adulthoodAdvice(life: Life): void {
  const { senco, child, chance, caseworker } = life
  const actor = senco ?? caseworker
  const lines: AdviceLine[] = [
    { line: 1, kind: 'outcome', text: child.say(chance.pick(SUMMARIES.adulthood.outcomes)), by: null },
  ]
  const author = { personId: actor.personId, name: actor.name, profession: 'SENCO and careers lead' }
  const summary = child.say(chance.pick(SUMMARIES.adulthood.some))
  give(
    life,
    'preparing-for-adulthood',
    { author, actor, capacity: actor.role },
    { title: 'Preparing for adulthood', summary, lines },
  )
}

export function chase(life: Life): void {
  const facts = factsIn(life)
  const today = life.clock.today()
  const late = facts.advice.requests.filter(
    (one) => one.status === 'asked' && one.from !== 'parent-or-young-person' && one.dueOn < today,
  )
  if (late.length === 0) return
  const reminders = late.map(({ adviceRequestId }) => ({ adviceRequestId, sentTo: null }))
  byCaseworker(life, 'Reminded somebody of advice', chaseAdvice(facts, { chase: reminders }, today))
}

export function issue(life: Life): void {
  const { child, clock, chance, desk, holder, story } = life
  const state = stateOf(life)
  const today = clock.today()
  const stillOut = adviceStanding(desk, today).flatMap(({ state, body }) => (state === 'in' ? [] : [body]))
  const words = chance.pick(story.refusesPlan ? NOT_ISSUED : ISSUED)
  const withoutAdvice =
    stillOut.length > 0
      ? 'What is in agrees on the needs and on the help. What is missing cannot change the answer, and the family asked not to wait.'
      : undefined
  const test = {
    necessary: !story.refusesPlan,
    withoutAdvice,
    why: child.say(words.why),
    viewsHeard: child.say(`${holder.name} ${words.viewsHeard}`),
    plainly: child.say(words.plainly),
  }
  const request = state.request
  if (!request) throw new Error('Nothing was asked.')
  const service = test.necessary
    ? null
    : serve(life, { slug: 'decision-not-to-issue', reasons: reasonsToIssue(test), receivedOn: request.receivedOn })
        .service
  const decided = decideWhetherToIssue(state, { test, stillOut, decidedOn: today, service })
  if (!Array.isArray(decided)) throw new Error(decided.code)
  const told = test.necessary ? [] : tell(life, 'decision-not-to-issue', request.requestId)
  byCaseworker(life, 'Decided whether a plan is necessary', [...decided, ...told])
}
