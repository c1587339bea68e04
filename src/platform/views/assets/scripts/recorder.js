// Records a voice in the page. What was said stays here until the server says that it is kept: a failed network, a
// session that ended or a mistake elsewhere in the form never loses it.

const TYPES = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus', 'audio/webm']
const ENDINGS = { 'audio/webm': 'webm', 'audio/mp4': 'm4a', 'audio/ogg': 'ogg' }

for (const box of document.querySelectorAll('[data-recorder]')) {
  const type = window.MediaRecorder && TYPES.find((one) => MediaRecorder.isTypeSupported(one))
  if (type && navigator.mediaDevices?.getUserMedia && window.DataTransfer) enhance(box, type)
}

function enhance(box, type) {
  const part = (name) => box.querySelector(`[data-${name}]`)
  const [record, stop, again, now, time, level, listen, says] = [
    'record',
    'stop',
    'again',
    'now',
    'time',
    'level',
    'listen',
    'says',
  ].map(part)
  const file = box.querySelector('input[type=file]')
  const seconds = part('seconds')
  const form = box.closest('form')
  const most = Number(box.dataset.minutes) * 60
  let running
  let recorded

  part('live').hidden = false
  tuckAway(part('file'))
  const say = (words) => {
    says.textContent = words
  }
  const show = (...shown) => {
    for (const one of [record, stop, again, now, listen]) one.hidden = !shown.includes(one)
  }

  record.addEventListener('click', async () => {
    record.disabled = true
    try {
      running = await start(type, { level, most, tick, ended })
      show(stop, now)
      say('Recording. Speak now.')
      stop.focus()
    } catch (problem) {
      say(
        problem?.name === 'NotFoundError'
          ? 'No microphone was found. You can send a recording that you made another way.'
          : 'The microphone is switched off for this page. You can allow it in your browser, or send a recording that you made another way.',
      )
      box.querySelector('details')?.setAttribute('open', '')
    }
    record.disabled = false
  })
  stop.addEventListener('click', () => running?.stop())
  again.addEventListener('click', () => {
    forget()
    show(record)
    say('Deleted.')
    record.focus()
  })
  file.addEventListener('change', () => {
    if (recorded) return
    seconds.value = ''
    say(file.files.length ? `${file.files[0].name} will be sent.` : '')
  })

  function tick(passed) {
    time.textContent = clock(passed)
    if (passed === most - 30) say('30 seconds are left.')
  }

  function ended(blob, length) {
    running = undefined
    if (blob.size === 0) {
      show(record)
      return say('Nothing was recorded. Try again.')
    }
    const kind = blob.type.split(';')[0]
    recorded = new File([blob], `recording.${ENDINGS[kind] ?? 'webm'}`, { type: kind })
    const carrying = new DataTransfer()
    carrying.items.add(recorded)
    file.files = carrying.files
    seconds.value = String(length)
    listen.src = URL.createObjectURL(blob)
    show(again, listen)
    say(
      length >= most
        ? `That is ${clock(length)}, the longest there can be. Listen to it, then send it.`
        : `Recorded, ${clock(length)} long. Listen to it, then send it.`,
    )
    listen.focus()
  }

  function forget() {
    if (listen.src) URL.revokeObjectURL(listen.src)
    listen.removeAttribute('src')
    file.value = ''
    seconds.value = ''
    recorded = undefined
  }

  addEventListener('beforeunload', (event) => {
    if (recorded || running) event.preventDefault()
  })
  // Before the page's own listener, which then sees that this one has taken it over.
  const submitted = (event) => {
    if (!running && !recorded) return
    event.preventDefault()
    if (running) return say('Stop the recording first.')
    send(form, say, (to) => {
      recorded = undefined
      location.assign(to)
    })
  }
  form.addEventListener('submit', submitted, { capture: true })
}

