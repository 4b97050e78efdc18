# Changes of an announced session.
move = 🔁 Move
cancel-session = ❌ Cancel the session
capacity = 👥 Capacity
begin = ▶️ Begin
finish = 🏁 Finish
move-days =
    <b>{ $theme }</b>
    Now: { $now }

    When will the session take place? For example: 17.12.2026 10:00–16:00 or 17–18.12.2026
move-only-place = 📍 Only the place
move-place =
    <b>{ $theme }</b>
    Now: { $now }

    Where will the session take place? Up to { $limit } characters.
move-confirm =
    <b>{ $theme }</b>

    Before: { $old }
    After: { $new }

    Will be told: { $count }.{ $asked ->
        [0] {""}
       *[other] {" "}Those signed up will be asked whether they come: { $asked }.
    }
move-yes = 🔁 Yes, move it
move-other-place = 📍 Another place
move-done =
    Moved: “{ $theme }”
    🕙 { $new }
    Will be told: { $count }
cancel-ask =
    Cancel the session “{ $theme }”? Will be told: { $count }.

    Write the reason, up to { $limit } characters: everybody will see it.
cancel-without-reason = No reason
cancel-confirm =
    The session “{ $theme }” will be cancelled for everybody. It cannot be brought back.
    Will be told: { $count }
cancel-yes = ❌ Yes, cancel
cancel-other-reason = ✏️ Another reason
cancel-done = The session “{ $theme }” is cancelled. Will be told: { $count }
capacity-ask =
    <b>{ $name }</b>
    Now: { $now }; signed up: { $taken }, waiting: { $waiting }

    How many people can come? Write a number up to { $limit }, or 0 if there are seats for everyone.
capacity-any = seats for everyone
capacity-others = Days and activities
capacity-which = <b>{ $theme }</b>{"\u000A"}Whose capacity shall be changed?
capacity-line = { $title }: { $taken }{ $capacity ->
    [0] {""}
   *[other] {" "}of { $capacity }
}
capacity-wrong = A whole number from 0 to { $limit } is needed. For example: 25, or 0 if there are seats for everyone.
capacity-set =
    <b>{ $name }</b>
    Capacity: { $now }
    Signed up: { $taken }, waiting: { $waiting }
edit-too-long = A text of at most { $limit } characters is needed; yours has { $length }.
