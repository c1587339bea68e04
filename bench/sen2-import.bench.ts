import { sql } from 'kysely'
import { features } from '../src/features.ts'
import { importReturn } from '../src/nation/sen2/import/import-return.ts'
import { makeReturn } from '../src/nation/sen2/make/make-return.ts'
import { writeXml } from '../src/nation/sen2/make/write-xml.ts'
import { sampleXml } from '../src/nation/sen2/samples/index.ts'
import { noSettings } from '../src/nation/sen2/settings.ts'
import { asArea } from '../src/platform/access/as.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { openDatabase } from '../src/platform/database/open.ts'
import { verifyAll } from '../src/platform/events/rebuild.ts'
import { startPostgres } from '../src/platform/testing/postgres-server.ts'
import type { BenchResult } from './result.ts'

const LA = '201'
const PERSONS = 7200

/** An area moves in with its SEN2 return of about 6,000 plans, and makes it again; on PostgreSQL. */
export async function bench(): Promise<BenchResult[]> {
  const server = await startPostgres()
  const admin = await openDatabase({ databaseUrl: server.url('postgres', 'postgres'), connections: 1 })
  await sql`create database bench owner opensend_owner`.execute(admin.db)
  await admin.close()
  const database = await openDatabase({ databaseUrl: server.url('bench') })
  const { db } = database
  try {
    await migrate(
      db,
      features.flatMap((feature) => feature.migrations ?? []),
    )
    await asArea(db, LA, (trx) =>
      trx.insertInto('area').values({ la_code: LA, name: 'Bench', made_up: true }).execute(),
    )
    const xml = Buffer.from([...sampleXml({ year: 2026, persons: PERSONS, seed: 7 })].join(''))
    const plans = xml.toString().split('<NamedPlan>').length - 1
    const manager = {
      personId: '11111111-1111-4111-8111-111111111111',
      who: 'A manager',
      role: 'team-manager',
    } as const
    const importing = {
      db,
      laCode: LA,
      sources: [
        {
          name: 'return.xml',
          size: xml.length,
          async *open() {
            yield xml
          },
        },
      ],
      lists: features.flatMap((feature) => feature.lists ?? []),
      team: [manager, { ...manager, personId: '22222222-2222-4222-8222-222222222222', role: 'caseworker' as const }],
      settings: noSettings,
      now: '2026-11-22T09:00:00.000Z',
      today: '2026-11-22',
      who: 'openSEND, import',
    }
    const first = await timed(() => importReturn(importing))
    const again = await timed(() => importReturn(importing))
    const header = { release: '0', serialNo: 1, madeAt: '2026-02-20T09:30:00' }
    const made = await timed(() =>
      asArea(db, LA, async (trx) => {
        const all = await makeReturn(trx, { laCode: LA, year: 2026, settings: noSettings, asKnown: 'census', header })
        return [
          ...writeXml(
            all.header,
            all.persons.map(({ person }) => person),
            2026,
            noSettings,
          ),
        ].join('').length
      }),
    )
    const { broken } = await verifyAll(db)
    if (broken.length > 0 || first.answer.opened < PERSONS * 0.99 || again.answer.events > 0) {
      throw new Error(
        `The import was not whole: ${JSON.stringify({ broken: broken.length, opened: first.answer.opened, again: again.answer.events })}`,
      )
    }
    return [
      {
        name: `importing ${plans} plans of ${PERSONS} persons (${first.answer.events} events)`,
        value: first.seconds,
        unit: 's',
        limit: (60 * plans) / 6000,
      },
      { name: 'importing them again, which changes nothing', value: again.seconds, unit: 's' },
      { name: 'making the return of them', value: made.seconds, unit: 's' },
      { name: 'import, persons a second', value: PERSONS / first.seconds, unit: '/s' },
      { name: 'making, persons a second', value: PERSONS / made.seconds, unit: '/s' },
    ]
  } finally {
    await database.close()
    await server.close()
  }
}

async function timed<T>(work: () => Promise<T>): Promise<{ answer: T; seconds: number }> {
  const begun = performance.now()
  const answer = await work()
  return { answer, seconds: (performance.now() - begun) / 1000 }
}
