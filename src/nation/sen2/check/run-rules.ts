import type { ActivePlans, NamedPlan, Person, Request, ReturnHeader } from '../model.ts'
import { isEstablished } from '../settings.ts'
import type { PreviousIndex } from './previous.ts'
import type { Answer, Context, Episode, Found, Need, ReturnChecker, Rule, YearsChecker } from './rule.ts'

type Of<Kind extends Rule['of']> = Extract<Rule, { of: Kind }>
type Report = (rule: Rule, found: Found, person: Person | undefined) => void

/** A rule that does not run on this return, or of which a part does not, and why. */
export type LeftOut = { rule: string; why: string; partly?: true }

/** The rules of one year, sorted by what they look at, and run on one person after the other. */
export class RuleRun {
  readonly leftOut: LeftOut[] = []
  readonly #context: Context
  readonly #report: Report
  readonly #previous: PreviousIndex | undefined
  readonly #header: Of<'header'>[]
  readonly #person: Of<'person'>[]
  readonly #request: Of<'request'>[]
  readonly #assessment: Of<'assessment'>[]
  readonly #plan: Of<'plan'>[]
  readonly #active: Of<'active'>[]
  readonly #place: Of<'place'>[]
  readonly #placement: Of<'placement'>[]
  readonly #need: Of<'need'>[]
  readonly #return: { rule: Rule; checker: ReturnChecker }[]
  readonly #years: { rule: Rule; checker: YearsChecker }[]

  constructor(rules: readonly Rule[], context: Context, report: Report, previous?: PreviousIndex) {
    this.#context = context
    this.#report = report
    this.#previous = previous
    const running = rules.filter((rule) => this.#runs(rule))
    const of = <Kind extends Rule['of']>(kind: Kind) => running.filter((rule) => rule.of === kind) as Of<Kind>[]
    this.#header = of('header')
    this.#person = of('person')
    this.#request = of('request')
    this.#assessment = of('assessment')
    this.#plan = of('plan')
    this.#active = of('active')
    this.#place = of('place')
    this.#placement = of('placement')
    this.#need = of('need')
    this.#return = of('return').map((rule) => ({ rule, checker: rule.begin(context) }))
    this.#years = previous ? of('years').map((rule) => ({ rule, checker: rule.begin(context, previous.summary) })) : []
  }

  get wantsGone(): boolean {
    return this.#years.some(({ checker }) => checker.gone)
  }

  person(person: Person): void {
    const context = this.#context
    for (const rule of this.#person) {
      const answer = rule.check(person, context)
      if (answer) this.#tell(rule, answer, person)
    }
    for (const request of person.requests) this.#episode(person, request)
    for (const { rule, checker } of this.#return) {
      const answer = checker.add(person)
      if (answer) this.#tell(rule, answer, person)
    }
    if (this.#years.length === 0) return
    const was = this.#previous?.take(person)
    for (const { rule, checker } of this.#years) {
      const answer = checker.add?.(person, was)
      if (answer) this.#tell(rule, answer, person)
    }
  }

  /** A person of the earlier return who is not in this one. */
  gone(person: Person): void {
    for (const { rule, checker } of this.#years) {
      const answer = checker.gone?.(person)
      if (answer) this.#tell(rule, answer, person)
    }
  }

  /** After the last person. */
  finish(header: ReturnHeader, personsLine: number): void {
    for (const rule of this.#header) {
      const answer = rule.check(header, this.#context, this.#previous?.summary)
      if (answer) this.#tell(rule, answer, undefined)
    }
    for (const { rule, checker } of [...this.#return, ...this.#years]) {
      const answer = checker.finish?.(personsLine)
      if (answer) this.#tell(rule, answer, undefined)
    }
  }

  #episode(person: Person, request: Request): void {
    const context = this.#context
    const { assessment, active } = request
    const plan = assessment?.plan
    const episode: Episode = { person, request, assessment, plan, active }
    for (const rule of this.#request) {
      const answer = rule.check(episode, context)
      if (answer) this.#tell(rule, answer, person)
    }
    if (assessment)
      for (const rule of this.#assessment) {
        const answer = rule.check(assessment, context, episode)
        if (answer) this.#tell(rule, answer, person)
      }
    if (plan) this.#planned(plan, episode)
    if (active) this.#attended(active, episode)
  }

  #planned(plan: NamedPlan, episode: Episode): void {
    const context = this.#context
    for (const rule of this.#plan) {
      const answer = rule.check(plan, context, episode)
      if (answer) this.#tell(rule, answer, episode.person)
    }
    for (const place of plan.details)
      for (const rule of this.#place) {
        const answer = rule.check(place, context, episode)
        if (answer) this.#tell(rule, answer, episode.person)
      }
  }

  #attended(active: ActivePlans, episode: Episode): void {
    const context = this.#context
    for (const rule of this.#active) {
      const answer = rule.check(active, context, episode)
      if (answer) this.#tell(rule, answer, episode.person)
    }
    for (const placement of active.placements) {
      for (const rule of this.#place) {
        const answer = rule.check(placement, context, episode)
        if (answer) this.#tell(rule, answer, episode.person)
      }
      for (const rule of this.#placement) {
        const answer = rule.check(placement, context, episode)
        if (answer) this.#tell(rule, answer, episode.person)
      }
    }
    for (const need of active.needs)
      for (const rule of this.#need) {
        const answer = rule.check(need, context, episode)
        if (answer) this.#tell(rule, answer, episode.person)
      }
  }

  #tell(rule: Rule, answer: Exclude<Answer, undefined>, person: Person | undefined): void {
    if (Array.isArray(answer)) for (const found of answer as readonly Found[]) this.#report(rule, found, person)
    else this.#report(rule, answer as Found, person)
  }

  #runs(rule: Rule): boolean {
    const { year, settings } = this.#context
    if (year < rule.since || (rule.until !== undefined && year > rule.until)) return false
    const isOff = settings.rules[rule.id]?.offIn?.includes(year)
    const why = isOff ? 'switched off in the settings' : this.#missing(rule)
    if (why) this.leftOut.push({ rule: rule.id, why })
    else for (const need of rule.partlyNeeds ?? []) this.#leaveOutPart(rule, need)
    return why === undefined
  }

  #leaveOutPart(rule: Rule, need: Need): void {
    if (need === 'attendancePattern' && this.#context.year > 2023) return
    const why = this.#unmet(need)
    if (why) this.leftOut.push({ rule: rule.id, why, partly: true })
  }

  #missing({ needs, of }: Rule): string | undefined {
    if (of === 'years' && !this.#previous) return 'needs the return of the year before (--previous)'
    if (of === 'years' && !this.#isEarlier()) return 'needs the return of an earlier year than this one'
    return needs && this.#unmet(needs)
  }

  #unmet(need: Need): string | undefined {
    const { establishments, ownAuthority, expectedPlaces, settings } = this.#context
    if (need === 'establishments')
      return establishments ? undefined : 'needs an extract of the register of establishments'
    if (need === 'own authority') return ownAuthority ? undefined : 'needs to know which authority you are'
    if (need === 'expected places')
      return expectedPlaces
        ? undefined
        : 'needs the places you expect at each establishment (expectedPlaces in the settings)'
    return isEstablished(need, settings) ? undefined : 'needs codes or places that are not public'
  }

  #isEarlier(): boolean {
    return this.#previous !== undefined && this.#previous.summary.year < this.#context.year
  }
}
