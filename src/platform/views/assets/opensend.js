// What JavaScript adds to pages that already work without it. Nothing here is needed to finish a task.
import { initAll } from 'asset:govuk-frontend.js'

const { body } = document
body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()

const person = body.dataset.person
const forms = [...document.querySelectorAll('form[method="post"]')]

const status = document.createElement('div')
status.className = 'os-status'
status.setAttribute('role', 'status')
body.append(status)

keepTyping()
warnBeforeSessionEnds()
for (const form of forms) form.addEventListener('submit', (event) => sendOnce(event, form))
window.addEventListener('pageshow', () => {
  for (const form of forms) delete form.dataset.sending
})

function say(words, ...buttons) {
  const line = document.createElement('p')
  line.textContent = words
  status.replaceChildren(line, ...buttons)
  return line
}

function button(words, press) {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = words
  made.addEventListener('click', press)
  return made
}

/** A second press while the first is on its way does nothing; after ten seconds it may be tried again. */
function sendOnce(event, form) {
  if (event.defaultPrevented) return
  if (form.dataset.sending) {
    event.preventDefault()
    return
  }
  form.dataset.sending = 'yes'
  setTimeout(() => delete form.dataset.sending, 10_000)
  setTimeout(() => form.dataset.sending && say('Still sending. Please wait.'), 1_500)
}

/**
 * Keeps what is typed for this tab alone, and puts it back after signing in again.
 * A draft belongs to one person and one address; it is dropped once it was sent, on signing out, and when the page itself has changed.
 */
function keepTyping() {
  const kept = drafts()
  if (!person) {
    for (const draft of kept) write(draft.key, { ...draft.value, sent: false })
    return
  }
  const old = new Map(kept.map((draft) => [draft.key, draft.value]))
  for (const [key, value] of old) if (value.sent || !key.startsWith(`draft ${person} `)) sessionStorage.removeItem(key)
  const corrected = 'typedAgain' in body.dataset

  for (const [index, form] of forms.entries()) {
    if ('forget' in form.dataset) {
      form.addEventListener('submit', forgetAll)
      continue
    }
    if (fields(form).length === 0) continue
    const key = `draft ${person} ${location.pathname} ${index}`
    // A page sent back with errors shows what was typed; what it looked like untouched is remembered from before that.
    const before = (corrected && old.get(key)?.before) || JSON.stringify(typed(form))
    const draft = read(key)
    if (draft && draft.before === before && JSON.stringify(draft.typed) !== before && !corrected)
      restore(form, draft.typed, key)
    form.addEventListener('input', () => write(key, { before, typed: typed(form), sent: false }))
    form.addEventListener('change', () => write(key, { before, typed: typed(form), sent: false }))
    form.addEventListener('submit', () => write(key, { before, typed: typed(form), sent: true }))
  }
}

function restore(form, values, key) {
  const start = typed(form)
  fill(form, values)
  const clear = () => {
    fill(form, start)
    sessionStorage.removeItem(key)
    say('Cleared.')
  }
  // A live region speaks only of what changes after it is there.
  setTimeout(
    () =>
      say(
        'We put back what you had typed.',
        button('Clear it', clear),
        button('Hide', () => status.replaceChildren()),
      ),
    500,
  )
}

function fields(form) {
  return [...form.elements].filter(
    (field) =>
      field.name &&
      /^(INPUT|TEXTAREA|SELECT)$/.test(field.tagName) &&
      !/^(hidden|file|password|submit|button)$/.test(field.type),
  )
}

function typed(form) {
  return fields(form).map((field) => (/^(radio|checkbox)$/.test(field.type) ? field.checked : field.value))
}

function fill(form, values) {
  for (const [at, field] of fields(form).entries()) {
    if (values[at] === undefined) continue
    if (/^(radio|checkbox)$/.test(field.type)) field.checked = values[at]
    else field.value = values[at]
    field.dispatchEvent(new Event(/^(radio|checkbox)$/.test(field.type) ? 'click' : 'keyup', { bubbles: true }))
  }
}

function drafts() {
  try {
    return Object.keys(sessionStorage)
      .filter((key) => key.startsWith('draft '))
      .map((key) => ({ key, value: read(key) ?? {} }))
  } catch {
    return []
  }
}

function read(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

function write(key, value) {
  try {
    sessionStorage.setItem(key, JSON.stringify(value))
  } catch {
    // Storage is full or switched off: the form still works.
  }
}

function forgetAll() {
  for (const { key } of drafts()) sessionStorage.removeItem(key)
}

/** The server counts from the last page that was asked for, in whichever tab, so every tab tells the others. */
function warnBeforeSessionEnds() {
  const minutes = Number(body.dataset.sessionMinutes)
  if (!person || !(minutes > 0)) return
  const tabs = new BroadcastChannel('session')
  let timers = []
  const start = () => {
    for (const timer of timers) clearTimeout(timer)
    const end = minutes * 60_000
    timers = [setTimeout(warn, Math.max(0, end - 120_000)), setTimeout(over, end)]
  }
  const warn = () =>
    say('You will be signed out in 2 minutes. What you typed is kept in this tab.', button('Stay signed in', stay))
  const over = () =>
    say('You have been signed out. What you typed is kept in this tab: sign in again and we will put it back.')
  const stay = async () => {
    try {
      const answer = await fetch('/', { method: 'HEAD' })
      if (!answer.ok || new URL(answer.url).pathname.startsWith('/sign-in')) throw new Error('signed out')
      tabs.postMessage('asked')
      start()
      const said = say('You are still signed in.')
      setTimeout(() => said.isConnected && status.replaceChildren(), 5_000)
    } catch {
      say('We could not keep you signed in. What you typed is kept in this tab.')
    }
  }
  tabs.addEventListener('message', () => {
    status.replaceChildren()
    start()
  })
  tabs.postMessage('asked')
  start()
}
