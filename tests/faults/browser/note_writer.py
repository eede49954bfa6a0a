"""Somebody who writes notes as fast as the phone takes them, and says aloud what the phone said."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from playwright.sync_api import Page

# Says "saved <text>" once the phone has said so and the sheet is closed, and "sealing", "sealed" around each
# signature: marks to kill at, which change nothing of what is done.
WRITER = """(() => {
  const sign = SubtleCrypto.prototype.sign;
  SubtleCrypto.prototype.sign = async function (...given) {
    console.log("sealing");
    const signed = await sign.apply(this, given);
    console.log("sealed");
    return signed;
  };
  const until = async (found) => {
    while (!found()) await new Promise((next) => setTimeout(next, 2));
    return found();
  };
  const field = () => document.querySelector("textarea.note");
  globalThis.writeNotes = async (texts) => {
    for (const text of texts) {
      (await until(() => document.querySelector('a[href="/log"]'))).click();
      const note = await until(field);
      note.value = text;
      note.dispatchEvent(new InputEvent("input", { bubbles: true }));
      (await until(() => document.querySelector(".bar .go:not(:disabled)"))).click();
      await until(() => field() === null);
      console.log("saved " + text);
    }
  };
})()"""
BEGIN = "(texts) => { void globalThis.writeNotes(texts); }"


def write(page: Page, texts: Sequence[str]) -> None:
    """Writes them, and waits until the last one is called saved."""
    with page.expect_console_message(lambda said: said.text == f"saved {texts[-1]}"):
        page.evaluate(BEGIN, texts)
