import { expect, it } from 'vitest'
import { isLearnerNumber } from '../../../../record/children/numbers/learner-number.ts'
import { upnCheckLetter } from '../../../../record/children/numbers/upn.ts'
import { numberRules } from './numbers.ts'
import { given, type Sample, sample } from './samples.ts'
import { describeRules } from './table.test-kit.ts'

const withUpn = (UPN: string | undefined) => sample('active', ({ person }) => Object.assign(person, { UPN }))
const withUln = (UniqueLearnerNumber: string, from: 'active' | 'ceased' = 'ceased') =>
  sample(from, ({ person }) => Object.assign(person, { UniqueLearnerNumber }))
const register = (sample: Sample) => given({ establishments: { 999901: {} } }, sample)
const noUpn = sample('active', ({ person }) => Object.assign(person, { UPN: undefined, UPNunknown: 'UN5' }))

describeRules('pupil and learner numbers', numberRules, {
  'P-16': {
    breaks: withUpn('N20129992500'),
    alsoBreaks: [
      withUpn('n201299925001'),
      withUpn('N201 99925001'),
      withUpn('N201299925O01'),
      withUpn('1201299925001'),
    ],
    saying: /N20129992500”/,
    keeps: withUpn('N201299925001'),
    alsoKeeps: [withUpn('U93100012607A')],
    passesOver: sample('assessing'),
  },
  'P-17': {
    breaks: withUpn('A801200005001'),
    alsoBreaks: [withUpn('S201299925001'), withUpn('Q207000016049'), withUpn('U93100012607B')],
    saying: /check letter B/,
    keeps: withUpn('B801200005001'),
    alsoKeeps: [
      withUpn('N201299925001'),
      withUpn('K823432126045'),
      withUpn('P207000016049'),
      withUpn('U93100012607A'),
      withUpn('F38340562501Z'),
    ],
    passesOver: withUpn('A80120000500'),
  },
  'P-19': {
    breaks: withUpn('T999299925001'),
    saying: /T999299925001/,
    keeps: withUpn('N201299925001'),
    alsoKeeps: [withUpn('A928299925001'), withUpn('A668299925001'), withUpn('A942299925001'), withUpn('A001299925001')],
    passesOver: withUpn('T9992999250'),
  },
  'P-20': {
    breaks: withUpn('N201299925O01'),
    keeps: withUpn('N201299925001'),
    passesOver: withUpn('N201299925O0'),
    withErrors: ['P-16'],
  },
  'P-21': {
    breaks: withUpn('N20129992500S'),
    alsoBreaks: [withUpn('N20129992500I'), withUpn('N20129992500O'), withUpn('N20129992500-')],
    keeps: withUpn('U93100012607A'),
    alsoKeeps: [withUpn('N201299925001')],
    passesOver: withUpn('N2012999250O'),
  },
  'P-22': {
    breaks: withUpn('U93100012607A'),
    keeps: withUpn('N201299925001'),
    passesOver: sample('assessing'),
  },
  'P-23': {
    breaks: withUln('9000000017'),
    alsoBreaks: [
      withUln('0123456789'),
      withUln('9999999999'),
      withUln('900000001'),
      withUln('9876543210'),
      withUln('90000000I6'),
    ],
    saying: /9000000017/,
    keeps: withUln('1234567899'),
    alsoKeeps: [withUln('1000000035')],
    passesOver: sample('active'),
  },
  'P-25': {
    breaks: withUln('9000000016', 'active'),
    keeps: withUln('9000000016'),
    passesOver: sample('active'),
  },
  'P-30': {
    breaks: register(noUpn),
    keeps: register(sample('active')),
    alsoKeeps: [given({ establishments: { 999901: { isStateFunded: false } } }, noUpn)],
    passesOver: noUpn,
  },
})

it('works out the check letter of permanent and of temporary pupil numbers', () => {
  const bodies = {
    '801200005001': 'B',
    '201299925001': 'N',
    '823432126045': 'K',
    '207000016049': 'P',
    '93100012607A': 'U',
    '38340562501Z': 'F',
  }
  for (const [body, letter] of Object.entries(bodies)) expect(upnCheckLetter(body), body).toBe(letter)
  expect(upnCheckLetter('20129992500I')).toBeUndefined()
  expect(upnCheckLetter('2012999250')).toBeUndefined()
})

it('takes no learner number whose remainder is 0, whatever its last digit', () => {
  for (let digit = 0; digit < 10; digit += 1) expect(isLearnerNumber(`987654321${digit}`)).toBe(false)
})

it('tells every change of one digit in a learner number', () => {
  const valid = '9000000016'
  for (let place = 0; place < 10; place += 1)
    for (let digit = 0; digit < 10; digit += 1) {
      const other = valid.slice(0, place) + digit + valid.slice(place + 1)
      if (other !== valid) expect(isLearnerNumber(other), other).toBe(false)
    }
})
