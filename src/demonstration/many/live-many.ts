import { isYoungPersonOn } from '../../record/children/rights-holder.ts'
import type { MadeUp } from '../child.ts'
import { yearGroupOn } from '../child.ts'
import { demonstrationClock } from '../demonstration-clock.ts'
import { timetable } from '../live-through.ts'
import { drawFamily } from '../names.ts'
import { seeded } from '../seeded.ts'
import type { StepName } from '../stories.ts'
import { drawProfile } from '../words/draw-profile.ts'
import { speaker } from '../words/speak.ts'
import type { AreaOfMany, Place } from './area.ts'
import * as assessing from './assessing.ts'
import { openDesk } from './desk.ts'
import { CAME_DAYS_AGO, drawManyStory, type Kind } from './draw-story.ts'
import { idsFrom } from './ids.ts'
import { byCaseworker, type Life, openLetters } from './life.ts'
import * as opening from './opening.ts'
import { type PaperKind, papersOf } from './papers.ts'
import * as planning from './planning.ts'
import * as schooling from './schooling.ts'
import type { Lived } from './write-many.ts'
import * as years from './years.ts'

export type Living = {
  area: AreaOfMany
  seed: number
  /** The how-manieth of the area, from 0. */
  number: number
  kind: Kind
  /** The day up to which everybody has lived. */
  today: string
  publicUrl: string
  papers: PaperKind
}

const WORK: Partial<Record<StepName, (life: Life) => unknown>> = {
  ask: opening.ask,
  details: opening.details,
  'other-carer': opening.otherCarer,
  share: opening.share,
  evidence: assessing.evidence,
  withdraw: assessing.withdraw,
  decide: assessing.decide,
  exception: assessing.exception,
  'ask-advice': assessing.askAdvice,
  'family-advice': assessing.familyAdvice,
  'school-advice': assessing.schoolAdvice,
  'health-advice': assessing.healthAdvice,
  'care-advice': assessing.careAdvice,
  'psychology-advice': assessing.psychologyAdvice,
  'adulthood-advice': assessing.adulthoodAdvice,
  chase: assessing.chase,
  issue: assessing.issue,
  write: planning.startWriting,
  'finish-writing': planning.finishWriting,
  'serve-draft': planning.serveDraft,
  comment: planning.comment,
  'ask-school': schooling.askSchool,
  consult: schooling.consult,
  reply: schooling.reply,
  'second-reply': schooling.secondReply,
  'answer-comments': planning.answerComments,
  'agree-health': planning.agreeHealth,
  'decide-placement': schooling.decideSchool,
  'issue-final': planning.issueFinal,
}

/** Lives one of the many through, in memory. The same seed, number and day give the same record, to the last hash. */
export async function liveOne(living: Living): Promise<Lived> {
  const { area, seed, number, kind, today, publicUrl } = living
  const { laCode } = area.area
  const chance = seeded(seed, `${laCode} many ${number}`)
  const ages = kind === 'running' ? AGES_OF_REQUESTS : AGES
  const age = chance.apart('age').pick(ages)
  const story = drawManyStory(chance.apart('story'), kind, age, living.papers === 'named')
  const carriedOver = story.stage === 'carried-over' || story.stage === 'ceased'
  const days = carriedOver ? [] : timetable(story, today)
  const begins = carriedOver ? daysBefore(today, CAME_DAYS_AGO + (number % 5)) : (days[0]?.on ?? today)
  const clock = demonstrationClock(begins)
  const newId = idsFrom(`${seed} ${laCode} ${number}`)
  const childId = newId()
  const child = drawChild(chance, { age, begins, today })
  const place = placeFor(area, chance.apart('school'), ageOn(child.dateOfBirth, begins))
  const staff = chance.apart('staff')
  const isYoungPerson = isYoungPersonOn(child.dateOfBirth, begins)
  const prefers = story.protectedAddress ? 'email' : staff.pick(['email', 'email', 'email', 'text', 'post'] as const)
  const name = isYoungPerson ? `${child.givenName} ${child.familyName}` : child.parent.name
  const pick = (role: Parameters<AreaOfMany['inRole']>[0]) => staff.pick(area.inRole(role))
  const caseworkers = area.inRole('caseworker')
  const managers = area.inRole('team-manager')
  const worker = number % caseworkers.length
  const keepsLog = living.papers !== 'named'
  const life: Life = {
    area,
    clock,
    chance: chance.apart('steps'),
    newId,
    desk: openDesk({ laCode, childId, newId, clock }),
    papers: papersOf(kind === 'running' ? living.papers : living.papers === 'laid-out' ? 'plain' : living.papers, {
      laCode,
      childId,
    }),
    story,
    child,
    publicUrl,
    place,
    holder: { personId: newId(), name, isYoungPerson, email: `family.${laCode}.${number}@example.org`, prefers },
    caseworker: caseworkers[worker] ?? staff.pick(caseworkers),
    manager: managers[worker % Math.max(1, managers.length)],
    senco: place && area.inRole('senco', place.organisationId)[0],
    psychologist: pick('educational-psychologist'),
    health: pick('health-adviser'),
    care: pick('social-care-adviser'),
    beside: { person: [], message: [], access_log: [] },
    keepsLog,
  }
  const minutes = chance.apart('minutes')
  if (kind === 'known') {
    clock.move(begins, 600)
    opening.knownOnly(life)
  } else if (carriedOver) {
    opening.addPerson(life, life.holder)
    clock.move(begins, 600)
    years.carryOver(life, daysBefore(today, Math.max(story.askedDaysAgo - 140, CAME_DAYS_AGO + 5)))
    if (story.stage === 'ceased') years.cease(life, today)
    else goOn(life, today)
  } else {
    opening.addPerson(life, life.holder)
    for (const { name: step, on } of days) {
      clock.move(on, minutes.between(8 * 60, 17 * 60))
      if (step === 'adulthood-advice' && !/^(9|1\d)$/.test(yearGroupOn(child.dateOfBirth, on))) continue
      await WORK[step]?.(life)
      if (step === 'withdraw') break
    }
    if (life.desk.events.some((event) => event.type === 'FinalPlanIssued')) {
      years.sortPlan(life)
      goOn(life, today)
    } else if (story.refuses || story.refusesPlan) years.disagree(life, today)
  }
  openLetters(life, today)
  return { laCode, childId, events: life.desk.events, beside: { ...life.beside, document: life.papers.files } }
}

