// `npm run reference`: writes docs/reference from the code, so that it cannot say anything else.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { calculatorPage } from './reference/calculator.ts'
import { eventsPage } from './reference/events.ts'
import { heading } from './reference/markdown.ts'
import { permissionsPage } from './reference/permissions.ts'
import { refusalsPage } from './reference/refusals.ts'
import { rulesPage } from './reference/rules.ts'
import { commandsPage, jobsPage } from './reference/running.ts'
import { readSources, root } from './reference/sources.ts'
import { storagePage } from './reference/storage.ts'

export const folder = `${root}docs/reference/`

/** Every page by the name of its file. The same code gives the same bytes. */
export async function referencePages(): Promise<Record<string, string>> {
  const sources = readSources()
  const pages = {
    'README.md': contents,
    'rules.md': await rulesPage(sources),
    'duty-calculator.md': calculatorPage(),
    'events.md': await eventsPage(sources),
    'permissions.md': permissionsPage(),
    'refusals.md': refusalsPage(sources),
    'lists-and-tables.md': storagePage(sources),
    'jobs.md': jobsPage(),
    'commands.md': commandsPage(),
  }
  return Object.fromEntries(Object.entries(pages).map(([name, text]) => [name, `${text.trim()}\n`]))
}

const contents = `${heading('Reference', 'What openSEND does, said by the code itself. A test fails when a page here says anything else.')}
- [Duties](rules.md): every duty of the law, who owes it, and how its days are counted
- [The duty calculator](duty-calculator.md): what it is told and what it answers
- [Events](events.md): what can have happened to a child
- [Pages and permissions](permissions.md): every page, and who may use it
- [Refusals and errors](refusals.md): every sentence that says no
- [Lists and tables](lists-and-tables.md): what the database holds
- [Jobs and reactions](jobs.md): work on the clock, and what follows an event
- [Commands](commands.md): what can be typed
`

if (import.meta.main) {
  mkdirSync(folder, { recursive: true })
  const pages = await referencePages()
  for (const name of readdirSync(folder)) if (!(name in pages)) rmSync(folder + name)
  for (const [name, text] of Object.entries(pages)) writeFileSync(folder + name, text)
  console.log(`Wrote ${Object.keys(pages).length} pages in docs/reference.`)
}
