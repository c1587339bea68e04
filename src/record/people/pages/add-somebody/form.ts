import { z } from 'zod'
import { ROLES, type Role } from '../../../../platform/access/permission.ts'
import { oneOf, optionalDay, requiredDay, requiredText } from '../../../../platform/http/form.ts'

/** Parents and young people come in by the record they belong to, and raters by the plans drawn for them; never from this list. */
export const STAFF_ROLES = Object.keys(ROLES).filter(
  (role) => !['parent', 'young-person', 'helper', 'plan-rater'].includes(role),
) as [Role, ...Role[]]
export const staffRoleItems = STAFF_ROLES.map((value) => ({ value, text: ROLES[value] }))

export const roleFields = {
  organisationId: z.uuid({ error: 'Choose where they work' }),
  role: oneOf(STAFF_ROLES, 'Choose their role'),
  from: requiredDay('their first day in this role'),
  until: optionalDay('their last day in this role'),
}

export const endsAfterItBegins = <T extends { from: string; until?: string | undefined }>(input: T) =>
  input.until === undefined || input.until >= input.from
export const endsTooEarly = { path: ['until'], error: 'The last day must be on or after the first day' }

export const addForm = z
  .object({
    name: requiredText('Enter their name', 200),
    email: requiredText('Enter their work e-mail address', 254).pipe(
      z.email({ error: 'Enter an e-mail address, like name@example.gov.uk' }),
    ),
    ...roleFields,
  })
  .refine(endsAfterItBegins, endsTooEarly)
