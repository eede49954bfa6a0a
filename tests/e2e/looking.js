// Goes into every page of the tests, before the page's own code: what the eye would measure.
globalThis.looking = {
  /** Boxes that can be scrolled sideways, in words. One that says so by `data-scrolls-sideways` may. */
  sideways() {
    const root = document.documentElement;
    const scrolls = (box) => box === root || ["auto", "scroll"].includes(getComputedStyle(box).overflowX);
    return [root, ...document.querySelectorAll("#app, #app *")]
      .filter((box) => box.clientWidth > 0 && box.scrollWidth > box.clientWidth + 1)
      .filter((box) => scrolls(box) && !box.hasAttribute("data-scrolls-sideways"))
      .map((box) => `${box.tagName.toLowerCase()}.${box.className}: ${box.scrollWidth} in ${box.clientWidth} px`);
  },

  /** Controls smaller than `least` px, in words. A link inside a sentence is as high as its line. */
  small(least) {
    const controls = "#app :is(a[href], button, input, select, textarea, summary)";
    const name = (each) => (each.ariaLabel ?? each.textContent ?? "").trim().slice(0, 20);
    return [...document.querySelectorAll(controls)]
      .filter((each) => !each.closest("p, [data-inline]"))
      .map((each) => ({ each, box: (each.closest("label") ?? each).getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.height > 0 && Math.min(box.width, box.height) < least - 0.5)
      .map(
        ({ each, box }) => `${each.tagName} "${name(each)}" is ${Math.round(box.width)}x${Math.round(box.height)} px`,
      );
  },
};
