import type { Passage } from './rule.ts'
import { wordsIn } from './sentences.ts'

const NEED =
  /\b(?:finds? (?:it|\w+ing|\w+) (?:\w+ )?(?:hard|difficult|challenging|tricky|frightening|overwhelming|painful|tiring|confusing|upsetting|stressful)|has (?:\w+ )?(?:difficult(?:y|ies)|problems?)|difficult(?:y|ies) (?:with|in)|struggles?|cannot|can not|is unable to|does not (?:yet )?(?:know|understand)|has been diagnosed|has a diagnosis|working below|is at risk of|attendance is|is currently)\b/i
const HELP =
  /\b(?:will|to be|provid|deliver|support|teach|assistant|therap|programme|session|intervention|staff|adult)\w*/i

/** Instead of help: a referral, an assessment still to come, a condition, a policy. */
export const INSTEAD =
  /\b(?:refer(?:red|ral)s?|signpost(?:ed|ing)?)\b|\b(?:further |an? )?(?:\w+ )?assessment (?:to|will|should) be (?:carried|undertaken|completed|arranged|made|sought)|\b(?:will|to|should) be (?:re-?)?assessed\b|\bawaiting (?:an? )?(?:\w+ )?(?:assessment|report|appointment)\b|\bon (?:the|a) waiting list\b|\bwill (?:be )?(?:reassess(?:ed)?|assess(?:ed)?) (?:\w+[’']s |his |her |their )?(?:\w+ )?needs\b/i
export const POLICY =
  /\b(?:only if|until|unless|must (?:first )?(?:have|be)) (?:\w+ ){0,4}(?:two|2|three|3) (?:cycles|terms|rounds)|\b(?:two|2|three|3) (?:full )?(?:cycles|rounds) of\b|\b(?:threshold|criteria) (?:\w+ ){0,3}(?:not|isn’t|is not|was not|were not|has not been) met\b|\b(?:do(?:es)? not|did not|don’t|doesn’t|not) (?:meet|reach) (?:the |our |their )?(?:threshold|criteria)|\bif (?:\w+ ){1,3}(?:meets?|reach(?:es)?) (?:the |our )?(?:criteria|threshold)|\bpanel (?:did not|does not|has not|declined|refused|would not|will not)\b|\b(?:our|local|council|authority[’']s|the) policy is\b|\bwe (?:do not|don[’']t|only|cannot|never) (?:usually |normally )?(?:fund|name|quantify|specify|write|put|issue|agree to|provide|commission|employ|assess)\b|\bnot (?:the|our) (?:practice|policy|custom)\b|\b(?:authority|council|LA|county|borough) (?:does not|do not|never|only) (?:usually |normally )?(?:funds?|names?|quantif(?:y|ies)|specif(?:y|ies)|writes?|puts?|issues?|agrees? to|provides?|commissions?|assess(?:es)?)\b|\b(?:on|from) (?:providers on )?(?:our (?:\w+ )?|the (?:approved |framework |tailored |preferred |council[’']s |local authority[’']s ))(?:list|framework)\b|\btop[- ]?up only\b|\b(?:EP|educational psycholog\w+|psychological advice|medical advice) (?:is |was )?not (?:needed|required|necessary)\b|\bnot (?:normally|usually|generally|routinely|ordinarily) (?:be )?(?:agreed?|fund(?:ed)?|provided?|given|named|specif(?:y|ied)|quantif(?:y|ied)|awarded|supported)\b|\bno (?:EP|educational psychology|psychological|medical|therapy) (?:advice|assessment|involvement|input) (?:is|was) (?:needed|necessary|required)\b|\bexceptional (?:cases|circumstances) only\b|\bonly in exceptional\b/i

export const describesNeed = (text: string): boolean => NEED.test(text) && !/\bwill\b(?! not)/i.test(text)

/** Whether this passage sets out help, so that it can be asked who gives it, and how often. */
export function isProvision(passage: Passage): boolean {
  const { section, kind, text } = passage
  if (kind === 'provision') return text.trim() !== ''
  if (kind !== 'text' || !['F', 'G', 'H1', 'H2'].includes(section)) return false
  const words = wordsIn(text)
  if (words.length < 2 || describesNeed(text) || INSTEAD.test(text) || POLICY.test(text)) return false
  if (
    /^(?:section|part|outcome|need|provision|area|sen(?:d)?|special|communication|cognition|social|sensory|health|education(?:al)?)\b[^.]*$/i.test(
      text,
    ) &&
    words.length < 9 &&
    !HELP.test(text)
  )
    return false
  return !/^no (?:\w+ ){0,3}(?:provision|support|help|input)\b|^(?:not applicable|n\/a|none|nil|not required)\.?$/i.test(
    text.trim(),
  )
}
