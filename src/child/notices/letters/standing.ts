import type { Trx } from '../../../platform/database/schema.ts'
import {
  type PublicationSection,
  type StandingText,
  seedPublications,
} from '../../../platform/publications/publication.ts'
import { appeal, complain, disagreement, help, mediation, recommendations } from './rights.ts'

/** What every letter's adopted text holds besides its sections. */
export type LetterContent = {
  /** The letter's own heading, and the subject of the message that says it is there. */
  heading: string
  subject: string
  /** Names the step, the date and the link, and nothing about the child. */
  message: string
  /** `{reasons}`, `{facts}`, `{said}`: a section with one of these ids is followed by this case's own words. */
  sections: PublicationSection[]
}

/** Sections that a letter may not go out without, whatever text an area has adopted. */
export const REQUIRED_SECTIONS = {
  'request-received': ['facts', 'next', 'help'],
  'decision-to-assess': ['reasons', 'next', 'help'],
  'decision-not-to-assess': ['reasons', 'appeal', 'mediation', 'disagreement-resolution', 'help'],
  'decision-to-make-a-plan': ['reasons', 'facts', 'help'],
  'decision-not-to-issue': ['reasons', 'appeal', 'mediation', 'disagreement-resolution', 'help'],
  'draft-plan': ['say', 'ask-for-a-school', 'meet', 'find-a-school', 'help'],
  'final-plan': ['appeal', 'mediation', 'disagreement-resolution', 'help'],
  'advice-request': ['what-we-ask', 'when'],
} as const

export type NoticeSlug = keyof typeof REQUIRED_SECTIONS

const reasons: PublicationSection = {
  id: 'reasons',
  heading: 'Why we decided this',
  paragraphs: ['These are our reasons, first in plain words and then in the words of the law.'],
}

