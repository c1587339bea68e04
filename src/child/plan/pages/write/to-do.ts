import { day, longDay } from '../../../../platform/calendar/index.ts'
import type { ChildContext } from '../../../../platform/http/page.ts'
import { daysLeft } from '../../../../platform/views/filters.ts'
import type { QuotableLine } from '../../../advice/questions.ts'
import { datesOf, needsAssessmentIn } from '../../../needs-assessment/questions.ts'
import type { Plan } from '../../state.ts'
import { leftToPlace } from './advice-beside.ts'

type Task = { text: string; why: string; href: string; action: string; late?: boolean }

/** What waits for the writer besides writing, the most pressing first. */
export function toDo({ child, childId }: ChildContext, plan: Plan, lines: readonly QuotableLine[], today: string) {
  const at = `/plan/${childId}`
  const tasks: Task[] = []
  if (plan.stage === 'final' || plan.stage === 'stopped') return tasks
  for (const contest of plan.contests.filter((one) => !one.answer))
    tasks.push({
      text: `${contest.from} says ${contest.landed ? contest.landed.label : 'the plan'} does not say what they wrote`,
      why: `Since ${longDay(day(contest.on))}`,
      href: `${at}/misquotation/${contest.contestId}`,
      action: 'Answer',
    })
  const waiting = plan.comments.filter((one) => !one.answer).length
  if (waiting > 0)
    tasks.push({
      text: `${waiting} ${waiting === 1 ? 'comment waits' : 'comments wait'} for an answer`,
      why: 'Each gets an answer: what changed, or why not',
      href: `${at}/comments`,
      action: 'Answer them',
    })
  const heard = plan.comments.filter((one) => one.recording && !one.typedUp).length
  if (heard > 0)
    tasks.push({
      text: `${heard} ${heard === 1 ? 'recording is' : 'recordings are'} not typed up`,
      why: 'So that everybody can read what was said',
      href: `${at}/comments`,
      action: 'Listen',
    })
  const g = sectionG(plan, today, datesOf(needsAssessmentIn(child.events))?.finalBy)
  if (g) tasks.push({ ...g, href: `${at}/ask-health-to-agree`, action: plan.askedG ? 'See and remind' : 'Ask health' })
  const left = leftToPlace(plan, lines)
  if (left > 0)
    tasks.push({
      text: `${left} ${left === 1 ? 'line of advice is' : 'lines of advice are'} neither placed nor left out`,
      why: 'Place each, or say why not',
      href: '#advice',
      action: 'Go to them',
    })
  return tasks
}

/** No clock waits for section G: it must be agreed before the final plan, whose day is the law's. */
function sectionG(plan: Plan, today: string, finalBy: string | undefined) {
  const { askedG, notAgreedG, agreedG, content } = plan
  if (agreedG?.stands || !content.provisions.some((one) => one.section === 'G')) return undefined
  const by = finalBy ? `The final plan is due by ${longDay(day(finalBy))}: ${daysLeft(finalBy, today)}` : ''
  if (notAgreedG && notAgreedG.on >= (askedG?.on ?? '')) {
    const said = notAgreedG.answer === 'refused' ? 'does not agree section G' : 'asks for changes to section G'
    return { text: `${notAgreedG.by} ${said}: “${notAgreedG.why}”`, why: by, late: true }
  }
  if (agreedG) return { text: 'Section G changed after health agreed it', why: by }
  if (!askedG) return { text: 'Section G: nobody has been asked to agree it yet', why: by }
  const days = Temporal.PlainDate.from(askedG.on).until(Temporal.PlainDate.from(today)).days
  const since = days === 0 ? 'asked today' : `asked ${days} ${days === 1 ? 'day' : 'days'} ago`
  const late = askedG.answerBy !== null && askedG.answerBy < today
  const wanted = askedG.answerBy ? `, for an answer by ${longDay(day(askedG.answerBy))}` : ''
  return { text: `Section G waits for ${askedG.name}: ${since}${wanted}`, why: by, late }
}
