# Boards: pluses and minuses of a method, votes, verdicts; in private and in the group.
boards = 💬 <b>Boards of pluses and minuses</b>

    Open a board to add an argument or to vote.
boards-none = There are no open boards now. When a moderator opens one, its card appears in the group.
boards-past = 🏁 Closed boards
boards-past-title = 🏁 <b>Closed boards</b>

    Open a board to read its results.
boards-past-none = There are no closed boards yet.
boards-session = 💬 Boards
boards-session-title = 💬 <b>Boards of this session</b>
boards-session-none = This session has no boards.
boards-mine = 🗒 My boards
boards-mine-title = 🗒 <b>My boards</b>
boards-mine-none = You have not added arguments or voted yet.
board-label = { $phase ->
    [collecting] ✍️ { $subject }
    [voting] 🗳 { $subject }
    [discussing] 💬 { $subject }
    [closed] 🏁 { $closed } · { $subject }
   *[cancelled] ❌ { $subject }
}
board-phase = { $phase ->
    [collecting] ✍️ Collecting arguments
    [voting] 🗳 Voting
    [discussing] 💬 Discussing
    [closed] 🏁 The board is closed
   *[cancelled] ❌ The board is cancelled with its session
}
board-until = { $phase } — until { $until }
board-counts = ➕ pluses: { $pluses } · ➖ minuses: { $minuses } · votes: { $votes } · people: { $people }
board-verdicts = I’ll use it: { $apply } · With changes: { $adapt } · Not for me: { $reject }
board =
    <b>{ $subject }</b>
    { $phase }
    { $counts }
board-hides = { $shown ->
    [yes] 🙈 New arguments will be shown when voting begins.
   *[no] 🙈 Until voting everybody sees only their own arguments.
}
board-anonymous = 🕶 This board is anonymous: there are no names beside arguments.
board-budget = Your votes: { $left } of { $budget } left.
board-in-poll = Say what you think of the method in the poll in the group.
board-write = { $side ->
    [plus] ➕ Plus
   *[minus] ➖ Minus
}
board-vote = 🗳 Vote
board-read = 📖 Arguments
board-say = 💬 Open the board
board-lead = 🗂 Lead the board
board-own = ✏️ My arguments: { $count }
board-back = ◀️ To the board
board-done = Done
verdict = { $choice ->
    [apply] I’ll use it
    [adapt] With changes
   *[reject] Not for me
}
verdict-mine = ✅ { $verdict }
verdict-given = Your decision: { $verdict }
argument = { $side ->
    [plus] ➕ { $text }
   *[minus] ➖ { $text }
}{ $votes ->
    [0] {""}
   *[other] {" "}— { $votes }
}
# Writing.
board-ask =
    { $side ->
        [plus] ➕ <b>What is good about it?</b>
       *[minus] ➖ <b>What gets in the way?</b>
    }
    { $subject }

    Write your argument in one message, up to { $limit } characters. Each line is an argument of its own.
    { $told }
board-ask-name = { $named ->
    [anonymous] 🕶 This board is anonymous: your name will not stand beside the argument.
    [yes] In the results your name will stand beside the argument: { $name }.
    [hidden] Your name is hidden in your profile, so it will not stand beside the argument.
   *[no] You have not told the bot your name, so it will not stand beside the argument. You can tell it here: /profile
}
board-ask-hides = 🙈 Until voting only you see the argument.
board-added = { $side ->
    [plus] ➕ Plus added: “{ $text }”
   *[minus] ➖ Minus added: “{ $text }”
}
board-same = “{ $text }” — this argument is there already. { $by ->
    [mine] You wrote it.
    [voted] You support it already.
   *[other] You can support it.
}
board-too-long = “{ $text }” is too long: { $length ->
    [one] { $length } character
   *[other] { $length } characters
} where { $limit } are allowed. Please shorten it.
board-untaken = “{ $text }” — { $why ->
    [empty] there is no word in it. Please write your argument in words.
    [too_many] not added: one person can write up to { $most } pluses and { $most } minuses.
   *[not_collecting] not added: this board takes no more arguments.
}
board-next = Write the next argument, or press “Done”.
board-full = { $side ->
    [plus] There is no room for more pluses of yours: you have { $most }. Write minuses or press “Done”.
    [minus] There is no room for more minuses of yours: you have { $most }. Write pluses or press “Done”.
   *[both] There is no room for more arguments of yours: you have { $most } pluses and { $most } minuses. Press “Done”.
}
board-lines = Too many lines at once: send { $most } at most.
board-not-collecting = This board takes no more arguments. Here it is now:
board-support = 👍 Support
board-support-one = 👍 Support: { $text }
board-supported = ✅ Supported — to the board
board-support-done = Your vote is counted.
board-support-reworded = Its author has changed that argument: it says something else now. If yours is still needed, write it again.
reply-untaken =
    <b>{ $subject }</b>
    From your reply in the group this was not added:
argument-hidden =
    A moderator took your argument off the board: <b>{ $subject }</b>

    { $side ->
        [plus] ➕ { $text }
       *[minus] ➖ { $text }
    }

    Reason: { $reason }
# One's own arguments.
own = ✏️ <b>My arguments</b>
    { $subject }
own-none =
    There are no arguments of yours here.
    { $subject }
