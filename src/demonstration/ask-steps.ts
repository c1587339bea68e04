import { randomUUID } from 'node:crypto'
import type { Answers } from '../child/needs-assessment/ask/form.ts'
import { sendRequest } from '../child/needs-assessment/ask/send.ts'
import {
  addEvidence,
  decideWhetherToAssess,
  mustAssess,
  reasonsOf,
  recordException,
  withdrawRequest,
} from '../child/needs-assessment/decisions.ts'
import { needsAssessmentIn } from '../child/needs-assessment/questions.ts'
import { serveNotice } from '../child/notices/questions.ts'
import type { Actor } from '../platform/access/actor.ts'
import { isRefusal } from '../platform/decisions/refusal.ts'
import {
  addCarer,
  changeDetails,
  decideParentAccess,
  recordOrder,
  recordReach,
  shareWith,
} from '../record/children/decisions.ts'
import { childIn } from '../record/children/state.ts'
import { actAs, type House } from './at-work.ts'
import { as, asCaseworker, asHolder, type Case } from './case.ts'
import type { MadeUp } from './child.ts'
import { drawAddress } from './names.ts'
import type { Seeded } from './seeded.ts'
import type { Story } from './stories.ts'
import { IN_ARABIC } from './words/in-arabic.ts'
import { DECIDED_REASONS } from './words/reasons.ts'

type Asking = {
  house: House
  story: Story
  child: MadeUp
  holder: Actor
  senco: Actor
  caseworker: Actor
  chance: Seeded
}

/** Asks for an assessment as that person would on a screen: the record is opened, a caseworker found, a letter sent. */
export async function ask({ house, story, child, holder, senco, caseworker, chance }: Asking): Promise<string> {
  const { say, profile } = child
  const prefers =
    story.protectedAddress || story.holder ? 'email' : chance.pick(['email', 'email', 'email', 'text', 'post'] as const)
  const words =
    story.reads === 'ar'
      ? IN_ARABIC.request
      : {
          concerns: say(profile.family.concerns),
          whatHelps: say(profile.family.helps),
          hopes: say(profile.family.hopes),
          childsViews: say(profile.family.child),
        }
  const tried = say(profile.tried)
  const about: Answers = {
    givenName: child.givenName,
    familyName: child.familyName,
    dateOfBirth: child.dateOfBirth,
    settingName: child.school,
    yearGroup: child.yearGroup,
    prefers,
    email: holder.email ?? '',
    ...(prefers === 'text' && { phone: `07700 9004${chance.between(10, 99)}` }),
  }
  if (prefers === 'post') {
    const { lines, postcode } = drawAddress(chance)
    Object.assign(about, { address: lines.join('\n'), postcode })
  }
  const parent = { parentName: holder.name, relationship: child.parent.relationship }
  const byWhom = {
    parent: {
      variant: 'family',
      actor: holder,
      answers: {
        ...about,
        ...words,
        whoIs: 'parent',
        relationship: child.parent.relationship,
        parentalResponsibility: 'yes',
      },
    },
    'young-person': { variant: 'family', actor: holder, answers: { ...about, ...words, whoIs: 'young-person' } },
    setting: {
      variant: 'setting',
      actor: senco,
      answers: { ...about, ...parent, ...words, concerns: SCHOOL_SAYS(child), graduatedApproach: tried },
    },
    council: {
      variant: 'council',
      actor: caseworker,
      answers: {
        ...about,
        ...parent,
        ...words,
        by: 'parent',
        askedByName: holder.name,
        how: chance.pick(['post', 'phone'] as const),
        receivedOn: house.clock.today(),
      },
    },
  } as const
  const { variant, actor, answers } = byWhom[story.asks]
  const sent = await actAs(house, actor, (context) => sendRequest({ context, variant, answers, files: [] }))
  if (isRefusal(sent)) throw new Error(`Asking for ${child.givenName} ${child.familyName}: ${sent.code}`)
  return sent.childId
}

const SCHOOL_SAYS = ({ say, profile }: MadeUp) =>
  profile.needs
    .filter((one) => one.by === 'education' || one.by === 'educational-psychologist')
    .slice(0, 3)
    .map((one) => say(one.need))
    .join('\n\n')

/** The caseworker writes down what the first telephone call told. */
export const details = (one: Case) =>
  asCaseworker(one, 'Changed details of the child', async ({ child, today, write }) => {
    const { sex, ethnicity, language: firstLanguage } = one.child
    const answer = changeDetails(childIn(child.events), { sex, ethnicity, firstLanguage }, today)
    return isRefusal(answer) ? answer : write(answer)
  })

