import type { Labelled } from '../labelled.ts'
import { A, B, C, D, E, F, G, H1, H2, I, unknown, type Voice } from '../line.ts'

/** Written when the rules had been mended, and run before anybody looked: what the rules do with lines they never met. */
const nursery: Voice = {
  who: 'A nursery and its portage worker',
  child: 'Zaynab',
  pronoun: 'she',
  lines: [
    A(
      'Zaynab is 3 and three quarters. She lives with her mum, grandma & baby brother. She loves water, anything that spins, and being sung to in Urdu.',
    ),
    B('Zaynab has about 10 words; the newest is "more". She takes an adult’s hand and puts it on what she wants.'),
    B('Play: lines up cars, watches other children from the edge, moves away if they come closer than an arm’s length'),
    B('Delayed in all areas of development.'),
    B('Zaynab requires a nursery place with a high staff ratio.', 'provision-in-b'),
    B('Query ASD', 'diagnosis-only abbreviation?'),
    B('She mouths everything (stones, paint, leaves) and has twice choked.'),
    F(
      'Portage home visits, an hour a fortnight in term time, by a portage worker with the NPA basic training; she leaves one activity for mum and writes down together with her what worked.',
      'abbreviation?',
    ),
    F(
      'Key person to use Makaton signs and objects of reference throughout the session',
      'no-training? jargon? no-review?',
    ),
    F('Zaynab will have opportunities for messy play', 'opportunities no-who? no-how-often no-how-long?'),
    F(
      'One practitioner who is with Zaynab alone for 15 hours a week, every minute that she is in the room or garden, and who has done first aid for choking (renewed every 3 years).',
      'no-review?',
    ),
    F(
      'Bucket time each day, 10 mins, 3 children, nursery SENCO (Attention Autism stage 2 trained). SLT watches it once every half term and moves the stage on.',
      'abbreviation?',
    ),
    F(
      'EYIF to be applied for',
      'band-or-cost? abbreviation? no-who? no-how-often? no-how-long? placeholder? assessment-instead?',
    ),
    F('Support for toileting as appropriate.', 'as-required no-who? no-how-often? no-how-long?'),
    F(
      'Setting to seek advice from the specialist early years team where needed',
      'as-required no-how-often? no-how-long? left-to-others? assessment-instead?',
    ),
    E(
      'By the time she starts school Zaynab will use 50 words or signs to ask for things, without being asked “what do you want?”',
    ),
    E('Zaynab to enjoy the company of her peers', 'outcome-not-measurable outcome-not-dated?'),
    E('Portage to continue', 'outcome-is-provision outcome-not-dated? outcome-not-measurable?'),
    E('By July 2027 she plays next to another child with the same toys for five minutes, twice in a morning.'),
    C('Zaynab has grommets; ears must be kept dry, so she wears a band at swimming.'),
    C('Vit D drops and iron (Sytron 5ml)', 'medication'),
    G('Health visitor, every 3 months at home, 45 minutes, to look at Zaynab’s weight and at sleep with her mother'),
    G('Speech and language therapy: parent child interaction x 6 weeks', 'educates-outside-f no-how-long? no-who?'),
    H2(
      'Mum goes to the Stay and Play at the family hub each Wednesday 10 to 11.30, where a worker shows her the signs of the week',
    ),
    I('Little Acorns Nursery', 'setting-in-draft'),
  ],
}

