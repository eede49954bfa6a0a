# Search

search-words = Name, place, number, list…
search-hint = Find by name, initials, number, building or illness. It works offline.
search-phone-lost = Lost phone: block it
search-nothing = Nothing found
search-nothing-hint = Try a shorter word, or initials alone.
search-more = { $n } more
search-customer = Special customers
search-somebody = Special customer
search-person = Colleagues
search-contact = Organisations and public services
search-duty = Duties
search-list = Lists
search-item = Steps of lists
search-script = Scripts
search-answer = Standing answers
search-guide = Guides
search-term = Words
search-screen = Where it is done
search-show = Show who
search-show-who = Show who the special customer at { $place } is
