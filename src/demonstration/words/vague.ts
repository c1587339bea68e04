/** Provision in words that bind nobody, as too many plans have it: something for the plan's own check to find. */
export const VAGUE = {
  what: {
    COMMUNICATION_INTERACTION: [
      'Access to speech and language therapy as required',
      'Opportunities to develop social skills with peers',
      'Would benefit from a language-rich environment',
      'Support to understand instructions where necessary',
    ],
    COGNITION_LEARNING: [
      'A differentiated curriculum',
      'Access to small-group work as appropriate',
      'Support with literacy and numeracy',
      'Regular opportunities for over-learning',
    ],
    SEMH: [
      'Access to a trusted adult when needed',
      'Opportunities for time out',
      'Support to regulate emotions as and when required',
      'Pastoral support',
    ],
    SENSORY_PHYSICAL: [
      'Access to sensory equipment as appropriate',
      'Regular movement breaks where possible',
      'Consideration of the physical environment',
    ],
  },
  who: ['School staff', 'Appropriately trained adult', 'All staff', 'Suitably experienced adult'],
  often: ['As required', 'Regularly', 'Throughout the day', 'Up to weekly', 'When needed'],
  long: ['As appropriate', 'Ongoing', 'Sessions as needed', 'To be agreed with the school'],
  outcomes: [
    '{name} will make progress in line with {his} ability.',
    '{name} will feel more confident.',
    '{name} will have access to speech and language therapy.',
    '{name} will improve {his} literacy.',
  ],
} as const

/** What those who wrote vaguely said when they were asked again. */
export const ASKED_AGAIN = [
  {
    who: 'Speech and language therapist (HCPC), with a {adult} whom she trains',
    frequency: 'Twice a week; therapist monthly',
    duration: '25 minutes; 60 minutes',
    groupSize: 'Group of 3',
  },
  {
    who: '{adult} with three days’ training, supervised by the specialist teacher',
    frequency: 'Daily',
    duration: '20 minutes',
    groupSize: 'One to one',
  },
  {
    who: 'Class or subject teacher; specialist teacher advises each half term',
    frequency: '4 times a week',
    duration: '30 minutes',
    groupSize: 'Group of up to 4',
  },
  {
    who: 'Emotional literacy support assistant, supervised by an educational psychologist',
    frequency: 'Three times a week',
    duration: '30 minutes',
    groupSize: 'One to one',
  },
] as const