const sensory: Voice = {
  who: 'Teachers of deaf and of blind children',
  child: 'Rowan',
  pronoun: 'he',
  lines: [
    B('Rowan’s near vision is N24 at 20cm: print on this page would need to be twice as tall.'),
    B('Rowan has bilateral sensorineural hearing loss (moderate)', 'jargon? diagnosis-only'),
    B('In assembly he gets about four words in ten, and nods.'),
    B('He will need materials modified into N24', 'provision-in-b'),
    B('Rowan can’t see the board from any seat. He gets headaches by about 2 o’clock.'),
    F(
      'QTVI visits: 1 hr weekly. Teaches touch typing + use of magnifier, Rowan alone. Writes to parents each half term.',
      'abbreviation? no-review?',
    ),
    F(
      'All worksheets, tests & homework in Arial 24, on A4 and never enlarged to A3, made by a TA who has 5 hours a week for this and was trained by the QTVI for two days; she asks Rowan every Friday what he couldn’t see.',
      'abbreviation?',
    ),
    F('Regular input from the sensory team', 'regular no-how-long no-review? vague-amount? no-training?'),
    F('Radio aid to be used by all staff', 'no-how-often? no-training? no-how-long?'),
    F(
      'Soft-finish acoustic panels on three walls of his form room, 0.4s reverberation, fitted before he starts, tested by the educational audiologist',
    ),
    F('Preferential seating', 'no-who? no-how-often? vague-amount? no-how-long? vague-equipment?'),
    F(
      'Habilitation: 24 hours over the school year in blocks of 2 hours, Qualified Habilitation Specialist, one to one, school and home routes. Plan reviewed at the end of each block with Rowan and his dad.',
    ),
    F(
      'Teacher of the Deaf advisory visits, number to be decided by the service using NatSIP criteria.',
      'left-to-others no-how-often? no-how-long? abbreviation?',
    ),
    F('Note-taker or equivalent', 'no-how-often no-who? no-how-long? vague-amount? no-training?'),
    F(
      'Staff face Rowan when they talk, say who’s speaking, and repeat what other pupils say, in every lesson and in assembly; the Teacher of the Deaf watches one lesson a term and tells them how it went.',
    ),
    F(
      'Deaf awareness training for whole school staff - 1 hour each September, plus 2 hours for those who teach him, by the ToD',
      'abbreviation?',
    ),
    F('Might need ear moulds replacing', 'may-or-could no-who? no-how-often? no-how-long? need-in-f?'),
    E('By end of Year 9 Rowan will find his way from any classroom to any other by himself with his cane'),
    E('Rowan will become an independent learner', 'outcome-not-measurable outcome-not-dated?'),
    E('Rowan to have a QTVI', 'outcome-is-provision outcome-not-dated? abbreviation?'),
    G(
      'Cochlear implant team: map checked twice a year at the hospital; batteries and leads sent within 2 working days.',
    ),
    unknown('He was given up to three chances on each item, as required by the test.'),
    unknown('Rowan should have access to large print.', 'access-to may-or-could?'),
  ],
}

const parents: Voice = {
  who: 'A mother’s list of changes',
  child: 'Isla',
  pronoun: 'she',
  lines: [
    A('We want Isla to have what other kids have - sleepovers, a bike, being picked for things.'),
    A('Isla (to her mum, Sept): "School is like a telly that you can’t turn down."'),
    B('Please add: Isla can’t tell anyone she is hurting. In June she walked on a broken toe for 4 days.'),
    B('Isla has difficult behaviour and is a risk to others', 'hurtful-words?'),
    B('PDA profile', 'diagnosis-only abbreviation?'),
    F(
      'You have put "as and when". Please put: 20 min, Mon Wed Fri, OT assistant, in the gym, with nobody else',
      'as-required? abbreviation? no-training? no-review?',
    ),
    F('Who is "a familiar adult"? How long is "short periods"?', 'no-how-often? no-how-long? no-who? vague-amount?'),
    F(
      'A familiar adult will be available for short periods',
      'vague-amount? no-how-often no-how-long? no-training? no-review? access-to? as-required?',
    ),
    F(
      'Low demand approach to be used by staff',
      'no-how-often? no-how-long? no-training? jargon? vague-amount? no-review?',
    ),
    F(
      'School will look into a sensory room.',
      'may-or-could? no-who? no-how-often? no-how-long? placeholder? vague-equipment?',
    ),
    F(
      'Psychology: 12 hours/yr with a clinical psychologist who knows PDA - 6 with Isla, 6 with us and the school. Looked at again each Easter.',
      'abbreviation?',
    ),
    F(
      'Isla to choose from three tasks set out on her desk by the class teacher at the start of every lesson. She can swap one. Nobody counts.',
    ),
    F('Isla’s attendance is currently 40%.', 'need-in-f?'),
    F(
      'The LA will fund 25 hours at £15.50',
      'band-or-cost? no-who? no-how-often? no-how-long? no-training? no-review?',
    ),
    F(
      'Unless the family complete a parenting course, 1:1 will not be given.',
      'unlawful-policy? no-who? no-how-often? no-how-long? depends-on-money?',
    ),
    F('The placement panel refused a tutor.', 'unlawful-policy no-how-often? no-how-long?'),
    F('Tuition for core subjects, remotely', 'no-who no-how-often no-how-long no-review? no-group-size? no-training?'),
    F('Small, nurturing environment.', 'no-group-size? vague-amount? no-who? no-how-often? no-how-long?'),
    E('By Christmas 2027 Isla goes into school by the front door with her friend Maya on 3 mornings a week'),
    E('Isla will comply with adult requests 80% of the time', 'outcome-not-dated hurtful-words?'),
    E('Increase in attendance', 'outcome-not-measurable outcome-not-dated?'),
    D('Isla has not slept away from home since 2023 and we have not had an evening out since then.'),
    D('Not open to social care at this time', 'not-known'),
    H1('Panel have agreed 3 hrs', 'no-who no-how-often? band-or-cost? vague-amount?'),
    H1('Bannister rail for stairs + bath seat, fitted by the council’s OT team by 1 March 2027', 'abbreviation?'),
    I('Special school, ASD specialism', 'type-in-draft abbreviation?'),
  ],
}

