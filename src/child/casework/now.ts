import { listed, phrase, t } from '../../platform/languages/index.ts'
import { day as dayWords } from '../../platform/views/filters.ts'
import type { Facts } from './journey.ts'
import type { Case } from './state.ts'

export type Now = {
  /** What is happening. */
  says: string
  /** Who must act next, by name where there is one. */
  who: string
  /** Whether that is the reader. */
  isYou?: boolean
  /** Whether it is the family’s, while the reader only sees. */
  isTheirs?: boolean
  /** What they do next. */
  next: string
  /** By when, if the law sets a day. */
  by: string | null
  /** What the reader may do beside it, when the days for it are running. */
  also?: string
}

/** Where things stand, in words; for a reader who only sees, nothing is said to be theirs to do. */
export function nowIn(facts: Facts): Now {
  const { deciders, case: now } = facts
  const { isYou, also, ...stands } = nowForWhoDecides(facts)
  const appeal = also && open(facts, 'appeal')
  if (!deciders) return { ...stands, ...(isYou && { isYou }), ...(also && { also }) }
  return {
    ...stands,
    ...(isYou && { isTheirs: true, who: deciders.first, next: t(THEIRS[now.stage] ?? AT_ANY_TIME) }),
    ...(isYou && now.stage === 'draft' && { says: t('The draft plan is with {who}.', { who: deciders.inSentence }) }),
    ...(now.stage === 'final' && { next: t('We look at the plan again with the family, at least once a year.') }),
    ...(appeal && { also: t('{who} can appeal until {day}.', { who: deciders.first, day: dayWords(appeal) }) }),
  }
}

const AT_ANY_TIME = phrase('An assessment can be asked for at any time.')
const THEIRS: Partial<Record<Case['stage'], string>> = {
  refused: phrase('The family can accept this, or challenge it. Challenging is free.'),
  'no-plan': phrase('The family can accept this, or challenge it. Challenging is free.'),
  draft: phrase('The family says what it thinks, asks for a school or college, or asks for a meeting.'),
}

function nowForWhoDecides(facts: Facts): Now {
  const { case: now, name, duties, today } = facts
  const council = facts.holder ?? t('The council’s SEND team')
  const dueOn = (duty: string) => duties.findLast((row) => row.duty === duty && row.metOn === null)?.dueOn ?? null
  switch (now.stage) {
    case 'none':
      return {
        says: t('Nobody has asked for an assessment of {name} yet.', { name }),
        who: t('You'),
        isYou: true,
        next: t('You can ask for one at any time.'),
        by: null,
      }
    case 'asked':
      return {
        says: t('We have the request. We are deciding whether to assess.'),
        who: council,
        next: t('We tell you yes or no, and why.'),
        by: dueOn('decide-whether-to-assess'),
      }
    case 'refused':
      return {
        says: t('We decided not to assess. Our letter says why.'),
        who: t('You'),
        isYou: true,
        ...challenge(facts),
      }
    case 'withdrawn':
      return {
        says: t('The request was taken back, so nothing is being decided.'),
        who: t('You'),
        isYou: true,
        next: t('You can ask again at any time.'),
        by: null,
      }
    case 'assessing':
      return assessing(facts, council)
    case 'no-plan':
      return {
        says: t('We decided that no plan is needed. Our letter says why.'),
        who: t('You'),
        isYou: true,
        ...challenge(facts),
      }
    case 'writing':
      return {
        says: t('We decided that {name} needs a plan. We are writing it.', { name }),
        who: council,
        next: t('We send you a draft. You then have at least 15 days to say what you think, before we finish it.'),
        by: dueOn('issue-final-plan'),
      }
    case 'draft': {
      const open = now.answerBy !== null && now.answerBy >= today
      return open
        ? {
            says: t('The draft plan is with you. Please read it.'),
            who: t('You'),
            isYou: true,
            next: t('Say what you think, ask for a school or college, or ask for a meeting.'),
            by: now.answerBy,
          }
        : {
            says: t('Your time to answer the draft has ended. We are finishing the plan.'),
            who: council,
            next: t('We send you the final plan.'),
            by: dueOn('issue-final-plan'),
          }
    }
    case 'ceased':
      return {
        says: t('{name}’s plan has ceased.', { name }),
        who: t('You'),
        isYou: true,
        next: t('You can ask for an assessment again at any time.'),
        by: null,
      }
    case 'final':
      return {
        says: t('{name} has a final plan. The help in section F must be given.', { name }),
        who: council,
        next: t('We look at the plan again with you, at least once a year.'),
        by: dueOn('review-plan'),
        ...(open(facts, 'appeal') && {
          also: t('Is something in the plan wrong? Tell us. You can also appeal, until {day}.', {
            day: dayWords(open(facts, 'appeal') ?? ''),
          }),
        }),
      }
  }
}

/** The last day of something that may be done, while it has not passed. */
const open = ({ duties, today }: Facts, duty: string): string | null =>
  duties.findLast((row) => row.duty === duty && row.metOn === null && row.dueOn >= today)?.dueOn ?? null

/** After a refusal: the first thing to do, and the last day for it. */
function challenge(facts: Facts): Pick<Now, 'next' | 'by'> {
  const adviser = open(facts, 'contact-mediation-adviser')
  if (adviser)
    return {
      next: t(
        'You can accept this, or challenge it. Challenging is free, and you do not have to go to mediation. If you may want to appeal, contact a mediation adviser first.',
      ),
      by: adviser,
    }
  const appeal = open(facts, 'appeal')
  if (appeal) return { next: t('You can accept this, or appeal. An appeal is free.'), by: appeal }
  return { next: t('You can accept this, or challenge it. See your rights on this page.'), by: null }
}

function assessing({ advice, duties, today, name }: Facts, council: string): Now {
  const waiting = advice.filter((one) => !one.givenOn && !one.isFamily).toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
  const by = duties.findLast((row) => row.duty === 'notify-decision-not-to-issue')?.dueOn ?? null
  if (advice.length === 0) {
    return {
      says: t('We are assessing. We now ask people who know about children like {name} for advice.', { name }),
      who: council,
      next: t('We ask for the advice. Each person has six weeks to answer.'),
      by: null,
    }
  }
  const [first] = waiting
  if (!first)
    return {
      says: t('All the advice has come. We are deciding whether a plan is needed.'),
      who: council,
      next: t('We tell you what we decide, and why.'),
      by,
    }
  const late = first.dueOn < today
  const names = listed([...new Set(waiting.map((one) => t(WHOM[one.body] ?? one.body)))])
  return {
    says: t('We are waiting for advice from: {names}.', { names }),
    who: first.askedOf,
    next: late
      ? t('This advice is late. {who} asks for it again.', { who: council })
      : t('They send their advice. You can read it when it comes.'),
    by: first.dueOn,
  }
}

/** Whom we wait for, as one says it within a sentence. */
const WHOM: Readonly<Record<string, string>> = {
  'School, college or early years setting': phrase('the school or college'),
  Health: phrase('health'),
  'Educational psychologist': phrase('the educational psychologist'),
  'Social care': phrase('social care'),
  'Preparing for adulthood, from Year 9': phrase('somebody who knows about getting ready for adult life'),
}
