# The auction of findings: lots, bids, one’s own findings; in private and in the group.
points = { $count ->
    [one] { $count } point
   *[other] { $count } points
}
purse = 👛 Your purse: { $free } free, { $held } held, { $spent } spent
left-days = { $days } d { $hours } h
left-hours = { $hours } h { $minutes } min
left-minutes = { $minutes }:{ $seconds }
said = <b>{ $text }</b>
too-long = Too long: { $length } characters where { $limit } are allowed. Please shorten it and send it again.

auctions = 🔨 <b>Auctions of methodological findings</b>{"\u000A"}Choose an auction.
auctions-none = There is no auction now. When an organiser announces one, its card appears in the group.
auctions-past = 🗄 Past ones
auctions-over = 🗄 <b>Past auctions</b>
auction-label = { $state ->
    [entering] 📝 { $title }
    [open] 🔨 { $title }
    [closed] 🏁 { $title }
   *[cancelled] ❌ { $title }
}
auction-phase = { $state ->
    [entering] 📝 Findings are being collected
    [open] 🔨 Bidding is on
    [closed] 🏁 Bidding is over
   *[cancelled] ❌ The auction is cancelled
}
auction-from = { $phase } — bidding starts: { $moment }
auction-until = { $phase } — the first lot closes: { $moment }
auction = <b>{ $title }</b>{"\u000A"}{ $mode ->
    [hall] In the hall: one lot at a time.
   *[online] Online: bids are taken for all lots at once.
}{"\u000A"}{ $phase }
auction-counts = Lots: { $lots }, sold: { $sold } · bidders: { $people } · points spent: { $spent }
auction-card-lots = Lots: { $lots }, sold: { $sold }
auction-now-on = 🔨 On now: No. { $number }. { $title }
auction-to-lot = 🔨 To the lot that is on
auction-lots = 📦 Lots
auction-back = ◀️ To the auction
auction-open = 🔨 Open the auction
auction-card-how = Every bidder has { $points }. Offer your own finding or bid for somebody else’s.
auction-results = 🏁 Results
auction-lead = 🗂 Lead the auction

lots-back = ◀️ To the lots
lots = 📦 <b>{ $title }</b>{"\u000A"}{ $which ->
    [all] All lots
    [mine] My findings
    [leading] Lots where you lead
    [outbid] Lots where you were outbid
    [watched] Lots you watch
   *[won] What you have won
}{ $pages ->
    [1] {""}
   *[other] {" "}({ $page } of { $pages })
}
lots-none = Nothing here yet.
lots-filter = { $which ->
    [all] All
    [mine] Mine
    [leading] Leading
    [outbid] Outbid
    [watched] Watched
   *[won] Won
}
lots-chosen = ✅ { $filter }
lots-which = { $which ->
    [leading] Leading: { $count }
    [outbid] Outbid: { $count }
   *[won] Won: { $count }
}
lots-line = <b>No. { $number }. { $title }</b>{"\u000A"}{ $bid ->
    [yes] { $price }
   *[no] starting price: { $price }
}{ $stands ->
    [leads] {" "}· 🥇 you lead
    [outbid] {" "}· ⚠️ you were outbid
    [mine] {" "}· ✍️ your finding
   *[other] {""}
}{ $state }
lot-label = { $number ->
    [0] { $title }
   *[other] No. { $number }. { $title }
}

lot = { $number ->
    [0] <b>Finding “{ $title }”</b>
   *[other] <b>Lot No. { $number }. { $title }</b>
}{"\u000A"}✍️ { $authors }
lot-summary = { $summary }
lot-start = Starting price: { $points }
lot-price = Price: <b>{ $points }</b>
lot-you-lead = 🥇 <b>You lead.</b>{ $maximum ->
    [0] {""}
   *[other] {" "}Your maximum: { $maximum }
}
lot-own = ✍️ This finding is yours: others bid for it.
lot-in-hall = This page shows the lot as it was when you pressed; the card in the group keeps itself up to date.
lot-leader = In the lead: { $name }
lot-you = you
lot-minimum = Next bid: from { $minimum }
lot-ends = ⏱ Time left: { $left } ({ $moment })
lot-ends-soon = ⏱ Time left: <b>{ $left }</b>
lot-over = ⏱ Time is up, the result is on its way
lot-paused = ⏸ Paused. Time that will be left: { $left }
lot-sold = 🏁 Sold: { $name } — { $points }
lot-interest = Bidders: { $bidders }
lot-called = 🔔 { $said ->
    [1] <b>Going once!</b>
   *[2] <b>Going once, going twice!</b>
}
lot-state = { $state ->
    [offered] 🕓 A moderator will look at it
    [returned] ↩️ Returned to be improved
    [listed] ⏳ Bidding has not begun
    [open] 🔨 Bidding is on
    [paused] ⏸ Paused
    [sold] 🏁 Sold
    [asked] 🤝 Offered to the next bidder
    [unsold] 🏁 Not sold
   *[withdrawn] ❌ Withdrawn
}
lot-comment = The moderator’s comment: { $comment }
lot-too-dear = { $why ->
    [above_all] Nobody can bid more: everyone began with { $purse }, and from { $minimum } is needed.
    [spent] You have no points left.
   *[short] Your purse does not cover this lot: from { $minimum } is needed.
}
lot-back = ◀️ To the lot
lot-open = 📦 Open the lot
lot-again = 🔄 Refresh
lot-raise = ⬆️ Raise to { $amount }
lot-own-sum = ✏️ My own bid
lot-maximum = 📈 Maximum
lot-watch = 👁 Watch
lot-unwatch = Stop watching
watching = The lot is under “Watched” now.{ $will ->
    [end] {" "}The bot will remind you an hour before bidding ends.
    [turn] {" "}The bot will write when its turn comes.
   *[nothing] {""}
}
not-watching = You no longer watch this lot.
lot-material = 📎 Material
lot-complain = ⚠️ Complain
lot-lead = 🗂 Lead the lot
lot-give-up = Give the lot up
thank = 💐 Thank the author

