### Trying a draft: the phone beside the editor, and the page on a real phone.
trial-title = Try the draft plan
trial-mark = Trial · not recorded
trial-outage = Pretend outage
trial-again = Start over
trial-leave = Leave
trial-person = Somebody trying
trial-held-call = A trial does not call or send messages.
trial-held-copy = A trial does not copy or share: words of a draft stay here.
trial-held-save = A trial saves no files.
trial-held-leave = A trial opens no other pages.
trial-signed_out = Nobody is signed in on this phone: open Stormlamp and join first, then scan again.
trial-gone = This code is not valid, or has run out. Make a new one at the desk.
trial-unfit = Something in the draft must still be mended. Try again once it is.
trial-unheard = The server cannot be reached, so there is no draft yet. Try again with a network.
trial-unreadable = Stormlamp on this phone is too old for this draft. Go back, update it, then scan again.
trial-retry = Try again
trial-back = Back to Stormlamp
