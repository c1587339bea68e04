import { z } from 'zod'
import { goTo, page } from '../../../http/page.ts'
import { safeNext } from '../../../http/sign-in/safe-next.ts'
import { ownUnsent } from '../../access.ts'
import { endUnsent } from '../../keep.ts'

const CHILD = /[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/
const list = (value: unknown) => (value === undefined || value === '' ? [] : [value].flat())

const throwAwayForm = z.object({
  path: z.string().max(500),
  draft: z.preprocess(list, z.array(z.uuid()).max(50)),
  next: z.string().optional(),
})
type ThrowAwayInput = z.infer<typeof throwAwayForm>

export const throwAwayPage = page<ThrowAwayInput>({
  path: '/unsent/throw-away',
  title: 'Throw away what you typed',
  mayUse: ownUnsent,
  form: throwAwayForm,
  show: async () => goTo('/unsent'),
  async submit({ path, draft, next }, { trx, actor, area, clock }) {
    if (!actor) return goTo('/')
    const named = CHILD.exec(path)?.[0]
    const childId = actor.grants.find((grant) => grant.childId === named)?.childId ?? null
    const place = { laCode: area.laCode, personId: actor.personId, path, childId, title: '' }
    await endUnsent(trx, place, draft, 'thrown-away', clock.now())
    return goTo(safeNext(next ?? path), 'What you typed is thrown away.')
  },
})
