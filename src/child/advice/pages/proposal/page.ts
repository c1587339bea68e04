import { randomUUID } from 'node:crypto'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import type { FieldError } from '../../../../platform/http/form.ts'
import { type ChildContext, childPage, goTo, notThere } from '../../../../platform/http/page.ts'
import { phrase, t } from '../../../../platform/languages/index.ts'
import { agreePermission } from '../../access.ts'
import { SIDES } from '../../events.ts'
import { factsOf } from '../../facts.ts'
import { reuseAnswered, tellCaseworkers } from '../../messages.ts'
import { answerReuse, takeBackAnswer, withdrawProposal } from '../../prior/decisions.ts'
import { sidesFor, threeSides, visibleProposals } from '../../prior/reports.ts'
import type { Proposal } from '../../prior/state.ts'
import { bodyName } from '../../state.ts'
import { nameOfActor } from '../give/page.ts'
import { type ProposalInput, proposalForm } from './form.ts'

/** Where each of the three says whether a report is enough, and may change their mind until it is used. */
export const proposalPage = childPage<ProposalInput>({
  path: '/advice/:childId/proposal/:proposalId',
  title: phrase('Is this report enough?'),
  inEveryLanguage: true,
  mayUse: agreePermission,
  view: 'child/advice/pages/proposal/view.njk',
  form: proposalForm as never,
  async show(context) {
    const proposal = find(context)
    if (!proposal) return notThere
    const own = sidesFor(context, proposal)
    const open = proposal.stage === 'open'
    return {
      title: t('Is “{title}” enough?', { title: proposal.title }),
      caption: bodyName(proposal.from),
      proposal,
      sides: threeSides(proposal, SIDES),
      files: proposal.documents.map((ref) => ({ ref, href: `/documents/${context.childId}/${ref.sha256}` })),
      adviceHref: proposal.adviceId && `/advice/${context.childId}#advice-${proposal.adviceId}`,
      takenBack: proposal.takenBack.map((one) => ({ ...one, text: SIDES[one.side] })),
      mayAnswer: open
        ? own.filter(({ side }) => !proposal.answers[side]).map((one) => ({ ...one, text: SIDES[one.side] }))
        : [],
      mayTakeBack: open
        ? own.filter(({ side }) => proposal.answers[side]).map((one) => ({ ...one, text: SIDES[one.side] }))
        : [],
      mayWithdraw: open && mayWithdraw(context, proposal),
      isCaseworker: context.grant.capacity === 'caseworker',
      values: { side: own.find(({ side }) => !proposal.answers[side])?.side },
      back: { href: `/advice/${context.childId}/reports`, text: t('Back to the reports') },
    }
  },
  async submit(input, context) {
    const proposal = find(context)
    if (!proposal) return notThere
    const { childId, today, publicUrl } = context
    const facts = factsOf(context)
    const { proposalId } = proposal
    const here = `/advice/${childId}/proposal/${proposalId}`
    if (input.do === 'withdraw') {
      if (!mayWithdraw(context, proposal)) return notThere
      if (!input.why) return { errors: [{ field: 'why', message: phrase('Say why it is withdrawn') }] }
      const answer = withdrawProposal(facts, { proposalId, who: nameOfActor(context), why: input.why }, today)
      if (isRefusal(answer)) return answer
      await context.write(answer)
      return goTo(`/advice/${childId}/reports`, phrase('The proposal is withdrawn.'))
    }
    const own = sidesFor(context, proposal).find(({ side }) => side === input.side)
    if (!own) return { errors: [{ field: 'side', message: phrase('Choose whose answer it is') }] }
    const { side } = own
    if (input.do === 'take-back') {
      const answer = takeBackAnswer(
        facts,
        { proposalId, side, who: nameOfActor(context), why: input.why ?? null },
        today,
      )
      if (isRefusal(answer)) return answer
      await context.write(answer)
      return goTo(here, phrase('The answer is taken back.'))
    }
    const errors = missingIn(input, own.asThemselves)
    if (errors.length > 0) return { errors }
    const who = own.asThemselves ? nameOfActor(context) : (input.who ?? '')
    const how = own.asThemselves ? 'in openSEND' : `${input.how}, written down by ${nameOfActor(context)}`
    const said = { proposalId, side, agrees: input.agrees === 'yes', who, how, says: input.says ?? null }
    const answer = answerReuse(facts, { ...said, newId: randomUUID }, today)
    if (isRefusal(answer)) return answer
    await context.write(answer)
    await tellCaseworkers(context, 'reuse-answered', reuseAnswered(`${publicUrl}${here}`))
    const used = answer.some(({ type }) => type === 'AdviceReused')
    return goTo(
      here,
      used
        ? phrase('All three agree. The report is used from today, and counts as advice received today.')
        : phrase('Your answer is recorded. It can be taken back until the report is used.'),
    )
  },
})

const find = (context: ChildContext): Proposal | undefined =>
  visibleProposals(context).find((one) => one.proposalId === context.params['proposalId'])

const mayWithdraw = (context: ChildContext, proposal: Proposal) =>
  context.grant.capacity === 'caseworker' || proposal.by === nameOfActor(context)

function missingIn({ agrees, who, how }: ProposalInput, asThemselves: boolean): FieldError[] {
  return [
    ...(agrees ? [] : [{ field: 'agrees', message: phrase('Choose whether it is enough') }]),
    ...(asThemselves || who ? [] : [{ field: 'who', message: phrase('Enter who said so') }]),
    ...(asThemselves || how
      ? []
      : [{ field: 'how', message: phrase('Enter how they said so, for example by telephone') }]),
  ]
}
