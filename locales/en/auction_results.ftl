# What an auction came to; materials handed over; thanks.
auction-results-title = { $state ->
    [closed] 🏁 <b>Results of the auction “{ $title }”</b>
    [cancelled] ✖️ <b>The auction “{ $title }” was cancelled</b>
   *[open] 🔨 <b>The auction “{ $title }” is still on</b>
}
auction-results-counts = Lots: { $lots } · bidders: { $people } · bids: { $bids } · points spent: { $spent }
auction-results-none = There were no lots.
auction-results-line = <b>No. { $number }. { $title }</b>
auction-results-authors = ✍️ { $names }
auction-results-sold = 🏆 { $price ->
    [one] { $price } point
   *[other] { $price } points
} — { $name }; wanted by: { $bidders }
auction-results-unsold = { $state ->
    [unsold] Not sold
    [asked] Offered to the next bidder
   *[withdrawn] Withdrawn
}; wanted by: { $bidders }
auction-results-running = The price now: { $price }; wanted by: { $bidders }
auction-results-rest = { $count ->
    [one] And { $count } more lot, in the private chat with the bot.
   *[other] And { $count } more lots, in the private chat with the bot.
}
auction-results-all = 🏁 All lots and materials
auction-results-caption = 🏁 <b>Results of the auction “{ $title }”</b>{"\u000A"}{ $counts }
auction-results-own = <b>Your results</b>
auction-results-purse = Points spent: { $spent }, left: { $free }
auction-results-won = Your lots: { $lots }
auction-results-made = Findings of yours at the auction: { $count }, sold: { $sold }, points they earned: { $points }
auction-results-short = No. { $number } { $title }
auction-results-more = and { $count } more
auction-results-lot-number = No. { $number }
auction-results-picture = 📊 Picture
auction-results-file = 📥 XLSX
auction-ledger-caption = Lots, bids and the ledger of the auction “{ $title }”
auction-material-get = 🎁 Get the material: No. { $number }
auction-material = 🎁 <b>{ $title }</b>
auction-material-link = 🔗 { $link }
auction-material-lost = Not all files could be sent: Telegram does not keep them any more. Ask their author for them.
auction-material-later = Whoever got the lot has the material. It opens for everybody when the auction is over.
auction-thanks-ask =
    Write a few words to the authors of the finding “{ $title }”, up to { $limit } characters.

    Each author gets them, once and with your name.
auction-thanks-too-long = That is { $length } characters, and { $limit } are possible. Make it shorter.
auction-thanks-sent = { $first ->
    [yes] 💛 Your thanks went to the authors of the finding “{ $title }”.
   *[no] You have thanked the authors of the finding “{ $title }” already.
}
auction-thanks-told = 💛 <b>{ $name }</b> thanks you for the finding “{ $title }”:{"\u000A"}{"\u000A"}{ $text }
