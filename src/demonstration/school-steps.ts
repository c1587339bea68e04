import { randomUUID } from 'node:crypto'
import { askForInstitution } from '../child/placement/decisions.ts'
import { answerPage } from '../child/placement/pages/answer/page.ts'
import { consultPage } from '../child/placement/pages/consult/page.ts'
import { decidePage } from '../child/placement/pages/decide/page.ts'
import { listInstitutions, placementIn } from '../child/placement/questions.ts'
import { isRefusal } from '../platform/decisions/refusal.ts'
import { as, asCaseworker, asHolder, type Case, submitTo } from './case.ts'

const WANTED = [
  'Oakfield Special School',
  'Cedar House Academy (special)',
  'Rowan Tree School',
  'Mereshire High School',
  'Millbrook Primary School',
  'Northgate School for Deaf Children',
]

export const askSchool = (one: Case) =>
  asHolder(one, 'Asked for a school', async ({ trx, area, child, today, write }) => {
    const older = one.child.age >= 11
    const name =
      one.story.holder === 'nadia'
        ? 'Oakfield Special School'
        : one.chance.pick(
            WANTED.filter(
              (wanted) =>
                wanted !== one.child.school &&
                wanted !== (older ? 'Millbrook Primary School' : 'Mereshire High School'),
            ),
          )
    const known = (await listInstitutions(trx, area.laCode, today)).find((each) => each.name === name)
    if (!known) throw new Error(`There is no ${name}.`)
    const { organisationId, kind } = known
    const why = one.child.say(
      'Classes are small and the adults know how to talk with {him}. {name} came out of the visit smiling.',
    )
    const answer = askForInstitution(
      placementIn(child.events),
      {
        institution: { organisationId, name, kind },
        by: one.holder.name,
        how: 'online',
        why,
        on: today,
        institutionRequestId: randomUUID(),
      },
      today,
    )
    return isRefusal(answer) ? answer : write(answer)
  })

/** Asks the school that the family wants, and the one where the child is now. */
export const consult = (one: Case) =>
  asCaseworker(one, 'Consulted schools', (context) => {
    const requests = placementIn(context.child.events).requests.map((each) => `request:${each.institutionRequestId}`)
    const now = one.cast.organisations.get(one.child.school)
    return submitTo(
      consultPage,
      { institutions: [...requests, ...(now ? [now] : [])], papers: [], papersChecked: true, sentOn: context.today },
      context,
    )
  })

export const reply = (one: Case) => replyOf(one, 0)
export const secondReply = (one: Case) => replyOf(one, 1)

async function replyOf(one: Case, at: number): Promise<void> {
  const consultations = await asCaseworker(
    one,
    'Read the answers of schools',
    async ({ child }) => placementIn(child.events).consultations,
  )
  const asked = consultations[at]
  const head = asked && one.cast.inRole('head-teacher', asked.institution.name)[0]
  if (!asked || !head) return
  const yes = at === 0 ? one.chance.chance(0.75) : true
  const says = yes
    ? one.child.say(
        'We have read the draft and met {name}. We can make the provision in section F from September with the adults it names.',
      )
    : one.child.say(
        'We are full in this year group: 8 pupils in each class, and the rooms take 8. One more would take teaching away from pupils who need two adults.',
      )
  const input = {
    answer: yes ? 'can-meet-need' : 'no-place',
    grounds: yes ? [] : ['incompatible-with-others'],
    says,
    wouldNeed: yes ? undefined : 'A second room and one more teacher.',
  }
  await as(one, head, 'head-teacher', 'Answered a consultation', (context) =>
    submitTo(answerPage, input, { ...context, params: { consultationId: asked.consultationId } }),
  )
}

/** Names what the family asked for, unless that school showed that it cannot; then the ground in law and its evidence are given. */
export const decidePlacement = (one: Case) =>
  asCaseworker(one, 'Decided what section I will say', (context) => {
    const { requests, consultations } = placementIn(context.child.events)
    const [wanted, other] = consultations
    const request = requests[0]
    const named = wanted?.reply?.answer === 'can-meet-need' || !other ? wanted : other
    const id = request?.institutionRequestId
    const refusing =
      named === wanted
        ? {}
        : {
            [`grounds-${id}`]: ['incompatible-with-others'],
            [`evidence-${id}`]:
              'The school’s answer, its numbers for each class, and a visit by our officer: every class is at 8, and the room plan shows no space for a ninth.',
            [`steps-${id}`]:
              'A second adult, a mixed-age class and a place from January were talked through with the head. None frees a room.',
          }
    const reasons = one.child.say(
      `${named?.institution.name} has said that it can make the provision in section F, and {name} can begin there.`,
    )
    return submitTo(
      decidePage,
      {
        named: named?.consultationId ?? 'type-only',
        type: typeOf(named?.institution.kind, named?.institution.name),
        reasons,
        ...refusing,
      },
      context,
    )
  })

export function typeOf(kind = 'maintained-school', name = ''): string {
  const special = /special|deaf|Rowan/i.test(name) ? 'special' : 'mainstream'
  if (kind === 'further-education') return 'Further education college'
  if (kind === 'section-41') return 'Independent special school approved under section 41'
  if (kind === 'non-maintained-special') return 'Non-maintained special school'
  return kind === 'other'
    ? 'Early years setting'
    : `${special === 'special' ? 'Special' : 'Mainstream'} ${kind === 'academy' ? 'academy' : 'maintained school'}`
}
