import { A, B, D, E, F, H1, H2, type Voice } from '../line.ts'

export const socialWorker: Voice = {
  who: 'Social worker',
  child: 'Tyrone',
  pronoun: 'he',
  lines: [
    A('Tyrone lives with his foster carers, Pat and Denise, and sees his mum on the first Saturday of each month.'),
    A('Tyrone says: “I want to be a barber and have my own flat with a cat.”'),
    D('Tyrone cannot be left alone at home, day or night, because he does not see danger from fire, water or roads.'),
    D('Tyrone has no friends to see outside school, and his carers have had no evening to themselves since May 2026.'),
    D('Tyrone needs someone awake at night in the house, as he leaves his bed five or six times.', 'provision-in-b'),
    D('Not known to social care; no needs identified at this time.', 'not-known'),
    D('Tyrone will receive overnight short breaks.', 'provision-in-b'),
    D('Tyrone is a manipulative boy who plays adults off against each other.', 'hurtful-words'),
    D('The family are open to EHM on a CIN plan with a TAF every six weeks.', 'jargon abbreviation'),
    B('Tyrone does not yet know the value of coins and cannot buy something in a shop by himself.'),
    E('By July 2027 Tyrone will stay at a friend’s house for tea once a month without one of his carers there.'),
    E('By his 18th birthday Tyrone will cook three meals from a picture recipe with nobody helping.'),
    E(
      'By the end of Year 10 Tyrone will go to the corner shop and back on his own, and bring the right change, on 4 trips out of 5.',
    ),
    E('Tyrone will have respite every month.', 'outcome-is-provision outcome-not-dated'),
    E('Tyrone will enjoy life.', 'outcome-not-measurable outcome-not-dated'),
    E('By July 2027 Tyrone will develop his social skills.', 'outcome-not-measurable'),
    F(
      'A teacher teaches Tyrone to plan, shop for and cook a meal for 2 hours every week, in a group of no more than 4.',
    ),
    F('A travel trainer walks the route to the shop with Tyrone for one hour twice a week for 12 weeks.'),
    F('Life skills as appropriate.', 'as-required no-who'),
    F('Tyrone will have support from a key worker.', 'no-how-often no-how-long no-training'),
    H1('A personal assistant trained in epilepsy first aid takes Tyrone swimming for 3 hours every Saturday.'),
    H1('Overnight short breaks with an approved family: one weekend of two nights each month, from January 2027.'),
    H1('A sitter from the council’s approved list stays with Tyrone for 4 hours on two evenings a month.'),
    H1('Short breaks as needed.', 'as-required no-who no-how-long'),
    H1(
      'The family will have access to respite, subject to a panel decision.',
      'access-to depends-on-money no-who no-how-often no-how-long',
    ),
    H1(
      'A support worker will teach Tyrone independent living and travel skills for 3 hours a week.',
      'educates-outside-f no-training',
    ),
    H1(
      'A personal assistant will be available for regular outings in the holidays.',
      'regular no-how-long no-training',
    ),
    H2('A social worker visits Tyrone and his carers every six weeks for one hour, and writes down what he says.'),
    H2('Family support worker, trained in autism, visits the home for 90 minutes each week for 12 weeks.'),
    H2(
      'Early help may be offered if the family meet the criteria.',
      'may-or-could unlawful-policy no-who no-how-often',
    ),
    H2('Some help at home.', 'vague-amount no-who no-how-often no-how-long'),
    H2('Parenting course to be considered.', 'may-or-could no-who no-how-often no-how-long'),
  ],
}
