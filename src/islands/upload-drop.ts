// Exists because big files on weak lines need a place to drop them and a bar that shows how far they are.
import { focusErrors } from './error-focus.ts';

class UploadDrop extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector<HTMLInputElement>('input[type=file]');
    if (!input?.form || this.querySelector('.drop-words')) return;
    const words = document.createElement('span');
    words.className = 'drop-words';
    const show = () => {
      words.textContent = [...(input.files ?? [])].map((file) => file.name).join(', ') || (this.dataset.drop ?? '');
    };
    show();
    this.append(words);
    input.addEventListener('change', () => {
      show();
      const press = document.getElementById(this.dataset.atOnce ?? '');
      if (press instanceof HTMLButtonElement && input.files?.length) input.form?.requestSubmit(press);
    });
    // The input itself fills the place, so dropping and pressing need no code of ours; this only shows that it would take it.
    this.addEventListener('dragover', () => this.classList.add('dropping'));
    for (const name of ['dragleave', 'drop', 'dragend']) {
      this.addEventListener(name, () => this.classList.remove('dropping'));
    }
    const { form } = input;
    form.addEventListener('submit', (event) => {
      if (!input.files?.length) return;
      event.preventDefault();
      this.#send(form, event.submitter);
    });
  }

  #send(form: HTMLFormElement, submitter: HTMLElement | null) {
    const bar = document.createElement('progress');
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute('aria-label', this.dataset.sending ?? '');
    const state = document.createElement('p');
    state.className = 'form-hint';
    state.setAttribute('role', 'status');
    state.textContent = this.dataset.sending ?? '';
    this.after(bar, state);
    // What the button says of itself, its name and its own address, counts only while it can be pressed.
    const body = new FormData(form, submitter);
    const address = submitter?.getAttribute('formaction') ?? form.action;
    if (submitter instanceof HTMLButtonElement) submitter.disabled = true;

    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('accept', 'text/html');
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      bar.value = total > 0 ? loaded / total : 0;
    });
    request.addEventListener('load', () => showAnswer(request));
    request.addEventListener('error', () => {
      bar.remove();
      state.textContent = this.dataset.failed ?? '';
      if (submitter instanceof HTMLButtonElement) submitter.disabled = false;
    });
    request.send(body);
  }
}

/** Shows the page that the answer is: loading its address again would lose the message of what was done. */
function showAnswer(request: XMLHttpRequest) {
  const page = new DOMParser().parseFromString(request.responseText, 'text/html');
  history.pushState(null, '', request.responseURL);
  document.title = page.title;
  document.body.replaceWith(page.body);
  window.scrollTo(0, 0);
  focusErrors();
  // Going back from a page shown this way must fetch the page before it.
  const shown = location.pathname;
  window.addEventListener('popstate', () => {
    if (location.pathname !== shown) location.reload();
  });
}

customElements.define('upload-drop', UploadDrop);
