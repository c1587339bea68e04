/** What words of section A can be about, in the child's own way of saying it. The one-page profile gathers by these. */
export const ABOUT_ME = {
  like: 'What I like',
  good: 'What I am good at',
  people: 'People who matter to me',
  help: 'What helps me',
  hard: 'What is hard for me',
  future: 'What I want one day',
  plan: 'What I think of my plan',
  else: 'Something else I want you to know',
} as const
export type AboutMe = keyof typeof ABOUT_ME
