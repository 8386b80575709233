// Sends the chosen file as it is, so that the browser streams it, and looks again while an import is moving.
const form = document.getElementById("import");
const outcome = document.getElementById("outcome");

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const file = form.elements.file.files[0];
  const button = form.querySelector("button");
  const query = new URLSearchParams({ filename: file.name });
  query.set("format", /\.(ndjson|jsonl)(\.gz)?$/i.test(file.name) ? "ndjson" : "csv");
  if (form.elements.preset.value) {
    query.set("preset", form.elements.preset.value);
  }
  button.disabled = true;
  outcome.hidden = true;
  try {
    const response = await fetch(`/api/v1/complaint-imports?${query}`, {
      method: "POST",
      headers: { "X-Requested-With": "imports", "Content-Type": "application/octet-stream" },
      body: file,
    });
    if (response.ok) {
      location.reload();
      return;
    }
    const problem = await response.json();
    show(problem.detail ?? problem.title);
  } catch (failure) {
    show(failure.message);
  }
  button.disabled = false;
});

function show(text) {
  outcome.textContent = `${form.dataset.failed} ${text}`;
  outcome.hidden = false;
}

if (document.querySelector("[data-moving]")) {
  setTimeout(() => {
    if (!form.querySelector("button").disabled && form.elements.file.files.length === 0) {
      location.reload();
    }
  }, 2000);
}
