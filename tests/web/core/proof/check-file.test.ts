import { describe, expect, it } from "vitest";
import { writeArchive } from "../../../../web/src/core/proof/archive";
import { checkFile } from "../../../../web/src/core/proof/check-file";
import { type Bytes, utf8 } from "../../../../web/src/core/record/bytes";
import { browserPorts } from "../../../../web/src/proving/ports";
import { vectors } from "../vectors";

const { whole, redacted } = vectors<{ readonly whole: string; readonly redacted: string }>("handed-out/records.json");
const ports = browserPorts(crypto.subtle);
const codes = async (text: string) =>
  (await checkFile(utf8(text), "record.json", ports)).findings.map(({ code, at }) => `${code} ${at}`);

const DEVICE = /^[a-z2-7]{10}$/u;
const TOLD = /"ref":"([^"]+)","action":"[^\n]*已通知供电局/u;
const REQUESTED = /"ref":"([^"]+)","action":"[^\n]*request.opened/u;
const HAPPENED = /"happened_at":(\d+)/u;
const ENTRIES = /"entries":\[[^\]]*"ref"[\s\S]*?\n\],\n/u;
const OPENED = /"incidents":\[\n"([^"]+)"/u;
const LAST_REF = /"ref":"([a-z2-7]{10})\.(\d+)"/u;
const ORDER = /^entry_order /u;

/** What else than the file's own signature, which any change breaks, is wrong after a change. */
const named = async (from: string, to: string): Promise<readonly string[]> => {
  if (!whole.includes(from)) throw new Error(`no ${from}`);
  const [first, ...others] = await codes(whole.replace(from, to));
  if (first !== "file_signature record.json") throw new Error(first);
  return others;
};

describe("a record", () => {
  it("is whole as the server handed it out, and says what it is", async () => {
    const { findings, record } = await checkFile(utf8(whole), "record.json", ports);
    expect(findings).toEqual([]);
    expect(record).toMatchObject({
      site: "harbour-court",
      entries: 24,
      gone: 0,
      personal: true,
      devices: 2,
      token: null,
    });
    expect(record?.server).toMatch(DEVICE);
  });

  it("is whole after a person was forgotten, and does not name them", async () => {
    const { findings, record } = await checkFile(utf8(redacted), "record.json", ports);
    expect(findings).toEqual([]);
    expect(record).toMatchObject({ entries: 24, gone: 1 });
    for (const word of ["欧阳菊", "ouyangju", "13812345678"]) expect(redacted).not.toContain(word);
  });

  it("names the entry whose text, private part or time was changed", async () => {
    const [, told] = TOLD.exec(whole) ?? [];
    const [, request] = REQUESTED.exec(whole) ?? [];
    expect(await named("已通知供电局", "未通知供电局")).toEqual([`entry_text ${told}`]);
    expect(await named('欧阳菊\\",\\"number', '欧阳梅\\",\\"number')).toEqual([`entry_private ${request}`]);
    const [line = ""] = whole.split("\n").filter((each) => each.includes(`"ref":"${told}"`));
    const later = line.replace(HAPPENED, (_, at: string) => `"happened_at":${Number(at) + 1}`);
    expect(await named(line, later)).toEqual([`entry_times ${told}`]);
  });

  it("names an entry that was left out of the order, or told twice", async () => {
    const lines = whole.split("\n").filter((line) => line.startsWith('{"seq"'));
    const [first = "", second = ""] = lines;
    expect(await named(`${first}\n${second}`, `${second}\n${first}`)).toEqual([expect.stringMatching(ORDER)]);
    expect(await named(first, `${first}\n${first}`)).toContainEqual(expect.stringMatching(ORDER));
  });

  it("names what the server says of the whole journal", async () => {
    expect(await named('"size":', '"size":1')).toEqual(["head leaves", "checkpoint action"]);
    expect(await named('"leaves":"', '"leaves":"AAAA')).toContain("head leaves");
    expect(await named('"generation":"', '"generation":"x')).toEqual([]);
  });

  it("is not taken for whole with any byte changed", async () => {
    const bytes = utf8(whole);
    const unnoticed: number[] = [];
    for (let place = 0; place < bytes.length; place += 173) {
      const changed = bytes.slice();
      changed[place] = (changed[place] as number) ^ 1;
      if ((await checkFile(changed, "record.json", ports)).findings.length === 0) unnoticed.push(place);
    }
    expect(unnoticed).toEqual([]);
  });

  it("is refused where a member stands twice, of which two readers could believe another one", async () => {
    const [forged = ""] = ENTRIES.exec(whole) ?? [];
    for (const twice of [
      whole.replace("{", () => `{${forged.replace("已通知供电局", "未通知供电局")}`),
      whole.replace('"seq":', '"s\\u0065q":1,"seq":'),
      whole.replace("{", '{"x":{"a":"\\\\","a" : 1},'),
    ])
      expect(await codes(twice)).toEqual(["file_unreadable record.json"]);
  });

  it("names an entry that is of no incident of the case, or stands before its page", async () => {
    const [, opened = ""] = OPENED.exec(whole) ?? [];
    expect(await named(`"incidents":[\n"${opened}"`, '"incidents":[\n"aaaaaaaaaa.1"')).toContain(
      `entry_case ${opened}`,
    );
    const [line = "", device, n] = LAST_REF.exec(whole.slice(whole.indexOf(',\n"entries"'))) ?? [];
    const before = line.replace(`${device}.${n}`, `${device}.-1`);
    expect(await named(line, before)).toEqual([`entry_page ${device}.-1`]);
  });

  it("may be anything at all", async () => {
    for (const text of ["", "{}", "[]", "null", "\ufeff{}", "%PDF-1.7", "PK\u0003\u0004"])
      expect([text, await codes(text)]).toEqual([text, ["file_unreadable record.json"]]);
    expect(await codes('{"format":"stormlamp-record-1"}')).toEqual(["file_shape checkpoint"]);
  });
});

