import { A, B, C, D, E, F, G, H1, H2, I, J, unknown, type Voice } from '../line.ts'

/** Specialist teachers of hearing and sight, physiotherapists, nurses and early years: their words in plans and in reports. */
export const sensoryAndPhysical: Voice = {
  who: 'Specialist teachers, nurses and early years',
  child: 'Callum',
  pronoun: 'he',
  lines: [
    A('Callum is four. He loves the wheels of anything, water, and his nan’s dog. He laughs when he is swung.'),
    A('We worry at night about how he will be understood when we are not there to say what a sound means.'),
    A('Callum’s mum hopes that he may go to the same school as his sister.'),
    A('He tells us what he wants with his eyes; please wait ten seconds before you offer again.'),
    A('Callum presents with global delay and sensory processing differences impacting on his engagement.', 'jargon'),
    B(
      'Callum has a severe hearing loss in both ears and wears two hearing aids. Without them he hears a shout, not speech.',
    ),
    B('In a noisy room he follows about a third of what is said, even with his aids.'),
    B('Callum has a hearing impairment.', 'diagnosis-only'),
    B('Cerebral palsy GMFCS IV', 'diagnosis-only abbreviation'),
    B(
      'He cannot sit without support for more than a minute, and needs two adults to move him from chair to floor.',
      'provision-in-b?',
    ),
    B('Callum needs a radio aid in all lessons.', 'provision-in-b'),
    B('Callum requires daily physiotherapy stretches to keep his hips from tightening.', 'provision-in-b jargon?'),
    B('He sees shapes and colours as far as two metres, and print of 36 points at 20 centimetres.'),
    B('Print smaller than 24 points is lost to him, and he tires after ten minutes of reading.'),
    B('Callum struggles with transitions', 'jargon?'),
    B('Vision: 6/36 R, 6/60 L, nystagmus', 'diagnosis-only? abbreviation? jargon?'),
    B('Callum’s cognition is significantly delayed for his chronological age.', 'jargon'),
    B('Two in three words that he says are understood by his mother; strangers understand one in ten.'),
    B('Due to a lack of resource in the setting he is not making progress.', 'depends-on-money?'),
    B('He is lazy about using his left hand and attention seeking at carpet time.', 'hurtful-words'),
    C(
      'Fed through a gastrostomy: 200 ml at 8, 12 and 4 o’clock. A feed takes 25 minutes, and he must sit up for half an hour after it.',
    ),
    C(
      'Epilepsy. Takes sodium valproate 200mg BD; buccal midazolam 5mg PRN for seizures over 5 mins.',
      'medication abbreviation',
    ),
    C('Callum has a seizure about once a month, which lasts two minutes. He sleeps for an hour after it.'),
    C('See health care plan', 'in-line-with? left-to-others? not-known?'),
    C('Under the care of Great Ormond Street', 'diagnosis-only?'),
    C('He has glue ear each winter and hears even less then.'),
    C('Nothing to report.', 'not-known'),
    D('Callum cannot be lifted by his mother alone since her operation; his bath is upstairs.'),
    D('Not known to children’s services.', 'not-known'),
    D('His parents sleep in turns, because he must be turned every three hours at night.'),
    E(
      'By the end of Reception Callum will ask for ten things with his communication book, with any adult in the room.',
    ),
    E('Callum will develop his gross motor skills.', 'outcome-not-measurable outcome-not-dated? jargon?'),
    E('Callum will have physiotherapy three times a week', 'outcome-is-provision outcome-not-dated?'),
    E('By July 2028 Callum walks the length of the corridor, 12 metres, in his walker without an adult’s hand.'),
    E('To make progress in line with his peers.', 'outcome-not-measurable outcome-not-dated?'),
    E('By the end of Key Stage 1 Callum will reach his full potential in communication.', 'outcome-not-measurable'),
    E('By September 2021 Callum will sit at a table for snack for five minutes.', 'past-date'),
    E('Callum will be able to use his hearing aids', 'outcome-not-measurable? outcome-not-dated?'),
    E(
      'By the time he is 7 Callum changes the batteries of both hearing aids himself, once a week, with nobody helping.',
    ),
    E('Callum to feel safe and happy in school by the end of Year 1.', 'outcome-not-measurable'),
    E('Staff will be trained in moving and handling by December 2026.', 'outcome-is-provision'),
    F(
      'A teacher of the deaf visits for one hour every week in term time: half an hour alone with Callum on listening, half an hour with his teacher and key person, whom she trains. She checks his aids and the radio aid and writes to his parents each half term.',
      'jargon?',
    ),
    F(
      'Radio aid system (Roger Touchscreen, two receivers), worn by whoever speaks, in every session. The key person tests it each morning, five minutes, as the teacher of the deaf has shown her.',
      '',
    ),
    F(
      'Callum will have access to a Teacher of the Deaf as and when required.',
      'access-to as-required no-how-often? no-how-long',
    ),
    F('Input from QTVI', 'no-how-often no-how-long abbreviation? vague-amount? no-review?'),
    F(
      'Callum will receive a termly visit from the visual impairment team.',
      'no-how-long no-review? no-training? no-who?',
    ),
    F(
      'Physio programme to be carried out daily by school staff',
      'no-how-long no-training no-review? left-to-others? in-line-with?',
    ),
    F(
      'Adult support for all transfers and personal care',
      'no-who? no-how-often? no-how-long? vague-amount? no-training? no-review? no-group-size?',
    ),
    F(
      'Two adults, trained for a day in moving and handling by the physiotherapist and again each September, move Callum with his hoist at every change of place (about eight times a day, five minutes each).',
      '',
    ),
    F('He will be encouraged to use his left hand.', 'encouraged no-who no-how-often no-how-long?'),
    F('Large print materials', 'vague-equipment? no-who? no-how-often? no-how-long? vague-amount?'),
    F(
      'All print that Callum is given is enlarged to 36 points, bold, on yellow paper, the day before, by the teaching assistant of the vision team (2 hours a week for this).',
      '',
    ),
    F(
      'A high level of adult support throughout the school day',
      'vague-amount no-who? no-how-often? no-how-long? no-group-size? no-training? no-review?',
    ),
    F(
      'Equipment such as a standing frame should be made available.',
      'vague-equipment? may-or-could? no-how-often no-how-long? no-who?',
    ),
    F(
      'Standing frame for 40 minutes each morning and 30 each afternoon, set up by two trained adults; the physiotherapist adjusts it every term and trains new staff within two weeks.',
      '',
    ),
    F('Regular sensory breaks throughout the day.', 'regular no-who no-how-long'),
    F(
      'The setting will use its best endeavours to deliver a language-rich environment.',
      'left-to-others? ordinary-teaching? no-who? no-how-often? no-how-long? vague-amount? jargon?',
    ),
    F(
      'Signing (BSL) by a communication support worker at level 3, for all 15 hours of nursery and at lunch. Callum is taught in a group of no more than four twice a day for 20 minutes; a deaf adult plays with him for an hour on Wednesdays. The teacher of the deaf looks at his signs each term.',
      'abbreviation?',
    ),
    F(
      'Staff will consider using Makaton where possible.',
      'as-required? may-or-could no-how-often? no-how-long? no-training? left-to-others?',
    ),
    F(
      'Intensive interaction, key person, 10 minutes twice a day, on the mat, filmed once a month for the speech and language therapist, who trains the key person (3 hours) and reviews it every half term.',
      'jargon?',
    ),
    F(
      'Provision of 1:1 subject to funding agreement by panel.',
      'depends-on-money no-who no-how-often? no-how-long? no-training? no-review? unlawful-policy? vague-amount?',
    ),
    F('Band 7 top up (£14,560)', 'band-or-cost no-who? no-how-often? no-how-long?'),
    F('Callum would benefit from swimming.', 'would-benefit no-who? no-how-often no-how-long?'),
    F(
      'Support at lunchtime as per dysphagia guidelines from SALT',
      'in-line-with no-who? no-how-long? no-training? abbreviation? no-how-often? vague-amount? jargon? educates-outside-f?',
    ),
    F(
      'An adult trained by the speech and language therapist in eating and drinking safely (2 hours, each year) sits with Callum alone for the whole of snack and lunch, 45 minutes a day.',
      'no-review?',
    ),
    F('Callum has a severe visual impairment and finds steps frightening.', 'need-in-f'),
    F(
      'A quiet, carpeted room with blinds, of at least 12 square metres, for two sessions of 20 minutes a day of listening work with the specialist teaching assistant (level 3, trained in auditory verbal therapy), one to one; progress noted weekly and reviewed with the teacher of the deaf each half term.',
      'jargon? reading-age?',
    ),
    F('A mobility officer to be involved', 'no-how-often no-how-long? may-or-could? vague-amount? no-review?'),
    F(
      'Habilitation: 45 minutes a week for 30 weeks with a qualified habilitation specialist, outdoors and in school, alone; reviewed every ten weeks.',
      'jargon?',
    ),
    F('Hydrotherapy fortnightly', 'no-who no-how-long no-review? no-group-size? jargon?'),
    F('Up to three hours per week of specialist teaching', 'up-to no-who? no-review? no-group-size?'),
    F(
      'His keyworker will promote his independence.',
      'no-how-often no-how-long? vague-amount? ordinary-teaching? jargon?',
    ),
    F('Staff who know Callum well', 'no-how-often? no-how-long? vague-amount? no-who? no-training?'),
    F('Daily', 'no-who? no-how-long?'),
    F('Sunita the TA will do his stretches', 'no-how-often no-how-long no-training? no-review? abbreviation?'),
    F(
      'Every member of staff who works with Callum learns, in two hours on the first day of each term, from the teacher of the deaf how his aids work and how to speak so that he can see their lips.',
      '',
    ),
    G('Physiotherapy will be provided by Rivermead NHS Trust.', 'no-how-often no-how-long abbreviation? no-review?'),
    G(
      'Community children’s nurse: trains four members of staff in gastrostomy feeding and in what to do in a seizure, three hours, each year; visits school for half an hour every half term.',
      'jargon?',
    ),
    G(
      'Speech and language therapy to develop expressive vocabulary, one session per month',
      'educates-outside-f no-how-long no-who? jargon? no-review?',
    ),
    G('Audiology every three months at the hospital, 45 minutes, to test and remake ear moulds.', 'no-who?'),
    G('Access to wheelchair services', 'access-to no-how-often no-how-long? no-who?'),
    H1(
      'Four hours of care at home each week by two trained carers, Monday and Thursday 4 to 6 pm, for bath and bed.',
      '',
    ),
    H1('Respite', 'no-who? no-how-often no-how-long vague-amount? jargon?'),
    H2(
      'Direct payments for a carer, 3 hours every Saturday in term and 6 in holidays, from the disabled children’s team; looked at every six months.',
      'no-who?',
    ),
    H1(
      'A downstairs wet room, by an application for a disabled facilities grant which the occupational therapist makes by March 2027.',
      'no-who?',
    ),
    I('Mainstream nursery attached to Millbrook Infant School', 'setting-in-draft type-in-draft?'),
    J(
      'Direct payment of £62 a week for a communication support worker, agreed by parents and council on 3 September 2026, for the signing in F; accounts each quarter.',
      'no-how-often? no-how-long? band-or-cost?',
    ),
    unknown(
      'Callum attended the clinic with both parents. On examination he was well. Hip X-ray shows migration of 34% on the left.',
      'jargon?',
    ),
    unknown(
      'In the event that staffing allows, the setting could offer him a fourth morning.',
      'depends-on-money may-or-could?',
    ),
    unknown('The nursery does not have the budget for a second adult.', 'depends-on-money?'),
    unknown('We do not name hours in plans in this authority.', 'unlawful-policy'),
    unknown('Sarah needs her standing frame twice a day.', 'another-child'),
    unknown('Callum is able to follow her instructions when they are signed.', 'pronoun?'),
    unknown('She continues to wear her aids well and Callum is proud of her moulds, which are green.', 'pronoun'),
    unknown('[insert advice from TOD here]', 'placeholder abbreviation?'),
  ],
}
