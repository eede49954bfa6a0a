# How long other people’s data stays on a phone that does not hear the server.

lease-customers-held = Special customers: kept { $span } more without the server
lease-customers-left = The list of special customers stays { $span } more, then it deletes itself. Connect once to keep it.
lease-customers-gone = The server was not heard for 3 days: the list of special customers has deleted itself. Connect once and it comes back.
lease-numbers-held = Colleagues’ numbers: kept { $span } more without the server
lease-numbers-left = Colleagues’ numbers stay { $span } more, then they are erased. Connect once to keep them.
lease-numbers-gone = The server was not heard for 30 days: colleagues’ numbers were erased. Connect once and they come back.
