import { type AnyRecord, getItem, item, newRecord, type Person, type ReturnHeader, setItem } from '../../model.ts'
import { attach, ruleForRepeated } from '../attach.ts'
import { mostRecordsOfOnePerson, type ReturnHandler, type StructureFinding } from '../handler.ts'
import {
  childOf,
  documentNode,
  type ElementNode,
  homes,
  type ItemNode,
  localAuthorityLevel,
  message,
} from './grammar.ts'
import { Unreadable } from './problem.ts'
import type { XmlHandler } from './scanner.ts'

/** Makes persons of elements, and says what is out of place. Keeps one person at a time. */
export class ReturnBuilder implements XmlHandler {
  readonly #to: ReturnHandler
  readonly #nodes: ElementNode[] = []
  readonly #targets: AnyRecord[] = []
  readonly #header = newRecord('Header', 1) as ReturnHeader
  /** Within an element that is not part of a return, so many levels deep. */
  #skipping = 0
  #node: ElementNode = documentNode
  #target: AnyRecord = this.#header
  #value = ''
  #itemLine = 0
  #person: Person | undefined
  #pending: StructureFinding[] = []
  #records = 0
  #count = 0
  #year = 9999
  #headers = 0
  #groups = 0
  #begun = false
  #personsLine = 0

  constructor(to: ReturnHandler) {
    this.#to = to
  }

