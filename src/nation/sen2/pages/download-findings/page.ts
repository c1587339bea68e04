import { type FileAnswer, goTo, notThere, page } from '../../../../platform/http/page.ts'
import { checkReturns } from '../../access.ts'
import { checkings } from '../../check-here/checkings.ts'
import { csvReport } from '../../report/csv.ts'
import { jsonReport } from '../../report/json.ts'
import { checkAReturn } from '../check-a-return/page.ts'
import { chosen, readFilter } from '../findings/filter.ts'

const types = { csv: 'text/csv; charset=utf-8', json: 'application/json' } as const

/** What the page of findings shows now, with its filters, as a file. */
export const downloadFindings = page({
  path: `${checkAReturn.path}/:checkId/:format`,
  title: 'Findings of a SEN2 check, downloaded',
  mayUse: checkReturns,
  async show({ params, query, actor }) {
    const format = params['format'] === 'csv' ? 'csv' : params['format'] === 'json' ? 'json' : undefined
    if (!format) return notThere
    const checking = checkings.find(params['checkId'] ?? '', actor?.personId ?? '')
    if (!checking?.outcome)
      return goTo(checkAReturn.path, 'What was found is gone. Send the file once more to see it again.')
    const pieces: string[] = []
    const write = (text: string) => pieces.push(text)
    const report = format === 'csv' ? csvReport(write) : jsonReport(checking.name, write)
    for (const finding of chosen(checking.findings, readFilter(query))) report.found(finding)
    report.end(checking.outcome)
    const file = { name: `sen2-findings.${format}`, type: types[format], bytes: Buffer.from(pieces.join('')) }
    return { file } satisfies FileAnswer
  },
})
