import { calculateDuties } from '../../src/child/duties/calculate.ts'
import {
  adviceBodies,
  agreementsAbout,
  exceptionGrounds,
  orders,
  phaseTransferKinds,
  requesters,
  reviewOutcomes,
} from '../../src/child/duties/facts.ts'
import { checkInput, knownFacts, largestInput, mostFacts } from '../../src/child/duties/input.ts'
import { code, codes, heading, table } from './markdown.ts'

const from = `\`from\`: ${codes([...adviceBodies, 'other:<name>'])}`
const order = `\`order\`: ${codes(orders)}`

/** What each fact carries besides `what` and `on`. `scripts/reference.test.ts` sends one of each to the calculator. */
const besides: Record<string, string> = {
  'request-received': `\`by\`, may be left out: ${codes(requesters)}`,
  'became-responsible': `\`by\`, may be left out: ${codes(requesters)}`,
  'advice-requested': `${from}. \`on\` is the day the body received the request`,
  'advice-received': from,
  'institution-consulted': '`institution`: a name',
  'institution-replied': '`institution`: a name',
  'review-decision-notified': `\`outcome\`: ${codes(reviewOutcomes)}`,
  'phase-transfer': `\`kind\`: ${codes(phaseTransferKinds)}. \`on\` is the first day in the new institution, and may lie ahead`,
  'moved-to-new-authority': '`oldAuthorityKnewOn`: a day. `on` may lie ahead',
  'decision-notice-sent': 'a decision that may be appealed',
  'mediation-agreed': `\`about\`: ${codes(agreementsAbout)}; ${order}, may be left out`,
  'order-made': order,
  exception: `\`ground\`: ${codes(exceptionGrounds)}; \`until\`: its last day; \`on\` is its first. \`school-closed\` needs \`adviceRequestedOn\`, and \`early-years-closed\` takes it; \`missed-appointment\` takes \`from\``,
}

/** The page's own example; what it answers is worked out when the page is written. */
const example = {
  asOf: '2026-03-20',
  facts: [
    { what: 'request-received', on: '2026-01-05', by: 'parent' },
    { what: 'decision-to-assess-notified', on: '2026-02-09' },
    { what: 'advice-requested', on: '2026-02-11', from: 'educational-psychologist' },
  ],
}

export function calculatorPage(): string {
  const forgotten = Object.keys(besides).filter((what) => !knownFacts.includes(what))
  if (forgotten.length) throw new Error(`The calculator no longer knows ${forgotten.join(', ')}`)
  return [
    heading(
      'The duty calculator',
      'Works out every legal date from what has happened. It needs no account, no name and no database, and keeps nothing.',
    ),
    '```\nnpm run -s opensend -- duties FILE.json     # or - for standard input\n```',
    'It prints a JSON array and ends with 0; or says in one sentence what is wrong with the input, and ends with 2.',
    '## An example',
    `\`\`\`json\n${JSON.stringify(example, null, 2)}\n\`\`\``,
    'Answer:',
    `\`\`\`json\n${JSON.stringify(calculateDuties(checkInput(example)), null, 2)}\n\`\`\``,
    '## What it is told',
    `- \`asOf\`: the day on which the answer is wanted. It is required. A fact later than it is refused, save a planned move.
- \`person\`: may be left out; \`dateOfBirth\` alone is taken.
- \`facts\`: what has happened, in any order. Each has \`what\`, \`on\` (a day, \`2026-01-05\`) and what is below. At most ${mostFacts} facts in ${largestInput / 1_000_000} MB.
- Anything else is refused by name, so that a slip of the pen is noticed.`,
    table(
      ['`what`', 'Besides `on`'],
      knownFacts.map((what) => [code(what), besides[what] ?? '']),
    ),
    '## What it answers',
    'One row a duty, by due date, then by code.',
    table(
      ['Field', 'What it is'],
      [
        ['`duty`', 'its code; every one is in [duties](rules.md)'],
        ['`says`', 'the duty in a sentence'],
        ['`provision`', 'the law it rests on'],
        [
          '`verified`',
          'false where the provision has not been read at its source, or where the law is unsettled; `unsettled` then says what is in doubt',
        ],
        ['`owedBy`', 'who must do it'],
        ['`startedOn`, `dueOn`, `metOn`', 'days; `metOn` is null until it is done'],
        [
          '`status`',
          '`running`: not done, and its day has not passed. `met`: done by its day. `late`: done after it, or not done and it has passed. `excepted`: late, and a lawful exception covers it. `not-owed`: something else ended it',
        ],
        ['`exception`', 'the ground that covers the lateness, or null'],
        ['`counting`', 'how the days are counted'],
        ['`from`, `institution`, `step`', 'whose clock it is, where there are several'],
      ],
    ),
  ].join('\n\n')
}
