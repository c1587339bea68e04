import { availableParallelism } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { features } from '../features.ts'
import type { Db } from '../platform/database/schema.ts'
import { stillMaking } from '../platform/http/sign-in/still-making.ts'
import { growMadeUpEngland } from './england/make-england.ts'
import { type Filling, fillSlice, prepareArea } from './many/fill-area.ts'
import { findDone, findPlan, type PlanOfMaking } from './many/plan-of-making.ts'
import { childrenIn } from './sizes.ts'

export type Growing = {
  config: { publicUrl: string; databaseUrl?: string | undefined }
  db: Db
  says(line: string): void
  /** True when it is to stop; it stops within one transaction. */
  stopped?(): boolean
  /** Set while a service runs beside it: small steps, with rests as long as the work. */
  gently?: boolean
}

/** Small enough that a page never waits long: the embedded database does one thing at a time. */
const GENTLE = { batch: 1, atLeastMs: 15 }

/**
 * Makes what the first making left for later: the many children beside the first families. It goes on where it was
 * stopped, also when it was killed.
 */
export async function growDemonstration(growing: Growing): Promise<void> {
  const { db, config, says, stopped = () => false, gently = false } = growing
  await growMadeUpEngland(db, { seed: await seedOf(db), now: new Date().toISOString(), stopped })
  const plan = await findPlan(db)
  if (!plan) return
  const far = await stillMaking(db)
  if (!far) return
  const tell = progress(says, far)
  if (!gently && config.databaseUrl && plan.slices > 1) return growByWorkers(config.databaseUrl, growing, plan, tell)
  await fill(plan, {
    db,
    lists: features.flatMap((feature) => feature.lists ?? []),
    publicUrl: config.publicUrl,
    plan,
    batch: gently ? GENTLE.batch : 10,
    async between(tookMs, made) {
      tell(made)
      await wait(gently ? Math.max(GENTLE.atLeastMs, tookMs) : 0)
      return !stopped()
    },
  })
}

async function seedOf(db: Db): Promise<number> {
  const made = await db
    .selectFrom('installation')
    .select('detail')
    .where('fact', '=', 'demonstration')
    .executeTakeFirst()
  return (made?.detail as { seed?: number } | undefined)?.seed ?? 1
}

/** One worker's share, or everything when there is one. */
export async function fill(plan: PlanOfMaking, filling: Filling, worker = 0, workers = 1): Promise<void> {
  let task = 0
  for (const area of plan.areas) {
    const mine: number[] = []
    for (let slice = 0; slice < plan.slices; slice++) {
      if (task++ % workers === worker && !(await isWhole(filling.db, plan, area, slice))) mine.push(slice)
    }
    if (mine.length === 0) continue
    const known = await prepareArea(filling, area)
    for (const slice of mine) if (!(await fillSlice(filling, known, area, slice))) return
  }
}

async function isWhole(
  db: Db,
  plan: PlanOfMaking,
  area: PlanOfMaking['areas'][number],
  slice: number,
): Promise<boolean> {
  const of = Math.ceil((childrenIn(area.mix) - slice) / plan.slices)
  return (await findDone(db, area.laCode, slice)) >= of
}

/** A worker for each core: what takes time is living the cases through, and the server writes beside them. */
async function growByWorkers(
  databaseUrl: string,
  { config, stopped, db }: Growing,
  plan: PlanOfMaking,
  tell: (made: number) => void,
): Promise<void> {
  // Each area is prepared once before the workers meet in it.
  const preparing = { db, plan } as Filling
  for (const area of plan.areas) await prepareArea(preparing, area)
  const workers = Math.min(plan.slices, availableParallelism())
  const running = Array.from({ length: workers }, (_, worker) => {
    const workerData = { databaseUrl, publicUrl: config.publicUrl, worker, workers }
    const thread = new Worker(new URL('./grow-worker.ts', import.meta.url), { workerData })
    return new Promise<void>((resolve, reject) => {
      thread.on('message', ({ made }: { made: number }) => {
        tell(made)
        if (stopped?.()) thread.postMessage('stop')
      })
      thread.on('error', reject)
      thread.on('exit', () => resolve())
    })
  })
  await Promise.all(running)
}

/** At most one line in two seconds, and always the last. */
function progress(says: (line: string) => void, from: { done: number; of: number }): (made: number) => void {
  let { done } = from
  let told = 0
  return (made) => {
    done += made
    if (done < from.of && Date.now() - told < 2000) return
    told = Date.now()
    says(`Making more children and their cases: ${done} of ${from.of}`)
  }
}
