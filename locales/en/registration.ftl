# Signing up and giving the seat back.
join = ✅ Sign up
join-what =
    <b>{ $theme }</b>
    🕙 { $when }
    { $seats }

    What would you like to sign up for?
join-whole = The whole session
join-wait = ⏳ Join the waiting list
join-not-open = Sign-up for “{ $theme }” is closed.
join-full = “{ $theme }” has no seats left. { $waiting ->
    [0] Nobody is on the waiting list yet.
   *[other] On the waiting list: { $waiting }.
} A seat that becomes free goes to the first one waiting.
joined = { $position ->
    [0] ✅ <b>You are signed up</b>
   *[other] ⏳ <b>You are on the waiting list</b>, place in the queue: { $position }
}

    { $theme }
    🕙 { $when }
leave = ✖️ Cancel sign-up
left = Your sign-up for “{ $theme }” is cancelled.
mine = <b>My sign-ups</b>{ $count ->
    [1] {""}
   *[other] : { $count }
}
mine-none = You are not signed up for anything yet.
mine-item = { $position ->
    [0] ✅ <b>{ $theme }</b>{"\u000A"}{ $when }
   *[other] ⏳ <b>{ $theme }</b> — on the waiting list, place { $position }{"\u000A"}{ $when }
}
promoted =
    🎉 <b>A seat has become free, and it is yours.</b>

    { $theme }
    🕙 { $when }

    If you cannot come, cancel your sign-up — the next person will get the seat.
leave-stale = Your place has changed since: look again. Nothing was cancelled.
