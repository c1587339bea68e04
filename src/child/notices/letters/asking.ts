import type { Letter } from './letter.ts'
import { help } from './rights.ts'

/** What we say to those who asked, and what we ask of others. */
export const requestReceived: Letter = {
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
}

export const adviceRequest: Letter = {
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
}
