/** The words on the amber buttons of the screen that is drawn: there is to be one at the most. */
export const ambers = (): readonly string[] =>
  [...document.querySelectorAll(".btn.go")].map((each) => each.textContent ?? "");
