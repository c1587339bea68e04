import { A, B, C, E, F, G, type Voice } from '../line.ts'

export const physiotherapist: Voice = {
  who: 'Physiotherapist',
  child: 'Poppy',
  pronoun: 'she',
  lines: [
    A('Poppy loves swimming and wants to walk to the front of the church at her aunt’s wedding.'),
    B('Poppy walks about twenty metres with her frame and uses her wheelchair for anything further.'),
    B(
      'Poppy tires quickly: after the lunch break she cannot hold herself upright in an ordinary chair for more than ten minutes.',
    ),
    B('Poppy cannot climb the stairs to the science room without an adult on each side.'),
    B('Poppy is wheelchair bound and confined to the ground floor.', 'hurtful-words'),
    B('Poppy has spastic diplegia at GMFCS level III with increased tone in her gastrocnemius.', 'jargon abbreviation'),
    B('Poppy requires hydrotherapy and a daily stretching programme.', 'provision-in-b'),
    C('Poppy has tight muscles in both calves and wears splints for six hours a day.'),
    C('Poppy is prescribed baclofen 10mg three times a day and has Botox injections.', 'medication'),
    E('By July 2028 Poppy will walk 50 metres with her frame between lessons without stopping.'),
    E('By the end of Year 8 Poppy will move from her wheelchair to her classroom chair by herself, every lesson.'),
    E(
      'By September 2027 Poppy will steer her power chair through the corridors at change of lesson with no adult touching it.',
    ),
    E('Poppy will maintain her range of movement.', 'outcome-not-measurable outcome-not-dated'),
    E('Poppy will have physiotherapy and hydrotherapy every week by September 2027.', 'outcome-is-provision'),
    E('By the end of Year 8 Poppy will increase her independence.', 'outcome-not-measurable'),
    E('By the end of Year 9 Poppy will swim 25 metres on her back without a float.'),
    F(
      'A physiotherapist works with Poppy one to one for 45 minutes each week in term time and sets the exercises that she does in PE.',
    ),
    F(
      'A teaching assistant shown how by the physiotherapist, and watched by her once a half term, does Poppy’s stretches with her for 20 minutes every school day.',
    ),
    F(
      'Poppy uses a standing frame for 30 minutes every morning during tutor time, put in place by two adults trained by the physiotherapist in moving and handling.',
    ),
    F(
      'The PE teacher meets the physiotherapist for one hour each term to plan lessons in which Poppy takes part for the whole hour.',
    ),
    F(
      'Hydrotherapy for 30 minutes once a week in term time, with a physiotherapist and a teaching assistant whom she has trained.',
    ),
    F('All of Poppy’s lessons are on the ground floor or in rooms reached by a lift, every day.'),
    F(
      'Physio exercises to be carried out by school as directed by the physiotherapist.',
      'left-to-others no-who no-how-often no-how-long',
    ),
    F('Poppy will have ongoing support with her mobility.', 'regular no-who no-how-long'),
    F(
      'Poppy will need a trained teaching assistant for 15 hours per week, depending on available funding.',
      'depends-on-money',
    ),
    F('A moving and handling plan will be in place.', 'no-who no-how-often no-review'),
    F('PE lessons will be adapted in line with the school’s inclusion policy by the PE teacher.', 'in-line-with'),
    F('Hydrotherapy where possible.', 'as-required no-who no-how-long'),
    F('Weekly physiotherapy sessions with a physiotherapist.', 'no-how-long'),
    F('Some additional support at transition times.', 'vague-amount no-who no-how-long'),
    F(
      'Poppy attends the hydrotherapy pool at Meadowbank Special School for 30 minutes each week with her physiotherapist.',
      'setting-in-draft',
    ),
    G('An orthotist checks and refits Poppy’s splints every four months at a visit of 30 minutes.'),
    G(
      'The physiotherapist will teach Poppy to use the stairs safely at school in 10 sessions of 30 minutes each term.',
      'educates-outside-f',
    ),
  ],
}
