import { A, B, C, E, F, G, H2, I, type Voice } from '../line.ts'

/** A plan for somebody who goes to college, with adult life as its headings. */
export const collegePlan: Voice = {
  who: 'A plan for a student of 18',
  child: 'Dominik',
  pronoun: 'he',
  lines: [
    A(
      'I am Dominik and I am 18. I want a job with engines, my own flat one day, and to go to the pub quiz with my brother. I dont want a helper stood next to me all the time it makes me look stupid.',
    ),
    A('Dominik may want to train as a mechanic; May is when the garage decides on apprentices.'),
    B(
      'Dominik reads at the level of an average 8 yr old and needs the words in a workshop manual read to him; with pictures he can follow ten steps.',
    ),
    B(
      'He hasn’t yet travelled alone by bus. He can tell the time on a phone, not on a clock with hands, and doesn’t work out how long until the next bus.',
    ),
    B('NEET, SEMH, MLD', 'diagnosis-only abbreviation'),
    B('Dominik’s behaviour is appalling when he is bored.', 'hurtful-words'),
    B('Dominik will require help with money.', 'provision-in-b'),
    F(
      'Travel training with a named travel trainer (Level 2 in travel training), alone with Dominik, two journeys of about 45 minutes a week for 12 weeks of the autumn term, route 36; then one a fortnight until Easter, with a check by phone on the other days. The tutor and Dominik go over the log every four weeks.',
      'up-to?',
    ),
    F(
      'Functional skills maths and English at an appropriate level',
      'no-who no-how-often no-how-long as-required? no-group-size? vague-amount? ordinary-teaching? no-training? no-review?',
    ),
    F(
      'Learning support assistant to be available',
      'as-required? access-to? no-how-often no-how-long vague-amount? no-training? no-review?',
    ),
    F(
      'Pastoral support via the tutorial system which is available to all students',
      'ordinary-teaching no-how-often? no-how-long? no-who? vague-amount?',
    ),
    F(
      'Dominik can access the college’s Additional Learning Support hub at any time.',
      'access-to may-or-could? no-who? no-how-often? no-how-long? no-review? no-training?',
    ),
    F('Opportunity for work experience', 'opportunities no-who no-how-often no-how-long no-review?'),
    F(
      'Work placement one full day (9.30 to 3.30) a week for 30 weeks at a garage, found by the college’s job coach, who is with him for the first four days and then calls in for half an hour every other week. Job coach trained in Systematic Instruction. Dominik, the garage and the coach meet at half term to see what is going well.',
      'jargon?',
    ),
    F(
      'Cookery and budgeting, Thurs 1-3pm, in the training flat, 5 students to 1 tutor and 1 LSA; each does own shopping for under £10. Tutor records what was done without help; reviewed in tutorial every six weeks.',
      'abbreviation?',
    ),
    F(
      'Dominik’s access arrangements for examinations are a reader, a scribe and 25% more time, in a room of his own; the exams officer applies for them by 31 October each year.',
    ),
    F(
      'Support will be reduced over time as independence increases.',
      'vague-amount no-who? no-how-often? no-how-long? left-to-others? no-review?',
    ),
    F(
      '20 hours of support funded through Element 3',
      'band-or-cost no-who? no-how-often? no-training? no-how-long? jargon? no-review? no-group-size?',
    ),
    F('Careers adviser to meet with Dominik termly.', 'no-how-long no-review? no-training?'),
    F(
      'Staff will where possible give Dominik instructions in more than one format',
      'as-required? no-who? no-how-often? no-how-long? vague-amount? may-or-could?',
    ),
    E('By the age of 20 Dominik will be in paid work in a garage for at least 16 hours a week'),
    E(
      'Dominik will have had the opportunity to attend college open days',
      'outcome-is-provision opportunities? outcome-not-dated? outcome-not-measurable?',
    ),
    E('Dominik to develop his independence skills', 'outcome-not-measurable outcome-not-dated?'),
    E(
      'By June 2027 Dominik takes the 36 bus to college and back by himself four days out of five, and rings his mum if it is late.',
    ),
    E('Dominik to gain a Level 1 qualification', 'outcome-not-dated'),
    E('To maintain friendships', 'outcome-not-measurable outcome-not-dated?'),
    C(
      'Dominik has type one diabetes; he counts his carbs by himself with an app and his sugar goes low about twice a month, when he goes quiet and sweaty.',
    ),
    G(
      'Diabetes nurse from the adult clinic teaches two members of college staff what to do in a low, one hour each September, and sees Dominik every 3 months.',
    ),
    G(
      'Learning disability nurse to deliver a sex and relationships course, 8 x 1 hour, at college',
      'educates-outside-f no-review?',
    ),
    H2(
      'Care Act assessment to be considered',
      'assessment-instead? may-or-could? as-required? placeholder? no-who? no-how-often? no-how-long?',
    ),
    H2(
      'A support worker comes on Wednesday evenings from 5 to 8 to cook and go to the quiz with Dominik; his social worker looks at it with him in March 2027.',
    ),
    I('General further education college', 'type-in-draft'),
    I('City of Aldbury College', 'setting-in-draft'),
  ],
}
