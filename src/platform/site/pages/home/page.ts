import { goTo, page } from '../../../http/page.ts'
import { phrase } from '../../../languages/index.ts'
import { readSite } from '../../access.ts'
import { homeOf } from '../../home-of.ts'

/** The front page for everybody; whoever is signed in goes on to where their day begins. */
export const home = page({
  path: '/',
  title: phrase('Getting help for a child with special educational needs'),
  inEveryLanguage: true,
  mayUse: readSite,
  view: 'platform/site/pages/home/view.njk',
  async show({ actor }) {
    return actor ? goTo(homeOf(actor)) : {}
  },
})
