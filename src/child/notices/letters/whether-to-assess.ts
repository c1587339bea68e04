import { type Letter, reasons } from './letter.ts'
import { appeal, complain, disagreement, help, mediation } from './rights.ts'

/** The decision whether to assess. */
export const decisionToAssess: Letter = {
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
}

export const decisionNotToAssess: Letter = {
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
}
