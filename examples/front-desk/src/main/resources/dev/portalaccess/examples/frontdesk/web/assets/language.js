/* The button that changes the language sends the fields of a form along, so that the page has them again. Without scripts it is the page's own form; with them it is the one that was typed into last. */
(() => {
  "use strict";
  const button = document.querySelector("[data-language] button");
  let typed = null;
  addEventListener("input", (event) => {
    typed = event.target.form ?? typed;
  });
  button.addEventListener("click", () => {
    /* A form may have a field that is called "id" or "method". */
    if (typed?.getAttribute("method") === "post") {
      const id = typed.getAttribute("id") ?? "typed-form";
      typed.setAttribute("id", id);
      button.setAttribute("form", id);
    }
  });
})();
