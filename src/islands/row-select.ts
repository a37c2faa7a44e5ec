// Exists so that the bar of acts on many rows shows up only when rows are ticked, and all can be ticked at once.

class RowSelect extends HTMLElement {
  #last: HTMLInputElement | undefined;

  connectedCallback() {
    const heading = this.querySelector('thead th');
    if (!heading || this.querySelector('.select-all')) return;
    const all = document.createElement('input');
    all.type = 'checkbox';
    all.className = 'form-check-input select-all';
    all.setAttribute('aria-label', this.dataset.all ?? '');
    all.addEventListener('change', () => {
      for (const box of this.#boxes()) box.checked = all.checked;
      this.#show(all);
    });
    heading.replaceChildren(all);

    const count = document.createElement('span');
    count.className = 'bulk-count';
    count.setAttribute('role', 'status');
    this.querySelector('.bulk-bar')?.prepend(count);

    this.addEventListener('click', (event) => {
      const { target } = event;
      if (!(target instanceof HTMLInputElement) || target.name !== 'id') return;
      if (event.shiftKey && this.#last) this.#range(this.#last, target);
      this.#last = target;
      this.#show(all);
    });
    this.#show(all);
  }

  #boxes() {
    return [...this.querySelectorAll<HTMLInputElement>('input[type=checkbox][name=id]')];
  }

  /** Shift and a press tick all rows between this one and the last. */
  #range(from: HTMLInputElement, to: HTMLInputElement) {
    const boxes = this.#boxes();
    const [first, last] = [boxes.indexOf(from), boxes.indexOf(to)].sort((a, b) => a - b);
    for (const box of boxes.slice(first, (last ?? 0) + 1)) box.checked = to.checked;
  }

  #show(all: HTMLInputElement) {
    const boxes = this.#boxes();
    const ticked = boxes.filter((box) => box.checked);
    for (const box of boxes) box.closest('tr')?.classList.toggle('chosen', box.checked);
    all.checked = ticked.length > 0 && ticked.length === boxes.length;
    all.indeterminate = ticked.length > 0 && ticked.length < boxes.length;
    this.toggleAttribute('data-count', ticked.length > 0);
    const count = this.querySelector('.bulk-count');
    if (count) count.textContent = `${this.dataset.selected} ${ticked.length}`;
  }
}

customElements.define('row-select', RowSelect);
