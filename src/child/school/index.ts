import type { Feature } from '../../platform/feature.ts'
import { seeOurChildren } from './access.ts'
import { followTheChild } from './follow-the-child.ts'
import { ourChildrenPage } from './pages/our-children/page.ts'

export const school: Feature = {
  name: 'school',
  wing: 'child',
  says: 'What a school sees of its children: where each stands, what is asked of the school, and no more once the child has left.',
  pages: [ourChildrenPage],
  permissions: [seeOurChildren],
  reactions: [followTheChild],
}
