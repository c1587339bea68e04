import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutTouching } from './axes.ts'
import { classesInWords, classesOf } from './classes.ts'
import { overThePlot } from './over-the-plot.ts'
import { nice, rangeOf } from './scale.ts'
import { spacedOut } from './spaced.ts'
import { swarm } from './swarm.ts'
import { cut, inLines, textWidth } from './text-width.ts'
import { onScale, unitOf } from './units.ts'

describe('a swarm', () => {
  it('lets no dot cover another', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 600, noNaN: true }), { maxLength: 153 }), (xs) => {
        const ys = swarm(xs, 5)
        for (let a = 0; a < xs.length; a += 1)
          for (let b = a + 1; b < xs.length; b += 1)
            expect(Math.hypot((xs[a] ?? 0) - (xs[b] ?? 0), (ys[a] ?? 0) - (ys[b] ?? 0))).toBeGreaterThan(9.9)
      }),
      { numRuns: 30 },
    )
  })

  it('gives the middle to those that come first', () => {
    expect(swarm([10, 10, 10], 5, [false, false, true])[2]).toBe(0)
    expect(swarm([10, 10, 10], 5)[0]).toBe(0)
  })

  it('leaves a dot that has room in the middle', () => {
    expect(swarm([0, 100, 200], 5)).toEqual([0, 0, 0])
  })
})

describe('labels beside each other', () => {
  it('keep apart and keep their order', () => {
    const places = spacedOut(
      [
        { at: 10, tall: 20 },
        { at: 12, tall: 20 },
        { at: 80, tall: 20 },
      ],
      0,
      100,
    )
    expect((places[1] ?? 0) - (places[0] ?? 0)).toBeGreaterThanOrEqual(20)
    expect(places[2]).toBe(80)
  })

  it('keep within their edges while there is room', () => {
    expect(
      spacedOut(
        [
          { at: 99, tall: 20 },
          { at: 100, tall: 20 },
        ],
        0,
        100,
      ),
    ).toEqual([70, 90])
  })

  it('stand in rows over a plot so that no word lies on another', () => {
    const name = (x: number, words: string) => ({ x, y: 100, words, class: '', line: '' })
    const drawn = overThePlot(
      [name(50, 'Mereshire, 61.2%'), name(60, 'England 46.4%'), name(300, 'Westhaven, 20%')],
      360,
    )
    expect(drawn.height).toBe(44)
    const ys = [...drawn.at(0).matchAll(/<text [^>]*y="([\d.]+)"/g)].map(([, y]) => y)
    expect(ys).toEqual(['37', '15', '37'])
  })

  it('let no line cross the words of another, however close they stand', () => {
    const name = (x: number, words: string) => ({ x, y: 200, words, class: '', line: 'l' })
    const close = [121, 124, 160, 172].map((x, at) => name(x, `Somewhere ${at}, 1.0%`))
    const drawn = overThePlot([...close, name(228, 'England 2.7%')], 640).at(0)
    const lines = [...drawn.matchAll(/d="M([\d.]+) ([\d.]+)L[\d.]+ ([\d.]+)"/g)].map(([, x, top, foot]) => ({
      x: Number(x),
      top: Number(top),
      foot: Number(foot),
    }))
    const words = [...drawn.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]+)</g)].map(([, x, y, text = '']) => {
      const half = textWidth(text, 16, 'bold') / 2
      return { from: Number(x) - half, to: Number(x) + half, y: Number(y) }
    })
    expect(lines).toHaveLength(5)
    for (const { x, top } of lines)
      for (const { from, to, y } of words) expect(y > top && x > from && x < to, `${x} crosses ${from}`).toBe(false)
  })
})

describe('words under a picture', () => {
  const under = (count: number, width: number) => {
    const words = Array.from({ length: count }, (_, at) => ({
      at: (width * at) / (count - 1),
      words: String(2010 + at),
    }))
    return [...withoutTouching(words, 0, width).matchAll(/>(\d{4})</g)].map(([, year]) => Number(year))
  }

  it('are all there while there is room, then fewer in even steps from the last', () => {
    expect(under(4, 300)).toEqual([2010, 2011, 2012, 2013])
    expect(under(11, 400)).toEqual([2010, 2012, 2014, 2016, 2018, 2020])
    expect(under(12, 150)).toEqual([2011, 2016, 2021])
  })
})

describe('words', () => {
  it('are as wide as the font says', () => {
    expect(textWidth('England', 100)).toBe(57 + 55 + 56 + 24 + 53 + 55 + 56)
    expect(textWidth('', 16)).toBe(0)
  })

  it('break at spaces, and are cut where a word alone is too wide', () => {
    expect(inLines('North East Lincolnshire', 90, 16)).toEqual(['North East', 'Lincolnshire'])
    expect(inLines('Llanfairpwllgwyngyll', 60, 16)[0]).toMatch(/…$/)
    expect(cut('x'.repeat(1_000_000), 60, 16)).toMatch(/^x{5,8}…$/)
    expect(textWidth(cut('Llanfairpwllgwyngyll', 60, 16), 16)).toBeLessThanOrEqual(60)
  })
})

describe('a scale', () => {
  it('ends on round numbers around what it holds', () => {
    expect(nice(3, 97, 5)).toEqual({ from: 0, to: 100, ticks: [0, 20, 40, 60, 80, 100] })
    expect(rangeOf([94, 96], 5)).toMatchObject({ from: 93, to: 97 })
    expect(rangeOf([], 5)).toMatchObject({ from: 0, to: 1 })
  })

  it('writes numbers as people do', () => {
    expect(onScale('percent', 40)).toBe('40%')
    expect(onScale('pounds', 2000)).toBe('£2,000')
    expect(onScale('number', 1_500_000)).toBe('1.5m')
    expect(onScale('number', 2, [2, 2.5])).toBe('2.0')
    expect(unitOf(['hidden', '46.4%'])).toBe('percent')
  })
})

describe('classes of a map', () => {
  const values = Array.from({ length: 100 }, (_, at) => at)

  it('hold about as many areas each, between round numbers', () => {
    const { bounds, of, looks } = classesOf(values)
    expect(bounds).toEqual([20, 40, 60, 80])
    expect(looks).toEqual(['d-c0', 'd-c1', 'd-c2', 'd-c3', 'd-c4'])
    expect([0, 19, 20, 80, 99].map(of)).toEqual([0, 0, 1, 4, 4])
    expect(classesInWords({ bounds, of, looks }, 'percent')).toBe(
      'Five colours, each for about as many areas: from below 20% to 80% or above.',
    )
  })

  it('are fewer where figures are few, and none is empty for certain', () => {
    expect(classesOf([5, 5, 5]).looks).toEqual(['d-c2'])
    expect(classesOf([]).looks).toHaveLength(1)
    expect(classesOf([1, 2]).looks).toEqual(['d-c0', 'd-c4'])
  })

  it('never put a lower figure in a darker class', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e4, max: 1e4, noNaN: true }), { minLength: 1 }), (given) => {
        const { of, looks } = classesOf(given)
        const classes = given.toSorted((a, b) => a - b).map(of)
        expect(classes).toEqual(classes.toSorted((a, b) => a - b))
        expect(Math.max(...classes)).toBeLessThan(looks.length)
      }),
    )
  })
})
