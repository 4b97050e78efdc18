# Who is there: the roster, a person, corrections, codes at the entrance.
list-sessions = <b>Lists of members</b>{"\u000A"}Which session?
list-sessions-none = There are no sessions whose list you keep yet.
list =
    👥 <b>{ $theme }</b>
    Signed up: { $registered }, waiting: { $waiting }, inside now: <b>{ $inside }</b>
list-found = Looking for “{ $words }”, found: { $count }
list-page = { $count ->
    [0] Nobody is here yet.
   *[other] Press a person to check them in. To find somebody, type a part of the name.
}{ $pages ->
    [1] {""}
   *[other] {"\u000A"}Page { $page } of { $pages }
}
list-only = { $only ->
    [inside] 🟢 Inside
    [waiting] ⏳ Waiting
   *[all] 👥 Everybody
}
list-line = { $mark ->
    [inside] 🟢 { $name }
    [waiting] ⏳ { $name }
    [was] ☑️ { $name }
   *[seat] ✅ { $name }
}
list-add = ➕ Add
list-file = 📊 XLSX
list-file-caption = The list of members of the session “{ $theme }”
list-file-name = roster-{ $number }.xlsx
to-list = 👥 List
to-list-file = 📊 List (XLSX)
add-name = What is the name of the person who has no Telegram? Type it as the lists should have it, up to { $limit } characters. For example: Anna Ivanova
add-institution =
    <b>{ $name }</b>

    From which institution? Choose it, or type its name, up to { $limit } characters.
added = ✅ Added.
added-waits = ⏳ Added, but there are no seats: the person is on the waiting list.
added-before = This person was on the list already.
person =
    👤 <b>{ $name }</b>
    { $institution }
    📅 { $theme }
person-seat = { $state ->
    [waiting] ⏳ { $title } — on the waiting list
    [offered] 🎟 { $title } — a seat is offered, waiting for the answer
   *[confirmed] ✅ { $title }
}
person-no-seat = Not signed up for anything now.
person-more = and { $count } more
person-inside = 🟢 <b>Inside:</b> { $names }
person-outside = ⚪️ Not inside now
person-time = { $title }: { $times }
person-minutes = At the session in all, min: { $minutes }
person-at = 📍 Checking in at: <b>{ $title }</b>
person-over = The session is not on: nobody can be checked in, but times can be corrected.
person-places = 📍 Where
person-places-what = <b>{ $theme }</b>{"\u000A"}Where are you checking people in? It will be remembered for the next ones.
person-place = { $chosen ->
    [yes] 📍 { $title }
   *[no] { $title }
}
person-entries = 🕙 Correct the times
person-sign-up = ✅ Sign up
person-waits = There are no seats: the person is on the waiting list.
person-remove = ✖️ Take off the list
person-remove-ask = Take <b>{ $name }</b> off the list of the session “{ $theme }”? The seat goes to the next one, and the person is told.
person-remove-yes = ✖️ Yes, take off
came = 🟢 Came
went = 🚪 Left
entries =
    <b>{ $name }</b>
    Entries: { $count }

    Press an entry to correct or delete it.
entry =
    <b>{ $name }</b>
    { $title }

    In: { $entered }
    Out: { $left }
entry-inside = inside now
entry-new = ➕ New entry
entry-change = ✏️ Change
entry-strike = 🗑 Delete
times-ask =
    <b>{ $title }</b>
    Now: { $now }

    Type when they came and left, for example: 10:05–12:30. Or only when they came: 10:05. The day is { $date }; put another one before it: 18.12 10:05–12:30
times-new =
    <b>{ $title }</b>

    When was the person here? Type when they came and left, for example: 10:05–12:30. The day is { $date }; put another one before it: 18.12 10:05–12:30
times-wrong = { $why ->
    [order] They must leave after they came. Type both, for example: 10:05–12:30
    [future] That time has not come yet. Check it and type it again.
    [outside] Nothing was on here at that time. One may come two hours before the start at the earliest, and leave when the day ends at the latest.
   *[unclear] That is not clear as a time. Type when they came and left, for example: 10:05–12:30
}
my-code = 🔳 My QR code
code =
    <b>{ $theme }</b>
    🕙 { $when }

    Show this code to the moderator at the entrance, who points a camera at it and checks you in.
code-name = qr-{ $number }.png
codes = <b>My QR code</b>{"\u000A"}For which session?
code-wrong = This code does not fit: it is somebody else’s, or out of date. Ask to be shown it again: /my, button “My QR code”.
code-own = This is your code. Show it to the moderator at the entrance, who points a camera at it and checks you in.
code-for-moderators = This code is for moderators: with it they check in those who come. There is nothing for you to do.
here = ✅ <b>You are checked in</b>{"\u000A"}“{ $theme }”. Enjoy the coworking! Press the button when you leave.
here-out = 🚪 I am leaving
here-left = You are checked out: “{ $theme }”. If you come back, point your camera at the code again.
here-off = At the session “{ $theme }” a moderator checks people in: show your code (/my, button “My QR code”) or say your name.
here-full = You are not signed up for “{ $theme }”, and there are no free seats. Please ask a moderator.
here-go-on = Now check in.
here-check-in = ✅ Check in
not-now = { $why ->
    [early] It is too early to check in. It will be possible from: { $opens }
    [over] The time is over: nobody can be checked in any more.
   *[not_open] The session is not on: nobody can be checked in.
}
self-check-in = { $on ->
    [yes] 📍 Self check-in: on
   *[no] 📍 Self check-in: off
}
self-on = Self check-in is on: teachers check in by the QR code on the poster.
self-off = Self check-in is off: only moderators check people in.
removed-notice =
    ✖️ You were taken off the list of members: <b>{ $theme }</b>
    🕙 { $when }

    If this is a mistake, sign up again or write to the organiser.