const letters: { [Slug in NoticeSlug]: { title: string; says: string; content: LetterContent } } = {
  'request-received': {
    title: 'Letter: we have your request for an assessment',
    says: 'Goes to the person who asked, at once. It says the legal dates and gives them a copy of what they sent.',
    content: {
      heading: 'We have the request for an EHC needs assessment',
      subject: 'We have the request for an EHC needs assessment',
      message:
        'We got the request on {receivedOn}. We must tell you by {decideBy} whether we will assess. Our letter is here: {link}',
      sections: [
        {
          id: 'opening',
          heading: null,
          paragraphs: [
            'We have the request for an EHC needs assessment for {child}. An EHC needs assessment finds out what help somebody needs with learning, health and care.',
          ],
        },
        { id: 'facts', heading: 'The dates', paragraphs: ['The time is counted from the day the request reached us.'] },
        {
          id: 'next',
          heading: 'What happens next',
          paragraphs: ['{caseworker} looks after the request. We read what you sent and what the school knows.'],
          bullets: [
            'By {decideBy} we must tell you whether we will assess.',
            'If we assess and a plan is needed, you must have the final plan by {finalBy}.',
          ],
          law: ['SEND Regulations 2014, regulations 5(1) and 13(2)'],
        },
        {
          id: 'you',
          heading: 'What you can do now',
          paragraphs: [
            'You can send us anything more until we decide. A letter, a photo or your own words all count. You can also take the request back.',
          ],
        },
        { id: 'said', heading: 'A copy of what we were told', paragraphs: ['Tell us if anything here is wrong.'] },
        help,
      ],
    },
  },
  'decision-to-assess': {
    title: 'Letter: we will assess',
    says: 'Tells the family that the council will carry out an EHC needs assessment, why, and what happens next.',
    content: {
      heading: 'We will assess {childs} needs',
      subject: 'We have decided whether to assess',
      message: 'Our decision about an EHC needs assessment was sent on {sentOn}. Read the letter here: {link}',
      sections: [
        {
          id: 'opening',
          heading: null,
          paragraphs: ['We have decided to carry out an EHC needs assessment for {child}.'],
        },
        reasons,
        {
          id: 'next',
          heading: 'What happens next',
          paragraphs: [
            'We now ask people for advice. Each of them has 6 weeks to answer from the day they get our letter. We ask:',
          ],
          bullets: [
            'you',
            'the school, college or early years setting',
            'the health service',
            'an educational psychologist',
            'social care',
            'from Year 9, somebody who knows about getting ready for adult life',
            'anybody else whom you ask us to hear, if that is reasonable.',
          ],
          after: [
            'Then we decide whether a plan is needed. If it is not, we must tell you by {notIssueBy}. If it is, you must have the final plan by {finalBy}.',
          ],
          law: ['SEND Regulations 2014, regulations 6, 8, 10 and 13'],
        },
        {
          id: 'you',
          heading: 'What you can do now',
          paragraphs: [
            'Tell us what you think, what you feel and what you hope for. Tell us whom else we should ask. Tell us if you need help to take part.',
          ],
          law: ['Children and Families Act 2014, section 19', 'SEND Regulations 2014, regulations 6(1)(h), 7 and 9'],
        },
        help,
        complain,
      ],
    },
  },
  'decision-not-to-assess': {
    title: 'Letter: we will not assess',
    says: 'Tells the family why the council will not assess, and how to appeal.',
    content: {
      heading: 'We will not assess {childs} needs: why, and what you can do',
      subject: 'We have decided whether to assess',
      message:
        'Our decision about an EHC needs assessment was sent on {sentOn}. If you do not agree, you can appeal by {appealBy}. Read the letter here: {link}',
      sections: [
        {
          id: 'opening',
          heading: null,
          paragraphs: [
            'We have decided not to carry out an EHC needs assessment for {child}. This letter says why. It also says how you can challenge our decision.',
          ],
        },
        reasons,
        appeal('against our decision not to assess'),
        mediation(),
        disagreement,
        help,
        {
          id: 'meanwhile',
          heading: 'Help at school or college',
          paragraphs: [
            'The school or college still has to do its best to give the help that is needed. You can ask again later.',
          ],
          law: ['Children and Families Act 2014, section 66'],
        },
        complain,
      ],
    },
  },
  'decision-not-to-issue': {
    title: 'Letter: we will not make a plan',
    says: 'Tells the family, after an assessment, why the council will not make an EHC plan, and how to appeal.',
    content: {
      heading: 'We will not make an EHC plan for {child}: why, and what you can do',
      subject: 'We have decided whether to make a plan',
      message:
        'Our decision after the EHC needs assessment was sent on {sentOn}. If you do not agree, you can appeal by {appealBy}. Read the letter here: {link}',
      sections: [
        {
          id: 'opening',
          heading: null,
          paragraphs: [
            'We have finished the EHC needs assessment for {child}. We have decided not to make an EHC plan. This letter says why. It also says how you can challenge our decision.',
          ],
        },
        reasons,
        appeal('against our decision not to make a plan', [recommendations]),
        mediation(),
        disagreement,
        help,
        {
          id: 'meanwhile',
          heading: 'Help at school or college',
          paragraphs: [
            'You can ask us for the advice that we collected. The school or college still has to do its best to give the help that is needed.',
          ],
          law: ['Children and Families Act 2014, section 66'],
        },
        complain,
      ],
    },
  },
  'decision-to-make-a-plan': {
    title: 'Letter: we will make a plan after all',
    says: 'Tells the family that the council takes back its decision not to make a plan, why, and by when the plan comes.',
    content: {
      heading: 'We will make an EHC plan for {child}',
      subject: 'We have changed our decision',
      message:
        'We looked again at our decision about an EHC plan. Our new letter was sent on {sentOn}. Read it here: {link}',
      sections: [
        {
          id: 'opening',
          heading: null,
          paragraphs: [
            'We told you that we would not make an EHC plan for {child}. We have taken that decision back. We will make a plan.',
          ],
        },
        reasons,
        {
          id: 'facts',
          heading: 'What happens next, and by when',
          paragraphs: [
            'We write a draft of the plan and send it to you. Nothing in it is final until you have had your say.',
          ],
          law: ['SEND Regulations 2014, regulations 13 and 44(2)(c)'],
        },
        {
          id: 'you',
          heading: 'What you can do now',
          paragraphs: [
            'Tell us what you think, what you feel and what you hope for. When you have the draft you can say what is wrong in it, ask for a school or college, and meet us.',
            'If you have appealed, ask SENDIASS or IPSEA what to do about your appeal now.',
          ],
          law: ['Children and Families Act 2014, sections 19 and 38'],
        },
        help,
        complain,
      ],
    },
  },
  'draft-plan': {
    title: 'Letter: the draft plan',
    says: 'Goes with a draft plan: how to say what you think, ask for a school and meet us, and by when.',
    content: {
      heading: 'The draft of {childs} EHC plan',
      subject: 'The draft plan is ready for you to read',
      message: 'The draft plan was sent on {sentOn}. Tell us what you think by {answerBy}. Read it here: {link}',
      sections: [
        {
          id: 'opening',
          heading: null,
          paragraphs: [
            'We think that {child} should have an EHC plan. The draft is with this letter. It is not the final plan. We want to know what you think first.',
          ],
        },
        {
          id: 'say',
          heading: 'Say what you think',
          paragraphs: [
            'You have until {answerBy} to tell us what you think of the draft. That is 15 days, and the day you get it is the first. You can write, ring, or tell us in person.',
            'You can ask for more time.',
          ],
          law: ['Children and Families Act 2014, section 38', 'SEND Regulations 2014, regulation 13(1)(a)'],
        },
        {
          id: 'ask-for-a-school',
          heading: 'Ask for a school or college',
          paragraphs: [
            'The draft does not name a school or college. You can ask us to name one. You can ask for any of these:',
          ],
          bullets: [
            'a state school or nursery, mainstream or special',
            'an academy or free school',
            'a further education college',
            'a non-maintained special school',
            'an independent special school or college on the Government’s section 41 list.',
          ],
          after: [
            'If you ask for one of these, we must talk to it. We must name it unless the law gives a reason not to. It does not have to be on any list of ours.',
            'You can also tell us that you would like another independent school. We must think about it.',
          ],
          law: ['Children and Families Act 2014, sections 38(3) and 39'],
        },
        {
          id: 'meet',
          heading: 'Meet us',
          paragraphs: ['You can ask to meet somebody from the council to talk about the draft. Ask {caseworker}.'],
          law: ['SEND Regulations 2014, regulation 13(1)(b)'],
        },
        {
          id: 'find-a-school',
          heading: 'Where to find schools and colleges',
          paragraphs: [
            'Our Local Offer lists schools and colleges. The Government’s service “Get information about schools” lists all schools in England, and says which special schools are on the section 41 list. SENDIASS can help you look.',
          ],
        },
        {
          id: 'next',
          heading: 'What happens next',
          paragraphs: [
            'We read what you say and talk to schools or colleges. You must have the final plan by {finalBy}.',
          ],
          law: ['SEND Regulations 2014, regulation 13(2)'],
        },
        help,
        complain,
      ],
    },
  },
  'final-plan': {
    title: 'Letter: the final plan',
    says: 'Goes with a final plan: what it means, and how to appeal if you do not agree with it.',
    content: {
      heading: '{childs} final EHC plan',
      subject: 'The final plan is ready',
      message:
        'The final plan was sent on {sentOn}. If you do not agree with it, you can appeal by {appealBy}. Read it here: {link}',
      sections: [
        {
          id: 'opening',
          heading: null,
          paragraphs: [
            'This is the final EHC plan for {child}. We must make sure that the special educational help in section F is given. The health service must give the help in section G.',
          ],
          law: ['Children and Families Act 2014, section 42'],
        },
        { id: 'facts', heading: 'The plan', paragraphs: [] },
        appeal(
          'about what the plan says in section B (needs), section F (special educational help) or section I (the school or college)',
          ['You can also appeal if section I names no school or college.', recommendations],
        ),
        mediation([
          'If your appeal is only about section I, the school or college, you do not need a certificate and do not need to contact the adviser.',
        ]),
        disagreement,
        help,
        {
          id: 'next',
          heading: 'What happens next',
          paragraphs: [
            'The help in the plan starts. We must look at the plan with you at least once in every 12 months.',
          ],
          law: ['Children and Families Act 2014, section 44'],
        },
        complain,
      ],
    },
  },
  'advice-request': {
    title: 'Letter: please give your advice',
    says: 'Asks somebody for advice for an EHC needs assessment, and says by when.',
    content: {
      heading: 'Please give your advice for an EHC needs assessment',
      subject: 'Your advice is asked for',
      message:
        'Your advice for an EHC needs assessment was asked for on {sentOn}. It is due by {adviceBy}. Open the request here: {link}',
      sections: [
        {
          id: 'opening',
          heading: null,
          paragraphs: [
            'We are carrying out an EHC needs assessment for {childsFullName}. The law says that we must ask for your advice.',
          ],
        },
        {
          id: 'what-we-ask',
          heading: 'What we ask you',
          paragraphs: ['Please tell us, as far as you know from your own work:'],
          bullets: [
            'what the child or young person is good at and what they need',
            'what help should be given: what, by whom, how often, how long and in what group',
            'what that help should lead to, and by when.',
          ],
          after: ['Advise on what is needed. What is available, or what it costs, is not for this advice.'],
          law: ['SEND Regulations 2014, regulation 6(1)'],
        },
        { id: 'questions', heading: 'Our questions to you', paragraphs: [] },
        {
          id: 'when',
          heading: 'By when',
          paragraphs: [
            'Please answer by {adviceBy}. That is 6 weeks from the day this reached you. A waiting list is not a reason in law to be late. If you think that one of the reasons in regulation 8(2) applies, tell us now.',
          ],
          law: ['SEND Regulations 2014, regulation 8'],
        },
        {
          id: 'how',
          heading: 'How',
          paragraphs: [
            'You can write your advice here, or attach a report: {link}. You can also send it to {caseworker} by post or e-mail.',
          ],
        },
      ],
    },
  },
}

/** The letters as an area adopts them at first. */
export const standingLetters: readonly StandingText[] = Object.entries(letters).map(
  ([slug, { title, says, content }]) => ({
    slug,
    kind: 'letter',
    title,
    says,
    content,
  }),
)

/** Version 1 of every letter, in use in this area from this day. Doing it again changes nothing. */
export const adoptStandingLetters = (trx: Trx, laCode: string, today: string): Promise<void> =>
  seedPublications(trx, laCode, today, standingLetters)
