export { mayOpen } from './access.ts'
export { documentsIn, type RecordDocument } from './documents-in.ts'
