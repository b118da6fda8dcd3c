// The box "Send Portal Invitation" can be ticked as soon as there is an address that mail can be sent to. The server
// decides, both here and when the form is saved.
(() => {
  const form = document.querySelector('form[data-appointment]');
  if (!form) {
    return;
  }
  const email = form.querySelector('#email');
  const box = form.querySelector('#invite');
  const why = form.querySelector('#box-why');
  const pause = 300;
  let timer = 0;
  let asked = 0;

  // The button that asks without a script; as the form's first one it would also answer the Enter key.
  form.querySelector('[data-without-script]').remove();

  const say = (enabled, text) => {
    box.disabled = !enabled;
    box.checked = box.checked && enabled;
    why.textContent = text;
    why.hidden = text === '';
  };

  const ask = async () => {
    const mine = ++asked;
    try {
      const asking = new URLSearchParams({token: form.elements.token.value, email: email.value});
      const answer = await fetch(form.dataset.appointment, {method: 'POST', body: asking});
      const text = await answer.text();
      // An answer to what stood there before is of no use any more.
      if (mine === asked && answer.ok) {
        say(answer.headers.get('X-Box') === 'enabled', text);
      }
    } catch {
      // Not reachable: the box stays as it is, and the server looks again when the form is saved.
    }
  };

  email.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, pause);
  });
  email.addEventListener('change', () => {
    clearTimeout(timer);
    ask();
  });
})();
