import { type Letter, reasons } from './letter.ts'
import { appeal, complain, disagreement, help, mediation, recommendations } from './rights.ts'

/** The decision after an assessment, and the one that takes it back. */
export const decisionNotToIssue: Letter = {
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
}

export const decisionToMakeAPlan: Letter = {
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
}
