import { B, C, E, F, G, H1, I, type Voice } from '../line.ts'

/** A tribunal's working document, in which both sides have written. */
export const workingDocument: Voice = {
  who: 'A working document for the tribunal',
  child: 'Maisie',
  pronoun: 'she',
  lines: [
    B(
      '[Agreed] Maisie is anxious in unfamiliar or crowded places. She has been to school on 11 days since September 2025.',
    ),
    B(
      '[LA amendment] Maisie can be a challenging, non-compliant girl who refuses to engage with staff.',
      'hurtful-words',
    ),
    B(
      '[Parent] Maisie understands far more than she can say. When she cannot speak she blinks hard twice; staff who don’t know her take that for rudeness.',
    ),
    B('[LA] Mum reports that Tyler has selective mutism.', 'another-child diagnosis-only?'),
    B(
      '[Agreed] Maisie’s expressive language is at the 1st percentile (CELF-5, Mrs Dunne, June 2026). In practice: she uses sentences of four or five words, leaves off endings and mixes up he and she.',
      'abbreviation? jargon?',
    ),
    F(
      '[LA] Maisie will be supported to access therapy in line with the school’s graduated response.',
      'in-line-with no-who no-how-often no-how-long access-to? no-review? jargon? vague-amount?',
    ),
    F(
      '[Parent] Direct speech and language therapy by a HCPC registered therapist: one hour a week, individually, for 39 weeks, plus 12 hours a year of training and liaison with the staff who work with her. Reviewed termly, report to parents.',
      'abbreviation?',
    ),
    F(
      '[LA] The frequency and duration of sessions will be determined by the therapist following her assessment.',
      'left-to-others no-how-often? no-how-long? assessment-instead? no-review?',
    ),
    F(
      '[LA] Therapy will be subject to the availability of staff within the commissioned service.',
      'depends-on-money no-how-often? no-how-long? no-who?',
    ),
    F(
      '[LA] The Authority’s policy is not to quantify provision in hours.',
      'unlawful-policy no-how-often? no-how-long?',
    ),
    F(
      '[LA] 1-1 support is not normally agreed by the Panel for pupils in Key Stage 1.',
      'unlawful-policy no-how-often? no-how-long? no-who?',
    ),
    F(
      '[LA] full-time 1:1 support in lessons, which can be shared between up to three pupils',
      'ratio-contradiction up-to? no-who? no-training? no-review?',
    ),
    F(
      '[Agreed] A trained and consistent member of staff (the key adult) meets Maisie at the side gate at 8.35 every morning, walks in with her and stays until she gives the “ok” sign. The key adult has been trained by the CAMHS worker for two half-days in small steps for selective mutism; a second adult is trained the same way for days when the first is away. The key adult and parents speak every Friday by phone, and the plan of small steps is changed every three weeks.',
      'abbreviation? no-how-long?',
    ),
    F(
      '[Parent] Education otherwise than at school: 15 hours tuition a week (3 hrs per day, Mon to Fri, 10-1) at home by a qualified teacher, one to one, of which 5 hrs English, 5 hrs maths and 5 hrs of her own projects. Reviewed every six weeks by the LA’s tutor co-ordinator with parents.',
    ),
    F(
      '[LA] A reduced timetable will be considered if appropriate.',
      'as-required may-or-could? no-who? no-how-often? no-how-long? vague-amount?',
    ),
    F(
      '[LA] Maisie will be encouraged to use her words.',
      'encouraged no-who? no-how-often? no-how-long? hurtful-words?',
    ),
    F(
      '[LA] Appropriate strategies will be used to support Maisie with her anxiety.',
      'as-required? vague-amount no-who no-how-often no-how-long? no-review? no-training?',
    ),
    F(
      '[Parent] In the SEN unit, classes of not more than 10 with a teacher and two teaching assistants, at all times.',
      'no-training? no-review? abbreviation? type-in-draft?',
    ),
    F(
      'Staff working with Maisie will have training in selective mutism.',
      'no-how-often? no-how-long? no-who? no-review? vague-amount? no-training?',
    ),
    F('A named adult will check in with Maisie twice a day.', 'no-how-long no-training? no-review?'),
    E(
      '[Agreed] By July 2028 Maisie will answer the register aloud, in any word that she likes, on three days of five.',
    ),
    E('[LA] Maisie will attend school 95% of the time.', 'outcome-not-dated'),
    E('[LA] Maisie to receive 1:1 support to help her with attendance', 'outcome-is-provision outcome-not-dated?'),
    E(
      '[Parent] In two years’ time Maisie will have one friend outside the family whom she sees or messages at least once a week, and will say so herself.',
    ),
    C('Maisie was started on sertraline 25mg by CAMHS in May and it was put up to 50.', 'medication abbreviation?'),
    G(
      '[LA] CAMHS to provide CBT in order to teach Maisie to manage her anxiety in class, 12 weekly sessions of 50 min',
      'educates-outside-f abbreviation? no-review?',
    ),
    G(
      'CAMHS will see Maisie with her mother, fortnightly for 50 minutes until December 2027, with Dr Patel’s nurse, to look after her low mood and her sleep.',
      'abbreviation?',
    ),
    G('Maisie will remain open to CAMHS.', 'no-how-often no-how-long? no-who? abbreviation? vague-amount?'),
    H1(
      'Six hours a fortnight with a personal assistant, so that Maisie can go swimming and to the library, all year round',
    ),
    I(
      '[LA] Hollybrook Academy [Parent] The Willows School, an independent special school',
      'setting-in-draft type-in-draft?',
    ),
    I('[To be left blank until the final plan]', 'placeholder?'),
    B('[LA] Mum has exaggerated needs.', 'hurtful-words?'),
  ],
}
