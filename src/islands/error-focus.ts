// Exists because after a refused form the reader must land on what is wrong, not on the top of the page.

document.querySelector<HTMLElement>('.error-summary')?.focus();
