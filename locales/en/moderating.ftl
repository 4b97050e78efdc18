# Leading boards: for moderators.
lead-boards = <b>Boards you lead</b>{"\u000A"}Open ones first. Press a board to lead it.
lead-boards-none = You have no boards yet. Open the first: people will write pluses and minuses of a method and vote.
lead-new = ➕ Open a board
lead-line = { $phase ->
    [collecting] ✍️
    [voting] 🗳
    [discussing] 💬
    [closed] 🏁 { $closed } ·
   *[cancelled] ❌
} { $subject }
lead-phase = { $phase ->
    [collecting] collecting arguments
    [voting] voting
    [discussing] discussion
    [closed] closed
   *[cancelled] cancelled
}
lead-what = What is the board about? Choose the theme or an activity of a session, or “Something else”. Boards that are open already are marked green.
lead-subject = { $kind ->
    [open] 🟢
    [theme] 📅
   *[activity] 🔹
} { $title }
lead-other = ✏️ Something else
lead-other-of = ✏️ Something else: { $theme }
lead-subject-ask = Which method do we discuss? Write its name, up to { $limit } characters.
lead-text-wrong = A text of 1 to { $limit } characters is needed; yours has { $length }.
lead-draft =
    <b>A new board: { $subject }</b>

    { $named ->
        [yes] 👤 In the results the author’s name stands beside an argument, if they told it and do not hide it.
       *[no] 👤 Arguments without names: the bot shows nobody the author’s name.
    }
    { $hides ->
        [yes] 👁 Arguments are hidden until voting: before that everybody sees only their own.
       *[no] 👁 Everybody sees the arguments at once.
    }
    { $budget ->
        [0] 🔢 Any number of votes, one for each argument.
       *[other] 🔢 Votes per person: { $budget }.
    }
    { $poll ->
        [yes] 📊 The verdict by a poll in the group: everybody sees who chose what.
       *[no] 📊 The verdict by buttons in the private chat.
    }

    Choose the rules and press “Open”: the board’s card will appear in the group.
lead-named = Names in the results
lead-anonymous = No names
lead-shown = Arguments shown at once
lead-hides = Hidden until voting
lead-budget-line = { $budget ->
    [0] Any number of votes
    [one] { $budget } vote
   *[other] { $budget } votes
}
lead-by-buttons = Verdict by buttons
lead-by-poll = Verdict by a poll
lead-chosen = ✅ { $label }
lead-open = ▶️ Open
lead-board =
    <b>{ $subject }</b>
    { $phase ->
        [collecting] ✍️ Collecting arguments: people write pluses and minuses.
        [voting] 🗳 Voting: people mark what they agree with.
        [discussing] 💬 Discussion: arguments and votes do not change any more.
        [closed] 🏁 The board is closed. Its results are in the group, version { $closings }.
       *[cancelled] ❌ The board has stopped: the session is cancelled.
    }
lead-counts = ➕ { $pluses } · ➖ { $minuses } · votes: { $votes } · people: { $people }{ $hidden ->
    [0] {""}
   *[other] {" "}· hidden: { $hidden }
}
lead-rules = { $named ->
    [yes] Names in the results
   *[no] No names
} · { $hides ->
    [yes] arguments hidden until voting
   *[no] arguments shown at once
} · { $budget ->
    [0] any number of votes
   *[other] votes per person: { $budget }
}
lead-until = ⏰ Until: { $until }. { $phase ->
    [collecting] Then voting begins by itself.
    [voting] Then the discussion begins by itself.
   *[discussing] Then the board closes by itself, and its results go to the group.
}
lead-on = { $to ->
    [voting] 🗳 Voting
   *[discussing] 💬 Discussion
}
lead-back = { $to ->
    [collecting] ◀️ Back to collecting
   *[voting] ◀️ Back to voting
}
lead-reopen = 🔓 Open again
lead-close = 🏁 Close
lead-close-ask =
    Close the board?
    <b>{ $subject }</b>

    Its results will appear in the group as a picture and as text. Arguments: { $count }, also those without votes; votes: { $votes }; verdicts: { $verdicts }.
    You can open the board again later.
