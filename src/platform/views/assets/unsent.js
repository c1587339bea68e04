// Never lose a word: what is typed is kept in this browser at once and on the server within a second or so, and put back.
const { body } = document
const person = body.dataset.person
const { lang } = document.documentElement
/** What scripts say, in the language of the page; nothing is here for English. */
const translations = JSON.parse(body.dataset.words ?? '{}')
/** What the server keeps for this page. Absent where nobody is signed in, and on pages without a form. */
const told = JSON.parse(document.getElementById('unsent')?.dataset.told ?? 'null')
const csrf = document.querySelector('input[name="_csrf"]')?.value ?? ''
const path = location.pathname + location.search
const writer = crypto.randomUUID?.() ?? String(Math.random()).slice(2)
/** What to add to this device's clock to have the server's. */
const ahead = told ? Date.parse(told.now) - Date.now() : 0

const SAVE_AFTER = 1_000
const ASK_EVERY = 5_000
const KEPT_FOR = 30 * 24 * 60 * 60 * 1_000

/** A sentence in the language of the page, with what stands in it. */
export const t = (english, values = {}) =>
  (translations[english] ?? english).replaceAll(/\{(\w+)\}/g, (_, name) => values[name] ?? '')

/** Begins to keep every form of the page that is not marked `data-forget`. */
export async function keepTyping(forms, { active }) {
  for (const form of forms) if (form.action.endsWith('/sign-out')) form.addEventListener('submit', beforeSigningOut)
  if (!person) return
  const kept = told ? forms.filter((form) => !('forget' in form.dataset) && fields(form).length > 0) : []
  for (const form of kept) keepers.push(new Keeper(form, active))
  const store = await stored()
  const entries = await store.list()
  for (const keeper of keepers) await keeper.begin(entries)
  body.dataset.putBack = 'done'
  for (const form of document.querySelectorAll('form[action="/unsent/throw-away"]'))
    form.addEventListener('submit', () => throwAway(form))
  drain(entries)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') for (const keeper of keepers) keeper.flush()
  })
  window.addEventListener('pagehide', () => {
    for (const keeper of keepers) keeper.flush()
  })
  window.addEventListener('online', () => {
    for (const keeper of keepers) keeper.retry()
  })
}

const keepers = []

class Keeper {
  constructor(form, active) {
    this.form = form
    this.active = active
    this.key = keyOf(form)
    this.id = undefined
    this.count = 0
    this.savedCount = 0
    this.writer = writer
    this.wait = SAVE_AFTER
    this.line = statusLine(form)
    form.addEventListener('input', () => this.changed())
    form.addEventListener('change', () => this.changed())
    form.addEventListener('submit', () => this.sent())
    window.addEventListener('pageshow', () => {
      this.sending = false
    })
    if (told.shared && form === mainForm()) this.ask()
    setInterval(() => this.tell(), 5_000)
  }

  /** Finds what was typed here before, in this browser or on the server, and puts the newest back. */
  async begin(entries) {
    const here = entries.filter((entry) => entry.path === path && isFor(this, entry))
    for (const entry of here.filter(({ id }) => told.ended.includes(id))) (await stored()).remove(entry.id)
    const again = told.drafts.find((draft) => draft.draftId === told.again)
    if (again && isFor(this, again)) {
      await this.adopt({ ...again, id: again.draftId })
      this.savedCount = this.count
      ;(await stored()).remove(this.id)
      return
    }
    const server = told.drafts
      .filter((draft) => isFor(this, draft))
      .map((draft) => ({ ...draft, id: draft.draftId, at: Date.parse(draft.savedAt), savedCount: draft.count }))
    const local = here
      .filter(({ id }) => !told.ended.includes(id))
      .filter((entry) => !server.some((draft) => draft.id === entry.id && draft.count >= entry.count))
      .map((entry) => ({ ...entry, at: entry.at + ahead, local: true }))
    const found = [...local, ...server.filter((draft) => !local.some(({ id }) => id === draft.id))]
    found.sort((a, b) => b.at - a.at)
    const best = found[0]
    if (!best) return
    if (best.local && same(snapshot(this.form), best.typed)) {
      ;(await stored()).remove(best.id)
      return
    }
    if (!this.id) await this.putBack(best, found.slice(1))
  }

