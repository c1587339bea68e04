import { adoptStandingLetters } from './child/notices/questions.ts'
import type { Config } from './config.ts'
import { asArea } from './platform/access/as.ts'
import { realClock } from './platform/clock.ts'
import type { Given, House, Io } from './platform/commands/command.ts'
import { demonstrationIn } from './platform/commands/demonstration-in.ts'
import { withDatabase } from './platform/commands/with-database.ts'
import { exitCodes } from './platform/startup-problem.ts'
import { inviteFirstAdministrator } from './record/people/first-administrator.ts'

const NEEDED = ['code', 'name', 'council', 'administrator', 'email'] as const

/** `opensend area`: opens a real local area, with its letters, to its first administrator. Answers the exit code. */
export async function openArea(house: House<Config>, given: Given, io: Io): Promise<number> {
  const said = Object.fromEntries(NEEDED.map((name) => [name, String(given[name] ?? '').trim()])) as Record<
    Needed,
    string
  >
  const missing = NEEDED.filter((name) => !said[name])
  if (missing.length) return refuse(io, `Say ${missing.map((name) => `--${name}`).join(', ')} too.`)
  if (!/^\d{3}$/.test(said.code)) return refuse(io, '--code must be the three digits that DfE gives the authority.')
  if (!/^\S+@\S+\.\S+$/.test(said.email)) return refuse(io, '--email must be an e-mail address.')
  return withDatabase(house, io, async ({ config, database: { db } }) => {
    if ((await demonstrationIn(db)) === 'made')
      return refuse(io, 'This database holds a demonstration. Use another for a real area.')
    const link = await inviteFirstAdministrator(db, realClock, {
      laCode: said.code,
      areaName: said.name,
      organisation: said.council,
      name: said.administrator,
      email: said.email,
      publicUrl: config.publicUrl,
    })
    if (!link) return refuse(io, 'This area has an administrator already, who can invite others.')
    await asArea(db, said.code, (trx) => adoptStandingLetters(trx, said.code, realClock.today()))
    io.stdout.write(`${said.name} is open. Give this link to ${said.administrator}:\n${link}\n`)
    return exitCodes.ok
  })
}

type Needed = (typeof NEEDED)[number]

function refuse(io: Io, sentence: string): number {
  io.stderr.write(`openSEND: ${sentence}\n`)
  return exitCodes.wrongInput
}
