/** The first lines of every page that is written from the code. */
export const heading = (title: string, says: string): string =>
  `# ${title}\n\n${says}\n\n*Written from the code by \`npm run reference\`. Change the code, not this page.*`

export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
  return [line(columns), `|${columns.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n')
}

export const code = (text: string): string => (text ? `\`${text}\`` : '')
export const codes = (texts: readonly string[]): string => texts.map(code).join(', ')

/** A path from the root of the repository, as a link from docs/reference. */
export const file = (path: string): string => `[${path.replace(/^src\//, '')}](../../${path})`

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
