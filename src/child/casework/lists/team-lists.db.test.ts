import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { asArea } from '../../../platform/access/as.ts'
import { rebuildAll } from '../../../platform/events/rebuild.ts'
import { onEveryDatabase } from '../../../platform/testing/databases.ts'
import { heldBy } from '../../../testing/held.ts'
import { LA, makeWorld } from '../../../testing/world.ts'
import { AdviceRequested } from '../../advice/events.ts'
import {
  AssessmentRequested,
  DecidedNotToAssess,
  DecidedToAssess,
  TimeLimitExceptionRecorded,
} from '../../needs-assessment/events.ts'
import { QuestionAsked } from '../events.ts'
import { asked, serviceOn, yes } from '../samples.ts'
import { readAskedOthers } from './asked-others.ts'
import { caseDecisionList, decisionKinds, readDecisions } from './case-decision.ts'
import { readTeam } from './team.ts'
import { type AskedOfTeam, NOBODY, readTeamDuties } from './team-cases.ts'
import { readExceptions, readLateness } from './team-lateness.ts'
import { readWorkload } from './team-workload.ts'
import { readWaiting } from './waiting.ts'
import { readWorklist } from './worklist.ts'

const TODAY = '2026-01-05'

onEveryDatabase((_, open) => {
  it('tells a manager and a caseworker of their own cases alone, right after each event', async () => {
    const { db } = await open()
    const world = await makeWorld(db, { today: TODAY })
    const of = { laCode: LA, managerId: world.people.ruth, today: TODAY }
    const read = <T>(work: Parameters<typeof asArea<T>>[2]) => asArea(db, LA, work)
    const [refused, late, elsewhere] = [await world.amira(), await world.amira(), await world.amira()]
    for (const childId of [refused, late]) await world.grant(childId, 'ruth', 'team-manager', { basis: 'management' })
    for (const childId of [refused, late, elsewhere])
      await world.write(childId, [AssessmentRequested(asked(null), { occurredOn: '2025-11-10' })])

    const lateness = async () =>
      (await read((trx) => readLateness(trx, of))).find((line) => line.duty === 'decide-whether-to-assess')
    expect(await lateness()).toMatchObject({ open: 2, lateNow: [14, 14], doneLate: [], inTime: 0 })

    const reasons = { inLaw: 'Not necessary.', plainly: 'School can help.' }
    const no = { requestId: randomUUID(), reasons, decidedOn: TODAY, service: serviceOn(TODAY) }
    await world.write(refused, [DecidedNotToAssess(no, { occurredOn: TODAY })])
    await world.write(elsewhere, [DecidedNotToAssess(no, { occurredOn: TODAY })])
    expect(await lateness()).toMatchObject({ open: 1, lateNow: [14], doneLate: [14] })
    const range = { from: '2026-01-01', to: '2026-01-31', size: 20, skip: 0 }
    const decisions = () => read((trx) => readDecisions(trx, { ...of, ...range, kinds: decisionKinds }))
    expect(await decisions()).toMatchObject({
      found: 1,
      counts: { 'not-assess': 1 },
      rows: [{ childId: refused, ...reasons, by: 'Priya Shah' }],
    })

    const every = { ...of, duty: undefined, body: undefined, worker: undefined, team: undefined, size: 20, from: 0 }
    const oneByOne = (chosen: Partial<AskedOfTeam>) =>
      read((trx) => readTeamDuties(trx, { ...every, stands: 'late', ...chosen }))
    expect(await oneByOne({})).toMatchObject({
      found: 1,
      counts: { late: 1, 'done-late': 1, met: 0 },
      rows: [{ childId: late, duty: 'decide-whether-to-assess', dueOn: '2025-12-22', worker: 'Priya Shah' }],
      workers: [{ name: 'Priya Shah' }],
    })
    expect((await oneByOne({ stands: 'done-late' })).rows).toMatchObject([{ childId: refused, metOn: TODAY }])
    expect((await oneByOne({ duty: 'give-advice' })).found).toBe(0)
    expect((await oneByOne({ worker: NOBODY })).found).toBe(0)
    expect((await oneByOne({ worker: world.people.priya })).found).toBe(1)

    const team = () => read((trx) => readTeam(trx, LA, world.people.ruth, TODAY))
    expect((await team()).byTeam).toEqual([])
    await world.grant(late, 'owen', 'team-manager', { basis: 'management' })
    expect((await team()).byTeam).toMatchObject([
      { personId: world.people.owen, cases: 1, late: 1 },
      { personId: null, cases: 1, late: 0, doneLate: 1 },
    ])
    expect((await oneByOne({ team: world.people.owen })).found).toBe(1)
    expect((await oneByOne({ team: NOBODY })).found).toBe(0)

    const exception = {
      exceptionId: randomUUID(),
      ground: 'exceptional-circumstances' as const,
      until: '2026-01-31',
      evidence: 'x',
    }
    await world.write(late, [TimeLimitExceptionRecorded(exception, { occurredOn: '2025-12-01' })])
    const excused = await read((trx) => readExceptions(trx, of))
    expect(excused).toMatchObject({
      pastDue: 2,
      lines: [{ childId: late, ground: 'exceptional-circumstances', holder: 'Priya Shah' }],
    })

    const workload = await read((trx) => readWorkload(trx, of))
    expect(workload.lines).toMatchObject([{ name: 'Priya Shah', cases: 2, running: 1 }])
    expect(workload.places).toEqual([{ step: 'decide', startedOn: '2025-11-10', count: 1 }])
    expect(workload.arrivals).toEqual([0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])

    const waiting = (personId: string) =>
      read(async (trx) =>
        readWaiting(trx, { laCode: LA, children: await heldBy(trx, { laCode: LA, personId, today: TODAY }) }),
      )
    expect((await waiting(world.people.priya)).count).toBe(0)
    await world.write(late, [
      QuestionAsked(
        { questionId: randomUUID(), personId: world.people.nadia, from: 'Nadia', says: 'When?' },
        { occurredOn: TODAY },
      ),
    ])
    expect(await waiting(world.people.priya)).toMatchObject({
      count: 1,
      rows: [{ childId: late, code: 'answer-the-family' }],
    })
    expect((await waiting(world.people.owen)).count).toBe(0)

    const adviceRequestId = randomUUID()
    const askedOf = { personId: world.people.ed, organisationId: null, name: 'Ed Lowe' }
    await world.write(late, [
      DecidedToAssess(yes(TODAY), { occurredOn: TODAY }),
      AdviceRequested(
        { adviceRequestId, from: 'educational-psychologist', askedOf, sentOn: TODAY },
        { occurredOn: TODAY },
      ),
    ])
    const others = await read((trx) => readAskedOthers(trx, LA, [late]))
    expect(others.get(adviceRequestId)).toMatchObject({ kind: 'advice', reachable: true, times: 0, lastOn: null })
    const worklist = await read((trx) =>
      readWorklist(trx, {
        laCode: LA,
        children: [late],
        today: TODAY,
        show: 'waiting',
        duty: undefined,
        size: 25,
        from: 0,
        withFirst: false,
      }),
    )
    expect(worklist.rows).toMatchObject([{ duty: 'give-advice', holds: 'Ed Lowe', requestId: adviceRequestId }])
    expect(worklist.rows[0]?.other).toEqual(others.get(adviceRequestId))

    const kept = await decisions()
    await asArea(db, LA, (trx) => trx.deleteFrom('case_decision').execute())
    await rebuildAll(db, [caseDecisionList])
    expect(await decisions()).toEqual(kept)
    await world.close()
  }, 60_000)
})
