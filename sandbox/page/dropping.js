// Files dragged onto a phone.

/** `mayTake()` says whether files are welcome just now; `take(files)` gets them. */
export function acceptFiles(node, mayTake, take) {
  const welcome = (event) => event.dataTransfer?.types.includes("Files") && mayTake();
  node.addEventListener("dragover", (event) => {
    if (!welcome(event)) return;
    event.preventDefault();
    node.classList.add("dropping");
  });
  node.addEventListener("dragleave", (event) => {
    if (!node.contains(event.relatedTarget)) node.classList.remove("dropping");
  });
  node.addEventListener("drop", (event) => {
    node.classList.remove("dropping");
    if (!welcome(event)) return;
    event.preventDefault();
    take(event.dataTransfer.files);
  });
}
