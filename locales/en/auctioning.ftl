# Making and leading auctions: for organisers and moderators.
auction-time = { $minutes ->
    [0] { $seconds } s
   *[other] { $minutes } min{ $seconds ->
        [0] {""}
       *[other] {" "}{ $seconds } s
    }
}
words-wrong = The text must have 1 to { $limit } characters; yours has { $length }.
found = <b>New auction of methodological findings</b>{"\u000A"}Where will it be held?
found-mode = { $mode ->
    [hall] 🔨 In a hall: one lot at a time, led by an auctioneer
   *[online] 🌐 Online: all lots at once, until a date you choose
}
found-about = Which session does the auction belong to? The session’s theme becomes its title. Or choose “An auction of its own” and name it yourself.
found-session = 📅 { $theme }
found-alone = ✏️ An auction of its own
found-title = What is the auction called? Write its theme, up to { $limit } characters.
found-dates =
    <b>{ $title }</b>
    When are bids taken? Write the beginning and the end: 17.12.2026 10:00–18.12.2026 18:00

    If bidding begins at once, the end is enough: 18.12.2026 18:00
found-dates-wrong = { $problem ->
    [no_such_date] There is no such date.
    [no_such_time] There is no such time.
    [past] This time is over already.
    [end_before_start] The end is before the beginning.
   *[not_understood] I could not understand the dates.
} Write them so: 17.12.2026 10:00–18.12.2026 18:00
found-dates-alone = 👌 Bidding begins as soon as you create the auction, and ends: { $ends }. If it should be otherwise, write the beginning and the end.
found-aside = Please choose with the buttons.{ $dates ->
    [yes] {" "}Dates can be written anew: 17.12.2026 10:00–18.12.2026 18:00
   *[no] {""}
}
found-head = <b>{ $title }</b>{"\u000A"}{ $mode ->
    [hall] 🔨 Auction in a hall
   *[online] 🌐 Auction online
}
found-when = 📅 { $starts } — { $ends }
found-points =
    👛 Everybody’s purse, in points: { $purse }
    📈 The next bid is higher by at least { $step ->
        [0] { $least }
       *[other] { $step } %, and not by less than { $least }
    }
    🏁 The start price that an author sets: from 1 to { $start }
found-times = { $mode ->
    [hall] ⏱ One lot runs for { $between }
   *[online] ⏱ Lots close one after another, each { $between } later
}{"\u000A"}🔔 A bid in the last { $window } prolongs bidding by as much, and by no more than { $extension } in all
found-terms = The usual terms are chosen already. Press to change them: the rows of buttons come in the same order.
found-term = { $term ->
    [purse] 👛 { $value }
    [step_percent] 📈 { $value } %
    [max_start] 🏁 up to { $value }
    [lot_time] ⏱ { $value }
    [stagger] ⏱ { $value }
   *[window] 🔔 { $value }
}
found-chosen = ✅ { $label }
found-purse-other = 👛 Another purse
found-purse-ask = How many points does everybody get? Write a number from 1 to { $limit }.
found-purse-wrong = It must be a whole number from 1 to { $limit }.
found-on = Go on ▶️
found-check = Is everything right? After “Create” the auction’s card appears in the group, and teachers can enter findings. You open bidding later; online bidding also opens by itself when the time comes.
found-check-changed = Is everything right? After “Save” the card in the group is renewed.
found-create = ✅ Create
found-save = ✅ Save
found-wrong = { $why ->
    [points] Purse, step and start price do not go together. Choose others.
    [times] The time of a lot or of prolonging will not do. Choose another.
   *[dates] These dates will not do any more. Write others.
}
run-led = <b>Auctions that you lead</b>{"\u000A"}Those that go on or are prepared come first.
run-led-none = There are no auctions yet. An organiser makes one: /auction_new
run-new = ➕ New auction
run-line = { $state ->
    [entering] 📥
    [open] 🟢
    [closed] 🏁
   *[cancelled] ❌
} { $title }
run-list = 🗂 To the auctions
run-to = 🔨 To the auction
run-auction =
    <b>{ $title }</b>
    { $mode ->
        [hall] 🔨 In a hall
       *[online] 🌐 Online
    } · { $state ->
        [entering] 📥 findings are taken
        [open] 🟢 bidding is open
        [closed] 🏁 bidding is closed
       *[cancelled] ❌ the auction is cancelled
    }
