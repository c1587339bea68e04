import { phrase, t } from '../../../../platform/languages/index.ts'
import { shortDay } from '../../../../platform/views/filters.ts'
import type { Answers, Variant } from '../../ask/form.ts'
import { CHANNELS } from '../../events.ts'

const REQUESTERS = {
  parent: 'Parent or carer',
  'young-person': 'Young person',
  setting: 'School or setting',
  other: 'Somebody else',
}
const WAYS = { email: phrase('E-mail'), text: phrase('Text message'), post: phrase('Letter by post') }

/** What was typed, for reading through before it is sent. What was left empty says so. */
export function rowsOf(
  typed: Record<string, unknown>,
  variant: Variant,
): { what: string; words: string; field: string }[] {
  const given = typed as Answers
  const isNew = given.givenName !== undefined
  const council: [keyof Answers, string, string | undefined][] = [
    ['by', 'Who asked', given.by && REQUESTERS[given.by]],
    ['askedByName', 'Name of whoever asked', given.askedByName],
    ['how', 'How it came', given.how && CHANNELS[given.how]],
    ['receivedOn', 'Reached the council on', shortDay(given.receivedOn)],
  ]
  const child: [keyof Answers, string, string | undefined][] = [
    ['givenName', t('Name'), [given.givenName, given.familyName].filter(Boolean).join(' ')],
    ['preferredName', t('Likes to be called'), given.preferredName],
    ['dateOfBirth', t('Date of birth'), shortDay(given.dateOfBirth)],
    ['settingName', t('School, college or nursery'), given.settingName],
    ['parentName', t('Parent or carer'), given.parentName],
    ['relationship', t('Who they are to the child'), given.relationship],
    ['prefers', t('How to be told'), given.prefers && t(WAYS[given.prefers])],
    ['email', t('E-mail address'), given.email],
    ['phone', t('Telephone'), given.phone],
    ['address', t('Address'), [given.address, given.postcode].filter(Boolean).join('\n')],
  ]
  const words: [keyof Answers, string, string | undefined][] = [
    ['concerns', t('What is hard'), given.concerns],
    ['whatHelps', t('What helps'), given.whatHelps],
    ['hopes', t('Hopes'), given.hopes],
    ['childsViews', t('In their own words'), given.childsViews],
    ['graduatedApproach', t('What the school or setting has tried'), given.graduatedApproach],
  ]
  const asked = (field: keyof Answers) =>
    !(field === 'parentName' && variant === 'family') &&
    !(field === 'settingName' && variant === 'setting') &&
    !(field === 'relationship' && given.whoIs === 'young-person')
  const all = [
    ...(variant === 'council' ? council : []),
    ...(isNew ? child.filter(([field]) => asked(field)) : []),
    ...words,
  ]
  const empty = all.filter(([, , says]) => !says)
  return [
    ...all.flatMap(([field, what, says]) => (says ? [{ field, what, words: says }] : [])),
    ...(empty[0]
      ? [{ field: empty[0][0], what: t('Left empty. That is fine.'), words: empty.map(([, what]) => what).join('\n') }]
      : []),
  ]
}
