import type { Permission } from '../access/permission.ts'

export const mayReadOutbox: Permission = {
  name: 'messages.read-made-up-outbox',
  says: 'Anyone reads what a made-up area would have sent; a real area has no such page.',
  to: 'anyone',
}
