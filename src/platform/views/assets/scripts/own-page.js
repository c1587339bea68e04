// The child's own page: a paper to draw on, by finger, mouse, pen or keyboard; and photographs made smaller here, so that
// a telephone's place and time never leave it. Without it there is a file box.

const MOST = 1600
const STEP = 14

for (const box of document.querySelectorAll('[data-draw]')) if (window.DataTransfer) draw(box)
const picture = document.querySelector('[data-picture] input[type=file]')
if (picture && window.DataTransfer && window.createImageBitmap)
  picture.addEventListener('change', () => shrink(picture))

function draw(box) {
  const paper = box.querySelector('canvas')
  const pen = paper.getContext('2d')
  const input = box.closest('form').querySelector('[data-picture] input[type=file]')
  const says = box.querySelector('[data-draw-says]')
  const pens = [...box.querySelectorAll('[data-pen]')]
  const thick = box.querySelector('[data-thick]')
  const lines = []
  let colour = pens[0].dataset.pen
  let line
  let at = { x: paper.width / 2, y: paper.height / 2 }
  let down = false
  box.hidden = false
  paint()

  for (const one of pens)
    one.addEventListener('click', () => {
      colour = one.dataset.pen
      for (const other of pens) other.setAttribute('aria-pressed', String(other === one))
    })
  thick.addEventListener('click', () =>
    thick.setAttribute('aria-pressed', String(thick.getAttribute('aria-pressed') !== 'true')),
  )
  box.querySelector('[data-back]').addEventListener('click', () => {
    lines.pop()
    changed('The last line is gone.')
  })
  box.querySelector('[data-clear]').addEventListener('click', () => {
    lines.length = 0
    changed('The paper is empty.')
  })

  paper.addEventListener('pointerdown', (event) => {
    event.preventDefault()
    paper.setPointerCapture(event.pointerId)
    begin(place(event))
  })
  paper.addEventListener('pointermove', (event) => {
    if (!line || down) return
    for (const one of event.getCoalescedEvents?.() ?? [event]) line.points.push(place(one))
    paint()
  })
  for (const end of ['pointerup', 'pointercancel'])
    paper.addEventListener(end, () => {
      line = undefined
    })

  paper.addEventListener('keydown', (event) => {
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key]
    if (!way && event.key !== ' ') return
    event.preventDefault()
    if (!way) {
      down = !down
      if (down) begin(at)
      else line = undefined
      says.textContent = down ? 'The pen is down.' : 'The pen is up.'
      return paint()
    }
    const [x, y] = way
    const clamp = (value, most) => Math.min(most, Math.max(0, value))
    at = { x: clamp(at.x + x * STEP, paper.width), y: clamp(at.y + y * STEP, paper.height) }
    if (down) line.points.push(at)
    paint()
  })
  paper.addEventListener('focus', paint)
  paper.addEventListener('blur', paint)
  // Before the form is sent, the drawing becomes its file.
  box.closest('form').addEventListener('submit', keep, { capture: true })
  addEventListener('beforeunload', (event) => {
    if (lines.length > 0 && !box.dataset.sent) event.preventDefault()
  })

  function begin(point) {
    line = { colour, width: thick.getAttribute('aria-pressed') === 'true' ? 22 : 8, points: [point] }
    lines.push(line)
    at = point
    paint()
  }

  function place(event) {
    const seen = paper.getBoundingClientRect()
    return {
      x: Math.round(((event.clientX - seen.left) / seen.width) * paper.width),
      y: Math.round(((event.clientY - seen.top) / seen.height) * paper.height),
    }
  }

  function changed(words) {
    line = undefined
    down = false
    says.textContent = words
    paint()
  }

  function paint(where = true) {
    pen.fillStyle = '#ffffff'
    pen.fillRect(0, 0, paper.width, paper.height)
    pen.lineCap = 'round'
    pen.lineJoin = 'round'
    for (const one of lines) {
      pen.strokeStyle = one.colour
      pen.lineWidth = one.width
      pen.beginPath()
      pen.moveTo(one.points[0].x, one.points[0].y)
      for (const point of one.points) pen.lineTo(point.x, point.y)
      if (one.points.length === 1) pen.lineTo(one.points[0].x + 0.1, one.points[0].y)
      pen.stroke()
    }
    if (where && document.activeElement === paper && paper.matches(':focus-visible')) {
      pen.strokeStyle = down ? colour : '#4d565c'
      pen.lineWidth = 3
      pen.beginPath()
      pen.arc(at.x, at.y, 16, 0, 2 * Math.PI)
      pen.stroke()
    }
  }

  function keep() {
    if (lines.length === 0) return
    paint(false)
    const bytes = Uint8Array.from(atob(paper.toDataURL('image/png').split(',')[1]), (one) => one.charCodeAt(0))
    carry(input, new File([bytes], 'drawing.png', { type: 'image/png' }))
    box.dataset.sent = 'yes'
  }
}

/** Draws a photograph anew, small enough for any connection. Where that fails, the server cleans the one that was chosen. */
async function shrink(input) {
  const [file] = input.files
  if (!file) return
  try {
    const seen = await createImageBitmap(file)
    const scale = Math.min(1, MOST / Math.max(seen.width, seen.height))
    const small = document.createElement('canvas')
    small.width = Math.round(seen.width * scale)
    small.height = Math.round(seen.height * scale)
    const pen = small.getContext('2d')
    pen.fillStyle = '#ffffff'
    pen.fillRect(0, 0, small.width, small.height)
    pen.drawImage(seen, 0, 0, small.width, small.height)
    const blob = await new Promise((done) => small.toBlob(done, 'image/jpeg', 0.85))
    if (blob && input.files[0] === file) carry(input, new File([blob], 'photo.jpg', { type: 'image/jpeg' }))
  } catch {
    // The chosen file stays as it is.
  }
}

function carry(input, file) {
  const carrying = new DataTransfer()
  carrying.items.add(file)
  input.files = carrying.files
}
