import { phrase, t } from '../../../../platform/languages/index.ts'
import type { Disputed } from '../../events.ts'
import { isRefusalTo, type Redress } from '../../state.ts'

export const matterOf = ({ about, appeal }: Redress): Disputed => about?.to ?? appeal?.against ?? 'assess'

export function titleOf(matter: Disputed, name: string, council: boolean): string {
  if (council && !isRefusalTo(matter)) return t('The disagreement about {name}’s plan', { name })
  switch (matter) {
    case 'assess':
      return t('The disagreement about {name}’s assessment', { name })
    case 'issue':
      return t('The disagreement about a plan for {name}', { name })
    case 'contents':
      return t('If you do not agree with {name}’s plan', { name })
    case 'not-amend':
      return t('If you do not agree that {name}’s plan stays as it is', { name })
    case 'not-reassess':
      return t('If you do not agree that {name} is not assessed again', { name })
    case 'cease':
      return t('If you do not agree that {name}’s plan ends', { name })
  }
}

export const SHORT: Record<Disputed, string> = {
  assess: phrase('The decision not to assess'),
  issue: phrase('The decision not to make a plan'),
  contents: phrase('What the plan says'),
  'not-amend': phrase('The decision that the plan stays as it is'),
  'not-reassess': phrase('The decision not to assess again'),
  cease: phrase('The decision to end the plan'),
}
