import { B, E, F, type Voice } from '../line.ts'

export const educationalPsychologist: Voice = {
  who: 'Educational psychologist',
  child: 'Jacob',
  pronoun: 'he',
  lines: [
    B('Jacob reads single words at the 4th percentile for his age and spells only words of three letters reliably.'),
    B(
      'Jacob has difficulty holding more than two pieces of spoken information in mind, so he loses track of what he has been asked to do.',
    ),
    B(
      'In a noisy classroom Jacob worked for three minutes before he left his seat; in a quiet room he worked for eleven.',
    ),
    B('Jacob will require a high level of adult support to stay on task.', 'provision-in-b'),
    B('Jacob has a diagnosis of autism and dyslexia.', 'diagnosis-only'),
    B('Jacob needs access to a word processor for all extended writing.', 'provision-in-b'),
    B(
      'Jacob suffers from low self-esteem and can be attention seeking when the work is hard for him.',
      'hurtful-words',
    ),
    B(
      'His scores on the WISC-V indicate significant weaknesses in executive functioning and phonological processing.',
      'jargon abbreviation',
    ),
    E('By July 2027 Jacob will read 60 of the 100 commonest words on sight, in three checks a week apart.'),
    E(
      'By the end of Key Stage 2 Jacob will write a paragraph of five sentences by himself that another child can read back.',
    ),
    E('By the end of Year 5 Jacob will start a task within two minutes of being asked, in 8 out of 10 lessons.'),
    E('Jacob will make progress with his reading.', 'outcome-not-measurable outcome-not-dated'),
    E('To improve his self-esteem and confidence by the end of Year 6.', 'outcome-not-measurable'),
    E('Jacob will have daily precision teaching from a teaching assistant by July 2027.', 'outcome-is-provision'),
    E('By July 2025 Jacob will spell 50 words from the Year 3 list without help.', 'past-date'),
    F(
      'A teacher who holds a specialist qualification in dyslexia teaches Jacob reading and spelling one to one for 30 minutes, four times a week, and measures his progress each half term.',
    ),
    F(
      'A teaching assistant trained in precision teaching by the educational psychologist works with Jacob one to one for 10 minutes every day.',
    ),
    F(
      'Before each writing lesson a teaching assistant with 6 hours’ training from the specialist teacher goes over the key words with Jacob for 10 minutes.',
    ),
    F(
      'The class teacher gives Jacob one instruction at a time, shows it as a picture, and checks that he has understood, in every lesson.',
    ),
    F(
      'An educational psychologist visits for half a day each term to watch Jacob in class, and spends one hour with his teachers.',
    ),
    F(
      'Jacob should have access to small group work to develop his literacy skills.',
      'access-to may-or-could no-who no-how-often no-group-size no-how-long',
    ),
    F(
      'Jacob would benefit from a multi-sensory approach to spelling, delivered daily for 15 minutes by the class teacher.',
      'would-benefit',
    ),
    F('Regular movement breaks of 5 minutes, led by a teaching assistant.', 'regular'),
    F('A structured literacy programme for 20 minutes, three times a week.', 'no-who no-review'),
    F('Jacob will be given opportunities to develop his working memory.', 'opportunities no-who no-how-often'),
    F('Staff will use a range of strategies to support Jacob’s attention in all lessons.', 'vague-amount'),
    F(
      'The amount of support will be determined by the school in the light of Jacob’s progress.',
      'left-to-others no-who no-how-often no-how-long',
    ),
    F(
      'One-to-one mentoring by a learning mentor, qualified in mental health first aid, in groups of 4 for 30 minutes a week.',
      'ratio-contradiction',
    ),
    F('Jacob finds it hard to sit still and to listen when other children are talking.', 'need-in-f'),
    F(
      'Quality first teaching with appropriate differentiation across the curriculum.',
      'ordinary-teaching no-who no-how-often',
    ),
    F(
      'Oliver will have a workstation with three task boxes, set out by his teaching assistant every morning.',
      'another-child',
    ),
    F(
      'A further cognitive assessment to be carried out by the educational psychologist in the spring term.',
      'assessment-instead',
    ),
  ],
}
