import { B, C, E, F, G, H1, type Voice } from '../line.ts'

export const occupationalTherapist: Voice = {
  who: 'Occupational therapist',
  child: 'Callum',
  pronoun: 'he',
  lines: [
    B('Callum cannot yet fasten buttons, use a knife and fork together, or tie his laces.'),
    B('Callum covers his ears and leaves the room when the hand dryer or the dinner bell sounds.'),
    B('Callum writes eight words in ten minutes; his hand hurts after five.'),
    B('Callum is hypersensitive to tactile input and has poor proprioception and bilateral integration.', 'jargon'),
    B('Callum would benefit from a sensory diet in school.', 'provision-in-b'),
    B('Callum will need sensory breaks and a quiet space to calm.', 'provision-in-b'),
    C('Callum has hypermobile joints, which ache after about fifteen minutes of writing or walking.'),
    C('Callum takes melatonin 3mg at night to help him sleep.', 'medication'),
    E('By the end of Year 4 Callum will dress and undress for PE by himself in ten minutes.'),
    E('By July 2027 Callum will type a paragraph of 50 words in fifteen minutes.'),
    E(
      'By Easter 2028 Callum will tell an adult that a noise is too much, with his card, 4 times out of 5, and stay in the room.',
    ),
    E('Callum will be able to regulate better.', 'outcome-not-measurable outcome-not-dated'),
    E('By the end of Year 4 Callum will be provided with a sensory circuit each morning.', 'outcome-is-provision'),
    E('To improve fine motor skills.', 'outcome-not-measurable outcome-not-dated'),
    E('Callum will cut his own food with a knife and fork at every school dinner.', 'outcome-not-dated'),
    F(
      'An occupational therapist with training in sensory integration sees Callum one to one for 45 minutes a week for 36 weeks of the year.',
    ),
    F(
      'A teaching assistant trained by the occupational therapist leads Callum’s sensory circuit for 15 minutes at the start of every school day; the therapist checks and changes it each half term.',
    ),
    F(
      'Callum has a laptop with word prediction for every piece of writing longer than three sentences, from his first day.',
    ),
    F(
      'Callum is taught to touch-type for 15 minutes, three times a week, by a teaching assistant who has been trained in the programme by the occupational therapist, and his speed is measured each half term.',
    ),
    F(
      'The occupational therapist spends 2 hours each term with school staff to show them how to lift his chair and set out his desk.',
    ),
    F(
      'A sloping board, a cushion that moves and pencil grips chosen by the occupational therapist are on Callum’s desk at all times.',
    ),
    F('Callum will have access to sensory equipment when needed.', 'access-to as-required vague-equipment no-who'),
    F('An OT programme will be followed by school daily.', 'abbreviation no-who no-how-long no-review'),
    F('Specialist equipment to be provided where appropriate.', 'as-required vague-equipment no-who'),
    F('Handwriting practice for around 10 minutes each day with the class teacher.', 'up-to'),
    F('Callum should be seated away from the door by his teacher in every lesson.', 'may-or-could'),
    F('Callum will have a block of occupational therapy.', 'no-who no-how-often no-how-long'),
    F('Fine motor intervention with a teaching assistant for 20 minutes twice a week.', 'no-training no-review'),
    F(
      'Daily fine motor practice for 10 minutes with the class teacher, three times a week.',
      'frequency-contradiction',
    ),
    F(
      'Occupational therapy for 45 minutes a week from a therapist, within the resources available to the trust.',
      'depends-on-money',
    ),
    G(
      'The occupational therapist will deliver a programme of 12 weekly sessions of 45 minutes to develop Callum’s handwriting and self-help skills.',
      'educates-outside-f',
    ),
    G('The wheelchair service measures and adjusts Callum’s chair every six months at a visit of one hour.'),
    H1(
      'The social care occupational therapist fits a level-access shower and a grab rail in Callum’s home by March 2027.',
    ),
  ],
}
