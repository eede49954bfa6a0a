# Duties: who stands in, who is not there, whom to give one

staffing-away = away until { $time }
staffing-off_shift = off shift until { $time }
staffing-unreached = not reached at { $time }
staffing-silent = told at { $time }, no answer yet
staffing-cannot = said at { $time } they can’t come
staffing-stands-for = for { $who }
staffing-in-line = { $who } ({ $why })
staffing-shift = On shift { $time }
staffing-days = { $from }–{ $to }
staffing-busy = does { $duties }
assign-open = Assign…
assign-title = { $duty }: who does it?
assign-open-matters = { $n } to do go with it: { $what }
assign-nobody = This phone knows nobody else by name
assign-done = { $duty } assigned to { $who }
assign-cancel = Not now
