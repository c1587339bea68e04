import { guard } from '../../../../platform/access/actor.ts'
import type { AvailableStep } from '../../../../platform/decisions/available-step.ts'
import { childPage } from '../../../../platform/http/page.ts'
import { listed, phrase, t } from '../../../../platform/languages/index.ts'
import { type Look, listLooks } from '../../../../record/children/looks.ts'
import { childIn, nameOf } from '../../../../record/children/questions.ts'
import { adviceIn, bodyName } from '../../../advice/questions.ts'
import { quietIn } from '../../../contact/questions.ts'
import { rightsHoldersOn } from '../../../notices/questions.ts'
import { paceIn } from '../../../pace/questions.ts'
import { openAsks, POINTS } from '../../../pulse/questions.ts'
import { disputesIn } from '../../../redress/questions.ts'
import { askPermission, seeJourney } from '../../access.ts'
import { groupsOf } from '../../can-do.ts'
import { documentsFor } from '../../documents-for.ts'
import { journeyDuties } from '../../duties.ts'
import { scaleInWords, type TwoDates, twoDatesIn } from '../../expected.ts'
import { holderOn } from '../../holder.ts'
import { inDispute } from '../../in-dispute.ts'
import { type Facts, journeySteps, type Step } from '../../journey.ts'
import { nowIn } from '../../now.ts'
import { findHelp } from '../../reach.ts'
import { type RightsFacts, rightsIn } from '../../rights.ts'
import { excerpt, saidIn } from '../../said.ts'
import { caseIn } from '../../state.ts'
import { stepsFor } from '../../steps.ts'
import { latenessIn } from '../../what-is-late.ts'

export const journeyPage = childPage({
  path: '/casework/:childId/journey',
  title: phrase('Where things are'),
  inEveryLanguage: true,
  mayUse: seeJourney,
  view: 'child/casework/pages/journey/view.njk',
  async show({ trx, area, child, childId, actor, grant, today, query }) {
    const { events } = child
    const name = nameOf(childIn(events))
    const isSelf = grant.capacity === 'young-person'
    const advice = adviceIn(events).requests.map((one) => ({
      body: bodyName(one.from),
      askedOf: one.askedOf.name,
      dueOn: one.dueOn,
      givenOn: one.givenOn,
      isFamily: one.from === 'parent-or-young-person',
    }))
    const now = caseIn(events)
    const holder = holderOn(events, today)
    const decides = grant.mayAct && grant.basis !== 'family-invitation'
    const names = listed(rightsHoldersOn(childIn(events), today).map((one) => one.name))
    const deciders =
      grant.basis === 'family-invitation'
        ? { inSentence: t('the family'), first: t('The family') }
        : { inSentence: names, first: names }
    const facts: Facts = {
      name,
      case: now,
      duties: journeyDuties(events, today),
      advice,
      holder: holder?.name,
      ...(!decides && { deciders }),
      today,
    }
    const late = latenessIn(facts)
    const standing = nowIn(facts)
    const steps = stepsFor(child, actor, today)
    const isHelper = grant.basis === 'family-invitation'
    const final = facts.duties.findLast((row) => row.duty === 'issue-final-plan' && row.metOn === null)
    const dates = twoDatesIn({
      events,
      pace: await paceIn(trx, area.laCode, today),
      today,
      legal: final ? { on: final.dueOn, verified: final.verified, provision: final.provision } : null,
    })
    const mayAsk = guard(askPermission, actor, childId).allowed
    const said = isHelper ? [] : saidIn(events, actor).map((one) => ({ ...one, words: excerpt(one.words) }))
    const others = { size: 40, from: 0, without: actor.personId }
    const looks = isHelper ? [] : (await listLooks(trx, area.laCode, childId, others)).rows
    const refused = now.stage === 'refused' || now.stage === 'no-plan'
    const isMain = (step: AvailableStep) => step.main || (refused && step.code === 'redress')
    const documents = documentsFor(events, actor, childId)
    const hasPlan = now.stage === 'final'
    return {
      title: hasPlan
        ? isSelf
          ? t('Your EHC plan')
          : t('{name}’s EHC plan', { name })
        : isSelf
          ? t('Your EHC needs assessment')
          : t('{name}’s EHC needs assessment', { name }),
      childId,
      name,
      steps: withExpected(journeySteps(facts), dates),
      now: standing,
      dispute: inDispute(events, facts.duties, today),
      disputeHref: refused ? undefined : steps.find((step) => step.code === 'redress')?.href,
      dates,
      scaleSays: dates ? scaleInWords(dates, today) : '',
      pulse: isHelper
        ? []
        : (await openAsks(trx, { laCode: area.laCode, childId, personId: actor.personId }, today)).map((point) => ({
            about: t(POINTS[point]),
            href: `/pulse/${childId}/begin/${point}`,
          })),
      quiet: decides ? quietIn(events, today) : undefined,
      holder,
      help: await findHelp(trx, area.laCode, holder?.personId),
      late,
      lateAlready: late.some((one) => one.on === standing.by),
      main: inWords(steps.filter(isMain)).map((step) =>
        step.code === 'redress' ? { ...step, text: t('See what you can do about it') } : step,
      ),
      reasons: refused ? documents.find((one) => one.on === now.since && one.title.startsWith('Letter')) : undefined,
      groups: groupsOf(
        inWords(steps.filter((step) => !isMain(step))),
        decides,
        isHelper ? {} : linksFor(childId, { mayAsk, mayShare: grant.mayAct, asks: holder?.name }),
      ),
      mayAsk,
      isHelper,
      onlySees: decides ? undefined : deciders.inSentence,
      rights: rightsIn({
        childId,
        case: now,
        duties: facts.duties,
        late: late.length > 0,
        disputes: disputesIn(events).flatMap(({ decision }) => decision ?? []),
        today,
        at: decides ? whereToDo(steps, childId, mayAsk) : {},
      }),
      advice,
      documents: documents.slice(0, LETTERS),
      olderDocuments: documents.slice(LETTERS),
      said: said.slice(0, query['said'] === 'all' ? undefined : SAID),
      moreSaid: query['said'] === 'all' ? 0 : Math.max(0, said.length - SAID),
      looks: lastLooks(looks),
      back: {
        href: '/my',
        text: isSelf ? phrase('Your case') : isHelper ? phrase('Families you help') : phrase('Your children'),
      },
    }
  },
})

