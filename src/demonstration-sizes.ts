/** How large a demonstration can be. Apart from the rest of it, so that reading the settings loads nothing more. */
export const SIZES = ['small', 'medium', 'large', 'county', 'england'] as const
export type SizeName = (typeof SIZES)[number]
