import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderText } from '../../../platform/views/render.ts'
import { EhcPlanContent, Need, Outcome, Provision } from '../content/plan.ts'
import { amirasPlan, jordansPlan, planThatSays } from '../content/samples.ts'
import { threadGraph } from './graph.ts'
import { threadPicture } from './picture.ts'
import { widthOf, wrap } from './wrap.ts'

const id = (last: number) => `00000000-0000-4000-8000-0000000000${String(last).padStart(2, '0')}` as Need['id']
const need = (last: number, more: Partial<Need> = {}) =>
  Need.parse({ id: id(last), section: 'B', area: 'SEMH', text: 'Finds noise hard', ...more })
const help = (last: number, meets: Need['id'][]) =>
  Provision.parse({ id: id(last), section: 'F', meets, what: 'A group' })
const aim = (last: number, more: Partial<Outcome> = {}) =>
  Outcome.parse({ id: id(last), text: 'She joins in', ...more })
const planOf = (parts: { needs?: Need[]; provisions?: Provision[]; outcomes?: Outcome[] }) =>
  EhcPlanContent.parse({ ...parts })
const picture = (content: EhcPlanContent) => threadPicture(content, ({ itemId }) => `#item-${itemId}`)
const gapsOf = (content: EhcPlanContent) =>
  threadGraph(content).flatMap((group) =>
    group.strands.flatMap((one) => one.knots.filter(({ kind }) => kind === 'gap').map(({ column }) => column)),
  )

describe('loose ends are drawn as what they are', () => {
  it.each<[string, EhcPlanContent, string[]]>([
    ['a need alone lacks help and an outcome', planOf({ needs: [need(1)] }), ['provision', 'outcome']],
    [
      'help that leads nowhere lacks an outcome',
      planOf({ needs: [need(1)], provisions: [help(2, [id(1)])] }),
      ['outcome'],
    ],
    ['help for nobody lacks a need and an outcome', planOf({ provisions: [help(2, [])] }), ['need', 'outcome']],
    ['an outcome alone lacks help', planOf({ outcomes: [aim(3)] }), ['provision']],
    [
      'an outcome of a need without help lacks it',
      planOf({ needs: [need(1)], outcomes: [aim(3, { needs: [id(1)] })] }),
      ['provision'],
    ],
    [
      'a whole thread lacks nothing',
      planOf({ needs: [need(1)], provisions: [help(2, [id(1)])], outcomes: [aim(3, { provisions: [id(2)] })] }),
      [],
    ],
  ])('%s', (_, content, gaps) => {
    expect(gapsOf(content)).toEqual(gaps)
  })

  it('and the sentence counts them', () => {
    expect(picture(planOf({ needs: [need(1)] })).says).toBe(
      '1 need, 0 provisions and 0 outcomes. Loose ends: 1 need has no provision; 1 part rests on no advice.',
    )
    expect(picture(planOf({})).says).toBe('Nothing is on the thread yet.')
  })
})

describe('the drawing', () => {
  it('draws every part of a plan in full exactly once, inside its frame, and no two knots over each other', () => {
    for (const content of [amirasPlan, jordansPlan]) {
      const { groups } = picture(content)
      const whole = groups.flatMap((one) => one.knots).filter((one) => one.kind === 'whole')
      const all = [...content.needs, ...content.provisions, ...content.outcomes].map((one) => one.id)
      expect(whole.map((one) => one.itemId).sort()).toEqual([...all].sort())
      for (const { knots, width, height } of groups) {
        for (const one of knots) {
          expect(one.x + 280).toBeLessThanOrEqual(width)
          expect(one.y + one.height).toBeLessThanOrEqual(height)
          const under = knots.filter((other) => other !== one && other.x === one.x && other.y >= one.y)
          for (const other of under) expect(other.y).toBeGreaterThanOrEqual(one.y + one.height)
        }
      }
    }
  })

  it('ties every need to its help and every help to its outcome', () => {
    const content = planOf({
      needs: [need(1)],
      provisions: [help(2, [id(1)]), help(4, [id(1)])],
      outcomes: [aim(3, { provisions: [id(2)] })],
    })
    const [group] = threadGraph(content)
    expect(group?.strands[0]?.ties.map((one) => [one.from.slice(-2), one.to.slice(-2), one.loose])).toEqual([
      ['01', '02', false],
      ['01', '04', false],
      ['02', '03', false],
      ['04', 'me', true],
    ])
  })

  it('escapes whatever is written, and links each part to where it is set out', () => {
    const shown = picture(planThatSays('<script>alert(1)</script>"'))
    const html = renderText(
      '{% from "child/plan/thread/picture.njk" import threadPicture %}{{ threadPicture({ picture: picture, id: "p" }) }}',
      { picture: shown },
    )
    expect(html).not.toContain('<script>')
    expect(html).toContain('&lt;script&gt;')
    expect(html).toContain('href="#item-00000000-0000-4000-8000-00000000a001"')
  })
})

it('breaks any words into lines that fit, and loses none before the last line', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.integer({ min: 60, max: 400 }), (text, width) => {
      const lines = wrap(text, width, 1000)
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width)
      expect(lines.join('').replaceAll(/\s+/g, '')).toBe(text.replaceAll(/\s+/g, ''))
      expect(wrap(text, width, 2).length).toBeLessThanOrEqual(2)
    }),
  )
})
