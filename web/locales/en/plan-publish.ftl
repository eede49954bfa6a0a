# Plan editor: compare, approve, publish
plan-publish = Publish
plan-publish-title = Compare and publish edition { $n }
plan-publish-open = Compare and publish
plan-publish-errors = To be mended first
plan-publish-notes = { $n } more to look at; they do not stop publishing
plan-publish-differences = Compared with the plan in force
plan-publish-differences-example = Compared with the example plan
plan-publish-own = The example plan is in force. Each part in a line: how much is different from the example, how much is still the same. Open a part to see each change.
plan-own-changed = Different from the example
plan-own-count = { $n } different from the example
plan-own-same = { $n } the same
plan-own-gone = { $n } of the example removed
plan-own-none = All as in the example: { $parts }.
plan-publish-same = Same as the plan in force
plan-publish-same-text = Nothing in the draft has changed, so there is nothing to publish.
plan-publish-joiner = { " · " }
plan-publish-nothing = (empty)
plan-publish-yes = yes
plan-publish-no = no
plan-difference-added = Added
plan-difference-removed = Removed
plan-difference-moved = Moved
plan-difference-changed = Changed

plan-publish-do = Publish edition { $n }
plan-publish-sure = Publish edition { $n }?
plan-publish-what = Phones take the new edition as soon as they reach the server, and say what changed. In an outage that is on, contacts and their numbers change at once; lists, scripts and rules stay those of its own edition to its end.
plan-propose-do = Ask a second person
plan-propose-sure = Ask a second person to approve edition { $n }?
plan-propose-what = This site wants two pairs of eyes: another plan keeper looks at the changes and publishes them. Any change after this has to be asked for again.
plan-proposed = { $name } asked at { $time } for this to be published. If the changes below are right, publish them.
plan-proposed-mine = You asked at { $time } for this to be published. Another plan keeper has to approve it.
plan-published-done = Edition { $n } is published
plan-proposed-done = Asked; another plan keeper has to approve it
plan-publish-unsaved = Some changes are not on the server yet. Wait until they are saved.
plan-publish-unheard = The server cannot be reached. Once it can, look at the editions below before you try again.
plan-publish-changed = Somebody changed the draft just now; their changes are here. Look at the comparison once more.
plan-publish-needs-second = This site wants two people: whoever asked cannot publish it too.
plan-publish-refused = The server found something that must be mended first. Nothing was published.

plan-editions = Editions published
plan-edition-n = Edition { $n }
plan-edition-in-force = In force
plan-edition-shipped = installed with the program
plan-edition-by-server = published on the server
plan-edition-example = example plan
plan-go-back = Go back to this
plan-go-back-now = Begin the draft anew from this
plan-go-back-title = Go back to edition { $n }?
plan-go-back-what = The draft becomes what edition { $n } says; changes in it that are not published are lost. Compare and publish it, and it is a new edition.
plan-go-back-do = Replace the draft

plan-field =
    { $field ->
        [about] about
        [account] account number
        [activate] activate
        [address] address
        [after] after
        [after_care] after-care
        [allocate] allocate
        [amount] amount
        [answer] answer
        [area] place
        [areas] areas
        [asset_kind] kind of asset
        [assets] assets
        [before] before power-up
        [busy] call again when busy
        [by] who
        [call_again] call again after
        [call_and_response] call and response
        [cause] cause
        [channel] channel
        [channels] channels
        [check] questions
        [checks] system checks
        [clock] clock
        [colour] colour
        [contact] contact
        [conditional] only where it applies
        [contacts] contacts
        [controls] controls
        [could_not] if it cannot be done
        [counted_in] counted in
        [cover] cover
        [covered_by] covered by
        [covers] covers
        [criteria] criteria
        [customers] special customers to call
        [date] how a date is written
        [detail] detail
        [does] what the clock does
        [due] due
        [duration] duration
        [duties] duties
        [duty] duty
        [effect] effect
        [ends_when] ends when
        [evaluate] evaluate
        [every] how often
        [expect] what is good to see
        [expires] expires
        [figures] figures
        [first] first report
        [for] what for
        [form] form
        [from] from
        [gate] conditions
        [goal] goal
        [goals] goals
        [guides] guides
        [hand_over] handing over
        [hazard] hazard
        [hotline] hotline
        [hotline_mobile] mobile behind the hotline
        [hours] hours
        [in_order] in order
        [information] effect on information
        [inspect_every] inspected every
        [insurance] insurance
        [items] steps
        [joiner] joiner
        [kind] kind
        [kinds] kinds of hazard
        [languages] languages
        [lasts] lasts
        [later] later on
        [leader] leader
        [level] level
        [liaison] liaison
        [likelihood] likelihood
        [limits] limits
        [list] list
        [lists] lists
        [lost_again] list for power that failed again
        [maintain_every] maintained every
        [maintainer] maintainer
        [meaning] meaning
        [min_channels] fewest working channels
        [min_gap] shortest gap
        [minimum] minimum
        [minute] minute
        [name] name
        [needs] to be done before
        [never] never
        [next] if unreachable
        [next_after] next one after
        [night] night
        [no_answer] call again when nobody answers
        [operations] effect on operations
        [options] options
        [order] order
        [outline] outline
        [owner] owner
        [pages] pages
        [paragraphs] paragraphs
        [parent] part of
        [place] place
        [policy] policy number
        [posts] posts
        [power_up] power-up order
        [procedure] procedure
        [prompts] what one adds oneself
        [proposes] what proposes it
        [publish] publish
        [purpose] purpose
        [qualified] who may
        [quantity] quantity
        [question] question
        [raise_on_passed_promise] raise when a promise has passed
        [repeat] repeated every
        [repeats] repeats
        [report] report
        [restore] restore
        [retired] retired
        [right] right answer
        [routes] ways to reach
        [safety] safety
        [satisfaction] effect on satisfaction
        [scope] scope
        [script] script
        [scripts] scripts
        [seats] seats
        [serve] serve
        [service] service
        [services] services
        [severity] severity
        [short_form_from] short form from
        [skip_at] left out at levels
        [sleeps] not woken at night
        [source] source
        [spoken] spoken name
        [stable_for] stable before closing
        [starts] starts
        [steps] steps
        [stop_when] when to stop
        [stops_when] stops when
        [story] story
        [style] style
        [technical] technical
        [tell] whom to tell
        [term] term
        [test_every] tested every
        [text] words
        [texts] texts
        [to] to
        [to_customers] sent to customers
        [two_approve] two approve
        [two_persons] two persons
        [unit] unit
        [value] number
        [warning] warning
        [when] when to use it
        [why] why
        [without_power] works without power
        [zone] time zone
       *[other] content
    }
