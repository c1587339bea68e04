import { A, B, C, D, E, F, G, H1, H2, I, unknown, type Voice } from '../line.ts'

/** A girl of fourteen who has not been in school since spring: an authority's working document, her parents' wording, her own. */
export const outOfSchool: Voice = {
  who: 'A plan argued over, for a girl out of school',
  child: 'Freya',
  pronoun: 'she',
  lines: [
    A(
      'I like axolotls, drawing comics, and my online friends. School made my tummy hurt every day. I want to do art GCSE and not be stared at.',
      'abbreviation?',
    ),
    A('Freya used to read a book a day; since March she has not opened one.'),
    A('Freya’s parents feel that she is non-compliant and manipulative.', 'hurtful-words'),
    A('She says that regular teachers do not get it and that nobody asks.'),
    B(
      'Freya has not been inside a school since 12 March. When she hears the word she shakes, and twice she has been sick in the car.',
    ),
    B('Freya is a school refuser.', 'hurtful-words'),
    B('EBSA', 'diagnosis-only abbreviation'),
    B('She presents with high levels of anxiety, demand avoidance and masking.', 'jargon'),
    B('Her reading is at the level of an adult; she writes half a page in an hour because her hand cramps.'),
    B('Freya has difficulties with executive functioning, e.g. working memory and processing speed.', 'jargon'),
    B('She cannot hold more than two instructions in mind, and loses what was said first when a third comes.'),
    B('Freya should be offered a reduced timetable.', 'provision-in-b may-or-could?'),
    B('Freya may have autism; the assessment is on 4 February.', 'may-or-could?'),
    B('In a group of more than six she stops speaking. With one adult whom she knows she talks freely.'),
    B('SEMH needs, ACEs, CYPMHS involved', 'abbreviation diagnosis-only?'),
    C('Freya takes fluoxetine 10mg.', 'medication'),
    C('Freya sleeps from 4 in the morning until noon, and eats five foods. She has lost 6 kilograms since January.'),
    C('Anxiety and low mood', 'diagnosis-only'),
    D('Freya has not left the house without her mother since June. Her mother has given up her work.'),
    D('n/a', 'not-known'),
    D('Early Help closed March 26', 'not-known?'),
    E(
      'By the end of Year 10 Freya spends two whole mornings a week with three other young people in a place of her choosing, and says on her own scale that her worry was 4 or less.',
    ),
    E('Freya will improve her attendance', 'outcome-not-measurable outcome-not-dated?'),
    E('Freya will attend school 100% of the time by Christmas', ''),
    E('Freya to have a safe space', 'outcome-is-provision outcome-not-dated?'),
    E('By June 2028 she takes GCSE art and English in a room with no more than three others.', 'abbreviation?'),
    E('Increased resilience and self-esteem', 'outcome-not-measurable outcome-not-dated? jargon?'),
    E('By July 2027, Freya will engage with education for 5 hours a week, keeping a diary of what helped.', 'jargon?'),
    E('By the end of the key stage Freya will have a better understanding of her emotions', 'outcome-not-measurable'),
    E(
      'Freya can go into a shop that she knows, ask for something and pay for it, with her mother outside, by Easter 2027.',
      '',
    ),
    E(
      'CAMHS to complete their assessment',
      'outcome-is-provision assessment-instead? outcome-not-dated? abbreviation?',
    ),
    F(
      'Tuition at home, one to one, by a qualified teacher with experience of autism: 10 hours a week (five sessions of two hours) for 38 weeks. The same teacher throughout. Reviewed with Freya and her parents every half term.',
      'no-training?',
    ),
    F(
      'Education otherwise than at school (EOTAS) package to be agreed with provider',
      'left-to-others no-who? no-how-often no-how-long? vague-amount? no-review? abbreviation?',
    ),
    F('A phased return to school', 'no-who no-how-often no-how-long? vague-amount?'),
    F(
      'Freya will be offered a reduced timetable for as long as necessary.',
      'as-required? no-how-long? no-who? no-how-often?',
    ),
    F(
      'The school will make reasonable adjustments where appropriate.',
      'as-required no-who? no-how-often? no-how-long? left-to-others? vague-amount? no-training?',
    ),
    F(
      'Cognitive behaviour therapy adapted for autism: 50 minutes each week for 26 weeks, at home or online as Freya chooses, by a clinical psychologist; then looked at by him and her parents.',
      'jargon?',
    ),
    F('Therapeutic input', 'no-who no-how-often no-how-long vague-amount? no-review? jargon?'),
    F('Mentoring sessions with a suitably qualified adult', 'no-how-often no-how-long no-who? no-review?'),
    F('Freya needs somebody she can trust', 'need-in-f? no-how-often? no-how-long? vague-amount? no-who?'),
    F(
      'A mentor (youth worker, level 3, autism training of two days) drives out with Freya for two hours every Tuesday and Friday, to a place that she has chosen; she and the mentor look at what worked on the last Friday of each month.',
      '',
    ),
    F('Use of a laptop for extended writing', 'vague-equipment? no-who? no-how-often? no-how-long? no-training?'),
    F(
      'A laptop (13 inch, touch screen, with speech recognition software) is hers to use in every lesson and at home; she is taught to type in 20 minutes three times a week for a term by her tutor.',
      'no-review? no-training?',
    ),
    F(
      'Occupational therapy: 6 sessions p.a., 60 min each, direct, HCPC registered OT, plus 3 hrs/yr liaison & training for tutors. Report before annual review.',
      'abbreviation?',
    ),
    F('SALT block of 6', 'no-how-long no-how-often? no-review? abbreviation? no-who?'),
    F(
      'She will have the opportunity to join small groups at her own pace',
      'opportunities no-group-size no-who no-how-often no-how-long',
    ),
    F(
      'Teaching will be differentiated and multi-sensory.',
      'ordinary-teaching jargon? no-who? no-how-often? no-how-long?',
    ),
    F(
      'Staff will be aware of Freya’s profile.',
      'no-how-often? no-how-long? vague-amount? no-training? no-who? jargon? need-in-f?',
    ),
    F(
      'All tutors read a page about Freya, written with her, before they meet her, and again each term when she changes it.',
      '',
    ),
    F(
      'Equine therapy - weekly - 1.5 hours - instructor trained in therapeutic riding - 1:1 - 39 weeks',
      'no-review? jargon?',
    ),
    F(
      'The LA will fund £12,000 for a bespoke package.',
      'band-or-cost no-who no-how-often? no-how-long? vague-amount? abbreviation? jargon?',
    ),
    F('Parents to provide supervision during online learning', 'no-how-long? no-how-often? left-to-others?'),
    F(
      'Online school, live lessons in a class of no more than 8, camera off if she chooses: English, maths, art, biology, 12 hours a week in term time, teachers with qualified teacher status and training in anxiety (1 day); progress sent each half term.',
      'reading-age?',
    ),
    F('The class teacher will adapt work so that Freya can succeed', 'ordinary-teaching? no-how-often? no-how-long?'),
    F('Weekly check in', 'no-who no-how-long'),
    F(
      '15 min check-in with form tutor (attachment-aware training, 1 day) each morning by text message, until Freya asks for another way; looked at with her each half term',
      'jargon?',
    ),
    F('Exam access arrangements', 'vague-amount? no-who? no-how-often? no-how-long?'),
    F(
      'In every examination and test: 25% more time, a room with no more than three others, a laptop and a break of ten minutes in each hour. The examinations officer applies by October 2027.',
      '',
    ),
    F('Interventions that are evidence based', 'no-who no-how-often no-how-long vague-amount? jargon?'),
    F(
      'Consideration of a specialist placement if the above is unsuccessful',
      'assessment-instead? may-or-could? type-in-draft? no-how-often? no-how-long? no-who? vague-amount?',
    ),
    F('An EP will reassess Freya’s needs in Year 10', 'assessment-instead abbreviation? no-how-long? no-how-often?'),
    F(
      'The amount of tuition will be determined by the provider following assessment',
      'left-to-others assessment-instead? no-how-often? no-how-long? no-who?',
    ),
    F(
      'Four sessions daily, once per week, of tuition',
      'frequency-contradiction no-who? no-how-long? no-group-size? no-review?',
    ),
    F(
      '1:1 support in a small group of 5',
      'ratio-contradiction no-who no-how-often no-how-long no-training? no-review?',
    ),
    F('TA support: at least 15 hours', 'no-how-often? no-training? no-review? no-group-size? abbreviation? no-who?'),
    F(
      'Peer mentoring with year 11 student, 20 mins, Fridays, supervised by pastoral lead',
      'no-who? no-review? no-training? no-group-size? jargon?',
    ),
    F(
      'Freya and her keyworker, Ms Idowu (trained in low arousal approaches, two days, renewed yearly), meet for 30 minutes on Monday, Wednesday and Friday; the SENCO looks at the notes each month.',
      'jargon? abbreviation?',
    ),
    G('CAMHS', 'no-who? no-how-often no-how-long abbreviation? vague-amount?'),
    G(
      'Dietitian: an hour every eight weeks at home for a year, with Freya and her mother, about trying foods.',
      'no-review?',
    ),
    G(
      'Continue to be seen by CAMHS as clinically indicated',
      'as-required no-how-often? no-how-long? abbreviation? left-to-others? no-who?',
    ),
    G(
      'A programme of emotional literacy for Freya to learn to recognise her feelings, delivered weekly by a mental health practitioner in school',
      'educates-outside-f no-how-long jargon? no-review?',
    ),
    H1(
      'Family support worker, 1.5 hours a fortnight at home for six months, then reviewed at the child in need meeting.',
      '',
    ),
    H2(
      'Mrs Hale to contact Short Breaks',
      'no-how-often? no-how-long? left-to-others? no-who? vague-amount? assessment-instead?',
    ),
    I('Education otherwise than at school under section 61', 'type-in-draft?'),
    I('An independent special school for girls with autism', 'type-in-draft'),
    I('Parental preference: Silver Birches School', 'setting-in-draft'),
    unknown(
      'The authority only issues EOTAS where a child has two psychiatrists’ letters.',
      'unlawful-policy abbreviation?',
    ),
    unknown('It is not the practice of the Council to put therapies in section F.', 'unlawful-policy'),
    unknown('Her tutor asked whether she could draw it, and she did: four pages.'),
    unknown(
      'I recommend one hour weekly of speech and language therapy for Freya in a group of three girls, by a therapist who knows autism, reviewed each term.',
      '',
    ),
    unknown(
      'It would be helpful if Freya had some therapy.',
      'may-or-could? would-benefit? vague-amount? no-how-often? no-how-long? no-who?',
    ),
    unknown(
      'Freya was offered regular mentoring in Year 8, which she could not use as her mentor changed three times.',
    ),
    unknown('He finds it hard to start his work and Freya leaves the table.', 'pronoun'),
    unknown('XXXX to add dates', 'placeholder'),
    unknown(
      'As a result of the pandemic, bereavement, a house move, two changes of teacher, the closing of the club which she had attended since she was six, and the illness of her grandmother, who used to fetch her from school on four days of the week and with whom she would bake, Freya, who had until then been thought of as a quiet child who did what was asked of her, stopped going out.',
      'long-sentence',
    ),
  ],
}
