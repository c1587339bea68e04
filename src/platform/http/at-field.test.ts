import { describe, expect, it } from 'vitest'
import { refusal } from '../decisions/refusal.ts'
import { atField } from './at-field.ts'

const fields = { 'in-the-future': 'on', 'no-words': 'says' }

describe('a no that is about one field', () => {
  it('is said at that field', () => {
    const no = refusal('in-the-future', 'The day cannot be later than today.')
    expect(atField(no, fields)).toEqual({ errors: [{ field: 'on', message: 'The day cannot be later than today.' }] })
  })

  it('keeps the law that it rests on', () => {
    const no = refusal('no-words', 'Write down what the order says.', 'SEND Regulations 2014, reg 44')
    const message = 'Write down what the order says. (SEND Regulations 2014, reg 44)'
    expect(atField(no, fields)).toEqual({ errors: [{ field: 'says', message }] })
  })

  it('stays as it is where it is about the case', () => {
    const no = refusal('no-appeal', 'No appeal is open.', 'Children and Families Act 2014, s51')
    expect(atField(no, fields)).toBe(no)
  })
})
