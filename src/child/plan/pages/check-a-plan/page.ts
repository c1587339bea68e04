import { page } from '../../../../platform/http/page.ts'
import { openCheckPermission } from '../../check/access.ts'
import { rules } from '../../check/rules.ts'
import { levelNames } from '../../check/show.ts'

/** The empty form. What is sent is answered by `openPlanCheck`, which opens no database. */
export const checkAPlanPage = page({
  path: '/check-a-plan',
  title: 'Check a plan',
  mayUse: openCheckPermission,
  view: 'child/plan/pages/check-a-plan/view.njk',
  show: async () => ({
    values: { stage: 'draft' },
    rules: rules.map(({ name, says, source, level, verified }) => ({
      name,
      says,
      source,
      verified: verified !== false,
      level: levelNames[level],
    })),
  }),
})
