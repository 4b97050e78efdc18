// Only with scripts: the search forms, and «/» that leads to them. (A <noscript> is not read where they are merely blocked.)
"use strict";
document.getElementById("without")?.remove();
const hubForm = document.querySelector("form[role=search]");
if (hubForm) {
  hubForm.hidden = false;
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest && event.target.closest("input, textarea, [contenteditable]");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    hubForm.elements.q.focus();
  });
}
