/** By what people are told apart who should fare alike. The words that a published topic is known by. */
export const KINDS = {
  need: { name: 'need', is: /\bneed\b/i },
  age: { name: 'age', is: /\bage\b/i },
  sex: { name: 'sex', is: /^(sex|gender)\b/i },
  ethnicity: { name: 'ethnicity', is: /ethnic/i },
  deprivation: { name: 'deprivation', is: /depriv|idaci|free school meals|\bfsm\b|pupil premium/i },
  provision: { name: 'type of provision', is: /type of provision/i },
} as const

export type Kind = keyof typeof KINDS
export const kinds = Object.keys(KINDS) as Kind[]

/** Which kind a published topic is, if it is one of these. */
export const kindOf = (topic: string): Kind | undefined => kinds.find((kind) => KINDS[kind].is.test(topic))
