// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { entries } from "../../../../web/src/app/record/store";
import { sentence } from "../../../../web/src/app/words/entry-line";
import type { Entry } from "../../../../web/src/core/record/entries";
import { EntryScreen } from "../../../../web/src/features/log/entry-screen";
import { RequestScreen } from "../../../../web/src/features/requests/request-screen";
import { type Bench, bench, open, show } from "../../support/phone-screens";
import { last, press } from "../../support/supervisor-phone";

let at: Bench;
let incident: string;
let request: string;
beforeEach(async () => {
  localStorage.clear();
  at = await bench();
  incident = (await at.localRecord.record({ type: "incident.opened", incident: "self", body: open })).ref;
  request = (await said("request.opened", { kind: "repair", area: "tower-a", what: "没电" })).ref;
});

const said = (type: string, body: object, refs: readonly string[] = []) =>
  at.localRecord.record({ type, incident, body, refs } as Parameters<typeof at.localRecord.record>[0]);
const placeOf = (ref: string) => sentence(entries.value.find((each) => each.ref === ref) as Entry).place;

describe("a later line of a request", () => {
  it("says what it is and where as that was put right", async () => {
    const { ref } = await said("request.acted", { request, what: "派人去了" });
    expect(placeOf(ref)).toBe("报修：没电 · A 座");
    const right = await said("entry.corrected", { text: "x", fields: { kind: "complaint", area: "tower-b" } }, [
      request,
    ]);
    expect(placeOf(ref)).toBe("投诉：没电 · B 座");
    await said("entry.corrected", { text: "x", fields: { kind: "urgent" } }, [right.ref]);
    expect(placeOf(ref)).toBe("紧急求助：没电 · B 座");
  });

  it("and as it was filled in, until that is taken back", async () => {
    const { ref } = await said("request.acted", { request, what: "派人去了" });
    const filled = await said("request.filled", { request, kind: "urgent", what: "呼吸机" });
    expect(placeOf(ref)).toBe("紧急求助：呼吸机 · A 座");
    await said("entry.undone", {}, [filled.ref]);
    expect(placeOf(ref)).toBe("报修：没电 · A 座");
    await said("entry.undone", {}, [request]);
    expect(placeOf(ref)).toBe("报修：没电 · A 座");
  });
});

describe("the correction of a request", () => {
  const LEADS = "改房号、号码、内容";

  it("leads to where the flat and the number are put right", async () => {
    show(`/entries/${request}`, "/entries/:ref", EntryScreen);
    const link = screen.getByRole("link", { name: LEADS });
    expect(link.getAttribute("href")).toBe(`/requests/${request}?change`);
  });

  it("which is open there, and stays at the request once that is recorded, also of one that is settled", async () => {
    await said("request.closed", { request, outcome: "solved" });
    show(`/requests/${request}?change`, "/requests/:ref", RequestScreen);
    const box = await screen.findByLabelText("房号或位置");
    expect(box.closest("details")?.open).toBe(true);
    expect(document.activeElement).toBe(screen.getByLabelText("号码"));
    fireEvent.input(box, { target: { value: "1204" } });
    press("补好了");
    await waitFor(() => expect(last(at)).toMatchObject({ type: "request.filled", body: { request } }));
    expect(location.pathname).toBe(`/requests/${request}`);
  });

  it("offers no field that was filled in anew: the first entry no longer tells it", async () => {
    await said("request.filled", { request, kind: "urgent" });
    show(`/entries/${request}`, "/entries/:ref", EntryScreen);
    expect(screen.queryByRole("radio", { name: "投诉" })).toBeNull();
    expect(screen.getByLabelText("哪里")).toBeTruthy();
  });

  it("of anything else leads nowhere", async () => {
    const { ref } = await said("note.written", { text: "x" });
    show(`/entries/${ref}`, "/entries/:ref", EntryScreen);
    expect(screen.queryByRole("link", { name: LEADS })).toBeNull();
  });
});
