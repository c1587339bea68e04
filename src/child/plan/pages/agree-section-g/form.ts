import { z } from 'zod'
import { oneOf, optionalDay, optionalText, requiredText, ticked } from '../../../../platform/http/form.ts'

const body = requiredText('Enter the body that must arrange the care, usually the integrated care board', 300)
const by = requiredText('Enter who answers for it', 300)

/** Agreed in these words, agreed if something changes, or not agreed. */
export const agreeForm = z
  .object({
    answer: z.preprocess((value) => value || 'agrees', oneOf(['agrees', 'changes', 'refused'], 'Choose your answer')),
    body,
    agreedBy: by,
    agreedOn: optionalDay('the day it was agreed'),
    agrees: ticked(),
    why: optionalText(5_000),
  })
  .superRefine(({ answer, agrees, agreedOn, why }, context) => {
    const say = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
    if (answer === 'agrees' && !agreedOn) say('agreedOn', 'Enter the day it was agreed')
    if (answer === 'agrees' && !agrees) say('agrees', 'Tick the box to say that the body agrees these words')
    if (answer !== 'agrees' && !why) say('why', 'Say what should change, or why the body does not agree')
  })
export type AgreeInput = z.infer<typeof agreeForm>
