import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { styleSheet } from './assets.ts'

const css = styleSheet.map((file) => readFileSync(file, 'utf8')).join('\n')
const [light, dark] = [...css.matchAll(/:root \{\n\s*color-scheme: \w+;([^}]*)\}/g)].map((block) =>
  colours(block[1] ?? ''),
)

const grounds = ['paper', 'surface']
const states = ['running', 'due-soon', 'late', 'met', 'excepted']
const needs = ['communication', 'cognition', 'semh', 'sensory']

/** [what is drawn, what it is drawn on, the least WCAG 2.2 AA asks: 4.5 for words, 3 for shapes and edges] */
const pairs: [string, string, number][] = [
  ...['ink', 'soft', 'link', 'link-hover', 'visited', 'error'].flatMap((on) =>
    grounds.map((ground) => pair(on, ground, 4.5)),
  ),
  ...states.flatMap((state) => [
    pair(state, `${state}-tint`, 4.5),
    pair(state, 'paper', 4.5),
    pair(state, 'surface', 4.5),
  ]),
  ...needs.flatMap((need) => grounds.map((ground) => pair(need, ground, 3))),
  pair('ink', 'field', 4.5),
  pair('ink', 'second', 4.5),
  pair('ink', 'second-hover', 4.5),
  pair('link', 'late-tint', 4.5),
  pair('link', 'second', 4.5),
  pair('field-edge', 'paper', 3),
  pair('field-edge', 'field', 3),
  pair('header-ink', 'header', 4.5),
  pair('action-ink', 'action', 4.5),
  pair('action-ink', 'action-hover', 4.5),
  pair('action', 'paper', 3),
  pair('action', 'surface', 3),
  pair('danger-ink', 'danger', 4.5),
  pair('danger-ink', 'danger-hover', 4.5),
  pair('paper', 'success', 4.5),
  pair('focus-ink', 'focus', 4.5),
  pair('focus', 'header', 3),
]

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s palette', (_, palette) => {
  it.each(pairs)('%s on %s reaches %s to 1', (on, ground, least) => {
    expect(ratio(colour(palette, on), colour(palette, ground))).toBeGreaterThanOrEqual(least)
  })
})

it('names the same colours in both palettes', () => {
  expect(Object.keys(dark ?? {})).toEqual(Object.keys(light ?? {}))
})

it('keeps yellow for focus alone', () => {
  const rules = [...css.matchAll(/([^{}]*)\{([^{}]*)\}/g)]
  const uses = rules.filter(
    ([, selector = '', body = '']) => /var\(--os-focus\)/.test(body) && !/:focus|:root/.test(selector),
  )
  expect(uses).toEqual([])
})

it('measures black on white as 21 to 1', () => {
  expect(ratio('#000000', '#ffffff')).toBeCloseTo(21)
})

function pair(on: string, ground: string, least: number): [string, string, number] {
  return [on, ground, least]
}

function colours(block: string): Record<string, string> {
  return Object.fromEntries(
    [...block.matchAll(/--os-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  )
}

function colour(palette: Record<string, string> | undefined, name: string): string {
  const found = palette?.[name]
  if (!found) throw new Error(`The palette has no ${name}`)
  return found
}

function ratio(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
