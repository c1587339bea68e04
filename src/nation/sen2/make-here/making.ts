import { randomUUID } from 'node:crypto'
import about from '../../../../package.json' with { type: 'json' }
import { asArea } from '../../../platform/access/as.ts'
import type { Db } from '../../../platform/database/schema.ts'
import { checkReturn, type Outcome } from '../check/check-return.ts'
import type { Finding } from '../check/finding.ts'
import { Holding } from '../check-here/held-findings.ts'
import { londonTime } from '../days.ts'
import { type MadeReturn, makeReturn } from '../make/make-return.ts'
import { writeXml } from '../make/write-xml.ts'
import type { Settings } from '../settings.ts'

export type ToMake = {
  laCode: string
  year: number
  asKnown: 'census' | 'today'
  serialNo: number
  settings: Settings
  /** The instant at which it was asked for. */
  now: string
}

/** A return that somebody makes on the page, or has made. It is in memory alone, and for a short time. */
export type Making = ToMake & {
  makingId: string
  personId: string
  state: 'making' | 'checking' | 'done' | 'failed'
  done: number
  of: number
  made?: MadeReturn
  /** The XML in the bytes that are downloaded, and what our own check says of them. */
  xml?: Buffer
  outcome?: Outcome
  findings: Finding[]
}

export const minutesKept = 30
const pieceSize = 65_536

/** The returns that are being made now, and those that somebody still looks at: one of each person. */
export class Makings {
  readonly #all = new Map<string, Making & { forget: NodeJS.Timeout }>()

  begin(db: Db, personId: string, toMake: ToMake, failed: (error: unknown) => void): Making {
    for (const one of [...this.#all.values()]) if (one.personId === personId) this.close(one.makingId, personId)
    const makingId = randomUUID()
    const forget = setTimeout(() => this.close(makingId, personId), minutesKept * 60_000)
    forget.unref()
    const making = { ...toMake, makingId, personId, state: 'making' as const, done: 0, of: 0, findings: [], forget }
    this.#all.set(makingId, making)
    make(db, making).catch((error: unknown) => {
      Object.assign(making, { state: 'failed' })
      failed(error)
    })
    return making
  }

  /** Somebody else’s is not there. */
  find(makingId: string, personId: string): Making | undefined {
    const making = this.#all.get(makingId)
    if (making?.personId !== personId) return undefined
    making.forget.refresh()
    return making
  }

  close(makingId: string, personId: string): void {
    const making = this.#all.get(makingId)
    if (making?.personId !== personId) return
    clearTimeout(making.forget)
    this.#all.delete(makingId)
  }

  closeAll(): void {
    for (const { makingId, personId } of [...this.#all.values()]) this.close(makingId, personId)
  }
}

/** Of this process. */
export const makings = new Makings()

async function make(db: Db, making: Making): Promise<void> {
  const { laCode, year, asKnown, serialNo, settings, now } = making
  const made = await asArea(db, laCode, (trx) =>
    makeReturn(trx, {
      laCode,
      year,
      settings,
      asKnown,
      header: { release: about.version, serialNo, madeAt: londonTime(now) },
      progress: (done, of) => Object.assign(making, { done, of }),
    }),
  )
  const persons = made.persons.map(({ person }) => person)
  const xml = Buffer.from([...writeXml(made.header, persons, year, settings)].join(''))
  Object.assign(making, { made, xml, state: 'checking' })
  const holding = new Holding()
  const outcome = await checkReturn([{ name: 'return.xml', size: xml.length, open: () => inTurns(xml) }], {
    settings: { ...settings, alsoAuthorities: [...settings.alsoAuthorities, laCode] },
    ownAuthority: laCode,
    found: (finding) => {
      if (holding.keeps(finding)) making.findings.push(finding)
    },
  })
  Object.assign(making, { outcome, state: 'done' })
}

/** Other people’s pages are served between the pieces. */
async function* inTurns(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceSize) {
    await new Promise((resolve) => setImmediate(resolve))
    yield bytes.subarray(at, at + pieceSize)
  }
}
