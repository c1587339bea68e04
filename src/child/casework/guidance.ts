/** What a step is for, what good looks like, and the law that it rests on: for somebody who does it for the first time. */
export type Guidance = { for: string; good: readonly string[]; law: string }

const decide: Guidance = {
  for: 'To answer the request: does this child have, or may they have, special educational needs, and may a plan be necessary? It asks whether to look, not whether to help.',
  good: [
    'You read everything the family and the school sent, and asked for what was missing.',
    'You used the test in the law and no rule of the council, such as a number of weeks of support first.',
    'The reasons are about this child, in words that the family would use.',
  ],
  law: 'Children and Families Act 2014, section 36(8). An answer within 6 weeks of the request: SEND Regulations 2014, regulation 5(1).',
}
const ask: Guidance = {
  for: 'To have everybody who must say something say it in time. Nothing in a plan can be better than the advice it rests on.',
  good: [
    'All whom the law names are asked on the first day, and whomever the family reasonably wants besides.',
    'Each is asked what the child needs, what would help, how much of it, and what it should lead to.',
    'A report that is there already is used again only where the author, the family and you agree that it is enough.',
  ],
  law: 'SEND Regulations 2014, regulations 6(1), 6(4) and 8(1): they have 6 weeks from the day they get the request.',
}
const remind: Guidance = {
  for: 'To have late advice come, and to show that you asked. The day does not move because a service is busy.',
  good: [
    'You remind before the day, not only after it.',
    'After two reminders you ring, and tell the designated officer of that service.',
    'The family hears from you that it is late, before they have to ask.',
  ],
  law: 'SEND Regulations 2014, regulation 8(1).',
}
const issue: Guidance = {
  for: 'To decide, with all the advice before you, whether a plan is necessary for this child.',
  good: [
    'You compared what the child needs with what the school can be expected to give, line by line.',
    'A no says what help the child gets instead, and who gives it.',
    'The family knew what was coming before the letter came.',
  ],
  law: 'Children and Families Act 2014, section 37(1). A no within 16 weeks of the request: SEND Regulations 2014, regulation 10(1).',
}
const write: Guidance = {
  for: 'To turn the advice into needs, the help for each need, and the outcome it leads to, so that nothing said gets lost.',
  good: [
    'Every need has help, and every line of help says what, who, how often, how long and in what group.',
    'An outcome is a change in the child’s life, and not the help again.',
    'Sections A and B would be known by the family as their child.',
    'No school is named in a draft.',
  ],
  law: 'SEND Regulations 2014, regulation 12. Code of Practice 2015, paragraphs 9.61 to 9.69.',
}
const serve: Guidance = {
  for: 'To let the family read it, say what is wrong, and ask for a school. They have 15 days at the least.',
  good: [
    'You rang them on the day, and offered to go through it together.',
    'What is sent is what you would be glad to have read out.',
  ],
  law: 'Children and Families Act 2014, section 38. SEND Regulations 2014, regulation 13(1).',
}
const comments: Guidance = {
  for: 'To take what the family and others say of the draft, and tell each what changed because of it.',
  good: [
    'Each comment gets an answer of its own.',
    'Where nothing changed, the reason is one that they could repeat to a friend.',
  ],
  law: 'Children and Families Act 2014, sections 19 and 38(2).',
}
const consult: Guidance = {
  for: 'To ask each school that the family asked for, and any other that might be right, whether it can meet the needs.',
  good: [
    'The school of the family’s choice is asked first, and always.',
    'They get the draft and the advice that they need, and nothing else.',
  ],
  law: 'Children and Families Act 2014, sections 38(3), 39(2) and 40(3). 15 days to answer is guidance: Code of Practice 2015, paragraph 9.83.',
}
const place: Guidance = {
  for: 'To decide what section I says: a name and a type, or a type alone where no school is settled.',
  good: [
    'A school asked for is named unless one of three grounds in the law is shown, with evidence.',
    'Each ground is about this child and this school.',
  ],
  law: 'Children and Families Act 2014, section 39(3) and (4).',
}
const final: Guidance = {
  for: 'To make the help a duty. From this day it must be given, and the family can appeal.',
  good: [
    'It comes within 20 weeks of the request.',
    'The letter says what they can do if they disagree, and by when.',
    'School and health have it on the same day.',
  ],
  law: 'SEND Regulations 2014, regulations 13(2) and 14. Children and Families Act 2014, section 42.',
}
const answer: Guidance = {
  for: 'To answer somebody who asked. A family that is not answered stops asking, and starts to complain.',
  good: ['You answer the question that was asked, first.', 'You say what happens next, and by when.'],
  law: 'Children and Families Act 2014, section 19.',
}

const BY_STEP: Record<string, Guidance> = {
  'decide-whether-to-assess': decide,
  'ask-for-advice': ask,
  'chase-advice': remind,
  'decide-whether-to-issue': issue,
  'start-plan': write,
  'write-plan': write,
  'serve-draft': serve,
  'answer-comments': comments,
  'answer-misquotation': comments,
  consult,
  'chase-consultation': { ...remind, law: 'Guidance: Code of Practice 2015, paragraph 9.83.' },
  'decide-the-placement': place,
  'issue-final-plan': final,
  'answer-the-family': answer,
}

export const guidanceFor = (code: string): Guidance | undefined => BY_STEP[code]

/** The path of a case as it is drawn for a first day, with the last day of each step counted from the request. */
export const CASE_PATH: readonly { name: string; by: string; guidance: Guidance }[] = [
  { name: 'Decide whether to assess', by: 'Within 6 weeks', guidance: decide },
  { name: 'Ask for advice', by: 'On the day of a yes', guidance: ask },
  { name: 'Get the advice', by: '6 weeks after each was asked', guidance: remind },
  { name: 'Decide whether a plan is needed', by: 'A no within 16 weeks', guidance: issue },
  { name: 'Write the plan', by: 'So that a draft leaves time to answer', guidance: write },
  { name: 'Send the draft', by: 'The family has 15 days or more', guidance: serve },
  { name: 'Ask schools and colleges', by: 'While the family reads the draft', guidance: consult },
  { name: 'Answer what was said', by: 'Before the final plan', guidance: comments },
  { name: 'Decide section I', by: 'Before the final plan', guidance: place },
  { name: 'Issue the final plan', by: 'Within 20 weeks', guidance: final },
]
