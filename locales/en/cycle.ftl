# The two-month cycle: for organisers, and what it asks of everybody.
cycle-none =
    🔁 <b>The cycle of sessions</b>

    The bot asks nobody by itself now. Name the date of the next session: from it the bot counts a date every two months, and asks teachers and organisers beforehand.
cycle-begin = 📅 Name the date
cycle-title = 🔁 <b>The cycle of sessions</b>
cycle =
    Counted from: { $anchor }
    Every so many months: { $months }
    If the date is a day off ({ $country }): { $policy }
    Days before: survey of practice — { $survey }, organisers — { $organisers }, teachers — { $teachers }
    Messages to teachers reach those who told the bot their name and did not turn such messages off.
cycle-policy = { $policy ->
    [none] the date stays
    [next] to the next working day
   *[previous] to the working day before
}
cycle-months = { $months } mo.
cycle-step = { $step ->
    [survey] Survey of practice
    [organisers] Message to organisers
   *[teachers] Message to teachers
}
cycle-chosen = ✅ { $words }
cycle-looked-at = ▸ { $words }
cycle-dates =
    <b>The next dates:</b>
    { $dates }
cycle-date = • { $day }
cycle-date-moved = • { $day } (instead of a day off: { $nominal })
cycle-coming =
    <b>What will be sent:</b>
    { $steps }
cycle-too-late = ℹ️ Session { $day }: it is too late to write: letters begin with the next date.
cycle-coming-line = • { $when } — { $step ->
    [survey] survey of practice
    [organisers] message to organisers
   *[teachers] message to teachers
}
cycle-coming-more = and { $count } more
cycle-done =
    <b>What was done:</b>
    { $steps }
cycle-done-line = { $state ->
    [done] ✅ { $when }: { $step } (session: { $day }), messages: { $told }
    [late] 🕗 { $when }: { $step } (session: { $day }) — late, messages: { $told }
   *[skipped] ⏭ { $when }: { $step } (session: { $day }) — not sent: the bot was off
}
cycle-to-anchor = 📅 Date
cycle-to-months = 🔁 How often
cycle-to-days-off = 🎌 Days off
cycle-to-days = ⏰ Days before
cycle-to-texts = 💬 Texts
cycle-to-stop = ⏹ Stop the cycle
cycle-to-country = 🌍 Another country
cycle-back = ◀️ To the cycle
cycle-ask = { $what ->
    [anchor] When is the next session? For example: 31.12.2026. All later dates are counted from it.
    [country] Whose holidays are days off? Press, or write the two letters of a country, for example: BY.
   *[days] How many days before a session shall people be asked? Three numbers: survey of practice, organisers, teachers. For example: 28 21 14
}
cycle-ask-months = Every how many months is there a session?
cycle-days-off = What if the date falls on a day off? Holidays are those of: { $country }.
cycle-changed = ✅ Saved
cycle-wrong = { $problem ->
    [months] From 1 to 12 months.
    [days] Three numbers from 1 to 60 are needed, for example: 28 21 14
    [order] The survey comes first, then organisers, then teachers: the first number is the largest, the third the smallest.
    [too_long] The survey would come before the session before. Choose a longer period, or ask later.
    [country] The bot does not know this country. Two letters are needed, for example: BY
    [anchor] This date is too far away.
    [no_such_date] There is no such date.
    [past] This date is over. Name the next one.
   *[not_understood] The date could not be understood. Write it like this: 31.12.2026
}
cycle-stop-ask = Stop the cycle? The bot will not ask about practice or about sessions of the cycle any more. What was done stays on the list.
cycle-stop = ⏹ Yes, stop
cycle-stopped = The cycle is stopped.
cycle-preview = { $step ->
    [survey] <i>The survey of practice as it would look now. Teachers receive it.</i>
    [organisers] <i>The message to organisers as it would look now.</i>
   *[teachers] <i>The message to teachers as it would look now.</i>
}
cycle-words = ✏️ Change the words
cycle-words-standard = ↩️ Standard words
cycle-words-ask = { $step ->
    [organisers] Write how the letter to organisers should begin: up to { $limit } characters. The bot adds the date, sessions, themes, minuses and buttons by itself. In other languages the words stay the same.
   *[teachers] Write how the letter to teachers should begin: up to { $limit } characters. The bot adds the date, sessions, themes and buttons by itself. In other languages the words stay the same.
}
cycle-words-now =
    The letter begins like this now:
    <blockquote>{ $words }</blockquote>
cycle-words-wrong = { $problem ->
    [empty] A text is needed, up to { $limit } characters.
   *[too_long] Too long: { $length } characters, and { $limit } are allowed. Please shorten it and send it again.
}
cycle-words-check = 👁 <i>The letter will look like this. Nothing has changed yet.</i>
cycle-words-save = ✅ Save
cycle-words-other = ✏️ Write it differently
cycle-words-keep = ◀️ Leave it as it was
# What people receive.
cycle-survey =
    💡 <b>What works well for you?</b>

    The next methodical session is near: { $day }. Its theme is chosen from your experience. Which technique, form or finding could you show to colleagues? What would you like to talk about?

    Propose a theme, or support another’s. If you want no such messages, turn them off in /profile.
cycle-organisers = { $sessions ->
    [0] 📅 <b>It is time to set a session.</b> By the cycle it should be: { $day }. Nothing is set yet.
   *[other] 📅 <b>Is all ready for the session?</b> By the cycle it should be: { $day }. There is already:
}
cycle-own-words =
    { $words }

    📅 The session of the cycle: { $day }
cycle-session = { $state ->
    [draft] 📝 Draft “{ $theme }”
   *[announced] 📣 “{ $theme }”
}{"\u000A"}{ $when }
cycle-themes =
    <b>Most supported:</b>
    { $themes }
cycle-theme = • { $text } · 👍 { $supporters }
cycle-minuses =
    <b>Minuses of the last boards that nothing is decided about yet:</b>
    { $minuses }
cycle-minus = ➖ { $text } ({ $subject }), votes: { $votes }
cycle-teachers = { $sessions ->
    [0] 💡 <b>A methodical session is near:</b> { $day }. Its theme is still to be chosen: propose yours, or support another’s.
   *[other] 📅 <b>A methodical session is near:</b> { $day }. Sign up:
}
cycle-mute = If you want no such messages, turn them off in /profile.
cycle-join = ✍️ Sign up: { $theme }
