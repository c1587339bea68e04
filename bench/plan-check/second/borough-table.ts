import { A, B, C, E, F, G, H1, H2, I, J, type Voice } from '../line.ts'

/** Rows of a London borough's tables, pasted as lines. */
export const boroughTable: Voice = {
  who: 'A London borough’s table, pasted',
  child: 'Nusrat',
  pronoun: 'she',
  lines: [
    B(
      '1.1 | Nusrat uses around 40 single words in Bengali and 15 in English, + gestures. She doesn’t yet join two words together in either language.',
    ),
    B('1.2 | Attention: can attend to an activity of own choosing for 5-6 mins, adult-led for 1 min.'),
    B('1.3 | SLCN, GDD, ?ASD - on NDP waiting list', 'diagnosis-only abbreviation'),
    B(
      '1.4 | Nusrat needs a total communication environment, Makaton and objects of reference throughout the day',
      'provision-in-b jargon?',
    ),
    B('2.1 | Nusrat is well below age related expectations.', 'jargon?'),
    F(
      '1.1 | Intensive interaction | 1:1 | key person, trained by the SaLT (half day, refreshed each Sept) | 2 x 10 mins daily | SaLT reviews video each half term',
      'jargon? abbreviation?',
    ),
    F(
      '1.2 | Attention Autism | Small group | TA | Daily',
      'no-group-size no-how-long no-training? no-review? jargon? abbreviation?',
    ),
    F(
      '1.3 | Visuals | Class | All staff | Ongoing',
      'no-how-often? vague-amount? no-how-long? vague-equipment? no-training? no-review? regular? no-group-size?',
    ),
    F(
      '1.4 | Language group, 3 chn max, led by HLTA with Elklan Level 3, 4 x wk, 20 min, targets reviewed 6 weekly by link therapist',
      'abbreviation?',
    ),
    F(
      '1.5 | OT | As per OT programme',
      'no-who? no-how-often no-how-long left-to-others? in-line-with? no-review? abbreviation? no-training?',
    ),
    F(
      '2.1 | Pre-teaching of vocabulary (5 words/wk) by class TA, e.g. daily',
      'no-how-long up-to? no-review? no-training? abbreviation? no-how-often? jargon?',
    ),
    F(
      '2.2 | up to 3 sessions/week of phonics intervention',
      'up-to no-who no-how-long no-group-size? no-review? no-training?',
    ),
    F(
      '2.3 | Nusrat will be given opportunities for overlearning, repetition and consolidation as appropriate',
      'opportunities as-required no-who no-how-often? no-how-long? jargon?',
    ),
    F(
      '3.1 | ELSA  | 1:1 | trained ELSA, Miss O. | Mondays & Thursdays 1.15-1.45 | half-termly with Ed Psych',
      'abbreviation',
    ),
    F(
      '3.2 | Play skills 1:1 in a group of four | TA | 3/5 days | 15 mins',
      'ratio-contradiction no-training? no-review? abbreviation?',
    ),
    F(
      '3.3 | Daily sensory circuit, three times per week, led by LSA',
      'frequency-contradiction no-how-long no-training? no-review? abbreviation? jargon? no-group-size?',
    ),
    F('4.1 | Access to OT/Physio', 'access-to no-who? no-how-often no-how-long no-review? abbreviation?'),
    F(
      '4.2 | Specialist seating: Breezi chair size 2, supplied by the community OT by the first day of term, checked by her every 6 months and by the class teacher every Monday',
      'abbreviation?',
    ),
    F(
      '4.3 | Suitable ICT equipment to aid recording',
      'vague-equipment no-who? no-how-often? no-how-long? abbreviation?',
    ),
    F(
      '4.4 | Provision to be agreed with the placement once named',
      'left-to-others no-who? no-how-often? no-how-long?',
    ),
    E(
      '1.1 | By the end of Reception Nusrat will join 2 words (eg “more juice”) without being shown first, at least 10 times in the school day, recorded by staff over one week in June 2027',
    ),
    E('1.2 | N will have improved attention', 'outcome-not-measurable outcome-not-dated?'),
    E('1.3 | Nusrat to access a language group', 'outcome-is-provision outcome-not-dated? outcome-not-measurable?'),
    E('2.1 | by end of KS1 will count objects to 10 accurately 9 times of 10'),
    C('Nusrat wears glasses for a squint & is seen at the eye clinic every 4 mths'),
    G('Audiology review at 6 monthly intervals, Community Audiology, next due March 2027'),
    G(
      'OT to provide Zones of Regulation teaching sessions x6',
      'educates-outside-f no-how-long? jargon? abbreviation? no-review?',
    ),
    H1(
      '£1,200 per year direct payment short breaks (DP)',
      'band-or-cost? no-how-often? no-who? no-how-long? abbreviation?',
    ),
    H1('4 hours each Saturday at the Lantern play scheme with one worker for Nusrat alone, for 38 weeks a year'),
    H2('No provision identified at this time.', 'not-known?'),
    I('[NAME OF SCHOOL]', 'placeholder'),
    J('There is no personal budget.'),
    A(
      'Bengali is spoken at home; dad reads English, mum would like letters read to her over the phone. Nusrat shows she is happy by flapping and singing.',
    ),
  ],
}
