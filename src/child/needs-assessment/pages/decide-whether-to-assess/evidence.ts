import type { NeedsAssessment } from '../../state.ts'

/** What the decision weighs, each with its source. None of it is a condition. */
export function evidenceOf(state: NeedsAssessment, childId: string) {
  const { request } = state
  const href = `/needs-assessment/${childId}`
  const from = request && { source: request.askedBy.name, on: request.receivedOn, href }
  const said = [
    ['What is hard', request?.concerns],
    ['What helps', request?.whatHelps],
    ['Hopes', request?.hopes],
    ['In their own words', request?.childsViews],
    ['What the school or setting has tried', request?.graduatedApproach],
  ].flatMap(([what, words]) => (words ? [{ text: `${what}: ${words}`, ...from }] : []))
  const sent =
    request?.documents.map((file) => ({ text: file.name, ...from, href: `${href}/files/${file.sha256}` })) ?? []
  const added = state.evidence.flatMap((one) => [
    { text: one.says, source: one.from, on: one.on, href },
    ...one.documents.map((file) => ({
      text: file.name,
      source: one.from,
      on: one.on,
      href: `${href}/files/${file.sha256}`,
    })),
  ])
  return [...said, ...sent, ...added]
}
