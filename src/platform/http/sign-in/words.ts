import type { TurnedAway } from '../../access/door.ts'

/** What each way to sign in is called, by the issuer's name. */
export const WAYS: Record<string, string> = {
  staff: 'I work for the council',
  school: 'I work in a school, college or early years setting',
  family: 'I am a parent, carer or young person',
  health: 'I work in health',
}

export type Why = TurnedAway | 'not-begun-here' | 'cancelled' | 'not-vouched' | 'unreachable' | 'form-not-ours'

/** Plain words, and what to do. None says whether somebody else is known here. */
export const WHY: Record<Why, { status: number; title: string; says: string[]; again?: boolean }> = {
  unknown: {
    status: 403,
    title: 'We do not know you yet',
    says: [
      'Your sign-in worked, but openSEND does not know you by it.',
      'If you were sent an invitation, open the link in it: that is how we learn who you are. Each link works once, for seven days.',
      'If you work for the council, a school or the health service, ask your administrator to invite you. If you are a parent, carer or young person, ask the council’s SEND team. They can send a new link to the e-mail address they hold.',
    ],
  },
  left: {
    status: 403,
    title: 'Your access has ended',
    says: [
      'Our list says that you have left, so you can no longer sign in.',
      'If that is wrong, ask your administrator to put it right.',
    ],
  },
  'invitation-over': {
    status: 410,
    title: 'This invitation no longer works',
    says: [
      'Each link works once, for seven days, and stops when a newer one is sent.',
      'If you have used it already, just sign in. If not, ask the person who invited you for a new one.',
    ],
    again: true,
  },
  'already-somebody-else': {
    status: 409,
    title: 'You are already known here as somebody else',
    says: [
      'The sign-in you used already belongs to another person in openSEND, so this invitation was not used.',
      'Sign out of it, then open the link again and sign in as yourself. If that does not help, ask the person who invited you.',
    ],
  },
  'not-by-this-issuer': {
    status: 403,
    title: 'Use your work sign-in',
    says: [
      'This invitation is for somebody’s work, and a family sign-in cannot answer for that. The invitation was not used.',
      'Open the link again and choose your work sign-in.',
    ],
  },
  'not-begun-here': {
    status: 400,
    title: 'Please sign in again',
    says: ['The sign-in took longer than ten minutes, or was begun in another browser. Nothing is lost.'],
    again: true,
  },
  cancelled: {
    status: 400,
    title: 'You did not sign in',
    says: ['The sign-in was stopped before it was finished. If you did not mean to stop it, try again.'],
    again: true,
  },
  'not-vouched': {
    status: 400,
    title: 'Please sign in again',
    says: ['We could not be sure that the answer came from your sign-in service, so we did not let you in.'],
    again: true,
  },
  unreachable: {
    status: 503,
    title: 'We cannot reach your sign-in service',
    says: [
      'The service that checks who you are does not answer. Wait a few minutes, then try again.',
      'Your legal dates do not change because of this. If a date is near, phone or write to the council instead.',
    ],
    again: true,
  },
  'form-not-ours': {
    status: 403,
    title: 'Send that again',
    says: [
      'We could not be sure that this came from you, so nothing was done. Go back, load the page again and send it once more. Your browser must allow cookies for this site.',
    ],
  },
}
