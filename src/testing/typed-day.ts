/** A day as the three boxes of a form send it: `typedDay('on', '2026-05-02')`. */
export function typedDay(name: string, on: string): Record<string, string> {
  const [year = '', month = '', day = ''] = on.split('-')
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
}
