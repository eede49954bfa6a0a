# The plan's editor: the phone beside it, and trying the draft on a real one
plan-preview-title = On the phone
plan-preview-try = Try on a phone
plan-preview-unfit = Something in the draft must still be mended. This is how it last looked without errors.
plan-preview-none = Something in the draft must still be mended. Once it is, the phone appears here.
plan-preview-unheard = The server cannot be reached: this is not the newest yet.
plan-preview-unreadable = This version of Stormlamp cannot show the draft as it is now: this is how it looked before.
plan-preview-try-title = Try the draft on a phone
plan-preview-try-qr = QR code to try the draft
plan-preview-try-how = Scan this with a phone that has joined. Lists can be ticked and an outage pretended, but nothing is recorded and nobody is called.
plan-preview-try-until = Good until { $time }. After a change to the draft, reload on the phone.
plan-preview-try-unfit = Something in the draft must still be mended before it can be tried on a phone.
plan-preview-try-failed = There is no code. Check the network and try again.
plan-preview-try-copy = Copy the link
plan-preview-try-copied = Link copied
plan-preview-try-not-copied = The browser does not copy: select the link and copy it yourself
