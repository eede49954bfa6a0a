/** What the server tells of access: for supervisors and auditors. Made from server/stormlamp/catalogue by `make catalogue`: change it there. */
export const ACCESS = [
  "code.made",
  "device.enrolled",
  "password.changed",
  "person.changed",
  "private.read",
  "record.exported",
  "role.changed",
  "session.begun",
] as const;
