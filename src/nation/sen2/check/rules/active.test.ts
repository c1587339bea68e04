import { activeRules } from './active.ts'
import { given, type Items, sample } from './samples.ts'
import { describeRules } from './table.test-kit.ts'

type From = Parameters<typeof sample>[0]
const change = (items: Items, from: From = 'active') => sample(from, ({ active }) => Object.assign(active, items))
/** A plan of that start date. */
const begun = (StartDate: string, items: Items, from: From = 'active') =>
  sample(from, (parts) => {
    parts.plan.StartDate = StartDate
    Object.assign(parts.active, items)
  })
const withoutActive = (from: From) =>
  sample(from, ({ request }) => {
    request.active = undefined
  })
const noReview = {
  ReviewMeeting: undefined,
  ReviewOutcome: undefined,
  ReviewDraft: undefined,
  LastReview: undefined,
  PhaseTransferDueDate: undefined,
}
const older = (PersonBirthDate: string, PhaseTransferDueDate: string) =>
  sample('active', ({ person, active }) => {
    person.PersonBirthDate = PersonBirthDate
    active.PhaseTransferDueDate = PhaseTransferDueDate
  })

describeRules('active plans', activeRules, {
  'V-01': {
    breaks: withoutActive('active'),
    keeps: sample('active'),
    passesOver: withoutActive('ceased'),
  },
  'V-02': {
    breaks: withoutActive('ceased'),
    keeps: sample('ceased'),
    passesOver: withoutActive('active'),
  },
  'V-03': {
    breaks: sample('noPlan', ({ request }) => {
      request.active = { placements: [], needs: [{ SENtype: 'ASD', SENtypeRank: '1' }] }
    }),
    keeps: sample('active'),
    passesOver: sample('noPlan'),
  },
  'V-04': {
    breaks: change({ TransferLA: '999' }, 'movedIn'),
    alsoBreaks: [change({ TransferLA: '201' }, 'movedIn'), change({ TransferLA: 'Leeds' }, 'movedIn')],
    saying: /999/,
    keeps: sample('movedIn'),
    alsoKeeps: [change({ TransferLA: '909' }, 'movedIn')],
    passesOver: sample('active'),
  },
  'V-05': {
    breaks: change({ TransferLA: '330' }, 'issued'),
    keeps: sample('movedIn'),
    passesOver: sample('issued'),
  },
  'V-06': {
    breaks: change({ LastReview: '2026-01-16' }),
    alsoBreaks: [
      change({ ReviewMeeting: '2026-01-16', LastReview: undefined }),
      change({ ReviewDraft: '2026-01-16' }),
      change({ PhaseTransferFinalDate: '2026-01-16' }),
      change({ PhaseTransferDueDate: '2026-02-29' }),
      change({ ReviewMeeting: '9 October 2025' }),
    ],
    saying: /LastReview/,
    keeps: change({ LastReview: '2026-01-15', ReviewDraft: '2026-01-15' }),
    passesOver: sample('issued'),
  },
  'V-07': {
    breaks: begun('2025-10-10', {}),
    alsoBreaks: [begun('2025-10-10', { ReviewMeeting: undefined, LastReview: '2025-10-09' })],
    keeps: begun('2025-10-09', {}),
    passesOver: sample('issued'),
  },
  'V-08': {
    breaks: change({ ReviewOutcome: 'Y' }),
    keeps: change({ ReviewOutcome: 'M', ReviewDraft: undefined }),
    passesOver: sample('issued'),
  },
  'V-09': {
    breaks: change({ LastReview: '2025-10-08' }),
    keeps: change({ LastReview: '2025-10-09' }),
    passesOver: change({ ReviewMeeting: undefined }),
  },
  'V-10': {
    breaks: change({ LastReview: undefined }),
    alsoBreaks: [change({ ReviewMeeting: undefined })],
    saying: /LastReview is missing/,
    keeps: sample('active'),
    passesOver: sample('issued'),
  },
  'V-11': {
    breaks: change({ ReviewOutcome: undefined }),
    alsoBreaks: [change({ ReviewOutcome: undefined, LastReview: '2025-10-09' })],
    keeps: sample('active'),
    passesOver: change({ ReviewOutcome: undefined, LastReview: undefined }),
  },
  'V-12': {
    breaks: begun('2025-01-14', noReview),
    keeps: begun('2025-01-15', noReview),
    alsoKeeps: [sample('active')],
    passesOver: change({ LastReview: undefined, ReviewOutcome: undefined }, 'ceased'),
  },
  'V-13': {
    breaks: change({ ...noReview, LastReview: '2025-03-01' }),
    alsoBreaks: [
      change({ ReviewMeeting: '2025-01-14' }),
      given({ year: 2024 }, change({ ReviewMeeting: '2023-01-17' })),
    ],
    keeps: change({ ReviewMeeting: '2025-01-15' }),
    alsoKeeps: [begun('2025-01-15', noReview), change({ ReviewMeeting: 'unknown' })],
    passesOver: given({ year: 2023 }, change({ ...noReview, LastReview: '2022-03-01' })),
  },
  'V-14': {
    breaks: change({ LastReview: '2025-11-07' }),
    alsoBreaks: [change({ ReviewMeeting: '2025-12-17', LastReview: undefined, ReviewOutcome: undefined })],
    keeps: change({ LastReview: '2025-11-06' }),
    alsoKeeps: [change({ ReviewMeeting: '2025-12-18', LastReview: undefined, ReviewOutcome: undefined })],
    passesOver: sample('issued'),
  },
  'V-15': {
    breaks: change({ ReviewOutcome: 'M' }),
    alsoBreaks: [change({ ReviewOutcome: undefined })],
    keeps: sample('active'),
    passesOver: change({ ReviewOutcome: 'M', ReviewDraft: undefined }),
  },
  'V-16': {
    breaks: change({ ReviewDraft: '2025-10-08' }),
    keeps: change({ ReviewDraft: '2025-10-09' }),
    passesOver: change({ ReviewDraft: undefined }),
  },
  'V-17': {
    breaks: change({ ReviewDraft: undefined }),
    alsoBreaks: [given({ year: 2025 }, change({ ReviewDraft: undefined, LastReview: '2024-10-31' }))],
    keeps: sample('active'),
    alsoKeeps: [change({ ReviewDraft: undefined, LastReview: '2025-12-18' })],
    passesOver: given({ year: 2024 }, change({ ReviewDraft: undefined })),
  },
  'V-18': {
    breaks: change({
      ReviewOutcome: 'C',
      LastReview: '2025-07-14',
      ReviewMeeting: '2025-07-01',
      ReviewDraft: undefined,
    }),
    keeps: change({ ReviewOutcome: 'C', LastReview: '2025-07-15', ReviewMeeting: '2025-07-01' }),
    alsoKeeps: [sample('ceased')],
    passesOver: change({ LastReview: '2025-06-01' }),
  },
  'V-19': {
    breaks: change({ PhaseTransferDueDate: undefined, PhaseTransferFinalDate: '2025-12-01' }),
    keeps: change({ PhaseTransferFinalDate: '2025-12-01' }),
    passesOver: sample('issued'),
  },
  'V-20': {
    breaks: change({ PhaseTransferDueDate: '2026-02-16' }),
    keeps: change({ PhaseTransferDueDate: '2026-03-31' }),
    alsoKeeps: [older('2009-04-01', '2025-04-01')],
    passesOver: change({ PhaseTransferDueDate: undefined }),
  },
  'V-21': {
    breaks: change({ PhaseTransferDueDate: '2024-02-15' }),
    alsoBreaks: [change({ PhaseTransferDueDate: '2027-02-15' })],
    keeps: sample('active'),
    passesOver: sample('issued'),
  },
  'V-22': {
    breaks: change({ PhaseTransferDueDate: '2025-02-15' }),
    alsoBreaks: [
      change({ PhaseTransferDueDate: '2025-02-15', PhaseTransferFinalDate: '2025-02-16' }),
      change({ PhaseTransferDueDate: '2026-01-15' }),
    ],
    keeps: change({ PhaseTransferDueDate: '2025-02-15', PhaseTransferFinalDate: '2025-02-15' }),
    alsoKeeps: [sample('active')],
    passesOver: sample('issued'),
  },
  'V-23': {
    breaks: change({ Res: 'A' }),
    alsoBreaks: [change({ WBP: 'X' })],
    keeps: sample('ceased'),
    passesOver: given({ year: 2023 }, change({ Res: 'A' })),
  },
})
