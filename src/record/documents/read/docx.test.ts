import { expect, it } from 'vitest'
import { textOfXml } from './docx.ts'

it('reads the words of paragraphs and table rows, whatever the tags are called', () => {
  const paragraph = (words: string) =>
    `<w:p w:rsidR="00"><wp14:size-rel.h a="1"/><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`
  const cell = (words: string) => `<w:tc>${paragraph(words)}</w:tc>`
  expect(textOfXml(`<?xml version="1.0"?><w:body>${paragraph('One &amp; two')}${paragraph('Three')}</w:body>`)).toBe(
    'One & two\n\nThree',
  )
  expect(textOfXml(`<w:tbl><w:tr>${cell('Left')}${cell('Right')}</w:tr></w:tbl>`)).toBe('Left\tRight')
})

it.each([['<a'], ['a'], ['<w:t '], ['<w:t>&#']])(
  'reads %s a hundred thousand times over without going back',
  (broken) => {
    const began = performance.now()
    textOfXml(`<${broken.repeat(150_000)}`)
    // Read again from each place, this takes half a minute.
    expect(performance.now() - began).toBeLessThan(8_000)
  },
)
