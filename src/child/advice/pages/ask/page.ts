import { randomUUID } from 'node:crypto'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import type { FieldError } from '../../../../platform/http/form.ts'
import { type ChildContext, childPage, goTo } from '../../../../platform/http/page.ts'
import { isYoungPersonOn } from '../../../../record/children/rights-holder.ts'
import { fullNameOf } from '../../../../record/children/state.ts'
import { tellFamily } from '../../../notices/questions.ts'
import { askPermission } from '../../access.ts'
import { ADVISING_ROLES, officerFor, rolesOf } from '../../bodies.ts'
import { type Asking, askForAdvice, type Facts, notAssessing } from '../../decisions.ts'
import type { AdviceFrom, AdviceRequested } from '../../events.ts'
import { factsOf } from '../../facts.ts'
import { adviceAsked, familyAsked, familyOf, officerTold, tellByEmail } from '../../messages.ts'
import { inList, keyOf, listMembers, type Member, whoIs } from '../../people.ts'
import { adviceIn, bodyName, regulationOf } from '../../state.ts'
import { isInYear9OrBeyond } from '../../year-group.ts'
import { type AskInput, askForm, LETTERS, LINES, type Line } from './form.ts'

const SENSORY =
  'The child or young person may have a hearing or sight impairment. Unless you are qualified to teach children with it, give your advice after consulting somebody who is.'

export const askPage = childPage<AskInput>({
  path: '/advice/:childId/ask',
  title: 'Ask for advice',
  mayUse: askPermission,
  view: 'child/advice/pages/ask/view.njk',
  form: askForm as never,
  async show(context) {
    const facts = factsOf(context)
    const members = await listMembers(context.trx, context.area.laCode, ADVISING_ROLES, context.today)
    return {
      title: `Ask for advice about ${facts.name}`,
      name: facts.name,
      closed: notAssessing(facts.assessment),
      lines: linesFor(facts, members, context.today),
      asked: facts.advice.requests.map((one) => ({
        ...one,
        body: bodyName(one.from),
        regulation: regulationOf(one.from),
      })),
      held: facts.advice.held.filter((one) => one.reused).map((one) => ({ ...one, body: bodyName(one.from) })),
      family: familyOf(facts.child, context.today).map((one) => one.name),
      familyAsked: facts.advice.requests.some((one) => one.from === 'parent-or-young-person'),
      values: defaults(facts, members, context.today),
      back: { href: `/advice/${context.childId}`, text: 'Back to the advice' },
    }
  },
  async submit(input, context) {
    const facts = factsOf(context)
    const members = await listMembers(context.trx, context.area.laCode, ADVISING_ROLES, context.today)
    const { asking, errors } = askingFrom(input, members, context.today)
    if (input.bodies.length === 0) errors.push({ field: 'bodies', message: 'Choose at least one body to ask' })
    if (errors.length > 0) return { errors }
    const officers = members
      .filter((one) => asking.some(({ from }) => officerFor(from) === one.role))
      .map((one) => ({ personId: one.personId, who: whoIs(one), role: one.role }))
    const command = { asking: [...familyFirst(facts, context), ...asking], officers, newId: randomUUID }
    const answer = askForAdvice(facts, command, context.today)
    if (isRefusal(answer)) return answer
    const record = await context.write(answer)
    const asked = answer.flatMap((event) =>
      event.type === 'AdviceRequested' ? [(event as ReturnType<typeof AdviceRequested>).data.adviceRequestId] : [],
    )
    const requests = adviceIn(record.events).requests.filter((one) => asked.includes(one.adviceRequestId))
    await tellAll(context, requests, members)
    return goTo(
      `/casework/${context.childId}`,
      `Advice is asked for: ${requests.map((one) => bodyName(one.from)).join(', ')}.`,
    )
  },
})

/** Regulation 6(1)(a): the family is asked with the first of the others, without anybody having to think of it. */
function familyFirst(facts: Facts, { today }: ChildContext): Asking[] {
  if (facts.advice.requests.some((one) => one.from === 'parent-or-young-person')) return []
  const family = familyOf(facts.child, today)
  const name =
    family.map((one) => one.name).join(' and ') ||
    (isYoungPersonOn(facts.child.details.dateOfBirth, today) ? fullNameOf(facts.child) : 'The family')
  const personId = family.length === 1 ? (family[0]?.personId ?? null) : null
  return [
    {
      from: 'parent-or-young-person',
      askedOf: { personId, organisationId: null, name, role: null },
      receivedOn: today,
      questions: null,
    },
  ]
}

