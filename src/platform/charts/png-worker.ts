import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import type { Resvg as ResvgClass } from '@resvg/resvg-js'

/** Turns one SVG after another into a picture. Runs as a thread of `png-file.ts`. */
parentPort?.on('message', ({ id, svg }: { id: number; svg: string }) => {
  try {
    parentPort?.postMessage({ id, png: pictureOf(svg) })
  } catch (error) {
    parentPort?.postMessage({ id, error: String(error) })
  }
})

const require = createRequire(import.meta.url)
const { Resvg } = require('@resvg/resvg-js') as { Resvg: typeof ResvgClass }
const folder = dirname(require.resolve('@expo-google-fonts/atkinson-hyperlegible/package.json'))
const fonts = ['400Regular', '700Bold'].map((style) => join(folder, style, `AtkinsonHyperlegible_${style}.ttf`))

/** 1,720 dots wide, which prints sharply across a page. */
function pictureOf(svg: string): Uint8Array {
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: 2.5 },
    font: { fontFiles: fonts, loadSystemFonts: false, defaultFontFamily: 'Atkinson Hyperlegible' },
  })
  return picture.render().asPng()
}
