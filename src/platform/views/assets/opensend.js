// What JavaScript adds to pages that already work without it. Nothing here is needed to finish a task.
import { initAll } from 'asset:govuk-frontend.js'
import { keepTyping, t } from 'asset:unsent.js'

const { body } = document
body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()

const person = body.dataset.person
const forms = [...document.querySelectorAll('form[method="post"]')]

const status = document.createElement('div')
status.className = 'os-status'
status.setAttribute('role', 'status')
body.append(status)

const stillHere = warnBeforeSessionEnds()
keepTyping(forms, { active: stillHere })
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
  setTimeout(() => form.dataset.sending && say(t('Still sending. Please wait.')), 1_500)
}

/** The server counts from the last page that was asked for, in whichever tab, so every tab tells the others. */
function warnBeforeSessionEnds() {
  const minutes = Number(body.dataset.sessionMinutes)
  if (!person || !(minutes > 0)) return () => {}
  const tabs = new BroadcastChannel('session')
  let timers = []
  const start = () => {
    for (const timer of timers) clearTimeout(timer)
    const end = minutes * 60_000
    timers = [setTimeout(warn, Math.max(0, end - 120_000)), setTimeout(over, end)]
  }
  const warn = () =>
    say(t('You will be signed out in 2 minutes. What you typed is kept.'), button(t('Stay signed in'), stay))
  const over = () => say(t('You have been signed out. What you typed is kept: sign in again and we will put it back.'))
  const stay = async () => {
    try {
      const answer = await fetch('/', { method: 'HEAD' })
      if (!answer.ok || new URL(answer.url).pathname.startsWith('/sign-in')) throw new Error('signed out')
      tabs.postMessage('asked')
      start()
      const said = say(t('You are still signed in.'))
      setTimeout(() => said.isConnected && status.replaceChildren(), 5_000)
    } catch {
      say(t('We could not keep you signed in. What you typed is kept.'))
    }
  }
  tabs.addEventListener('message', () => {
    status.replaceChildren()
    start()
  })
  tabs.postMessage('asked')
  start()
  let told = Date.now()
  /** Typing keeps somebody signed in, because it is saved; said to the other tabs at most every half minute. */
  return () => {
    if (Date.now() - told < 30_000) return
    told = Date.now()
    tabs.postMessage('asked')
    start()
  }
}
