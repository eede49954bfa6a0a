# Contacts

call-call = Call
call-message = Message
call-drill = Drill: not dialled
call-number = Call { $name } { $number }
call-message-number = Message { $name } { $number }
call-how = { $name }: how did it go?
call-not-made = Not called, record nothing
call-noted = Recorded: { $name }, { $outcome }
outcome-reached = Reached
outcome-busy = Busy
outcome-no_answer = No answer
outcome-left_word = Left word

contacts-119 = Fire
contacts-120 = Ambulance
contacts-110 = Police
contacts-search = Name, initials or number
contacts-found = { $n } found
contacts-none-found = Not found: try another spelling
contacts-this-step = For this step
contacts-team = Colleagues
contacts-plan = Services and firms
contacts-empty = The contacts are not on this phone yet
contacts-no-number = no number
contact-unknown = This contact is not in the plan
contact-other-ways = Other ways
contact-next = If not reached: { $name }
contact-tried = Tried this time