  async putBack(draft, others) {
    fill(this.form, draft.typed)
    await this.adopt(draft)
    showPutBack(this, draft, others)
    if (draft.local) this.changed({ typed: false })
  }

  /** Goes on with a draft; with a new one where another tab is still busy with it. */
  async adopt({ id, count, seen, savedCount, writer: before }) {
    if (await hold(id)) {
      this.id = id
      // Nobody else holds it any more: this page goes on as the one that wrote it.
      this.writer = before ?? writer
      this.count = count
      this.savedCount = savedCount ?? 0
    } else {
      this.id = undefined
      this.begun()
    }
    if (told.shared && seen != null) setHidden(this.form, '_seen', seen)
    setHidden(this.form, '_unsent', this.id)
    setHidden(this.form, '_form', this.key)
  }

  begun() {
    if (this.id) return
    this.id = crypto.randomUUID()
    this.count = 0
    this.savedCount = 0
    this.writer = writer
    hold(this.id)
    setHidden(this.form, '_unsent', this.id)
    setHidden(this.form, '_form', this.key)
  }

  changed({ typed = true } = {}) {
    this.begun()
    this.count += 1
    this.typedAt = typed ? Date.now() : this.typedAt
    this.now = { typed: snapshot(this.form), files: filesIn(this.form), at: Date.now() }
    this.keepHere()
    this.timer ??= setTimeout(() => this.save(), this.failing ? Math.min(this.wait, 3_000) : SAVE_AFTER)
    this.tell()
  }

  entry() {
    const { id, key: form, count, savedCount, now, writer } = this
    return { id, path, form, count, savedCount, writer, seen: seenOf(this.form), ...now }
  }

  /** In this browser, one write after the other, always the newest words. */
  async keepHere() {
    if (this.writing) {
      this.writeAgain = true
      return
    }
    this.writing = true
    do {
      this.writeAgain = false
      await (await stored()).put(this.entry())
    } while (this.writeAgain)
    this.writing = false
  }

  async save({ leaving = false } = {}) {
    clearTimeout(this.timer)
    this.timer = undefined
    if (this.sending || this.count === this.savedCount || !this.now || this.stopped) return
    if (this.saving && !leaving) return
    this.saving = true
    const { id, count } = this
    const draft = { draftId: id, form: this.key, typed: this.now.typed, files: this.now.files, count }
    const answer = await tellServer(
      {
        seen: seenOf(this.form),
        looked: seenOf(this.form, '_looked'),
        typing: true,
        draft: { ...draft, after: this.savedCount, writer: this.writer },
      },
      { leaving },
    )
    this.saving = false
    this.heard(answer, { id, count })
    if (this.count !== this.savedCount && !this.stopped && !this.sending)
      this.timer ??= setTimeout(() => this.save(), answer.ok ? SAVE_AFTER : this.wait)
    this.tell()
  }

  heard(answer, { id, count }) {
    this.failing = !answer.ok
    if (!answer.ok) {
      this.wait = Math.min(this.wait * 2, 10_000)
      this.stopped = answer.never
      return
    }
    this.wait = SAVE_AFTER
    this.signedOut = answer.signedOut
    if (answer.signedOut && !answer.saved) this.failing = true
    if (id !== this.id) return
    if (answer.saved === 'saved' || answer.saved === 'older') {
      this.savedCount = count
      this.savedAt = Date.now()
      this.keepHere()
      if (!answer.signedOut) this.active()
    } else if (answer.saved === 'full') {
      this.failing = true
      this.full = true
    } else if (answer.saved && !this.sending) {
      // It was gone on with elsewhere, or sent from there: from here on this is a draft of its own.
      this.id = undefined
      this.begun()
      this.count = 1
    }
    this.meet(answer)
  }

  flush() {
    this.save({ leaving: true })
  }

  retry() {
    this.wait = SAVE_AFTER
    this.save()
  }

  sent() {
    this.sending = true
    setTimeout(() => {
      this.sending = false
    }, 10_000)
  }

  /** Where several people write: says that this page is open, and learns who else is here. */
  async ask() {
    await new Promise((done) => setTimeout(done, this.asked ? ASK_EVERY : 300))
    this.asked = true
    const recently = this.savedAt && Date.now() - this.savedAt < ASK_EVERY
    if (document.visibilityState === 'visible' && !recently && !this.sending) {
      const answer = await tellServer({
        seen: seenOf(this.form),
        looked: seenOf(this.form, '_looked'),
        typing: Date.now() - (this.typedAt ?? 0) < 10_000,
      })
      if (answer.ok && !answer.others && !answer.signedOut) return
      if (answer.never) return
      this.meet(answer)
      this.tell()
    }
    this.ask()
  }

