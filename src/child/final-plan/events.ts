import { z } from 'zod'
import { eventType, type Recorded } from '../../platform/events/event.ts'
import { documentRef } from '../../record/documents/documents.ts'
import { channel, service } from '../needs-assessment/events.ts'
import { EhcPlanContent } from '../plan/content/plan.ts'

export const FinalPlanIssued = eventType(
  'FinalPlanIssued',
  'The final plan was served on the family, with their rights. Happened on the day it counts as served.',
  z.object({
    planId: z.uuid(),
    version: z.int().positive(),
    content: EhcPlanContent,
    pdf: documentRef,
    docx: documentRef,
    service,
    /** The plan template of which version this is laid out. */
    template: z.object({ slug: z.string(), version: z.int() }),
    /** The named institution and the responsible commissioning body, who get a copy. */
    copiesTo: z.array(z.object({ name: z.string(), organisationId: z.uuid().nullable() })).default([]),
  }),
)

export const FamilySaidEverything = eventType(
  'FamilySaidEverything',
  'The family said that they have said all they want to say about the draft, so nobody need wait out their fifteen days.',
  z.object({ draftId: z.uuid(), by: z.string().min(1), how: channel }),
)

export const finalPlanEvents = [FinalPlanIssued, FamilySaidEverything] as const
export type FinalPlanEvent = Recorded<typeof FinalPlanIssued> | Recorded<typeof FamilySaidEverything>
