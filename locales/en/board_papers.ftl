# A board's results as a picture and as a workbook.
board-picture-name = { $version ->
    [1] board-{ $number }.png
   *[other] board-{ $number }-version-{ $version }.png
}
board-picture-title = Plus/minus board
board-picture-people = { $count ->
    [one] { $count } member
   *[other] { $count } members
}
board-picture-votes = { $count ->
    [one] { $count } vote
   *[other] { $count } votes
}
board-picture-version = version { $version }
board-picture-side = { $side ->
    [plus] Pluses
   *[minus] Minuses
}
board-picture-more = { $count ->
    [one] and { $count } more argument — in the text
   *[other] and { $count } more arguments — in the text
}
board-picture-empty = There are no arguments on the board
board-verdicts-head = Verdicts
board-workbook-name = { $version ->
    [1] board-{ $number }.xlsx
   *[other] board-{ $number }-version-{ $version }.xlsx
}
board-workbook-title = Pluses and minuses: { $subject }
board-workbook-arguments = Arguments
board-workbook-side = Plus or minus
board-workbook-sign = { $side ->
    [plus] plus
   *[minus] minus
}
board-workbook-text = Argument
board-workbook-votes = Votes
board-workbook-author = Author
board-workbook-decision = What was decided
board-workbook-verdict = Verdict
board-workbook-people = Members
board-workbook-total = Total
board-workbook-follow-up = { $what ->
    [applied] Two weeks later: it worked
    [not_yet] Two weeks later: not tried yet
   *[did_not_work] Two weeks later: it did not work
}
board-workbook-merged = ↳ also:
