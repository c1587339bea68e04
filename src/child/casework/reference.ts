/** A short way to say which case this is, by telephone: the first eight signs of its id. */
export const referenceOf = (childId: string) => childId.slice(0, 8).toUpperCase()
