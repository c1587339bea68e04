const NAMES: Record<string, string> = {
  'request-received': 'the letter that says we have the request',
  'decision-to-assess': 'the decision to assess',
  'decision-not-to-assess': 'the decision not to assess',
  'decision-not-to-issue': 'the decision not to make a plan',
  'decision-to-make-a-plan': 'the decision to make a plan after all',
  'draft-plan': 'the draft plan',
  'final-plan': 'the final plan',
  'amended-plan': 'the changed plan',
  'decision-not-to-amend': 'the decision to leave the plan as it is',
  'decision-not-to-reassess': 'the decision not to assess again',
  'decision-to-reassess': 'the decision to assess again',
  'decision-to-cease': 'the decision to end the plan',
}

/** What a notice is called in a sentence. */
export const noticeName = (slug: string | null) => NAMES[slug ?? ''] ?? 'the letter'
