/** A note on some areas begins with their names. One that does not name this area says nothing of it. */
export function isAbout(note: string, name: string): boolean {
  const names = namesIn(note)
  return names === undefined || names.split(';').some((one) => one.trim() === name)
}

/** "Norfolk; Havering", where a note begins so. */
export const namesIn = (note: string): string | undefined => /^([^:.]+;[^:.]+): /.exec(note)?.[1]
