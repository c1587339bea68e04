import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { NewEvent, RecordedEvent } from '../../platform/events/event.ts'
import { AddressRecorded, CarerAdded, ContactRecorded, RecordOpened } from '../../record/children/events.ts'
import { EhcPlanContent, Need, Outcome, PlanItemId, Provision } from './content/plan.ts'
import { amirasPlan } from './content/samples.ts'
import {
  agreeSectionG,
  removeNeed,
  removeOutcome,
  removeProvision,
  startPlan,
  writeDirectPayments,
  writeNeed,
  writeOutcome,
  writeProvision,
} from './decisions.ts'
import { placeAdviceLine } from './from-advice.ts'
import { writtenCase } from './samples.ts'
import { planIn } from './state.ts'

const TODAY = '2026-04-20'
const child = randomUUID()
const nadia = randomUUID()
const imran = randomUUID()

const recorded = (events: NewEvent[]): RecordedEvent[] =>
  events.map((event, at) => ({
    supersedes: null,
    hiddenFrom: null,
    ...event,
    laCode: '999',
    childId: child,
    version: at + 1,
    eventId: randomUUID(),
    recordedAt: '2026-04-20T10:00:00.000Z',
    by: null,
    capacity: 'caseworker',
    previousHash: '',
    hash: '',
  }))
const opened = [
  RecordOpened({ givenName: 'Amira', familyName: 'Khan', dateOfBirth: '2016-05-02' }, { occurredOn: '2026-01-05' }),
  CarerAdded(
    { carerId: nadia, name: 'Nadia Khan', relationship: 'Mother', parentalResponsibility: true },
    { occurredOn: '2026-01-05' },
  ),
]
const written = () => writtenCase(amirasPlan, { requestId: randomUUID(), planId: randomUUID(), parent: nadia })

it('folds what was written, with the child’s own details and the advice', () => {
  const plan = planIn(recorded([...opened, ...written()]))
  expect(plan?.content).toMatchObject({
    needs: amirasPlan.needs,
    provisions: amirasPlan.provisions,
    outcomes: amirasPlan.outcomes,
  })
  expect(plan?.content.personal).toMatchObject({ name: 'Amira Khan', dateOfBirth: '2016-05-02' })
  expect(plan?.content.sectionK.map(({ id, title }) => [id, title])).toEqual(
    amirasPlan.sectionK.map(({ id, title }) => [id, title]),
  )
})

it('never shows an address or a number that is hidden from anybody', () => {
  const on = { occurredOn: '2026-01-05', hiddenFrom: [imran] }
  const content = planIn(
    recorded([
      ...opened,
      AddressRecorded({ of: nadia, lines: ['4 Secret Street'], postcode: 'MR1 1AA' }, on),
      AddressRecorded({ of: 'child', lines: ['4 Secret Street'], postcode: 'MR1 1AA' }, on),
      ContactRecorded({ of: nadia, phone: '01632 960 001', prefers: 'text' }, on),
      ...written(),
    ]),
  )?.content
  expect(JSON.stringify(content)).not.toMatch(/Secret|960 001/)
})

it('lets the agreement of health lapse when section G changes, and only then', () => {
  const provision = Provision.parse({ id: randomUUID(), section: 'G', what: 'Care' })
  let events = [...opened, ...written()]
  const planNow = () => planIn(recorded(events))
  const add = (answer: unknown) => {
    events = [...events, ...(answer as NewEvent[])]
  }
  add(writeProvision(planNow(), provision, TODAY))
  add(agreeSectionG(planNow(), { body: 'ICB', agreedBy: 'Grace Lin', agreedOn: TODAY }, TODAY))
  add(writeNeed(planNow(), Need.parse({ id: randomUUID(), section: 'B', text: 'Other' }), TODAY))
  expect(planNow()?.content.healthAgreement?.body).toBe('ICB')
  add(writeProvision(planNow(), { ...provision, what: 'Less care' }, TODAY))
  expect(planNow()?.agreedG?.stands).toBe(false)
  expect(planNow()?.content.healthAgreement).toBeNull()
})

