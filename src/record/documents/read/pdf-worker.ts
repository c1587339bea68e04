import { parentPort, workerData } from 'node:worker_threads'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { linesOf, type Shown } from './pdf-lines.ts'

/** One PDF in, its words out. Runs as a thread of `pdf.ts`. */
const { bytes, longest } = workerData as { bytes: Uint8Array; longest: number }
const MOST_PAGES = 150

try {
  const document = await getDocument({ data: bytes, verbosity: 0, useSystemFonts: false, disableFontFace: true })
    .promise
  const pages: string[] = []
  let length = 0
  for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES) && length <= longest; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    const text = linesOf(items.filter((item): item is typeof item & Shown => 'str' in item))
    pages.push(text)
    length += text.length
  }
  parentPort?.postMessage({ text: pages.join('\n\n') })
} catch {
  parentPort?.postMessage({})
}
