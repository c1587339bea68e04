// Checking a SEN2 return: how much of a file is sent and read, dropping files, and forgetting what was found when its
// page is closed. Without this script the same pages work: the form is sent as it is, and the page looks again by itself.

const form = document.querySelector('form[data-sen2-upload]')
if (form) prepareUpload(form)
const check = document.querySelector('[data-sen2-check]')
if (check) watch(check)

function prepareUpload(form) {
  const input = form.querySelector('input[name="files"]')
  const sending = form.querySelector('[data-sen2-sending]')
  const says = sending.querySelector('[role="status"]')
  const bar = sending.querySelector('progress')
  const button = form.querySelector('button:not([type="button"])')
  const over = (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    document.body.classList.add('os-sen2-dropping')
  }
  const away = () => document.body.classList.remove('os-sen2-dropping')
  document.addEventListener('dragover', over)
  document.addEventListener('dragleave', (event) => event.relatedTarget === null && away())
  document.addEventListener('drop', (event) => {
    away()
    const files = event.dataTransfer?.files
    if (!files?.length) return
    event.preventDefault()
    const into = event.target.closest?.('input[type="file"]') ?? input
    into.files = files
    into.dispatchEvent(new Event('change', { bubbles: true }))
    into.focus()
  })

  form.addEventListener('submit', (event) => {
    if (!input.files.length || !window.XMLHttpRequest) return
    event.preventDefault()
    const inputs = [...form.querySelectorAll('input[type="file"]')]
    const size = inputs.flatMap((one) => [...one.files]).reduce((sum, file) => sum + file.size, 0)
    if (size > Number(form.dataset.largest)) {
      tellWrong(form, { field: 'files', message: 'This is larger than this page takes. Check it at the command line.' })
      return
    }
    const request = new XMLHttpRequest()
    request.open('POST', form.action)
    request.setRequestHeader('x-requested-with', 'script')
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      const percent = Math.round((loaded / total) * 100)
      bar.value = percent
      const text = percent < 100 ? `${Math.floor(percent / 10) * 10}% sent` : 'Sent. Checking'
      if (says.textContent !== text) says.textContent = text
    })
    const end = (wrong) => {
      sending.hidden = true
      button.disabled = false
      if (wrong) tellWrong(form, wrong)
    }
    const lost = { field: 'files', message: 'The connection was lost. Send the file once more.' }
    request.addEventListener('load', () => {
      const answer = request.response
      if (answer?.goTo) window.location.assign(answer.goTo)
      else end(answer?.message ? answer : lost)
    })
    request.addEventListener('error', () => end(lost))
    request.addEventListener('abort', () => end())
    sending.querySelector('[data-sen2-cancel]').onclick = () => request.abort()
    sending.hidden = false
    says.textContent = 'Sending'
    bar.value = 0
    button.disabled = true
    request.send(new FormData(form))
  })
}

/** As the page itself would say it without this script. */
function tellWrong(form, { field, message }) {
  document.querySelector('.govuk-error-summary')?.remove()
  const summary = document.createElement('div')
  summary.className = 'govuk-error-summary'
  summary.tabIndex = -1
  summary.innerHTML =
    '<div role="alert"><h2 class="govuk-error-summary__title">There is a problem</h2><div class="govuk-error-summary__body"><ul class="govuk-list govuk-error-summary__list"><li></li></ul></div></div>'
  const link = document.createElement('a')
  link.href = `#${field}`
  link.textContent = message
  summary.querySelector('li').append(link)
  document.getElementById('main-content').prepend(summary)
  const box = form.querySelector(`[name="${CSS.escape(field)}"]`)
  const folded = box?.closest('details')
  if (folded) folded.open = true
  link.addEventListener('click', (event) => {
    event.preventDefault()
    box?.focus()
  })
  summary.focus()
}

function watch(check) {
  const here = check.dataset.sen2Check
  window.addEventListener('pagehide', () => navigator.sendBeacon(`${here}/left`))
  // A page that comes back from the browser's memory is told so: what it shows may be gone.
  window.addEventListener('pageshow', (event) => event.persisted && window.location.reload())
  if (check.dataset.state !== 'waiting' && check.dataset.state !== 'checking') {
    window.setInterval(() => document.visibilityState === 'visible' && fetch(`${here}/now`), 120_000)
    return
  }
  const says = check.querySelector('[data-sen2-says]')
  const bar = check.querySelector('progress')
  const ask = async () => {
    const answer = await fetch(`${here}/now`).catch(() => undefined)
    if (answer?.status === 404) return window.location.reload()
    const told = answer?.ok ? await answer.json() : undefined
    if (told && told.state !== 'waiting' && told.state !== 'checking') return window.location.reload()
    if (told?.state === 'checking') {
      const percent = told.size ? Math.min(99, Math.round((told.read / told.size) * 100)) : 0
      bar.value = percent
      says.textContent = `${percent}% read, ${told.found.toLocaleString('en-GB')} ${told.found === 1 ? 'finding' : 'findings'} so far`
    }
    window.setTimeout(ask, 700)
  }
  window.setTimeout(ask, 300)
}
