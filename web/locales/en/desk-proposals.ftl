# Special customers found in the field, to be taken in

desk-proposals = To be taken in ({ $n })
desk-proposal-by = Reported from the field by { $who }, { $time }
desk-proposal-take = Take in
desk-proposal-decline = Decline
desk-proposal-alike = May be on the list already: { $who }
desk-proposal-why = Why not?
desk-proposal-listed = On the list already
desk-proposal-unneeded = Needs no help
desk-proposal-mistaken = Recorded by mistake
desk-proposal-declined = Declined; the reason is recorded
