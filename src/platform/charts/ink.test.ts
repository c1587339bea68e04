import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileStyle } from './ink.ts'

const css = (name: string) => readFileSync(join(import.meta.dirname, '..', 'views', 'assets', name), 'utf8')
const charts = css('styles/charts.css')
const palettes = (text: string) =>
  [...text.matchAll(/:root \{([^}]*)\}/g)].slice(0, 2).map(([, block = '']) => coloursIn(block))
const coloursIn = (block: string) =>
  Object.fromEntries(
    [...block.matchAll(/--os-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value ?? '']),
  )
const [light, dark] = palettes(charts)
const [lightPage, darkPage] = palettes(css('opensend.css'))

describe.each([
  ['light', light, lightPage],
  ['dark', dark, darkPage],
])('the %s palette of charts', (_name, colours = {}, page = {}) => {
  const against = (name: string, other: string) => ratio(colours[name] ?? '', page[other] ?? '')

  it('steps evenly from near the paper to far from it, each class told from the next', () => {
    const classes = [0, 1, 2, 3, 4].map((at) => colours[`chart-${at}`] ?? '')
    for (const [at, colour] of classes.slice(1).entries()) {
      expect(ratio(colour, classes[at] ?? '')).toBeGreaterThan(1.3)
      expect(ratio(colour, page.paper ?? '')).toBeGreaterThan(ratio(classes[at] ?? '', page.paper ?? ''))
    }
  })

  it('writes names in colours that can be read', () => {
    for (const name of ['chart-a', 'chart-b', 'chart-c', 'chart-d', 'chart-e'])
      expect(against(name, 'paper'), name).toBeGreaterThanOrEqual(4.5)
  })

  it('draws dots that can be seen, on paper and on the shaded band', () => {
    expect(against('chart-dot', 'paper')).toBeGreaterThanOrEqual(3)
    expect(ratio(colours['chart-dot'] ?? '', colours['chart-band'] ?? '')).toBeGreaterThanOrEqual(2.6)
  })
})

it('has the same colours in both palettes', () => {
  expect(Object.keys(dark ?? {})).toEqual(Object.keys(light ?? {}))
})

it('gives files the same rules, with every colour written out', () => {
  expect(fileStyle).toContain(`.d-c4 { fill: ${light?.['chart-4']}; }`)
  expect(fileStyle).toContain('.d-paper { fill: #ffffff; }')
  expect(fileStyle).not.toMatch(/var\(|os-drawing|@media|#000000/)
})

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
