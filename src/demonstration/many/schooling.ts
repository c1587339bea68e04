import {
  askForInstitution,
  consultInstitutions,
  decidePlacement,
  replyToConsultation,
} from '../../child/placement/decisions.ts'
import type { Institution } from '../../child/placement/events.ts'
import { headOf } from '../../child/placement/institutions.ts'
import { type Consultation, placementIn } from '../../child/placement/questions.ts'
import { isRightToAsk } from '../../child/placement/state.ts'
import { contentFor, type PlanMeta } from '../../child/plan/questions.ts'
import { childIn, fullNameOf } from '../../record/children/state.ts'
import { typeOf } from '../school-steps.ts'
import { PLACEMENT, REPLIES, WHY_THIS_SCHOOL } from '../words/casework-words.ts'
import type { Place } from './area.ts'
import { byCaseworker, byHolder, type Life, whoIs, write } from './life.ts'
import { metaOf } from './planning.ts'

const asInstitution = ({ organisationId, name, kind }: Place): Institution => ({ organisationId, name, kind })

export function askSchool(life: Life): void {
  const wanted = life.story.wants && life.area.places.find((one) => one.name === life.story.wants)
  const all = life.area.places.filter(
    (one) => fits(one, ageOn(life)) && one.organisationId !== life.place?.organisationId,
  )
  const special = all.filter(({ phase, kind }) => phase === 'all' || kind === 'section-41')
  const chosen =
    wanted ||
    life.chance.pick(life.chance.chance(0.45) && special.length > 0 ? special : all.length > 0 ? all : life.area.places)
  const asking = {
    institution: asInstitution(chosen),
    by: life.holder.name,
    how: 'online' as const,
    why: life.child.say(life.chance.pick(WHY_THIS_SCHOOL)),
    on: life.clock.today(),
    institutionRequestId: life.newId(),
  }
  byHolder(life, 'Asked for a school', askForInstitution(placementIn(life.desk.events), asking, life.clock.today()))
}

export function fits({ phase }: Pick<Place, 'phase'>, age: number): boolean {
  if (age >= 16) return phase === 'post-16'
  if (phase === 'all') return age >= 4
  return phase === (age < 4.5 ? 'early' : age < 11 ? 'primary' : 'secondary')
}

export const ageOn = ({ child, clock }: Pick<Life, 'child' | 'clock'>, on = clock.today()) =>
  Temporal.PlainDate.from(child.dateOfBirth).until(on, { largestUnit: 'years' }).years

/** Asks the school that the family wants, if it wants one, and the one where the child is or would go. */
export function consult(life: Life): void {
  const { area, clock, desk, place: now, newId } = life
  const placement = placementIn(desk.events)
  const wanted = placement.requests.map(({ institution }) =>
    area.places.find((one) => one.organisationId === institution.organisationId),
  )
  const local = now && fits(now, ageOn(life)) ? now : area.places.find((one) => fits(one, ageOn(life)))
  const asked = [...wanted, local].filter((one, at, all) => one && all.indexOf(one) === at) as Place[]
  const { draft } = placement
  if (!draft || asked.length === 0) return
  const child = childIn(desk.events)
  const meta: PlanMeta = {
    ...metaOf(life, draft.content, 'DRAFT', draft.number, draft.service.sentOn),
    childName: fullNameOf(child),
  }
  const papers = [life.papers.draftForSchools(contentFor('head-teacher', draft.content), meta, clock.now())]
  const consulting = {
    asked: asked.map((one) => {
      const head = headOf(one)
      return { institution: asInstitution(one), head: head && { personId: head.personId, name: head.name } }
    }),
    papers,
    sentOn: clock.today(),
    papersChecked: true,
    contactIsProtected: false,
    newId,
  }
  byCaseworker(
    life,
    'Consulted schools',
    consultInstitutions({ placement, events: desk.events }, consulting, clock.today()),
  )
}

export const reply = (life: Life) => replyOf(life, 0)
export const secondReply = (life: Life) => replyOf(life, 1)

function replyOf(life: Life, at: number): void {
  const { area, chance, child, clock, desk } = life
  const placement = placementIn(desk.events)
  const asked = placement.consultations[at]
  const head = asked && area.inRole('head-teacher', asked.institution.organisationId)[0]
  if (!asked || !head || asked.reply) return
  const { answer, grounds, says, wouldNeed } = chance.pick(at === 0 && chance.chance(0.3) ? REPLIES.no : REPLIES.yes)
  const replying = {
    consultationId: asked.consultationId,
    answer,
    grounds: [...grounds],
    says: child.say(says),
    wouldNeed: wouldNeed ? child.say(wouldNeed) : null,
    by: whoIs(head),
    how: 'online' as const,
    on: clock.today(),
  }
  write(life, head, 'head-teacher', 'Answered a consultation', replyToConsultation(placement, replying, clock.today()))
}

export function decideSchool(life: Life): void {
  const { chance, child, clock, desk } = life
  const placement = placementIn(desk.events)
  const { requests, consultations } = placement
  const isFull = (one: Consultation | undefined) => one?.reply && one.reply.answer !== 'can-meet-need'
  const named = consultations.find((one) => !isFull(one)) ?? consultations.at(-1)
  const left = requests.filter((one) => one.institution.name !== named?.institution.name)
  const why = chance.pick(PLACEMENT.notNamed)
  const deciding = {
    institution: named?.institution ?? null,
    type: typeOf(named?.institution.kind, named?.institution.name),
    reasons: child
      .say(chance.pick(PLACEMENT.reasons))
      .replace('%school%', named?.institution.name ?? 'a school of this type'),
    notNamed: left
      .filter(({ institution }) => isRightToAsk(institution.kind))
      .map(({ institutionRequestId }) => ({
        institutionRequestId,
        grounds: [...why.grounds],
        evidence: child.say(why.evidence),
        stepsConsidered: child.say(why.steps),
        costComparison: null,
      })),
    considered: left
      .filter(({ institution }) => !isRightToAsk(institution.kind))
      .map(({ institutionRequestId }) => ({ institutionRequestId, reasons: child.say(why.evidence) })),
  }
  byCaseworker(life, 'Decided what section I will say', decidePlacement(placement, deciding, clock.today()))
}
