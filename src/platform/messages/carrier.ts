import type { Schema } from '../database/schema.ts'

export type Waiting = Pick<
  { [K in keyof Schema['message']]: Schema['message'][K] },
  'la_code' | 'child_id' | 'message_id' | 'to_address' | 'channel' | 'subject' | 'body' | 'document_sha256'
>

/** Whoever takes messages to people. Being asked twice for one message must do no harm: `message_id` is the reference. */
export type Carrier = {
  carry(message: Waiting, letter: Uint8Array | undefined): Promise<void>
  /** The outbox of a made-up area still shows the links that let somebody in; elsewhere they are forgotten once sent. */
  keepsLinks?: boolean
  /** Whether it takes letters. Where it does not, they wait for a person who posts them and says so. */
  posts?: boolean
}

/** In the demonstration nothing leaves the machine: messages stay in the outbox, to be read there. */
export const outboxOnly: Carrier = { carry: async () => {}, keepsLinks: true }

export type NotifySettings = { apiKey: string; url?: string | undefined; emailTemplate: string; textTemplate: string }

/** GOV.UK Notify. Its templates hold nothing but `((subject))` and `((body))`; letters go as the PDF that was kept. */
export async function notifyCarrier(settings: NotifySettings): Promise<Carrier> {
  const { NotifyClient } = await import('notifications-node-client')
  const client = settings.url ? new NotifyClient(settings.url, settings.apiKey) : new NotifyClient(settings.apiKey)
  return {
    posts: true,
    async carry(message, letter) {
      const personalisation = { subject: message.subject, body: message.body }
      const reference = message.message_id
      if (message.channel === 'email')
        await client.sendEmail(settings.emailTemplate, message.to_address, { personalisation, reference })
      else if (message.channel === 'text')
        await client.sendSms(settings.textTemplate, message.to_address, { personalisation, reference })
      else if (letter) await client.sendPrecompiledLetter(reference, Buffer.from(letter))
      else throw new Error('There is no letter to post.')
    },
  }
}
