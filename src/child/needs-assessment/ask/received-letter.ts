import { day, longDay } from '../../../platform/calendar/index.ts'
import { serveNotice, type To } from '../../notices/questions.ts'
import { CHANNELS } from '../events.ts'
import { needsAssessmentIn } from '../state.ts'

/** Says that a request has come and when, with a copy of what was said. Undefined where nobody is to be told. */
export async function serveRequestReceived(context: Parameters<typeof serveNotice>[0], people: To[]) {
  const request = needsAssessmentIn(context.child.events).request
  const [first, ...others] = people
  if (!request || !first) return undefined
  const said = [
    { what: 'What is hard', words: request.concerns },
    { what: 'What helps', words: request.whatHelps },
    { what: 'Hopes', words: request.hopes },
    { what: 'In the child or young person’s own words', words: request.childsViews },
    { what: 'What the school or setting has tried', words: request.graduatedApproach },
  ].flatMap(({ what, words }) => (words ? [{ what, words }] : []))
  const facts: [string, string][] = [
    ['Received', longDay(day(request.receivedOn))],
    ['Asked by', `${request.askedBy.name} (${request.askedBy.relationship})`],
    ...(request.how ? [['How it came', CHANNELS[request.how]] as [string, string]] : []),
    ...(request.documents.length
      ? [['Files', request.documents.map((file) => file.name).join(', ')] as [string, string]]
      : []),
  ]
  return serveNotice(context, {
    slug: 'request-received',
    receivedOn: request.receivedOn,
    to: [first, ...others],
    said,
    facts,
  })
}
