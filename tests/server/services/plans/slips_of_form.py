"""Changes to the shipped plan that break its form, one for each rule: fields, ids, references, order."""

from tests.server.services.plans.one_slip import Slip

LEADER = 'text: {zh-Hans: "问清：哪里、几点、有没有人有危险", en: "Ask where, since when, anyone in danger"}'

SLIPS_OF_FORM = (
    Slip("yaml", "clocks.yaml", "clocks:\n", "clocks: [\n"),
    Slip("file-not-parts", "callout.yaml", "call_out:\n", ""),
    Slip("part-twice", "stages.yaml", "stages:\n", "site: {}\nstages:\n", "site: {}"),
    Slip("key-twice", "levels.yaml", "    numeral: I\n", "    numeral: I\n    numeral: I\n"),
    Slip("unknown-field", "stages.yaml", '    goal: {zh-Hans: "确认', '    gaol: {zh-Hans: "确认', "gaol"),
    Slip(
        "missing-field",
        "stages.yaml",
        '    goal: {zh-Hans: "确认',
        '    gaol: {zh-Hans: "确认',
        "id: activate",
    ),
    Slip(
        "not-record", "recovery.yaml", "recovery:\n  before", "recovery: none\nx:\n  before", "recovery: none"
    ),
    Slip("not-list", "recovery.yaml", "before: [before-power-up]", "before: before-power-up", "before:"),
    Slip("not-text", "site.yaml", 'hotline: "028-5550-0100"', "hotline: 95598", "hotline"),
    Slip("not-like", "site.yaml", "zone: Asia/Shanghai", "zone: 上海", "zone"),
    Slip("zone-unknown", "site.yaml", "zone: Asia/Shanghai", "zone: Asia/Fengming", "zone"),
    Slip("not-whole", "between/readiness.yaml", "quantity: 12", 'quantity: "12"', "head-lamps"),
    Slip("not-flag", "between/readiness.yaml", "without_power: false", "without_power: 否", "landline"),
    Slip("not-one-of", "levels.yaml", "colour: red", "colour: purple", "purple"),
    Slip("out-of-range", "figures.yaml", "value: 5\n", "value: 0\n", "value: 0"),
    Slip(
        "count",
        "callout.yaml",
        "    order:\n      - {duty: technical, next_after: call-next-slow}",
        "    order: []",
    ),
    Slip("page-size", "lists/reporting.yaml", "          - {id: app,", "          # - {id: app,", "items"),
    Slip("not-text-map", "stages.yaml", 'name: {zh-Hans: "启动", en: "Activate"}', 'name: "启动"', "启动"),
    Slip("text-language", "stages.yaml", 'en: "Activate"}', 'fr: "Activer"}', "Activer"),
    Slip("text-falls-back", "stages.yaml", ', en: "Activate"}', "}", "启动"),
    Slip("text-missing", "stages.yaml", '{zh-Hans: "启动", en: "Activate"}', '{en: "Activate"}', "Activate"),
    Slip("text-empty", "stages.yaml", 'zh-Hans: "启动"', 'zh-Hans: ""', "Activate"),
    Slip("text-long", "stages.yaml", 'zh-Hans: "启动"', f'zh-Hans: "{"启动" * 20}"', "Activate"),
    Slip("item-two-acts", "lists/first-steps.yaml", LEADER, LEADER.replace("：", "；"), "；"),
    Slip("blank-unknown", "scripts/voice.yaml", "{place}，", "{plaec}，", "plaec"),
    Slip("blank-outside", "stages.yaml", "确认真停了", "确认 {areas} 真停了", "{areas}"),
    Slip("marks-broken", "scripts/voice.yaml", "[[里面 {people}", "[里面 {people}", "[里面"),
    Slip(
        "figure-unit",
        "levels.yaml",
        "activate: activate-by,",
        "activate: generator-cranks,",
        "generator-cranks",
    ),
    Slip("id-bad", "lists/lifts.yaml", "id: lift-people", "id: 困人", "困人"),
    Slip("id-duplicate", "contacts.yaml", "id: utility-manager", "id: utility", "id: utility\n"),
    Slip(
        "ref-dangling", "lists/first-steps.yaml", "could_not: utility-unreachable", "could_not: pray", "pray"
    ),
    Slip("ref-dangling", "reports.yaml", "clock: accident", "clock: mishap", "mishap"),
    Slip("not-exactly-one", "levels.yaml", "- level: 4", "- level: 3", "levels:"),
    Slip("level-repeats", "levels.yaml", "colour: blue", "colour: red", "colour: red"),
    Slip("limit-falls", "levels.yaml", "report: report-by-4", "report: first-word", "report: first-word"),
    Slip("area-root", "areas.yaml", "{id: tower-b, parent: site,", "{id: tower-b,", "tower-b"),
    Slip("area-second-root", "areas.yaml", "parent: site, kind: zone", "kind: site", "id: gates"),
    Slip("area-order", "areas.yaml", "{id: tower-a, parent: site", "{id: tower-a, parent: gates", "tower-a"),
    Slip("scope-areas", "lists/lighting.yaml", "    scope: area\n", "", "emergency-lighting"),
    Slip("scope-asset", "clocks.yaml", "    scope: asset\n", "", "entrapment"),
    Slip("asset-kind-unknown", "lists/lifts.yaml", "asset_kind: lift", "asset_kind: rocket", "rocket"),
    Slip("needs-later", "lists/recovery.yaml", "needs: [meters]", "needs: [public]", "public"),
    Slip("could-not-itself", "lists/reporting.yaml", "could_not: no-data-network", "could_not: report-up"),
    Slip("circle", "contacts.yaml", "next: community", "next: utility", "utility-manager"),
    Slip("first-ten-people", "duties.yaml", "  - people: 3\n", "  - people: 2\n", "first_ten:"),
    Slip(
        "first-ten-covers", "duties.yaml", "covers: [technical, safety]", "covers: [technical]", "people: 2"
    ),
    Slip("first-ten-seats", "duties.yaml", "  - people: 4\n", "  - people: 5\n", "people: 5"),
    Slip("contact-unreachable", "contacts.yaml", "    duty: leader\n", "", "id: duty-leader"),
    Slip("number-bad", "contacts.yaml", 'value: "95598"', 'value: "95598 转 1"', "转 1"),
    Slip("call-one", "callout.yaml", "{duty: leader,", "{duty: leader, contact: fire,", "contact: fire"),
    Slip("covers-itself", "duties.yaml", "covered_by: [safety, liaison]", "covered_by: [leader]", "[leader]"),
    Slip("answer-missing", "guides/first-hours.yaml", "right: 1", "right: 3", "right: 3"),
    Slip("repeated", "callout.yaml", "- level: 4", "- level: 3", ""),
    Slip("list-unreachable", "stages.yaml", "leader: [evaluate]", "leader: []"),
    Slip("guide-long", "guides/first-hours.yaml", "别慌。站住", "别慌。" * 60 + "站住"),
)
