import { render } from "preact";
import { App, fetchScreen } from "./app/app";
import { start } from "./app/start";
import "./ui/tokens.css";
import "./ui/base.css";
import "./ui/layout.css";
import "./ui/controls.css";
import "./ui/fields.css";
import "./ui/bars.css";
import "./ui/pieces.css";
import "./ui/lists.css";

const root = document.querySelector("#app");
if (root) {
  fetchScreen(location.pathname);
  const ready = start(document.documentElement);
  ready.then(() => {
    // Only now a size container: Chromium keeps the em that an empty container had before the text size was set.
    root.className = "frame";
    render(<App />, root);
  });
}
