import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../platform/decisions/refusal.ts'
import { checkFile, cleanName, LARGEST_UPLOAD } from './check-file.ts'
import { jpegFile, openDocumentFile, pdfFile, pngFile, textFile, wordFile, zipOf } from './sample-files.ts'

const check = (filename: string, bytes: Uint8Array) => checkFile({ filename, bytes })
const codeOf = (filename: string, bytes: Uint8Array) => {
  const answer = check(filename, bytes)
  return isRefusal(answer) ? answer.code : 'taken'
}

describe('a file is taken', () => {
  it.each([
    ['report.pdf', pdfFile(), 'application/pdf'],
    ['Report.DOCX', wordFile(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['report.odt', openDocumentFile(), 'application/vnd.oasis.opendocument.text'],
    ['report.txt', textFile(), 'text/plain'],
    ['photo.jpg', jpegFile(), 'image/jpeg'],
    ['photo.jpeg', jpegFile(), 'image/jpeg'],
    ['photo.png', pngFile(), 'image/png'],
  ])('%s', (name, bytes, mediaType) => {
    expect(check(name, bytes)).toEqual({ name, mediaType })
  })

  it.each([
    ['said.webm', '\x1a\x45\xdf\xa3', 'audio/webm'],
    ['said.ogg', 'OggS\x00', 'audio/ogg'],
    ['Voice 001.m4a', '\x00\x00\x00\x1cftypM4A ', 'audio/mp4'],
    ['said.mp4', '\x00\x00\x00\x1cftypisom', 'audio/mp4'],
    ['said.mp3', 'ID3\x04', 'audio/mpeg'],
    ['said.mp3', '\xff\xfb\x90\x64', 'audio/mpeg'],
    ['said.wav', 'RIFF\x24\x00\x00\x00WAVEfmt ', 'audio/wav'],
  ])('%s, where a recording is expected', (name, bytes, mediaType) => {
    const filename = name
    const file = { filename, bytes: Buffer.from(bytes, 'latin1') }
    expect(checkFile(file, 'recording')).toEqual({ name, mediaType })
    expect(checkFile(file)).toMatchObject({ code: 'file-type-not-taken' })
  })

  it('never as a recording when it is a document, whatever it is called', () => {
    const taken = (filename: string) => checkFile({ filename, bytes: pdfFile() }, 'recording')
    expect(taken('report.pdf')).toMatchObject({ code: 'file-type-not-taken' })
    for (const name of ['said.webm', 'said.ogg', 'said.m4a', 'said.mp3', 'said.wav'])
      expect(taken(name)).toMatchObject({ code: 'file-not-what-it-says' })
  })

  it('when it is exactly 20 MB', () => {
    const bytes = new Uint8Array(LARGEST_UPLOAD)
    bytes.set(pdfFile())
    expect(codeOf('report.pdf', bytes)).toBe('taken')
  })
})

describe('a file is refused', () => {
  it.each([
    ['when it is empty', 'report.pdf', new Uint8Array(), 'file-empty'],
    ['when it is larger than 20 MB', 'report.pdf', new Uint8Array(LARGEST_UPLOAD + 1), 'file-too-large'],
    ['when its kind is not taken', 'report.exe', pdfFile(), 'file-type-not-taken'],
    ['when it has no ending', 'report', pdfFile(), 'file-type-not-taken'],
    ['when a program calls itself a PDF', 'report.pdf', Buffer.from('MZ\x90\x00'), 'file-not-what-it-says'],
    ['when a PDF does not begin as one', 'report.pdf', Buffer.from('\n%PDF-1.7'), 'file-not-what-it-says'],
    ['when a PDF calls itself a picture', 'photo.png', pdfFile(), 'file-not-what-it-says'],
    ['when a picture calls itself another', 'photo.png', jpegFile(), 'file-not-what-it-says'],
    ['when any zip calls itself a Word document', 'report.docx', zipOf({ 'a.txt': 'a' }), 'file-not-what-it-says'],
    ['when a Word document is cut short', 'report.docx', wordFile().slice(0, -30), 'file-not-what-it-says'],
    [
      'when an OpenDocument is a spreadsheet',
      'report.odt',
      openDocumentFile({}, 'application/vnd.oasis.opendocument.spreadsheet'),
      'file-not-what-it-says',
    ],
    [
      'when a Word document is a spreadsheet',
      'report.docx',
      wordFile({}, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'),
      'file-not-what-it-says',
    ],
    ['when a Word document holds macros', 'report.docx', wordFile({ 'word/vbaProject.bin': 'x' }), 'file-has-macros'],
    ['when macros hide behind capitals', 'report.docx', wordFile({ 'word/VBAPROJECT.BIN': 'x' }), 'file-has-macros'],
    [
      'when a macro document is renamed',
      'report.docx',
      wordFile({}, 'application/vnd.ms-word.document.macroEnabled.main+xml'),
      'file-has-macros',
    ],
    [
      'when an OpenDocument holds macros',
      'report.odt',
      openDocumentFile({ 'Basic/Standard/Module1.xml': 'x' }),
      'file-has-macros',
    ],
    ['when text is not UTF-8', 'notes.txt', Buffer.from([0x63, 0x61, 0x66, 0xe9]), 'file-not-what-it-says'],
    ['when text holds what no text holds', 'notes.txt', Buffer.from('a\u0000b'), 'file-not-what-it-says'],
  ])('%s', (_, name, bytes, code) => {
    expect(codeOf(name, new Uint8Array(bytes))).toBe(code)
  })

  it('when its own list of contents would unpack without end', () => {
    const huge = zipOf({ '[Content_Types].xml': ' '.repeat(3_000_000), 'word/document.xml': '<w/>' })
    expect(codeOf('report.docx', huge)).toBe('file-not-what-it-says')
  })

  it('and never by an accident of ours, whatever the bytes and the name', () => {
    const endings = fc.constantFrom('.pdf', '.docx', '.odt', '.txt', '.jpg', '.png', '')
    const spoilt = fc
      .tuple(
        fc.constantFrom(wordFile(), openDocumentFile()),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }),
      )
      .map(([bytes, changes]) => {
        const copy = Uint8Array.from(bytes)
        for (const [at, value] of changes) copy[at % copy.length] = value
        return copy
      })
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 400 }), spoilt)
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), endings, bytes, (start, ending, content) => {
        const answer = check(start + ending, content)
        expect(isRefusal(answer) ? answer.says.length > 20 : answer.name.length > 0).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('a name', () => {
  it.each([
    ['loses its folders', 'C:\\Users\\ed\\Desktop\\report.pdf', 'report.pdf'],
    ['cannot climb out', '../../etc/passwd.pdf', 'passwd.pdf'],
    ['loses what turns the reading order round', 'report\u202Efdp.exe.pdf', 'reportfdp.exe.pdf'],
    ['loses what cannot be seen', 're\u200Bport\u0000\n.pdf', 'report.pdf'],
    ['does not begin with a dot', '...hidden.pdf', 'hidden.pdf'],
    ['is "file" when nothing is left', '\u0000/', 'file'],
    ['keeps its accents', 'Zoë’s report.pdf', 'Zoë’s report.pdf'],
  ])('%s', (_, given, clean) => {
    expect(cleanName(given)).toBe(clean)
  })

  it('is at most 120 letters, and keeps its ending', () => {
    const clean = cleanName(`${'é'.repeat(300)}.docx`)
    expect([...clean]).toHaveLength(120)
    expect(clean.endsWith('.docx')).toBe(true)
  })

  it('is found at once, however many dots were sent', () => {
    const began = performance.now()
    expect(cleanName(`a${'.'.repeat(200_000)}x.pdf`)).toBe('x.pdf')
    // Tried anew from each dot, this takes a minute.
    expect(performance.now() - began).toBeLessThan(5_000)
  })
})
