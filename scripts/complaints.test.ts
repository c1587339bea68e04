import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const root = new URL('../', import.meta.url).pathname
const rows = readFileSync(`${root}docs/complaints.md`, 'utf8')
  .split('\n')
  .filter((line) => /^\| C\d+ \|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, code = '', , , file = '', title = '']) => ({ code, file: file.replaceAll('`', ''), title }))

describe('each complaint that the page lists', () => {
  it('has a test, for all that are answered so far', () => {
    const answered = ['C1', 'C2', 'C3', 'C4', 'C5', 'C8', 'C13', 'C14', 'C15', 'C17']
    expect([...new Set(rows.map((row) => row.code))]).toEqual(answered)
  })

  it.each(rows)('$code is tested in $file: $title', ({ file, title }) => {
    expect(existsSync(`${root}${file}`)).toBe(true)
    const source = readFileSync(`${root}${file}`, 'utf8')
    // A title may hold the name of what is asked, such as %s, which stands in the source as it does here.
    const asTest = new RegExp(`['"\`](?:%s )?${escaped(title.replace(/^%s /, ''))}['"\`]`)
    expect(source).toMatch(asTest)
    expect(source).not.toMatch(new RegExp(`\\.(?:skip|todo)\\(\\s*['"\`]${escaped(title)}`))
  })
})

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
