import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dutiesCommand } from './command.ts'
import { mostFacts } from './input.ts'

async function run(args: string[], input = '') {
  const said = { out: '', err: '' }
  const code = await dutiesCommand(args, {
    stdin: Readable.from([Buffer.from(input)]),
    stdout: { write: (text) => (said.out += text) },
    stderr: { write: (text) => (said.err += text) },
  })
  return { code, ...said }
}

const ask = (facts: unknown, more: object = {}) => run(['-'], JSON.stringify({ asOf: '2026-02-16', facts, ...more }))
const request = { what: 'request-received', on: '2026-01-05', by: 'parent' }

describe('opensend duties', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'duties-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('answers from a file and from standard input alike', async () => {
    const text = JSON.stringify({ asOf: '2026-02-16', person: { dateOfBirth: '2015-05-02' }, facts: [request] })
    await writeFile(join(folder, 'case.json'), text)
    const fromFile = await run([join(folder, 'case.json')])
    expect(fromFile).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse(fromFile.out)[0]).toMatchObject({ duty: 'decide-whether-to-assess', dueOn: '2026-02-16' })
    expect(await run(['-'], text)).toEqual(fromFile)
  })

  it('answers an empty list when nothing has happened', async () => {
    expect(await ask([])).toEqual({ code: 0, out: '[]\n', err: '' })
  })

  it('explains itself', async () => {
    const { code, out } = await run(['--help'])
    expect(code).toBe(0)
    expect(out).toContain('review-meeting-held')
  })

  it.each([[[]], [['a.json', 'b.json']], [['no-such-file.json']]])('refuses the arguments %o', async (args) => {
    const { code, out, err } = await run(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^.+\.\n$/)
  })

  it('refuses more than 1 MB, from a file and from standard input', async () => {
    const text = JSON.stringify({ asOf: '2026-02-16', facts: [{ what: 'x'.repeat(1_000_001), on: '2026-01-05' }] })
    await writeFile(join(folder, 'large.json'), text)
    expect(await run([join(folder, 'large.json')])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('1 MB'),
    })
    expect(await run(['-'], text)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('1 MB') })
  })

  it.each([
    ['nothing', '', 'not JSON'],
    ['half an object', '{"asOf":', 'not JSON'],
    ['a list', '[]', 'must be an object'],
    ['null', 'null', 'must be an object'],
    ['no asOf', '{"facts":[]}', 'needs "asOf"'],
    ['no facts', '{"asOf":"2026-02-16"}', 'needs "facts"'],
    ['facts that are no list', '{"asOf":"2026-02-16","facts":{}}', 'must be a list'],
    ['a day that does not exist', '{"asOf":"2026-02-30","facts":[]}', 'real day'],
    ['a moment', '{"asOf":"2026-02-16T10:00:00Z","facts":[]}', 'real day'],
    ['an unknown key', '{"asOf":"2026-02-16","facts":[],"name":"A"}', '"name"'],
    ['an unknown key of the person', '{"asOf":"2026-02-16","facts":[],"person":{"name":"A"}}', '"name"'],
    ['a poisoned key', '{"asOf":"2026-02-16","facts":[],"__proto__":{"a":1}}', '__proto__'],
    [
      'a poisoned key within',
      '{"asOf":"2026-02-16","facts":[{"what":"draft-served","on":"2026-01-05","constructor":{}}]}',
      'constructor',
    ],
    ['a birth in the future', '{"asOf":"2026-02-16","facts":[],"person":{"dateOfBirth":"2026-02-17"}}', 'dateOfBirth'],
  ])('refuses %s in one sentence', async (_what, input, says) => {
    const { code, out, err } = await run(['-'], input)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(says)
    expect(err).toMatch(/^[^\n]+\.\n$/)
  })

  const on = '2026-01-05'
  it.each([
    ['no object', 'x', 'must be an object'],
    ['no what', { on }, 'needs "what"'],
    ['a near miss', { what: 'request-recieved', on }, 'did you mean "request-received"?'],
    ['an unknown name', { what: 'zzzzzz', on }, 'no fact called "zzzzzz"'],
    ['a name every object has', { what: 'toString', on }, 'no fact called'],
    ['no day', { what: 'draft-served' }, 'needs "on"'],
    ['a day that does not exist', { what: 'draft-served', on: '2025-02-29' }, 'real day'],
    ['a number for a day', { what: 'draft-served', on: 20260105 }, 'real day'],
    ['a later day', { what: 'draft-served', on: '2026-02-17' }, 'later than "asOf"'],
    ['an unknown key', { what: 'draft-served', on, note: 'x' }, '"note"'],
    ['an unknown asker', { what: 'request-received', on, by: 'aunt' }, '"by" must be "parent"'],
    ['no from', { what: 'advice-requested', on }, 'needs "from"'],
    ['an unknown from', { what: 'advice-requested', on, from: 'ep' }, '"educational-psychologist"'],
    ['no institution', { what: 'institution-consulted', on }, 'needs "institution"'],
    ['an empty institution', { what: 'institution-consulted', on, institution: ' ' }, '"institution" must'],
    ['no outcome', { what: 'review-decision-notified', on }, 'needs "outcome"'],
    ['no kind', { what: 'phase-transfer', on }, 'needs "kind"'],
    ['no order', { what: 'order-made', on }, 'needs "order"'],
    ['no about', { what: 'mediation-agreed', on }, 'needs "about"'],
    ['no day of knowing', { what: 'moved-to-new-authority', on }, 'needs "oldAuthorityKnewOn"'],
    [
      'a later day of knowing',
      { what: 'moved-to-new-authority', on, oldAuthorityKnewOn: '2026-03-01' },
      'later than "asOf"',
    ],
    ['no ground', { what: 'exception', on, until: on }, 'needs "ground"'],
    [
      'a ground the law does not have',
      { what: 'exception', on, until: on, ground: 'waiting-list' },
      '"ground" must be',
    ],
    ['no until', { what: 'exception', on, ground: 'absent-from-area' }, 'needs "until"'],
    ['an until before on', { what: 'exception', on, ground: 'absent-from-area', until: '2026-01-04' }, 'before "on"'],
    [
      'no request of advice',
      { what: 'exception', on, ground: 'school-closed', until: on },
      'needs "adviceRequestedOn"',
    ],
    ['advice nobody asked for', { what: 'advice-received', on, from: 'health' }, 'before advice was requested'],
    ['an answer nobody asked for', { what: 'institution-replied', on, institution: 'Beech College' }, 'was not sent'],
    ['a decision before any request', { what: 'decision-to-assess-notified', on: '2026-01-04' }, 'before any request'],
    [
      'a refusal to issue before any request',
      { what: 'decision-not-to-issue-notified', on: '2026-01-04' },
      'before any request',
    ],
    ['a refusal to re-assess nobody asked for', { what: 're-assessment-refused-notified', on }, 're-assessment'],
    ['obeying no order', { what: 'order-complied', on }, 'before any order'],
  ])('refuses a fact with %s', async (_what, fact, says) => {
    const { code, out, err } = await ask([request, fact])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('Fact 2')
    expect(err).toContain(says)
    expect(err).toMatch(/^[^\n]+[.?]\n$/)
  })

  it('refuses advice that came before its request', async () => {
    const advice = { from: 'health' }
    const { err } = await ask([
      { what: 'advice-requested', on: '2026-02-02', ...advice },
      { what: 'advice-received', on: '2026-02-01', ...advice },
    ])
    expect(err).toContain('before advice was requested from "health"')
  })

  it('takes a move that lies ahead, since its duties come first', async () => {
    const ahead = [
      { what: 'phase-transfer', on: '2026-09-01', kind: 'primary-to-secondary' },
      { what: 'moved-to-new-authority', on: '2026-04-01', oldAuthorityKnewOn: '2026-02-01' },
    ]
    expect(await ask(ahead)).toMatchObject({ code: 0 })
  })

  it('refuses more facts than a childhood holds', async () => {
    expect((await ask(Array.from({ length: mostFacts + 1 }, () => request))).err).toContain(`more than ${mostFacts}`)
  })
})