/** What comes after a plan: reviews, and the moves between phases. */
function goOn(life: Life, today: string): void {
  years.reviewEachYear(life, daysBefore(today, 1))
  moveUp(life, today)
  years.expectMove(life, today)
}

const daysBefore = (day: string, days: number) => Temporal.PlainDate.from(day).subtract({ days }).toString()

/** Years pass: from nursery to school, to secondary school, to college, each in its September. */
function moveUp(life: Life, today: string): void {
  const { area, clock, child, chance } = life
  let { place } = life
  const from = Temporal.PlainDate.from(clock.today())
  for (let year = from.year; year <= Temporal.PlainDate.from(today).year; year++) {
    const september = `${year}-09-0${chance.between(2, 6)}`
    if (september <= clock.today() || september >= today) continue
    const age = ageOn(child.dateOfBirth, september)
    if (!place || schooling.fits(place, age) || age > 19) continue
    place = placeFor(area, chance, age)
    if (!place) continue
    clock.move(september, 600)
    byCaseworker(life, 'Recorded the new school', [opening.attends(life, place, september)])
  }
}

function drawChild(chance: ReturnType<typeof seeded>, at: { age: number; begins: string; today: string }): MadeUp {
  const { age, begins, today } = at
  const drawn = drawFamily(chance.apart('family'))
  const { sex, ethnicity, language, givenName, familyName } = drawn
  const dateOfBirth = Temporal.PlainDate.from(today)
    .subtract({ years: age, days: chance.apart('birthday').between(5, 355) })
    .toString()
  const then = ageOn(dateOfBirth, begins)
  const byMother = chance.apart('asker').chance(0.8)
  const mother = { name: `${drawn.mother} ${drawn.mothersFamilyName}`, relationship: 'Mother' }
  const father = { name: `${drawn.father} ${drawn.fathersFamilyName}`, relationship: 'Father' }
  return {
    givenName,
    familyName,
    sex,
    ethnicity,
    language,
    dateOfBirth,
    age: then,
    yearGroup: yearGroupOn(dateOfBirth, begins),
    school: '',
    profile: drawProfile(chance.apart('profile'), then),
    say: speaker({ name: givenName, sex, age: then }, chance.apart('numbers')),
    parent: byMother ? mother : father,
    other: byMother ? father : mother,
  }
}

const ageOn = (dateOfBirth: string, on: string) =>
  Temporal.PlainDate.from(dateOfBirth).until(on, { largestUnit: 'years' }).years

function placeFor(area: AreaOfMany, chance: ReturnType<typeof seeded>, age: number): Place | undefined {
  const fitting = area.places.filter((one) => schooling.fits(one, age))
  const usual = fitting.filter((one) => one.phase !== 'all' || age < 4)
  const from = usual.length > 0 && chance.chance(0.86) ? usual : fitting
  return from.length > 0 && !chance.chance(0.02) ? chance.pick(from) : undefined
}

/** As often as each age is met among those with a plan, and among those for whom one is asked. */
const AGES = spread([
  [3, 1],
  [4, 3],
  [5, 6],
  [6, 7],
  [7, 8],
  [8, 8],
  [9, 8],
  [10, 9],
  [11, 9],
  [12, 9],
  [13, 8],
  [14, 8],
  [15, 8],
  [16, 6],
  [17, 5],
  [18, 4],
  [19, 3],
  [20, 2],
  [22, 1],
  [24, 1],
])
const AGES_OF_REQUESTS = spread([
  [2, 2],
  [3, 7],
  [4, 10],
  [5, 8],
  [6, 7],
  [7, 7],
  [8, 7],
  [9, 6],
  [10, 7],
  [11, 6],
  [12, 6],
  [13, 6],
  [14, 6],
  [15, 4],
  [16, 4],
  [17, 3],
  [18, 2],
  [20, 1],
])

function spread(shares: [age: number, share: number][]): number[] {
  return shares.flatMap(([age, share]) => Array.from({ length: share }, () => age))
}
