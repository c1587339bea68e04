import { randomUUID } from 'node:crypto'
import type { Actor } from '../platform/access/actor.ts'
import { asArea } from '../platform/access/as.ts'
import { day, isWorkingDay } from '../platform/calendar/index.ts'
import { findRecord } from '../platform/events/read.ts'
import { handOver } from '../record/access/decisions.ts'
import { grantsIn, isLive } from '../record/access/questions.ts'
import { childIn } from '../record/children/state.ts'
import * as advice from './advice-steps.ts'
import * as asking from './ask-steps.ts'
import { actFor, type House } from './at-work.ts'
import type { Case } from './case.ts'
import { drawChild, familyActor } from './child.ts'
import * as own from './own-steps.ts'
import type { Cast } from './people.ts'
import * as planning from './plan-steps.ts'
import { answerPulse } from './pulse.ts'
import * as redress from './redress-steps.ts'
import * as schools from './school-steps.ts'
import type { Seeded } from './seeded.ts'
import { STEPS, type StepName, type Story, USUAL_DAYS } from './stories.ts'

const WORK: Partial<Record<StepName, (one: Case) => Promise<unknown>>> = {
  details: asking.details,
  'other-carer': asking.otherCarer,
  share: asking.share,
  evidence: asking.evidence,
  withdraw: asking.withdraw,
  'choose-language': own.chooseLanguage,
  'own-page': own.ownPage,
  'easy-read': own.easyRead,
  'contest-quotation': own.contestQuotation,
  decide: asking.decide,
  exception: asking.exception,
  'ask-advice': advice.askAdvice,
  'family-advice': advice.familyAdvice,
  'school-advice': advice.schoolAdvice,
  'health-advice': advice.healthAdvice,
  'care-advice': advice.careAdvice,
  'psychology-advice': advice.psychologyAdvice,
  'adulthood-advice': advice.adulthoodAdvice,
  chase: advice.chase,
  issue: advice.issue,
  write: planning.write,
  'finish-writing': planning.finishWriting,
  'serve-draft': planning.serveDraft,
  comment: planning.comment,
  'ask-school': schools.askSchool,
  consult: schools.consult,
  reply: schools.reply,
  'second-reply': schools.secondReply,
  'answer-comments': planning.answerComments,
  'agree-health': planning.agreeHealth,
  'decide-placement': schools.decidePlacement,
  'issue-final': planning.issueFinal,
  'want-mediation': redress.wantMediation,
  'tell-health': redress.tellHealth,
  'hold-mediation': redress.holdMediation,
  certificate: redress.recordCertificate,
  appeal: redress.recordAppeal,
}

/** What a caseworker's day should show from the start. */
const FIRST_MET: readonly string[] = ['late-beyond-20-weeks', 'advice-late', 'decision-due-in-5-days']

/** Families write on any day; the council and schools on working days. */
const ON_ANY_DAY: readonly StepName[] = [
  'ask',
  'choose-language',
  'own-page',
  'evidence',
  'withdraw',
  'family-advice',
  'comment',
  'ask-school',
  'share',
  'serve-draft',
]

/** Lives one case through, from the request to yesterday or to the end of its story. */
export async function liveThrough(parts: {
  house: House
  cast: Cast
  story: Story
  chance: Seeded
  today: string
  /** Names of children who are there already. */
  taken: Set<string>
}): Promise<void> {
  const { house, cast, story, chance, today, taken } = parts
  const child = drawChild(chance.apart('child'), today, story.child ?? {}, taken)
  const days = timetable(story, today)
  const askedOn = days[0]?.on ?? today
  const chanceOfDay = chance.apart('minutes')
  house.clock.move(askedOn, chanceOfDay.between(7 * 60, 21 * 60))
  const holder = story.holder ? cast.by(story.holder) : await familyHolder(cast, story, child.parent.name)
  const chosen = chance.apart('staff')
  const senco = cast.inRole('senco', child.school)[0] ?? chosen.pick(cast.inRole('senco'))
  const writer = chosen.pick(cast.inRole('caseworker'))
  const childId = await asking.ask({
    house,
    story,
    child,
    holder,
    senco,
    caseworker: writer,
    chance: chance.apart('ask'),
  })
  const one: Case = {
    house,
    cast,
    story,
    child,
    childId,
    senco,
    chance: chance.apart('steps'),
    ...(await whoHolds(house, cast, childId, story)),
    psychologist: chosen.pick(cast.inRole('educational-psychologist')),
    paediatrician: chosen.pick(cast.inRole('health-adviser')),
    socialWorker: chosen.pick(cast.inRole('social-care-adviser')),
  }
  for (const { name, on } of days.slice(1)) {
    house.clock.move(on, chanceOfDay.between(8 * 60 + 30, 17 * 60))
    if (name === 'adulthood-advice' && !/^(9|1\d)$/.test(child.yearGroup)) continue
    await WORK[name]?.(one)
    if (name === 'other-carer' && story.asks === 'young-person') await asking.parentMaySee(one)
    if (name === 'withdraw') break
  }
  await own.openLetters(one, today)
  await answerPulse(one, today)
}

