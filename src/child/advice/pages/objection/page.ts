import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { requiredText } from '../../../../platform/http/form.ts'
import { type ChildContext, childPage, goTo, notThere } from '../../../../platform/http/page.ts'
import { phrase, t } from '../../../../platform/languages/index.ts'
import { tellFamily } from '../../../notices/questions.ts'
import { objectPermission } from '../../access.ts'
import { factsOf } from '../../facts.ts'
import { objectionAnswered, objectionMade, tellCaseworkers } from '../../messages.ts'
import { answerObjection, objectToUse } from '../../prior/decisions.ts'
import { priorIn } from '../../prior/state.ts'
import { bodyName } from '../../state.ts'
import { nameOfActor } from '../give/page.ts'

const form = z.object({
  says: requiredText(phrase('Write your reasons'), 4_000),
  upheld: z.enum(['yes', 'no']).optional(),
})

/** The family objects to the use of advice; the council answers with reasons. */
export const objectionPage = childPage<z.output<typeof form>>({
  path: '/advice/:childId/objection/:adviceId',
  title: phrase('Object to the use of advice'),
  inEveryLanguage: true,
  mayUse: objectPermission,
  view: 'child/advice/pages/objection/view.njk',
  form: form as never,
  async show(context) {
    const found = find(context)
    if (!found) return notThere
    const { advice, objection, isFamily } = found
    return {
      title: isFamily && !objection ? t('Object to the use of this advice') : t('Objection to the use of advice'),
      caption: t('{body}: {name}', { body: t(bodyName(advice.from)), name: advice.author.name }),
      objection,
      mayObject: isFamily && (!objection || Boolean(objection.answer)),
      mayAnswer: !isFamily && objection && !objection.answer,
      back: { href: `/advice/${context.childId}/reports`, text: t('Back to the reports') },
    }
  },
  async submit({ says, upheld }, context) {
    const found = find(context)
    if (!found) return notThere
    const { advice, objection, isFamily } = found
    const { childId, today, publicUrl } = context
    const facts = factsOf(context)
    const who = nameOfActor(context)
    const link = `${publicUrl}/advice/${childId}/objection/${advice.adviceId}`
    if (isFamily) {
      const command = { objectionId: randomUUID(), adviceId: advice.adviceId, says, who }
      const answer = objectToUse(facts, command, today)
      if (isRefusal(answer)) return answer
      await context.write(answer)
      await tellCaseworkers(context, 'use-objected', objectionMade(link))
      return goTo(
        `/advice/${childId}/reports`,
        phrase('The council has your objection. It must answer with its reasons.'),
      )
    }
    if (!upheld) return { errors: [{ field: 'upheld', message: 'Choose whether you agree' }] }
    const command = { objectionId: objection?.objectionId ?? '', upheld: upheld === 'yes', reasons: says, who }
    const answer = answerObjection(facts, command, today)
    if (isRefusal(answer)) return answer
    await context.write(answer)
    await tellFamily(context, objectionAnswered(childId))
    return goTo(`/advice/${childId}/reports`, 'The family has been told of your answer.')
  },
})

function find({ child, params, grant }: ChildContext) {
  const advice = factsOf({ child }).advice.held.find((one) => one.adviceId === params['adviceId'])
  if (!advice || advice.from === 'parent-or-young-person') return undefined
  const objection = priorIn(child.events).objections.findLast((one) => one.adviceId === advice.adviceId)
  return { advice, objection, isFamily: grant.capacity !== 'caseworker' }
}
