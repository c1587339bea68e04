/** Guidance beside a step is open until somebody closes it; once closed it stays closed for that kind of step. */
for (const part of document.querySelectorAll('details[data-guidance]')) {
  const key = `opensend-guidance-${part.dataset.guidance}`
  part.open = kept(key) !== 'closed'
  part.addEventListener('toggle', () => keep(key, part.open ? 'open' : 'closed'))
}

function kept(key) {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function keep(key, value) {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Where nothing may be kept, it is open on the next page again.
  }
}