const familyHolder = (cast: Cast, { asks }: Story, name: string): Promise<Actor> =>
  asks === 'parent' || asks === 'young-person'
    ? cast.addFamily(name)
    : Promise.resolve(familyActor('', '', name, cast.addressFor(name)))

/** What happens on which day, up to yesterday. */
export function timetable(story: Story, today: string): { name: StepName; on: string }[] {
  const yesterday = Temporal.PlainDate.from(today).subtract({ days: 1 })
  const asked = Temporal.PlainDate.from(today).subtract({ days: story.askedDaysAgo })
  const end = story.stopsBefore ?? (story.refuses && 'ask-advice')
  const all = end ? STEPS.slice(0, STEPS.indexOf(end)) : STEPS
  const planned = all.flatMap((name) => {
    const after = story.days?.[name] ?? USUAL_DAYS[name]
    if (after === undefined || story.without?.includes(name)) return []
    const wanted = asked.add({ days: after })
    return Temporal.PlainDate.compare(wanted, yesterday) > 0
      ? []
      : [{ name, on: (ON_ANY_DAY.includes(name) ? wanted : workingDay(wanted, yesterday)).toString() }]
  })
  return planned.sort(
    (one, other) => one.on.localeCompare(other.on) || STEPS.indexOf(one.name) - STEPS.indexOf(other.name),
  )
}

function workingDay(wanted: Temporal.PlainDate, latest: Temporal.PlainDate): Temporal.PlainDate {
  let found = wanted
  while (!isWorkingDay(day(found.toString()))) found = found.add({ days: 1 })
  return Temporal.PlainDate.compare(found, latest) > 0 ? latest : found
}

/** Who was given the case, and who holds the rights in it. Priya Shah has the first families that one meets. */
async function whoHolds(
  house: House,
  cast: Cast,
  childId: string,
  story: Story,
): Promise<Pick<Case, 'caseworker' | 'holder' | 'holderAs'>> {
  const record = await asArea(house.db, house.area.laCode, (trx) => findRecord(trx, house.area.laCode, childId))
  if (!record) throw new Error('The request opened no record.')
  const today = house.clock.today()
  const grant = grantsIn(record.events).find((one) => one.capacity === 'caseworker' && isLive(one, today))
  let caseworker = cast.inRole('caseworker').find((one) => one.personId === grant?.personId)
  if (!caseworker) throw new Error('Nobody looks after the case.')
  const priya = cast.by('priya')
  if ((story.holder || FIRST_MET.includes(story.stage)) && caseworker !== priya) {
    const to = { personId: priya.personId, who: `${priya.name}, ${priya.organisation?.name}` }
    const from = caseworker.personId
    await actFor(
      house,
      { actor: cast.by('ruth'), capacity: 'team-manager', childId, what: 'Gave the case to a colleague' },
      ({ child, write }) =>
        write(
          handOver(child.events, { from, to, why: 'Shared out again by the team manager', newId: randomUUID }, today),
        ),
    )
    caseworker = priya
  }
  const { carers, details, youngPerson } = childIn(record.events)
  const holderAs = youngPerson ? 'young-person' : 'parent'
  const personId = youngPerson?.personId ?? carers[0]?.carerId ?? ''
  const name = youngPerson ? `${details.givenName} ${details.familyName}` : (carers[0]?.name ?? '')
  return { caseworker, holderAs, holder: familyActor(house.area.laCode, personId, name, cast.addressFor(name)) }
}
