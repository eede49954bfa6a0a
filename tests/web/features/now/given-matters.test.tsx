// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from "@testing-library/preact";
import { expect, it } from "vitest";
import { connect } from "../../../../web/src/app/record/store";
import { changeLocale, speakAll } from "../../../../web/src/app/words/i18n";
import { second } from "../../../../web/src/app/words/times";
import { MattersScreen } from "../../../../web/src/features/matters/matters-screen";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { ago, entry, fakeRecord, NOW, type Told } from "../../support/desk/fake-record";
import { DIRECTORY } from "../../support/desk/outage-evening";
import { PLAN } from "../../support/desk/plan";
import { show } from "../../support/phone-screens";
import { press } from "../../support/supervisor-phone";

const OUTAGE = "li00000001.1";
const told = (n: number, type: string, body: object, more: Partial<Told> = {}) =>
  entry({
    ...{ device: "li00000001", n, type, body: { ...body }, actor: "pli", happenedAt: ago(30 - n) },
    ...{ incident: n === 1 ? null : OUTAGE, ...more },
  });
const requests = Array.from({ length: 9 }, (_, at) => told(at + 2, "request.opened", { kind: "repair" }));
const key = `request:li00000001.${requests.length + 1}`;
const given = told(20, "matter.given", { matter: key, to: "pwang" });

const NEWS = /^李敏交给你一件事/u;

const rows = (name: string) =>
  within(screen.getByRole("region", { name }))
    .getAllByRole("link")
    .map((each) => each.textContent);

it("stands first among mine, with who gave it, and is told until I say that I have it", async () => {
  cleanup();
  await changeLocale("zh-Hans");
  second.value = NOW / 1000;
  const localRecord = fakeRecord({
    ...{ plan: PLAN, directory: DIRECTORY },
    entries: [told(1, "incident.opened", { areas: ["tower-a"] }), ...requests, given],
  });
  connect(localRecord);
  await Promise.all([import("../../../../web/src/features/now/during-outage"), speakAll()]);
  show("/", "/", NowScreen);
  const card = await screen.findByRole("region", { name: NEWS });
  expect(card.textContent).toContain("报修");
  expect(rows("要办的")[0]).toContain("李敏交给你");
  press("知道了");
  await waitFor(() => expect(localRecord.drafts).toMatchObject([{ type: "matter.taken", body: { matter: key } }]));
  await waitFor(() => expect(screen.queryByRole("region", { name: NEWS })).toBeNull());
  expect(rows("要办的")[0]).toContain("李敏交给你");
  cleanup();
  show("/matters", "/matters", MattersScreen);
  await waitFor(() => expect(rows("我的")[0]).toContain("李敏交给你"));
});
