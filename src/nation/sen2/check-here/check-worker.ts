import { parentPort, workerData } from 'node:worker_threads'
import { checkReturn } from '../check/check-return.ts'
import { readEstablishments } from '../check/establishments.ts'
import type { Finding } from '../check/finding.ts'
import { Unreadable } from '../read/xml/problem.ts'
import { countTotals } from '../totals/totals.ts'
import type { FromThread, ToCheck } from './checking.ts'
import { Holding } from './held-findings.ts'
import { sourcesOfSealed } from './sealed-file.ts'

// Checks one return in a thread of its own, so that nobody's page waits, and so that it can be stopped at any moment.

const { files, previous, register, settings, authority, largest } = workerData as ToCheck
const tell = (told: FromThread) => parentPort?.postMessage(told)
const holding = new Holding()
let findings: Finding[] = []
let toldAt = 0

const flush = (read: number) => {
  tell({ read, findings })
  findings = []
}

try {
  const establishments =
    register.length > 0 ? await readEstablishments(await sourcesOfSealed(register, largest)) : undefined
  let counting: ReturnType<typeof countTotals> | undefined
  const outcome = await checkReturn(await sourcesOfSealed(files, largest), {
    ...(settings && { settings }),
    ...(authority && { ownAuthority: authority }),
    ...(establishments && { establishments }),
    ...(previous.length > 0 && { previous: await sourcesOfSealed(previous, largest) }),
    progress(read) {
      const now = performance.now()
      if (now - toldAt < 200) return
      toldAt = now
      flush(read)
    },
    found: (finding) => {
      if (holding.keeps(finding)) findings.push(finding)
    },
    beside: {
      begin: (year, of) => {
        counting = countTotals(year, of, establishments)
      },
      person: (person) => counting?.add(person),
    },
  })
  flush(0)
  tell({ outcome, totals: outcome.readable ? counting?.totals() : undefined })
} catch (error) {
  if (!(error instanceof Unreadable)) throw error
  tell({ unreadable: `${error.message} ${error.mends}` })
}
