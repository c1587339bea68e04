import { parseForm } from '../../../../platform/http/form.ts'
import { page } from '../../../../platform/http/page.ts'
import { phrase, t } from '../../../../platform/languages/index.ts'
import { bodyName } from '../../../advice/questions.ts'
import { calculateDuties, checkInput, InputRefused } from '../../../duties/questions.ts'
import { workOutDates } from '../../access.ts'
import { owedByInWords, stateOf } from '../../duties.ts'
import { saidToFamily } from './for-families.ts'
import { datesForm, factsOf } from './form.ts'

/** The dates stand in the address, so that the answer can be kept or sent; nothing is kept here. */
export const workOutYourDates = page({
  path: '/work-out-your-dates',
  title: phrase('Work out your dates'),
  inEveryLanguage: true,
  mayUse: workOutDates,
  view: 'child/casework/pages/work-out-your-dates/view.njk',
  async show({ query, today }) {
    const asked = Object.entries(query).some(([name, value]) => name !== 'answer' && value.trim() !== '')
    if (!asked) return { values: query, asked }
    const parsed = parseForm(datesForm, query)
    if (!parsed.ok) return { values: query, errors: parsed.errors }
    const told = factsOf(parsed.input, today)
    if ('errors' in told) return { values: query, errors: told.errors }
    try {
      const rows = calculateDuties(checkInput({ asOf: today, facts: told.facts }))
      const isLate = rows.some(
        ({ metOn, owedBy, status }) => metOn === null && owedBy === 'local-authority' && status === 'late',
      )
      return { values: query, asked, isLate, rows: rows.map((row) => inWords(row, today)) }
    } catch (problem) {
      if (!(problem instanceof InputRefused)) throw problem
      return {
        values: query,
        errors: [{ field: 'form', message: t('These days do not fit together. Check their order.') }],
      }
    }
  },
})

function inWords(row: ReturnType<typeof calculateDuties>[number], today: string) {
  const over = row.owedBy === 'family' && row.metOn === null && row.dueOn < today
  return {
    ...row,
    toFamily: saidToFamily(row),
    who:
      row.owedBy === 'family'
        ? phrase('You, if you want to')
        : row.from
          ? bodyName(row.from)
          : owedByInWords(row.owedBy),
    state: over || row.status === 'not-owed' ? null : stateOf(row, today),
    words: over ? phrase('The time has ended') : row.status === 'not-owed' ? phrase('No longer due') : null,
  }
}
