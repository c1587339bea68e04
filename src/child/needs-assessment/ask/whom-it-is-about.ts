import type { Trx } from '../../../platform/database/schema.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { isYoungPersonOn } from '../../../record/children/rights-holder.ts'
import { addPerson } from '../../../record/people/questions.ts'
import { withTheAreasSight } from '../../notices/questions.ts'
import type { Answers } from './form.ts'
import type { Sending } from './request-of.ts'

type Holder = { personId: string; name: string; isYoungPerson: boolean; isNew: boolean }

/** Whoever asks, or the parent named by a school or caseworker: known by e-mail and name together, or new to us. */
export async function findHolder({ context, variant, answers }: Sending): Promise<Holder> {
  const { trx, area, actor, today } = context
  const isYoungPerson = isYoungPersonOn(answers.dateOfBirth ?? today, today)
  if (variant === 'family') return { personId: actor.personId, name: actor.name, isYoungPerson, isNew: false }
  const name = answers.parentName ?? ''
  const known =
    answers.email &&
    (await withTheAreasSight(trx, area.laCode, () => familyMember(trx, area.laCode, name, answers.email ?? '')))
  if (known) return { personId: known, name, isYoungPerson, isNew: false }
  const { email = null, phone = null } = answers
  const personId = await addPerson(trx, { laCode: area.laCode, kind: 'family', name, email, phone })
  return { personId, name, isYoungPerson, isNew: true }
}

async function familyMember(trx: Trx, laCode: string, name: string, email: string): Promise<string | undefined> {
  const people = await trx
    .selectFrom('person')
    .select(['person_id', 'name', 'email'])
    .where('la_code', '=', laCode)
    .where('kind', '=', 'family')
    .where('email', '=', email)
    .execute()
  const same = people.filter((one) => one.name.toLowerCase() === name.toLowerCase())
  return same.length === 1 ? same[0]?.person_id : undefined
}

/** The school or setting that was named: an organisation of ours by its name, or else its name alone. */
export async function findSetting({ context, variant, answers }: Sending) {
  const { trx, area, actor } = context
  if (variant === 'setting' && actor.organisation) return actor.organisation
  if (!answers.settingName) return null
  const organisations = await trx
    .selectFrom('organisation')
    .select(['organisation_id', 'name'])
    .where('la_code', '=', area.laCode)
    .execute()
  const found = organisations.find((one) => one.name.toLowerCase() === answers.settingName?.toLowerCase())
  return { organisationId: found?.organisation_id ?? null, name: found?.name ?? answers.settingName }
}

/** Other records with this name and date of birth. The answer is for staff; whoever asks learns nothing of it. */
export async function findSameChild({ trx, area }: PageContext, answers: Answers, childId: string): Promise<string[]> {
  const rows = await withTheAreasSight(trx, area.laCode, () =>
    trx
      .selectFrom('child')
      .select(['child_id', 'given_name', 'family_name'])
      .where('la_code', '=', area.laCode)
      .where('date_of_birth', '=', answers.dateOfBirth ?? '')
      .where('child_id', '<>', childId)
      .execute(),
  )
  const plain = (text: string | undefined) => (text ?? '').toLowerCase().trim()
  return rows
    .filter(
      (row) =>
        plain(row.given_name) === plain(answers.givenName) && plain(row.family_name) === plain(answers.familyName),
    )
    .map((row) => row.child_id)
}
