// Exists so that nothing typed is ever lost: it sends the form a moment after each change and says "Đã lưu 14:32".
// The server answers 204 with the new version in `ETag`; 409 or 422 with problem+json whose `detail` is a sentence.

const pause = 800;

class AutosaveForm extends HTMLElement {
  #timer = 0;
  #sending = false;
  #saving: Promise<void> = Promise.resolve();
  #again = false;
  #stopped = false;

  readonly #leave = () => {
    if (document.visibilityState === 'hidden' && this.#timer) void this.#save(true);
  };

  connectedCallback() {
    this.addEventListener('input', () => this.#schedule());
    this.addEventListener('change', () => this.#schedule());
    this.addEventListener('focusout', () => {
      if (this.#timer) void this.#save();
    });
    this.addEventListener('submit', (event) => this.#submit(event));
    document.addEventListener('visibilitychange', this.#leave);
  }

  disconnectedCallback() {
    document.removeEventListener('visibilitychange', this.#leave);
  }

  /** Pressing a button leaves the field first, which saves it: the form waits for that, or its version would be stale. */
  #submit(event: SubmitEvent) {
    window.clearTimeout(this.#timer);
    this.#timer = 0;
    this.#stopped = true;
    const { target, submitter } = event;
    if (!this.#sending || !(target instanceof HTMLFormElement)) return;
    event.preventDefault();
    const send = () => target.requestSubmit(submitter);
    void this.#saving.then(send, send);
  }

  #schedule() {
    if (this.#stopped) return;
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#save(), pause);
  }

  async #save(leaving = false) {
    window.clearTimeout(this.#timer);
    this.#timer = 0;
    const form = this.querySelector('form');
    if (!form || this.#stopped) return;
    if (this.#sending) {
      this.#again = true;
      return;
    }
    this.#sending = true;
    this.#say(this.dataset.saving);
    try {
      this.#saving = this.#send(form, leaving);
      await this.#saving;
    } catch {
      this.#say(this.dataset.failed, true);
      this.#schedule();
    }
    this.#sending = false;
    if (this.#again) {
      this.#again = false;
      await this.#save();
    }
  }

  async #send(form: HTMLFormElement, keepalive: boolean) {
    const version = form.querySelector<HTMLInputElement>('input[name=version]');
    const response = await fetch(this.dataset.action ?? form.action, {
      method: 'POST',
      body: new FormData(form),
      headers: { accept: 'application/json', ...(version ? { 'if-match': `"${version.value}"` } : {}) },
      keepalive,
    });
    if (response.ok) {
      const saved = response.headers.get('etag')?.match(/\d+/)?.[0];
      if (version && saved) version.value = saved;
      const time = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit' }).format(new Date());
      this.#say(this.dataset.saved?.replace('{time}', time));
      return;
    }
    const problem: { detail?: string } = await response.json().catch(() => ({}));
    // Someone else has saved meanwhile: saving on would overwrite their work silently.
    if (response.status === 409) this.#stopped = true;
    this.#say(problem.detail ?? this.dataset.failed, true);
  }

  #say(sentence = '', wrong = false) {
    const place = this.querySelector('.save-state');
    if (!place) return;
    place.textContent = sentence;
    place.classList.toggle('look', wrong);
  }
}

customElements.define('autosave-form', AutosaveForm);
