/** An emergency that an ended outage left, or that reached everybody after its end, is named everywhere, with another outage on too. */
// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { showEnded } from "../../../../web/src/app/record/store";
import { rfc3339 } from "../../../../web/src/app/words/times";
import { AfterScreen } from "../../../../web/src/features/after/after-screen";
import { AfterPanel } from "../../../../web/src/features/desk/matters/after-panel";
import { TriagePanel } from "../../../../web/src/features/desk/requests/triage-panel";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { RequestScreen } from "../../../../web/src/features/requests/request-screen";
import { RequestsScreen } from "../../../../web/src/features/requests/requests-screen";
import { type Bench, bench, open, show } from "../../support/phone-screens";
import { last, press } from "../../support/supervisor-phone";

let at: Bench;
let incident: string;
const tell = (type: string, body: object) => at.localRecord.record({ type, incident, body: { ...body } });
const begin = async (areas: readonly string[]) =>
  (await at.localRecord.record({ type: "incident.opened", incident: "self", body: { ...open, areas } })).ref;
const URGENT = "停电结束了，还有 1 件紧急的没办";
const WHICH = /^B 座，.* 结束$/u;
const ASKED = "紧急求助：老人不舒服要轮椅";

beforeEach(async () => {
  localStorage.clear();
  cleanup();
  at = await bench("supervisor");
  at.browser.fate = () => "lost";
  showEnded(null);
  incident = await begin(["tower-b"]);
  await tell("contact.tried", { contact: "utility", channel: "phone", outcome: "no_answer" });
  await tell("supply.returned", { areas: ["tower-b"] });
  await tell("incident.closed", { still_open: [] });
});

const late = (more: object = {}) =>
  tell("request.opened", { kind: "urgent", what: "老人不舒服要轮椅", area: "tower-b", ...more });

const urgentCard = () => screen.findByRole("navigation", { name: URGENT });
const rowOf = (card: HTMLElement) => within(card).getByRole("link");

describe("an emergency of an ended outage", () => {
  it("stands first on Now, in its headline, and first among what that outage left", async () => {
    await late();
    show("/", "/", NowScreen);
    const card = await urgentCard();
    expect(rowOf(card).textContent).toContain(ASKED);
    expect(rowOf(card).getAttribute("href")).toContain(`after=${incident}`);
    await waitFor(() => expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(URGENT));
    const after = screen.getByRole("navigation", { name: "停电之后" });
    expect(card.compareDocumentPosition(after) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(after.textContent).toContain(`先办：${ASKED}`);
    cleanup();
    show(`/after/${incident}`, "/after/:ref", AfterScreen);
    expect((await screen.findAllByRole("listitem"))[0]?.textContent).toContain(ASKED);
  });

  it("is named on Now and at the desk while another outage is on, with when a call is due", async () => {
    await begin(["tower-a"]);
    await late({ call_back: rfc3339(Date.now() * 1000 - 60_000_000) });
    show("/", "/", NowScreen);
    expect(rowOf(await urgentCard()).textContent).toContain(ASKED);
    cleanup();
    show("/", "/", AfterPanel);
    expect((await screen.findByText(`先办：${ASKED}`)).className).toContain("bad");
  });
});

describe("the screen of a request of an ended outage", () => {
  it("opens while another outage is on, says of which it is, and records in it", async () => {
    const asked = await late();
    await begin(["tower-a"]);
    show(`/requests/${asked.ref}`, "/requests/:ref", RequestScreen);
    // The address comes to name it, as which the app follows it.
    await waitFor(() => expect(location.search).toBe(`?after=${incident}`));
    showEnded(incident);
    expect(await screen.findByRole("heading", { name: ASKED })).toBeTruthy();
    expect(screen.getByText(WHICH)).toBeTruthy();
    press("办结");
    fireEvent.click((await screen.findAllByRole("button", { name: "解决了", hidden: true }))[0] as HTMLElement);
    await waitFor(() => expect(last(at)).toMatchObject({ type: "request.closed", incident }));
  });
});

describe("the requests of an earlier outage", () => {
  const rest = "之前停电的诉求还有 1 件没办";
  const wayThere = async () => (await screen.findByText(rest)).closest("a")?.getAttribute("href");

  it("are counted, with the way there, in quiet times and while another one is on", async () => {
    await late();
    show("/requests", "/requests", RequestsScreen);
    expect(await wayThere()).toBe(`/after/${incident}`);
    cleanup();
    await begin(["tower-a"]);
    show("/requests", "/requests", RequestsScreen);
    expect(await wayThere()).toBe(`/after/${incident}`);
    expect(screen.queryByText("没有等着办的诉求")).toBeNull();
    expect(screen.getByText("这次停电没有等着办的诉求")).toBeTruthy();
  });

  it("stand at the desk too, where nobody waits in the outage that is on", async () => {
    await late();
    await begin(["tower-a"]);
    show("/", "/", TriagePanel);
    expect(await wayThere()).toBe(`/after/${incident}`);
  });

  it("are not spoken of where there are none", async () => {
    await begin(["tower-a"]);
    show("/requests", "/requests", RequestsScreen);
    expect(await screen.findByText("没有等着办的诉求")).toBeTruthy();
  });
});
