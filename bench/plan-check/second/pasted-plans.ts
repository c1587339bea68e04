/**
 * Whole plans as they are pasted or uploaded, shortened. Labelled only with what can be seen in a plan as a whole; what
 * single lines lack is not asked here.
 */
export type PastedPlan = { name: string; text: string; expects: readonly string[]; allows?: readonly string[] }

export const wholePlanRules: readonly string[] = [
  'need-without-provision',
  'provision-without-need',
  'outcome-without-need',
  'repetition',
  'another-child',
  'pronoun',
  'setting-in-draft',
  'reading-age',
  'past-date',
  'educates-outside-f',
  'not-known',
]

export const pastedPlans: readonly PastedPlan[] = [
  {
    name: 'numbered needs, one of which nobody meets',
    text: `SECTION B: Special educational needs
1. Leila cannot yet tell apart the sounds b, d and p, and reads 12 words.
2. Leila falls about three times a day and cannot climb the stairs to the music room.
3. Leila talks in single words when she is with adults she does not know.

SECTION E: Outcomes
1. By July 2027 Leila reads 60 words.
3. By July 2027 Leila asks a new adult for what she needs in a sentence of three words, on four days of five.

SECTION F: Special educational provision
1. A teaching assistant trained in precision teaching teaches Leila letters and words for 15 minutes each morning, alone, and the SENCO looks at the chart each half term.
3. Leila and two other children practise talking with a speech and language therapy assistant for 30 minutes every Tuesday; the therapist reviews it each term.`,
    expects: ['need-without-provision'],
  },
  {
    name: 'numbered needs, each with its provision',
    text: `Section B
B1 Aidan writes three words in ten minutes.
B2 Aidan cannot sit on the carpet for a story.

Section F
F1 An occupational therapist trains his teaching assistant for two hours each September; she practises letters with Aidan for ten minutes each day, alone, and the therapist looks at his book every half term.
F2 For story time each day Aidan has a wobble cushion and his teaching assistant beside him for ten minutes; the class teacher notes each Friday how long he stayed and reviews it with his father each term.

Section E
E1 By July 2027 Aidan writes a sentence of six words in ten minutes, by himself.
E2 By July 2027 Aidan sits with the class for a story of ten minutes on four days of five.`,
    expects: [],
  },
  {
    name: 'provision with a number that no need has',
    text: `B. Needs
B1: Femi loses the thread after two instructions.

F. Provision
F1: The class teacher gives Femi one instruction at a time in all lessons, and has him say it back; the SENCO watches one lesson each half term.
F2: Femi swims for 30 minutes each Monday with a swimming teacher and one teaching assistant, reviewed each term by the PE lead.`,
    expects: ['provision-without-need'],
  },
  {
    name: 'the same paragraph in three sections',
    text: `Section A
Casey is a bright and bubbly girl who lives with her grandparents and likes to be outdoors. She was born at 29 weeks.

Section B
Casey is a bright and bubbly girl who lives with her grandparents and likes to be outdoors. She was born at 29 weeks. Casey reads 15 words.

Section C
Casey is a bright and bubbly girl who lives with her grandparents and likes to be outdoors. She was born at 29 weeks.

Section F
A teacher teaches Casey to read for 20 minutes each day, alone, and reviews the words with her grandmother each half term.`,
    expects: ['repetition'],
  },
  {
    name: 'another family’s paragraph left in',
    text: `Child: Hamza Iqbal
Section A
Hamza likes cricket and his cousins. Hamza wants to be a bus driver.
Section B
Hamza cannot hear the teacher when the class is noisy. Hamza misses the ends of words. Poppy finds it hard to hear in the hall and will ask her friends.
Section F
A teacher of the deaf checks the radio aid with Hamza for 20 minutes each Monday, and trains the class staff for an hour each September; she reviews it with his parents each term.`,
    expects: ['another-child'],
  },
  {
    name: 'friends and staff by name, and no other child’s plan',
    text: `Child: Hamza Iqbal
Section A
Hamza likes cricket. His best friends are Poppy and Tyrone, and Poppy helps him with his boots. Hamza calls his teaching assistant Miss Rosie.
Section B
Hamza hides his hearing aids when new people come.
Section F
Miss Rosie, who has had two days of training with the teacher of the deaf, sits with Hamza for ten minutes each morning to check his aids, and tells his mother on Fridays how it went. The teacher of the deaf reviews it each term.`,
    expects: [],
  },
  {
    name: 'he turns into she half way through',
    text: `Section A
Bilal is 7. He likes drawing buses and he wants a dog.
Section B
Bilal gets upset in assembly. She covers her ears and she cries when the piano starts.
Section F
A teaching assistant sits by the door with Bilal in each assembly and goes out with him for five minutes when he shows his card; the SENCO looks at the card count each half term.`,
    expects: ['pronoun'],
  },
  {
    name: 'his mother is she',
    text: `Section A
Bilal is 7. He likes drawing buses. His mother says she sees him smile most when she picks him up. His sister shares her room with him.
Section B
Bilal covers his ears in assembly and he cries when the piano starts.
Section F
A teaching assistant sits by the door with Bilal in each assembly and goes out with him for five minutes when he shows his card; she writes it down and the SENCO looks at the count each half term.`,
    expects: [],
  },
  {
    name: 'a school named in the provision of a draft',
    text: `DRAFT EHC PLAN
Section B
Rhiannon cannot sit through a lesson of an hour.
Section F
Staff at Beacon Hill Academy give Rhiannon a movement break of five minutes every half hour; her teaching assistant leads it alone with her and the SENCO reviews it each term.
Section I
Beacon Hill Academy, a mainstream secondary school`,
    expects: ['setting-in-draft'],
    allows: ['need-without-provision'],
  },
  {
    name: 'section I left open',
    text: `DRAFT EHC PLAN
Section A
Rhiannon goes to Beacon Hill Academy and her sister did too.
Section B
Rhiannon cannot sit through a lesson of an hour.
Section F
Rhiannon has a movement break of five minutes every half hour, led by her teaching assistant alone with her; the SENCO reviews it each term with her parents.
Section I
Not named until the final plan.`,
    expects: [],
    allows: ['setting-in-draft'],
  },
  {
    name: 'a report’s paragraph that no family could read',
    text: `Section B
Ottoline's neuropsychological presentation is characterised by pervasive dysregulation across interoceptive and exteroceptive modalities, consequent upon which her capacity for sustained attentional engagement is considerably compromised, notwithstanding relatively well-preserved verbal comprehension abilities. Psychometric exploration elicited statistically significant discrepancies between perceptual organisation and processing efficiency, indicative of idiosyncratic cognitive architecture necessitating individualised pedagogical differentiation.`,
    expects: ['reading-age'],
  },
  {
    name: 'advice that says nothing is known, and a date long gone',
    text: `Section B
Marlon reads 20 words.
Section D
Not known to children's social care.
Section E
By September 2023 Marlon will read 50 words.
Section F
A teacher teaches Marlon to read for 15 minutes each day, alone, and reviews it each half term with his aunt.`,
    expects: ['not-known', 'past-date'],
  },
  {
    name: 'speech therapy as health provision',
    text: `Section B: SEN
Xanthe says about 30 words that strangers understand.
Section C: Health needs related to SEN
Xanthe had a cleft palate repaired at 11 months.
Section F: SEP
None
Section G: Health provision
Speech and language therapist to work with Xanthe weekly, 45 minutes, alone, on sounds, reviewed each term with her fathers.`,
    expects: ['educates-outside-f', 'need-without-provision'],
  },
  {
    name: 'lower case headings, no numbers, all in order',
    text: `section b - special educational needs
rosie reads about 20 words and forgets them over the holidays

section e - outcomes
by july 2027 rosie reads 100 words, and 80 of them still in september

section f - special educational provision
a teacher with a level 5 certificate in dyslexia teaches rosie alone for 30 minutes on four days a week, in a quiet room; words are tested every half term and her mum gets the list

section c - health needs which relate to sen
rosie is tired after a seizure, about once a month, and sleeps for an hour

section g - health provision
epilepsy nurse sees rosie and her mum every 6 months at school for half an hour and writes the plan for seizures again`,
    expects: [],
  },
  {
    name: 'the same target typed under two areas',
    text: `Communication and interaction
Section E outcome: By July 2027 Kai will ask for help with a card on four days of five, without being told.
Social, emotional and mental health
Section E outcome: By July 2027 Kai will ask for help with a card on four days of five, without being told.`,
    expects: ['repetition'],
  },
  {
    name: 'an outcome for which there is no need',
    text: `Section B
B1 Noor cannot tell the time.
Section E
E1 By July 2027 Noor tells the time to the quarter hour on a clock with hands, nine times of ten.
E2 By July 2027 Noor swims 25 metres without a float.
Section F
F1 A teaching assistant trained by the maths lead for half a day teaches Noor the clock for ten minutes each day, alone; the maths lead looks at it every three weeks.`,
    expects: ['outcome-without-need'],
  },
]
