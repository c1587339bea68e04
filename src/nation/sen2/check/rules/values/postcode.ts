/** The shapes that postcodes in the United Kingdom have, with or without the one space; GIR 0AA is history. */
const FORM = /^(?:[A-Z]{1,2}[0-9][A-Z0-9]?) ?[0-9][A-Z]{2}$/

export function isPostcode(text: string): boolean {
  return FORM.test(text)
}