bid-taken = Your bid of { $amount } is taken. You lead!
bid-below = Your bid of { $amount } is taken, but somebody’s maximum is no lower: the price is { $price } now.{ $minimum ->
    [0] {""}
   *[other] {" "}To lead, bid from { $minimum }.
}
maximum-taken = Your maximum of { $maximum } is taken. You lead, the price is { $price } now.
bid-prolonged = { $taken } The end has moved: the bid came in the last minutes.
bid-refused = { $why ->
    [not_open] No bids are taken for this lot now: please wait until bidding begins or goes on.
    [over] Bidding for this lot is over. Look at the other lots.
    [author] This is your finding: others bid for it.
    [leads] You lead already, there is nothing to raise.
    [stale] The price is { $price } already. From { $minimum } is needed now.
    [too_low] That is too little: bids from { $minimum } are taken now.
   *[too_poor] { $free ->
        [0] You have no points left.
       *[other] Not enough points: for this lot you can bid { $free } at most.
    }
}
maximum-not-higher = A new maximum must be above the old one.
group-introduce = To bid, introduce yourself: press “Open the lot” on this card, then “Raise” in the private chat.
group-begin = You have not written to the bot yet. Press “Open the lot” on this card, then “Start”, and the bot will help you to bid.

ask-sum = ✏️ <b>My own bid: “{ $title }”</b>

    Write a number from { $minimum }. Your points suffice for { $most }.
ask-maximum = 📈 <b>Maximum: “{ $title }”</b>

    Write the most you would pay: the bot raises your bid little by little for you, never above it. From { $minimum }; your points suffice for { $most }.
ask-complaint = ⚠️ <b>What is wrong with the lot “{ $title }”?</b>

    Write one message of up to { $limit } characters. Moderators will read it.
sum-unclear = A number is needed here, for example 25.
sum-sure = “{ $title }”: bid <b>{ $amount }</b> at once? That is much more than now ({ $price }).
sum-sure-yes = Yes, bid { $amount }
sum-sure-no = No, go back
complained = Thank you, moderators will look at it.

second-agree = ✅ Agree
second-decline = Decline
second-agreed = The lot is yours!
declined = You have given the lot up.
give-up-ask = Give up the lot “{ $title }”? Your points ({ $price }) come back, and the lot will be offered to the next bidder.
give-up-yes = Yes, give it up
give-up-no = No, keep it

my-lots-button = 📦 My lots
my-bids-button = 🪙 My bids
my-lots = 📦 <b>My lots</b>
my-lots-none = You have not offered any findings yet.
my-lots-line = { $number ->
    [0] <b>{ $title }</b>
   *[other] <b>No. { $number }. { $title }</b>
}{"\u000A"}{ $state }
my-bids = 🪙 <b>My bids</b>
my-bids-none = You have not bid yet.
my-bids-auction = <b>{ $title }</b>{"\u000A"}{ $phase }{"\u000A"}{ $purse }{"\u000A"}Leading: { $leading } · outbid: { $outbid } · won: { $won }

finding-offer = 💡 Offer a finding
finding-title = 💡 <b>A finding for the auction “{ $auction }”</b>

    What is it called? Up to { $limit } characters.
finding-summary = 💡 <b>{ $title }</b>

    Describe the finding: what it is, for whom, how it helps. Up to { $limit } characters.
finding-files = 📎 <b>Material</b>

    Send files or photos (up to { $most } files) or a link. The winner gets them, and after the auction everybody does.
