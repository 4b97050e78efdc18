# Sessions: list, card, programme, draft, announcement.
sessions = <b>Sessions</b>{ $pages ->
    [1] {""}
   *[other] , page { $page } of { $pages } ({ $count } in all)
}
sessions-none = No sessions have been announced yet. When there is a new one, its card will be in the Media-hub group.
session-line = { $state ->
    [draft] 📝 draft · { $date } · { $theme }
   *[other] { $date } · { $theme }
}
session-title = { $state ->
    [draft] 📝 <i>A draft, organisers and moderators of this session see it</i>{"\u000A"}<b>{ $theme }</b>
    [running] 🟢 <i>On now</i>{"\u000A"}<b>{ $theme }</b>
    [finished] <i>Finished</i>{"\u000A"}<b>{ $theme }</b>
    [archived] <i>Finished</i>{"\u000A"}<b>{ $theme }</b>
    [cancelled] ❌ <i>Cancelled</i>{"\u000A"}<b>{ $theme }</b>
   *[other] 📅 <b>{ $theme }</b>
}
session-aim = <b>Aim:</b> { $aim }
session-when = 🕙 { $when }
session-place = 📍 { $place }
session-leaders = 🎙 { $count ->
    [1] Led by
   *[other] Led by
}: { $names }{ $more ->
    [0] {""}
   *[other] {" "}and others: { $more }
}
session-activities = 🗂 The programme has { $count ->
    [one] { $count } activity
   *[other] { $count } activities
}
session-seats = 👥 Signed up: <b>{ $taken }</b>{ $capacity ->
    [0] {""}
   *[other] {" "}of { $capacity }
}{ $waiting ->
    [0] {""}
   *[other] , waiting: { $waiting }
}
session-mine = { $state ->
    [offered] 🎟 A seat is offered to you: take it or decline
    [waiting] ⏳ You are on the waiting list, your place in the queue: { $position }
   *[other] ✅ You are signed up
}
session-others = 🗓 Your days and activities: { $count }
session-elsewhere = 🗂 For single days and activities: { $count }
session-moved = 🔁 Moved. Before: { $old }
session-moved-place = 📍 Another place. Before: { $old }
to-session = To the session
programme = 🗂 Programme
programme-title = <b>Programme:</b> { $theme }{ $pages ->
    [1] {""}
   *[other] {" "}({ $page } of { $pages })
}
programme-by = { $by ->
    [zone] 🗂 By zone
   *[time] 🕙 By time
}
day-heading = 📅 <b>{ $when }</b>
programme-empty = The programme has not been filled in yet.
zone-name = { $zone ->
    [interactive] Interactive
    [presentation] Presentation
   *[media_hub] Media-hub
}
zone-heading = { $zone ->
    [interactive] 💬 <b>Interactive zone</b>
    [presentation] 🎭 <b>Presentation zone</b>
   *[media_hub] 🗄 <b>Media-hub zone</b>
}
kind-name = { $kind ->
    [briefing] Methodical briefing
    [business_game] Business game
    [open_mic] Open mic
    [brainstorm] Brainstorm
    [debate] Methodical dialogue
    [workshop] Workshop
    [round_table] Round table
    [quiz] Quiz
    [auction] Auction of methodical findings
    [group_work] Group work
    [edition] Making the electronic collection
    [lecture] Lecture
    [seminar] Seminar
    [practicum] Practicum
    [meeting] Meeting
    [conference] Conference
   *[other] Activity
}
activity-name = { $alone ->
    [yes] <b>{ $title }</b>
   *[no] { $form } <b>{ $title }</b>
}
activity = { $timed ->
    [yes] • { $time } { $name }
   *[no] • { $name }
}
activity-note = <i>{ $note }</i>
activity-moderator = Led by: { $name }
edit = ✏️ Edit
announce = 📣 Announce
export = 📄 Plan (DOCX)
export-caption = Plan of the session “{ $theme }”
export-name = plan-{ $number }.docx
edit-what = What shall we change in the session “{ $theme }”?
field = { $field ->
    [theme] Theme
    [aim] Aim
    [days] Date and time
   *[place] Place
}
edit-ask = { $field ->
    [theme] Write the new theme, up to { $limit } characters.
    [aim] Write the new aim, up to { $limit } characters.
    [days] When will the session take place? For example: 17.12.2026 10:00–16:00 or 17–18.12.2026
   *[place] Where will the session take place? Up to { $limit } characters.
}

    Now: { $now }
edit-wrong = Text of up to { $limit } characters is needed{ $length ->
        [0] {""}
       *[other] ; yours has { $length }
    }.
preview =
    <b>This is how the card will look in the group “{ $chat }”:</b>

    { $card }
publish = ✅ Publish
preview-stale = The draft has changed since then. This is what it is now — take another look.
published = Announced: “{ $theme }”. The card will appear in the group in a few seconds, and teachers will be able to sign up.
post-again = 📌 Card to the group
