/** Which page of a list an address asks for, from 1; the first for what is no number. None lies beyond the last. */
export const pageNumber = (asked: string | undefined, last = 10_000): number =>
  Math.max(1, Math.min(last, Number.parseInt(asked ?? '1', 10) || 1))