  meet({ ok, others, changed }) {
    if (!ok || !others) return
    this.others = others
    this.theirs = changed
  }

  tell() {
    this.line.show(this)
  }
}

/** The line under a form: what is kept, who is here. Read out only when something is new to know. */
function statusLine(form) {
  const line = document.createElement('div')
  line.className = 'os-saved'
  line.hidden = true
  const words = document.createElement('span')
  const company = document.createElement('span')
  company.className = 'os-saved__company'
  const see = document.createElement('button')
  see.type = 'button'
  see.textContent = t('See it')
  see.addEventListener('click', () => {
    setHidden(form, '_look', 'yes')
    form.requestSubmit()
  })
  line.append(words, company)
  form.append(line)
  let last = ''
  let shown = ''
  return {
    show(keeper) {
      const kept = keptWords(keeper)
      const people = companyWords(keeper)
      if (kept.says !== shown) words.textContent = shown = kept.says
      line.dataset.state = kept.state
      if (company.dataset.says !== people.says) {
        company.dataset.says = people.says
        company.replaceChildren(people.says, ...(people.see ? [' ', see] : []))
      }
      line.hidden = !kept.says && !people.says
      const news = `${kept.state} ${people.news}`
      if (news !== last) announce([kept.aloud, people.says].filter(Boolean).join(' '))
      last = news
    },
  }
}

function keptWords({ id, count, savedCount, savedAt, failing, signedOut, full, stopped }) {
  if (!id || count === 0) return { state: 'nothing', says: '' }
  if (signedOut && failing) {
    const says = t('You are signed out. What you typed is kept on this device. Sign in again and we put it back.')
    return { state: 'out', says, aloud: says }
  }
  if (full) {
    const says = t('Not saved: you have too many unsent forms. Kept on this device.')
    return { state: 'full', says, aloud: says }
  }
  if (stopped) {
    const says = t('Not saved on our server. Kept on this device.')
    return { state: 'stopped', says, aloud: says }
  }
  if (failing) {
    const says = t('Not saved: no connection. Kept on this device. We keep trying.')
    return { state: 'failing', says, aloud: says }
  }
  if (signedOut) {
    const says = t('You are signed out. What you typed is saved. Sign in again to send it.')
    return { state: 'out', says, aloud: says }
  }
  if (count === savedCount && !savedAt) return { state: 'saved', says: t('Saved. Not sent yet.'), aloud: '' }
  if (!savedAt) return { state: 'saving', says: t('Saving…'), aloud: '' }
  const aloud = t('What you type is saved as you go. It is not sent yet.')
  return { state: 'saved', says: t('Saved {ago}. Not sent yet.', { ago: ago(Date.now() - savedAt) }), aloud }
}

function companyWords({ others = [], theirs }) {
  const changed = theirs
    ? t('{who} changed this {ago}.', { who: theirs.by, ago: ago(Date.now() + ahead - Date.parse(theirs.at)) })
    : ''
  const here = others.map(({ name, typing }) =>
    t(typing ? '{who} is writing here too.' : '{who} has this open too.', { who: name }),
  )
  const news = [theirs?.at, ...others.map(({ name }) => name)].join(' ')
  return { says: [changed, ...here].filter(Boolean).join(' '), see: Boolean(theirs), news }
}

function agoElsewhere(seconds) {
  const say = new Intl.RelativeTimeFormat(`${lang}-u-nu-latn`)
  if (seconds < 60) return say.format(-Math.max(1, seconds), 'second')
  const minutes = Math.floor(seconds / 60)
  return minutes < 60 ? say.format(-minutes, 'minute') : say.format(-Math.floor(minutes / 60), 'hour')
}

function ago(milliseconds) {
  const seconds = Math.max(0, Math.round(milliseconds / 1_000))
  if (lang !== 'en') return agoElsewhere(seconds)
  if (seconds < 10) return 'just now'
  if (seconds < 60) return `${Math.floor(seconds / 10) * 10} seconds ago`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return minutes === 1 ? '1 minute ago' : `${minutes} minutes ago`
  const hours = Math.floor(minutes / 60)
  return hours === 1 ? '1 hour ago' : `${hours} hours ago`
}

