// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/preact";
import { expect, it } from "vitest";
import { edition, plan } from "../../../../web/src/app/record/store";
import { ContactScreen } from "../../../../web/src/features/contacts/contact-screen";
import { ContactsScreen } from "../../../../web/src/features/contacts/contacts-screen";
import { PLAN } from "../../support/phone-plan";
import { bench, open, show } from "../../support/phone-screens";

it("dials a number that was corrected during an outage, and says that it is another one", async () => {
  const { world, localRecord } = await bench();
  const begun = localRecord.planDigest();
  await localRecord.record({ type: "incident.opened", incident: "self", body: { ...open, edition: begun } });
  const [utility] = PLAN.contacts;
  const routes = [{ kind: "phone", name: { "zh-Hans": "热线" }, value: "8765-4321" }] as const;
  await world.server.publish({ ...PLAN, number: 8, lists: [], contacts: [{ ...utility, routes }] });
  await localRecord.syncNow();
  await waitFor(() => expect([plan.value?.number, edition.value?.number]).toEqual([8, 7]));
  expect(edition.value?.lists).toHaveLength(PLAN.lists.length);
  const contact = show("/contacts/utility", "/contacts/:contact", ContactScreen);
  const call = screen.getByRole("link", { name: "拨打供电公司 8765-4321 号码有更新" });
  expect(call.getAttribute("href")).toBe("tel:87654321");
  expect(call.textContent).toContain("号码有更新");
  contact.unmount();
  show("/contacts", "/contacts", ContactsScreen);
  expect(await screen.findByText("号码有更新")).toBeTruthy();
});
