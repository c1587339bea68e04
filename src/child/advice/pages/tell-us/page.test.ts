import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pdfFile, wordFile } from '../../../../record/documents/sample-files.ts'
import { openWorld } from '../../../../testing/open-world.ts'
import { sendFiles } from '../../../../testing/send-files.ts'
import type { World } from '../../../../testing/world.ts'
import { decidedToAssess } from '../../samples.ts'
import { adviceIn } from '../../state.ts'

let world: World
let childId: string
beforeAll(async () => {
  world = await openWorld({ today: '2026-02-09' })
  childId = await world.amira()
})
afterAll(() => world.close())
const url = () => `/advice/${childId}/tell-us`
const documents = () => world.asArea((trx) => trx.selectFrom('document').select('name').execute())

describe('the family’s own advice', () => {
  it('waits until it is decided to assess', async () => {
    expect((await world.get(url(), 'nadia')).body).toContain('once you have decided to assess')
    const early = await world.get(url(), 'nadia')
    expect(early.body).not.toContain('name="goodAt"')
    await world.write(childId, decidedToAssess())
  })

  it('is open to a parent who may act, and closed to everybody else', async () => {
    expect((await world.get(url(), 'nadia')).body).toContain('What is Amira good at, and what do they enjoy?')
    for (const who of ['imran', 'stranger', 'priya', 'tom'] as const)
      expect((await world.get(url(), who)).statusCode).toBe(404)
    expect((await world.accessLog(childId)).filter((line) => line.outcome === 'refused').length).toBeGreaterThanOrEqual(
      4,
    )
  })

  it('asks for one word at least', async () => {
    const again = await world.post(url(), {}, 'nadia')
    expect(again.statusCode).toBe(400)
    expect(again.body).toContain('Write in one of the boxes')
  })

  it('keeps nothing of a file that is not what it says, and keeps what was typed', async () => {
    const files = [
      { field: 'files', filename: 'letter.pdf', bytes: pdfFile() },
      { field: 'files', filename: 'letter.docx', bytes: wordFile({ 'word/vbaProject.bin': 'x' }) },
    ]
    const again = await sendFiles(world, url(), { hard: 'Loud rooms' }, files, 'nadia')
    expect(again.statusCode).toBe(400)
    expect(again.body).toContain('holds macros')
    expect(again.body).toContain('Loud rooms')
    expect(await documents()).toEqual([])
  })

  it('is heard before anybody asked, with its own request, and again whenever it comes', async () => {
    const files = [{ field: 'files', filename: '../drawing.pdf', bytes: pdfFile() }]
    const answer = await sendFiles(
      world,
      url(),
      { goodAt: 'Drawing', hard: 'Loud rooms', helps: 'Quiet' },
      files,
      'nadia',
    )
    expect(answer.statusCode).toBe(303)
    await world.post(url(), { hopes: 'A friend' }, 'nadia')
    const { requests, held } = adviceIn((await world.read(childId)).events)
    expect(requests).toMatchObject([{ from: 'parent-or-young-person', status: 'received' }])
    expect(held.map((one) => one.lines.map((line) => line.kind))).toEqual([['strength', 'need'], ['outcome']])
    expect(held[0]).toMatchObject({
      summary: 'What helps: Quiet',
      author: { profession: 'Mother' },
      documents: [{ name: 'drawing.pdf' }],
    })
  })
})
