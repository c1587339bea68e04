/** What may be decided about a plan before it is final. Each file holds the decisions about one thing. */
export { answerComment, commentOnDraft, typeUpComment } from './decisions/comments.ts'
export { draftToServe, serveDraft } from './decisions/draft.ts'
export { removeNeed, removeOutcome, removeProvision } from './decisions/remove.ts'
export { agreeSectionG, askToAgreeG, doNotAgreeG } from './decisions/section-g.ts'
export { startPlan } from './decisions/start.ts'
export { type Answer, missingLink, whenOpen } from './decisions/while-open.ts'
export {
  writeDetails,
  writeDirectPayments,
  writeNeed,
  writeOutcome,
  writeProvision,
  writeSectionA,
  writeStrengths,
  writeTargets,
} from './decisions/write.ts'
