// Exists because officers search all day: Ctrl+K (⌘K on a Mac) puts the cursor into the search box from anywhere.

class SearchShortcut extends HTMLElement {
  readonly #listen = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    const input = this.querySelector('input');
    input?.focus();
    input?.select();
  };

  connectedCallback() {
    window.addEventListener('keydown', this.#listen);
  }

  disconnectedCallback() {
    window.removeEventListener('keydown', this.#listen);
  }
}

customElements.define('search-shortcut', SearchShortcut);
