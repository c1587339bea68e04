import { A, B, C, D, E, F, G, H1, H2, I, type Voice } from '../line.ts'

/** A plan of 2017, carried over from year to year in long paragraphs. */
export const oldCountyPlan: Voice = {
  who: 'A county’s plan of some years ago',
  child: 'Kieran',
  pronoun: 'he',
  lines: [
    A(
      'Kieran lives at home with his mum, step-dad and two sisters. He was born at 34 weeks and spent 3 weeks in special care. He goes to the village school and loves tractors, his dog Bess and anything to do with the Romans.',
    ),
    A('"I like it when I do Lego with Mr Ahmed and I dont like the hall its too loud" (Kieran, 14/09/2026)'),
    A("'He is a pleasure to have in the class and is making fantastic progress'", 'quote-without-speaker'),
    A(
      'Kieran suffers from autism and is wheelchair bound outside, which mum says is hard on the family.',
      'hurtful-words',
    ),
    B('Kieran has a diagnosis of ASC.', 'diagnosis-only abbreviation?'),
    B(
      'Kierans understanding of spoken language is at about the level of a child 3 years younger; he can follow an instruction with two key words ("get your coat and bag") but gets lost when there are three or more.',
    ),
    B(
      'Kieran requires 1:1 adult support at all times and a visual timetable to be able to access the curriculum.',
      'provision-in-b',
    ),
    B(
      'He can read 30 of the first 100 high frequency words. He loses his place, guesses from the first letter, and gives up after about ten minutes. He can add and take away within 10 using his fingers.',
    ),
    B('She has difficulty with transitions and will hide under tables if the routine is changed.', 'pronoun'),
    B(
      'Kieran may become distressed if someone sits in his place, and could hit out, when this happens he will run to the gate.',
    ),
    C(
      'Kieran has mild asthma which is treated with Clenil Modulite 50mcg, 2 puffs BD and salbutamol PRN.',
      'medication abbreviation?',
    ),
    C('Kieran wets himself about twice a day at school and does not notice; he is under the bowel and bladder nurse.'),
    D('None known.', 'not-known'),
    D('Mum is up most nights with Kieran from about 2am. The family has no-one who can look after all three children.'),
    E('Kieran will continue to make progress in literacy.', 'outcome-not-measurable outcome-not-dated?'),
    E(
      'To have regular speech and language therapy and 1:1 time with a TA.',
      'outcome-is-provision regular? outcome-not-dated? abbreviation?',
    ),
    E(
      'By the end of Key Stage 2 (July 2027), Kieran will ask an adult for a break by himself, with his card or in words, on 4 out of 5 occasions when he is upset.',
    ),
    E('By July 2024 Kieran will dress himself after PE with no more than one prompt.', 'past-date'),
    F(
      'Kieran will have access to a high level of adult support across the school day, as and when required, from staff who are experienced in working with children with autism.',
      'access-to vague-amount as-required no-how-often? no-how-long? no-training? no-who? no-review? no-group-size?',
    ),
    F(
      'A differentiated curriculum delivered through quality first teaching which takes account of his learning style.',
      'ordinary-teaching no-who? no-how-often? no-how-long? jargon?',
    ),
    F(
      'Opportunities to work in small groups to develop his social skills.',
      'opportunities no-group-size no-who no-how-often no-how-long no-review? no-training?',
    ),
    F(
      'Each school day at 9.05, for fifteen minutes, a teaching assistant who has done the two-day precision teaching course with the educational psychology service will teach Kieran five words on his own, and write down how many he reads. The SENCO looks at the numbers every half term and changes the list.',
    ),
    F('Kieran finds it difficult to hold a pencil for long and tires after two or three lines.', 'need-in-f'),
    F(
      'The school will provide the equivalent of 20 hours LSA support (Band E) from within its delegated budget plus top up.',
      'band-or-cost no-how-often? no-how-long? no-training? no-review? abbreviation? no-who? no-group-size?',
    ),
    F(
      'A programme of social stories will be in place.',
      'no-who no-how-often no-how-long? no-review? no-training? jargon? vague-amount?',
    ),
    F(
      'Speech & Language Therapist to visit the school termly to advise staff and update the programme.',
      'no-how-long no-review?',
    ),
    F(
      'Staff will be mindful of Kieran’s sensory needs and will endeavour to reduce noise where possible.',
      'no-how-often? no-how-long? no-who? may-or-could? vague-amount? as-required? no-training?',
    ),
    G(
      'Speech and language therapy, six sessions of 30 minutes a term, to teach Kieran to put sentences together.',
      'educates-outside-f no-who? no-review?',
    ),
    G(
      'The school nurse will meet mum and school each September, for an hour, to rewrite the asthma plan, and will train two named staff.',
    ),
    H1('Not applicable', 'not-known?'),
    H2(
      'An allocated worker from early help visits the family at home on alternate Tuesdays for an hour until Easter 2027, and then meets mum to see what is still needed.',
    ),
    I('Mainstream primary - St Bede’s C of E Primary School, Marsh Lane', 'setting-in-draft type-in-draft?'),
  ],
}
