import { expect, it } from 'vitest'
import { type PageContext, page } from './page.ts'
import type { PageServer } from './page-server.ts'
import { sameForEveryone } from './same-for-everyone.ts'

const mayUse = { name: 'everyone', says: 'Everyone may read it.', everyone: true } as never
let stamp = 'one'
let made = 0
const counted = page({
  path: '/counted/:slug',
  title: 'Counted',
  mayUse,
  sameUntil: async () => stamp,
  async show({ params, query, actor }) {
    made += 1
    return { made, slug: params['slug'], find: query['find'], who: actor?.name }
  },
})
const server = {} as PageServer
const asked = (slug: string, query: Record<string, string> = {}, today = '2026-01-05') =>
  sameForEveryone(server, counted, {
    params: { slug },
    query,
    today,
    area: { laCode: '999' },
    actor: { name: 'Nadia Khan' },
  } as unknown as PageContext)

it('makes an answer once for each address and day, whoever asks', async () => {
  expect(await asked('a')).toEqual({ made: 1, slug: 'a', find: undefined, who: undefined })
  expect(await asked('a')).toMatchObject({ made: 1 })
  expect(await asked('b')).toMatchObject({ made: 2, slug: 'b' })
  expect(await asked('a', { find: 'x', area: '301' })).toMatchObject({ made: 3, find: 'x' })
  expect(await asked('a', { area: '301', find: 'x' })).toMatchObject({ made: 3 })
  expect(await asked('a', {}, '2026-01-06')).toMatchObject({ made: 4 })
})

it('makes it again as soon as what it hangs on has changed', async () => {
  const before = made
  stamp = 'two'
  expect(await asked('a')).toMatchObject({ made: before + 1 })
  expect(await asked('a')).toMatchObject({ made: before + 1 })
})

it('forgets the one that was not asked for longest, and keeps nothing of one service for another', async () => {
  const before = made
  for (let at = 0; at < 201; at += 1) await asked(`many ${at}`)
  await asked('many 200')
  expect(made).toBe(before + 201)
  await asked('many 0')
  expect(made).toBe(before + 202)
  await sameForEveryone({} as PageServer, counted, {
    params: { slug: 'many 200' },
    query: {},
    today: '2026-01-05',
    area: { laCode: '999' },
  } as unknown as PageContext)
  expect(made).toBe(before + 203)
})

it('keeps nothing where making it fails', async () => {
  let fails = true
  const shaky = page({
    path: '/shaky',
    title: 'Shaky',
    mayUse,
    sameUntil: async () => 'x',
    async show() {
      if (fails) throw new Error('not now')
      return { fine: true }
    },
  })
  const context = { params: {}, query: {}, today: '2026-01-05', area: { laCode: '999' } } as unknown as PageContext
  await expect(sameForEveryone(server, shaky, context)).rejects.toThrow('not now')
  fails = false
  expect(await sameForEveryone(server, shaky, context)).toEqual({ fine: true })
})

it('makes it once for all who ask at the same time', async () => {
  const before = made
  const answers = await Promise.all(Array.from({ length: 20 }, () => asked('crowd')))
  expect(made).toBe(before + 1)
  expect(new Set(answers).size).toBe(1)
})
