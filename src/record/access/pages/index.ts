import type { Page } from '../../../platform/http/page.ts'
import { askBreakGlass } from './break-glass/page.ts'
import { checkHandOver } from './check-hand-over/page.ts'
import { decideBreakGlass } from './decide-break-glass/page.ts'
import { endAccessPage } from './end/page.ts'
import { give } from './give/page.ts'
import { handOverPage } from './hand-over/page.ts'
import { handOvers } from './hand-overs/page.ts'
import { whoMayLook } from './who-may-look/page.ts'

export const accessPages: readonly Page[] = [
  whoMayLook,
  give,
  endAccessPage,
  handOvers,
  handOverPage,
  checkHandOver,
  askBreakGlass,
  decideBreakGlass,
]
