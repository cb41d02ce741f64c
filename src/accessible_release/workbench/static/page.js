// Comfort only: everything works without it. Nothing typed is lost when the page is left; the build shows how far it is.
"use strict";

const desk = document.getElementById("desk");
if (desk) {
  const typed = () => [...desk.querySelectorAll("textarea")].some((field) => field.value !== field.defaultValue);
  let sending = false;
  desk.addEventListener("submit", () => { sending = true; });
  window.addEventListener("beforeunload", (event) => { if (!sending && typed()) event.preventDefault(); });
  window.addEventListener("pageshow", () => { sending = false; });
}

// While a row itself has the focus: n and p go to the next and the one before, e into its words, l is “Looked at” or “Approve”.
document.addEventListener("keydown", (event) => {
  const row = document.activeElement;
  if (!row?.classList.contains("row") || event.ctrlKey || event.altKey || event.metaKey) return;
  const rows = [...document.querySelectorAll(".row")];
  const place = rows.indexOf(row);
  const deeds = {
    n: () => rows[place + 1]?.focus(),
    p: () => rows[place - 1]?.focus(),
    e: () => row.querySelector("textarea")?.focus(),
    l: () => row.querySelector("button[value^='looked '], button[value^='approve ']")?.click(),
  };
  if (deeds[event.key]) {
    event.preventDefault();
    deeds[event.key]();
  }
});

const howFar = document.getElementById("how-far");
if (howFar) {
  const look = async () => {
    const state = await (await fetch(howFar.dataset.address)).json();
    if (!state.running) {
      location.reload();
      return;
    }
    const bar = howFar.querySelector("progress");
    if (bar) {
      howFar.querySelector("label").textContent = `${state.step}: ${state.done} of ${state.total}`;
      bar.max = state.total || 1;
      bar.value = state.done;
    }
    setTimeout(look, 1000);
  };
  setTimeout(look, 1000);
}
