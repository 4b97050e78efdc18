# Files to take away: calendars and posters.
to-calendar = 📆 To calendar
calendar-name = session-{ $number }-{ $date }.ics
calendar-caption = { $cancelled ->
    [yes] “{ $theme }” is cancelled. Open the file: the entry in your calendar will be marked as cancelled too.
   *[no] “{ $theme }”. Open the file and the session appears in the calendar of your phone or computer. If it is moved, the new file puts the same entry right.
}
own-calendar-name = my-sessions.ics
own-calendar-caption = All you are signed up for. Open the file: the sessions and activities appear in your calendar.
own-calendar-none = There is nothing to put into the calendar yet: you have no seat anywhere.
poster = 🖼 Poster (PDF)
poster-here = 📲 Poster to check in
poster-name = { $kind ->
    [here] poster-check-in-{ $number }.pdf
   *[join] poster-{ $number }.pdf
}
poster-caption = { $kind ->
    [here] Poster to check in: “{ $theme }”. Hang it at the entrance: whoever points a camera at the code checks in by themselves.
   *[join] Poster: “{ $theme }”. Print it and hang it up: the code on it opens the sign-up.
}
hub-name = Media-hub
