/** What may be decided about advice, in the order in which a request goes. Each decision is a file of its own. */
export { endRequestAccess } from './decisions/access.ts'
export { type Asking, askForAdvice } from './decisions/ask.ts'
export { chaseAdvice } from './decisions/chase.ts'
export { giveAdvice } from './decisions/give.ts'
export { passOnAdvice, type Taker, takesOver } from './decisions/pass-on.ts'
export { type Facts, notAssessing } from './decisions/rests-on.ts'
export { reuseAdvice } from './decisions/reuse.ts'