/** Sends the form from here, so that whatever goes wrong the recording is still on the page. */
async function send(form, say, done) {
  if (form.dataset.sendingRecording) return
  form.dataset.sendingRecording = 'yes'
  say('Sending…')
  try {
    const answer = await fetch(form.action, { method: 'POST', body: new FormData(form), credentials: 'same-origin' })
    const to = new URL(answer.url)
    if (answer.redirected && to.pathname.startsWith('/sign-in'))
      return say(
        'You were signed out. Your recording is still here: sign in again in another tab, then come back and send it.',
      )
    if (answer.redirected && answer.ok) return done(answer.url + (form.dataset.then ?? ''))
    showAgain(form, new DOMParser().parseFromString(await answer.text(), 'text/html'))
    say('It was not sent. Your recording is still here: put right what is named at the top, then send it again.')
  } catch {
    say('It could not be sent: there seems to be no connection. Your recording is still here. Try again in a moment.')
  } finally {
    delete form.dataset.sendingRecording
  }
}

/** What the server says is wrong, above the page; and the tokens of the case as it is now. */
function showAgain(form, page) {
  for (const name of ['_csrf', '_seen']) {
    const [mine, theirs] = [form, page].map((where) =>
      where.querySelector(`form input[name="${name}"], input[name="${name}"]`),
    )
    if (mine && theirs) mine.value = theirs.value
  }
  const main = document.querySelector('main')
  for (const old of main.querySelectorAll('[data-said-again]')) old.remove()
  const summary = page.querySelector('main .govuk-error-summary') ?? page.querySelector('main h1')
  if (!summary) return
  const shown = document.importNode(summary, true)
  shown.dataset.saidAgain = ''
  shown.setAttribute('tabindex', '-1')
  main.prepend(shown)
  shown.focus()
}

async function start(type, { level, most, tick, ended }) {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
  const recorder = new MediaRecorder(stream, { mimeType: type, audioBitsPerSecond: 48_000 })
  const pieces = []
  const began = performance.now()
  const passed = () => Math.min(most, Math.round((performance.now() - began) / 1000))
  const stopLevel = follow(stream, level)
  const stop = () => recorder.state !== 'inactive' && recorder.stop()
  let told = -1
  const timer = setInterval(() => {
    const at = passed()
    if (at !== told) tick(at)
    told = at
    if (at >= most) stop()
  }, 200)
  recorder.addEventListener('dataavailable', ({ data }) => data.size > 0 && pieces.push(data))
  recorder.addEventListener('stop', () => {
    clearInterval(timer)
    stopLevel()
    for (const track of stream.getTracks()) track.stop()
    ended(new Blob(pieces, { type: recorder.mimeType || type }), passed())
  })
  tick(0)
  recorder.start(1000)
  return { stop }
}

/** Shows how loud it is, so that nobody speaks for five minutes into a microphone that hears nothing. */
function follow(stream, level) {
  const sound = new AudioContext()
  const ear = sound.createAnalyser()
  ear.fftSize = 512
  sound.createMediaStreamSource(stream).connect(ear)
  const samples = new Float32Array(ear.fftSize)
  const timer = setInterval(() => {
    ear.getFloatTimeDomainData(samples)
    const power = samples.reduce((sum, one) => sum + one * one, 0) / samples.length
    level.value = Math.min(1, Math.sqrt(power) * 4)
  }, 100)
  return () => {
    clearInterval(timer)
    level.value = 0
    void sound.close()
  }
}

/** The file box stays for recordings made elsewhere, out of the way. */
function tuckAway(box) {
  const details = document.createElement('details')
  details.className = 'govuk-details'
  const summary = document.createElement('summary')
  summary.className = 'govuk-details__summary'
  const words = document.createElement('span')
  words.className = 'govuk-details__summary-text'
  words.textContent = 'Send a recording that you have already'
  summary.append(words)
  box.before(details)
  box.classList.add('govuk-details__text')
  details.append(summary, box)
}

const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
