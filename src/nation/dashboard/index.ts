import type { Feature } from '../../platform/feature.ts'
import { readMeasures } from './access.ts'
import { measurePage } from './pages/measure/page.ts'
import { measuresPage } from './pages/measures/page.ts'

export const dashboard: Feature = {
  name: 'dashboard',
  wing: 'nation',
  says: 'Inclusion dashboards: every number with its meaning, and with what to read beside it.',
  pages: [measuresPage, measurePage],
  permissions: [readMeasures],
}