describe("an archive", () => {
  const files = (): { name: string; bytes: Bytes }[] => [
    { name: "README.txt", bytes: utf8("说明") },
    { name: "manifest.json", bytes: utf8('{"format":"stormlamp-export-1","files":{}}') },
    { name: "record.json", bytes: utf8(whole) },
  ];

  it("names what its list does not name, and a list that nobody signed", async () => {
    const { findings, record } = await checkFile(writeArchive(files()), "case.zip", ports);
    expect(record?.entries).toBe(24);
    expect(findings).toEqual([
      { code: "file_signature", at: "manifest.json" },
      { code: "archive_unknown", at: "README.txt" },
      { code: "archive_unknown", at: "record.json" },
    ]);
  });

  it("names a file that is in it twice, of which whoever unpacks it sees either", async () => {
    const forged = { name: "record.json", bytes: utf8(whole.replace("已通知供电局", "未通知供电局")) };
    const [readme, manifest, record] = files();
    const twice = writeArchive([readme, manifest, forged, record].filter((each) => each !== undefined));
    const { findings } = await checkFile(twice, "case.zip", ports);
    expect(findings.filter(({ at }) => at === "record.json")).toHaveLength(2);
  });

  it("names a byte where its files stand in another order", async () => {
    const { findings } = await checkFile(writeArchive(files().toReversed()), "case.zip", ports);
    expect(findings.map(({ code }) => code)).toContain("archive_bytes");
  });

  it("names a byte between its files that is not as written", async () => {
    const bytes = writeArchive(files());
    bytes[8] = 1;
    expect((await checkFile(bytes, "case.zip", ports)).findings).toContainEqual({ code: "archive_bytes", at: "8" });
  });

  it("names what is missing", async () => {
    const { findings } = await checkFile(writeArchive(files().slice(0, 1)), "case.zip", ports);
    expect(findings).toEqual([
      { code: "archive_missing", at: "record.json" },
      { code: "archive_missing", at: "manifest.json" },
    ]);
  });
});