const caseworker: Voice = {
  who: 'A caseworker with forty drafts',
  child: 'Tobi',
  pronoun: 'he',
  lines: [
    A('Tobi likes: football (Arsenal), jollof rice, YouTube. Doesn’t like: loud, queues, Mondays.'),
    B('Tobi has significant and persistent literacy difficulties.'),
    B('Tobi reads 43 of the first 200 words, reads “was” as “saw”, and spells by the sound of the first letter.'),
    B('She struggles with numbers over 20', 'pronoun'),
    B('Support is needed for Tobi to manage change', 'provision-in-b'),
    B('INSERT FROM EP REPORT', 'placeholder'),
    F(
      'Tobi to receive a literacy intervention 3 times weekly for 20 minutes from a suitably qualified member of staff',
      'no-group-size? no-review? vague-amount? no-training?',
    ),
    F(
      'Catch Up Literacy, 2 x 15 min per week, 1:1, TA with Catch Up certificate, book level and error count to SENCO every 6 wks',
      'abbreviation?',
    ),
    F(
      'Teaching strategies which promote self esteem',
      'no-who no-how-often? no-how-long? ordinary-teaching? vague-amount?',
    ),
    F('Tobi may use a laptop', 'may-or-could no-who? no-how-often?'),
    F('Where possible, changes are shared in advance', 'as-required no-who no-how-often? no-how-long?'),
    F(
      'Every change of room, teacher or time is told to Tobi by his form tutor before 8.50 that day and drawn on the card in his blazer.',
    ),
    F(
      'Rosie will also attend the forest school group',
      'another-child no-group-size no-who? no-how-often no-how-long no-review? no-training?',
    ),
    F(
      'Mentor, 30 mins every Wed at 2, same man all year, trained by Chance UK (3 days), Tobi picks what they do; HoY, Tobi and gran talk about it each half term',
      'abbreviation?',
    ),
    F(
      '1 to 1 support for 50% of the week delivered in groups of 6',
      'ratio-contradiction no-who? no-training? no-review?',
    ),
    F(
      'Access to appropriate differentiated resources',
      'access-to ordinary-teaching? vague-equipment? no-who? no-how-often? no-how-long?',
    ),
    F('Exam access: reader and 25% extra time in all tests, arranged by the exams officer each October'),
    F('The provision will be kept under review.', 'no-who? no-how-often? no-how-long? regular? vague-amount?'),
    F(
      'A mainstream school can meet need with reasonable adjustments',
      'type-in-draft no-how-often? no-how-long? ordinary-teaching? may-or-could? no-who?',
    ),
    F(
      'Swimming once a week (half an hour in the water) in a lane with three others and a Level 2 swimming teacher who knows to show and not tell; dad and PE lead talk each term.',
    ),
    E('By June 2027 Tobi will read 150 of the first 200 words, each in under 3 seconds'),
    E('Tobi will make accelerated progress', 'outcome-not-measurable outcome-not-dated?'),
    E('By Sept 2022, Tobi will be able to spell 50 words', 'past-date'),
    E('Tobi will have a mentor by Easter', 'outcome-is-provision'),
    G('None', 'not-known?'),
    C('Sickle cell: pain about once a month, for a day or two, when he cannot hold a pen. Must drink every hour.'),
    C('Hydroxycarbamide 500mg', 'medication'),
    H2('Family group conference to be held', 'no-how-often? no-how-long? no-who? assessment-instead?'),
  ],
}

export const lastLines: readonly Labelled[] = [nursery, sensory, parents, caseworker].flatMap((voice) =>
  voice.lines.map((line) => ({ ...line, voice, heldOut: true })),
)
