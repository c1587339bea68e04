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
