import { A, B, E, F, G, type Voice } from '../line.ts'

export const speechTherapist: Voice = {
  who: 'Speech and language therapist',
  child: 'Ifeoma',
  pronoun: 'she',
  lines: [
    A('Ifeoma talks with her hands, her face and about forty spoken words. She likes people to wait for her.'),
    B('Ifeoma understands sentences with two key words and is lost when there are three or more.'),
    B(
      'Ifeoma’s speech is understood by strangers about half of the time, because she leaves out sounds at the ends of words.',
    ),
    B('Ifeoma stammers on the first sounds of words, most of all when she is asked to speak in front of the class.'),
    B('Ifeoma presents with a moderate receptive language delay and severe expressive language disorder.', 'jargon'),
    B('Ifeoma requires direct speech and language therapy once a week.', 'provision-in-b'),
    B('Ifeoma has a diagnosis of DLD.', 'diagnosis-only abbreviation'),
    B('She is non-verbal and low functioning.', 'hurtful-words'),
    E(
      'By December 2027 Ifeoma will tell an adult three things that happened in her day, in order, using pictures and words, on 4 days out of 5.',
    ),
    E('By the end of Year 2 people who do not know Ifeoma will understand 8 out of 10 of her sentences.'),
    E(
      'By July 2027 Ifeoma will ask for a break with her symbol without being reminded, every time she is observed in a week.',
    ),
    E('Ifeoma will develop her expressive language skills.', 'outcome-not-measurable outcome-not-dated'),
    E('To attend weekly speech therapy sessions until July 2028.', 'outcome-is-provision'),
    E('Ifeoma will follow instructions with three key words in 9 out of 10 trials.', 'outcome-not-dated'),
    E('By the end of Key Stage 1 Ifeoma will have better communication with her friends.', 'outcome-not-measurable'),
    F(
      'A speech and language therapist sees Ifeoma one to one for 45 minutes each week in term time, and writes and updates her programme every half term.',
    ),
    F(
      'A teaching assistant trained by the speech and language therapist for at least 3 hours carries out Ifeoma’s programme for 15 minutes, four times a week; the therapist checks it each half term.',
    ),
    F(
      'The speech and language therapist trains all adults who teach Ifeoma to use Makaton signs: 2 hours before she starts, and 1 hour each term.',
    ),
    F(
      'Ifeoma has a communication book with 60 symbols, made and kept up to date each half term by the speech and language therapist.',
    ),
    F(
      'A language group of no more than 4 children, led by a speech and language therapy assistant supervised by the therapist, for 30 minutes twice a week.',
    ),
    F('All adults sign key words and use sentences of no more than four words with Ifeoma throughout the school day.'),
    F('Speech and language therapy input as required.', 'as-required no-who no-how-long'),
    F(
      'Ifeoma will have a speech and language programme delivered by school staff on a regular basis.',
      'regular no-review no-how-long no-training',
    ),
    F('SaLT to provide up to 6 sessions a year.', 'up-to abbreviation no-how-long'),
    F('Ifeoma may require a communication aid in future.', 'may-or-could no-who no-how-often'),
    F(
      'The therapist will visit termly for 60 minutes to advise staff, subject to the capacity of the service.',
      'depends-on-money',
    ),
    F('Ifeoma will be encouraged to use her signs in class.', 'encouraged no-who no-how-often'),
    F(
      'Small group social communication work once a week for 30 minutes with a trained teaching assistant.',
      'no-group-size',
    ),
    F(
      'Ifeoma will be seen by the therapist twice a week for 30 minutes one to one; his programme will be reviewed each term.',
      'pronoun',
    ),
    G(
      'Ifeoma will receive direct speech and language therapy from a therapist for 30 minutes each week to teach her to understand longer sentences.',
      'educates-outside-f',
    ),
    G('A community paediatrician sees Ifeoma for 30 minutes every six months to check her growth and hearing.'),
  ],
}
