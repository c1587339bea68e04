import { A, B, C, D, E, F, G, I, type Voice } from '../line.ts'

/** What a school typed into the plan after an annual review. */
export const reviewAmendments: Voice = {
  who: 'A school after an annual review',
  child: 'Ellie-Mae',
  pronoun: 'she',
  lines: [
    A(
      'Ellie-Mae is 9. Mum and dad say: "She is our sunshine. We’d want people to know she can hear everything that’s said about her."',
    ),
    A(
      'Going into Yr 5 now!! Ellie-Mae likes Taylor Swift, swimming (she goes on a Weds with her Nan), and being first in the line.',
    ),
    A('*** TO UPDATE ***', 'placeholder'),
    B(
      'Ellie Mae has made good progress since last year but still struggles with phonics, in particular split digraphs',
      'jargon?',
    ),
    B('EM is working at Yr 2 exp in reading, Yr 1 WTS in writing (PIVATS P8/M1)', 'abbreviation jargon?'),
    B(
      'Ellie-Mae can count in 2s, 5s and 10s to 50. She doesnt know yet that 37 is more than 33, or what to do when a sum goes over ten.',
    ),
    B('She will benefit from a consistent approach and lots of praise.', 'provision-in-b would-benefit?'),
    B('Ellie-Mae is a Downs child with low functioning ability', 'hurtful-words'),
    B('Ellie-Mae hears less after a cold (glue ear) and then turns up the ipad, says “what?” a lot and watches faces.'),
    B('He is anxious when Mrs T is away', 'pronoun'),
    F('1:1 TA support (full time)', 'no-training? no-review? no-who? abbreviation? no-how-often? no-how-long?'),
    F(
      'Numicon 3x weekly with TA (30 hrs training in maths recovery, Jan 26), just Ellie-Mae, for 20 minutes. Maths lead looks at the book every 3 weeks',
      'abbreviation?',
    ),
    F(
      'Support from adults where necessary to stay on task',
      'as-required no-who? no-how-often? no-how-long? vague-amount? no-training? no-review?',
    ),
    F('Frequent checking in', 'regular no-who no-how-long? no-how-often? no-review?'),
    F(
      'Lots of visuals, hands on resources, chunking',
      'vague-amount vague-equipment? jargon? no-who? no-how-often? no-how-long?',
    ),
    F('EM to have speech therapy weekly', 'no-how-long no-who? no-review? no-group-size?'),
    F(
      'Weekly swimming with her class and a 1:1 adult, from the bell to getting dressed again, about 1 hour 20',
      'up-to? no-training? no-review? no-who?',
    ),
    F(
      'Small group phonics (4 children) w/ Mrs Tandy HLTA, Read Write Inc trained, 9.10 - 9.40 daily, assessed each half term',
      'abbreviation?',
    ),
    F('Targets to be set and reviewed by school as they see fit', 'left-to-others no-how-often? no-who? no-how-long?'),
    F('Jordan will sit at the front, close to the teacher and away from the door', 'another-child'),
    F(
      'Radio aid checked every morning by class TA, who has been shown how by the Teacher of the Deaf (1 hr, Sept). Teacher of the Deaf visits each half term for an hour and tests the aid.',
      'abbreviation?',
    ),
    F(
      'School can only provide 25 hrs as this is what is funded.',
      'depends-on-money? band-or-cost? unlawful-policy? no-who? no-how-often? no-how-long? no-training?',
    ),
    F('Ellie-Mae is in a class of 30.', 'need-in-f?'),
    F(
      'Nurture group, 3 afternoons, 1.15 until 3, six children with a teacher and a TA who have both done the Nurture UK 3 day course. Boxall profile each term with mum',
      'jargon? abbreviation?',
    ),
    E(
      'Ellie-Mae to make expected progress from her starting point in line with peers',
      'outcome-not-measurable outcome-not-dated? in-line-with? jargon?',
    ),
    E('In 12 months EM will be able to read the 100 HFW at sight', 'abbreviation?'),
    E(
      'Small group intervention for maths 3 x per week',
      'outcome-is-provision outcome-not-dated? no-how-long? no-group-size?',
    ),
    E('By end of Yr 6 she can go to the office with a message and come back, on her own, same day each week'),
    E('Ellie-Mae will be happy and settled', 'outcome-not-measurable outcome-not-dated?'),
    C('Repaired hole in heart, seen at Leeds once a yr; no limits on PE. Coeliac - school kitchen know.'),
    C('Levothyroxine daily (given at home)', 'medication'),
    D('Not known to social care', 'not-known'),
    G('Hearing test every 6 mths, audiology dept, next one is Feb half term.'),
    I('Mainstream primary school with attached resource base', 'type-in-draft'),
  ],
}
