import { features } from '../../src/features.ts'
import { isAboutChild, PARTS, type Permission, ROLES, type Role } from '../../src/platform/access/permission.ts'
import type { Page } from '../../src/platform/http/page.ts'
import { code, heading, table } from './markdown.ts'

const roles = Object.keys(ROLES) as Role[]
const pages = features.flatMap((feature) => (feature.pages ?? []).map((page) => ({ feature, page })))

export function permissionsPage(): string {
  return [
    heading(
      'Pages and permissions',
      'Every page, and who may use it. A page about a child opens only with a grant: a live tie between that person and that child, in one of the capacities named. A role alone opens no child’s record. `src/sweep.app.test.ts` asks every page, as every role and in every relationship, whether this table is true.',
    ),
    '## Every page',
    table(
      ['Page', 'Title', 'Does something', 'Permission'],
      pages.map(({ page }) => [
        code(page.path),
        page.title,
        page.submit ? 'yes' : '',
        `[${page.mayUse.name}](#${anchorOf(page.mayUse.name)})`,
      ]),
    ),
    '## Who may use which page',
    '● may use it, for a child whom they were granted · ○ may use it, and it is about no child in particular',
    roles.map((role) => `**${shortOf(role)}** ${ROLES[role]}`).join(' · '),
    table(
      ['Page', ...roles.map(shortOf)],
      pages.map(({ page }) => [code(page.path), ...roles.map((role) => markOf(page, role))]),
    ),
    '## Every permission',
    ...permissions().map(permissionInWords),
    '## The parts of a case',
    'A helper whom the family invites sees only the parts that the family shares.',
    table(
      ['Part', 'What it is'],
      Object.entries(PARTS).map(([part, says]) => [code(part), says]),
    ),
  ].join('\n\n')
}

const anchorOf = (name: string) => name.replaceAll('.', '')

const shortOf = (role: Role) =>
  role
    .split('-')
    .map((word) => word.slice(0, role.includes('-') ? 1 : 2).toUpperCase())
    .join('')

function markOf({ mayUse }: Page, role: Role): string {
  if (isAboutChild(mayUse)) return mayUse.capacities.includes(role) ? '●' : ''
  return 'to' in mayUse || ('roles' in mayUse && mayUse.roles.includes(role)) ? '○' : ''
}

function permissions(): Permission[] {
  const all = [...features.flatMap((feature) => feature.permissions ?? []), ...pages.map(({ page }) => page.mayUse)]
  const unique = new Map(all.map((permission) => [permission.name, permission]))
  return [...unique.values()].sort((one, other) => (one.name < other.name ? -1 : 1))
}

function permissionInWords(permission: Permission): string {
  return [`### ${permission.name}`, permission.says, `- ${whoOf(permission)}`].join('\n\n')
}

function whoOf(permission: Permission): string {
  if (isAboutChild(permission)) {
    const part =
      permission.part === 'any' ? 'only what is shared with a helper is shown' : `the part “${permission.part}”`
    const acts = permission.acts ? '; changes something, so that a carer who may only see is kept out' : ''
    return `With a grant for the child, as ${named(permission.capacities)}; ${part}${acts}`
  }
  if ('roles' in permission) return `With the role ${named(permission.roles)}`
  return permission.to === 'anyone' ? 'Anyone, without signing in' : 'Whoever is signed in'
}

const named = (list: readonly Role[]) =>
  list.map((role) => ROLES[role].replace(/^(?!EHC|SEN)./, (a) => a.toLowerCase())).join(', ')
