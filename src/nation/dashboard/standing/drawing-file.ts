import { asCsvFile, asPngFile, asSvgFile, type Drawing } from '../../../platform/charts/drawing.ts'
import { type FileAnswer, type NotThere, notThere } from '../../../platform/http/page.ts'

const KINDS = {
  svg: { type: 'image/svg+xml', make: asSvgFile },
  png: { type: 'image/png', make: asPngFile },
  csv: { type: 'text/csv; charset=utf-8', make: asCsvFile },
} as const

/** The name and kind of a picture as an address asks for it: `trend.png`. */
export function fileAsked(file: string | undefined): { name: string; kind: keyof typeof KINDS } | null {
  const [, name, kind] = /^([a-z0-9-]{1,60})\.(svg|png|csv)$/.exec(file ?? '') ?? []
  return name && kind ? { name, kind: kind as keyof typeof KINDS } : null
}

export async function drawingFile(
  drawing: Drawing | undefined,
  kind: keyof typeof KINDS,
  fileName: string,
): Promise<FileAnswer | NotThere> {
  if (!drawing) return notThere
  const { type, make } = KINDS[kind]
  const content = await make(drawing)
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { file: { name: `${fileName}.${kind}`, type, bytes } }
}

/** A table of figures as a file beside the pictures. */
export const csvFile = (fileName: string, content: string): FileAnswer => ({
  file: { name: `${fileName}.csv`, type: KINDS.csv.type, bytes: new TextEncoder().encode(content) },
})
