// @vitest-environment happy-dom
import { fireEvent, screen, within } from "@testing-library/preact";
import { beforeEach, expect, it } from "vitest";
import { FindScreen } from "../../../../web/src/features/find/find-screen";
import { PLAN } from "../../support/phone-plan";
import { bench, show } from "../../support/phone-screens";

const SHE = {
  id: "cchenyulan",
  name: "陈玉兰",
  pinyin: "chen yu lan",
  initials: "cyl",
  area: null,
  place: "A座 1203",
  need: "在家吸氧",
  device: "制氧机",
  battery_hours: 4,
  numbers: ["13800000002"],
  languages: [],
  agreed_help: "",
  agreed_by: "",
  helper: null,
  check_every: null,
  consent: true,
  consent_basis: "consent",
  consent_by: "本人",
  consent_at: "2026-03-01",
  reviewed_on: null,
  ends_on: null,
};

const WHEN_BACK = /什么时候有电/u;
const WHOLE = /A座 1203 · .*4 小时/u;
const ASKS = /看看是谁/u;

beforeEach(async () => {
  const { world, localRecord } = await bench("supervisor");
  world.server.customers = [SHE];
  await localRecord.syncNow();
  show("/find", "/find", FindScreen);
});
const put = (value: string) => fireEvent.input(screen.getByRole("searchbox"), { target: { value } });

it("shows where a special customer is that was found by need, and who only when asked", () => {
  put("氧");
  const found = within(screen.getByRole("region", { name: "特殊客户" }));
  expect(found.getByText("A座 1203 · 设备能撑 4 小时")).toBeTruthy();
  expect(document.body.textContent).not.toContain("陈玉兰");
  expect(document.body.textContent).not.toContain("吸氧");
  fireEvent.click(found.getByRole("button", { name: "看看是谁：A座 1203" }));
  expect(found.getByText("陈玉兰")).toBeTruthy();
  expect(found.getByText("13800000002")).toBeTruthy();
});

it("cuts nothing off what is said of a special customer", () => {
  put("cyl");
  const row = screen.getByText("陈玉兰").closest("ul");
  expect(row?.textContent).toMatch(WHOLE);
  expect(row?.classList.contains("slim")).toBe(false);
});

it("shows at once whom one looked for by name", () => {
  put("cyl");
  expect(screen.getByText("陈玉兰")).toBeTruthy();
});

it("masks the next one that is found, though one was shown before", () => {
  put("氧");
  fireEvent.click(screen.getByRole("button", { name: ASKS }));
  put("A座");
  expect(document.body.textContent).not.toContain("陈玉兰");
});

it("shows an answer as it is told: filled, or with its blanks by name", async () => {
  const when = "[[预计 {expected_back} 恢复，有变再说。|还没有准信。]]{site}的物业会发短信，{next_word_at} 前再说。";
  const answer = {
    id: "when",
    kind: "when_back",
    question: { "zh-Hans": "什么时候有电？" },
    answer: { "zh-Hans": when },
  };
  await bench("supervisor", { ...PLAN, answers: [answer] });
  show("/find", "/find", FindScreen);
  put("短信");
  const found = screen.getByRole("link", { name: WHEN_BACK });
  expect(found.textContent).toBe("什么时候有电？还没有准信。凤鸣的物业会发短信，下次几点告知 前再说。");
});

it("says what to try where nothing is found", () => {
  put("没有这种东西");
  expect(screen.getByText("没找到")).toBeTruthy();
});

it("finds her also in a directory that an earlier version kept", async () => {
  const { world, localRecord } = await bench("supervisor");
  world.server.customers = [{ id: SHE.id, name: SHE.name, need: SHE.need, numbers: SHE.numbers, area: null }];
  world.server.directory = [{ id: "pzhou", name: "周刚", numbers: [] }];
  await localRecord.syncNow();
  show("/find", "/find", FindScreen);
  put("氧");
  expect(screen.getByRole("button", { name: ASKS })).toBeTruthy();
  put("周");
  expect(screen.getByText("周刚")).toBeTruthy();
});
