/**
 * long-file: one table beside that of plan.ts; cut up, a field would be harder to find.
 * Whether parsed JSON is an edition as `plan.ts` promises it, field by field: a phone that took another one could show
 * nothing. Fields that it does not know are let be: they are a later version's.
 */

import { CHANNELS, DUTIES, HAZARDS, LEVELS, STAGES } from "../catalogue/words";
import { isObject } from "../record/json";
import type * as p from "./plan";
import { BLANKS } from "./plan-scripts";
import { type Check, each, flag, later, many, maybe, number, one, shape, string, usable, whole } from "./shape-check";

const zone = usable((timeZone) => new Intl.DateTimeFormat("zh", { timeZone }));
const language = usable((tag) => Intl.getCanonicalLocales(tag));

const text: Check = (value) => isObject(value) && Object.keys(value).length > 0 && Object.values(value).every(string);
const texts = many(text);
const ids = many(string);
const id = maybe(string);
const named = { id: string, name: text };

const duty = one(...DUTIES);
const stage = one(...STAGES);
const level = one(...LEVELS);
const levels = many(level);
const channel = one(...CHANNELS);
const scope = one("once", "area", "asset");

const figured = {
  id,
  value: number,
  unit: one("seconds", "minutes", "hours", "days", "metres", "percent", "count", "volts", "hertz", "kilopascals"),
  source: text,
  decided: later(flag),
};
const figure = shape<p.Figure>(figured);
const noFigure = maybe(figure);
const lessOften = later(maybe(shape<p.Later>({ after: figure, every: figure })));

const site = shape<p.Site>({
  ...named,
  zone,
  languages: many(language, 1),
  hotline: id,
  hotline_mobile: later(id),
  address: later(maybe(text)),
  account: later(id),
  night: later(maybe(shape<NonNullable<p.Site["night"]>>({ from: whole, to: whole }))),
  min_channels: figure,
  call_again: later(maybe(shape<NonNullable<p.Site["call_again"]>>({ busy: figure, no_answer: figure }))),
  short_form_from: later(maybe(level)),
  example: later(flag),
  two_approve: later(flag),
});
const asset = shape<p.Asset>({
  ...named,
  kind: string,
  area: string,
  place: maybe(text),
  maintainer: id,
  maintain_every: noFigure,
  test_every: noFigure,
  lasts: noFigure,
  insurance: maybe(shape<p.Insurance>({ policy: string, cover: text, expires: string })),
  retired: flag,
});
const responseLevel = shape<p.ResponseLevel>({
  level,
  numeral: string,
  name: text,
  colour: one("red", "orange", "yellow", "blue"),
  criteria: shape<p.ResponseLevel["criteria"]>({ scope: text, duration: text, effect: text }),
  proposes: shape<p.ResponseLevel["proposes"]>({
    scope: one("site", "building", "zone", "unit"),
    after: noFigure,
    raise_on_passed_promise: flag,
    effects: later(many(one("trapped", "hurt"))),
  }),
  limits: each(STAGES, figure),
});
const dutyCard = shape<p.DutyCard>({
  id: duty,
  name: text,
  purpose: text,
  procedure: texts,
  never: texts,
  hand_over: text,
  covered_by: many(duty),
});
const seat = shape<p.Seat>({
  name: text,
  covers: many(duty),
  steps: many(shape<p.Seat["steps"][number]>({ minute: number, text, list: id })),
});
const item = shape<p.Item>({
  id: string,
  text,
  expect: later(maybe(shape<p.ExpectedResult>({ text, figures: many(figure), answer: later(flag) }))),
  detail: maybe(text),
  warning: maybe(text),
  skip_at: levels,
  list: id,
  could_not: id,
  needs: ids,
  conditional: later(flag),
  photo: later(flag),
  two_persons: flag,
  due: noFigure,
  contacts: ids,
  scripts: ids,
  clock: maybe(shape<NonNullable<p.Item["clock"]>>({ id: string, does: one("start", "reset", "stop") })),
  customers: later(maybe(one("battery", "others"))),
});
const checklist = shape<p.Checklist>({
  ...named,
  when: text,
  style: one("read_do", "do_confirm"),
  scope,
  areas: ids,
  asset_kind: id,
  skip_at: levels,
  hazard: later(
    maybe(
      shape<p.ListHazard>({
        kinds: many(one(...HAZARDS)),
        qualified: text,
        stop_when: text,
        tell: ids,
      }),
    ),
  ),
  call_and_response: later(flag),
  gate: shape<p.Gate>({ in_order: flag, min_gap: noFigure, two_persons: flag, after: ids }),
  pages: many(shape<p.Checklist["pages"][number]>({ name: maybe(text), items: many(item) })),
  pinyin: string,
  initials: string,
});
const clock = shape<p.Clock>({
  ...named,
  about: text,
  scope,
  asset_kind: id,
  starts: one("by_hand", "incident", "people_in_lift", "generator"),
  stops_when: text,
  limits: many(shape<p.ClockLimit>({ ...named, after: figure, repeats: flag, list: id, contacts: ids })),
});
const contact = shape<p.Contact>({
  ...named,
  kind: string,
  for: text,
  spoken: later(maybe(text)),
  hours: maybe(text),
  routes: many(shape<p.Route>({ kind: one("phone", "sms", "app", "web", "wechat", "walk"), name: text, value: id })),
  duty: maybe(duty),
  next: id,
  scripts: ids,
  pinyin: string,
  initials: string,
});
const script = shape<p.Script>({
  ...named,
  purpose: string,
  to_customers: flag,
  blanks: many(one(...BLANKS)),
  texts: many(shape<p.Script["texts"][number]>({ channel, text, prompts: later(texts) })),
});
const report = shape<p.ReportRule>({
  ...named,
  by: duty,
  to: string,
  channel: string,
  clock: later(id),
  limits: many(shape<p.ReportLimit>({ level, first: figure, repeat: noFigure, later: lessOften })),
  script: id,
  outline: texts,
});
const recovery = shape<p.Recovery>({
  before: ids,
  power_up: ids,
  checks: ids,
  lost_again: later(id),
  services: many(shape<p.Recovery["services"][number]>({ ...named, areas: ids, after: ids })),
  after_care: many(shape<p.Recovery["after_care"][number]>({ ...named, by: duty, due: figure, list: id })),
  stable_for: figure,
});
const risk = shape<p.Risk>({
  ...named,
  cause: string,
  likelihood: number,
  severity: each(["operations", "satisfaction", "safety", "information"], number),
  controls: many(
    shape<p.Control>({
      id: string,
      kind: one("prevent", "prepare", "transfer", "train"),
      text,
      owner: duty,
      every: noFigure,
    }),
  ),
});
const question: Check = (value) =>
  shape<p.Question>({ id: string, question: text, options: texts, right: whole, why: text })(value) &&
  Object.hasOwn((value as p.Question).options, (value as p.Question).right);

