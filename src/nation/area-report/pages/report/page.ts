import { notThere, page } from '../../../../platform/http/page.ts'
import { profileOf, readMeasures } from '../../../dashboard/questions.ts'
import { reportPdf } from '../../report.ts'

/** The page of an area as a tagged PDF, for a board that reads on paper. */
export const areaReportFile = page({
  path: '/areas/:code/report.pdf',
  title: 'The report of an area, for a board',
  mayUse: readMeasures,
  async show({ params, trx, today, publicUrl, area }) {
    const profile = await profileOf(trx, params.code ?? '', today)
    if (!profile) return notThere
    const name = `where-things-stand-${profile.place.code}-${today}.pdf`
    const isMadeUpArea = area.madeUp && area.laCode === profile.place.code
    const bytes = reportPdf(profile, { today, publicUrl, isMadeUpArea })
    return { file: { name, type: 'application/pdf', bytes, inline: true } }
  },
})
