import type { EhcPlanContent, QuotedView } from '../content/plan.ts'
import { ABOUT_ME, type AboutMe } from '../content/profile.ts'

export type ProfileBox = { title: string; items: { words: string; whose: string }[]; more: boolean }
/** One page in front of the plan, so that whoever meets the child knows on the first day what matters. */
export type Profile = { title: string; boxes: ProfileBox[] }

/** Long enough for a box that leaves room for the other three on the page. */
const LONGEST = 430

/** Gathered from section A and the strengths, to the letter and with whose words they are; null where nothing is said. */
export function profileOf(plan: EhcPlanContent, childName: string): Profile | null {
  const { personal, sectionA, strengths } = plan
  const called = personal.preferredName.trim() || childName.split(' ')[0] || childName
  const about = (...topics: AboutMe[]) =>
    sectionA.views.filter((view) => topics.some((topic) => ABOUT_ME[topic] === view.about)).map(quoted)
  const known = new Set<string>(Object.values(ABOUT_ME))
  const other = sectionA.views.filter((view) => !known.has(view.about)).map(quoted)
  const boxes = [
    box('Who I am', [
      ...said(personal.preferredName.trim() ? `I like to be called ${called}.` : ''),
      ...said(sectionA.interests),
      ...about('like'),
    ]),
    box('What matters to me', [
      ...about('people', 'hard', 'else'),
      ...other,
      ...sectionA.aspirations.map(quoted),
      ...about('future'),
    ]),
    box('What people like about me, and what I am good at', [
      ...about('good'),
      ...Object.values(strengths).flatMap((text) => said(text)),
    ]),
    box('How to help me well', [...about('help'), ...said(sectionA.howTheyCommunicate)]),
  ]
  return boxes.every((one) => one.items.length === 0) ? null : { title: `${called} on one page`, boxes }
}

const quoted = ({ words, speaker }: QuotedView) => ({ words: `“${words.trim()}”`, whose: speaker })
const said = (text: string) => (text.trim() ? [{ words: text.trim(), whose: '' }] : [])

/** As many whole items as there is room for; the first is cut after a sentence where it alone is too long. */
function box(title: string, items: { words: string; whose: string }[]): ProfileBox {
  const kept: ProfileBox['items'] = []
  let room = LONGEST
  for (const item of items) {
    const words = item.words.length <= room ? item.words : kept.length === 0 ? beginning(item.words, room) : ''
    if (!words) break
    kept.push({ ...item, words })
    room -= words.length + item.whose.length + 20
    if (words !== item.words) break
  }
  const whole = kept.length === items.length && kept.every((one, at) => one.words === items[at]?.words)
  return { title, items: kept, more: !whole }
}

function beginning(text: string, room: number): string {
  const cut = text.slice(0, room)
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('! '), cut.lastIndexOf('? '))
  const begun = end > 60 ? cut.slice(0, end + 1) : `${cut.slice(0, cut.lastIndexOf(' ') + 1 || room).trim()} …`
  return text.startsWith('“') ? `${begun}”` : begun
}
