/** The slash key leads to the box in which one looks for a case. It says so, and can be switched off (WCAG 2.1.4). */
const box = document.getElementById('find')
const told = document.querySelector('[data-find-key]')
const KEPT = 'opensend-find-key'

if (box && told) {
  const words = document.createElement('span')
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'os-link-button'
  const isOn = () => read() !== 'off'
  const show = () => {
    words.textContent = isOn() ? 'Press / anywhere on this page to come here. ' : 'The / key does nothing here. '
    button.textContent = isOn() ? 'Switch the key off' : 'Switch the key on'
    if (isOn()) box.setAttribute('aria-keyshortcuts', '/')
    else box.removeAttribute('aria-keyshortcuts')
  }
  button.addEventListener('click', () => {
    write(isOn() ? 'off' : 'on')
    show()
  })
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || !isOn() || isTyping(event.target)) return
    event.preventDefault()
    box.focus()
    box.select()
  })
  told.append(words, button)
  told.hidden = false
  show()
}

const isTyping = (target) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

function read() {
  try {
    return localStorage.getItem(KEPT)
  } catch {
    return null
  }
}

function write(value) {
  try {
    localStorage.setItem(KEPT, value)
  } catch {
    // Where nothing may be kept, the choice lasts as long as the page.
  }
}
