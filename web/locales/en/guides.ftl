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
card-held-by = Now done by { $who }
card-hand-over = When handing over
card-covered-by = If nobody holds it: { $duties }
card-confirm = I have read edition { $number }
card-old-edition = You read an older edition: read it again

guides-changed = Changed: read again
guides-unread = Not read
guides-progress = { $read } of { $all } read
guide-changed = You have read it, but it was changed since. Read it again.
glossary-words = { $n } words
glossary-search = Find a word

news-title = The plan is now edition { $number }
news-none-mine = Nothing that you do has changed.
news-own-plan = This is your own plan now, no longer the example.
news-more = { $n } more
news-part =
    { $part ->
        [duties] Duty card
        [lists] List
        [guides] Guide
        [contacts] Contact
        [scripts] Script
       *[other] Standing answer
    }
news-what =
    { $part }{ $what ->
        [removed] , removed
       *[other] , new
    }
news-of = { $part }: { $changes }
news-and = { ", " }
news-joiner = { " · " }
news-steps =
    { $what ->
        [added] { $n } new
        [removed] { $n } removed
        [moved] { $n } moved
       *[other] { $n } changed
    }
news-step = Step { $n }
news-step-words = { " " }(step { $n }: { $words })
news-fields = changed: { $fields }
news-field-now = { $field } now: { $now }
news-whole =
    { $what ->
        [added] new
        [removed] removed
        [moved] moved
       *[other] changed
    }
news-field =
    { $field ->
        [name] name
        [text] words
        [paragraphs] words
        [texts] words
        [procedure] what to do
        [never] never do
        [hand_over] handing over
        [covered_by] who covers it
        [purpose] purpose
        [when] when to use it
        [expect] what to see
        [detail] detail
        [warning] warning
        [due] time limit
        [hazard] danger
        [kinds] danger
        [qualified] who may do it
        [stop_when] when to stop
        [tell] whom to tell
        [conditional] only where it applies
        [two_persons] two people
        [in_order] in order
        [min_gap] least gap
        [could_not] list if it cannot be done
        [list] list that it leads to
        [needs] what comes first
        [skip_at] levels that skip it
        [areas] places
        [routes] numbers
        [value] number
        [hours] hours
        [for] what for
        [spoken] how it is named to others
        [next] who is next
        [contacts] contacts
        [scripts] scripts
        [question] question
        [answer] answer
        [check] check
       *[other] other things
    }
news-open = Open all of it