let voice
let voiceTimer
/** At most now and then: the last thing said within three seconds is what is read out. */
function announce(words) {
  if (!words) return
  if (!voice) {
    voice = document.createElement('div')
    voice.className = 'govuk-visually-hidden'
    voice.setAttribute('role', 'status')
    body.append(voice)
  }
  clearTimeout(voiceTimer)
  voiceTimer = setTimeout(() => {
    voice.textContent = words
  }, 3_000)
}

function showPutBack(keeper, draft, others) {
  const banner = document.getElementById('put-back') ?? madeBanner(keeper.form)
  banner.querySelector('[data-when]').textContent = moment(draft.at)
  const form = banner.querySelector('form')
  for (const { id } of [draft, ...others]) if (!form.querySelector(`[value="${id}"]`)) form.append(hidden('draft', id))
  const files = banner.querySelector('[data-files]')
  files.hidden = !draft.files?.length
  files.textContent = draft.files?.length
    ? t('Choose again, because a browser cannot keep files: {files}.', { files: draft.files.join(', ') })
    : ''
  for (const button of banner.querySelectorAll('[data-other]')) button.remove()
  for (const other of others) {
    if (same(other.typed, draft.typed)) continue
    const button = document.createElement('button')
    button.type = 'button'
    button.dataset.other = ''
    button.className = 'os-put-back__other'
    button.textContent = t('Show what you typed {when} instead', { when: moment(other.at) })
    button.addEventListener('click', () =>
      keeper.putBack(
        other,
        [draft, ...others].filter((one) => one !== other),
      ),
    )
    banner.append(button)
  }
  announce(t('We put back what you typed {when}. It is not sent yet.', { when: moment(draft.at) }))
}

function madeBanner(form) {
  const made = document.createElement('div')
  made.className = 'os-put-back'
  made.id = 'put-back'
  const says = document.createElement('p')
  const when = document.createElement('span')
  when.dataset.when = ''
  const [before, after] = t('We put back what you typed {when}. It is not sent yet.', { when: '\n' }).split('\n')
  says.append(before, when, after)
  const files = document.createElement('p')
  files.dataset.files = ''
  const away = document.createElement('form')
  away.method = 'post'
  away.action = '/unsent/throw-away'
  away.dataset.forget = ''
  const button = document.createElement('button')
  button.textContent = t('Throw away what I typed')
  away.append(hidden('_csrf', csrf), hidden('path', path), button)
  made.append(says, files, away)
  const heading = document.querySelector('main h1')
  if (heading) heading.before(made)
  else form.before(made)
  return made
}

async function throwAway(form) {
  const ids = [...form.querySelectorAll('[name="draft"]')].map((field) => field.value)
  for (const keeper of keepers) if (ids.includes(keeper.id)) keeper.sending = true
  for (const id of ids) localStorage.removeItem(nameOf(id))
}

function moment(at) {
  const when = new Date(at)
  if (lang !== 'en')
    return when.toLocaleString(`${lang}-u-nu-latn-ca-gregory`, {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: 'Europe/London',
    })
  const time = when.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' })
  const day = (one) => one.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', timeZone: 'Europe/London' })
  return day(when) === day(new Date(Date.now() + ahead)) ? `at ${time}` : `on ${day(when)} at ${time}`
}

/** What was typed on other pages while there was no connection goes to the server now; what was sent is forgotten. */
async function drain(entries) {
  const store = await stored()
  for (const entry of entries) {
    if (keepers.some((keeper) => keeper.id === entry.id) || !(await hold(entry.id, { only: true }))) continue
    if (Date.now() - entry.at > KEPT_FOR) {
      store.remove(entry.id)
      continue
    }
    const { id: draftId, form, typed, files, count, savedCount: after, seen, writer } = entry
    const draft = { draftId, form, typed, files, count, after, writer }
    const answer = await tellServer({ seen, draft, path: entry.path })
    if (answer.saved === 'elsewhere') {
      const copy = { ...draft, draftId: crypto.randomUUID(), after: 0 }
      if ((await tellServer({ seen, draft: copy, path: entry.path })).saved === 'saved') store.remove(entry.id)
    } else if (answer.saved && answer.saved !== 'full' && !answer.signedOut) store.remove(entry.id)
  }
}

