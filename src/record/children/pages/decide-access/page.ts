import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import type { Body } from '../../../../platform/http/form.ts'
import { childPage, goTo } from '../../../../platform/http/page.ts'
import { phrase, t } from '../../../../platform/languages/index.ts'
import { confirmWishes } from '../../access.ts'
import { decideParentAccess } from '../../decisions.ts'
import { isYoungPersonOn, lastDayOfCompulsorySchoolAge } from '../../rights-holder.ts'
import { childIn, nameOf } from '../../state.ts'

const WISHES = {
  act: { maySee: true, mayAct: true },
  see: { maySee: true, mayAct: false },
  nothing: { maySee: false, mayAct: false },
}
type Wish = keyof typeof WISHES

export const decideAccessPage = childPage({
  path: '/children/:childId/decide-access',
  title: phrase('What may parents and carers see?'),
  inEveryLanguage: true,
  mayUse: confirmWishes,
  view: 'record/children/pages/decide-access/view.njk',
  form: z.record(z.string(), z.unknown()) as z.ZodType<Body>,
  async show({ child: record, childId, actor, today }) {
    const child = childIn(record.events)
    const name = nameOf(child)
    const isOwn = actor.kind === 'family'
    const wishOf = (carerId: string) => {
      const decided = child.parentAccess.find((one) => one.carerId === carerId)
      return decided && (decided.mayAct ? 'act' : decided.maySee ? 'see' : 'nothing')
    }
    return {
      title: isOwn ? t('What may your parents and carers see?') : t('What did {name} decide?', { name }),
      name,
      isOwn,
      ready: isYoungPersonOn(child.details.dateOfBirth, today),
      lastDay: lastDayOfCompulsorySchoolAge(child.details.dateOfBirth),
      carers: child.carers.map((one) => ({
        field: `carer-${one.carerId}`,
        name: one.name,
        relationship: one.relationship,
      })),
      values: Object.fromEntries(child.carers.map((one) => [`carer-${one.carerId}`, wishOf(one.carerId)])),
      back: { href: `/children/${childId}/family` },
    }
  },
  async submit(input, { child: record, childId, actor, today, write }) {
    const child = childIn(record.events)
    const wishOf = (carerId: string) => String(input[`carer-${carerId}`] ?? '')
    const errors = child.carers
      .filter((one) => !Object.hasOwn(WISHES, wishOf(one.carerId)))
      .map((one) => ({ field: `carer-${one.carerId}`, message: t('Choose what {name} may do', { name: one.name }) }))
    const typed = typeof input['how'] === 'string' ? input['how'].trim() : ''
    const isOwn = actor.kind === 'family'
    if (!isOwn && !typed)
      errors.push({ field: 'how', message: t('Enter how {name} told you', { name: nameOf(child) }) })
    if (typed.length > 500) errors.push({ field: 'how', message: t('Shorten this to {max} characters', { max: 500 }) })
    if (errors.length) return { errors }
    const wishes = child.carers.map(({ carerId }) => ({ carerId, ...WISHES[wishOf(carerId) as Wish] }))
    const how = isOwn ? 'In openSEND, with their own sign-in' : typed
    const events = decideParentAccess(record.events, wishes, how, randomUUID, today)
    if (isRefusal(events)) return events
    await write(events)
    return goTo(`/children/${childId}/family`, phrase('Saved. It works from now on, and can be changed at any time.'))
  },
})
