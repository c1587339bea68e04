import { A, B, C, D, E, F, G, H1, I, unknown, type Voice } from '../line.ts'

/** Written after the rules were read, to mend them by: never counted as held out. */
export const forMending: Voice = {
  who: 'Lines to mend by',
  child: 'Finley',
  pronoun: 'he',
  lines: [
    F(
      '1-1, small group or whole class support as appropriate',
      'as-required no-group-size? no-who? no-how-often? no-how-long? left-to-others?',
    ),
    F(
      'Strategies to support emotional regulation',
      'no-who no-how-often no-how-long? vague-amount? no-review? jargon?',
    ),
    F('Support with handwriting.', 'no-who no-how-often no-how-long'),
    F('Regular liaison between home and school', 'regular no-who? no-how-long?'),
    F(
      'Movement breaks (5 mins) every 30 mins of lesson time, TA to lead, TA trained by OT 2hrs/yr, reviewed termly',
      'abbreviation?',
    ),
    F(
      '3 x 20 min sessions p/w of precision teaching by a TA who has had 1 day training from the EP, 1:1, graphs reviewed ½ termly by SENCo',
      'abbreviation?',
    ),
    F(
      'Daily 1:1 reading, 10 minutes, teaching assistant with phonics training; teacher hears him read on Fridays and records the level.',
    ),
    F('Weekly social skills intervention', 'no-who no-how-long no-group-size? no-review? no-training?'),
    F(
      'Staff trained in Makaton to sign key words to Finley in all lessons and at lunch; course of 12 hours, refreshed yearly.',
    ),
    F('Adults to use Finley’s name first, give one step at a time and wait 10 seconds, in every lesson and at break.'),
    F(
      'Key staff need to be aware of his triggers',
      'no-how-often? no-how-long? vague-amount? no-who? need-in-f? no-training?',
    ),
    F(
      'Ensure curriculum is broken down into small steps',
      'no-who no-how-often? no-how-long? ordinary-teaching? vague-amount?',
    ),
    F(
      'The SENCO will liaise with outside agencies as and when.',
      'as-required no-how-long? no-how-often? vague-amount?',
    ),
    F(
      'Finley will continue to be supported by his class team.',
      'no-how-often no-how-long no-training? no-review? vague-amount?',
    ),
    F(
      'Termly visits (1.5 hrs each) from the specialist teacher for autism who models strategies to all staff who teach Finley and reviews them with parents.',
    ),
    F(
      'Consideration should be given to a fidget toy.',
      'may-or-could no-who? no-how-often? no-how-long? vague-equipment?',
    ),
    F('A fidget toy of his own choosing is in his drawer in each classroom, for use at any time.'),
    F(
      '25 hours per week 1:1 support from a LSA trained in attachment (2 days, virtual school), in all lessons and unstructured times, reviewed termly with carers',
      'abbreviation?',
    ),
    F('Small class (max 8), teacher + 2 TAs, all lessons', 'no-training? no-review? abbreviation? up-to?'),
    F(
      'Direct OT - 45 mins fortnightly, HCPC-registered OT with sensory integration training, individual, in school, term time; goals reviewed each term',
      'abbreviation?',
    ),
    F(
      'Finley should have some form of counselling if funding can be found',
      'depends-on-money may-or-could? vague-amount? no-who? no-how-often no-how-long no-review? no-training?',
    ),
    F(
      'Opportunities arise in PSHE each Thursday for Finley to practise asking for help; his TA (trained by the SaLT, half a day) has five cards ready and the SaLT looks at the record each term.',
      'opportunities? abbreviation? no-how-long? no-group-size?',
    ),
    F(
      'A box of five fidget toys, chosen by Finley, and ear defenders (Peltor Kid) hang on his peg; the class teacher replaces what is lost within a week.',
    ),
    F(
      'The teacher will write Finley’s targets on a card, up to three at a time, every Monday morning, and go over them with him for five minutes on Friday.',
    ),
    F(
      'May half term: transition visit, two hours, with key adult (trained in social stories by the EP) and mum; a second visit in June. SENCO rings mum after each.',
      'jargon? abbreviation?',
    ),
    F('N/A'),
    F(
      'Provision as detailed in EP report dated 3/3/26',
      'in-line-with no-who? no-how-often? no-how-long? no-review? abbreviation?',
    ),
    F(
      'Weekly therapy - 30 mins - by SLT - or less if school feel appropriate',
      'as-required? left-to-others no-review? abbreviation? may-or-could?',
    ),
    F('8 sessions of Lego-based therapy', 'no-who no-how-long no-group-size? no-review? no-training?'),
    F('Emotional coaching by staff', 'no-how-often no-how-long? no-training? no-review? jargon?'),
    F(
      'To have a Clicker 8 licence on a school iPad (10th generation, with keyboard) in each lesson; IT technician charges it nightly.',
    ),
    F(
      'Support staff should have high expectations',
      'ordinary-teaching? may-or-could? no-how-often? no-how-long? vague-amount? no-training? no-review?',
    ),
    B('Finley needs to be told before a change, or he will cry and lie down.', 'provision-in-b?'),
    B('Finley’s need for routine is strong: if lunch is late by 5 minutes he asks “when” over and over.'),
    B('He needs the toilet often and is too shy to say so in class.'),
    B('Requires significant support across all areas', 'provision-in-b vague-amount?'),
    B('Finley would benefit from a social communication group', 'provision-in-b would-benefit?'),
    B('ADHD + ASD', 'diagnosis-only abbreviation?'),
    B(
      'Finley has autism and finds it hard to tell when someone is joking; he has been in four fights this term because of it.',
    ),
    B('Finley, who has ADHD, leaves his seat about 20 times in a lesson of an hour.'),
    B('Working at WTS in R,W,M', 'abbreviation'),
    B('On the BAS3 his verbal ability is at the 34th percentile', 'abbreviation?'),
    B('Finley is at risk of exclusion'),
    B('Naughty and disruptive in class', 'hurtful-words'),
    C('On melatonin', 'medication'),
    C('N/A', 'not-known?'),
    C('Finley has eczema, which bleeds when he scratches; cream at lunchtime from the office.'),
    D('No social care needs have been identified.', 'not-known'),
    D('Unknown', 'not-known'),
    D('The family was assessed by early help in May and nothing was needed; mum can ring Jo again at any time.'),
    E('Finley to access the curriculum', 'outcome-not-measurable outcome-not-dated?'),
    E('Finley will have improved social skills by end of KS2', 'outcome-not-measurable'),
    E(
      'By the end of year 4 Finley will play a board game with two others to the end, four times out of five, with an adult in the room but not at the table.',
    ),
    E('To have his sensory needs met', 'outcome-not-measurable? outcome-is-provision? outcome-not-dated?'),
    E('Weekly mentoring', 'outcome-is-provision outcome-not-dated? no-how-long?'),
    E('By KS3 Finley travels to school on the 42 bus alone.'),
    E('Finley will be referred to CAMHS by January 2027', 'outcome-is-provision assessment-instead? abbreviation?'),
    E('By July 2027 Finley knows all of his number bonds to 20 by heart.'),
    E('By the end of Year 4 Finley eats a hot lunch in the dining hall with his class on most days.'),
    G('Continued medical oversight', 'no-who no-how-often regular? no-how-long? vague-amount?'),
    G(
      'Occupational therapy to develop fine motor skills, weekly',
      'educates-outside-f no-how-long no-who? no-review? jargon?',
    ),
    G('Community paediatrician: clinic every 6 months, 30 minutes, next in January 2027.'),
    G('Continence nurse sees Finley and dad at home each term for an hour until he is dry by day.'),
    H1('Short breaks: 3 hrs on alternate Saturdays with a Kith & Kin worker at the farm'),
    H1(
      'As assessed by social care',
      'left-to-others? as-required? no-who? no-how-often? no-how-long? in-line-with? assessment-instead?',
    ),
    I('To be confirmed', 'placeholder? left-to-others?'),
    I('Special school (MLD)', 'type-in-draft abbreviation?'),
    I('Oaktree Primary', 'setting-in-draft'),
    A('Finley’s dad says that regular bedtimes help, and that “he needs access to his iPad or all hell breaks loose”.'),
    A('What people like about me: I’m funny, I’m kind to babies, I know every flag.'),
    A(
      'Finley is a very vulnerable young person with complex needs who presents as dysregulated',
      'jargon hurtful-words?',
    ),
    unknown(
      'Provision: Finley should have up to 15 hours LSA support as required.',
      'up-to as-required may-or-could? abbreviation?',
    ),
    unknown(
      'Finley was seen in clinic on 4 May. He regularly asked for his mother and used the opportunity to explore the toys.',
    ),
    unknown(
      'The panel agreed that no EP advice was necessary as school can meet need from own resources.',
      'unlawful-policy abbreviation?',
    ),
    unknown('He had access to a teaching assistant in Year 2, when he made three months of progress.'),
    unknown('Needs not met by two cycles of APDR so will be declined', 'unlawful-policy abbreviation?'),
    unknown('School reported that support had been given as required.'),
  ],
}
