/** Takes from the page all that keeps or sends, and only then reads the app: no module of it ever sees the real ones. */

import { isolate } from "./isolate";
import { keepAddress } from "./keep-address";

const { window: page, parent } = globalThis;
const framed = parent !== page;
const outside = isolate(page);
const places = keepAddress(page, framed);

// Another code that is scanned in the same tab brings another draft to the same page.
addEventListener("hashchange", () => location.reload());

void import("./plan-trial").then(({ beginTrial }) => beginTrial({ outside, places, framed }));
