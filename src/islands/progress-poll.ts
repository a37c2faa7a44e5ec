// Exists so that long work shows how far it is and opens its result by itself; without script the page offers to look again.

class ProgressPoll extends HTMLElement {
  #timer = 0;

  connectedCallback() {
    this.#wait();
  }

  disconnectedCallback() {
    window.clearTimeout(this.#timer);
  }

  #wait() {
    this.#timer = window.setTimeout(() => void this.#look(), Number(this.dataset.every ?? 1500));
  }

  async #look() {
    try {
      const response = await fetch(this.dataset.url ?? location.href, { headers: { accept: 'text/html' } });
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      const fresh = page.getElementById(this.id);
      if (!fresh) {
        location.reload();
        return;
      }
      this.replaceChildren(...fresh.childNodes);
    } catch {
      // The line is down for a moment; the next look will tell.
    }
    this.#wait();
  }
}

customElements.define('progress-poll', ProgressPoll);
