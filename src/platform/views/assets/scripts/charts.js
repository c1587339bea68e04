/**
 * Reading a chart mark by mark: by pointing, by touch, and by a slider that comes with the keyboard. Left and right go
 * through the marks, a letter goes to the next name that begins with it, Enter goes where the mark leads. The slider is
 * a real one, so that screen readers say each mark and know the keys.
 */
for (const figure of document.querySelectorAll('[data-drawing]')) read(figure)

function read(figure) {
  const picture = figure.querySelector('.os-drawing__picture')
  const drawings = [...figure.querySelectorAll('.os-drawing__svg')]
  // The words of the marks stand in the first drawing only. Taken out, so that browsers do not show them a second time.
  const said = [...(drawings[0]?.querySelectorAll('.m') ?? [])].map((mark) => {
    const title = mark.querySelector('title')
    const words = title?.textContent ?? ''
    title?.remove()
    return { words, href: mark.getAttribute('data-href') }
  })
  if (!picture || said.length === 0) return
  for (const drawing of drawings) nameWithoutTitle(drawing)

  const bubble = document.createElement('div')
  bubble.className = 'os-drawing__bubble'
  bubble.hidden = true
  bubble.setAttribute('aria-hidden', 'true')
  const slider = sliderOf(figure, said)
  picture.append(slider, bubble)
  let lit

  const marks = () => {
    const drawing = drawings.find((one) => one.getClientRects().length > 0)
    return drawing ? [...drawing.querySelectorAll('.m')] : []
  }
  const show = (at) => {
    const mark = marks()[at]
    lit?.remove()
    if (!mark) {
      bubble.hidden = true
      return
    }
    lit = outlined(mark)
    slider.value = String(at + 1)
    slider.setAttribute('aria-valuetext', said[at].words)
    bubble.textContent = said[at].words
    bubble.hidden = false
    const box = picture.getBoundingClientRect()
    const own = mark.getBoundingClientRect()
    const middle = own.left + own.width / 2 - box.left
    const half = bubble.offsetWidth / 2
    bubble.style.left = `${Math.max(half, Math.min(box.width - half, middle))}px`
    const above = own.top - box.top - bubble.offsetHeight - 10
    bubble.style.top = `${above < -40 ? own.bottom - box.top + 10 : above}px`
  }
  const hide = () => show(-1)

  let waiting = 0
  picture.addEventListener('pointermove', (event) => {
    cancelAnimationFrame(waiting)
    waiting = requestAnimationFrame(() => show(nearest(marks(), event)))
  })
  picture.addEventListener('pointerdown', (event) => show(nearest(marks(), event)))
  picture.addEventListener('pointerleave', (event) => {
    cancelAnimationFrame(waiting)
    // A finger that was lifted leaves the words standing, to be read.
    if (event.pointerType === 'mouse' && document.activeElement !== slider) hide()
  })
  picture.addEventListener('click', (event) => {
    const at = nearest(marks(), event)
    const href = said[at]?.href
    if (!href || event.target === slider) return
    // By finger, the first touch reads and the link is in the table; a mouse has read already.
    if (event.pointerType !== 'touch') go(href, event)
  })
  slider.addEventListener('input', () => show(Number(slider.value) - 1))
  slider.addEventListener('focus', () => show(Number(slider.value) - 1))
  slider.addEventListener('blur', hide)
  slider.addEventListener('keydown', (event) => {
    const at = Number(slider.value) - 1
    if (event.key === 'Escape') hide()
    else if (event.key === 'Enter' && said[at]?.href) go(said[at].href, event)
    else if (/^\p{L}$/u.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const next = beginningWith(said, event.key, at)
      if (next >= 0) show(next)
    }
  })
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !bubble.hidden) hide()
  })
}

/** The mark once more over the others, with an outline. */
function outlined(mark) {
  const copy = mark.cloneNode(true)
  copy.classList.remove('m')
  copy.classList.add('is-read')
  mark.parentNode.append(copy)
  return copy
}

/** Not seen itself: while it has the focus, the picture is outlined and the words stand at the mark. */
function sliderOf(figure, said) {
  const slider = document.createElement('input')
  slider.type = 'range'
  slider.className = 'os-drawing__slider'
  slider.min = '1'
  slider.max = String(said.length)
  slider.step = '1'
  slider.value = '1'
  const title = figure.querySelector('[role="img"]')?.getAttribute('aria-label') ?? ''
  slider.setAttribute('aria-label', `Read the chart: ${title}`)
  slider.setAttribute('aria-valuetext', said[0].words)
  return slider
}

/** A drawing keeps its name, but no browser shows it over the whole picture while one points at a mark. */
function nameWithoutTitle(drawing) {
  const title = drawing.querySelector(':scope > title')
  if (!title) return
  drawing.setAttribute('aria-label', title.textContent ?? '')
  drawing.removeAttribute('aria-labelledby')
  title.remove()
}

/** The mark under the pointer, or else the nearest one that is not far. */
function nearest(marks, { clientX, clientY, target }) {
  const under = target instanceof Element ? marks.indexOf(target.closest('.m')) : -1
  if (under >= 0) return under
  let best = -1
  let least = 40 * 40
  for (const [at, mark] of marks.entries()) {
    const box = mark.getBoundingClientRect()
    const dx = Math.max(box.left - clientX, 0, clientX - box.right)
    const dy = Math.max(box.top - clientY, 0, clientY - box.bottom)
    const away = dx * dx + dy * dy
    if (away < least) [best, least] = [at, away]
  }
  return best
}

function beginningWith(said, letter, from) {
  for (let step = 1; step <= said.length; step += 1) {
    const at = (from + step) % said.length
    if (said[at].words.toLowerCase().startsWith(letter.toLowerCase())) return at
  }
  return -1
}

/** Only to our own pages, whatever a mark says. */
function go(href, event) {
  const to = new URL(href, location.href)
  if (to.origin !== location.origin || !/^https?:$/.test(to.protocol)) return
  if (event.ctrlKey || event.metaKey) window.open(to, '_blank', 'noopener')
  else location.assign(to)
}
