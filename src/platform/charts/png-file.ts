import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Resvg as ResvgClass } from '@resvg/resvg-js'
import type { Drawing } from './compose.ts'
import { asSvgFile } from './svg-file.ts'

/** The chart as a picture for a paper: 1,720 dots wide, which prints sharply across a page. */
export function asPngFile(drawing: Drawing): Buffer {
  renderer ??= require('@resvg/resvg-js') as Renderer
  const picture = new renderer.Resvg(asSvgFile(drawing), {
    fitTo: { mode: 'zoom', value: 2.5 },
    font: { fontFiles: fonts, loadSystemFonts: false, defaultFontFamily: 'Atkinson Hyperlegible' },
  })
  return Buffer.from(picture.render().asPng())
}

// Loaded when the first picture is asked for: it is a native library, and most days nobody asks.
type Renderer = { Resvg: typeof ResvgClass }
let renderer: Renderer | undefined
const require = createRequire(import.meta.url)
const folder = dirname(require.resolve('@expo-google-fonts/atkinson-hyperlegible/package.json'))
const fonts = ['400Regular', '700Bold'].map((style) => join(folder, style, `AtkinsonHyperlegible_${style}.ttf`))
