import type { Permission } from '../access/permission.ts'

export const ownUnsent: Permission = {
  name: 'unsent.own',
  says: 'Whoever is signed in finds again what they typed and did not send, and throws it away.',
  to: 'signed-in',
}
