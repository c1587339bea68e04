import { z } from 'zod'
import { oneOf, optionalText, requiredText } from '../../../../platform/http/form.ts'

/** What the directory calls each kind; the part that places a child reads the kind in law from it. */
export const ORGANISATION_KINDS = {
  'mainstream-school': 'Mainstream school kept by the council',
  'special-school': 'Special school kept by the council',
  academy: 'Academy or free school',
  'special-academy': 'Special academy or free school',
  'non-maintained-special-school': 'Non-maintained special school',
  'section-41-school': 'Independent special school or college approved under section 41',
  'independent-school': 'Independent school, not approved under section 41',
  'alternative-provision': 'Alternative provision',
  'early-years': 'Early years setting',
  college: 'Further education college',
  'local-authority': 'Part of the council',
  'integrated-care-board': 'Integrated care board',
  'health-provider': 'Health service',
  sendiass: 'SENDIASS',
  'mediation-adviser': 'Mediation adviser',
  'parent-carer-forum': 'Parent carer forum',
} as const
type Kind = keyof typeof ORGANISATION_KINDS

export const organisationForm = z.object({
  name: requiredText('Enter the name of the organisation', 200),
  kind: oneOf(Object.keys(ORGANISATION_KINDS) as [Kind, ...Kind[]], 'Choose what kind of organisation it is'),
  urn: optionalText(6).pipe(
    z
      .string()
      .regex(/^\d{6}$/, 'Enter the URN as six digits, or leave it empty')
      .optional(),
  ),
  phone: optionalText(60),
  email: optionalText(254).pipe(
    z.email({ error: 'Enter an e-mail address, like name@example.org, or leave it empty' }).optional(),
  ),
  website: optionalText(200),
})
