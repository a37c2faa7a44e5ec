// Exists because a list of a hundred units cannot be searched by typing "phong noi vu" in the browser's own list.
import { fold, matches } from './fold.ts';

interface Choice {
  value: string;
  label: string;
}

let made = 0;

/** The choices that match, first those that begin with the words. */
function search(choices: Choice[], query: string): Choice[] {
  const begins = ({ label }: Choice) => fold(label).startsWith(fold(query));
  const found = choices.filter(({ label }) => matches(label, query));
  return [...found.filter(begins), ...found.filter((choice) => !begins(choice))];
}

/** Turns a `<select>`, or an `<input list>` that also takes other words, into a list to search without accents (ARIA combobox). */
class ComboBox extends HTMLElement {
  #input = document.createElement('input');
  #list = document.createElement('ul');
  #choices: Choice[] = [];
  #found: Choice[] = [];
  #active = -1;
  #select: HTMLSelectElement | undefined;

  connectedCallback() {
    const control = this.querySelector<HTMLSelectElement | HTMLInputElement>('select, input[list]');
    if (!control || this.querySelector('[role=listbox]')) return;
    if (control instanceof HTMLSelectElement) this.#replace(control);
    else this.#adopt(control);

    made += 1;
    this.#list.id = `combo-${made}`;
    this.#list.role = 'listbox';
    this.#list.hidden = true;
    this.#list.setAttribute('aria-label', this.#input.labels?.[0]?.textContent ?? '');
    const input = this.#input;
    input.role = 'combobox';
    input.autocomplete = 'off';
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-controls', this.#list.id);
    this.append(this.#list);

    input.addEventListener('input', () => this.#open(input.value));
    input.addEventListener('click', () => this.#open(''));
    input.addEventListener('keydown', (event) => this.#key(event));
    input.addEventListener('blur', () => this.#leave());
    // Pressing the mouse in the list must not take the focus from the input before the choice is made.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    this.#list.addEventListener('click', ({ target }) => {
      const option = target instanceof Element ? target.closest('[role=option]') : null;
      if (option) this.#choose([...this.#list.children].indexOf(option));
    });
  }

  #replace(select: HTMLSelectElement) {
    const input = this.#input;
    this.#select = select;
    this.#choices = [...select.options].map(({ value, text }) => ({ value, label: text }));
    input.type = 'text';
    input.className = 'form-select';
    input.spellcheck = false;
    input.id = select.id;
    select.removeAttribute('id');
    for (const name of ['aria-describedby', 'aria-invalid', 'aria-required', 'aria-label']) {
      const value = select.getAttribute(name);
      if (value !== null) input.setAttribute(name, value);
    }
    select.hidden = true;
    input.value = this.#chosenLabel();
    input.placeholder = this.#choices.find(({ value }) => value === '')?.label ?? '';
    select.before(input);
  }

  #adopt(input: HTMLInputElement) {
    this.#choices = [...(input.list?.options ?? [])].map(({ value, label }) => ({ value, label: label || value }));
    input.removeAttribute('list');
    this.#input = input;
  }

  #chosenLabel() {
    const option = this.#select?.selectedOptions[0];
    return option?.value ? option.text : '';
  }

  #open(query: string) {
    this.#found = query ? search(this.#choices, query) : this.#choices;
    const options = this.#found.map(({ label }, index) => {
      const item = document.createElement('li');
      item.role = 'option';
      item.id = `${this.#list.id}-${index}`;
      item.textContent = label;
      return item;
    });
    this.#list.replaceChildren(...options);
    this.#list.hidden = options.length === 0;
    this.#input.setAttribute('aria-expanded', String(options.length > 0));
    this.#mark(query && this.#found.length > 0 ? 0 : -1);
  }

  #close() {
    this.#list.hidden = true;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.removeAttribute('aria-activedescendant');
  }

  #mark(index: number) {
    this.#active = index;
    const options = [...this.#list.children];
    for (const [at, option] of options.entries()) option.setAttribute('aria-selected', String(at === index));
    const option = options[index];
    if (!option) return;
    this.#input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }

  #key(event: KeyboardEvent) {
    const { key } = event;
    const closed = this.#list.hidden;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      if (closed) this.#open('');
      else if (this.#found.length > 0) {
        const step = key === 'ArrowDown' ? 1 : -1;
        this.#mark((this.#active + step + this.#found.length) % this.#found.length);
      }
    } else if (key === 'Enter' && !closed && this.#active >= 0) {
      event.preventDefault();
      this.#choose(this.#active);
    } else if (key === 'Escape' && !closed) {
      event.preventDefault();
      this.#input.value = this.#select ? this.#chosenLabel() : this.#input.value;
      this.#close();
    }
  }

  #choose(index: number) {
    const choice = this.#found[index];
    if (!choice) return;
    if (this.#select) {
      this.#select.value = choice.value;
      this.#input.value = this.#chosenLabel();
    } else {
      this.#input.value = choice.value;
    }
    this.#close();
    (this.#select ?? this.#input).dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** Leaving with half a word keeps the choice made before; leaving with an emptied box takes the empty choice. */
  #leave() {
    this.#close();
    if (!this.#select) return;
    if (this.#input.value === '' && this.#select.value !== '' && this.#choices.some(({ value }) => value === '')) {
      this.#select.value = '';
      this.#select.dispatchEvent(new Event('change', { bubbles: true }));
    }
    this.#input.value = this.#chosenLabel();
  }
}

customElements.define('combo-box', ComboBox);
