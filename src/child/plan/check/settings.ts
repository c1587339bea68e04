import type { PageContext } from '../../../platform/http/page.ts'

/** The names of schools and other settings that this area knows, to be found in a draft that must not name one. */
export async function settingNames({ trx, area }: Pick<PageContext, 'trx' | 'area'>): Promise<string[]> {
  const rows = await trx
    .selectFrom('organisation')
    .select(['name', 'kind'])
    .where('la_code', '=', area.laCode)
    .execute()
  return rows
    .filter(({ name }) => /school|academy|college|nursery|pre-?school|sixth form/i.test(name))
    .map(({ name }) => name)
}
