// Uploads over plain HTTP with progress; the component is told what became of each file.
'use strict';

const offline = '网络中断，文件未上传，请检查网络后重试。';

function sentence(request) {
  try {
    const said = JSON.parse(request.responseText).detail;
    if (said) return said;
  } catch { /* not ours: a proxy or the sign-in page */ }
  if (request.status === 413) return '文件超过允许的大小，未上传。';
  return request.status === 401 || request.status === 200 ? '登录已失效，请在新窗口登录后重新上传。' : '上传失败，请稍后重试。';
}

export function attach(root, component) {
  const tell = (method, ...args) => component.invokeMethodAsync(method, ...args).catch(() => { });
  const running = new Map();
  let last = 0;

  function send(file) {
    const key = `${Date.now()}-${last++}`;
    tell('Began', key, file.name, file.size);
    const most = Number(file.type.startsWith('video/') ? root.dataset.video : root.dataset.most);
    if (file.size > most * 1048576) {
      tell('Failed', key, `文件“${file.name}”超过${most}MB，未上传；请压缩或拆分后重新上传。`);
      return;
    }
    const form = new FormData();
    form.append('file', file, file.name);
    const request = new XMLHttpRequest();
    running.set(key, request);
    let told = -10;
    request.upload.onprogress = event => {
      const percent = event.lengthComputable ? Math.floor(event.loaded * 100 / event.total) : 0;
      if (percent >= told + 10) tell('Progressed', key, told = percent);
    };
    request.onload = () => {
      running.delete(key);
      let answer = null;
      if (request.status === 200) {
        try { answer = JSON.parse(request.responseText); } catch { /* the sign-in page */ }
      }
      if (answer?.id) tell('Arrived', key, answer.id, answer.name, answer.length);
      else tell('Failed', key, sentence(request));
    };
    request.onerror = () => { running.delete(key); tell('Failed', key, offline); };
    request.open('POST', '/files');
    request.setRequestHeader('RequestVerificationToken', root.querySelector('input[name="__RequestVerificationToken"]')?.value ?? '');
    request.send(form);
  }

  const changed = event => {
    if (event.target.type !== 'file') return;
    [...event.target.files].forEach(send);
    event.target.value = '';
  };
  const over = event => { event.preventDefault(); root.classList.add('over'); };
  const out = () => root.classList.remove('over');
  const dropped = event => { event.preventDefault(); out(); [...event.dataTransfer.files].forEach(send); };
  root.addEventListener('change', changed);
  root.addEventListener('dragover', over);
  root.addEventListener('dragleave', out);
  root.addEventListener('drop', dropped);
  return {
    cancel: key => running.get(key)?.abort(),
    detach: () => running.forEach(request => request.abort()),
  };
}
