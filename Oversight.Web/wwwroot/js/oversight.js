// Small behaviour shared by every page, static or interactive. No page depends on it to be read or submitted.
(() => {
  'use strict';

  // Countdown: seconds tick here, against the server's clock; colour comes from the server.
  const running = new Set();
  const two = n => String(n).padStart(2, '0');

  function words(ms) {
    const past = ms <= 0;
    const total = past ? Math.floor(-ms / 1000) : Math.ceil(ms / 1000);
    const days = Math.floor(total / 86400), hours = Math.floor(total / 3600) % 24, minutes = Math.floor(total / 60) % 60;
    const span = days > 0 ? `${days}天 ${two(hours)}:${two(minutes)}` : `${two(hours)}:${two(minutes)}:${two(total % 60)}`;
    return past ? `逾期 ${span}` : span;
  }

  class Countdown extends HTMLElement {
    static observedAttributes = ['due', 'now'];
    #due = NaN;
    #offset = 0;

    connectedCallback() { running.add(this); this.tick(); }
    disconnectedCallback() { running.delete(this); }
    attributeChangedCallback(name, _, value) {
      const at = Date.parse(value ?? '');
      if (name === 'due') this.#due = at;
      else this.#offset = Number.isNaN(at) ? 0 : at - Date.now();
      if (this.isConnected) this.tick();
    }
    tick() {
      if (Number.isNaN(this.#due)) return;
      const text = words(this.#due - Date.now() - this.#offset);
      // The text node belongs to the renderer, which may add it after the element: change its value, make none.
      if (this.firstChild && this.firstChild.nodeValue !== text) this.firstChild.nodeValue = text;
    }
  }
  customElements.define('ovs-countdown', Countdown);
  setInterval(() => running.forEach(c => c.tick()), 1000);

  // Theme: the cookie is read by the server before the first byte, so that nothing flashes.
  const watchers = new Set();
  const isDark = () => document.documentElement.dataset.theme === 'dark';
  function tell(watcher) { watcher.invokeMethodAsync('ThemeChanged', isDark()).catch(() => watchers.delete(watcher)); }
  function toggleTheme() {
    const next = isDark() ? 'light' : 'dark';
    document.documentElement.dataset.theme = next;
    document.cookie = `theme=${next}; path=/; max-age=31536000; samesite=lax` + (location.protocol === 'https:' ? '; secure' : '');
    label();
    watchers.forEach(tell);
  }
  function label() {
    document.querySelectorAll('[data-theme-toggle]').forEach(b => b.setAttribute('aria-pressed', String(isDark())));
  }
  window.oversight = {
    watchTheme(watcher) { watchers.add(watcher); label(); tell(watcher); },
    unwatchTheme(watcher) { watchers.delete(watcher); },
    // Saves what the server made for this click: nothing of it stays in the page.
    async save(name, type, stream) {
      const address = URL.createObjectURL(new Blob([await stream.arrayBuffer()], { type }));
      const link = Object.assign(document.createElement('a'), { href: address, download: name });
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 60000);
    },
  };

  const closeMenus = but => document.querySelectorAll('.f details[open]').forEach(d => { if (d !== but) d.open = false; });

  document.addEventListener('click', event => {
    const on = selector => event.target.closest?.(selector);
    if (on('[data-theme-toggle]')) toggleTheme();
    if (on('.skip')) { event.preventDefault(); document.getElementById('main')?.focus(); }
    if (on('[data-print]')) window.print();
    if (on('[data-close]')) on('[data-close]').closest('[data-closable]').style.display = 'none';
    const account = on('[data-fill-user]');
    if (account) {
      document.getElementById('username').value = account.dataset.fillUser;
      document.getElementById('password').value = account.dataset.fillPassword ?? '';
      document.getElementById('password').focus();
    }
    const menu = document.getElementById('nav-toggle');
    if (menu?.checked && event.target !== menu && (!on('.nav') || on('.nav a'))) menu.checked = false;
    closeMenus(on('.f details'));
  });
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      closeMenus(null);
      const menu = document.getElementById('nav-toggle');
      if (menu?.checked) { menu.checked = false; menu.focus(); }
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      // From a search box down into what was found, and up again.
      const hits = [...document.querySelectorAll('.filters input[type=search], [data-hit]')];
      const at = hits.indexOf(document.activeElement);
      const next = at < 0 || !document.querySelector('[data-hit]') ? null : hits[at + (event.key === 'ArrowDown' ? 1 : -1)];
      if (next) { event.preventDefault(); next.focus(); }
    }
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      const box = document.querySelector('[data-global-search]');
      if (box) { event.preventDefault(); box.focus(); box.select(); }
    }
  });
  label();
})();
// The mark beside the board's data time: it must never look live when it is not.
(() => {
  'use strict';
  const longest = 35000;
  class Live extends HTMLElement {
    #seen = Date.now();
    #watch = new MutationObserver(() => { this.#seen = Date.now(); this.tick(); });
    #timer;

    connectedCallback() {
      this.#watch.observe(this, { characterData: true, childList: true, subtree: true });
      this.#timer = setInterval(() => this.tick(), 1000);
    }
    disconnectedCallback() { this.#watch.disconnect(); clearInterval(this.#timer); }
    tick() {
      const stale = Date.now() - this.#seen > longest;
      if (this.classList.contains('stale') !== stale) this.classList.toggle('stale', stale);
      if (stale) this.title = '与服务器失去联系，所示数据可能不是最新';
      else this.removeAttribute('title');
    }
  }
  customElements.define('ovs-live', Live);
})();
