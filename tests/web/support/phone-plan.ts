import type { Checklist, Edition, Item } from "../../../web/src/core/plan/plan";

const item = (id: string, words: string, more: Partial<Item> = {}): Item => ({
  id,
  text: { "zh-Hans": words },
  detail: null,
  warning: null,
  skip_at: [],
  could_not: null,
  list: null,
  needs: [],
  two_persons: false,
  due: null,
  contacts: [],
  scripts: [],
  clock: null,
  ...more,
});

const list = (id: string, name: string, style: Checklist["style"], items: Item[], initials = ""): Checklist => ({
  id,
  name: { "zh-Hans": name },
  when: { "zh-Hans": "停电了就做" },
  style,
  scope: "once",
  areas: [],
  asset_kind: null,
  skip_at: [],
  gate: { in_order: false, min_gap: null, two_persons: false, after: [] },
  pages: [{ name: null, items }],
  pinyin: "",
  initials,
});

const minutes = { id: null, value: 30, unit: "minutes", source: { "zh-Hans": "本预案" } } as const;

/** A plan as small as the screens' tests need: one duty with two lists, one contact, one script, one guide. */
export const PLAN = {
  format: 1,
  number: 7,
  published_at: 1_795_000_000_000_000,
  site: {
    id: "court",
    name: { "zh-Hans": "凤鸣" },
    zone: "Asia/Shanghai",
    languages: ["zh-Hans"],
    hotline: null,
    min_channels: minutes,
    call_again: null,
  },
  words: { date: { "zh-Hans": "{month} 月 {day} 日 {time}" }, joiner: { "zh-Hans": "、" } },
  goals: [],
  causes: [
    { id: "weather", name: { "zh-Hans": "极端天气" } },
    { id: "unknown", name: { "zh-Hans": "原因还在查" } },
  ],
  figures: [],
  areas: [
    { id: "site", parent: null, kind: "site", name: { "zh-Hans": "全园区" }, retired: false },
    { id: "tower-a", parent: "site", kind: "building", name: { "zh-Hans": "A 座" }, retired: false },
    { id: "tower-b", parent: "site", kind: "building", name: { "zh-Hans": "B 座" }, retired: false },
  ],
  assets: [],
  levels: [],
  stages: [
    {
      id: "activate",
      name: { "zh-Hans": "启动" },
      goal: { "zh-Hans": "叫人" },
      ends_when: { "zh-Hans": "人齐了" },
      lists: { leader: [], liaison: ["first", "rounds"], technical: [], service: [], safety: [] },
    },
  ],
  duties: [
    {
      id: "liaison",
      name: { "zh-Hans": "联络员" },
      purpose: { "zh-Hans": "传话" },
      procedure: [],
      never: [],
      hand_over: { "zh-Hans": "交清" },
      covered_by: [],
    },
  ],
  first_ten: [],
  lists: [
    list("first", "联络员头几步", "read_do", [
      item("ask", "问清哪里停了"),
      item("ring", "打 95598", { could_not: "no-line", contacts: ["utility"] }),
      item("note", "记下工单号"),
    ]),
    list("rounds", "巡楼", "do_confirm", [item("lamps", "看应急灯"), item("doors", "看门禁")]),
    list("no-line", "打不通怎么办", "read_do", [item("walk", "派人去")]),
  ],
  topics: [],
  clocks: [],
  dangers: [],
  contacts: [
    {
      id: "utility",
      kind: "utility",
      name: { "zh-Hans": "供电公司" },
      for: { "zh-Hans": "问范围" },
      hours: null,
      routes: [{ kind: "phone", name: { "zh-Hans": "热线" }, value: "95598" }],
      duty: null,
      next: null,
      scripts: [],
      pinyin: "gong dian gong si",
      initials: "gdgs",
    },
  ],
  call_out: [],
  scripts: [
    {
      id: "notice",
      name: { "zh-Hans": "第一次告知" },
      purpose: "first_notice",
      to_customers: true,
      blanks: ["areas", "expected_back"],
      texts: [{ channel: "sms", text: { "zh-Hans": "{areas}停电，预计 {expected_back} 恢复。" } }],
    },
  ],
  answers: [],
  reports: [],
  audiences: [{ id: "b", name: { "zh-Hans": "B 座住户" }, areas: ["tower-b"], channels: ["sms"], every: minutes }],
  recovery: { before: [], power_up: [], checks: [], services: [], after_care: [], stable_for: minutes },
  supplies: [],
  channels: [],
  risks: [],
  training: [],
  drills: [],
  guides: [
    {
      id: "lift",
      name: { "zh-Hans": "电梯里有人" },
      duties: [],
      paragraphs: [{ "zh-Hans": "别扒门。" }],
      seconds: 5,
      check: [
        {
          id: "q",
          question: { "zh-Hans": "能扒门吗？" },
          options: [{ "zh-Hans": "能" }, { "zh-Hans": "不能" }],
          right: 1,
          why: { "zh-Hans": "会掉下去。" },
        },
      ],
    },
  ],
  glossary: [],
} as const satisfies Edition;

/** A step of these words, with the list that it leads to when it could not be done. */
export const saidStep = (id: string, said: string, could_not: string | null = null): Item =>
  item(id, said, { could_not });

/** A list of these steps on one page. */
export const saidList = (id: string, name: string, items: readonly Item[]): Checklist => ({
  ...PLAN.lists[0],
  ...{ id, name: { "zh-Hans": name }, pages: [{ name: null, items }] },
});
