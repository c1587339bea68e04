import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '..', 'views', 'assets')
const charts = readFileSync(join(folder, 'styles', 'charts.css'), 'utf8')

/**
 * The style of a drawing that stands alone, in a file or a paper. It is the part of styles/charts.css between the two
 * words "drawn", with the light colours written out: programs that draw files know no custom properties.
 */
export const fileStyle: string = (() => {
  const light: Record<string, string> = {
    ...colours(readFileSync(join(folder, 'opensend.css'), 'utf8')),
    ...colours(charts),
    paper: '#ffffff',
  }
  const drawn = charts.split('/* drawn */')[1] ?? ''
  return drawn
    .replaceAll('.os-drawing ', '')
    .replaceAll(/var\(--os-([\w-]+)\)/g, (_, name: string) => light[name] ?? '#000000')
    .replaceAll(/\s+/g, ' ')
    .trim()
})()

/** The first palette of a style sheet, which is the light one. */
function colours(css: string): Record<string, string> {
  const block = /:root \{([^}]*)\}/.exec(css)?.[1] ?? ''
  return Object.fromEntries(
    [...block.matchAll(/--os-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  )
}
