import type { Person, ReturnHeader } from '../model.ts'
import type { ReadOptions, ReturnHandler, Source, StructureFinding } from '../read/handler.ts'
import { readReturn } from '../read/read-return.ts'
import { Unreadable } from '../read/xml/problem.ts'
import { type Notice, noSettings, notEstablished, type Settings } from '../settings.ts'
import { contextOf, type Knowledge } from './context.ts'
import { type Finding, nameOf } from './finding.ts'
import { findGone, indexPrevious, type PreviousIndex } from './previous.ts'
import type { Context, Found, Rule, Severity } from './rule.ts'
import { rules } from './rules/index.ts'
import { type LeftOut, RuleRun } from './run-rules.ts'

export type CheckOptions = ReadOptions &
  Partial<Knowledge> & {
    /** The return of the year before, for the rules across years. */
    previous?: readonly Source[] | undefined
    /** Told of each finding as soon as it is known. Nothing else keeps them. */
    found(finding: Finding): void
    /** Reads along, for example to count. */
    beside?: Beside | undefined
  }

export type Beside = { begin(year: number, authority: string): void; person(person: Person): void }

export type Outcome = {
  /** Undefined when the file ended before its header did. */
  year: number | undefined
  authority: string | undefined
  persons: number
  errors: number
  queries: number
  information: number
  /** How often each rule failed, exactly. */
  counts: ReadonlyMap<string, number>
  notEstablished: readonly Notice[]
  leftOut: readonly LeftOut[]
  /** False when the file could not be read to its end. */
  readable: boolean
}

/** Checks a return while it is read. Memory does not grow with the file, save some bytes a person to find duplicates. */
export async function checkReturn(sources: readonly Source[], options: CheckOptions): Promise<Outcome> {
  const { signal, progress, previous } = options
  const index = previous && (await indexPrevious(previous, { signal }))
  const check = new Check(options, index)
  try {
    await readReturn(sources, check, { signal, progress })
    if (previous && index && check.wantsGone)
      await findGone(previous, index, (person) => check.gone(person), { signal })
    return check.outcome(true)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    check.found({ rule: 'H-01', line: error.line, message: error.message, mends: error.mends })
    return check.outcome(false)
  }
}

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]))

class Check implements ReturnHandler {
  readonly #options: CheckOptions
  readonly #settings: Settings
  readonly #index: PreviousIndex | undefined
  readonly #counts = new Map<string, number>()
  readonly #bySeverity = { error: 0, query: 0, information: 0 }
  #context: Context | undefined
  #run: RuleRun | undefined
  #persons = 0

  constructor(options: CheckOptions, index: PreviousIndex | undefined) {
    this.#options = options
    this.#settings = options.settings ?? noSettings
    this.#index = index
  }

  header(header: ReturnHeader): number {
    const { establishments, ownAuthority, expectedPlaces } = this.#options
    const knowledge = { establishments, ownAuthority, expectedPlaces, settings: this.#settings }
    this.#context = contextOf(header, withoutNothing(knowledge))
    this.#run = new RuleRun(
      rules,
      this.#context,
      (rule, found, person) => this.#report(rule, found, nameOf(found.person ?? person)),
      this.#index,
    )
    this.#options.beside?.begin(this.#context.year, this.#context.authority ?? '')
    return this.#context.year
  }

  person(person: Person): void {
    this.#persons++
    this.#run?.person(person)
    this.#options.beside?.person(person)
  }

  found({ rule: id, person, ...found }: StructureFinding): void {
    const rule = byId.get(id)
    if (!rule) throw new Error(`no rule ${id}`)
    if (this.#context && this.#settings.rules[id]?.offIn?.includes(this.#context.year)) return
    this.#report(rule, found, nameOf(person))
  }

  end(header: ReturnHeader, personsLine: number): void {
    this.#run?.finish(header, personsLine)
  }

  get wantsGone(): boolean {
    return this.#run?.wantsGone ?? false
  }

  gone(person: Person): void {
    this.#run?.gone(person)
  }

  outcome(readable: boolean): Outcome {
    const { year, authority } = this.#context ?? {}
    return {
      year,
      authority,
      persons: this.#persons,
      errors: this.#bySeverity.error,
      queries: this.#bySeverity.query,
      information: this.#bySeverity.information,
      counts: this.#counts,
      notEstablished: notEstablished(this.#settings, year ?? 9999),
      leftOut: this.#run?.leftOut ?? [],
      readable,
    }
  }

  #report(rule: Rule, found: Found, person: string): void {
    const { id, section } = rule
    const override = this.#settings.rules[id]
    const severity: Severity = override?.severity ?? found.severity ?? rule.severity
    this.#bySeverity[severity]++
    this.#counts.set(id, (this.#counts.get(id) ?? 0) + 1)
    this.#options.found({
      rule: id,
      severity,
      section,
      basis: override?.dfeRule ? `DfE ${override.dfeRule}` : rule.basis,
      person,
      line: found.line,
      message: override?.message ?? found.message ?? rule.message,
      mends: found.mends ?? rule.mends,
    })
  }
}

function withoutNothing(
  knowledge: { settings: Settings } & { [Key in keyof Knowledge]?: Knowledge[Key] | undefined },
): Knowledge {
  return Object.fromEntries(Object.entries(knowledge).filter(([, value]) => value !== undefined)) as Knowledge
}
