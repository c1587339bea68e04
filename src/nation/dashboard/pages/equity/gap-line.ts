import nunjucks from 'nunjucks'

const WIDTH = 120
const HEIGHT = 16

/** From nought to a hundred, the lowest and the highest group: both numbers stand beside it in words. */
export function gapLine(low: number, high: number): nunjucks.runtime.SafeString {
  const x = (share: number) => Math.round((4 + (Math.min(Math.max(share, 0), 100) / 100) * (WIDTH - 8)) * 10) / 10
  const y = HEIGHT / 2
  return new nunjucks.runtime.SafeString(
    `<svg class="os-gap" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" aria-hidden="true" focusable="false">` +
      `<path class="os-gap__all" d="M4 ${y}H${WIDTH - 4}"/><path class="os-gap__between" d="M${x(low)} ${y}H${x(high)}"/>` +
      `<circle cx="${x(low)}" cy="${y}" r="4"/><circle class="os-gap__high" cx="${x(high)}" cy="${y}" r="4"/></svg>`,
  )
}
