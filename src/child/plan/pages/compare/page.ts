import { childPage, notThere } from '../../../../platform/http/page.ts'
import { phrase, t } from '../../../../platform/languages/index.ts'
import { readDraftPermission } from '../../access.ts'
import { callName } from '../../plan-page.ts'
import { seesAll } from '../../sight.ts'
import { planIn } from '../../state.ts'
import { differenceOf, totalInWords } from '../../versions/difference.ts'
import { chosenFrom, versionsFor } from '../../versions/versions.ts'

/** What changed between two versions, in the sections that the reader may see. */
export const comparePage = childPage({
  path: '/plan/:childId/compare',
  title: phrase('What changed in the plan'),
  inEveryLanguage: true,
  mayUse: readDraftPermission,
  view: 'child/plan/pages/compare/view.njk',
  async show(context) {
    const { child, childId, grant, query, today } = context
    const { capacity } = grant
    const versions = versionsFor(capacity, planIn(child.events), today, grant.basis !== 'consultation')
    const shown = {
      title: t('What changed in {name}’s plan', { name: callName(context) }),
      childId,
      whole: seesAll(capacity),
      versions: versions.map(({ key, name, on }) => ({ value: key, text: name, on })),
      back: { href: `/plan/${childId}/versions`, text: t('Every draft') },
    }
    const asked = query['from'] !== undefined || query['to'] !== undefined
    const chosen = chosenFrom(versions, { from: query['from'], to: query['to'] })
    if (!chosen) {
      // The same version twice is a choice to put right; one that is not there, or not theirs, is not there.
      const known = [query['from'], query['to']].every((key) => !key || versions.some((one) => one.key === key))
      if (asked && !known) return notThere
      return { ...shown, same: asked && versions.length > 1, from: query['from'], to: query['to'] }
    }
    const { from, to } = chosen
    const sections = differenceOf(from.content, to.content)
    return {
      ...shown,
      from: from.key,
      to: to.key,
      earlier: { name: from.name, on: from.on },
      later: { name: to.name, on: to.on },
      sections: sections.filter((one) => one.changes.length > 0),
      unchanged: sections.filter((one) => one.changes.length === 0).map((one) => one.title),
      total: totalInWords(sections),
    }
  },
})