finding-file-taken = The file is taken. You may send more.
finding-file-wrong = This cannot be handed over. Send a file, a photo, a video or a link.
finding-files-full = No more files can be added.
finding-link-taken = The link is taken. You may add a file or a photo.
finding-link-wrong = This does not look like a link. Send a file, a photo or an address, for example https://disk.example/igra
finding-files-on = Next ›
finding-no-files = Without a file ›
finding-files-anew = 🗑 Send something else
finding-file-count = 📎 Files: { $count }
finding-link = 🔗 { $link }
finding-co-authors-none = ✍️ <b>Are there co-authors?</b>
finding-co-authors-chosen = ✍️ <b>Co-authors:</b> { $names }
finding-co-authors = Write a part of the name, and the bot will find the colleague. Up to { $most } can be added. If there are none, skip this question.
finding-on = Next ›
co-author-add = ➕ { $name }
co-author-drop = ✖️ { $name }
co-author-none = Nobody was found. A colleague must know the bot and show their name.
co-authors-full = No more co-authors can be added: up to { $most }.
finding-price = 🪙 <b>Starting price</b>

    Choose or write a number from { $least } to { $most }.
finding-price-wrong = A whole number from { $least } to { $most } is needed.
finding-preview = 💡 <b>{ $title }</b>
    ✍️ { $authors }

    { $summary }

    { $material }
    Starting price: { $price }

    Is everything right? Send the finding: a moderator will look at it and give the lot its number.
finding-step = { $step ->
    [title] ✏️ Title
    [summary] ✏️ Description
    [files] 📎 Material
    [co_authors] ✍️ Co-authors
   *[price] 🪙 Starting price
}
finding-drop = Cancel
finding-send = ✅ Send
finding-sent = The finding has gone to the moderators. When it is accepted or returned with a comment, the bot will write to you.
finding-open = 💡 Open the finding
finding-wrong = The terms have changed since. Please correct the answer.
finding-edit = ✏️ Change
finding-take-back = 🗑 Take the finding back
take-back-ask = Take the finding “{ $title }” back from the auction?
take-back-yes = Yes, take it back
taken-back = The finding is no longer in the auction.

told-outbid = ⚠️ You were outbid: <b>No. { $number }. { $title }</b>
told-leads-again = 🥇 You lead again: <b>No. { $number }. { $title }</b>. A bid above yours was cancelled.
told-won = 🎉 <b>The lot is yours: No. { $number }. { $title }</b>{"\u000A"}Price: { $points }. You get the material first.
told-sold = 🏁 <b>Your finding was valued: No. { $number }. { $title }</b>{"\u000A"}{ $points } — { $name }{"\u000A"}Bidders: { $bidders }, bids: { $bids }. Thank you for sharing!
told-sold-again = 🔁 <b>Your finding goes to somebody else: No. { $number }. { $title }</b>{"\u000A"}{ $points } — { $name }{"\u000A"}The first sale fell through; this one replaces it.
told-unsold = 🏁 Bidding for your finding ended without a sale: <b>No. { $number }. { $title }</b>. When the auction is over, you can give it to the Media-hub.
told-sale-undone = ↩️ The sale fell through: <b>No. { $number }. { $title }</b>. The points went back to the buyer. A moderator may offer the lot to the next bidder.
told-accepted = ✅ The finding is accepted: <b>lot No. { $number }. { $title }</b>
told-returned = ↩️ A moderator has returned the finding “{ $title }”.{"\u000A"}Comment: { $comment }{"\u000A"}Please improve it and send it again.
told-withdrawn = ❌ The lot is withdrawn: <b>No. { $number }. { $title }</b>{"\u000A"}Reason: { $comment }{ $author ->
    [yes] {""}
   *[no] {"\u000A"}Your points are free again.
}
told-second-offer = 🤝 This lot may become yours: <b>No. { $number }. { $title }</b>{"\u000A"}The sale to the winner fell through, and your bid is the next. Price: { $points }. Will you take it?
told-second-offer-until = ⏳ Please answer by: { $until }. After that the lot is offered to the next bidder.
told-voided = ⚠️ Your bid of { $amount } was cancelled: <b>No. { $number }. { $title }</b>{"\u000A"}Reason: { $reason }
told-watched = 👁 The lot you watch is on: <b>No. { $number }. { $title }</b>
told-begun = 🔨 <b>Bidding has begun: “{ $title }”</b>{"\u000A"}{ $phase }
told-soon = ⏱ <b>The auction “{ $title }” ends soon</b>{"\u000A"}{ $phase }
told-soon-line = No. { $number }. { $title } — { $stands ->
    [leads] 🥇 you lead
    [outbid] ⚠️ you were outbid
   *[watched] 👁 you watch it
}
told-cancelled = ❌ The auction “{ $title }” is cancelled. The points that were held are free again.{ $sold ->
    [0] {""}
   *[other] {" "}What is sold already stays with those who have it.
}
