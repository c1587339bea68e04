import { A, B, E, F, type Voice } from '../line.ts'

export const senco: Voice = {
  who: 'SENCO',
  child: 'Mohammed',
  pronoun: 'he',
  lines: [
    A('Mohammed is proud of his football and of his baby sister. He says that maths makes his head hurt.'),
    B('Mohammed works at the level of a typical child in Year 1 in reading, writing and number; he is in Year 5.'),
    B(
      'Mohammed hides under the table or runs out of the room, on average twice a day, when the work changes without warning.',
    ),
    B('Mohammed plays beside other children and does not yet join in with them.'),
    B('Mohammed displays challenging behaviour and refuses to engage with adults.', 'hurtful-words'),
    B('Mohammed should have a key adult whom he trusts.', 'provision-in-b'),
    B(
      'He is working below ARE in all areas and is on the SEN register at SEN Support with an IEP and a PSP.',
      'jargon abbreviation',
    ),
    B('Mohammed has severe anxiety and XXX.', 'placeholder'),
    E('By July 2027 Mohammed will stay in the room and ask for help with his card in 9 out of 10 lessons.'),
    E('By the end of Year 6 Mohammed will add and take away within 100 on paper, with 8 out of 10 answers right.'),
    E('By December 2027 Mohammed will play a game with rules with two other children for ten minutes, twice a week.'),
    E('Mohammed will be happier in school.', 'outcome-not-measurable outcome-not-dated'),
    E('Mohammed will have full-time support from a teaching assistant until July 2027.', 'outcome-is-provision'),
    E('By the end of Year 6 Mohammed will reach his full potential.', 'outcome-not-measurable'),
    E('Mohammed will read a book of 200 words aloud with no more than ten mistakes.', 'outcome-not-dated'),
    F(
      'A teaching assistant with Level 3 training in autism stays with Mohammed one to one throughout the school day, 32.5 hours a week.',
    ),
    F(
      'Mohammed meets his key adult, a learning mentor trained in emotional coaching, for 10 minutes each morning before lessons.',
    ),
    F(
      'A qualified teacher teaches Mohammed number in a group of no more than 3 children for 30 minutes, four days a week.',
    ),
    F(
      'The SENCO checks how each part of this plan is going every half term and writes to Mohammed’s parents within a week.',
    ),
    F(
      'The class teacher puts Mohammed’s timetable for the day on his desk every morning and tells him about any change at least 20 minutes before it happens.',
    ),
    F(
      'When Mohammed shows his red card, the nearest adult walks with him to the quiet room at once and stays with him for 10 minutes.',
    ),
    F('Mohammed will have access to a differentiated curriculum.', 'access-to ordinary-teaching no-who no-how-often'),
    F('TA support in class.', 'no-how-often no-how-long no-training'),
    F('ELSA sessions weekly.', 'abbreviation no-how-long'),
    F('Mohammed will be supported by adults as and when needed.', 'as-required'),
    F(
      'Additional adult support equivalent to Band D funding.',
      'band-or-cost vague-amount no-how-often no-how-long no-training',
    ),
    F(
      'The school will provide £6,000 of support from its notional budget.',
      'band-or-cost no-who no-how-often no-how-long',
    ),
    F('A nurture group every afternoon with a trained teaching assistant.', 'no-group-size no-how-long'),
    F('Social stories will be used where necessary by the class teacher.', 'as-required'),
    F(
      'Teaching assistant support will be deployed at the discretion of the headteacher.',
      'left-to-others no-how-often no-how-long no-training',
    ),
    F('Mohammed will receive frequent praise and positive reinforcement from all staff.', 'regular'),
    F('Jayden will have his own workstation, set up by the class teacher every morning.', 'another-child'),
  ],
}
