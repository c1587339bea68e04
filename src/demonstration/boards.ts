import { recordUse } from '../nation/dashboard/boards/decisions.ts'
import { keepUse, usesIn } from '../nation/dashboard/boards/kept.ts'
import type { Board, Use } from '../nation/dashboard/boards/use.ts'
import type { Trx } from '../platform/database/schema.ts'
import { isRefusal } from '../platform/decisions/refusal.ts'

type Drawn = Pick<Use, 'measure' | 'decision' | 'meeting' | 'owner'> & {
  board: Board
  /** Days before today on which the board agreed it. */
  ago: number
  /** The target, and in how many days from today it is to be met. */
  target?: { says: string; in: number; watch: string[]; ifWorse: string }
}

const partnership = { board: 'partnership', meeting: 'Partnership board, every three months' } as const

const drawn: Drawn[] = [
  {
    ...partnership,
    measure: 'M15',
    decision: 'Whether two more psychologists work on assessments next term.',
    owner: 'Director of children’s services',
    ago: 120,
    target: {
      says: 'Seven in ten plans within 20 weeks, whatever the reason for delay.',
      in: 250,
      watch: ['M21', 'M22', 'M44'],
      ifWorse: 'If plans get vaguer or more decisions are overturned, the target stops until the board has read why.',
    },
  },
  {
    ...partnership,
    measure: 'M19',
    decision: 'Which body is asked to say why its advice comes late, and what it needs.',
    owner: 'Designated clinical officer and designated social care officer',
    ago: 120,
  },
  {
    ...partnership,
    measure: 'M26',
    decision: 'How many reviews the team takes on each month, so that nobody waits for theirs.',
    owner: 'Head of SEND',
    ago: 60,
    target: {
      says: 'Nine in ten plans reviewed within the year.',
      in: 300,
      watch: ['M27', 'M28'],
      ifWorse: 'If letters after reviews come later, reviews are spread over more months and not hurried.',
    },
  },
  {
    board: 'parent-carer-forum',
    measure: 'M49',
    decision: 'Which questions the forum takes to the council about families who hear nothing.',
    meeting: 'Forum meeting, each month',
    owner: 'Chair of the parent carer forum',
    ago: 200,
  },
  {
    board: 'scrutiny',
    measure: 'M44',
    decision: 'Whether the committee looks at how decisions to refuse are taken.',
    meeting: 'Scrutiny committee, twice a year',
    owner: 'Lead member for children',
    ago: 90,
  },
  {
    board: 'health-board',
    measure: 'M74',
    decision: 'Where therapists who join in spring will work.',
    meeting: 'Quality committee, every two months',
    owner: 'Executive lead for SEND',
    ago: 45,
  },
]

/** What boards of the made-up area decide with which measure, written down by its partnership officer. */
export async function addBoardUses(
  trx: Trx,
  { laCode, by, today, newId }: { laCode: string; by: string; today: string; newId: () => string },
): Promise<void> {
  const day = (days: number) => Temporal.PlainDate.from(today).add({ days }).toString()
  for (const { ago, target, ...rest } of drawn) {
    const agreed = day(-ago)
    const use = recordUse(
      await usesIn(trx, laCode),
      {
        ...rest,
        boardName: '',
        target: target ? { says: target.says, by: day(target.in), watch: target.watch, ifWorse: target.ifWorse } : null,
        from: agreed,
        until: null,
      },
      agreed,
    )
    if (isRefusal(use)) throw new Error(`${rest.measure}: ${use.says}`)
    await keepUse(trx, { laCode, useId: newId(), version: 1, use, at: `${agreed}T15:30:00Z`, by })
  }
}
