/**
 * Begins the app when the lamp of index.html is on the screen: the app's script, read before the first frame, would hold
 * it up for as long as that takes.
 */
const begin = () => import("./main");

const painted = new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

/** What was last on the first screen stands there first; whatever comes of that, the app begins when it is drawn. */
async function showLast(): Promise<void> {
  const app = document.querySelector("#app");
  if (!app || location.pathname !== "/") return;
  // Sought meanwhile, and not asked of localStorage whether there is any: a phone that died may have forgotten that.
  const { showOver } = await import("./last-screen/show");
  await showOver(app, painted);
}

/** A tab that nobody looks at draws no frame, and its record must travel all the same. */
const UNSEEN_MS = 1000;

showLast()
  .catch(() => undefined)
  .then(() => painted)
  .then(begin);
setTimeout(begin, UNSEEN_MS);

// The link by itself would drop what stands after "#": the code of a phone that enrols.
document.querySelector(".unopened a")?.addEventListener("click", (event) => {
  event.preventDefault();
  location.reload();
});

const LIGHT = "(prefers-color-scheme: light)";
const THEME = /"theme":"(\w+)/u;

// The theme that the app will give the page (app/device/preferences.ts), before its style sheet comes. Last: where the
// browser lets nobody read what it keeps, the app says so.
const chosen = THEME.exec(localStorage["stormlamp:preferences"])?.[1];
const isLight =
  chosen === "light" || (chosen !== "dark" && matchMedia(chosen ? LIGHT : `(min-width: 64em) and ${LIGHT}`).matches);
document.documentElement.dataset["theme"] = isLight ? "light" : "dark";
