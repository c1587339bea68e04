import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { asArea } from '../../platform/access/as.ts'
import { isRefusal } from '../../platform/decisions/refusal.ts'
import type { UploadedFile } from '../../platform/http/form.ts'
import type { Scanner } from '../../platform/scanning/clamd.ts'
import { onEveryDatabase } from '../../platform/testing/databases.ts'
import { findDocument } from './documents.ts'
import { pdfFile, wordFile } from './sample-files.ts'
import { wavOf } from './sound/samples.ts'
import { acceptUpload, acceptUploads } from './upload.ts'

const keptAt = '2026-01-05T09:00:00.000Z'
const pdf = { filename: 'report.pdf', type: 'application/pdf', bytes: pdfFile() }
const macros = { filename: 'report.docx', type: 'x', bytes: wordFile({ 'word/vbaProject.bin': 'x' }) }
const infected: Scanner = async () => ({ verdict: 'infected', signature: 'Test' })
const unsure: Scanner = async () => ({ verdict: 'unsure', why: 'unreachable' })
const clean: Scanner = async () => ({ verdict: 'clean' })

onEveryDatabase((_, open) => {
  it('keeps a file by what is in it, and nothing of a file that was refused', async () => {
    const { db } = await open()
    const childId = randomUUID()
    const where = { laCode: '999', childId, keptAt }
    const rows = () => asArea(db, '999', (trx) => trx.selectFrom('document').select('name').execute())
    const accept = (file: UploadedFile, scanner?: Scanner) =>
      asArea(db, '999', (trx) => acceptUpload(trx, { ...where, file, scanner }))

    expect(await accept(macros)).toMatchObject({ refused: true, code: 'file-has-macros' })
    expect(await accept(pdf, infected)).toMatchObject({ refused: true, code: 'file-has-virus' })
    expect(await accept(pdf, unsure)).toMatchObject({ refused: true, code: 'file-not-checked' })
    const several = await asArea(db, '999', (trx) => acceptUploads(trx, { ...where, files: [pdf, macros] }))
    expect(several).toMatchObject({ code: 'file-has-macros' })
    const said = (seconds: number) =>
      asArea(db, '999', (trx) =>
        acceptUpload(trx, {
          ...where,
          takes: 'recording',
          longest: 300,
          file: { filename: 'said.wav', type: 'audio/wav', bytes: wavOf(seconds) },
        }),
      )
    expect(await said(303)).toMatchObject({ refused: true, code: 'recording-too-long' })
    expect(await rows()).toEqual([])

    const kept = await accept(pdf, clean)
    if (isRefusal(kept)) throw new Error(kept.says)
    expect(kept).toMatchObject({ name: 'report.pdf', mediaType: 'application/pdf', size: pdf.bytes.length })
    const found = await asArea(db, '999', (trx) => findDocument(trx, '999', childId, kept.sha256))
    expect(new Uint8Array(found?.bytes ?? [])).toEqual(pdf.bytes)
    await accept(pdf)
    expect(await rows()).toEqual([{ name: 'report.pdf' }])
    expect(await said(301)).toMatchObject({ name: 'said.wav' })
  })
})
