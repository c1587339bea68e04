/** What may be decided about a place, in the order in which it goes. Each decision is in a file of its own. */
export { askForInstitution, withdrawRequest } from './decisions/ask-for.ts'
export {
  type Asked,
  answerBy,
  type Consulting,
  chaseConsultation,
  consultInstitutions,
  replyToConsultation,
} from './decisions/consult.ts'
export { type Deciding, decidePlacement } from './decisions/decide.ts'
