import { Checkings } from './checking.ts'

/** Of this process, as its page is. Nothing of them outlives it. */
export const checkings = new Checkings()
