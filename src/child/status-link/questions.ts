export { liveLinkOf } from './state.ts'
export { findOpened, linkForMessage } from './tokens.ts'