/** Nobody who signs in after this person finds anything to read here; what has not reached the server stays locked. */
async function beforeSigningOut(event) {
  const form = event.target
  const waiting = keepers.filter((keeper) => keeper.count !== keeper.savedCount)
  if (waiting.length && !form.dataset.flushed) {
    event.preventDefault()
    form.dataset.flushed = 'yes'
    for (const keeper of waiting) keeper.saving = false
    await Promise.race([
      Promise.all(waiting.map((keeper) => keeper.save())),
      new Promise((done) => setTimeout(done, 1_500)),
    ])
    form.requestSubmit()
    return
  }
  const unsaved = new Set(keepers.filter((keeper) => keeper.count !== keeper.savedCount).map((keeper) => keeper.id))
  const store = await stored()
  for (const keeper of keepers) keeper.sending = true
  for (const name of store.names())
    if (store.plain || (isMine(name) && !unsaved.has(idIn(name)) && !dirty.has(idIn(name)))) store.drop(name)
}

/** Entries whose last words the server has not confirmed. */
const dirty = new Set()

async function tellServer(word, { leaving = false } = {}) {
  const text = JSON.stringify({ csrf, person, path, ...word })
  try {
    const answer = await fetch('/unsent/word', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: text,
      keepalive: leaving && text.length < 60_000,
      signal: AbortSignal.timeout(5_000),
    })
    if (answer.ok) return { ok: true, ...(await answer.json()) }
    return { ok: false, never: [400, 403, 404, 413].includes(answer.status) }
  } catch {
    return { ok: false }
  }
}

/* What is in this browser. Locked with a key that the server gives to the person who is signed in, and to nobody else. */

let opened
const stored = () => {
  opened ??= open()
  return opened
}
const nameOf = (id) => `unsent ${person} ${id}`
const idIn = (name) => name.split(' ')[2]
const isMine = (name) => name.startsWith(`unsent ${person} `)

async function open() {
  const raw = body.dataset.browserKey
  const plain = !crypto.subtle || !raw
  const key = plain
    ? undefined
    : await crypto.subtle.importKey('raw', fromBase64(raw), 'AES-GCM', false, ['encrypt', 'decrypt'])
  // Without a way to lock it, it stays in this tab alone.
  const shelf = plain ? sessionStorage : localStorage
  const safely = (work) => {
    try {
      return work()
    } catch {
      // Storage is full or switched off: the server's copy is there.
      return undefined
    }
  }
  const names = () => safely(() => Object.keys(shelf).filter((name) => name.startsWith('unsent '))) ?? []
  const remove = (id) => {
    dirty.delete(id)
    safely(() => shelf.removeItem(nameOf(id)))
  }
  return {
    plain,
    names,
    remove,
    drop: (name) => safely(() => shelf.removeItem(name)),
    async put(entry) {
      if (entry.count === entry.savedCount) dirty.delete(entry.id)
      else dirty.add(entry.id)
      const locked = plain ? { open: entry } : await lock(key, entry)
      safely(() => shelf.setItem(nameOf(entry.id), JSON.stringify({ at: entry.at, ...locked })))
    },
    async list() {
      const entries = []
      for (const name of names()) {
        const box = safely(() => JSON.parse(shelf.getItem(name) ?? 'null'))
        if (!box || Date.now() - box.at > KEPT_FOR) safely(() => shelf.removeItem(name))
        else if (isMine(name)) {
          const entry = plain ? box.open : await unlock(key, box)
          if (!entry) continue
          if (entry.count !== entry.savedCount) dirty.add(entry.id)
          entries.push(entry)
        } else if (plain) safely(() => shelf.removeItem(name))
      }
      return entries
    },
  }
}

async function lock(key, entry) {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const text = new TextEncoder().encode(JSON.stringify(entry))
  const locked = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text)
  return { iv: toBase64(iv), box: toBase64(new Uint8Array(locked)) }
}

async function unlock(key, { iv, box }) {
  try {
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: fromBase64(iv) }, key, fromBase64(box))
    return JSON.parse(new TextDecoder().decode(text))
  } catch {
    return undefined
  }
}

function toBase64(bytes) {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192))
  return btoa(text)
}

const fromBase64 = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))

