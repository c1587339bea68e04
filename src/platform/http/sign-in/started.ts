import { createHmac, timingSafeEqual } from 'node:crypto'

/** What this browser must bring back from the issuer, or the sign-in was not begun here. */
export type Started = {
  issuer: string
  state: string
  nonce: string
  verifier: string
  next: string
  invitation: string | null
  /** ISO instant. */
  until: string
}

export const STARTED_MINUTES = 10

/** Signed, so that it cannot be made up; it is no secret to the person whose browser carries it. */
export function sealStarted(secret: string, started: Started): string {
  const text = Buffer.from(JSON.stringify(started)).toString('base64url')
  return `${text}.${signature(secret, text)}`
}

export function openStarted(secret: string, sealed: string | undefined, now: string): Started | undefined {
  const [text, signed] = sealed?.split('.') ?? []
  if (!text || !signed) return undefined
  const [expected, given] = [Buffer.from(signature(secret, text)), Buffer.from(signed)]
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return undefined
  const started = JSON.parse(Buffer.from(text, 'base64url').toString()) as Started
  return Temporal.Instant.compare(Temporal.Instant.from(started.until), Temporal.Instant.from(now)) > 0
    ? started
    : undefined
}

const signature = (secret: string, text: string) =>
  createHmac('sha256', secret).update(`sign-in:${text}`).digest('base64url')
