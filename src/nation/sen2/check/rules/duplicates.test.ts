import { duplicateRules } from './duplicates.ts'
import { type Items, sample, together } from './samples.ts'
import { describeRules } from './table.test-kit.ts'

const like = (items: Items, from: Parameters<typeof sample>[0] = 'refused') =>
  sample(from, ({ person }) => Object.assign(person, items))
const one = like({ UPN: 'N201299925001' }, 'active')

describeRules('duplicates', duplicateRules, {
  'P-18': {
    breaks: together(one, like({ UPN: 'N201299925001' })),
    saying: /line 11/,
    keeps: together(one, like({ UPN: 'J201299922003' })),
    passesOver: together(sample('assessing'), sample('assessing')),
  },
  'P-24': {
    breaks: together(sample('ceased'), like({ UniqueLearnerNumber: '9000000016' })),
    keeps: together(sample('ceased'), like({ UniqueLearnerNumber: '1234567899' })),
    passesOver: together(one, one),
  },
  'P-31': {
    breaks: together(one, like({ Surname: 'ALDER', Forename: 'Robin', PersonBirthDate: '2014-11-03' })),
    keeps: together(one, like({ Surname: 'Alder', Forename: 'Robin', PersonBirthDate: '2014-11-04' })),
    passesOver: together(like({ Surname: undefined }), like({ Surname: undefined })),
  },
})