/** What each feature says of its steps is a sentence of the catalogue. */
const inWords = (steps: readonly AvailableStep[]): AvailableStep[] =>
  steps.map((step) => ({ ...step, text: t(step.text), ...(step.why && { why: t(step.why) }) }))

const SAID = 3
const LETTERS = 4

/** Where on these pages a family does what it has a right to do. */
function whereToDo(steps: readonly AvailableStep[], childId: string, mayAsk: boolean): RightsFacts['at'] {
  const at = (code: string) => steps.find((step) => step.code === code)?.href
  const ask = mayAsk ? `/casework/${childId}/ask-us` : undefined
  const redress = at('redress')
  return Object.fromEntries(
    Object.entries({
      answer: at('comment-on-draft') ?? at('read-draft'),
      school: at('ask-for-a-school'),
      meeting: ask,
      advice: ask,
      views: at('tell-us'),
      mediation: redress ?? at('want-mediation'),
      appeal: redress?.replace(/\?|$/, '/appeal$&'),
    }).filter(([, href]) => href),
  )
}

/** In the picture: what we expect, where it is not what the law says. */
const withExpected = (steps: readonly Step[], dates: TwoDates | undefined): Step[] =>
  steps.map((step) => {
    const expected = step.state === 'done' ? undefined : dates?.steps[step.name]
    const differs = expected && (step.state === 'now' || step.state === 'late' || step.name === 'Final plan')
    return differs ? { ...step, expected, whyHref: '#when' } : step
  })

function linksFor(
  childId: string,
  { mayAsk, mayShare, asks }: { mayAsk: boolean; mayShare: boolean; asks: string | undefined },
) {
  return {
    ...(mayAsk && {
      say: [
        {
          text: asks ? t('Ask {who}, or tell us something', { who: asks }) : t('Ask the council, or tell us something'),
          href: `/casework/${childId}/ask-us`,
        },
      ],
    }),
    change: [
      ...(mayShare
        ? [
            {
              text: t('Let somebody help you: SENDIASS, a grandparent, an interpreter'),
              href: `/children/${childId}/share`,
            },
          ]
        : []),
      { text: t('A link to see where things are without signing in'), href: `/status-link/${childId}` },
      { text: t('How we reach you, and your family’s details'), href: `/children/${childId}/family` },
    ],
  }
}

/** The last few people who looked, each once. */
function lastLooks(looks: readonly Look[]) {
  const others = looks.filter((one) => one.outcome !== 'refused')
  return others.filter((one, at) => others.findIndex((other) => other.who === one.who) === at).slice(0, 4)
}