function askingFrom(input: AskInput, members: Member[], today: string): { asking: Asking[]; errors: FieldError[] } {
  const errors: FieldError[] = []
  const asking = input.bodies.flatMap((line): Asking[] => {
    const isOther = line === 'other' || line === 'family-wish'
    const called = input[`called-${line}`]
    if (isOther && !called)
      errors.push({
        field: `called-${line}`,
        message: 'Enter what kind of advice it is, for example “Speech and language therapy”',
      })
    const from: AdviceFrom = isOther ? `other:${called ?? '?'}` : line
    const member = members.find((one) => keyOf(one) === input[`who-${line}`] && rolesOf(from).includes(one.role))
    const name = member ? whoIs(member) : input[`name-${line}`]
    if (!name) {
      errors.push({
        field: `who-${line}`,
        message: `Choose whom to ask, or enter a name: ${bodyName(from === 'other:?' ? 'other:Somebody else' : from)}`,
      })
      return []
    }
    const notes = [input[`questions-${line}`], line === 'education' && input.sensory ? SENSORY : undefined]
      .filter(Boolean)
      .join('\n\n')
    return [
      {
        from,
        askedOf: {
          personId: member?.personId ?? null,
          organisationId: member?.organisationId ?? null,
          name,
          role: member?.role ?? null,
        },
        receivedOn: input[`received-${line}`] ?? today,
        questions: notes || null,
      },
    ]
  })
  return { asking, errors }
}

async function tellAll(context: ChildContext, requests: ReturnType<typeof adviceIn>['requests'], members: Member[]) {
  const { childId, publicUrl } = context
  for (const request of requests) {
    const link = `${publicUrl}/advice/${childId}/give/${request.adviceRequestId}`
    if (request.from === 'parent-or-young-person') {
      await tellFamily(context, familyAsked(request.dueOn, childId))
      continue
    }
    const { personId } = request.askedOf
    const asked = members.find((one) => one.personId === personId)
    if (asked?.email)
      await tellByEmail(context, asked.personId, asked.email, 'advice-asked', adviceAsked(request.dueOn, link))
    const officers = members.filter((one) => one.role === officerFor(request.from) && one.personId !== personId)
    for (const { personId: officer, email } of officers) {
      if (email)
        await tellByEmail(
          context,
          officer,
          email,
          'agency-asked-for-advice',
          officerTold(request.dueOn, `${publicUrl}/advice`),
        )
    }
  }
}

function linesFor(facts: Facts, members: Member[], today: string) {
  const isAsked = (line: Line) => facts.advice.requests.some((one) => one.from === line)
  return LINES.filter((line) => line !== 'preparing-for-adulthood' || isInYear9OrBeyond(facts.child, today))
    .filter((line) => !isAsked(line))
    .map((line) => {
      const other = line === 'other' || line === 'family-wish'
      const from: AdviceFrom = other ? 'other:?' : line
      const people = members.filter((one) => rolesOf(from).includes(one.role))
      return {
        line,
        other,
        letter: LETTERS[line],
        text:
          line === 'other'
            ? 'Somebody else who knows something that matters'
            : line === 'family-wish'
              ? 'Somebody the family asks for'
              : bodyName(from),
        people: nearestFirst(people, facts).map((one) => ({ value: keyOf(one), text: inList(one) })),
      }
    })
}

const nearestFirst = (people: Member[], facts: Facts) => {
  const near = (one: Member) => one.organisationId === facts.child.setting?.organisationId
  return [...people.filter(near), ...people.filter((one) => !near(one))]
}

const isHeld = ({ advice }: Facts, line: Line) => advice.held.some((one) => one.from === line)

/** The bodies that must be asked come ticked, with the only person there is, and today. */
function defaults(facts: Facts, members: Member[], today: string): Record<string, unknown> {
  const lines = linesFor(facts, members, today)
  const values: Record<string, unknown> = {
    bodies: lines.filter((one) => !one.other && !isHeld(facts, one.line)).map((one) => one.line),
  }
  for (const { line, other, people } of lines) {
    values[`received-${line}`] = today
    const atSchool = members.some(
      (one) => one.organisationId === facts.child.setting?.organisationId && keyOf(one) === people[0]?.value,
    )
    if (!other && (people.length === 1 || (line === 'education' && atSchool))) values[`who-${line}`] = people[0]?.value
  }
  return values
}
