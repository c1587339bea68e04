type Say = (text: string) => string

/** Reasons in the words of the tests, as a careful caseworker writes them. */
export const DECIDED_REASONS = {
  assess: (say: Say, family: string) => ({
    whyNeeds: say(
      'The request, the school’s records and the family describe difficulties in learning that are significantly greater than those of most children of {his} age.',
    ),
    whyNecessary: say(
      'The school has used what it ordinarily has and {name} still does not make the progress that could be expected. More may be needed than can reasonably be provided from its own resources.',
    ),
    viewsHeard: say(`${family} told us what is hard and what helps, and {name}’s own words were read.`),
    plainly: say(
      '{name} finds school much harder than most children do. The school has tried many things. We need to know more before we can say what help {he} needs, so we will ask people who know about this.',
    ),
  }),
  refuse: (say: Say, family: string) => ({
    whyNeeds: say('{name} has difficulty with reading and spelling, which the school and the family both describe.'),
    whyNecessary: say(
      'In the last two terms {name} gained {6-9} points on the reading measure with the programme that the school pays for itself, and the school can keep it going. On what we have, provision made in accordance with a plan is not shown to be necessary.',
    ),
    viewsHeard: say(
      `${family} told us that homework ends in tears and that {name} feels stupid. {name} said that reading out loud makes {him} feel sick.`,
    ),
    plainly: say(
      'We agree that reading is hard for {name}. The help that school gives now is starting to work, and school can go on giving it. So we do not think that a full assessment is needed now. If you think we are wrong, you can appeal, and this letter says how.',
    ),
  }),
} as const

export const ISSUE_REASONS = (say: Say, family: string) => ({
  why: say(
    'The advice agrees that {name} needs provision that no mainstream school in the area makes from its own resources: direct work by specialists each week, and adults trained by them.',
  ),
  viewsHeard: say(
    `${family} wants provision that is written down and kept to. {name} said what helps {him}, and it is in the advice.`,
  ),
  plainly: say(
    'The people we asked agree on what {name} needs. It is more than {his} school can give on its own. So we will write a plan.',
  ),
})
