// Files can be dropped on the form, and while one is read the page says so. The form works without it.
const form = document.querySelector("[data-drop]");
if (form) {
  const file = form.querySelector("input[type=file]");
  const waiting = form.querySelector("[data-waiting]");
  const button = form.querySelector("button");
  for (const kind of ["dragenter", "dragover"]) {
    form.addEventListener(kind, (event) => {
      if (!event.dataTransfer || !event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      form.classList.add("over");
    });
  }
  for (const kind of ["dragleave", "drop"]) form.addEventListener(kind, () => form.classList.remove("over"));
  form.addEventListener("drop", (event) => {
    if (!event.dataTransfer || event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    file.files = event.dataTransfer.files;
    file.focus();
  });
  form.addEventListener("submit", () => {
    waiting.hidden = false;
    button.disabled = true;
  });
  // Who comes back to the page by the browser's own key finds it as it was.
  addEventListener("pageshow", () => {
    waiting.hidden = true;
    button.disabled = false;
  });
}