/** Whether this tab alone is busy with a draft; kept until the tab is gone, unless `only` asked. */
async function hold(id, { only = false } = {}) {
  if (!navigator.locks) return true
  for (const pause of [0, 100, 300]) {
    if (pause) await new Promise((done) => setTimeout(done, pause))
    const held = await new Promise((answer) => {
      navigator.locks
        .request(`unsent ${id}`, { ifAvailable: true }, (lock) => {
          answer(Boolean(lock))
          return lock && !only ? new Promise(() => {}) : undefined
        })
        .catch(() => answer(true))
    })
    if (held) return true
    if (only) return false
  }
  return false
}

/* Forms and their fields. */

const fields = (form) =>
  [...form.elements].filter(
    (field) =>
      field.name &&
      !field.name.startsWith('_') &&
      /^(INPUT|TEXTAREA|SELECT)$/.test(field.tagName) &&
      !/^(hidden|file|password|submit|button|image|reset)$/.test(field.type),
  )

/** Tells the forms of a page apart, whatever their order: by the names of their fields and what is hidden in them. */
function keyOf(form) {
  const names = [...new Set(fields(form).map((field) => field.name.replaceAll(/\d+/g, '#')))]
  const given = [...form.querySelectorAll('input[type="hidden"]')]
    .filter((field) => field.name && !field.name.startsWith('_'))
    .map((field) => `${field.name}=${field.value}`)
  let hash = 5381
  for (const letter of [...names, ...given].join('\n')) hash = (hash * 33 + (letter.codePointAt(0) ?? 0)) >>> 0
  return hash.toString(36)
}

const keepable = () =>
  [...document.querySelectorAll('form[method="post"]')].filter(
    (form) => !('forget' in form.dataset) && fields(form).length,
  )
const mainForm = () => keepable().toSorted((a, b) => fields(b).length - fields(a).length)[0]
/** A form whose hidden values are new each time is still the only one of its page. */
const isFor = (keeper, { form }) =>
  form === keeper.key || form === '' || (keepable().length === 1 && keepable()[0] === keeper.form)

const seenOf = (form, name = '_seen') => {
  const seen = Number.parseInt(form.elements[name]?.value ?? '', 10)
  return Number.isNaN(seen) ? null : seen
}

function filesIn(form) {
  return [...form.querySelectorAll('input[type="file"]')].flatMap((field) => [...field.files].map((file) => file.name))
}

/** The fields by name: a text, or a list for ticks and for names that are there more than once. */
function snapshot(form) {
  const found = {}
  for (const field of fields(form)) {
    const { name } = field
    if (field.type === 'radio') found[name] = field.checked ? field.value : (found[name] ?? '')
    else if (field.type === 'checkbox') found[name] = [...(found[name] ?? []), ...(field.checked ? [field.value] : [])]
    else if (field.multiple && field.tagName === 'SELECT')
      found[name] = [...field.selectedOptions].map((option) => option.value)
    else found[name] = name in found ? [found[name], field.value].flat() : field.value
  }
  return found
}

function fill(form, values) {
  const used = {}
  for (const field of fields(form)) {
    const { name } = field
    if (!(name in values)) continue
    const value = values[name]
    const list = [value].flat().map(String)
    if (/^(radio|checkbox)$/.test(field.type)) field.checked = list.includes(field.value)
    else if (field.multiple && field.tagName === 'SELECT')
      for (const option of field.options) option.selected = list.includes(option.value)
    else {
      const at = used[name] ?? 0
      used[name] = at + 1
      const next = Array.isArray(value) ? (value[at] ?? '') : value
      if (field.value !== next) field.value = next
    }
    field.dispatchEvent(new Event(/^(radio|checkbox)$/.test(field.type) ? 'click' : 'keyup', { bubbles: true }))
  }
}

function same(a, b) {
  const tidy = (fields) =>
    JSON.stringify(
      Object.entries(fields)
        .filter(([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0))
        .map(([name, value]) => [name, typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value])
        .sort(),
    )
  return tidy(a) === tidy(b)
}

function setHidden(form, name, value) {
  const there = form.elements[name]
  if (there) there.value = value
  else form.append(hidden(name, value))
}

function hidden(name, value) {
  const made = document.createElement('input')
  made.type = 'hidden'
  made.name = name
  made.value = value
  return made
}
