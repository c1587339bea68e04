import { guard } from '../../../../platform/access/actor.ts'
import { ROLES } from '../../../../platform/access/permission.ts'
import type { Trx } from '../../../../platform/database/schema.ts'
import type { AvailableStep } from '../../../../platform/decisions/available-step.ts'
import type { RecordedEvent } from '../../../../platform/events/event.ts'
import { childPage, goTo } from '../../../../platform/http/page.ts'
import { BASES } from '../../../../record/access/events.ts'
import { caseAddress, grantsIn, isLive } from '../../../../record/access/questions.ts'
import { type Child, childIn, fullNameOf } from '../../../../record/children/questions.ts'
import { rightsHolderOn } from '../../../../record/children/rights-holder.ts'
import { yearGroupOn } from '../../../advice/questions.ts'
import type { DutyRow } from '../../../duties/questions.ts'
import { answerQuestion, seeCase, seeFamilyDetails } from '../../access.ts'
import { alertsIn } from '../../alerts.ts'
import { documentsFor } from '../../documents-for.ts'
import { caseDuties, dutyName, owedByInWords, stateOf } from '../../duties.ts'
import { type Guidance, guidanceFor } from '../../guidance.ts'
import { holderOn } from '../../holder.ts'
import { type AskedOther, readAskedOthers } from '../../lists/asked-others.ts'
import { referenceOf } from '../../reference.ts'
import { caseIn, questionsIn, STAGES } from '../../state.ts'
import { stepsFor } from '../../steps.ts'
import { timelineIn } from '../../timeline.ts'
import { nextStepOf } from '../today/next-step.ts'
import { askedFor } from './asked.ts'
import { inGroups } from './groups.ts'
import { nextDate } from './next-date.ts'

const TOLD = 30

const yearInWords = (year: number) => (year === 0 ? 'Reception' : year > 0 && year <= 14 ? `Year ${year}` : null)

export const casePage = childPage({
  path: '/casework/:childId',
  title: 'The case',
  mayUse: seeCase,
  view: 'child/casework/pages/case/view.njk',
  async show({ child: record, childId, actor, grant, today, trx, area, query }) {
    const own = caseAddress(childId, grant.capacity)
    if (own !== `/casework/${childId}`) return goTo(own)
    const { events } = record
    const child = childIn(events)
    const isTeam = guard(seeFamilyDetails, actor, childId).allowed
    const mayAnswer = guard(answerQuestion, actor, childId).allowed
    const now = caseIn(events)
    const steps = stepsFor(record, actor, today)
    const timeline = timelineIn(events, await namesOf(trx, area.laCode, events, child))
    const all = query['timeline'] === 'all'
    const duties = caseDuties(events, today).map(dutyInView(events, today))
    const reminders = await remindersFor({ trx, laCode: area.laCode, childId, steps, duties, today })
    return {
      title: `${fullNameOf(child)}’s case`,
      caption: `Reference ${referenceOf(childId)}`,
      childId,
      child: child.details,
      age: Temporal.PlainDate.from(child.details.dateOfBirth).until(today, { largestUnit: 'years' }).years,
      year: yearInWords(yearGroupOn(child, today)),
      setting: child.setting,
      rightsHolder: rightsHolderInWords(child, today),
      holder: holderOn(events, today),
      stage: STAGES[now.stage],
      since: now.since,
      main: withGuidance(
        steps.filter((step) => isStep(step, isTeam)),
        isTeam,
      ),
      others: inGroups(steps.filter((step) => !isStep(step, isTeam)).map((step) => (isTeam ? forTeam(step) : step))),
      next: nextDate(
        duties.filter((row) => !row.isDone),
        today,
      ),
      open: duties.filter((row) => !row.isDone).map((row) => ({ ...row, ...reminders(row) })),
      done: duties.filter((row) => row.isDone),
      here: `/casework/${childId}#duties`,
      timeline: all ? timeline : timeline.slice(0, TOLD),
      more: all ? 0 : Math.max(0, timeline.length - TOLD),
      documents: documentsFor(events, actor, childId),
      isTeam,
      alerts: isTeam ? alertsIn(child, today) : [],
      family: isTeam ? familyIn(child) : null,
      people: isTeam ? peopleIn(events, today) : [],
      questions: mayAnswer ? questionsIn(events).reverse() : [],
      grant,
      back: {
        href: actor.roles.includes('caseworker') ? '/today' : '/',
        text: actor.roles.includes('caseworker') ? 'Today' : 'Your first page',
      },
    }
  },
})

