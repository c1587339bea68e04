import type { Job } from '../feature.ts'
import { sendMessages } from './send.ts'

export const sendWaitingMessages: Job = {
  name: 'send-messages',
  says: 'Sends what waits in the outbox.',
  schedule: '* * * * *',
  run: async ({ db, carrier, clock }) => {
    if (carrier) await sendMessages(db, carrier, clock)
  },
}
