/** Where to go after signing in: a path of ours, whatever was asked for. */
export function safeNext(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > 2000 || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(asked)) return '/'
  const here = 'http://here.invalid'
  if (!URL.canParse(asked, here)) return '/'
  const url = new URL(asked, here)
  if (url.origin !== here || url.pathname.startsWith('//')) return '/'
  if (/^\/(sign-in|sign-out|signed-out|invitation|session)(\/|$)/.test(url.pathname)) return '/'
  return `${url.pathname}${url.search}`
}
