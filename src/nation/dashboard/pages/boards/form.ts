import { z } from 'zod'
import { manyOf, oneOf, optionalDay, optionalText, requiredDay, requiredText } from '../../../../platform/http/form.ts'
import type { Use } from '../../boards/use.ts'
import { boardIds } from '../../boards/use.ts'
import { catalogue } from '../../catalogue/catalogue.ts'

const ids = catalogue.map(({ id }) => id) as [string, ...string[]]

/** What a use is made of, as the form sends it. */
export const useForm = z.object({
  measure: oneOf(ids, 'Choose a measure'),
  board: oneOf(boardIds, 'Choose a board'),
  boardName: optionalText(120),
  decision: requiredText('Say what is decided with it', 500),
  meeting: requiredText('Say at which meeting, and how often', 200),
  owner: requiredText('Say which role owns it', 120),
  from: requiredDay('the day from which it is used'),
  until: optionalDay('the day until which it is used'),
  hasTarget: oneOf(['no', 'yes'], 'Say whether there is a target'),
  target: optionalText(200),
  targetBy: optionalDay('the day by which it is to be reached'),
  watch: manyOf(ids),
  ifWorse: optionalText(1000),
})
export type UseInput = z.infer<typeof useForm>

/** The use that was typed, or what is missing of it. */
export function useIn(input: UseInput): Use | { errors: { field: string; message: string }[] } {
  const errors = []
  if (input.board === 'another' && !input.boardName)
    errors.push({ field: 'boardName', message: 'Enter the name of the board' })
  if (input.hasTarget === 'yes' && !input.target) errors.push({ field: 'target', message: 'Say what the target is' })
  if (input.hasTarget === 'yes' && !input.targetBy)
    errors.push({ field: 'targetBy', message: 'Enter the day by which it is to be reached' })
  if (errors.length > 0) return { errors }
  return {
    board: input.board,
    boardName: input.board === 'another' ? (input.boardName ?? '') : '',
    measure: input.measure,
    decision: input.decision,
    meeting: input.meeting,
    owner: input.owner,
    from: input.from,
    until: input.until ?? null,
    target:
      input.hasTarget === 'yes'
        ? { says: input.target ?? '', by: input.targetBy ?? '', watch: input.watch, ifWorse: input.ifWorse ?? '' }
        : null,
  }
}

/** A use as the form shows it. */
export const typedFrom = (use: Use) => ({
  ...use,
  hasTarget: use.target ? 'yes' : 'no',
  target: use.target?.says,
  targetBy: use.target?.by,
  watch: use.target?.watch ?? [],
  ifWorse: use.target?.ifWorse,
})
