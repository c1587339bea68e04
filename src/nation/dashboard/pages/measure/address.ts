/** An address with what is chosen in it. What is not chosen leaves no trace, so that one view has one address. */
export function address(path: string, chosen: Record<string, string | null | undefined>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(chosen)) if (value) query.set(name, value)
  const text = query.toString()
  return text ? `${path}?${text.replaceAll('%2C', ',')}` : path
}

/** Words as they stand in an address: "January 2024" is `january-2024`. */
export const asSlug = (words: string): string =>
  words
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')

/** What a reader typed into an address, short enough to say it back to them. */
export const saidBack = (words: string): string => (words.length > 40 ? `${words.slice(0, 40)}…` : words)
