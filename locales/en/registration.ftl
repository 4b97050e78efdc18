# Signing up and giving the seat back.
join = ✅ Sign up
join-what =
    <b>{ $theme }</b>
    🕙 { $when }
    { $seats }

    What would you like to sign up for?
join-whole = The whole session
day = Day { $number } · { $date }
to-activities = 🗂 Activities
activities-what =
    <b>{ $theme }</b>

    Which activity would you like to sign up for?
part-line = { $mine ->
    [in] ✅ { $title }
    [waits] ⏳ { $title }
   *[no] { $title }
}{ $capacity ->
    [0] {""}
   *[other] {" "}({ $taken } of { $capacity })
}
part =
    <b>{ $name }</b>
    🕙 { $when }
    { $seats }
join-wait = ⏳ Join the waiting list
join-not-open = Sign-up for “{ $theme }” is closed.
join-full = “{ $name }” has no seats left. { $waiting ->
    [0] Nobody is on the waiting list yet.
   *[other] On the waiting list: { $waiting }.
} A seat that becomes free goes to the first one waiting.
joined = { $position ->
    [0] ✅ <b>You are signed up</b>
   *[other] ⏳ <b>You are on the waiting list</b>, place in the queue: { $position }
}

    { $name }
    🕙 { $when }
clash =
    ⚠️ <b>You are signed up for something else at that time:</b>
    { $others }

    Switch to “{ $name }”? The old seat is given up only when you have the new one.
    🕙 { $when }
clash-other = • { $name }
clash-switch = 🔁 Switch
clash-keep = Leave it as it is
leave = ✖️ Cancel sign-up
left = Your sign-up for “{ $name }” is cancelled.
mine = <b>My sign-ups</b>{ $count ->
    [1] {""}
   *[other] : { $count }
}
mine-none = You are not signed up for anything yet.
mine-session = <b>{ $theme }</b>{"\u000A"}{ $when }
mine-part = { $state ->
    [waiting] ⏳ { $title } — on the waiting list, place { $position }
    [offered] 🎟 { $title } — a seat is free and waits for your answer
   *[confirmed] ✅ { $title }
}
promoted =
    🎉 <b>A seat has become free, and it is yours.</b>

    { $name }
    🕙 { $when }

    If you cannot come, cancel your sign-up — the next person will get the seat.
offered =
    🎟 <b>A seat is free. Will you take it?</b>

    { $name }
    🕙 { $when }

    It is kept for you until { $until }. Then it goes to the next person.
offer-take = ✅ Take the seat
offer-decline = No, thank you
offer-over = The time to answer is over: the seat at “{ $name }” is no longer kept for you.
moved =
    🔁 <b>The session was moved: { $theme }</b>

    Before: { $old }
    Now: { $new }

    Will you come?
comes = ✅ I will come
comes-not = I cannot come
moved-place =
    📍 <b>Another place: { $theme }</b>

    Before: { $old }
    Now: { $new }

    The time is the same. If you cannot come, cancel your sign-up.
and-more = and { $count } more
answered = { $comes ->
    [yes] ✅ See you at “{ $theme }”{"\u000A"}🕙 { $when }
   *[no] A pity. Your sign-ups for “{ $theme }” are cancelled.
}
cancelled-notice =
    ❌ <b>The session is cancelled: { $theme }</b>
    It was to be: { $when }
cancel-reason = Reason: { $reason }
unanswered =
    <b>{ $theme }</b>
    Have not said whether they come after the move: { $count }

    { $names }{ $more ->
    [0] {""}
   *[other] {"\u000A"}and { $more } more
}
leave-stale = Your place has changed since: look again. Nothing was cancelled.
