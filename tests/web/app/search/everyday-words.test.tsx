// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { beforeEach, expect, it } from "vitest";
import { FindScreen } from "../../../../web/src/features/find/find-screen";
import { PLAN } from "../../support/phone-plan";
import { bench, show } from "../../support/phone-screens";

const list = (id: string, name: string) => ({
  ...PLAN.lists[0],
  id,
  name: { "zh-Hans": name },
  when: { "zh-Hans": "平时" },
});
const LISTS = [
  { ...list("share-people", "分人手"), when: { "zh-Hans": "有人困人、受伤，人手不够" } },
  list("generator-fails", "发电机起不来"),
  list("lift-people", "电梯里有人"),
  list("before-power-up", "送电前检查"),
  list("person-hurt", "有人受伤、倒下"),
  list("accident", "事故记录"),
  {
    ...list("before-lifts", "人手不够"),
    pages: [{ name: null, items: [{ ...PLAN.lists[0].pages[0]?.items[0], text: { "zh-Hans": "困人的电梯口有人" } }] }],
  },
];

beforeEach(async () => {
  cleanup();
  await bench("staff", { ...PLAN, lists: LISTS } as unknown as typeof PLAN);
  show("/find", "/find", FindScreen);
});
const hrefs = (query: string) => {
  fireEvent.input(screen.getByRole("searchbox"), { target: { value: query } });
  return screen.queryAllByRole("link").map((link) => link.getAttribute("href"));
};

it.each([
  ["发电机不启动", "/lists/generator-fails"],
  ["发电机打不着", "/lists/generator-fails"],
  ["困梯", "/lists/lift-people"],
  ["电梯困人", "/lists/lift-people"],
  ["复电", "/lists/before-power-up"],
  ["工伤", "/lists/accident"],
  ["工伤", "/accidents"],
  ["摔了", "/lists/person-hurt"],
  ["保洁摔了", "/lists/person-hurt"],
  ["回电话", "/requests"],
  ["回电", "/requests/new"],
  ["回话", "/requests/new"],
  ["诉求", "/requests/new"],
  ["投诉", "/requests/new"],
  ["来帮忙", "/help?came=1"],
  ["支援的人到了", "/help?came=1"],
  ["签到", "/help?came=1"],
  ["志愿者", "/help?came=1"],
  ["困人", "/lists/lift-people"],
  ["制氧机", "/customers"],
  ["客户诉求", "/requests"],
  ["支援", "/help"],
  ["交接", "/hand-over"],
  ["召集", "/call-out"],
])("%s leads to %s", (query, href) => {
  expect(hrefs(query)).toContain(href);
});

it("puts a list that is called otherwise before a step that has the word in its text", () => {
  const lists = hrefs("困人").filter((href) => href?.startsWith("/lists/"));
  expect(lists[0]).toBe("/lists/lift-people");
  expect(lists.some((href) => href?.startsWith("/lists/before-lifts?"))).toBe(true);
});

it("puts what is called so before what has the word in passing", () => {
  expect(hrefs("困人").find((href) => href?.startsWith("/lists/"))).toBe("/lists/lift-people");
});

it("finds no screen in another word", () => {
  expect(hrefs("打不通")).not.toContain("/requests");
  expect(hrefs("停电")).not.toContain("/lists/lift-people");
});

it.each(["手机丢了", "手机不见了"])(
  "%s shows what the guide says of it, and supervisors where a phone is shut out",
  async (query) => {
    const lost = "手机丢了：马上告诉主管，在电脑上停用那部手机。";
    const guide = { ...PLAN.guides[0], paragraphs: [{ "zh-Hans": "没网照样记。" }, { "zh-Hans": lost }] };
    const plan = { ...PLAN, lists: LISTS, guides: [guide] } as unknown as typeof PLAN;
    await bench("staff", plan);
    show("/find", "/find", FindScreen);
    expect(hrefs(query)).not.toContain("/desk/devices");
    expect(screen.getByText(lost)).toBeTruthy();
    await bench("supervisor", plan);
    show("/find", "/find", FindScreen);
    expect(hrefs(query)).toContain("/desk/devices");
  },
);
