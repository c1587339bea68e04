import { notThere, type PageContext, page } from '../../../http/page.ts'
import { readPublications } from '../../access.ts'
import { listVersions, PUBLICATION_STATES, type PublicationSection } from '../../publication.ts'

/** The version in use, or the newest that the public may read. */
export const latestPublicationPage = page({
  path: '/publications/:slug',
  title: 'A publication',
  mayUse: readPublications,
  view: 'platform/publications/pages/version/view.njk',
  show: (context) => showVersion(context, undefined),
})

export const publicationVersionPage = page({
  path: '/publications/:slug/:version',
  title: 'A version of a publication',
  mayUse: readPublications,
  view: 'platform/publications/pages/version/view.njk',
  show: (context) => showVersion(context, context.params['version']),
})

async function showVersion({ trx, area, params }: PageContext, version: string | undefined) {
  const open = (await listVersions(trx, area.laCode, params['slug'] ?? '')).filter((one) => one.state !== 'draft')
  const shown = version
    ? open.find((one) => String(one.version) === version)
    : (open.findLast((one) => one.state === 'adopted') ?? open.at(-1))
  if (!shown) return notThere
  return {
    title: shown.title,
    caption: `Version ${shown.version}`,
    publication: { ...shown, content: { sections: shown.content.sections.map(inWords) } },
    inUse: open.find((one) => one.state === 'adopted' && one.version !== shown.version),
    versions: open.toReversed(),
    states: PUBLICATION_STATES,
    back: { href: '/publications', text: 'What we publish' },
  }
}

/** Shows where a case's own words go: `{appealBy}` reads as "[appeal by]". */
function inWords(section: PublicationSection): PublicationSection {
  const says = (text: string) =>
    text.replaceAll(/\{(\w+)\}/g, (_, name: string) => `[${name.replaceAll(/([A-Z])/g, ' $1').toLowerCase()}]`)
  return {
    ...section,
    heading: section.heading && says(section.heading),
    paragraphs: section.paragraphs.map(says),
    bullets: (section.bullets ?? []).map(says),
    after: (section.after ?? []).map(says),
  }
}
