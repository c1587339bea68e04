import { type Area, page } from '../../../../platform/http/page.ts'
import { checkReturns } from '../../access.ts'
import { rules } from '../../check/rules/index.ts'
import { minutesKept } from '../../check-here/checking.ts'
import { checkings } from '../../check-here/checkings.ts'
import { notices, rulesAreOurs } from '../../settings.ts'

/** The empty form. What is sent is taken by `serveReturnCheck`, which reads it as it comes. */
export const checkAReturn = page({
  path: '/check-a-sen2-return',
  title: 'Check a SEN2 return',
  mayUse: checkReturns,
  view: 'nation/sen2/pages/check-a-return/view.njk',
  show: async ({ area }) => viewOfForm(area),
})

export const viewOfForm = (area: Area) => ({
  back: { href: '/sen2', text: 'SEN2' },
  values: area.madeUp ? {} : { authority: area.laCode },
  largest: inMegabytes(checkings.largest),
  largestBytes: checkings.largest,
  minutesKept,
  rules: rules.length,
  unknown: [rulesAreOurs, ...notices.map(({ says }) => says)],
})

const inMegabytes = (bytes: number) =>
  bytes >= 2 ** 30
    ? `${Math.round((bytes / 2 ** 30) * 10) / 10}\u00a0GB`
    : `${Math.round(bytes / 2 ** 20).toLocaleString('en-GB')}\u00a0MB`
