/* The code of an invitation stands behind the "#", which browsers do not send. Put it into the form, out of the address, and send the form. */
(function () {
  "use strict";
  var form = document.querySelector("[data-code-form]");
  function open() {
    var code = location.hash.slice(1);
    /* What leads to a part of the page, such as to a field that is wrong, is no code. */
    if (code === "" || form === null || document.getElementById(code) !== null) {
      return;
    }
    history.replaceState(null, "", location.pathname);
    form.elements.code.value = code;
    form.submit();
  }
  addEventListener("hashchange", open);
  open();
})();
