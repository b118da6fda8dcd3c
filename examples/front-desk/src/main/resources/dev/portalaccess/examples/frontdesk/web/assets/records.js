/* A check of the stored records goes on by itself, one request after the other, until someone chooses to pause. */
(() => {
  "use strict";
  const form = document.querySelector("form[data-continue]");
  if (form) {
    setTimeout(() => form.submit(), 300);
  }
})();
