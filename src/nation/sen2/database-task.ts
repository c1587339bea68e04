import { readFile } from 'node:fs/promises'
import type { Config } from '../../config.ts'
import type { Given, House, Io } from '../../platform/commands/command.ts'
import { type Opened, withDatabase } from '../../platform/commands/with-database.ts'
import { exitCodes } from '../../platform/startup-problem.ts'
import { Unreadable } from './read/xml/problem.ts'
import { noSettings, type Settings } from './settings.ts'
import { parseSettings } from './settings-file.ts'

/** Opens the database for a task about one area: the one that is named, or the only one there is. */
export function inArea(
  house: House<Config>,
  given: Given,
  io: Io,
  work: (opened: Opened<Config> & { laCode: string }) => Promise<number>,
): Promise<number> {
  return withDatabase(house, io, async (opened) => {
    const areas = await opened.database.db.selectFrom('area').select('la_code').orderBy('la_code').execute()
    const codes = areas.map((area) => area.la_code)
    const wanted = given['area'] ? String(given['area']) : codes.length === 1 ? codes[0] : undefined
    if (wanted && codes.includes(wanted)) return work({ ...opened, laCode: wanted })
    if (codes.length === 0) return refuse(io, 'There is no area yet. Open one with: opensend area')
    return refuse(io, `Say which area with --area: ${codes.join(', ')}.`)
  })
}

/** The code letters and other things that only an area knows. */
export async function settingsFrom(given: Given): Promise<Settings> {
  if (!given['settings']) return noSettings
  const file = String(given['settings'])
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Unreadable(`The settings ${file} cannot be read.`, 1, 'Check the name of the file.')
  })
  return parseSettings(text)
}

export function refuse(io: Io, sentence: string): number {
  io.stderr.write(`openSEND: ${sentence}\n`)
  return exitCodes.wrongInput
}
