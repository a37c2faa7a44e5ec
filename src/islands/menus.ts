// Exists because an open <details> menu stays open by itself: Escape and a press elsewhere close it, as people expect.

function openMenus() {
  return document.querySelectorAll<HTMLDetailsElement>('details.menu[open]');
}

window.addEventListener('click', ({ target }) => {
  for (const menu of openMenus()) {
    if (!(target instanceof Node && menu.contains(target))) menu.open = false;
  }
});

window.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  for (const menu of openMenus()) {
    menu.open = false;
    menu.querySelector('summary')?.focus();
  }
});
