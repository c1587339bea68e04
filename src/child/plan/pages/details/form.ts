import { PersonalDetails, PlanServices } from '../../content/plan.ts'
import { formOf } from '../../form-rows.ts'

const PERSONAL = ['sex', 'ethnicity', 'firstLanguage', 'parentsFirstLanguage'] as const
const SERVICES = ['setting', 'generalPractitioner', 'keyHealthProfessional', 'nhsNumber', 'movedInFrom'] as const
const yesNo: Record<string, boolean> = { yes: true, no: false }

/** Names, addresses and contacts are not typed here: they come from the family's details, with what is hidden left out. */
export const detailsForm = formOf((body, reader) => {
  const texts = (fields: readonly string[]) =>
    Object.fromEntries(fields.map((field) => [field, reader.text(field, 500)]))
  const year = reader.text('yearGroup', 10)
  const yearGroup = year === '' ? null : Number(year)
  if (yearGroup !== null && !(Number.isInteger(yearGroup) && yearGroup >= -5 && yearGroup <= 14)) {
    reader.wrong('yearGroup', 'Enter the school year as a number, for example 5, or 0 for Reception')
  }
  const others = reader.rows('others', ['name', 'role', 'organisation']).map(({ at, row }) => {
    if (!row.name) reader.wrong(`others-${at}-name`, 'Enter their name, or empty the whole row')
    return row
  })
  const lookedAfter =
    PlanServices.shape.lookedAfter
      .unwrap()
      .unwrap()
      .options.find((one) => one === body['lookedAfter']) ?? null
  const valid =
    yearGroup !== null && yearGroup >= -5 && yearGroup <= 14 && Number.isInteger(yearGroup) ? yearGroup : null
  return {
    personal: PersonalDetails.parse({ ...texts(PERSONAL), yearGroup: valid }),
    services: PlanServices.parse({
      ...texts(SERVICES),
      knownToSocialCare: yesNo[String(body['knownToSocialCare'])] ?? null,
      lookedAfter,
      onePageProfileAttached: body['onePageProfileAttached'] === 'yes',
      others,
    }),
  }
})
export type DetailsInput = ReturnType<(typeof detailsForm)['parse']>
