/**
 * Begins the app when the lamp of index.html is on the screen: the app's script, read before the first frame, would hold
 * it up for as long as that takes.
 */
const begin = () => import("./main");

/** A tab that nobody looks at draws no frame, and its record must travel all the same. */
const UNSEEN_MS = 1000;

requestAnimationFrame(() => setTimeout(begin));
setTimeout(begin, UNSEEN_MS);

// The link by itself would drop what stands after "#": the code of a phone that enrols.
document.querySelector(".unopened a")?.addEventListener("click", (event) => {
  event.preventDefault();
  location.reload();
});