const ids = Array.from({ length: 4 }, () => PlanItemId.parse(randomUUID()))
const id = fc.constantFrom(...ids)
const links = fc.uniqueArray(id, { maxLength: 3 })
const line = (of: number, kind: 'need' | 'outcome') => ({
  adviceId: ids[0] as string,
  from: 'health' as const,
  body: 'Health',
  author: 'Dr Osei',
  title: 'Advice',
  on: TODAY,
  quote: 'words',
  line:
    kind === 'need'
      ? { line: of, kind, section: 'C' as const, area: null, text: 'words' }
      : { line: of, kind, text: 'words', by: null },
})
const edit = fc.oneof(
  fc.record({ does: fc.constant('need' as const), id, text: fc.string() }),
  fc.record({
    does: fc.constant('provision' as const),
    id,
    meets: links,
    section: fc.constantFrom('F' as const, 'G' as const),
  }),
  fc.record({ does: fc.constant('outcome' as const), id, needs: links, provisions: links }),
  fc.record({ does: fc.constant('payment' as const), needs: links, outcomes: links }),
  fc.record({ does: fc.constant('remove-need' as const), id, unlink: fc.boolean() }),
  fc.record({ does: fc.constant('remove-provision' as const), id, unlink: fc.boolean() }),
  fc.record({ does: fc.constant('remove-outcome' as const), id, unlink: fc.boolean() }),
  fc.record({
    does: fc.constant('place' as const),
    line: fc.integer({ min: 1, max: 4 }),
    kind: fc.constantFrom('need' as const, 'outcome' as const),
    needs: links,
  }),
)

it('is a whole plan without a link that leads nowhere, in whatever order it is edited', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
      let events: NewEvent[] = [
        ...opened,
        ...(startPlan({ owed: true, plan: undefined }, { planId: child }, TODAY) as NewEvent[]),
      ]
      for (const one of edits) {
        const plan = planIn(recorded(events))
        const answer =
          one.does === 'need'
            ? writeNeed(plan, Need.parse({ id: one.id, section: 'B', text: one.text }), TODAY)
            : one.does === 'provision'
              ? writeProvision(plan, Provision.parse(one), TODAY)
              : one.does === 'outcome'
                ? writeOutcome(plan, Outcome.parse(one), TODAY)
                : one.does === 'payment'
                  ? writeDirectPayments(
                      plan,
                      [{ forWhat: 'x', amount: '', arrangements: '', needs: one.needs, outcomes: one.outcomes }],
                      TODAY,
                    )
                  : one.does === 'remove-need'
                    ? removeNeed(plan, one, TODAY)
                    : one.does === 'remove-provision'
                      ? removeProvision(plan, one, TODAY)
                      : one.does === 'remove-outcome'
                        ? removeOutcome(plan, one, TODAY)
                        : placeAdviceLine(
                            plan,
                            { line: line(one.line, one.kind), newId: randomUUID(), needs: one.needs },
                            TODAY,
                          )
        if (!('refused' in answer)) events = [...events, ...answer]
      }
      const content = planIn(recorded(events))?.content
      expect(EhcPlanContent.parse(content)).toEqual(content)
      expect(dangling(content as EhcPlanContent)).toEqual([])
    }),
    { numRuns: 150 },
  )
})

function dangling({ needs, provisions, outcomes, sectionJ }: EhcPlanContent): string[] {
  const has = (items: { id: string }[]) => (one: string) => !items.some((item) => item.id === one)
  return [
    ...provisions.flatMap((one) => one.meets.filter(has(needs))),
    ...outcomes.flatMap((one) => [...one.needs.filter(has(needs)), ...one.provisions.filter(has(provisions))]),
    ...sectionJ.flatMap((one) => [...one.needs.filter(has(needs)), ...one.outcomes.filter(has(outcomes))]),
  ]
}
