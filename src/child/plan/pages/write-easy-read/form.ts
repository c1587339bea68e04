import { ticked } from '../../../../platform/http/form.ts'
import { MOST_WORDS, wordsIn } from '../../editions/easy-read.ts'
import { EASY_PARTS, type EasyLine, type EasyPart } from '../../editions/events.ts'
import { EASY_SYMBOLS, symbolFor } from '../../editions/symbols.ts'
import { formOf } from '../../form-rows.ts'

const PARTS = Object.keys(EASY_PARTS) as EasyPart[]

export const easyForm = formOf((body, reader) => {
  const checked = ticked().parse(body['checked'])
  const parts = PARTS.map((part) => {
    const wrong = (message: string) => reader.wrong(part, message)
    return { part, lines: linesIn(reader.text(part), part, checked, wrong) }
  })
  if (parts.every(({ lines }) => lines.length === 0)) reader.wrong(PARTS[0] as string, 'Write at least one line')
  return { parts, checked }
})
export type EasyInput = ReturnType<(typeof easyForm)['parse']>

/** Each line of the box is a line of the document; "[talk]" before it chooses its picture. */
function linesIn(text: string, part: EasyPart, checked: boolean, wrong: (message: string) => void): EasyLine[] {
  return text.split('\n').flatMap((typed) => {
    const [, name, rest] = /^\s*(?:\[\s*([^\]]*?)\s*\])?\s*(.*?)\s*$/.exec(typed) ?? []
    if (!rest) return []
    if (name !== undefined && !(name in EASY_SYMBOLS)) wrong(`There is no picture called “${name}”`)
    const length = wordsIn(rest)
    if (checked && length > MOST_WORDS)
      wrong(`Shorten “${rest.split(' ').slice(0, 5).join(' ')} …” to ${MOST_WORDS} words or fewer. It has ${length}`)
    return [{ symbol: name ?? symbolFor(rest, part), words: rest }]
  })
}
