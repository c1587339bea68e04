import type { Letter } from './letter.ts'
import {
  ABOUT_THE_WHOLE_PLAN,
  appeal,
  complain,
  disagreement,
  help,
  MISSING_HEALTH_CARE,
  mediation,
  recommendations,
} from './rights.ts'

/** Children and Families Act 2014, section 55(2). */
const SECTION_I_ALONE =
  'If your appeal is only about section I, the school or college, you do not need a certificate and do not need to contact the adviser.'

/** What goes with a plan: the draft, the final plan, and the plan as it was amended. */
export const draftPlan: Letter = {
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
        id: 'personal-budget',
        heading: 'Ask for a personal budget',
        paragraphs: [
          'A personal budget shows what some of the help in the plan costs, and lets you have a say in how it is spent. While the draft is being made you can ask for one, and each time the plan is looked at. You do not have to.',
          'You can also ask for direct payments, so that you buy the help yourselves. They cannot pay for a place at a school or college. If we say no to direct payments, we must give you our reasons in writing, and look at it again if you ask.',
          'Ask {caseworker}. SENDIASS can tell you more.',
        ],
        law: [
          'Children and Families Act 2014, section 49',
          'Special Educational Needs (Personal Budgets) Regulations 2014, regulations 3, 4 and 7',
        ],
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
}

export const finalPlan: Letter = {
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
      mediation([SECTION_I_ALONE, ABOUT_THE_WHOLE_PLAN, MISSING_HEALTH_CARE]),
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
}

export const amendedPlan: Letter = {
  title: 'Letter: the amended plan',
  says: 'Goes with a plan that was amended: what changed, and how to appeal if you do not agree with it.',
  content: {
    heading: '{childs} EHC plan, as it was changed',
    subject: 'The changed plan is ready',
    message:
      'The changed plan was sent on {sentOn}. If you do not agree with it, you can appeal by {appealBy}. Read it here: {link}',
    sections: [
      {
        id: 'opening',
        heading: null,
        paragraphs: [
          'We have changed the EHC plan for {child}. The new plan is with this letter, and counts from today. We must make sure that the special educational help in section F is given. The health service must give the help in section G.',
        ],
        law: ['Children and Families Act 2014, section 42', 'SEND Regulations 2014, regulation 22(3)'],
      },
      {
        id: 'reasons',
        heading: 'What we changed and why',
        paragraphs: ['First in plain words, then in the words of the law.'],
      },
      appeal(
        'about what the plan says in section B (needs), section F (special educational help) or section I (the school or college)',
        ['You can also appeal if section I names no school or college.', recommendations],
      ),
      mediation([SECTION_I_ALONE, ABOUT_THE_WHOLE_PLAN, MISSING_HEALTH_CARE]),
      disagreement,
      help,
      {
        id: 'next',
        heading: 'What happens next',
        paragraphs: [
          'The help in the plan goes on as it now says. We must look at the plan with you at least once in every 12 months.',
        ],
        law: ['Children and Families Act 2014, section 44'],
      },
      complain,
    ],
  },
}
