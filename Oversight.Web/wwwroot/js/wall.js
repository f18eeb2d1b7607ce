// The big screen. It runs for months: it keeps nothing but what it shows, comes back by itself whatever happens to the server, and says so
// when its figures are old. The parts are drawn by the server; here they are only put in their place.
(() => {
  'use strict';
  const door = document.getElementById('enter');
  if (door) { enter(); return; }
  const wall = document.getElementById('wall');
  if (!wall) return;

  const old = 45000, mute = 30000, beat = 12000, seconds = Number(wall.dataset.seconds) * 1000;
  const wanted = wall.dataset.panels.split(',');
  const panels = document.getElementById('panels');
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  let version = wall.dataset.version, offset = 0, asOf = 0, heard = Date.now(), linked = false;
  let page = 0, turned = Date.now(), paused = false, socket = null, failures = 0, asking = false;

  // ---- What is told
  function take(message) {
    heard = Date.now();
    offset = Date.parse(message.now) - heard;
    asOf = Date.parse(message.asOf);
    if (message.release !== wall.dataset.release) { renew(); return; }
    if (message.parts) { message.parts.forEach(put); version = message.version; drop(message.parts); arrange(); }
    else if (message.version !== version) ask();
    tick();
  }
  const shown = new Map();
  function put(part) {
    let place = wall.querySelector(`[data-part="${CSS.escape(part.key)}"]`);
    if (!place) {
      place = document.createElement('div');
      place.className = 'card panel';
      place.dataset.part = part.key;
      place.dataset.panel = part.panel;
      place.hidden = true;
      panels.append(place);
    }
    if (shown.get(part.key) === part.html) return;
    shown.set(part.key, part.html);
    place.innerHTML = part.html;
  }
  function drop(parts) {
    const keys = new Set(parts.map(p => p.key));
    for (const place of [...panels.children]) if (!keys.has(place.dataset.part)) { shown.delete(place.dataset.part); place.remove(); }
  }

  // ---- The line: SignalR's JSON protocol over a plain WebSocket
  const end = '\u001e';
  function connect() {
    const mine = new WebSocket(wall.dataset.hub, []);
    socket = mine;
    let last = Date.now();
    // The server pings every 15 s: a line that is silent for longer is dead, whatever the browser thinks of it.
    const pulse = setInterval(() => {
      if (Date.now() - last > mute) mine.close();
      else if (mine.readyState === WebSocket.OPEN) mine.send('{"type":6}' + end);
    }, beat);
    mine.onopen = () => mine.send('{"protocol":"json","version":1}' + end);
    mine.onmessage = event => {
      last = Date.now();
      for (const text of String(event.data).split(end)) {
        if (!text) continue;
        const message = JSON.parse(text);
        if (message.type === 1 && message.target === 'wall') { linked = true; failures = 0; take(message.arguments[0]); }
        else if (message.type === 7) mine.close();
      }
    };
    mine.onclose = () => {
      clearInterval(pulse);
      if (socket !== mine) return;
      socket = null;
      linked = false;
      failures++;
      tick();
      ask();
      setTimeout(connect, Math.min(15000, 1000 * 2 ** Math.min(failures - 1, 4)) * (0.75 + Math.random() / 2));
    };
  }

  // Where no line is to be had: asked for like any page. Whoever is not let in any more goes to the door.
  async function ask() {
    if (asking) return;
    asking = true;
    try {
      const answer = await fetch(wall.dataset.picture, { cache: 'no-store', redirect: 'manual', signal: AbortSignal.timeout(10000) });
      if (answer.ok) take(await answer.json());
      else if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) location.assign('/wall/enter');
    } catch { /* The server is away; the sign says so. */ }
    asking = false;
  }
  setInterval(() => { if (!linked) ask(); }, 15000);

  // Loads the page anew only when the server has it: a browser's own error page would stay for ever.
  let renewing = false;
  async function renew() {
    if (renewing) return;
    renewing = true;
    try {
      const answer = await fetch(location.href, { cache: 'no-store', redirect: 'manual', signal: AbortSignal.timeout(10000) });
      if (answer.ok) { location.reload(); return; }
    } catch { /* Tried again with the next message. */ }
    setTimeout(() => { renewing = false; }, 5000);
  }
  // Once a night, so that a page of months ago is no part of any fault. Not all screens in one second.
  const begun = Date.now(), night = 3 * 60 + Math.floor(Math.random() * 60);
  setInterval(() => {
    const now = china();
    if (Date.now() - begun > 6 * 3600000 && now.getUTCHours() * 60 + now.getUTCMinutes() === night) renew();
  }, 60000);

  // ---- Clock and sign
  const two = n => String(n).padStart(2, '0');
  const china = (instant = Date.now() + offset) => new Date(instant + 8 * 3600000);
  const hours = (d, withSeconds) => `${two(d.getUTCHours())}:${two(d.getUTCMinutes())}` + (withSeconds ? `:${two(d.getUTCSeconds())}` : '');
  function write(id, text) { const at = document.getElementById(id); if (at.textContent !== text) at.textContent = text; }
  function tick() {
    const now = china();
    write('clock', hours(now));
    write('day', `${now.getUTCFullYear()}-${two(now.getUTCMonth() + 1)}-${two(now.getUTCDate())}`);
    write('asof', hours(china(asOf), true));
    const lost = Date.now() - heard > mute, late = Date.now() + offset - asOf > old;
    const sign = document.getElementById('state');
    wall.classList.toggle('stale', lost || late);
    sign.classList.toggle('lost', lost);
    sign.hidden = !lost && !late;
    if (lost || late) write('state', `${lost ? '与服务器失去联系' : '数据没有更新'}，所示为 ${day(asOf, now)}${hours(china(asOf), true)} 的数据${lost ? '，正在重新连接' : ''}`);
    if (!paused && Date.now() - turned >= seconds) turn(1);
  }
  function day(instant, now) {
    const then = china(instant);
    return then.getUTCDate() === now.getUTCDate() && now - then < 86400000 ? '' : `${then.getUTCMonth() + 1}月${then.getUTCDate()}日 `;
  }

  // ---- Turns
  const slots = () => matchMedia('(min-aspect-ratio: 26/10)').matches ? 4 : matchMedia('(max-aspect-ratio: 1/1)').matches ? Infinity : 2;
  const sheets = () => wanted.flatMap(name => [...panels.children].filter(p => p.dataset.panel === name));
  function arrange() {
    const all = sheets(), room = Math.min(slots(), all.length), pages = room ? Math.ceil(all.length / room) : 1;
    page = ((page % pages) + pages) % pages;
    // The last page is filled up from the first, so that no screen is half empty.
    const on = new Set(Array.from({ length: room }, (_, i) => all[(page * room + i) % all.length]));
    for (const place of panels.children) {
      const show = on.has(place);
      if (place.hidden === show) place.hidden = !show;
      if (place.classList.contains('turn') !== show) place.classList.toggle('turn', show);
    }
    panels.style.gridTemplateColumns = all.length === 1 ? 'minmax(0, 1fr)' : '';
    if (pages > 1 || paused) write('turns', (paused ? '已暂停轮播 · ' : '') + `${page + 1}/${pages}`); else write('turns', '');
  }
  function turn(by) { page += by; turned = Date.now(); arrange(); }
  document.addEventListener('keydown', event => {
    if (event.key === ' ' || event.key.toLowerCase() === 'p') { event.preventDefault(); paused = !paused; turned = Date.now(); arrange(); }
    else if (event.key === 'ArrowRight') turn(1);
    else if (event.key === 'ArrowLeft') turn(-1);
  });
  addEventListener('resize', arrange);
  still.addEventListener?.('change', arrange);

  // A screen that goes to sleep is no screen.
  const awake = () => navigator.wakeLock?.request('screen').catch(() => { });
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') awake(); });

  offset = Date.parse(wall.dataset.now) - heard;
  asOf = Date.parse(wall.dataset.asOf);
  awake();
  arrange();
  tick();
  setInterval(tick, 1000);
  connect();

  // ---- The door: a start address may carry the token behind a hash, which no server and no log ever sees.
  function enter() {
    const token = decodeURIComponent(location.hash.slice(1));
    if (!token) return;
    history.replaceState(null, '', location.pathname);
    document.getElementById('token').value = token;
    door.requestSubmit();
  }
})();
