// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { connect } from "../../../../../web/src/app/record/store";
import { type PlanForm, putAt, valueAt } from "../../../../../web/src/core/plan/draft/plan-form";
import { choose, conflicts } from "../../../../../web/src/features/desk/plan/conflicts/conflicts-state";
import {
  draft,
  draftSaving,
  put,
  redoChange,
  remove,
  showDraft,
  undoChange,
} from "../../../../../web/src/features/desk/plan/state/draft-state";
import { openDraft } from "../../../../../web/src/features/desk/plan/state/open-draft";
import {
  draftRefused,
  lookForTheirs,
  saveNow,
  theirsTaken,
} from "../../../../../web/src/features/desk/plan/state/saving";
import { watchDraft } from "../../../../../web/src/features/desk/plan/state/watch-draft";
import { DraftServer } from "../../../support/desk/draft-server";
import { fakeRecord, SUPERVISOR } from "../../../support/desk/fake-record";
import { drafted, draftWith } from "../../../support/desk/plan-draft";

const PLAN = draftWith();
const NAME = ["lists", 0, "name", "zh-Hans"] as const;
const OTHER = ["lists", 1, "name", "zh-Hans"] as const;
const putIn = (plan: PlanForm | null, path: readonly (string | number)[], value: string) =>
  putAt(plan ?? {}, path, value) as PlanForm;

let server: DraftServer;
let record: ReturnType<typeof fakeRecord>;

/** Opens the page anew: what was on it is gone, what it kept is there. */
async function openPage(): Promise<void> {
  showDraft(null);
  conflicts.value = [];
  await openDraft();
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  localStorage.clear();
  server = new DraftServer(PLAN);
  record = fakeRecord({ me: { ...SUPERVISOR, role: "plan_keeper" }, answer: (asked) => server.answer(asked) });
  connect(record);
  await openPage();
});
afterEach(() => {
  vi.useRealTimers();
});

const sent = () =>
  server.asked.filter(({ method }) => method === "PATCH").map(({ body }) => JSON.parse(String(body?.data)));

describe("saving the draft", () => {
  it("hands in the thing that changed when the hands rest, and says that it is saved", async () => {
    put(NAME, "新");
    expect(draftSaving.value).toBe("saving");
    await vi.advanceTimersByTimeAsync(700);
    expect(sent()).toEqual([]);
    put(NAME, "新的名字");
    await vi.advanceTimersByTimeAsync(900);
    expect(sent()).toEqual([{ changes: [{ part: "lists", key: "first", value: drafted(["lists", 0]) }], orders: [] }]);
    expect(draftSaving.value).toBe("saved");
    expect(valueAt(server.plan ?? {}, NAME)).toBe("新的名字");
  });

  it("says that nobody was heard, keeps what was typed, and hands it in when the page is opened again", async () => {
    server.heard = false;
    put(NAME, "断网时写的");
    expect(await saveNow()).toBe(false);
    expect(draftSaving.value).toBe("kept");
    put(OTHER, "又写了");
    server.heard = true;
    server.change(putIn(server.plan, ["lists", 2, "name", "zh-Hans"], "别人改的"));
    await openPage();
    expect([drafted(NAME), drafted(OTHER)]).toEqual(["断网时写的", "又写了"]);
    await vi.advanceTimersByTimeAsync(900);
    expect(draftSaving.value).toBe("saved");
    const names = [0, 1, 2].map((at) => valueAt(server.plan ?? {}, ["lists", at, "name", "zh-Hans"]));
    expect(names).toEqual(["断网时写的", "又写了", "别人改的"]);
    await openPage();
    expect(sent().length).toBe(1);
  });

  it("tries again by itself while nobody is heard", async () => {
    server.heard = false;
    put(NAME, "等网络");
    await vi.advanceTimersByTimeAsync(900);
    server.heard = true;
    await vi.advanceTimersByTimeAsync(6000);
    expect([draftSaving.value, valueAt(server.plan ?? {}, NAME)]).toEqual(["saved", "等网络"]);
  });

  it("brings together what two keepers changed in different things", async () => {
    server.change(putIn(server.plan, OTHER, "他的"));
    put(NAME, "我的");
    expect(await saveNow()).toBe(true);
    expect([drafted(NAME), drafted(OTHER)]).toEqual(["我的", "他的"]);
    expect(valueAt(server.plan ?? {}, NAME)).toBe("我的");
    expect(conflicts.value).toEqual([]);
  });

  it("asks where both changed the same: theirs stands until one chooses mine", async () => {
    server.change(putIn(server.plan, NAME, "他的"));
    put(NAME, "我的");
    await saveNow();
    expect([draftSaving.value, drafted(NAME), valueAt(server.plan ?? {}, NAME)]).toEqual(["conflict", "他的", "他的"]);
    await openPage();
    const [conflict] = conflicts.value;
    expect([conflict?.mine, conflict?.theirs]).toEqual(["我的", "他的"]);
    expect(conflict && choose(conflict, "mine")).toBe(true);
    await vi.advanceTimersByTimeAsync(900);
    expect([draftSaving.value, valueAt(server.plan ?? {}, NAME)]).toEqual(["saved", "我的"]);
  });

  it("keeps here what cannot be told apart, and says why", async () => {
    put(["lists", 1, "id"], "first");
    put(["site", "hotline"], "96000");
    await vi.advanceTimersByTimeAsync(900);
    expect(valueAt(server.plan ?? {}, ["site", "hotline"])).toBe("96000");
    await vi.advanceTimersByTimeAsync(900);
    expect([draftSaving.value, draftRefused.value]).toEqual(["kept", "unclear_keys"]);
    put(["lists", 1, "id"], "second");
    await vi.advanceTimersByTimeAsync(900);
    expect([draftSaving.value, draftRefused.value]).toEqual(["saved", null]);
  });
});

