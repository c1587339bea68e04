import type { Drawing } from '../../platform/charts/drawing.ts'
import { fileStyle } from '../../platform/charts/ink.ts'
import { TEXT } from '../../platform/charts/svg.ts'

/** A chart for a paper: the picture alone, what is said in its place to who cannot see it, and the sentence under it. */
export type Picture = { svg: string; alt: string; title: string; says: string }

/** The template knows what the font is called; it puts that name in place of this one. */
export const FONT = 'OpensendDocumentFont'

export function pictured(drawing: Drawing | null): Picture | null {
  if (!drawing) return null
  const { width, height, inside } = drawing.alone()
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${Math.ceil(height)}" viewBox="0 0 ${width} ${Math.ceil(height)}"` +
    ` font-family="${FONT}" font-size="${TEXT}"><style>${fileStyle}</style>${inside}</svg>`
  const [head = '', ...columns] = drawing.columns
  const table = drawing.cells
    .slice(0, MOST_SAID)
    .map(([name, ...cells]) => `${name}: ${cells.map((cell, at) => `${columns[at] ?? head} ${cell}`).join(', ')}`)
  return {
    svg,
    alt: [`Chart. ${drawing.says}`, ...table].join(' '),
    title: drawing.title,
    says: drawing.says,
  }
}

/** A long table is not read aloud: the address of the page, which has it, stands on the paper. */
const MOST_SAID = 12
