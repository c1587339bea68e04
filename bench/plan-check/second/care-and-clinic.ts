import { A, B, C, D, E, F, G, H1, H2, unknown, type Voice } from '../line.ts'

/** Social workers, children’s mental health services and a children’s home, in e-mails and forms. */
export const careAndClinic: Voice = {
  who: 'Care, clinic and their forms',
  child: 'Precious',
  pronoun: 'she',
  lines: [
    unknown(
      'Thank you for your request for advice re the above named. Precious is not known to this service.',
      'not-known',
    ),
    unknown('N/K to CAMHS', 'not-known abbreviation?'),
    unknown(
      'Precious was discharged from Speech and Language Therapy in 2023 because she had moved; nobody had seen her since, so that her needs are the same as they were.',
    ),
    unknown(
      'We suggest that an ASD assessment is requested from the neurodevelopmental pathway.',
      'assessment-instead? abbreviation? jargon?',
    ),
    A(
      'Precious (13) has been in care since she was 6 & is now w/ her third family. She would like to see her brother more than every other month.',
    ),
    A('“I’m not bad I just can’t always find the words” - Precious, to her social worker, July'),
    B('Precious experiences SEMH difficulties', 'diagnosis-only? abbreviation? jargon?'),
    B(
      'Precious is always on guard. A door that bangs or someone behind her makes her shout or run, about twice a day, and it takes her half an hour to come back to her work.',
    ),
    B('Precious kicks off for no reason', 'hurtful-words'),
    B('She needs a key adult and a safe space she can go to.', 'provision-in-b'),
    C('Prescribed methylphenidate (Concerta XL 36mg) OD and promethazine for sleep', 'medication abbreviation?'),
    C(
      'Precious bites the skin of her arms when she is frightened, so that they bleed; the nurse dresses them about once a week.',
    ),
    C('Nil', 'not-known'),
    D('Precious can’t be left with younger children and has had no overnight break from her foster family this year.'),
    D('PWP: CLA, S.20, IRO = J. Okoro, VSH informed', 'abbreviation jargon?'),
    F('Access to a trusted adult', 'access-to no-how-often no-how-long no-training? no-review? vague-amount? no-who?'),
    F(
      'Thrive or Drawing & Talking as available in setting',
      'depends-on-money? as-required? no-who no-how-often no-how-long no-review? left-to-others? jargon? no-training?',
    ),
    F(
      'Key adult (deputy head of year), 10 minutes at 8.40 and 10 minutes at 3.00 each school day, with a second person named for days of absence. Both have done a full day on trauma with the virtual school, renewed every 2 years. Virtual school and key adult review at each PEP meeting.',
      'abbreviation? jargon?',
    ),
    F(
      'De-escalation by all staff following the Positive Behaviour Policy',
      'in-line-with no-how-often? no-how-long? ordinary-teaching? jargon? no-training? hurtful-words?',
    ),
    F('Play therapy or similar, weekly', 'vague-amount? no-who no-how-long no-review? no-training? no-group-size?'),
    F(
      'A time out card, which lets Precious leave any lesson without a question, for ten minutes, to sit in the library office; all staff told on the first day of term, and the head of year counts the uses each week.',
      'no-training?',
    ),
    F(
      'Dyadic developmental psychotherapy, one hour a week for 40 weeks with her foster carer, from a DDP certified practitioner; progress looked at with the virtual school each term.',
      'jargon? abbreviation?',
    ),
    F('Two members of staff will be trained.', 'no-who? no-how-often? no-how-long? vague-amount? no-training?'),
    E('Precious’s placement will be stable', 'outcome-not-measurable outcome-not-dated?'),
    E(
      'By the end of Year 10 Precious will go to a calm place by herself when a noise frightens her, on 8 times in 10, and be back in class within 10 minutes',
    ),
    E(
      'Precious will attend CAMHS appointments',
      'outcome-is-provision outcome-not-dated? outcome-not-measurable? abbreviation?',
    ),
    E('To reduce the number of incidents', 'outcome-not-measurable outcome-not-dated?'),
    E('By December 2025 Precious will have finished her life story work', 'past-date outcome-is-provision?'),
    G(
      'CAMHS: consultation to network as & when',
      'as-required no-how-often? no-how-long? no-who? abbreviation? jargon? vague-amount?',
    ),
    G(
      'Nurse for children in care does a health review with Precious every 12 months, about an hour, next one 4 March 2027',
    ),
    G('Epilepsy rescue training by the specialist nurse for four staff, 2 hrs every September'),
    H1(
      'Life skills tuition by a personal assistant, 3 hrs a week, teaching Precious to cook and use money',
      'educates-outside-f no-training?',
    ),
    H1(
      'Short breaks as assessed',
      'as-required? no-how-often? no-how-long? no-who? left-to-others? assessment-instead? vague-amount?',
    ),
    H2(
      'Foster family has one weekend in five off; Precious stays with the same respite carer, who she chose.',
      'no-who?',
    ),
    H2('Social worker visits at least every 6 weeks, longer than an hour, and sees Precious alone.', 'no-how-long?'),
  ],
}