  open(name: string, line: number): void {
    if (this.#skipping > 0) {
      this.#skipping++
      return
    }
    const here = this.#node
    const node = here.kind === 'item' ? undefined : (here.children.exact.get(name) ?? this.#unusual(here, name, line))
    if (node === undefined) {
      this.#skipping = 1
      return
    }
    this.#nodes.push(here)
    this.#node = node
    if (node.kind === 'item') {
      this.#value = ''
      this.#itemLine = line
    } else if (node.kind === 'record') this.#openRecord(node.record, line)
    else this.#openGroup(node.name, line)
  }

  leaf(name: string, value: string, line: number): void {
    const here = this.#node
    if (this.#skipping === 0 && here.kind !== 'item') {
      const node = here.children.exact.get(name)
      if (node !== undefined && node.kind === 'item') {
        this.#setItem(node, value, line)
        return
      }
    }
    this.open(name, line)
    this.text(value, line)
    this.close()
  }

  text(value: string, line: number): void {
    if (this.#skipping > 0) return
    if (this.#node.kind !== 'item') {
      if (value.trim() !== '')
        this.#found('H-02', line, `Text stands in ${this.#node.name}, outside any item.`, 'Take it out.')
      return
    }
    if (this.#value === '') {
      this.#value = value
    } else this.#value += value
  }

  close(): void {
    if (this.#skipping > 0) {
      this.#skipping--
      return
    }
    const node = this.#node
    if (node.kind === 'item') this.#setItem(node, this.#value, this.#itemLine)
    else if (node.kind === 'record') {
      if (node.record === 'Person') this.#closePerson()
      this.#target = this.#targets.pop() as AnyRecord
    }
    this.#node = this.#nodes.pop() as ElementNode
  }

  end(): void {
    if (this.#headers === 0)
      this.#found('H-01', 1, 'The return has no Header.', 'Export the file again: the header is missing.')
    if (this.#personsLine === 0)
      this.#found('H-01', 1, 'The return has no Persons.', 'Export the file again: the persons are missing.')
    else if (this.#count === 0)
      this.#found(
        'H-16',
        this.#personsLine,
        'The return is empty: it has no Person.',
        'Check what was selected for the export.',
      )
    this.#begin()
    this.#to.end(this.#header, this.#personsLine || 1)
  }

  #openRecord(record: AnyRecord['record'], line: number): void {
    const made = newRecord(record, line)
    if (made.record === 'Person') {
      this.#begin()
      made.number = ++this.#count
      this.#person = made
      this.#records = 0
    } else {
      if (++this.#records > mostRecordsOfOnePerson)
        throw new Unreadable(`One person has more than ${mostRecordsOfOnePerson} records.`, line)
      if (!attach(this.#target, made))
        this.#found(
          ruleForRepeated(record),
          line,
          `${record} may occur once in its ${this.#target.record}.`,
          'Give each request its own Requests element, or take out the repeated one.',
        )
    }
    this.#targets.push(this.#target)
    this.#target = made
  }

  #openGroup(name: string, line: number): void {
    if (name === 'Header') {
      this.#header.line = line
      if (++this.#headers > 1) this.#found('H-01', line, 'The return has more than one Header.', 'Keep the right one.')
      else if (this.#begun) this.#found('H-02', line, 'Header stands after Persons.', 'Move it before Persons.')
    } else if (name === 'Persons') {
      if (this.#personsLine > 0)
        this.#found('H-01', line, 'The return has more than one Persons.', 'Put all into one Persons.')
      else this.#personsLine = line
    } else if (name === 'CollectionDetails' || name === 'Source') {
      const bit = name === 'Source' ? 2 : 1
      if (this.#groups & bit) this.#found('H-02', line, `${name} may occur once in Header.`, 'Keep the right one.')
      this.#groups |= bit
    }
  }

  /** The header is known as far as it will be: persons follow. */
  #begin(): void {
    if (this.#begun) return
    this.#begun = true
    this.#year = this.#to.header(this.#header)
  }

  #setItem({ field, isDay, since, until, name }: ItemNode, text: string, line: number): void {
    const value = trimmed(text)
    const record = this.#target
    if (getItem(record, field) !== undefined) {
      this.#found(
        'H-03',
        line,
        `${name} occurs again in one ${record.record}.`,
        'Keep the right one and take out the other.',
      )
      return
    }
    if (value === '') return
    setItem(record, field, item(value, line, isDay))
    if (this.#year < since || (this.#year > until && record.record !== 'ActivePlans'))
      this.#wrongYear(name, since, line)
  }

  #wrongYear(name: string, since: number, line: number): void {
    if (this.#year === 9999) return
    const when = this.#year < since ? `came in ${since}` : 'has gone since'
    this.#found(
      'H-02',
      line,
      `${name} is not part of the ${this.#year} return: it ${when}.`,
      'Take it out, or check the year in the header.',
    )
  }

  #closePerson(): void {
    const person = this.#person as Person
    for (const finding of this.#pending) this.#to.found(finding)
    this.#pending.length = 0
    this.#person = undefined
    this.#to.person(person)
  }

  /** A name that is not spelt as it should be, or does not belong here. */
  #unusual(here: Exclude<ElementNode, ItemNode>, name: string, line: number): ElementNode | undefined {
    if (here === documentNode && name !== 'Message')
      throw new Unreadable(
        `The root of the file is ${name.slice(0, 40)}. A return has the root Message.`,
        line,
        'Choose the XML of the SEN2 return.',
      )
    const node = childOf(here.children, name)
    if (node) {
      if (!isDisputed(node.name))
        this.#found('H-02', line, `${name} is spelt ${node.name} in the return.`, `Write ${node.name}.`, 'query')
      return node
    }
    const home = homes.get(name.toLowerCase())
    // Where DMO, DCO and DSCO stand is not established, so that an unknown element beside Header and Persons may hold them.
    if (here === message && !home) return localAuthorityLevel
    this.#found(
      'H-02',
      line,
      home
        ? `${name} is out of place in ${here.name || 'the return'}: it belongs in ${home}.`
        : `${name.slice(0, 60)} is not part of the return.`,
      home ? `Move it into ${home}.` : 'Take it out.',
    )
    return undefined
  }

  #found(rule: string, line: number, words: string, mends: string, severity?: 'query'): void {
    const finding: StructureFinding = { rule, line, message: words, mends }
    if (severity) finding.severity = severity
    if (!this.#person) {
      this.#to.found(finding)
      return
    }
    finding.person = this.#person
    this.#pending.push(finding)
    if (this.#pending.length < 1000) return
    for (const one of this.#pending) this.#to.found(one)
    this.#pending.length = 0
  }
}

/** Readers of real returns disagree on the case of these, so that no spelling of them is called wrong. */
const disputed = new Set(['SENsetting', 'SENSettingOther', 'PostCode', 'Res', 'WBP', 'PlanWBP'])

function isDisputed(name: string): boolean {
  return disputed.has(name)
}

function trimmed(value: string): string {
  if (value === '') return value
  const last = value.charCodeAt(value.length - 1)
  return last <= 32 || value.charCodeAt(0) <= 32 ? value.trim() : value
}
