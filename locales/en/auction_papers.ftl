# An auction's results as a picture and as a workbook.
auction-picture-name = auction-{ $number }.png
auction-picture-title = Auction of methodological findings
auction-picture-lot = No. { $number }. { $title }
auction-picture-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
auction-picture-bids = { $count ->
    [one] { $count } bid
   *[other] { $count } bids
}
auction-picture-legend = The bar is the price. On the right: how many people wanted it.
auction-picture-points = { $count ->
    [one] { $count } point
   *[other] { $count } points
}
auction-picture-bidders = { $count ->
    [one] { $count } bidder
   *[other] { $count } bidders
}
auction-picture-unsold = not sold
auction-picture-more = { $count ->
    [one] and { $count } more lot in the table
   *[other] and { $count } more lots in the table
}
auction-picture-empty = There were no lots at the auction
auction-workbook-name = auction-{ $number }.xlsx
auction-workbook-title = Auction: { $title }
auction-workbook-lots = Lots
auction-workbook-bids = Bids
auction-workbook-ledger = Ledger
auction-workbook-people = People
auction-workbook-number = No.
auction-workbook-lot = Finding
auction-workbook-authors = Authors
auction-workbook-state = How it ended
auction-workbook-start-price = Start price
auction-workbook-price = Price
auction-workbook-winner = Whose it is
auction-workbook-bidders = Bidders
auction-workbook-bid-count = Bids
auction-workbook-at = When
auction-workbook-member = Person
auction-workbook-amount = Bid
auction-workbook-maximum = Maximum
auction-workbook-voided = Why it does not count
auction-workbook-void = { $reason ->
    [refused] they did not want the lot
    [lapsed] they did not answer in time
   *[erased] they erased their data
}
auction-workbook-entry = What happened
auction-workbook-points = Points
auction-workbook-granted = Granted
auction-workbook-free = Free
auction-workbook-held = Held
auction-workbook-spent = Spent
auction-workbook-left = Left
auction-workbook-state-name = { $state ->
    [offered] offered
    [returned] returned to its author
    [listed] waited for its turn
    [open] open
    [paused] paused
    [sold] sold
    [asked] offered to the next bidder
    [unsold] not sold
   *[withdrawn] withdrawn
}
auction-workbook-entry-name = { $kind ->
    [grant] purse received
    [hold] held for a bid
    [release] back in the purse
    [spend] lot paid for
   *[refund] payment returned
}
auction-workbook-total = Total