own-line = { $number }. { $side ->
    [plus] ➕ { $text }
   *[minus] ➖ { $text }
}{ $votes ->
    [0] {""}
   *[other] {" "}— { $votes }
}{ $state ->
    [hidden] {" "}(taken off by a moderator)
    [merged] {" "}(merged with a similar one)
   *[on] {""}
}
own-label = { $number }. { $side ->
    [plus] ➕ { $text }
   *[minus] ➖ { $text }
}
own-one =
    { $side ->
        [plus] ➕ { $text }
       *[minus] ➖ { $text }
    }
    Votes: { $votes }
own-fixed = { $why ->
    [over] Collecting and voting are over: it can no longer be changed or deleted.
    [hidden] A moderator took it off the board: it can no longer be changed or deleted.
    [merged] A moderator merged it with a similar one: it can no longer be changed or deleted.
   *[supported] Other people stand behind it: it can no longer be changed or deleted.
}
own-reword = ✏️ Change
own-take-back = 🗑 Delete
own-ask =
    { $side ->
        [plus] ➕ <code>{ $text }</code>
       *[minus] ➖ <code>{ $text }</code>
    }

    Write it anew, up to { $limit } characters.
own-reworded = ✅ The argument is changed.
own-taken-back = Deleted: “{ $text }”
own-gone = This argument is gone already.
# Voting.
ballot = 🗳 <b>{ $subject }</b>{ $pages ->
    [1] {""}
   *[other] {" "}({ $page } of { $pages })
}
ballot-how = Press an argument to support it, once more to take your vote back.
ballot-merged = ↳ also: { $text }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
ballot-read = 📖 <b>{ $subject }</b>{ $pages ->
    [1] {""}
   *[other] {" "}({ $page } of { $pages })
}
ballot-none =
    <b>{ $subject }</b>
    There are no arguments yet.
ballot-vote = { $given ->
    [yes] ✅ { $votes }
   *[no] ☐ { $votes }
} · { $side ->
    [plus] ➕ { $text }
   *[minus] ➖ { $text }
}
voted = { $on ->
    [yes] Your vote counts
   *[no] Vote taken back
}
vote-reworded = Its author has changed the text. Please read it and press again.
vote-refused = { $why ->
    [not_voting] There is no voting on this board now.
    [spent] You have given all your votes. Take one back to support another argument.
   *[off] This argument is not on the board any more: it was merged with a similar one or taken off.
}
# The card in the group, the poll, the results.
board-card =
    💬 <b>Pluses and minuses: { $subject }</b>
    { $phase }
    { $counts }
board-card-earlier =
    ❓ <b>Minuses of last time: what was decided?</b>
    { $minuses }
board-card-hidden = { $shown ->
    [yes] 🙈 New arguments will be shown when voting begins.
   *[no] 🙈 The arguments will be shown when voting begins.
}
board-card-side = { $side ->
    [plus] ➕ <b>Pluses</b>
   *[minus] ➖ <b>Minuses</b>
}
    { $arguments }
board-card-line = • { $text }{ $votes ->
    [0] {""}
   *[other] {" "}— { $votes }
}
board-card-similar = { $line } { $count ->
    [one] (+{ $count } similar one)
   *[other] (+{ $count } similar ones)
}
board-card-more = { $count } more
board-card-how = To add an argument, reply to this message: “+” first is a plus, “−” a minus. Each line is an argument of its own.
board-card-private = { $why ->
    [anonymous] 🕶 This board is anonymous: no names beside arguments. Write yours in the private chat with the bot, with the buttons below: in the group everybody sees your name.
    [hidden] Write arguments in the private chat with the bot, with the buttons below: in the group everybody sees them at once.
   *[both] 🕶 This board is anonymous: no names beside arguments. Write yours in the private chat with the bot, with the buttons below: in the group everybody sees both it and your name.
}
board-poll = { $subject }: will you use it?
board-unresolved =
    ❓ <b>{ $subject }</b>
    Minuses were left last time. What was decided?

    { $minuses }
board-results-open = 🏁 Results
board-results = 🏁 <b>Results: { $subject }</b>{ $version ->
    [1] {""}
   *[other] {" "}· version { $version }
}{ $pages ->
    [1] {""}
   *[other] {" "}({ $page } of { $pages })
}
board-results-none = There were no arguments.
board-results-side = { $side ->
    [plus] ➕ <b>Pluses</b>
   *[minus] ➖ <b>Minuses</b>
}
board-results-merged = ↳ also: { $text }
board-results-name = { $line } · { $name }
board-results-decision = { $line }{"\u000A"}↳ decided: { $decision }
board-picture =
    🏁 <b>Results: { $subject }</b>{ $version ->
        [1] {""}
       *[other] {" "}· version { $version }
    }
    { $counts }
# Two weeks after «применю».
follow-up-ask =
    Two weeks ago you decided to use this:
    <b>{ $subject }</b>

    Did it work out?
follow-up = { $what ->
    [applied] ✅ It worked
    [not_yet] ⏳ Not tried yet
   *[did_not_work] ✖️ It did not work
}
follow-up-thanks = { $what ->
    [applied] <b>{ $subject }</b>{"\u000A"}Great! Noted: it worked.
    [not_yet] <b>{ $subject }</b>{"\u000A"}Noted: you have not tried it yet. When you have, press another answer.
   *[did_not_work] <b>{ $subject }</b>{"\u000A"}Noted: it did not work. Thank you, that matters too.
}
