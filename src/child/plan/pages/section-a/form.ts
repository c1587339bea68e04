import { formOf, type Reader } from '../../form-rows.ts'

export const VIEW_FIELDS = ['words', 'speaker', 'about', 'howGiven'] as const

export const sectionAForm = formOf((body, reader) => ({
  sectionA: {
    history: reader.text('history'),
    howTheyCommunicate: reader.text('howTheyCommunicate'),
    interests: reader.text('interests'),
    views: quotes(reader, 'views'),
    aspirations: quotes(reader, 'aspirations'),
  },
  /** Which words of the record to put in, if that button was pressed. */
  use: typeof body['use'] === 'string' ? body['use'] : '',
}))
export type SectionAInput = ReturnType<(typeof sectionAForm)['parse']>

function quotes(reader: Reader, name: string) {
  return reader.rows(name, VIEW_FIELDS).map(({ at, row }) => {
    if (!row.words) reader.wrong(`${name}-${at}-words`, 'Write the words, or empty the whole row')
    if (!row.speaker) reader.wrong(`${name}-${at}-speaker`, 'Say whose words these are')
    return row
  })
}
