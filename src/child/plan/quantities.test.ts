import fc from 'fast-check'
import { expect, it } from 'vitest'
import { quantitiesIn } from './quantities.ts'

it.each([
  [
    '30 minutes twice a week with a speech and language therapy assistant, in a group of up to four',
    ['twice a week', '30 minutes', 'in a group of up to four', 'a speech and language therapy assistant'],
  ],
  [
    'A daily 20-minute one-to-one session led by a teaching assistant',
    ['daily', '20-minute', 'one-to-one', 'a teaching assistant'],
  ],
  [
    'Three sessions of 45 minutes each week, delivered by his class teacher',
    ['Three sessions of 45 minutes each week', '45 minutes', '', 'his class teacher'],
  ],
  ['He should have 5 hours per week of 1:1 support', ['5 hours per week', '', '1:1', '']],
  [
    'Termly review by the educational psychologist; no more than 3 pupils',
    ['Termly', '', 'no more than 3 pupils', 'the educational psychologist'],
  ],
  [
    '15 minutes every morning in a small group of 3 to 4 children',
    ['every morning', '15 minutes', 'in a small group of 3 to 4 children', ''],
  ],
  ['Regular access to support as required', ['', '', '', '']],
])('reads “%s”', (sentence, [frequency, duration, groupSize, who]) => {
  expect(quantitiesIn(sentence)).toEqual({ frequency, duration, groupSize, who })
})

it('makes nothing up: whatever it answers stands in the sentence, word for word', () => {
  const words = fc.constantFrom(
    ...'30 minutes twice a week daily by an assistant in group of up to four 1:1 each every term hours x therapist, . – half'.split(
      ' ',
    ),
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(words).map((all) => all.join(' ')),
      ),
      (sentence) => {
        for (const said of Object.values(quantitiesIn(sentence))) expect(sentence).toContain(said)
      },
    ),
  )
})
