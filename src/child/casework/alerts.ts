import { day, shortDay } from '../../platform/calendar/index.ts'
import type { Child } from '../../record/children/questions.ts'

/** What whoever opens a case must know before they write or ring. Says that an address is protected, never the address. */
export function alertsIn(child: Child, today: string): string[] {
  const alerts: string[] = []
  const nameOfCarer = (id: string) => child.carers.find((carer) => carer.carerId === id)?.name ?? 'somebody else'
  for (const order of child.courtOrders) {
    if (order.from > today || (order.until && order.until < today)) continue
    const until = order.until
      ? ` until ${shortDay(day(order.until))}`
      : '. It has no end date: ask from time to time whether it still holds'
    alerts.push(`A court order is in force (${order.kind}): ${order.says.replace(/[\s.]+$/, '')}${until}.`)
  }
  for (const address of child.addresses) {
    if (!address.hiddenFrom?.length) continue
    const whose = address.of === 'child' ? 'The child’s address' : `An address of ${nameOfCarer(address.of)}`
    alerts.push(
      `${whose} is protected. It must not reach ${new Intl.ListFormat('en-GB').format(address.hiddenFrom.map(nameOfCarer))}.`,
    )
  }
  if (child.contacts.some((contact) => contact.hiddenFrom?.length)) {
    alerts.push('Contact details of somebody in this family are protected. Do not pass them on.')
  }
  if (!child.carers.some((carer) => carer.mayAct) && !child.youngPerson) {
    alerts.push('Nobody is recorded who may act for this child. Notices cannot be served until that is put right.')
  }
  return alerts
}
