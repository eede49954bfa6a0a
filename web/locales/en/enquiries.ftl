# Enquiries: one tap, one more

tally-title = Enquiries: count with one tap
tally-total = { $n } so far. Tap a question: it counts one and shows what to answer.
tally-times = { $n }×
tally-said = Counted: { $question }
tally-take-back = One less
tally-call-back = A call back? Record who and which number
tally-whence = How and from where (optional)
tally-channel = How do they ask?
tally-phone = By phone
tally-desk = In person
tally-chat = In a chat group
tally-area = From where?
tally-none-quiet = In an outage, one tap counts what everybody asks, with the answer beside it.
