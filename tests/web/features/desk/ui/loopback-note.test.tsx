// @vitest-environment happy-dom
import { render } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { LoopbackNote } from "../../../../../web/src/features/desk/ui/loopback-note";
import { atTheDesk } from "../../../support/desk/desk-screens";

atTheDesk();

const said = (url: string): string => render(<LoopbackNote url={url} />).container.textContent ?? "";

describe("below a link for another phone", () => {
  it.each([
    ...["http://127.0.0.1:8000/j#c", "http://localhost:8000/j", "http://[::1]:8000/j", "https://LOCALHOST/j"],
    "http://127.8.9.1/j",
  ])("stands that only this computer can open it: %s", (url) => {
    expect(said(url)).toContain("别的手机打不开");
    expect(said(url)).toContain("https");
  });

  it.each(["http://192.168.1.9:8000/j", "https://lamp.example.org/j", "https://127.example.org/j", "", "no address"])(
    "stands nothing where others can: %s",
    (url) => {
      expect(said(url)).toBe("");
    },
  );
});
