import type { Severity } from '../check/rule.ts'
import type { Person, ReturnHeader } from '../model.ts'

/** What a reader finds wrong while it reads: always one of the rules of structure. */
export type StructureFinding = {
  rule: string
  line: number
  message: string
  mends: string
  severity?: Severity
  person?: Person
}

/** Receives a return one person at a time, so that a whole country needs no more memory than a village. */
export type ReturnHandler = {
  /** Called once, before the first person. Answers the return year, which says what exists in it. */
  header(header: ReturnHeader): number
  person(person: Person): void
  found(finding: StructureFinding): void
  /** Called when the whole return has been read. DMO, DCO and DSCO may have come after the persons. */
  end(header: ReturnHeader, personsLine: number): void
}

/** What the readers need of a file, an upload or an entry of an archive. Reading may begin again from the start. */
export type Source = {
  /** The name of the file without folders. */
  name: string
  /** In bytes, if known. */
  size: number | undefined
  open(): AsyncIterable<Uint8Array>
}

export type ReadOptions = {
  signal?: AbortSignal | undefined
  /** Told how many bytes have been read, now and then. */
  progress?: ((bytes: number) => void) | undefined
}

/** More than any person has had. It bounds memory when a file is not what it seems. */
export const mostRecordsOfOnePerson = 5_000
