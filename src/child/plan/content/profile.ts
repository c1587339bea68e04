import { phrase } from '../../../platform/languages/index.ts'
/** What words of section A can be about, in the child's own way of saying it. The one-page profile gathers by these. */
export const ABOUT_ME = {
  like: phrase('What I like'),
  good: phrase('What I am good at'),
  people: phrase('People who matter to me'),
  help: phrase('What helps me'),
  hard: phrase('What is hard for me'),
  future: phrase('What I want one day'),
  plan: phrase('What I think of my plan'),
  else: phrase('Something else I want you to know'),
} as const
export type AboutMe = keyof typeof ABOUT_ME
