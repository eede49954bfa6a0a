# Guides

guides-quick = One-minute guides
guides-cards = Duty cards
guides-glossary = What words mean
guides-empty = The guides are not on this phone yet
guides-current = Read
guides-seconds = { $n } s to read
guide-unknown = This guide is not in the plan
guide-check = Check yourself
guide-right = Right.
guide-wrong = Not quite: think again.
guide-answer-first = Answer the questions first
guide-confirm = I have read it and know the answers
guide-confirmed = Read and recorded
card-unknown = This duty is not in the plan
card-procedure = What to do
card-never = Never
card-hand-over = When handing over
card-covered-by = If nobody holds it: { $duties }
card-confirm = I have read edition { $number }
card-old-edition = You read an older edition: read it again
card-reading-current = Read
card-reading-changed = New: read again
card-reading-unread = Not read

guides-changed = Changed: read again
guides-unread = Not read
guides-progress = { $read } of { $all } read
guide-changed = You have read it, but it was changed since. Read it again.
glossary-words = { $n } words
glossary-search = Find a word

news-title = The plan is now edition { $number }
news-none-mine = Nothing that you do has changed.
news-more = { $n } more
news-seen = Got it
news-what =
    { $part ->
        [duties] Duty card
        [lists] List
        [guides] Guide
        [contacts] Contact
        [scripts] Script
       *[other] Standing answer
    }{ $what ->
        [added] , new
        [removed] , removed
       *[other] , changed
    }
