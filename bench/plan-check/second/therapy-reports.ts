import { B, C, E, F, G, unknown, type Voice } from '../line.ts'

/** Reports of a trust's therapists, with their headings, lists and abbreviations. */
export const therapyReports: Voice = {
  who: 'Therapists of an NHS trust',
  child: 'Yusuf',
  pronoun: 'he',
  lines: [
    B('Dx: ASD, DCD, hypermobility.', 'diagnosis-only abbreviation'),
    B(
      'Yusuf presents w/ reduced proximal stability, poor praxis and tactile defensiveness impacting on participation in ADLs.',
      'jargon abbreviation',
    ),
    B(
      'Yusuf slides off his chair after 5 to 10 mins, props his head on his hand when writing, + can’t hold paper still with the other hand.',
    ),
    B('Needs weekly OT to work on core strength.', 'provision-in-b abbreviation?'),
    B(
      'Gross motor: - hops x2 on R, 0 on L - catches a large ball from 2m 3/10 times - goes up stairs one foot at a time, holding the rail',
    ),
    B(
      'Eats 6 foods only (plain pasta, one brand of crisps, bread, apple juice, chicken nuggets, banana). Gags at the smell of the dining hall.',
    ),
    F('Recommendations: regular movement breaks', 'regular no-who no-how-long no-review? no-how-often?'),
    F(
      'Movement breaks: five minutes, every 40 minutes (so about 7 in a school day), led by his TA from the list of ten that the OT has shown her. The OT rings the SENCO monthly to hear how they go.',
      'abbreviation? up-to?',
    ),
    F(
      'OT block of 6 x 45 min direct 1:1 in school, autumn & spring terms, followed by a programme for the TA to carry on 10 mins daily; TA shown by OT for 2 x 1 hr per block; reviewed at the end of each block with parents',
      'abbreviation?',
    ),
    F('Provide a writing slope and a pencil grip as needed', 'as-required no-who?'),
    F(
      'Yusuf would benefit from sensory diet',
      'would-benefit jargon no-who no-how-often no-how-long no-review? vague-amount? no-training?',
    ),
    F(
      'Physio programme to be incorporated into PE',
      'no-who no-how-often no-how-long no-review? no-training? abbreviation?',
    ),
    F(
      'Theraband (red elastic band, 1.5m) round the front legs of his chair for his feet, in each class and in the hall; the TA replaces it when it snaps.',
      'abbreviation?',
    ),
    F(
      'Staff to have an awareness of Yusuf’s sensory differences',
      'vague-amount? no-how-often? no-how-long? no-who? no-training? ordinary-teaching? no-review?',
    ),
    F(
      'Quiet place to eat with two friends & one adult, 12.00-12.25 each day, away from the hall; class teacher asks Yusuf on the last Friday of every half term whether he wants to try the hall',
      'no-training?',
    ),
    F('SLT input: 3 visits per yr, indirect', 'no-how-long no-who? abbreviation? no-review? jargon?'),
    F(
      'Frequency of input may be increased/decreased depending on clinical need + service capacity',
      'left-to-others? depends-on-money may-or-could? no-how-often? no-how-long? no-who? as-required?',
    ),
    F(
      'Where staffing allows Yusuf will have an adult beside him at break time.',
      'depends-on-money no-how-often? no-how-long? no-training? no-who? no-review?',
    ),
    F(
      'Good practice strategies for all pupils eg clear instructions, visual supports, checking understanding',
      'ordinary-teaching no-who? no-how-often? no-how-long? vague-equipment? vague-amount?',
    ),
    F(
      'Hydrotherapy, 30 min once a fortnight in term time, in a pool at 34 degrees, physiotherapist in the water for the first four and then a TA trained by her (half a day, certificate renewed each year). Physio reviews range of movement termly.',
      'abbreviation?',
    ),
    G(
      'Hydrotherapy 1 x per fortnight 30 mins, NHS physio, block of 10, reviewed by her afterwards with parents.',
      'educates-outside-f? abbreviation?',
    ),
    G('Dietitian: clinic every 3 months until he eats ten foods; phone call between.', 'no-how-long? no-who?'),
    G(
      'Yusuf will have access to Paediatrician as clinically indicated',
      'access-to as-required no-how-often? no-who? no-how-long?',
    ),
    C('Melatonin 3mg nocte; iron syrup.', 'medication'),
    C(
      'Yusuf wears splints on both feet (AFOs) from getting up until bed, and they rub when he has PE.',
      'abbreviation?',
    ),
    C(
      'Hypermobile joints: his thumbs and wrists ache after about a quarter of an hour of writing; he has ankle sprains 3 or 4 times a year.',
    ),
    E(
      'LTG: Yusuf will improve core stability and FM skills',
      'outcome-not-measurable abbreviation? jargon? outcome-not-dated?',
    ),
    E(
      'For Yusuf to tolerate sitting in the dining hall for the length of one course, with his ear defenders on, three days a week, by the summer half term of 2027',
    ),
    E(
      'SLT to assess Yusuf’s narrative skills',
      'outcome-is-provision assessment-instead? abbreviation? outcome-not-dated? jargon?',
    ),
    E('Yusuf will write his first name and surname so that his teacher can read it, without help, by July 2027.'),
    unknown('Up to date height and weight: 118cm / 20.1kg.'),
    unknown('Yusuf was polite and asked me regularly whether we would be finished by lunch.'),
    unknown('Parent would like OT to be specified in Section F - this is a matter for the LA.', 'abbreviation?'),
  ],
}
