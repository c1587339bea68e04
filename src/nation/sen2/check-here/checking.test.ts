import { afterEach, describe, expect, it, vi } from 'vitest'
import { sampleXml } from '../samples/index.ts'
import { Checkings } from './checking.ts'
import { fewOfEach, Holding, mostOfAll, mostOfOneRule } from './held-findings.ts'
import { type SealedFile, sealFile } from './sealed-file.ts'

const returned = async (persons = 20) => {
  const xml = Buffer.from([...sampleXml({ year: 2026, persons })].join(''))
  const file = (await sealFile('return.xml', oneOf(xml), xml.length)) as SealedFile
  return { files: [file], previous: [], register: [], settings: undefined, authority: undefined, largest: 1e9 }
}
async function* oneOf(bytes: Buffer) {
  yield bytes
}

describe('checks that are under way', { timeout: 60_000 }, () => {
  const checkings = new Checkings()
  afterEach(() => {
    checkings.closeAll()
    vi.useRealTimers()
  })

  it('two at once, and the others in turn', async () => {
    // Sealing a file takes as long as it takes; what comes first is what is begun first.
    const sealed = [await returned(), await returned(), await returned()]
    const all = sealed.map((files, at) => ({ who: `person ${at}`, checking: checkings.begin(`person ${at}`, files) }))
    expect(all.map(({ checking }) => checking.state)).toEqual(['checking', 'checking', 'waiting'])
    for (const { who, checking } of all) await checkings.wait(checking.checkId, who, 30)
    expect(all.map(({ checking }) => [checking.state, checking.outcome?.persons])).toEqual(all.map(() => ['done', 20]))
  })

  it('stop at once, and their files are gone', async () => {
    const toCheck = await returned(500)
    const checking = checkings.begin('a', toCheck)
    checkings.stop(checking.checkId, 'b')
    expect(checking.state).toBe('checking')
    checkings.stop(checking.checkId, 'a')
    expect(checking.state).toBe('stopped')
    await vi.waitFor(() => expect(toCheck.files[0]?.key.every((byte) => byte === 0)).toBe(true), 30_000)
  })

  it('are forgotten a while after the last look, and sooner after their page was left', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const first = checkings.begin('a', await returned())
    vi.advanceTimersByTime(14 * 60_000)
    expect(checkings.find(first.checkId, 'a')).toBe(first)
    vi.advanceTimersByTime(14 * 60_000)
    expect(checkings.find(first.checkId, 'a')).toBe(first)
    checkings.leave(first.checkId, 'a')
    vi.advanceTimersByTime(31_000)
    expect(checkings.find(first.checkId, 'a')).toBeUndefined()
    const second = checkings.begin('a', await returned())
    vi.advanceTimersByTime(16 * 60_000)
    expect(checkings.find(second.checkId, 'a')).toBeUndefined()
  })

  it('are three of one person at the most', async () => {
    const ids = []
    for (let nth = 0; nth < 4; nth++) ids.push(checkings.begin('a', await returned()).checkId)
    expect(ids.map((id) => checkings.find(id, 'a') !== undefined)).toEqual([false, true, true, true])
  })
})

it('of a million findings so many are kept, of every rule some', () => {
  const holding = new Holding()
  const kept = new Map<string, number>()
  for (let nth = 0; nth < 1_000_000; nth++) {
    // One rule after the other, so that the last come when there is no room left.
    const rule = `R-${Math.floor(nth / 25_000)}`
    if (holding.keeps({ rule })) kept.set(rule, (kept.get(rule) ?? 0) + 1)
  }
  expect(kept.size).toBe(40)
  expect(Math.max(...kept.values())).toBeLessThanOrEqual(mostOfOneRule)
  expect(Math.min(...kept.values())).toBe(fewOfEach)
  expect([...kept.values()].reduce((a, b) => a + b)).toBeLessThanOrEqual(mostOfAll + 40 * fewOfEach)
})
