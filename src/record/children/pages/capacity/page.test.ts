import { describe, expect, it } from 'vitest'
import { typedDay } from '../../../../testing/typed-day.ts'
import { rightsHolderIn } from '../../rights-holder.ts'
import { asksTheUsual, withAmira } from '../with-amira.test-kit.ts'

const at = withAmira('2032-06-28')
const url = () => `/children/${at.childId}/capacity`

describe('whether they can make one decision', () => {
  asksTheUsual(at, '/children/:childId/capacity', url, ['priya'], ['nadia', 'imran', 'stranger', 'tom'])

  it('keeps what was typed, and needs somebody who decides instead', async () => {
    const found = {
      decision: 'plan',
      canDecide: 'no',
      assessor: 'Dr Osei',
      evidence: '<b>With pictures',
      ...typedDay('assessedOn', '2032-06-28'),
    }
    const again = await at.world.post(url(), found, 'priya')
    expect(again.statusCode).toBe(400)
    expect(again.body).toContain('&lt;b&gt;With pictures')
    expect(again.body).toContain('Choose who decides instead')
    const { nadia } = at.world.people
    expect((await at.world.post(url(), { ...found, carer: nadia, basis: 'parent' }, 'priya')).statusCode).toBe(303)
    const { events } = await at.world.read(at.childId)
    expect(rightsHolderIn(events, '2032-06-28', 'plan')).toMatchObject({ kind: 'alternative-person', personId: nadia })
    expect(rightsHolderIn(events, '2032-06-28', 'placement')).toEqual({ kind: 'young-person' })
    expect((await at.world.get(`/children/${at.childId}/family`, 'priya')).body).toContain(
      'Answering a draft plan: Nadia Khan',
    )
  })
})
