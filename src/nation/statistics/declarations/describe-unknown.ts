import { bytesOf, type SourceFile } from '../read/files.ts'
import { readTable } from '../read/table.ts'
import { propose } from './propose.ts'

/** What a file seems to hold, and a declaration to begin with, for somebody who wants to map it. */
export async function describeUnknown(file: SourceFile): Promise<string> {
  const batches = readTable(bytesOf(file))
  const rows = (await batches.next()).value ?? []
  await batches.return()
  const [header = [], ...sample] = rows
  const { columns, declaration, open } = propose(file.name, header, sample.slice(0, 200))
  return `
${file.name} has ${columns.length} columns:
${columns
  .slice(0, 60)
  .map(({ name, seems }) => `  ${name || '(no name)'}: ${seems}`)
  .join('\n')}${columns.length > 60 ? `\n  and ${columns.length - 60} more` : ''}

Save this in a file, mend it, and run the import again with --declare FILE:

${JSON.stringify([declaration], null, 2)}

${open.map((line) => `- ${line}`).join('\n')}
`
}
