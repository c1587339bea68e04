import { B, C, E, F, unknown, type Voice } from '../line.ts'

/** A private educational psychologist's report for an appeal. */
export const independentPsychologist: Voice = {
  who: 'An independent educational psychologist',
  child: 'Theo',
  pronoun: 'he',
  lines: [
    B(
      'On the WIAT-III Theo’s word reading fell at the 2nd centile, which means that 98 of 100 boys and girls of his age read single words more accurately.',
      'abbreviation?',
    ),
    B(
      'Theo’s profile is indicative of significant deficits in executive functioning, phonological processing and working memory, which impact upon his metacognitive self-regulation and his capacity to generalise decontextualised lexical knowledge.',
      'jargon reading-age?',
    ),
    B(
      'Theo can hold two pieces of information in mind; three is too many. So "put your book away, get your reading folder and line up" means that he ends up standing in the middle of the room looking lost.',
    ),
    B('Theo is manipulative and attention seeking when he is asked to write.', 'hurtful-words'),
    B('Theo cannot yet spell regular words such as "ship" and "chop", and irregular ones ("said") are harder still.'),
    B('Because he masks at school, Theo has meltdowns at home on four evenings out of five that last up to two hours.'),
    B('Theo has dyslexia', 'diagnosis-only'),
    B('Theo will need a coloured overlay, a reading pen and 25% extra time in examinations.', 'provision-in-b'),
    B(
      'His self-esteem is fragile: asked to name something that he is good at, he was silent for a long while and then said “nothing, maybe Minecraft”.',
    ),
    F(
      'Theo must have 5 hours per week of individual teaching from a teacher who holds a Level 7 qualification in dyslexia (AMBDA or equivalent), in sessions of one hour, one on each day of the school week in term time. The teacher must plan and liaise for one further hour a week. Progress is measured each term with a standardised test and reported to parents.',
      'abbreviation?',
    ),
    F(
      'I recommend that Theo would benefit from a structured, cumulative, multi-sensory literacy programme.',
      'would-benefit no-who no-how-often no-how-long no-review? no-training? jargon? no-group-size?',
    ),
    F(
      'Staff should consider the use of assistive technology.',
      'may-or-could vague-equipment no-how-often? no-how-long? no-who?',
    ),
    F(
      'It may be helpful for Theo to have a mentor.',
      'may-or-could no-how-often no-how-long no-who? no-review? would-benefit? no-training?',
    ),
    F(
      'Theo should receive some additional support with writing, ideally on a regular basis.',
      'may-or-could? vague-amount regular no-who no-how-often? no-how-long? no-review? no-training? no-group-size?',
    ),
    F(
      'One to one sessions with a counsellor registered with the BACP, 50 minutes once a week in term time for 36 weeks, in a quiet room that is not used for detentions. The counsellor and Theo review it with his parents every 12 sessions.',
      'abbreviation?',
    ),
    F(
      'Pre-teaching: ten minutes before each science and humanities lesson, by the teaching assistant of that class, of the three hardest words; she notes which he can explain afterwards and the SENCO looks at the notes each half term.',
    ),
    F(
      'Teaching groups should be small, ideally no more than 8-10.',
      'may-or-could? up-to? no-group-size? no-who? no-how-often? no-how-long?',
    ),
    F(
      'A laptop (13 inch, with Clicker 8, Read&Write and a microphone) for Theo’s use alone in every lesson and at home from the start of term, with six one-hour touch typing lessons from the specialist teacher in the first half term. Any fault is mended or the laptop replaced within 3 school days.',
      'no-review?',
    ),
    F(
      'As Theo becomes more independent the level of support should be gradually faded out at the discretion of the class teacher.',
      'left-to-others vague-amount? may-or-could? no-how-often? no-how-long?',
    ),
    F(
      'He should be referred to the OT service for assessment of his handwriting and sensory needs.',
      'assessment-instead may-or-could? no-who? abbreviation? no-how-often? no-how-long?',
    ),
    unknown(
      'Theo told me that he does not like being taken out of art. I saw him on 3 October 2026, at home and then in class.',
    ),
    unknown(
      'In my opinion it is essential that the provision below is specified and quantified, so that everybody knows what Theo must receive.',
    ),
    unknown('Regular verbs in French were easy for him once he had seen the pattern; irregular ones were not.'),
    unknown('I would recommend access to a quiet space as and when needed.', 'access-to as-required may-or-could?'),
    unknown('His mother, who is a nurse, said: “he could do with someone who gets him”.'),
    E('Theo will reach his potential in all areas of learning.', 'outcome-not-measurable outcome-not-dated?'),
    E(
      'By the end of Year 7, Theo will read a page of a book of his own choosing (reading age 9 or above) aloud with no more than five errors.',
    ),
    E('Theo will be provided with a laptop and will use it in lessons by July 2027.', 'outcome-is-provision'),
    E(
      'By Easter 2028: Theo writes 150 words on a laptop in half an hour, that another person can read, without an adult beside him.',
    ),
    E('Theo will feel more confident about his literacy.', 'outcome-not-measurable outcome-not-dated?'),
    C('Theo has no health needs that have to do with his special educational needs.', 'not-known?'),
    F(
      'Dr Lam’s touch: every teacher who teaches Theo reads a one-page profile before the first lesson of September and signs that they have; the head of year checks by 10 September, and again in January for new staff.',
    ),
  ],
}
