import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldsOf, linesFrom, rowCounts } from './draft-lines.ts'
import { adviceLine } from './events.ts'
import { promptsFor } from './prompts.ts'

const provision = {
  'provision-1-what': 'Listening work',
  'provision-1-who': 'A trained assistant',
  'provision-1-frequency': '2 times a week',
  'provision-1-duration': '30 minutes, for 3 terms',
}

describe('rows become numbered lines', () => {
  it('in the order strengths, needs, outcomes, provision, and empty rows pass by', () => {
    const fields = {
      'strength-2-text': 'Draws well',
      'need-1-text': 'Cannot follow',
      'need-1-area': 'COMMUNICATION_INTERACTION',
      ...provision,
    }
    const { lines, errors } = linesFrom(fields, 'educational-psychologist')
    expect(errors).toEqual([])
    expect(lines.map((line) => [line.line, line.kind])).toEqual([
      [1, 'strength'],
      [2, 'need'],
      [3, 'provision'],
    ])
    expect(lines[2]).toMatchObject({ section: 'F', groupSize: null })
  })

  it('where health’s needs stand in C unless they name an area, and its provision in G', () => {
    const { lines } = linesFrom(
      { 'need-1-text': 'Asthma', 'need-2-text': 'Speech', 'need-2-area': 'COMMUNICATION_INTERACTION', ...provision },
      'health',
    )
    expect(lines).toMatchObject([{ section: 'C', area: null }, { section: 'B' }, { section: 'G' }])
  })

  it('and say what is still missing, by the field it is missing from', () => {
    const { errors } = linesFrom({ 'provision-1-what': 'Therapy', 'need-1-text': 'x' }, 'education')
    expect(errors.map((error) => error.field)).toEqual([
      'need-1-area',
      'provision-1-who',
      'provision-1-frequency',
      'provision-1-duration',
    ])
  })

  it('whatever is sent: lines are always well formed and numbered from 1', () => {
    const name = fc.oneof(
      fc.constantFrom(
        'need-1-text',
        'need-1-area',
        'strength-99-text',
        'provision-2-what',
        'rows-need',
        'outcome-0-text',
      ),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.dictionary(name, fc.oneof(fc.string(), fc.constantFrom('SEMH', '7')), { maxKeys: 30 }), (body) => {
        const { lines } = linesFrom(fieldsOf(body), 'social-care')
        expect(lines.map((line) => line.line)).toEqual(lines.map((_, index) => index + 1))
        for (const line of lines) adviceLine.parse(line)
        expect(Math.max(...Object.values(rowCounts(fieldsOf(body))))).toBeLessThanOrEqual(30)
      }),
    )
  })
})

describe('prompts before sending', () => {
  it('ask for more than “not known to us”', () => {
    expect(promptsFor([], 'Amira is not known to us.')).toHaveLength(1)
    expect(promptsFor([], 'We met Amira twice.')).toEqual([])
  })

  it('point at provision that could mean anything', () => {
    const { lines } = linesFrom({ ...provision, 'provision-1-frequency': 'as required' }, 'education')
    expect(promptsFor(lines, null)[0]).toMatchObject({ line: 1, law: 'SEND Code of Practice 9.69' })
    expect(promptsFor(linesFrom(provision, 'education').lines, null)).toEqual([])
  })
})