run-counts =
    Findings that wait: { $offered }
    Lots that wait for bidding: { $listed }, on now: { $running }
    Sold: { $sold }, not sold: { $unsold }
    People who have bid: { $people }, points spent: { $spent }
run-refresh = 🔄 Refresh
run-open = ▶️ Open bidding
run-open-ask =
    Open bidding in the auction “{ $title }”?

    { $mode ->
        [hall] Lots come one at a time: whoever leads the auction in the hall opens them.
       *[online] All accepted lots begin at once.
    }
    Accepted lots: { $listed }. Findings that still wait: { $offered }. They can be accepted later, too.
run-open-yes = ▶️ Yes, open
run-edit = ✏️ Change
run-hall = 🔨 Lead in the hall
run-lots = 📋 Lots
run-offered = 📥 Findings: { $count }
run-results = 🏆 Results
run-close = 🏁 Close
run-close-ask =
    Close the auction “{ $title }”?

    { $listed ->
        [0] No lots are waiting for their turn.
       *[other] Lots that have not had their turn stay unsold: { $listed }
    }{ $offered ->
        [0] {""}
       *[other] {" "}Findings that nobody has decided on will not be sold: { $offered }
    }
run-close-wait = The auction cannot be closed yet: lot No. { $number } “{ $title }” is on. End it in the hall first: sold, unsold, or withdrawn.
run-close-yes = 🏁 Yes, close
run-cancel = ❌ Cancel
run-cancel-ask =
    Cancel the auction “{ $title }”?

    Bidding stops, points that are held are free again, and everybody taking part is told. People who have bid: { $people }. This cannot be undone.
run-cancel-yes = ❌ Yes, cancel
run-post-again = 📌 Show again
run-posted = The auction’s card is in the group.
judge-none = No findings wait now.
judge = <b>Findings that wait</b>{"\u000A"}{ $number } of { $count }
judge-finding =
    <b>{ $title }</b>
    { $authors }

    { $summary }

    Start price: { $price }
    Auction: { $auction }
judge-link = 🔗 { $link }
judge-files = 📎 Material: { $count }
judge-accept = ✅ Accept
judge-return = ↩️ Return
judge-accepted = Accepted: lot No. { $number }
judge-return-ask =
    Return the finding “{ $title }” to its author?

    Write what is to be put right, up to { $limit } characters: the author reads it and can send the finding again.
judge-returned = ↩️ The finding is returned, and the author gets your comment.
judge-notice = 📥 A new finding for the auction “{ $title }”. Waiting: { $count }
judge-look = 📥 Look
gavel = 🔨 <b>{ $title }</b>{ $state ->
    [entering] {"\u000A"}Bidding is not open yet.
    [open] {""}
    [closed] {"\u000A"}🏁 Bidding is closed.
   *[cancelled] {"\u000A"}❌ The auction is cancelled.
}
gavel-lot = <b>Lot No. { $number }. { $title }</b>{"\u000A"}{ $authors }
gavel-price = { $led ->
    [yes] 💰 Price: <b>{ $price }</b>{"\u000A"}🥇 Leads: { $leader }
   *[no] 💰 No bids yet, start price: <b>{ $price }</b>
}{"\u000A"}👥 People: { $bidders }, bids: { $bids }
gavel-left = { $state ->
    [paused] ⏸ Paused. Left: { $left }
   *[open] ⏳ Left: { $left }
}{ $said ->
    [0] {""}
    [1] {"\u000A"}📢 Said: “Once”
   *[2] {"\u000A"}📢 Said: “Once”, “Twice”
}
gavel-last = { $state ->
    [sold] ✅ Lot No. { $number } “{ $title }” is sold for { $price }: { $winner }
    [asked] ❔ Lot No. { $number } “{ $title }”: the next bidder is asked
    [withdrawn] ✖️ Lot No. { $number } “{ $title }” is withdrawn
   *[unsold] ▫️ Lot No. { $number } “{ $title }” is not sold
}
gavel-following = Next: <b>No. { $number }. { $title }</b>{"\u000A"}Waiting: { $count }
gavel-none-left = No lots wait for their turn.
gavel-next = ▶️ Next lot
gavel-other = 📋 Choose a lot
gavel-pick = Which lot is next? Waiting: { $count }
gavel-line = No. { $number }. { $title }
gavel-drop = ◀️ To the hall
gavel-say = { $done ->
    [yes] ✅ { $said ->
        [1] Once
       *[2] Twice
    }
   *[no] { $said ->
        [1] Once
       *[2] Twice
    }
}
gavel-sell = 🔨 Sold
gavel-unsold = ▫️ Not sold
gavel-newer = A new bid: { $price }. { $again ->
    [word] Begin again with “Once”.
   *[pause] Press “Pause” again.
}
gavel-close = 🏁 Close the auction
gavel-pause = ⏸ Pause
gavel-resume = ▶️ Go on
gavel-withdraw = ✖️ Withdraw the lot
run-lots-of = <b>{ $title }</b>{"\u000A"}{ $count ->
    [0] No lots are accepted yet.
   *[other] Lots: { $count }; page { $page } of { $pages }
}
run-lot-line = { $state ->
    [listed] ⏳
    [open] 🟢
    [paused] ⏸
    [sold] ✅
    [asked] ❔
   *[unsold] ▫️
} No. { $number }. { $title }
run-lot =
    <b>Lot No. { $number }. { $title }</b>
    { $authors }

    { $state ->
        [offered] 📥 The finding waits for a moderator
        [returned] ↩️ Returned to its author
        [listed] ⏳ Waits for bidding
        [open] 🟢 Bidding goes on
        [paused] ⏸ Paused
        [sold] ✅ Sold
        [asked] ❔ The next bidder is asked
        [unsold] ▫️ Not sold
       *[withdrawn] ✖️ Withdrawn
    }