function rightsHolderInWords(child: Child, today: string): string {
  const holder = rightsHolderOn(child, today)
  if (holder.kind === 'young-person') return 'The young person'
  if (holder.kind === 'alternative-person') return `${holder.name}, instead of the young person (${holder.basis})`
  const names = child.carers.filter((carer) => holder.carerIds.includes(carer.carerId)).map((carer) => carer.name)
  return names.length ? new Intl.ListFormat('en-GB').format(names) : 'Nobody is recorded who may act'
}

/** The family’s words for a page, “If you do not agree …”, are not those of the council. */
const FOR_TEAM: Record<string, string> = {
  redress: 'Disagreement, mediation and appeal',
  'want-mediation': 'Record that the family wants mediation',
}
const forTeam = (step: AvailableStep): AvailableStep => ({ ...step, text: FOR_TEAM[step.code] ?? step.text })

/** For the team, to read a plan that is final is no step of the case. */
const isStep = ({ main, code }: AvailableStep, isTeam: boolean) => main && !(isTeam && code === 'read-final-plan')

/** How to reach them. A protected address is not shown here; nobody needs it to telephone. */
function familyIn(child: Child) {
  return child.carers.map((carer) => {
    const contact = child.contacts.find((one) => one.of === carer.carerId)
    const address = child.addresses.find((one) => one.of === carer.carerId)
    const isProtected = Boolean(address?.hiddenFrom?.length)
    return {
      ...carer,
      contact,
      isProtected,
      address: address && !isProtected ? [...address.lines, address.postcode].join(', ') : null,
    }
  })
}

/** Each person once, with everything they may look for. */
function peopleIn(events: readonly RecordedEvent[], today: string) {
  const grants = grantsIn(events).filter((one) => isLive(one, today))
  return [...Map.groupBy(grants, ({ who }) => who)].map(([who, own]) => ({
    who,
    ties: own.map((one) => ({ role: ROLES[one.capacity], why: BASES[one.basis], until: one.until })),
  }))
}

/** What the same words say beside two steps is said beside the first. */
function withGuidance(steps: readonly AvailableStep[], isTeam: boolean) {
  const said = new Set<Guidance>()
  return steps.map((step) => {
    const guidance = isTeam ? guidanceFor(step.code) : undefined
    if (!guidance || said.has(guidance)) return { ...step, guidance: undefined }
    said.add(guidance)
    return { ...step, guidance }
  })
}

function dutyInView(events: readonly RecordedEvent[], today: string) {
  const asked = askedFor(events)
  return (row: DutyRow) => {
    const isRight = row.owedBy === 'family'
    const ended = isRight && row.metOn === null && row.dueOn < today
    return {
      ...row,
      name: dutyName(row.duty, row),
      owedBy: row.owedBy,
      holds: asked(row)?.who ?? owedByInWords(row.owedBy),
      requestId: asked(row)?.requestId ?? null,
      isRight,
      ended,
      isDone: row.metOn !== null || ended,
      state: stateOf(row, today),
    }
  }
}

type InView = ReturnType<ReturnType<typeof dutyInView>>
type Reminding = {
  trx: Trx
  laCode: string
  childId: string
  steps: readonly AvailableStep[]
  duties: readonly InView[]
  today: string
}

/** The same one press as in the list of today, for whoever may remind. */
async function remindersFor({ trx, laCode, childId, steps, duties, today }: Reminding) {
  const waits = duties.some(({ requestId }) => requestId) && steps.some(({ code }) => code.startsWith('chase-'))
  const others = waits ? await readAskedOthers(trx, laCode, [childId]) : new Map<string, AskedOther>()
  const lines = steps.map(({ code, text, href, main, duty = null }) => ({ code, text, href, main, duty }))
  return (row: InView) => {
    const other = row.requestId ? others.get(row.requestId) : undefined
    if (!other) return {}
    const step = nextStepOf(
      { steps: lines, duty: row.duty, owedBy: row.owedBy, childId, holds: row.holds },
      other,
      today,
    )
    return { other, ...(step.kind === 'remind' && { step }) }
  }
}

/** Staff by the list of people; families by this record, which is where they are known. */
async function namesOf(
  trx: Trx,
  laCode: string,
  events: readonly RecordedEvent[],
  child: Child,
): Promise<Map<string, string>> {
  const ids = [...new Set(events.flatMap((event) => (event.by ? [event.by] : [])))]
  const staff = ids.length
    ? await trx
        .selectFrom('person')
        .select(['person_id', 'name'])
        .where('la_code', '=', laCode)
        .where('person_id', 'in', ids)
        .execute()
    : []
  return new Map([
    ...staff.map((one) => [one.person_id, one.name] as const),
    ...child.carers.map((carer) => [carer.carerId, carer.name] as const),
    ...(child.youngPerson ? [[child.youngPerson.personId, fullNameOf(child)] as const] : []),
  ])
}
