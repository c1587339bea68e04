import type { TurnedAway } from '../../access/door.ts'
import { phrase } from '../../languages/index.ts'

/** What each way to sign in is called, by the issuer's name. */
export const WAYS: Record<string, string> = {
  staff: phrase('I work for the council'),
  school: phrase('I work in a school, college or early years setting'),
  family: phrase('I am a parent, carer or young person'),
  health: phrase('I work in health'),
}

export type Why = TurnedAway | 'not-begun-here' | 'cancelled' | 'not-vouched' | 'unreachable' | 'form-not-ours'

/** Plain words, and what to do. None says whether somebody else is known here. */
export const WHY: Record<Why, { status: number; title: string; says: string[]; again?: boolean }> = {
  unknown: {
    status: 403,
    title: phrase('We do not know you yet'),
    says: [
      phrase('Your sign-in worked, but openSEND does not know you by it.'),
      phrase(
        'If you were sent an invitation, open the link in it: that is how we learn who you are. Each link works once, for seven days.',
      ),
      phrase(
        'If you work for the council, a school or the health service, ask your administrator to invite you. If you are a parent, carer or young person, ask the council’s SEND team. They can send a new link to the e-mail address they hold.',
      ),
    ],
  },
  left: {
    status: 403,
    title: phrase('Your access has ended'),
    says: [
      phrase('Our list says that you have left, so you can no longer sign in.'),
      phrase('If that is wrong, ask your administrator to put it right.'),
    ],
  },
  'invitation-over': {
    status: 410,
    title: phrase('This invitation no longer works'),
    says: [
      phrase('Each link works once, for seven days, and stops when a newer one is sent.'),
      phrase('If you have used it already, just sign in. If not, ask the person who invited you for a new one.'),
    ],
    again: true,
  },
  'already-somebody-else': {
    status: 409,
    title: phrase('You are already known here as somebody else'),
    says: [
      phrase('The sign-in you used already belongs to another person in openSEND, so this invitation was not used.'),
      phrase(
        'Sign out of it, then open the link again and sign in as yourself. If that does not help, ask the person who invited you.',
      ),
    ],
  },
  'not-by-this-issuer': {
    status: 403,
    title: phrase('Use your work sign-in'),
    says: [
      phrase(
        'This invitation is for somebody’s work, and a family sign-in cannot answer for that. The invitation was not used.',
      ),
      phrase('Open the link again and choose your work sign-in.'),
    ],
  },
  'not-begun-here': {
    status: 400,
    title: phrase('Please sign in again'),
    says: [phrase('The sign-in took longer than ten minutes, or was begun in another browser. Nothing is lost.')],
    again: true,
  },
  cancelled: {
    status: 400,
    title: phrase('You did not sign in'),
    says: [phrase('The sign-in was stopped before it was finished. If you did not mean to stop it, try again.')],
    again: true,
  },
  'not-vouched': {
    status: 400,
    title: phrase('Please sign in again'),
    says: [phrase('We could not be sure that the answer came from your sign-in service, so we did not let you in.')],
    again: true,
  },
  unreachable: {
    status: 503,
    title: phrase('We cannot reach your sign-in service'),
    says: [
      phrase('The service that checks who you are does not answer. Wait a few minutes, then try again.'),
      phrase(
        'Your legal dates do not change because of this. If a date is near, phone or write to the council instead.',
      ),
    ],
    again: true,
  },
  'form-not-ours': {
    status: 403,
    title: phrase('Send that again'),
    says: [
      phrase(
        'We could not be sure that this came from you, so nothing was done. Go back, load the page again and send it once more. Your browser must allow cookies for this site.',
      ),
    ],
  },
}
