// Shows what the plan check marks under a field, a second after the typing stops. Without it the page "Check the plan"
// says the same. Words go to this service alone, which keeps none of them.

const WAIT = 900
const MOST = 4

// A form is about one item. Where a form has many, each row says what it is and how the names of its fields begin.
for (const part of document.querySelectorAll('form[data-plan-check], [data-plan-check-row]')) begin(part)

function begin(form) {
  const kind = form.dataset.planCheck ?? form.dataset.planCheckRow
  for (const field of form.querySelectorAll('textarea')) {
    if (!watched(kind, nameIn(form, field))) continue
    const box = document.createElement('div')
    box.className = 'os-check__live'
    box.id = `${field.id}-check`
    box.setAttribute('role', 'status')
    box.setAttribute('aria-live', 'polite')
    const place = field.closest('.govuk-form-group') ?? field
    place.after(box)
    field.setAttribute('aria-describedby', [field.getAttribute('aria-describedby'), box.id].filter(Boolean).join(' '))
    let timer
    let asked = 0
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(async () => {
        asked += 1
        const turn = asked
        const found = await ask(form, kind, field)
        // An answer that was overtaken by later typing is not shown.
        if (found && turn === asked) show(box, found)
      }, WAIT)
    }
    form.addEventListener('input', (event) => {
      if (event.target === field || kind !== 'text') soon()
    })
    form.addEventListener('change', () => {
      if (kind !== 'text') soon()
    })
    if (field.value.trim()) soon()
  }
}

function nameIn(form, field) {
  return field.name.slice((form.dataset.prefix ?? '').length)
}

function watched(kind, name) {
  if (kind === 'provision') return name === 'what'
  if (kind === 'text') return name !== 'steps'
  return name === 'text'
}

async function ask(form, kind, field) {
  const prefix = form.dataset.prefix ?? ''
  const typed = new FormData(form.closest('form'))
  const value = (name) => String(typed.get(`${prefix}${name}`) ?? '').trim()
  const beside =
    {
      provision: ['whoDelivers', 'who', 'frequency', 'duration', 'groupSize', 'where', 'starts'].map(value),
      outcome: [value('byWhen'), value('by')],
    }[kind] ?? []
  if (kind === 'provision' && value('qualification')) beside.push(`Trained or qualified: ${value('qualification')}`)
  if (kind === 'provision' && value('reviewed')) beside.push(`Reviewed: ${value('reviewed')}`)
  const section = { provision: value('section') || 'F', need: value('section') || 'B', outcome: 'E', text: 'A' }[kind]
  const body = {
    text: field.value,
    section,
    kind,
    beside: beside.filter(Boolean).join('\n'),
    quoted: /-words$/.test(field.name),
  }
  if (!body.text.trim()) return []
  try {
    const answer = await fetch('/api/plan-check', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return answer.ok ? (await answer.json()).findings : undefined
  } catch {
    return undefined
  }
}

function show(box, findings) {
  const seen = new Set()
  const rows = findings.filter((one) => !seen.has(one.rule) && seen.add(one.rule))
  box.replaceChildren()
  if (rows.length === 0) return
  const head = document.createElement('p')
  head.className = 'govuk-body'
  const strong = document.createElement('strong')
  strong.textContent = 'Look again:'
  head.append(strong)
  const list = document.createElement('ul')
  list.className = 'govuk-list govuk-list--bullet'
  for (const one of rows.slice(0, MOST)) {
    const item = document.createElement('li')
    const words = one.sentence.slice(one.from, one.to).trim()
    item.textContent = `${words ? `“${words}”: ` : ''}${one.message} ${one.suggest ?? ''} `
    const source = document.createElement('span')
    source.className = 'os-provision'
    source.textContent = one.source
    item.append(source)
    list.append(item)
  }
  if (rows.length > MOST) {
    const more = document.createElement('li')
    more.textContent = `and ${rows.length - MOST} more, on the page “Check the plan”`
    list.append(more)
  }

  box.append(head, list)
}
