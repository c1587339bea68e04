/**
 * Words that leave open what will be done. SEND Code of Practice 9.69 asks for provision that is detailed, specific and
 * normally quantified. A flag asks the writer to look again; it forbids nothing.
 */
export const VAGUE_WORDS = [
  'access to',
  'opportunities for',
  'opportunities to',
  'opportunity to',
  'regular',
  'regularly',
  'as required',
  'as needed',
  'as necessary',
  'as appropriate',
  'when needed',
  'where possible',
  'where appropriate',
  'would benefit from',
  'ongoing',
] as const

/** The vague words in these texts, in the order of the list. */
export function vagueWordsIn(...texts: string[]): string[] {
  const all = texts.join('\n')
  return VAGUE_WORDS.filter((words) =>
    new RegExp(`(?<![\\p{L}])${words.replaceAll(' ', '\\s+')}(?![\\p{L}])`, 'iu').test(all),
  )
}
