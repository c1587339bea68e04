export { findOpened, linkForMessage } from './tokens.ts'
