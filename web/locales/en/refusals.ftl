# Why nothing was recorded: one for each reason in core/commands/decision.ts
refused-areas-missing = Choose where first.
refused-begun-already = That time has passed. If the power is out, use “Report an outage”.
refused-calling-off-not-allowed = Only a supervisor can call it off.
refused-closing-not-allowed = Only a supervisor can end it
refused-ends-before-it-begins = The end must be after the beginning. Check the times.
refused-level-missing = Choose a level first.
refused-level-same = It is at this level now.
refused-lowering-not-allowed = Only a supervisor lowers the level. Call one.
refused-name-missing = First write who it is.
refused-number-missing = First write the number.
refused-people-in-danger = It can end when everyone is out and marked “They are safe”. Mark a false alarm so too.
refused-left-to-nobody = Something is nobody’s yet: say who does it, or why nobody need
refused-dark-without-reason = Some places have no power: say why it ends now
refused-reason-missing = Write one sentence why.
refused-same-person = Whoever did it cannot confirm it: the other person does.
refused-words-missing = Write something first.
