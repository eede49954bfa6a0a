// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { type Bench, show } from "../../support/phone-screens";
import { begin, night } from "../../support/supervisor-phone";

let at: Bench;
beforeEach(async () => {
  at = await night();
});

describe("what was just recorded", () => {
  it("comes last by when it was written down, not by when it is said to have been", async () => {
    const { ref } = await begin(at);
    const note = (text: string, more: object = {}) =>
      at.localRecord.record({ type: "note.written", incident: ref, body: { text, ...more } });
    for (const text of ["一", "二", "三", "四", "五"]) await note(`第${text}条`);
    await note("先前的事", { stated_at: new Date(Date.now() - 3_600_000).toISOString(), precision: "minute" });
    show("/", "/", NowScreen);
    const recent = await screen.findByRole("region", { name: "刚记的" });
    expect(within(recent).getAllByRole("link")[0]?.textContent).toContain("先前的事");
  });
});

describe("who was called out", () => {
  it("is told so until they say whether they come", async () => {
    const { ref } = await begin(at);
    const called = { person: "plimin", duty: "leader", channel: "phone", outcome: "no_answer" };
    await at.localRecord.record({ type: "person.called_out", incident: ref, body: called });
    show("/", "/", NowScreen);
    const link = await screen.findByRole("link", { name: "李敏在叫你来：来得了吗？几点到？" });
    expect(link.getAttribute("href")).toBe("/call-out");
    await at.localRecord.record({
      ...{ type: "person.answered", incident: ref },
      body: { person: "plimin", answer: "coming" },
    });
    await waitFor(() => expect(screen.queryByRole("link", { name: "李敏在叫你来：来得了吗？几点到？" })).toBeNull());
  });
});
