import { sql } from 'kysely'
import { openDatabase } from './open.ts'

// Started by hold-folder.db.test.ts, which kills it: says each number only when its transaction is confirmed.
const { db } = await openDatabase({ data: process.argv[2] })
await sql`create table if not exists written (round int, number int, filler text)`.execute(db)
for (let number = 1; ; number += 1) {
  await db.transaction().execute(async (trx) => {
    await sql`insert into written values (${process.argv[3]}::int, ${number}, repeat('x', 500))`.execute(trx)
    await sql`insert into written values (${process.argv[3]}::int, ${-number}, '')`.execute(trx)
  })
  process.stdout.write(`${number}\n`)
}
