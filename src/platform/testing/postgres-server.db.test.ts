import { Client } from 'pg'
import { expect, inject, it } from 'vitest'

it('is PostgreSQL 18, and its owner of databases is bound by row-level security', async () => {
  const client = new Client({ connectionString: `${inject('databases').serverUrl}postgres` })
  await client.connect()
  const { rows } = await client.query(
    `select current_setting('server_version_num')::int / 10000 as version, rolname, rolsuper, rolbypassrls
     from pg_roles where rolname = current_user`,
  )
  await client.end()
  expect(rows).toEqual([{ version: 18, rolname: 'opensend_owner', rolsuper: false, rolbypassrls: false }])
})
