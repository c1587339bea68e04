export { ENGLISH_BELOW } from './in-their-language.ts'
export { adoptStandingLetters, type NoticeSlug } from './letters/standing.ts'
export { type Recipient, rightsHoldersOn, type To, withTheAreasSight } from './recipients.ts'
export { datesOf, type NoticeDates } from './rules/dates.ts'
export type { WayOfService } from './rules/deemed-service.ts'
export {
  type Notice,
  type NoticeContext,
  type Preview,
  previewNotice,
  type Reasons,
  type Served,
  serveNotice,
} from './serve.ts'
export { type TellContext, type Telling, type ToldFamily, tellFamily } from './tell-family.ts'
