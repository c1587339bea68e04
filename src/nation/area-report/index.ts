import type { Feature } from '../../platform/feature.ts'
import { areaReportFile } from './pages/report/page.ts'

export const areaReport: Feature = {
  name: 'area-report',
  wing: 'nation',
  says: 'What the page of an area says, as a paper for a board.',
  pages: [areaReportFile],
}
