import { z } from 'zod'
import { oneOf, optionalDay, optionalText, requiredDay, requiredText } from '../../../platform/http/form.ts'
import { phrase } from '../../../platform/languages/index.ts'

/** What was asked, in the words of whoever asks. Only the first is needed. */
const words = {
  concerns: requiredText(phrase('Tell us what is hard. A few words are enough')),
  whatHelps: optionalText(),
  hopes: optionalText(),
  childsViews: optionalText(),
  graduatedApproach: optionalText(),
}

const child = {
  givenName: requiredText(phrase('Enter the first name'), 100),
  familyName: requiredText(phrase('Enter the last name'), 100),
  preferredName: optionalText(100),
  dateOfBirth: requiredDay('the date of birth'),
  settingName: optionalText(200),
  yearGroup: optionalText(30),
}

const contact = {
  prefers: oneOf(['email', 'text', 'post'], phrase('Choose how to send letters and messages')),
  email: z.preprocess(
    (value) => (typeof value === 'string' && value.trim() ? value.trim() : undefined),
    z
      .email({ error: phrase('Enter an e-mail address, like name@example.org') })
      .max(200)
      .optional(),
  ),
  phone: optionalText(40),
  address: optionalText(500),
  postcode: optionalText(10),
}

const channels = ['online', 'email', 'post', 'phone', 'in-person'] as const
const came = {
  by: oneOf(['parent', 'young-person', 'setting', 'other'], 'Choose who asked'),
  askedByName: requiredText('Enter the name of whoever asked', 150),
  how: oneOf(channels, 'Choose how the request came'),
  receivedOn: requiredDay('the day it reached the council'),
}

type Contact = {
  prefers: string
  email?: string | undefined
  phone?: string | undefined
  address?: string | undefined
  postcode?: string | undefined
}

/** Whoever is to be told must be reachable in the way that they chose. */
function reachable(given: Contact, context: z.RefinementCtx): void {
  const say = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
  if (given.prefers === 'email' && !given.email) say('email', phrase('Enter an e-mail address, or choose another way'))
  if (given.prefers === 'text' && !given.phone) say('phone', phrase('Enter a mobile number, or choose another way'))
  if (given.prefers === 'post' && !given.address) say('address', phrase('Enter the address, or choose another way'))
  if (given.prefers === 'post' && !given.postcode) say('postcode', phrase('Enter the postcode'))
}

const parent = {
  parentName: requiredText('Enter the name of a parent, carer or the young person', 150),
  relationship: requiredText('Enter who they are to the child, for example mother', 60),
}

export const newAsFamily = z
  .object({
    whoIs: oneOf(['parent', 'young-person'], phrase('Choose whom you are asking for')),
    relationship: optionalText(60),
    parentalResponsibility: z.preprocess(
      (value) => value || undefined,
      oneOf(['yes', 'no'], phrase('Choose yes or no')).optional(),
    ),
    ...child,
    ...contact,
    ...words,
  })
  .superRefine((given, context) => {
    reachable(given, context)
    if (given.whoIs === 'young-person') return
    if (!given.relationship)
      context.addIssue({
        code: 'custom',
        path: ['relationship'],
        message: phrase('Enter who you are to the child, for example mother'),
      })
    if (!given.parentalResponsibility)
      context.addIssue({ code: 'custom', path: ['parentalResponsibility'], message: phrase('Choose yes or no') })
  })
export const newAsSetting = z.object({ ...child, ...parent, ...contact, ...words }).superRefine(reachable)
export const newAsCouncil = z.object({ ...came, ...child, ...parent, ...contact, ...words }).superRefine(reachable)

/** For a child who has a record; the caseworker also says who asked, how and when. */
export const known = z.object({
  ...words,
  by: came.by.optional(),
  askedByName: optionalText(150),
  how: came.how.optional(),
  receivedOn: optionalDay('the day it reached the council'),
})

export type Variant = 'family' | 'setting' | 'council'

/** Everything that any of the forms may answer. Which of it is there depends on who asks. */
export type Answers = {
  whoIs?: 'parent' | 'young-person'
  by?: 'parent' | 'young-person' | 'setting' | 'other'
  askedByName?: string
  how?: (typeof channels)[number]
  receivedOn?: string
  givenName?: string
  familyName?: string
  preferredName?: string
  dateOfBirth?: string
  settingName?: string
  yearGroup?: string
  parentName?: string
  relationship?: string
  parentalResponsibility?: 'yes' | 'no'
  prefers?: 'email' | 'text' | 'post'
  email?: string
  phone?: string
  address?: string
  postcode?: string
  concerns?: string
  whatHelps?: string
  hopes?: string
  childsViews?: string
  graduatedApproach?: string
}
