/** What a person may be, from the lowest standing to the highest. Made from server/stormlamp/catalogue by `make catalogue`: change it there. */

export const ROLES = ["wallboard", "staff", "auditor", "supervisor", "plan_keeper", "admin"] as const;
export type Role = (typeof ROLES)[number];