lead-close-yes = 🏁 Yes, close
lead-arguments = 📋 Arguments: { $count }
lead-end = ⏰ Deadline
lead-end-ask =
    <b>{ $subject }</b>
    { $phase ->
        [collecting] Until when do we collect arguments? Then voting begins by itself.
        [voting] Until when do we vote? Then the discussion begins by itself.
       *[discussing] Until when do we discuss? Then the board closes by itself, and its results go to the group.
    }

    Press or write, for example: 17.12.2026 18:00. If it is today, just 18:00.
lead-end-in = { $minutes } min
lead-end-at = 🌆 { $when }
lead-end-off = ✖️ No deadline
lead-end-wrong = { $problem ->
    [no_such_date] There is no such date.
    [no_such_time] There is no such time.
    [past] That time is over.
   *[not_understood] The date and time could not be understood.
} Write it like this: 17.12.2026 18:00. If it is today, just 18:00.
lead-tighten = 🕶 Hide names
lead-tighten-ask =
    <b>{ $subject }</b>
    Hide the names? In the results there will be none, also beside arguments that are written already. There is no way back.
lead-tighten-yes = 🕶 Yes, hide names
lead-budget = 🔢 Votes per person
lead-budget-ask = <b>{ $subject }</b>{"\u000A"}How many votes has everybody? Who has given more keeps them.
lead-poll = 📊 Poll in the group
lead-poll-ask =
    <b>{ $subject }</b>
    Ask in the group by a poll whether they will use it? Everybody sees the poll, with names; it cannot be taken back.
lead-poll-yes = 📊 Yes, send the poll
lead-poll-posted = The poll is on its way to the group.
lead-post-again = 📌 Show it again
lead-posted = The card is in the group.
lead-picture = 🖼 Picture
lead-xlsx = 📄 XLSX
lead-paper = Results of the board: <b>{ $subject }</b>
lead-earlier = ✅ Minuses of last time
lead-refresh = 🔄 Refresh
lead-page = 👤 As a participant
lead-to-board = ◀️ To the board
lead-to-boards = 🗂 To the boards
lead-to-list = 📋 To the arguments
lead-list =
    <b>{ $subject }</b>
    Arguments: { $count }{ $aside ->
        [0] {""}
       *[other] {" "}· merged or hidden: { $aside }
    }{ $pages ->
        [1] {""}
       *[other] {" "}· page { $page } of { $pages }
    }
    { $shown ->
        [0] There is nothing to show yet.
       *[other] Press a number to merge an argument with another, to hide it or to bring it back.
    }{ $waiting ->
        [0] {""}
       *[other] {"\u000A"}Waiting for the vote, seen by nobody before: { $waiting }
    }
lead-argument = <b>No. { $number }</b> { $side ->
    [plus] ➕
   *[minus] ➖
} { $text }{ $state ->
    [merged] {" "}→ merged into No. { $into }
    [hidden] {" "}· 🚫 hidden
   *[on] {" "}· votes: { $votes }
}
lead-argument-reason = The author was told why it is hidden: { $reason }
lead-argument-merged =
    Merged into it (press a number to part them):
    { $arguments }
lead-argument-merged-one = No. { $number } { $text }
lead-argument-decision = ✅ Decided: { $decision }
lead-number = No. { $number }
lead-merge = 🔗 Merge
lead-merge-which = Merge it with which argument?{"\u000A"}This one goes into it: <b>No. { $number }</b> { $text }
lead-merge-ask =
    Stays on the board:
    <b>No. { $number }</b> { $text } · votes: { $votes }

    Goes into it:
    <b>No. { $child }</b> { $goes } · votes: { $theirs }

    Whoever supports both counts once. While the board is open, they can be parted again: no vote is lost.
lead-merge-yes = 🔗 Yes, merge
lead-merge-swap = 🔁 Keep the other text
lead-unmerge = ✂️ Part
lead-hide = 🚫 Hide
lead-hide-ask =
    Hide the argument?
    <b>No. { $number }</b> { $text }

    It will leave the board and its results. Arguments that were merged into it come back on the board by themselves.{ $closed ->
        [yes] {" "}Results that stand in the group already do not change.
       *[no] {""}
    }
    Write the reason, up to { $limit } characters: its author will read it.
lead-unhide = ↩️ Bring back
lead-decide = ✅ What was decided?
lead-decide-ask =
    <b>No. { $number }</b> ➖ { $text }
    { $said ->
        [yes] Noted now: { $decision }
       *[no] Nothing is decided yet.
    }

    What was decided about this minus? Up to { $limit } characters. After that the next board on the same method does not remind of it.
