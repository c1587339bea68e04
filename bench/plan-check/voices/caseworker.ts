import { A, B, E, F, H2, type Voice } from '../line.ts'

export const caseworker: Voice = {
  who: 'EHC caseworker',
  child: 'Ellie',
  pronoun: 'she',
  lines: [
    A(
      'Ellie lives with her grandparents and her dog, Biscuit. She has been at home since March 2026 because school was too much for her.',
    ),
    A(
      'The multifaceted and longitudinal nature of the difficulties which have been experienced by Ellie, particularly in relation to the educational environment, necessitates consideration of the cumulative psychological ramifications of successive unsuccessful placements.',
      'reading-age jargon',
    ),
    B('Ellie is too anxious to enter a classroom with more than six people in it, and has not done so since Year 8.'),
    B(
      'Ellie has missed most of Years 8 and 9, so that there are gaps in all her subjects, above all in mathematics and science.',
    ),
    B('When Ellie is asked a question in front of others she cannot speak for up to twenty minutes.'),
    B('[Child’s name] has difficulties with social communication.', 'placeholder'),
    B('Ellie needs a specialist placement with therapists on site.', 'provision-in-b'),
    B('Ellie has been diagnosed with ADHD, autism and anxiety.', 'diagnosis-only'),
    B('Ellie finds it hard to trust new adults, and his anxiety is worse in the mornings.', 'pronoun'),
    E('By the end of Year 11 Ellie will take GCSEs in English, mathematics and two subjects that she has chosen.'),
    E('By July 2027 Ellie will attend 15 hours of lessons a week, for six weeks in a row.'),
    E('By September 2027 Ellie will travel to college by bus by herself on three days a week.'),
    E('Ellie will access education.', 'outcome-not-measurable outcome-not-dated'),
    E('To increase attendance.', 'outcome-not-measurable outcome-not-dated'),
    E('Ellie will receive tuition and therapy to support her return by July 2027.', 'outcome-is-provision'),
    E('By the end of Key Stage 4 Ellie will feel more confident.', 'outcome-not-measurable'),
    F(
      'A qualified teacher teaches Ellie English and mathematics at home, one to one, for 2 hours a day, five days a week, from January 2027 until she is back at school.',
    ),
    F('A clinical psychologist meets Ellie for 50 minutes a week for 20 weeks and then reports to the yearly review.'),
    F(
      'A careers adviser with a Level 6 qualification meets Ellie for one hour each term from Year 10, and once a year with her grandparents.',
    ),
    F(
      'The same two tutors, both trained in working with anxious young people, teach Ellie for the whole of each week.',
    ),
    F(
      'A travel trainer goes with Ellie on the bus for 10 journeys of 40 minutes in the summer term, then twice more in September.',
    ),
    F(
      'Ellie will attend Oakfield Academy for 25 hours a week with a trained teaching assistant beside her in each lesson.',
      'setting-in-draft',
    ),
    F(
      'Provision will be delivered by a mainstream secondary school from Monday to Friday for 25 hours a week.',
      'type-in-draft no-who',
    ),
    F('The panel did not agree one-to-one support because the threshold was not met.', 'unlawful-policy'),
    F('Two cycles of assess, plan, do and review must be completed before therapy is considered.', 'unlawful-policy'),
    F('Therapeutic support TBC.', 'placeholder no-who no-how-often no-how-long'),
    F('Ellie will be signposted to local counselling services.', 'assessment-instead no-who no-how-often'),
    F('A referral will be made to CAMHS for assessment.', 'assessment-instead abbreviation'),
    F('Support to be reviewed by 1 September 2024 by the SENCO each term.', 'past-date'),
    F('Ellie could have a mentor from time to time.', 'may-or-could regular no-how-long no-training'),
    F('Our policy is that we only fund tuition from providers on our list.', 'unlawful-policy'),
    F(
      'Ellie will have 15 hours of adult support each week, agreed with the setting and delivered flexibly by a trained teaching assistant.',
      'left-to-others',
    ),
    H2('The local authority will consider a short break.', 'may-or-could no-who no-how-often no-how-long'),
  ],
}
