import { records } from '../fields.ts'
import { type AnyRecord, getItem } from '../model.ts'
import type { MadeReturn } from './make-return.ts'

/** Where a value came from: its place in the return, the child, and the events of the record that say it. */
export type Traced = { item: string; value: string; childId: string; events: readonly string[] }

/** Follows every value of a return back to its events, in the order of the file. */
export function* traceOf({ persons, trace }: MadeReturn): Generator<Traced> {
  for (const { childId, person } of persons) {
    const at = `Person[${person.number}]`
    const said = (path: string, record: AnyRecord): Traced[] =>
      records[record.record].fields.flatMap((field) => {
        const value = getItem(record, field)
        return value
          ? [{ item: `${path}/${field.name}`, value: value.value, childId, events: trace.get(value) ?? [] }]
          : []
      })
    yield* said(at, person)
    for (const [nth, request] of person.requests.entries()) {
      const path = `${at}/Requests[${nth + 1}]`
      yield* said(path, request)
      const { assessment, active } = request
      if (assessment) {
        yield* said(`${path}/Assessment`, assessment)
        const { plan } = assessment
        if (plan) {
          yield* said(`${path}/Assessment/NamedPlan`, plan)
          for (const [at_, one] of plan.details.entries())
            yield* said(`${path}/Assessment/NamedPlan/PlanDetail[${at_ + 1}]`, one)
        }
      }
      if (active) {
        yield* said(`${path}/ActivePlans`, active)
        for (const [at_, one] of active.placements.entries())
          yield* said(`${path}/ActivePlans/PlacementDetail[${at_ + 1}]`, one)
        for (const [at_, one] of active.needs.entries()) yield* said(`${path}/ActivePlans/SENneed[${at_ + 1}]`, one)
      }
    }
  }
}