/** A second parent joins; where the first lives is kept from him when the story says so, and a court order says why. */
export const otherCarer = (one: Case) =>
  asCaseworker(one, 'Added a parent or carer', async ({ child, today, write }) => {
    const { story, child: about, cast, chance, holder } = one
    const other = story.other ? cast.by(story.other) : await cast.addFamily(about.other.name)
    const relationship = story.asks === 'young-person' || about.parent.relationship === 'Father' ? 'Mother' : 'Father'
    const carer = {
      personId: other.personId,
      name: other.name,
      relationship,
      parentalResponsibility: true,
      mayAct: false,
      firstLanguage: about.language,
      email: other.email,
      grantId: randomUUID(),
    }
    const added = addCarer(child.events, carer, today)
    if (isRefusal(added)) return added
    const record = await write(added)
    if (!story.protectedAddress) return record
    const order = recordOrder(
      childIn(record.events),
      {
        orderId: randomUUID(),
        kind: 'Non-molestation order',
        says: `${other.name} must not go to, or try to learn, where ${holder.name} and the children live.`,
        about: [other.personId],
        from: today,
        until: Temporal.PlainDate.from(today).add({ months: 12 }).toString(),
      },
      today,
    )
    if (isRefusal(order)) return order
    const { lines, postcode } = PROTECTED_ADDRESS
    const reach = {
      email: holder.email,
      phone: PROTECTED_PHONE,
      prefers: 'email' as const,
      lines: [...lines],
      postcode,
      hiddenFrom: [other.personId],
    }
    const own = recordReach(childIn(record.events), { ...reach, of: holder.personId }, today)
    const childs = recordReach(
      childIn(record.events),
      { of: 'child', lines: [...lines], postcode, hiddenFrom: [other.personId] },
      today,
    )
    if (isRefusal(own)) return own
    if (isRefusal(childs)) return childs
    const fathers = recordReach(
      childIn(record.events),
      { of: other.personId, email: other.email, prefers: 'email', ...drawAddress(chance), hiddenFrom: [] },
      today,
    )
    return isRefusal(fathers) ? fathers : write([...order, ...own, ...childs, ...fathers])
  })

/** Nobody but those whom it concerns may find these words anywhere. */
export const PROTECTED_ADDRESS = { lines: ['7 Larkspur Mews', 'Easthaven'], postcode: 'ZM4 8QZ' } as const
export const PROTECTED_PHONE = '07700 900873'

/** A young person says what a parent may see. */
export const parentMaySee = (one: Case) =>
  asHolder(one, 'Decided what a parent may see', async ({ child, today, write }) => {
    const wishes = childIn(child.events).carers.map(({ carerId }) => ({ carerId, maySee: true, mayAct: false }))
    const answer = decideParentAccess(child.events, wishes, 'In openSEND, by themselves', randomUUID, today)
    return isRefusal(answer) ? answer : write(answer)
  })

export const share = (one: Case) =>
  asHolder(one, 'Shared the record with a SENDIASS adviser', async ({ child, today, write }) => {
    const [adviser] = one.cast.inRole('sendiass-adviser')
    if (!adviser) throw new Error('There is no SENDIASS adviser.')
    const until = Temporal.PlainDate.from(today).add({ months: 11 }).toString()
    const sharing = {
      grantId: randomUUID(),
      personId: adviser.personId,
      who: `${adviser.name}, Mereshire SENDIASS`,
      capacity: 'sendiass-adviser' as const,
      purpose: 'To help us',
      parts: ['case', 'request', 'advice', 'plan'] as const,
      until,
      councilMayKnow: true,
    }
    const answer = shareWith(child.events, { ...sharing, parts: [...sharing.parts] }, today)
    return isRefusal(answer) ? answer : write(answer)
  })

export const evidence = (one: Case) =>
  asHolder(one, 'Added evidence', async ({ child, today, write }) => {
    const says =
      one.story.reads === 'ar'
        ? IN_ARABIC.evidence
        : `${one.child.say(one.child.profile.family.helps)} I forgot to say this in my first letter.`
    const answer = addEvidence(
      needsAssessmentIn(child.events),
      { evidenceId: randomUUID(), from: one.holder.name, says, how: 'online', documents: [] },
      today,
    )
    return isRefusal(answer) ? answer : write(answer)
  })

export const withdraw = (one: Case) =>
  asHolder(one, 'Took the request back', async ({ child, today, write }) => {
    const answer = withdrawRequest(
      needsAssessmentIn(child.events),
      { by: one.holder.name, says: 'We are moving to another area and will ask there.', on: today },
      today,
    )
    return isRefusal(answer) ? answer : write(answer)
  })

export const decide = (one: Case) =>
  asCaseworker(one, 'Decided whether to assess', async (context) => {
    const words = DECIDED_REASONS[one.story.refuses ? 'refuse' : 'assess']
    const test = {
      hasOrMayHaveNeeds: true,
      planMayBeNecessary: !one.story.refuses,
      ...words(one.child.say, one.holder.name),
    }
    const slug = mustAssess(test) ? 'decision-to-assess' : 'decision-not-to-assess'
    const served = await serveNotice(context, { slug, reasons: reasonsOf(test) })
    if (isRefusal(served)) return served
    const answer = decideWhetherToAssess(needsAssessmentIn(context.child.events), {
      test,
      service: served.service,
      decidedOn: context.today,
    })
    return isRefusal(answer) ? answer : context.write(answer)
  })

export const exception = (one: Case) =>
  as(one, one.cast.by('ruth'), 'team-manager', 'Recorded an exception', async ({ child, today, write }) => {
    const until = Temporal.PlainDate.from(today).add({ days: 33 }).toString()
    const evidenceOf = one.child.say(
      '{name} was in hospital and the family asked that nobody visit. Letter from the ward; call with the family on the same day.',
    )
    const command = {
      exceptionId: randomUUID(),
      ground: 'exceptional-circumstances' as const,
      from: today,
      until,
      evidence: evidenceOf,
      adviceRequestedOn: null,
      documents: [],
    }
    const answer = recordException(needsAssessmentIn(child.events), command, today)
    return isRefusal(answer) ? answer : write(answer)
  })