run-lot-comment = 💬 { $comment }
run-lot-asked = ⏳ An answer is due by: { $until }
run-lot-price = { $kind ->
    [start] 💰 Start price: { $price }
    [sold] 💰 Price: { $price }, the lot went to { $who }
   *[leads] 💰 Price: { $price }, leads: { $who }
}{"\u000A"}👥 People: { $bidders }
run-bids = 📜 Bids: { $count }
run-complaints = 🚩 Complaints: { $count }
run-offer-next = 👤 Offer to the next
run-offered-next = Asked: { $who }
run-to-lots = 📋 To the lots
run-to-lot = ◀️ To the lot
void =
    <b>Lot No. { $number }. { $title }</b>
    { $count ->
        [0] There were no bids.
       *[other] Bids: { $count }, the newest first
    }
void-line = <b>{ $number }.</b> { $who } — { $amount }{ $most ->
    [yes] {" "}(maximum { $maximum })
   *[no] {""}
}{"\u000A"}{ $when }{ $state ->
    [void] {"\u000A"}🚫 Voided: { $reason }
    [refused] {"\u000A"}↩️ Refused: { $reason }
   *[on] {""}
}
void-which = To void a bid, press its number.
void-bid = 🚫 { $number }
void-ask =
    Void the bid?
    { $bid }

    { $state ->
        [over] The sale falls through, and the points come back. The lot can then be offered to the next bidder.
       *[on] Price and leader are reckoned anew, and everybody concerned is told.
    }
    Write the reason, up to { $limit } characters: the bidder reads it.
voided = 🚫 The bid is voided.
withdraw-ask =
    Withdraw lot No. { $number } “{ $title }”?
    { $led ->
        [yes] The points of whoever leads are free again.
       *[no] Nobody has bid for it.
    }

    Write the reason, up to { $limit } characters: its authors and whoever leads read it.
withdrawn = ✖️ The lot is withdrawn.
complaints =
    <b>Lot No. { $number }. { $title }</b>
    { $count ->
        [0] No complaints.
       *[other] Complaints: { $count }, the newest first
    }
complaint-line = 🚩 <b>{ $who }</b>, { $when }{"\u000A"}{ $text }
complaint-notice = 🚩 A complaint about lot No. { $number } “{ $title }”.
complaint-look = 🚩 Look
sale-fell = ❔ { $answered ->
    [yes] Refused: lot
   *[no] No answer about lot
} No. { $number } “{ $title }”, { $who }. { $then ->
    [left] It can be offered to the next bidder.
    [nobody] There is nobody left to offer it to: it stays unsold.
   *[goes-on] It has been offered to the next bidder.
}
sale-fell-look = 👤 To the lot
