import type { Trx } from '../../platform/database/schema.ts'
import { publicationInForce, type StandingText, seedPublications } from '../../platform/publications/publication.ts'
import { planSections } from '../plan/questions.ts'

const SLUG = 'ehc-plan-template'

/** The plan's sections as openSEND brings them, for an area that never adopted a template of its own. */
export const standingTemplate: StandingText = {
  slug: SLUG,
  kind: 'plan-template',
  title: 'EHC plan: the template',
  says: 'The sections of every EHC plan in this area, in order, and what each is for.',
  content: {
    sections: Object.entries(planSections).map(([letter, { title, explains }]) => ({
      id: letter,
      heading: `Section ${letter}: ${title}`,
      paragraphs: [explains],
      law: ['SEND Regulations 2014, regulation 12(1)'],
    })),
  },
}

/** Which version of the template is in force on a day. */
export async function templateInForce(
  trx: Trx,
  laCode: string,
  on: string,
  today: string,
): Promise<{ slug: string; version: number }> {
  const find = () => publicationInForce(trx, laCode, SLUG, on)
  const found = await find()
  if (found) return { slug: SLUG, version: found.version }
  await adoptPlanTemplate(trx, laCode, today)
  return { slug: SLUG, version: (await find())?.version ?? 1 }
}

/** Version 1 of the template, in use in this area from this day. Doing it again changes nothing. */
export const adoptPlanTemplate = (trx: Trx, laCode: string, today: string): Promise<void> =>
  seedPublications(trx, laCode, today, [standingTemplate])
