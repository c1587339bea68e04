import { formOf } from '../../form-rows.ts'
import { idsIn } from '../provision/form.ts'

export const directPaymentsForm = formOf((_, reader) => ({
  sectionJ: reader.rows('payments', ['forWhat', 'amount', 'arrangements']).map(({ at, row }) => {
    if (!row.forWhat) reader.wrong(`payments-${at}-forWhat`, 'Say what the payment is for, or empty the whole row')
    return { ...row, needs: idsIn(reader, `payments-${at}-needs`), outcomes: idsIn(reader, `payments-${at}-outcomes`) }
  }),
}))
export type DirectPaymentsInput = ReturnType<(typeof directPaymentsForm)['parse']>
