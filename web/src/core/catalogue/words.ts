/** Words that actions, plan and directory share. Made from server/stormlamp/catalogue by `make catalogue`: change it there. */

export const DUTIES = ["leader", "liaison", "technical", "service", "safety"] as const;
export type Duty = (typeof DUTIES)[number];

export const STAGES = ["activate", "report", "allocate", "serve", "publish", "restore", "evaluate"] as const;
export type Stage = (typeof STAGES)[number];

export const CAUSES = ["equipment", "maintenance", "weather", "grid", "other", "unknown"] as const;
export type Cause = (typeof CAUSES)[number];

export const CHANNELS = ["voice", "sms", "wechat", "pa", "poster", "social"] as const;
export type Channel = (typeof CHANNELS)[number];

export const HAZARDS = ["electrical", "fire", "lift", "water", "fuel", "height"] as const;
export type Hazard = (typeof HAZARDS)[number];

export const OUTCOMES = ["reached", "busy", "no_answer", "left_word"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const CHECK_RESULTS = ["well", "needs_help", "not_met"] as const;
export type CheckResult = (typeof CHECK_RESULTS)[number];

export const CHECK_POWERS = ["own", "bottle", "backup", "taken", "none"] as const;
export type CheckPower = (typeof CHECK_POWERS)[number];

export const REQUEST_KINDS = ["trapped", "urgent", "repair", "complaint", "enquiry"] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

export const REQUEST_OUTCOMES = ["solved", "told", "passed_on", "mistaken"] as const;
export type RequestOutcome = (typeof REQUEST_OUTCOMES)[number];

export const CALL_OUT_ANSWERS = ["coming", "arrived", "cannot", "left"] as const;
export type CallOutAnswer = (typeof CALL_OUT_ANSWERS)[number];

export const ACCIDENT_KINDS = ["injury", "damage"] as const;
export type AccidentKind = (typeof ACCIDENT_KINDS)[number];

export const ACCIDENT_PARTS = [
  "first",
  "evidence",
  "witness",
  "authority",
  "cause",
  "finding",
  "measure",
  "account",
] as const;
export type AccidentPart = (typeof ACCIDENT_PARTS)[number];

export const REVIEW_TOPICS = ["plan", "measures", "readiness", "cooperation"] as const;
export type ReviewTopic = (typeof REVIEW_TOPICS)[number];

export const REVIEW_STEPS = ["analysis", "meeting", "report"] as const;
export type ReviewStep = (typeof REVIEW_STEPS)[number];

export const REVIEW_NOTES = ["problem", "measure", "commendation"] as const;
export type ReviewNote = (typeof REVIEW_NOTES)[number];

export const IMPROVED_THINGS = ["edition", "list", "script", "training", "guide", "supply", "channel"] as const;
export type ImprovedThing = (typeof IMPROVED_THINGS)[number];

export const IMPROVEMENT_OUTCOMES = ["done", "dropped"] as const;
export type ImprovementOutcome = (typeof IMPROVEMENT_OUTCOMES)[number];

export const REPORT_LANGUAGES = ["zh-Hans", "zh-Hant", "en"] as const;
export type ReportLanguage = (typeof REPORT_LANGUAGES)[number];

export const REPORT_FORMATS = ["pdf", "docx", "xlsx", "csv", "json"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export const CONSENTS = ["consent", "guardian", "vital"] as const;
export type Consent = (typeof CONSENTS)[number];

export const LEVELS = [1, 2, 3, 4] as const;
export type Level = (typeof LEVELS)[number];

export const CALL_CHANNELS = ["phone", "sms", "other"] as const;
export type CallChannel = (typeof CALL_CHANNELS)[number];

export const ENQUIRY_CHANNELS = ["phone", "desk", "chat"] as const;
export type EnquiryChannel = (typeof ENQUIRY_CHANNELS)[number];

export const PROMISE_KINDS = ["power", "arrival", "delivery", "call_back"] as const;
export type PromiseKind = (typeof PROMISE_KINDS)[number];
