import { A, B, C, E, F, G, type Voice } from '../line.ts'

export const nurse: Voice = {
  who: 'Specialist nurse',
  child: 'Grace',
  pronoun: 'she',
  lines: [
    A('Grace says that she hates being pulled out of lessons for her feeds, and wants to eat with her friends.'),
    B('Grace’s seizures last from ten seconds to four minutes, and afterwards she does not remember the lesson.'),
    B('Because of her hearing loss Grace misses about a third of what is said in an ordinary classroom.'),
    C('Grace has epilepsy, with about four seizures a week, mostly in the hour after she wakes.'),
    C('Grace is fed through a tube into her stomach four times a day.'),
    C('Grace has type 1 diabetes and cannot yet tell when her blood sugar is low.'),
    C('Grace takes sodium valproate 400mg twice daily and has buccal midazolam for prolonged seizures.', 'medication'),
    C('Grace will receive support from the epilepsy nurse.', 'provision-in-b'),
    C('Grace suffers from epilepsy and is PEG fed.', 'hurtful-words jargon abbreviation'),
    C('Grace is under the care of Dr [insert name] at the hospital.', 'placeholder'),
    E('By July 2027 Grace will check her own blood sugar before lunch, with an adult watching, on 5 days out of 5.'),
    E('By the end of Year 7 Grace will tell an adult that a seizure is coming, on 3 occasions out of 4.'),
    E('By Easter 2028 Grace will eat lunch in the hall with her friends every day.'),
    E('Grace’s health needs will be met.', 'outcome-not-measurable outcome-not-dated'),
    E('Grace will be seen by the nurse each term until July 2027.', 'outcome-is-provision'),
    E('Grace will have good control of her epilepsy.', 'outcome-not-measurable outcome-not-dated'),
    F(
      'A teacher of the deaf works with Grace for one hour every fortnight and with her teachers for one hour each half term.',
    ),
    F(
      'Grace wears a radio aid in every lesson; a teaching assistant trained by the teacher of the deaf checks it at the start of each day.',
    ),
    F(
      'After each seizure a teaching assistant trained by the epilepsy nurse goes over what Grace missed with her for 15 minutes.',
    ),
    F('Subtitles to be used.', 'no-who no-how-often'),
    F('The teacher of the deaf will monitor Grace periodically.', 'regular'),
    F('Emotional support from a counsellor for 40 minutes a week if staffing allows.', 'depends-on-money'),
    F('Grace has ibuprofen 200 mg in the medical room.', 'medication no-who no-how-often'),
    G(
      'An epilepsy nurse trains all adults who are with Grace in first aid for seizures: 2 hours each September, and again within a week when somebody new starts.',
    ),
    G(
      'A children’s community nurse visits Grace at school for one hour each half term to check her feeding tube and her care plan.',
    ),
    G('A dietitian sees Grace and her mother for 30 minutes every three months.'),
    G('The audiologist tests Grace’s hearing and checks her aids for 45 minutes every six months.'),
    G(
      'Two adults trained each year by the diabetes nurse check Grace’s blood sugar with her before lunch, before PE and at the end of the day.',
    ),
    G('Nursing input as clinically indicated.', 'as-required no-who no-how-long'),
    G('CAMHS support may be available.', 'may-or-could abbreviation no-how-often no-how-long'),
    G('Grace will be reviewed in clinic.', 'no-who no-how-often'),
    G('The school nurse will update the care plan when required.', 'as-required'),
  ],
}
