/** What the server tells of access, of the directory and of its checkpoints: no timeline shows it. Made from server/stormlamp/catalogue by `make catalogue`: change it there. */
export const ACCESS = [
  "checkpoint.stamped",
  "code.made",
  "customer.changed",
  "device.enrolled",
  "password.changed",
  "person.changed",
  "private.read",
  "record.exported",
  "role.changed",
  "session.begun",
] as const;
