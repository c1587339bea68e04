import { childPage } from '../../../../platform/http/page.ts'
import { phrase, t } from '../../../../platform/languages/index.ts'
import { caseAddress, readsTheCase } from '../../../access/questions.ts'
import { seeFamily } from '../../access.ts'
import { DECISIONS, type Decision } from '../../decisions.ts'
import { isYoungPersonOn } from '../../rights-holder.ts'
import { type Child, childIn, fullNameOf, nameOf } from '../../state.ts'
import { whoDecides } from '../../who-decides.ts'

export const familyPage = childPage({
  path: '/children/:childId/family',
  title: phrase('Child and family'),
  inEveryLanguage: true,
  mayUse: seeFamily,
  view: 'record/children/pages/family/view.njk',
  async show({ child: record, childId, actor, grant, today }) {
    const child = childIn(record.events)
    const isStaff = actor.kind === 'staff'
    const isCaseworker = grant.capacity === 'caseworker' && grant.mayAct
    const isYoungPerson = isYoungPersonOn(child.details.dateOfBirth, today)
    const own = (personId: string) => personId === actor.personId
    return {
      title: t('{name} and family', { name: fullNameOf(child) }),
      childId,
      name: nameOf(child),
      child,
      today,
      decides: whoDecides(child, today),
      isYoungPerson,
      childsAddress: reachOf(child, 'child'),
      carers: child.carers.map((carer) => ({
        ...carer,
        own: own(carer.carerId),
        // Each carer sees their own; what reaches the other household is for the caseworker.
        ...(isStaff || own(carer.carerId) ? reachOf(child, carer.carerId) : {}),
        mayChangeReach: isCaseworker || own(carer.carerId),
        sees: child.parentAccess.find((one) => one.carerId === carer.carerId),
      })),
      youngPersonReach:
        child.youngPerson && (isStaff || own(child.youngPerson.personId))
          ? reachOf(child, child.youngPerson.personId)
          : undefined,
      orders: child.courtOrders.map((order) => ({
        ...order,
        names: namesOf(child, order.about),
        over: order.until !== null && order.until < today,
      })),
      capacity: child.capacity.map((one) => ({
        ...one,
        decisionSays: DECISIONS[one.decision as Decision] ?? one.decision,
      })),
      isStaff,
      isCaseworker,
      mayChangeDetails: grant.mayAct && grant.capacity !== 'team-manager',
      mayDecideAccess: isYoungPerson && grant.mayAct && (grant.capacity === 'young-person' || isCaseworker),
      mayShare: grant.mayAct && !isStaff,
      back: readsTheCase(grant.capacity)
        ? { href: caseAddress(childId, grant.capacity), text: t('Back to the case') }
        : { href: '/' },
    }
  },
})

function reachOf(child: Child, of: string) {
  const address = child.addresses.find((one) => one.of === of)
  const contact = child.contacts.find((one) => one.of === of)
  const keptFrom = [...new Set([...(address?.hiddenFrom ?? []), ...(contact?.hiddenFrom ?? [])])]
  return { address, contact, keptFrom: namesOf(child, keptFrom), protected: keptFrom.length > 0 }
}

const namesOf = (child: Child, ids: readonly string[]) =>
  child.carers.filter((one) => ids.includes(one.carerId)).map((one) => one.name)
