import { z } from 'zod'
import type { Permission } from '../../../../platform/access/permission.ts'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { type Form, files, type UploadedFile } from '../../../../platform/http/form.ts'
import {
  type ChildContext,
  childPage,
  goTo,
  notThere,
  type Page,
  type PageContext,
  page,
} from '../../../../platform/http/page.ts'
import { phrase, t } from '../../../../platform/languages/index.ts'
import { caseAddress, readsTheCase } from '../../../../record/access/questions.ts'
import { childIn, fullNameOf, nameOf } from '../../../../record/children/state.ts'
import { askAsFamily, askAsSetting, askForKnownChild, recordRequest } from '../../access.ts'
import { type Answers, known, newAsCouncil, newAsFamily, newAsSetting, type Variant } from '../../ask/form.ts'
import { sendRequest } from '../../ask/send.ts'
import { mayAsk } from '../../decisions.ts'
import { needsAssessmentIn } from '../../state.ts'
import { findTyped, forgetTyped, keepTyped } from '../../typed.ts'
import { rowsOf } from './check-rows.ts'

const VIEW = 'child/needs-assessment/pages/ask/view.njk'
const CHECK = 'child/needs-assessment/pages/ask/check.njk'
type Files = { files: UploadedFile[] }
const checkForm: Form<Files> = z.object({ files: files() }) as Form<Files>

/** Two pages: what is asked, then "check your answers and send". What was typed is kept between them, for this person alone. */
function askPages(about: {
  path: string
  variant: Variant
  title: string
  mayUse: Permission
  form: Form<Answers>
}): Page[] {
  const { path, variant, title, mayUse } = about
  const whose = ({ area, actor }: PageContext) => ({ laCode: area.laCode, personId: actor?.personId ?? '', task: path })
  return [
    page<Answers>({
      path,
      title,
      ...(variant === 'family' && { inEveryLanguage: true as const }),
      mayUse,
      view: VIEW,
      form: about.form,
      async show(context) {
        const typed = (await findTyped(context.trx, whose(context))) ?? {
          email: variant === 'family' ? context.actor?.email : undefined,
          ...(variant === 'family' && context.actor?.email && { prefers: 'email' as const }),
        }
        return {
          values: typed,
          variant,
          isNew: true,
          today: context.today,
          school: context.actor?.organisation?.name,
          back: { href: variant === 'family' ? '/ask' : '/' },
        }
      },
      async submit(answers, context) {
        await keepTyped(context.trx, whose(context), answers, context.clock.now())
        return goTo(`${path}/check`)
      },
    }),
    page<Files>({
      path: `${path}/check`,
      title: phrase('Check your answers'),
      ...(variant === 'family' && { inEveryLanguage: true as const }),
      mayUse,
      view: CHECK,
      form: checkForm,
      async show(context) {
        const answers = await findTyped(context.trx, whose(context))
        if (!answers) return goTo(path)
        return { rows: rowsOf(answers, variant), path, variant, back: { href: path } }
      },
      async submit({ files: sent }, context) {
        const answers = (await findTyped(context.trx, whose(context))) as Answers | undefined
        if (!answers || !context.actor) return goTo(path)
        const done = await sendRequest({ context: { ...context, actor: context.actor }, variant, answers, files: sent })
        if (isRefusal(done)) return done
        await forgetTyped(context.trx, whose(context))
        return goTo(`/needs-assessment/${done.childId}/asked`)
      },
    }),
  ]
}

const variantOf = (context: ChildContext): Variant =>
  ['parent', 'young-person'].includes(context.grant.capacity)
    ? 'family'
    : ['senco', 'head-teacher'].includes(context.grant.capacity)
      ? 'setting'
      : 'council'
const knownPath = ({ childId }: ChildContext) => `/needs-assessment/${childId}/ask`
const whoseKnown = (context: ChildContext) => ({
  laCode: context.area.laCode,
  personId: context.actor.personId,
  task: knownPath(context),
})

const askForKnownChildPage = childPage<Answers>({
  path: '/needs-assessment/:childId/ask',
  title: phrase('Ask for an EHC needs assessment'),
  inEveryLanguage: true,
  mayUse: askForKnownChild,
  view: VIEW,
  form: known as Form<Answers>,
  async show(context) {
    if (!mayAsk(needsAssessmentIn(context.child.events)))
      return goTo(`/needs-assessment/${context.childId}`, phrase('There is a request already.'))
    const child = childIn(context.child.events)
    return {
      title: t('Ask for an EHC needs assessment for {name}', { name: fullNameOf(child) }),
      values: (await findTyped(context.trx, whoseKnown(context))) ?? {},
      variant: variantOf(context),
      isNew: false,
      name: nameOf(child),
      today: context.today,
      back: readsTheCase(context.grant.capacity)
        ? { href: caseAddress(context.childId, context.grant.capacity), text: t('Back to the case') }
        : { href: '/', text: t('Back to your first page') },
    }
  },
  async submit(answers, context) {
    if (variantOf(context) === 'council') {
      const errors = (['by', 'askedByName', 'how', 'receivedOn'] as const)
        .filter((field) => !answers[field])
        .map((field) => ({
          field,
          message: {
            by: 'Choose who asked',
            askedByName: 'Enter the name of whoever asked',
            how: 'Choose how the request came',
            receivedOn: 'Enter the day it reached the council',
          }[field],
        }))
      if (errors.length) return { errors }
    }
    await keepTyped(context.trx, whoseKnown(context), answers, context.clock.now())
    return goTo(`${knownPath(context)}/check`)
  },
})

const checkForKnownChildPage = childPage<Files>({
  path: '/needs-assessment/:childId/ask/check',
  title: phrase('Check your answers'),
  inEveryLanguage: true,
  mayUse: askForKnownChild,
  view: CHECK,
  form: checkForm,
  async show(context) {
    const answers = await findTyped(context.trx, whoseKnown(context))
    if (!answers) return goTo(knownPath(context))
    const variant = variantOf(context)
    return {
      rows: rowsOf(answers, variant),
      path: knownPath(context),
      variant,
      caption: fullNameOf(childIn(context.child.events)),
      back: { href: knownPath(context) },
    }
  },
  async submit({ files: sent }, context) {
    const answers = (await findTyped(context.trx, whoseKnown(context))) as Answers | undefined
    if (!answers) return notThere
    const { childId, child, grant } = context
    const done = await sendRequest({
      context,
      variant: variantOf(context),
      answers,
      files: sent,
      known: { childId, child, capacity: grant.capacity },
    })
    if (isRefusal(done)) return done
    await forgetTyped(context.trx, whoseKnown(context))
    return goTo(`/needs-assessment/${childId}/asked`)
  },
})

export const askingPages: Page[] = [
  ...askPages({
    path: '/ask/new',
    variant: 'family',
    title: 'Ask for an EHC needs assessment',
    mayUse: askAsFamily,
    form: newAsFamily as Form<Answers>,
  }),
  ...askPages({
    path: '/needs-assessment/ask-for-a-pupil',
    variant: 'setting',
    title: 'Ask for an EHC needs assessment for a pupil',
    mayUse: askAsSetting,
    form: newAsSetting as Form<Answers>,
  }),
  ...askPages({
    path: '/needs-assessment/record-a-request',
    variant: 'council',
    title: 'Record a request for an assessment',
    mayUse: recordRequest,
    form: newAsCouncil as Form<Answers>,
  }),
  askForKnownChildPage,
  checkForKnownChildPage,
]
