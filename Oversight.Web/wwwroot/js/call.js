// Keys for somebody who takes a call: everything of the form is reached, chosen and sent without a mouse.
'use strict';

const shown = element => element.getClientRects().length > 0;

// What one types into or chooses from, in reading order; of a group of radios the one that is set.
function stops(root) {
  return [...root.querySelectorAll('input:not([type=hidden]):not([type=file]), select, textarea')]
    .filter(e => shown(e) && !e.disabled && (e.type !== 'radio' || e.checked));
}

const listOf = input => document.getElementById(input.getAttribute('aria-controls'));
const isOpen = input => input.closest('.combo')?.dataset.closed !== 'true' && (listOf(input)?.children.length ?? 0) > 0;

function mark(input, at) {
  const options = [...listOf(input).querySelectorAll('[role=option]')];
  options.forEach((o, i) => o.setAttribute('aria-selected', String(i === at)));
  if (options[at]) {
    input.setAttribute('aria-activedescendant', options[at].id);
    options[at].scrollIntoView({ block: 'nearest' });
  } else input.removeAttribute('aria-activedescendant');
}

function marked(input) {
  return [...listOf(input).querySelectorAll('[role=option]')].findIndex(o => o.getAttribute('aria-selected') === 'true');
}

// Returns whether the key was meant for the list.
function onCombo(input, event) {
  const count = listOf(input)?.children.length ?? 0;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    if (count === 0) return false;
    delete input.closest('.combo').dataset.closed;
    const step = event.key === 'ArrowDown' ? 1 : -1;
    mark(input, (marked(input) + step + count + (marked(input) < 0 && step < 0 ? 1 : 0)) % count);
    return true;
  }
  if (!isOpen(input)) return false;
  if (event.key === 'Escape') { close(input); return true; }
  if (event.key === 'Enter' && !event.ctrlKey && marked(input) >= 0) { take(input, listOf(input).children[marked(input)]); return true; }
  return false;
}

function close(input) {
  input.closest('.combo').dataset.closed = 'true';
  mark(input, -1);
}

function take(input, option) {
  // At once, so that what is typed next follows it; the server hears of it by the click.
  input.value = option.textContent;
  option.click();
  close(input);
  input.focus();
}

export function attach(root) {
  const keydown = event => {
    if (event.isComposing || document.querySelector('.mud-dialog')) return;
    const target = event.target;
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') {
      const button = root.querySelector('[data-key-send]:not([disabled])');
      if (button) { event.preventDefault(); button.click(); }
      return;
    }
    if (event.altKey && !event.ctrlKey && !event.metaKey && event.code.startsWith('Key')) {
      const place = root.querySelector(`[data-key="${event.code[3]}"]`);
      if (!place) return;
      event.preventDefault();
      if (place.matches('button, a')) place.click();
      else (stops(place)[0] ?? place.querySelector('a, button'))?.focus();
      return;
    }
    if (!root.contains(target)) return;
    if (target.getAttribute?.('role') === 'combobox' && onCombo(target, event)) { event.preventDefault(); return; }
    if (event.key === 'Enter' && !event.ctrlKey && target.matches('input:not([type=file]), select')) {
      // Enter goes on to the next line and never sends half a form.
      event.preventDefault();
      const all = stops(root);
      (all[all.indexOf(target) + 1] ?? root.querySelector('[data-key-send]'))?.focus();
    }
  };
  // A choice by mouse leaves the focus in the line.
  const mousedown = event => {
    const option = event.target.closest?.('.combo [role=option]');
    if (option) event.preventDefault();
  };
  const clicked = event => {
    const option = event.target.closest?.('.combo [role=option]');
    if (option) close(option.closest('.combo').querySelector('input'));
  };
  const typed = event => {
    const combo = event.target.closest?.('.combo');
    if (combo) { delete combo.dataset.closed; mark(event.target, -1); }
  };
  document.addEventListener('keydown', keydown);
  root.addEventListener('mousedown', mousedown);
  root.addEventListener('click', clicked);
  root.addEventListener('input', typed);
  return {
    focus(selector) { (root.querySelector(selector))?.focus(); },
    detach() {
      document.removeEventListener('keydown', keydown);
      root.removeEventListener('mousedown', mousedown);
      root.removeEventListener('click', clicked);
      root.removeEventListener('input', typed);
    },
  };
}