describe("what another keeper changes", () => {
  const OTHERS = { id: "p2", name: "周敏" };

  it("is brought in by itself while the plan is looked at, and said once; asking costs nothing where nothing changed", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "setTimeout", "clearTimeout"] });
    const stop = watchDraft();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(server.asked.at(-1)?.headers?.["if-none-match"]).toBe('"1"');
    expect(theirsTaken.value).toBeNull();
    server.change(putIn(server.plan, OTHER, "她的"), OTHERS);
    await vi.advanceTimersByTimeAsync(20_000);
    expect([drafted(OTHER), theirsTaken.value, draftSaving.value]).toEqual(["她的", "周敏", "saved"]);
    undoChange();
    expect(drafted(OTHER)).toBe("她的");
    server.change(putIn(server.plan, OTHER, "又改"), OTHERS);
    dispatchEvent(new Event("focus"));
    await vi.advanceTimersByTimeAsync(0);
    expect(drafted(OTHER)).toBe("又改");
    put(NAME, "我的");
    await saveNow();
    expect([theirsTaken.value, valueAt(server.plan ?? {}, OTHER)]).toEqual([null, "又改"]);
    stop();
    server.change(putIn(server.plan, OTHER, "没人看"), OTHERS);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(drafted(OTHER)).toBe("又改");
  });

  it("is left to be chosen where one is writing there too", async () => {
    put(NAME, "我正在写");
    server.change(putIn(server.plan, NAME, "她的"), OTHERS);
    await lookForTheirs();
    expect([draftSaving.value, conflicts.value[0]?.mine]).toEqual(["conflict", "我正在写"]);
  });
});

describe("taking back", () => {
  it("takes back what one typed as one step, and does it again", () => {
    put(NAME, "新");
    put(NAME, "新名");
    undoChange();
    expect(draft.value).toEqual(PLAN);
    redoChange();
    expect(drafted(NAME)).toBe("新名");
  });

  it("leaves what somebody else changed since", async () => {
    remove(["lists", 2]);
    await saveNow();
    server.change(putIn(server.plan, OTHER, "他的"));
    await openDraft();
    undoChange();
    expect([drafted(["lists", 2, "id"]), drafted(OTHER)]).toEqual(["later", "他的"]);
    await saveNow();
    expect(valueAt(server.plan ?? {}, ["lists", 2, "id"])).toBe("later");
  });
});
