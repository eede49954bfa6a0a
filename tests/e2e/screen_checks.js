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

  /** Controls that can be seen and touched now, each with its box and its name. A link inside a sentence is none. */
  controls() {
    const name = (each) => `${each.tagName} "${(each.ariaLabel ?? each.textContent ?? "").trim().slice(0, 20)}"`;
    const seen = (each) => each.checkVisibility({ visibilityProperty: true }) && !each.closest("p, [data-inline]");
    return [...document.querySelectorAll("#app :is(a[href], button, label, input, select, textarea, summary)")]
      .filter((each) => seen(each) && !(each.matches("label *") || each.matches("label:not(:has(input))")))
      .map((each) => ({ name: name(each), each, box: each.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.height > 0);
  },

  /** Controls closer to each other than `gap` px, in words; what one has beyond 48 px is gap too, up to 4 px a side. */
  crowded(gap) {
    const spare = (size) => Math.min(gap / 2, Math.max(0, (size - 48) / 2));
    const all = this.controls().map(({ name, each, box }) => {
      const [x, y] = [spare(box.width), spare(box.height)];
      return { name, each, x1: box.left + x, x2: box.right - x, y1: box.top + y, y2: box.bottom - y };
    });
    const apart = (a, b) => Math.max(a.x1 - b.x2, b.x1 - a.x2, a.y1 - b.y2, b.y1 - a.y2);
    const within = (a, b) => a.each.contains(b.each) || b.each.contains(a.each);
    const pairs = all.flatMap((a, index) => all.slice(index + 1).map((b) => [a, b]));
    return pairs
      .filter(([a, b]) => !within(a, b) && this.together(a.each, b.each) && apart(a, b) < gap - 0.5)
      .map(([a, b]) => `${a.name} and ${b.name} are ${Math.round(apart(a, b))} px apart`);
  },

  /** True where both scroll together: what slides under a bar is covered, not crowded. */
  together(a, b) {
    return (
      a.closest("main, dialog, .places, .bar, .screen > header") ===
      b.closest("main, dialog, .places, .bar, .screen > header")
    );
  },

  /** Controls that Log, where it floats, covers although all was scrolled up that can be, in words. */
  covered() {
    const [main, log] = ["main", ".bar.lone .log"].map((each) => document.querySelector(each));
    if (!(main && log)) return [];
    for (const box of [main, main.closest(".screen")]) box.scrollTop = box.scrollHeight;
    const over = log.getBoundingClientRect();
    const meet = ({ box }) =>
      box.bottom > over.top && box.top < over.bottom && box.right > over.left && box.left < over.right;
    return this.controls()
      .filter(({ each }) => main.contains(each))
      .filter(meet)
      .map(({ name }) => `Log covers ${name}`);
  },

  /** The screen's main actions that stand too high for a thumb, or are not big enough, in words. */
  high(share, least) {
    const name = (each) => (each.textContent ?? "").trim().slice(0, 20);
    return [...document.querySelectorAll("#app .bar .main > .press, #app .bar .main > .log")]
      .map((each) => ({ each, box: each.getBoundingClientRect() }))
      .filter(({ box }) => box.height > 0 && (box.height < least - 0.5 || box.top < innerHeight * share))
      .map(({ each, box }) => `"${name(each)}" is ${Math.round(box.height)} px high at ${Math.round(box.top)} px`);
  },

  /**
   * The names of the screen's amber buttons, and of cards ringed in amber around none; of a sheet's alone where one
   * lies over the screen: there is to be one.
   */
  ambers() {
    const over = [...document.querySelectorAll("#app dialog:modal")].at(-1) ?? document.querySelector("#app");
    return [...over.querySelectorAll(".btn.go, .card.next:not(:has(.btn.go))")]
      .filter((each) => each.checkVisibility({ visibilityProperty: true }))
      .map((each) => (each.textContent ?? "").trim().slice(0, 20));
  },

  /** Where the thumb of this hand finds Log: "left" or "right"; null where a screen has none. */
  side() {
    const log = document.querySelector("#app .bar .log")?.getBoundingClientRect();
    return log ? (log.left + log.width / 2 < innerWidth / 2 ? "left" : "right") : null;
  },

  /** Words smaller than `least` px, and sentences to read smaller than `reading` px, in words. */
  tiny(least, reading) {
    const words = document.createTreeWalker(document.querySelector("#app"), NodeFilter.SHOW_TEXT);
    const found = [];
    while (words.nextNode()) {
      const { parentElement: box, data } = words.currentNode;
      if (data.trim() === "" || !box.checkVisibility() || box.closest(".quiet")) continue;
      const size = Number.parseFloat(getComputedStyle(box).fontSize);
      const read = box.closest("main p, main textarea, main dd, main .read") && !box.closest(".label, .mute, header");
      if (size < (read ? reading : least)) found.push(`"${data.trim().slice(0, 20)}" is ${size} px`);
    }
    return found;
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
