import type { Feature } from '../../platform/feature.ts'
import { readMeasures } from './access.ts'
import { recordUses } from './boards/access.ts'
import { measureUseMigration } from './boards/kept.ts'
import { releaseFigures, releaseMadeUpFigures } from './figures/release.ts'
import { addUpFigures } from './live/added-up.ts'
import { followMeasures } from './live/job.ts'
import { liveDueAnewMigration, liveMigration, liveQuietMigration, liveStoryList } from './live/tables.ts'
import { teamNumbers } from './live/team-numbers.ts'
import { areaFile } from './pages/area/file.ts'
import { areaPage } from './pages/area/page.ts'
import { areasPage } from './pages/areas/page.ts'
import { addUse } from './pages/boards/add/page.ts'
import { changeUsePage } from './pages/boards/change/page.ts'
import { endUsePage } from './pages/boards/end/page.ts'
import { boardsPage } from './pages/boards/page.ts'
import { compareFile } from './pages/compare/file.ts'
import { comparePage } from './pages/compare/page.ts'
import { englandFile } from './pages/england/file.ts'
import { englandPage } from './pages/england/page.ts'
import { equityFile } from './pages/equity/file.ts'
import { equityPage } from './pages/equity/page.ts'
import { measureFile } from './pages/measure/file.ts'
import { measurePage } from './pages/measure/page.ts'
import { measuresPage } from './pages/measures/page.ts'
import { keptAtMigration, publishedFiguresMigration } from './published/tables.ts'
import { workOutFigures } from './published/work-out-figures.ts'

export const dashboard: Feature = {
  name: 'dashboard',
  wing: 'nation',
  says: 'Inclusion dashboards: every number with its meaning, and with what to read beside it.',
  pages: [
    englandPage,
    englandFile,
    areasPage,
    areaPage,
    areaFile,
    measuresPage,
    measurePage,
    measureFile,
    comparePage,
    compareFile,
    equityPage,
    equityFile,
    boardsPage,
    addUse,
    changeUsePage,
    endUsePage,
  ],
  permissions: [readMeasures, recordUses],
  lists: [liveStoryList],
  teamNumbers: [teamNumbers],
  jobs: [followMeasures, workOutFigures, releaseFigures, releaseMadeUpFigures, addUpFigures],
  migrations: [
    publishedFiguresMigration,
    measureUseMigration,
    liveMigration,
    keptAtMigration,
    liveDueAnewMigration,
    liveQuietMigration,
  ],
}
