import { type Letter, reasons } from './letter.ts'
import { appeal, complain, disagreement, help, MISSING_HEALTH_CARE, mediation, recommendations } from './rights.ts'

/** Decisions about a plan that there is. In each of them the plan goes on. */
const goesOn = {
  id: 'meanwhile',
  heading: 'The plan goes on',
  paragraphs: [
    'The plan stays in force. We must make sure that the special educational help in section F is given, also while there is mediation or an appeal.',
  ],
  law: ['Children and Families Act 2014, section 42'],
}

export const decisionNotToAmend: Letter = {
  title: 'Letter: the plan stays as it is',
  says: 'Tells the family after a review that the council will not amend the plan, why, and how to appeal.',
  content: {
    heading: 'We will not change {childs} EHC plan: why, and what you can do',
    subject: 'We have decided about the plan after the review',
    message:
      'Our decision after the review was sent on {sentOn}. If you do not agree, you can appeal by {appealBy}. Read the letter here: {link}',
    sections: [
      {
        id: 'opening',
        heading: null,
        paragraphs: [
          'We have looked at the review of the EHC plan for {child}. We have decided to keep the plan and not to change it. This letter says why. It also says how you can challenge our decision.',
        ],
      },
      reasons,
      appeal('against our decision not to change the plan', [recommendations]),
      mediation([MISSING_HEALTH_CARE]),
      disagreement,
      help,
      goesOn,
      complain,
    ],
  },
}

export const decisionNotToReassess: Letter = {
  title: 'Letter: no re-assessment',
  says: 'Tells the family that the council will not re-assess, why, and how to appeal.',
  content: {
    heading: 'We will not assess {childs} needs again: why, and what you can do',
    subject: 'We have decided whether to assess again',
    message:
      'Our decision about a new assessment was sent on {sentOn}. If you do not agree, you can appeal by {appealBy}. Read the letter here: {link}',
    sections: [
      {
        id: 'opening',
        heading: null,
        paragraphs: [
          'You asked us to assess the needs of {child} again. We have decided not to. This letter says why. It also says how you can challenge our decision.',
        ],
      },
      reasons,
      appeal('against our decision not to assess again', [recommendations]),
      mediation([MISSING_HEALTH_CARE]),
      disagreement,
      help,
      goesOn,
      complain,
    ],
  },
}

export const decisionToReassess: Letter = {
  title: 'Letter: we will assess again',
  says: 'Tells the family that the council will re-assess, why, and what happens next.',
  content: {
    heading: 'We will assess {childs} needs again',
    subject: 'We have decided whether to assess again',
    message: 'Our decision about a new assessment was sent on {sentOn}. Read the letter here: {link}',
    sections: [
      {
        id: 'opening',
        heading: null,
        paragraphs: ['We have decided to assess the needs of {child} again. The plan stays in force meanwhile.'],
      },
      reasons,
      {
        id: 'next',
        heading: 'What happens next',
        paragraphs: [
          'We ask people for advice again: you, the school or college, the health service, an educational psychologist, social care, and others whom you ask us to hear if that is reasonable. Each of them has 6 weeks to answer.',
          'Then we decide whether the plan changes. If it does, you get the new plan within 14 weeks of this letter, or of the order if the Tribunal ordered the assessment.',
        ],
        law: ['SEND Regulations 2014, regulations 26 and 27'],
      },
      help,
      complain,
    ],
  },
}

export const decisionToCease: Letter = {
  title: 'Letter: we have decided to end the plan',
  says: 'Tells the family that the council has decided to cease to maintain the plan, why, that it stays in force meanwhile, and how to appeal.',
  content: {
    heading: 'We have decided to end {childs} EHC plan: why, and what you can do',
    subject: 'We have decided about the plan',
    message:
      'Our decision about the plan was sent on {sentOn}. The plan stays in force for now. If you do not agree, you can appeal by {appealBy}. Read the letter here: {link}',
    sections: [
      {
        id: 'opening',
        heading: null,
        paragraphs: [
          'We have decided that the EHC plan for {child} should end. This letter says why. It also says how you can challenge our decision.',
        ],
      },
      {
        id: 'meanwhile',
        heading: 'The plan has not ended yet',
        paragraphs: [
          'The plan stays in force, with all the help in it, until the time to appeal is over. If you appeal, it stays in force until your appeal has ended.',
        ],
        law: ['Children and Families Act 2014, section 45(4)'],
      },
      reasons,
      appeal('against our decision to end the plan', [recommendations]),
      mediation([MISSING_HEALTH_CARE]),
      disagreement,
      help,
      complain,
    ],
  },
}
