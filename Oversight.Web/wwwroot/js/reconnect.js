// Drives the dialog of Shell/ReconnectModal.razor. Blazor sets the state as a class and announces it.
(() => {
  'use strict';
  const dialog = document.getElementById('components-reconnect-modal');
  if (!dialog) return;

  dialog.addEventListener('components-reconnect-state-changed', event => {
    const state = event.detail.state;
    if (state === 'show') { if (!dialog.open) dialog.showModal(); }
    else if (state === 'hide') dialog.close();
    else if (state === 'failed') document.addEventListener('visibilitychange', whenVisible);
    else if (state === 'rejected') location.reload();
  });
  document.getElementById('components-reconnect-button').addEventListener('click', reconnect);
  document.getElementById('components-resume-button').addEventListener('click', resume);
  document.getElementById('components-resume-again-button').addEventListener('click', resume);
  dialog.querySelectorAll('[data-reload]').forEach(b => b.addEventListener('click', () => location.reload()));

  async function reconnect() {
    document.removeEventListener('visibilitychange', whenVisible);
    try {
      if (await Blazor.reconnect()) return;
      // The server answers but no longer has the circuit: resume from what it kept, else load anew.
      if (await Blazor.resumeCircuit()) dialog.close();
      else location.reload();
    } catch {
      document.addEventListener('visibilitychange', whenVisible);
    }
  }
  async function resume() {
    try {
      if (!(await Blazor.resumeCircuit())) location.reload();
    } catch {
      dialog.classList.replace('components-reconnect-paused', 'components-reconnect-resume-failed');
    }
  }
  function whenVisible() { if (document.visibilityState === 'visible') reconnect(); }
})();
