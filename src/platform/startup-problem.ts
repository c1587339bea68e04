/**
 * Why openSEND cannot start or go on, in one sentence for the person at the terminal. Never shows a stack.
 * The codes are explained in docs/operate/exit-codes.md, and a test keeps that page true.
 */
export class StartupProblem extends Error {
  override readonly name = 'StartupProblem'
  readonly exitCode: number

  constructor(sentence: string, exitCode: number, options?: { cause?: unknown }) {
    super(sentence, options)
    this.exitCode = exitCode
  }
}

export const exitCodes = {
  ok: 0,
  unexpected: 1,
  wrongInput: 2,
  wrongConfiguration: 10,
  portBusy: 11,
  folderNotWritable: 12,
  folderOpenElsewhere: 13,
  databaseUnreachable: 14,
  databaseRefusedSignIn: 15,
  databaseTooOld: 16,
  databaseNewerThanCode: 17,
  runtimeNotRight: 18,
  addressNotAvailable: 19,
  folderDamaged: 20,
  databaseNotAllowed: 21,
  noArea: 22,
  recordBroken: 30,
  forced: 130,
} as const
