// Exists so that choosing a filter shows its rows at once; without script the button "Lọc" does it.

const focusKey = 'auto-submit.focus';

class AutoSubmit extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form');
    if (!form) return;
    let byKeyboard = false;
    let changed = false;
    const submit = (target: Element) => {
      sessionStorage.setItem(focusKey, target.id);
      form.requestSubmit();
    };
    form.addEventListener('pointerdown', () => {
      byKeyboard = false;
    });
    form.addEventListener('keydown', (event) => {
      byKeyboard = true;
      if (event.key === 'Enter' && changed && event.target instanceof HTMLSelectElement) submit(event.target);
    });
    form.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type === 'checkbox')))
        return;
      // Arrow keys run through a closed list one by one: wait until the person has arrived.
      if (byKeyboard && target instanceof HTMLSelectElement) changed = true;
      else submit(target);
    });
    form.addEventListener('focusout', ({ target }) => {
      if (changed && target instanceof HTMLSelectElement) submit(target);
    });
    form.addEventListener('formdata', ({ formData }) => {
      for (const [name, value] of [...formData]) if (value === '') formData.delete(name);
    });
    this.#returnFocus();
  }

  /** After the new list has come, the keyboard continues where it was. */
  #returnFocus() {
    const id = sessionStorage.getItem(focusKey);
    const control = id ? document.getElementById(id) : null;
    if (!control || !this.contains(control)) return;
    sessionStorage.removeItem(focusKey);
    control.focus({ preventScroll: true });
  }
}

customElements.define('auto-submit', AutoSubmit);
