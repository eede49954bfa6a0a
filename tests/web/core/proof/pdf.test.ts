import { describe, expect, it } from "vitest";
import { checkFile } from "../../../../web/src/core/proof/check-file";
import { type Bytes, joined, utf8 } from "../../../../web/src/core/record/bytes";
import { browserPorts } from "../../../../web/src/proving/ports";
import { vectors } from "../vectors";

const { whole } = vectors<{ readonly whole: string }>("handed-out/records.json");
const ports = browserPorts(crypto.subtle);
const FORGED = whole.replace("已通知供电局", "未通知供电局");

const catalog = (names: string): string =>
  `<</Type/Catalog/Pages 4 0 R/Lang(zh-CN)/Outlines<</Count 0>>${names}/AF[2 0 R]>>\n`;
const NAMES = "/Names<</EmbeddedFiles<</Names[(record.json)2 0 R]>>>>";
const FILE =
  "<</Type/Filespec/F(record.json)/UF(record.json)/EF<</F 3 0 R/UF 3 0 R>>/AFRelationship/Source/Desc<FEFF8FD9>>>\n";
const streamHead = (length: number, size: number, filter = ""): string =>
  `<</Length ${length}/Type/EmbeddedFile${filter}/Subtype/application#2Fjson/Params<</Size ${size}/ModDate(D:20260101000000Z)>>>>\nstream\n`;
const stream = (held: Bytes): Bytes =>
  joined([utf8(streamHead(held.length, held.length)), held, utf8("\nendstream\n")]);
const PAGES = utf8("<</Type/Pages/Count 0/Kids[]>>\n");

/** A PDF in the form in which the server writes one. */
function pdfOf(contents: readonly Bytes[]): Bytes {
  const parts: Bytes[] = [utf8("%PDF-1.7\n\n")];
  const rows: string[] = [];
  let at = (parts[0] as Bytes).length;
  for (const [place, held] of contents.entries()) {
    const object = joined([utf8(`${place + 1} 0 obj\n`), held, utf8("endobj\n")]);
    rows.push(`${String(at).padStart(10, "0")} 00000 n\r\n`);
    parts.push(object);
    at += object.length;
  }
  const size = contents.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f\r\n${rows.join("")}`;
  const trailer = `trailer\n<</Size ${size}/Root 1 0 R/Info 4 0 R/ID[(a==)(a==)]>>\nstartxref\n${at}\n%%EOF`;
  return joined([...parts, utf8(table + trailer)]);
}

const objects = (record: string, more: Partial<Record<"catalog" | "file", string>> = {}): readonly Bytes[] => [
  utf8(more.catalog ?? catalog(NAMES)),
  utf8(more.file ?? FILE),
  stream(utf8(record)),
  PAGES,
];
const codes = async (bytes: Bytes) =>
  (await checkFile(bytes, "report.pdf", ports)).findings.map(({ code, at }) => `${code} ${at}`);
const TABLE_AT = /(?<=startxref\n)\d+/u;
const REFUSED = ["file_unreadable report.pdf"];

describe("a PDF", () => {
  it("is checked by the record that is attached to it", async () => {
    expect(await codes(pdfOf(objects(whole)))).toEqual([]);
    expect((await checkFile(pdfOf(objects(whole)), "report.pdf", ports)).inPages).toBe(true);
    expect(await codes(pdfOf(objects(FORGED)))).toContain("file_signature record.json");
  });

  it("is unpacked no further than it says that there is", async () => {
    const packed = new Uint8Array(
      await new Response(new Blob([utf8(whole)]).stream().pipeThrough(new CompressionStream("deflate"))).arrayBuffer(),
    );
    const sized = (size: number): Bytes =>
      joined([utf8(streamHead(packed.length, size, "/Filter/FlateDecode")), packed, utf8("\nendstream\n")]);
    const { length } = utf8(whole);
    const of = (size: number) => pdfOf([utf8(catalog(NAMES)), utf8(FILE), sized(size), PAGES]);
    expect(await codes(of(length))).toEqual([]);
    for (const size of [length - 1, length + 1, 0, 2 ** 33]) expect(await codes(of(size))).toEqual(REFUSED);
  });

  it("is refused where it holds the right record, and shows another", async () => {
    const hidden = [...objects(whole), stream(utf8(FORGED)), utf8(FILE.replaceAll("3 0 R", "5 0 R"))];
    const other = catalog(NAMES.replace("2 0 R", "6 0 R")).replace("[2 0 R]", "[6 0 R]");
    // As any program shows it, the forged one is attached.
    expect(await codes(pdfOf([utf8(other), ...hidden.slice(1)]))).toContain("file_signature record.json");
    for (const names of [
      NAMES.replace("(record.json)2 0 R", "(record.json)2 0 R(record.json)6 0 R"),
      `/Names<</EmbeddedFiles<</Names[(record.json)6 0 R]>>>>${NAMES}`,
      `/N#61mes<</EmbeddedFiles<</Names[(record.json)6 0 R]>>>>${NAMES}`,
      `/X(\nendobj\n)${NAMES}`,
      `/X%\n${NAMES}`,
    ])
      expect(await codes(pdfOf([utf8(catalog(names)), ...hidden.slice(1)]))).toEqual(REFUSED);
    for (const file of [
      FILE.replace("/UF 3 0 R", "/UF 5 0 R"),
      FILE.replace("/AFRelationship", "/EF<</F 5 0 R>>/AFRelationship"),
      FILE.replace("<FEFF8FD9>>>", "(a)/EF<</F 5 0 R>>>>"),
    ])
      expect(await codes(pdfOf([hidden[0] as Bytes, utf8(file), ...hidden.slice(2)]))).toEqual(REFUSED);
  });

  it("is refused where something was put behind it, before it or between its objects", async () => {
    const own = pdfOf(objects(whole));
    const text = new TextDecoder("latin1").decode(own);
    const [at] = TABLE_AT.exec(text) ?? [];
    const added = `\n3 0 obj\n<<>>\nendobj\nxref\n3 1\n${String(own.length + 1).padStart(10, "0")} 00000 n\r\n`;
    const update = `${added}trailer\n<</Size 5/Root 1 0 R/Prev ${at}>>\nstartxref\n${own.length + 20}\n%%EOF`;
    expect(await codes(joined([own, utf8(update)]))).toEqual(REFUSED);
    expect(await codes(joined([own, utf8("\n")]))).toEqual(REFUSED);
    expect(await codes(joined([utf8("%PDF-1.7\n"), own]))).toEqual(REFUSED);
    const between = pdfOf(objects(whole, { file: `${FILE}endobj\n3 0 obj\n<<>>\n` }));
    expect(await codes(between)).toEqual(REFUSED);
  });

  it("may be anything at all", async () => {
    const own = pdfOf(objects(whole));
    const broken = [5, 40, own.length >> 1, own.length - 1].map((end) => own.slice(0, end));
    for (const bytes of [...broken, utf8("%PDF-1.7"), joined([utf8("%PDF-"), new Uint8Array(1000)])])
      expect(await codes(bytes)).toEqual(REFUSED);
    const many = utf8("%PDF-/EmbeddedFile".repeat(100_000));
    expect(await codes(many)).toEqual(REFUSED);
  });
});
