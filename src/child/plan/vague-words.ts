import { vagueRules } from './check/rules/vague.ts'

/**
 * Words of provision that leave open what will be done, as the plan check marks them, in the order of its rules. A flag
 * asks the writer to look again; it forbids nothing.
 */
export function vagueWordsIn(...texts: string[]): string[] {
  const about = { section: 'F', kind: 'text', beside: '' } as const
  const marked = vagueRules.flatMap((rule) =>
    texts.flatMap((text) =>
      rule
        .find({ ...about, text }, nobody)
        .map(({ from, to }) => text.slice(from, to).trim().toLowerCase().replaceAll(/\s+/g, ' ')),
    ),
  )
  return [...new Set(marked)]
}

/** These rules look at the words alone. */
const nobody = {
  passages: [],
  plan: undefined,
  advice: [],
  today: '',
  stage: 'draft',
  childNames: new Set<string>(),
  pronoun: undefined,
  people: new Set<string>(),
  settings: [],
  explained: new Set<string>(),
} as const
