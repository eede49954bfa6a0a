# Calls and messages

call-call = Call
call-message = Message
call-drill = Drill: not dialled
call-example = { $what } (example)
call-example-why = An example: nothing was dialled or sent. You can practise noting how it went.
call-number = Call { $name } { $number }
call-message-number = Message { $name } { $number }
call-renewed = new number
call-how = { $name }: how did it go?
call-not-made = Not called, record nothing
call-noted = Recorded: { $name }, { $outcome }
outcome-reached = Reached
outcome-busy = Busy
outcome-no_answer = No answer
outcome-left_word = Left message
call-sent = Message to { $name }
call-not-sent = Not sent, record nothing
sent-left_word = Sent
sent-reached = They answered
