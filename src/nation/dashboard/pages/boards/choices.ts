import { BOARDS, boardIds } from '../../boards/use.ts'
import { catalogue, measureBy } from '../../catalogue/catalogue.ts'
import { type Catalogued, OBJECTIVES } from '../../catalogue/catalogued.ts'

/** What the form of a use offers. Without a measure yet, it asks for that first. */
export const choicesFor = (measure: Catalogued | undefined) => ({
  boards: boardIds.map((value) => ({ value, text: BOARDS[value].name })),
  measures: catalogue.map(({ id, name, objective }) => ({
    value: id,
    text: `${name} (${OBJECTIVES[objective].toLowerCase()})`,
  })),
  measure,
  watch: (measure?.watch ?? []).flatMap((id) => {
    const other = measureBy(id)
    return other ? [{ value: id, text: other.name, hint: other.question }] : []
  }),
})
