import { z } from 'zod'
import { childPage, goTo, notThere } from '../../../../platform/http/page.ts'
import { phrase, t } from '../../../../platform/languages/index.ts'
import { beginPulse } from '../../access.ts'
import { giveLink, openAsks } from '../../box.ts'
import { POINTS, type Point } from '../../points.ts'

export const beginPage = childPage({
  path: '/pulse/:childId/begin/:point',
  title: phrase('How did it go?'),
  inEveryLanguage: true,
  mayUse: beginPulse,
  view: 'child/pulse/pages/begin/view.njk',
  form: z.object({}),
  async show({ trx, area, childId, actor, params, today }) {
    const point = params['point'] as Point
    const open = await openAsks(trx, { laCode: area.laCode, childId, personId: actor.personId }, today)
    if (!open.includes(point)) return notThere
    return { about: POINTS[point], back: { href: `/casework/${childId}/journey`, text: t('Where things are') } }
  },
  async submit(_input, { trx, area, childId, actor, params, today }) {
    const about = { laCode: area.laCode, childId, personId: actor.personId, point: params['point'] as Point }
    if (!(await openAsks(trx, about, today)).includes(about.point)) return notThere
    const token = await giveLink(trx, about)
    return token ? goTo(`/tell-us-how-it-went/${token}`) : notThere
  },
})
