// Exists because after a refused form the reader must land on what is wrong, not on the top of the page.

/** Puts the focus on the summary of errors, where there is one. */
export function focusErrors() {
  document.querySelector<HTMLElement>('.error-summary')?.focus();
}

focusErrors();
