import type { PublicationSection } from '../../../platform/publications/publication.ts'

/**
 * Pieces of rights text that several letters share. Each letter's adopted version holds its own full copy. On time: Tribunal Procedure
 * (HESC) Rules 2008, rr 12 and 20(1)(c), by which the Tribunal receives an appeal within 2 months after the notice was sent.
 */
export const appeal = (about: string, more: string[] = []): PublicationSection => ({
  id: 'appeal',
  heading: 'You can appeal',
  paragraphs: [
    `If you think we are wrong, you can appeal ${about}.`,
    'The SEND Tribunal decides appeals. Its full name is the First-tier Tribunal (Special Educational Needs and Disability). It is not part of the council.',
    'Your appeal should reach the Tribunal by {appealBy}, before 5pm. You have two months from the day we sent this letter. If they end in August, or from 25 December to 1 January, the Tribunal gives you a little longer, and this day counts that in.',
    'There is one case where you have longer. If you have a mediation certificate, you have one month from the date on it, if that is later.',
    ...more,
    'Do not wait until the last day. If you are late, you have to ask the Tribunal to let you appeal.',
  ],
  law: [
    'Children and Families Act 2014, section 51',
    'Tribunal Procedure (First-tier Tribunal) (Health, Education and Social Care Chamber) Rules 2008, rules 12 and 20',
  ],
})

/** Most of the Tribunal's powers on health and social care are recommendations; refusals to assess have none. */
export const recommendations =
  'If you appeal, you can also ask the Tribunal to look at health and social care. It can say what should happen. We and the health service must answer, but do not have to do it.'

/** SEND Regulations 2014, reg 32(e)(iii): what the council must be told where health care is missing from a plan. */
export const MISSING_HEALTH_CARE =
  'If you think that the plan leaves out health care, also tell us which health care you want in it. The health service then has to come to mediation too.'

/** Children and Families Act 2014, s52(1): mediation is open where a plan is made or amended, about more than can be appealed. */
export const ABOUT_THE_WHOLE_PLAN =
  'Mediation can be about anything in the plan, health and social care too. You can ask for it whether or not you want to appeal.'

/** SEND Regulations 2014, reg 32(a) to (f): all that a notice must say of mediation; and regs 33, 34, 36 and 39. */
export const mediation = (more: string[] = []): PublicationSection => ({
  id: 'mediation',
  heading: 'Mediation: your choice',
  paragraphs: [
    'Mediation is a meeting to try to agree. Somebody who does not work for us runs it. You have the right to ask for it. You do not have to go to mediation. You can still appeal if you say no.',
    'Before you appeal, you have to contact a mediation adviser and say that you want to appeal. Do this by {mediationBy}.',
    '{mediationAdviser}',
  ],
  bullets: [
    'If you do not want mediation, tell the adviser. They send you a certificate within 3 working days.',
    'If you want mediation, tell the adviser. Tell us too, and say what you want to sort out. Ask for {caseworker} at {councilContact}. We must arrange mediation within 30 days. After it the adviser sends you a certificate within 3 working days.',
  ],
  after: ['You send the certificate to the Tribunal with your appeal.', ...more],
  law: ['Children and Families Act 2014, sections 52 to 56', 'SEND Regulations 2014, regulations 32 to 39'],
})

export const disagreement: PublicationSection = {
  id: 'disagreement-resolution',
  heading: 'Another way to sort out a disagreement',
  paragraphs: [
    'You can ask for disagreement resolution. Somebody independent helps you, us and the school or health service to talk. Everyone has to agree to take part.',
    'It does not take away your right to appeal, and it does not give you more time to appeal.',
  ],
  law: ['Children and Families Act 2014, section 57'],
}

export const help: PublicationSection = {
  id: 'help',
  heading: 'Who can help you',
  paragraphs: [
    'These people are not part of our decision. They can explain this letter and help you with what to do next.',
  ],
  bullets: [
    '{sendiass} gives free, private information, advice and support.',
    'IPSEA is a charity. It gives free legal advice about special educational needs: www.ipsea.org.uk.',
  ],
  after: ['If you have a question for us, ask {caseworker}.'],
  law: ['Children and Families Act 2014, section 32'],
}

export const complain: PublicationSection = {
  id: 'complain',
  heading: 'How to complain',
  paragraphs: [
    'If you are not happy with how we have treated you, tell us. Ask {caseworker} how to complain, or use the complaints page of our website.',
    'If our answer does not put it right, you can go to the Local Government and Social Care Ombudsman: www.lgo.org.uk. The Ombudsman does not usually look at a decision that you can appeal.',
  ],
}
