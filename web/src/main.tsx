import "./ui/base/all-styles";
import { render, type VNode } from "preact";
import { awaitNames } from "./app/record/names-coming";
import { appOf } from "./app/shell/app";
import { CannotOpen } from "./app/shell/cannot-open";
import { readablePath } from "./app/shell/readable-path";
import { start } from "./app/shell/start";
import { install } from "./app/shell/update";
import { routes, shutOutScreen } from "./routes";
import { keepTextUnbroken } from "./unbroken";

/** Where that cannot be had, the app is pressed as browsers have it. */
async function followPresses(): Promise<void> {
  const read = await import("./app/device/presses").catch(() => null);
  read?.keepPresses();
}

keepTextUnbroken();
const { App, fetchScreen, fetchScreens } = appOf(routes, shutOutScreen);

// The page that tries a draft of the plan (src/trying) reads this file too, for what the screens share, and has no such root.
const root = document.querySelector("#app");
if (root) {
  const path = readablePath(location.pathname);
  if (path !== location.pathname) history.replaceState(history.state, "", path + location.search);
  fetchScreen(path);
  const draw = (screen: VNode) => {
    // Only now a size container: Chromium keeps the em that an empty container had before the text size was set.
    root.className = "frame";
    render(screen, root);
  };
  const ready = start(document.documentElement, () => draw(<CannotOpen />));
  ready.then(async () => {
    awaitNames(root);
    draw(<App />);
    void followPresses();
    await install();
    const { keepScreens } = await import("./last-screen/keep");
    keepScreens(root);
    await fetchScreens();
  });
}
