/** Ids for one sample, always the same, so that the documents made from it are too. */
export const sampleIds = (sample: string) => {
  const id = (kind: string, number: number): string =>
    `00000000-${sample.padStart(4, '0')}-4000-8000-${kind}${String(number).padStart(12 - kind.length, '0')}`
  return {
    item: (number: number): string => id('1', number),
    advice: (number: number): string => id('2', number),
    sha256: (number: number): string => `${sample}${number}`.padEnd(64, '5e'),
  }
}
