// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ContactsScreen } from "../../../../web/src/features/contacts/contacts-screen";
import { type Bench, bench, open, show } from "../../support/phone-screens";

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const last = ({ localRecord }: Bench) => localRecord.entries().at(-1)?.action;

let at: Bench;
beforeEach(async () => {
  at = await bench("supervisor");
});
const begin = () => at.localRecord.record({ type: "incident.opened", incident: "self", body: open });

describe("contacts", () => {
  it.each(["供电", "gongdian", "gdgs", "955"])("are found by %s", (query) => {
    show("/contacts", "/contacts", ContactsScreen);
    fireEvent.input(screen.getByRole("searchbox"), { target: { value: query } });
    expect(screen.getByText("供电公司")).toBeTruthy();
  });

  it.each([
    [500, 1],
    [100, 0],
  ])("make room for what is found, where the field lies at %i px of 740", (top, times) => {
    show("/contacts", "/contacts", ContactsScreen);
    const field = screen.getByRole("searchbox");
    const moved = vi.fn();
    vi.stubGlobal("innerHeight", 740);
    vi.spyOn(field, "getBoundingClientRect").mockReturnValue(new DOMRect(0, top, 320, 52));
    field.scrollIntoView = moved;
    fireEvent.input(field, { target: { value: "gdgs" } });
    expect(moved).toHaveBeenCalledTimes(times);
  });

  it("ask how a call went and record it in one tap", async () => {
    await begin();
    show("/contacts", "/contacts", ContactsScreen);
    const call = screen.getByRole("link", { name: "拨打供电公司 95598" });
    // There is no telephone behind this document: the link must not leave it.
    call.addEventListener("click", (event) => event.preventDefault());
    fireEvent.click(call);
    press("占线");
    await waitFor(() =>
      expect(last(at)?.body).toEqual({ contact: "utility", channel: "phone", outcome: "busy", route: 0 }),
    );
  });
});
