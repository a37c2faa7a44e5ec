// Exists because whatever is slower than Excel loses: arrows and Enter move between cells, and a copied block of cells can be pasted.

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | HTMLAnchorElement | HTMLButtonElement;

const controls = 'input:not([type=hidden]), select, textarea, a[href], button';

class GridKeys extends HTMLElement {
  connectedCallback() {
    this.addEventListener('keydown', (event) => this.#move(event));
    this.addEventListener('paste', (event) => this.#paste(event));
  }

  #move(event: KeyboardEvent) {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || event.altKey || event.isComposing) return;
    // A row that has opened to a form keeps its own keys: Enter sends it.
    if (this.contains(target.closest('form'))) return;
    const step = steps[key];
    if (!step || !mayLeave(target, key, event.ctrlKey)) return;
    const [down, right] = key === 'Enter' && event.shiftKey ? [-1, 0] : step;
    const next = this.#neighbour(target, down, right);
    if (!next) return;
    event.preventDefault();
    next.focus();
    if (next instanceof HTMLInputElement && next.type === 'text') next.select();
  }

  /** The control in the cell so many rows and columns away, passing over cells without one. */
  #neighbour(from: HTMLElement, down: number, right: number): Control | undefined {
    const cell = from.closest<HTMLTableCellElement>('td, th');
    const rows = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')];
    if (!cell) return undefined;
    let row = rows.findIndex((candidate) => candidate.contains(cell));
    let column = cell.cellIndex;
    for (;;) {
      row += down;
      column += right;
      const there = rows[row]?.cells[column];
      if (!rows[row] || column < 0 || column >= (rows[row]?.cells.length ?? 0)) return undefined;
      const control = there?.querySelector<Control>(controls);
      if (control) return control;
    }
  }

  /** A block copied in Excel arrives as lines with tabs; it is laid over the cells from here to the right and down. */
  #paste(event: ClipboardEvent) {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const { target } = event;
    if (!/[\t\n]/.test(text.trim()) || !(target instanceof HTMLInputElement)) return;
    event.preventDefault();
    let line: HTMLElement | undefined = target;
    for (const words of text.replace(/\r?\n$/, '').split(/\r?\n/)) {
      let control = line;
      for (const word of words.split('\t')) {
        if (control instanceof HTMLInputElement) {
          control.value = word.trim();
          control.dispatchEvent(new Event('input', { bubbles: true }));
        }
        control = control && this.#neighbour(control, 0, 1);
      }
      line = line && this.#neighbour(line, 1, 0);
    }
  }
}

const steps: Record<string, [down: number, right: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Enter: [1, 0],
};

/** Inside of a text the arrows belong to the text until its end; lists keep their arrows unless Ctrl is held. */
function mayLeave(target: HTMLElement, key: string, ctrl: boolean): boolean {
  if (key === 'Enter') return target instanceof HTMLInputElement && target.type !== 'checkbox';
  if (ctrl) return true;
  if (target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement) return false;
  if (!(target instanceof HTMLInputElement) || target.type !== 'text') return true;
  if (target.getAttribute('aria-expanded') === 'true') return false;
  if (key === 'ArrowLeft') return target.selectionEnd === 0;
  if (key === 'ArrowRight') return target.selectionStart === target.value.length;
  return true;
}

customElements.define('grid-keys', GridKeys);