const edition = shape<p.Edition>({
  format: one(1),
  number: whole,
  published_at: whole,
  site,
  words: shape<p.Words>({ date: text, joiner: text }),
  goals: many(shape<p.Edition["goals"][number]>({ ...named, text })),
  causes: many(shape<p.Named>(named)),
  figures: many(shape<p.Edition["figures"][number]>({ ...figured, id: string, name: text })),
  areas: many(
    shape<p.Area>({
      ...named,
      parent: id,
      kind: one("site", "building", "floor", "unit", "zone"),
      retired: flag,
    }),
  ),
  assets: many(asset),
  levels: many(responseLevel),
  stages: many(shape<p.StagePlan>({ id: stage, name: text, goal: text, ends_when: text, lists: each(DUTIES, ids) })),
  duties: many(dutyCard),
  first_ten: many(shape<p.FirstTenOrder>({ people: whole, seats: many(seat) })),
  lists: many(checklist),
  topics: many(shape<p.Topic>({ ...named, lists: ids })),
  clocks: many(clock),
  dangers: many(
    shape<p.DangerKind>({ ...named, asset_kind: id, list: string, contacts: ids, scripts: ids, clock: id }),
  ),
  contacts: many(contact),
  call_out: many(
    shape<p.CallOut>({
      level,
      order: many(shape<p.CallOut["order"][number]>({ duty: maybe(duty), contact: id, next_after: figure })),
    }),
  ),
  scripts: many(script),
  answers: many(shape<p.Answer>({ id: string, kind: string, question: text, answer: text })),
  reports: many(report),
  audiences: many(
    shape<p.Audience>({
      ...named,
      areas: ids,
      scripts: later(ids),
      channels: many(channel),
      every: figure,
      later: lessOften,
      sleeps: later(flag),
    }),
  ),
  recovery,
  announced: later(shape<p.Announced>({ lists: ids, scripts: ids })),
  supplies: many(
    shape<p.Supply>({
      ...named,
      kind: one("lighting", "communication", "power", "tools", "safety"),
      place: text,
      quantity: number,
      minimum: number,
      counted_in: text,
      owner: duty,
      inspect_every: figure,
    }),
  ),
  channels: many(
    shape<p.SiteChannel>({
      ...named,
      kind: one("wired", "wireless", "radio", "data", "runner"),
      posts: text,
      without_power: flag,
      test_every: figure,
    }),
  ),
  risks: many(risk),
  training: many(
    shape<p.Training>({
      ...named,
      form: one("lecture", "hands_on", "case"),
      duties: many(duty),
      every: figure,
      guides: ids,
    }),
  ),
  drills: many(
    shape<p.Drill>({
      ...named,
      cause: string,
      level,
      areas: ids,
      every: figure,
      goals: texts,
      story: many(shape<p.Drill["story"][number]>({ minute: number, text })),
    }),
  ),
  guides: many(
    shape<p.Guide>({ ...named, duties: many(duty), paragraphs: texts, seconds: number, check: many(question) }),
  ),
  glossary: many(shape<p.Edition["glossary"][number]>({ id: string, term: text, meaning: text })),
});

export const isEdition = (value: unknown): value is p.Edition => edition(value);
