# What reminds: of one's seats, of what waits for an answer; which of it one gets.
reminder = <b>{ $days ->
    [0] ⏰ Today
    [1] ⏰ Tomorrow
    [7] ⏰ In a week
   *[other] ⏰ Days left: { $days }
}</b>
reminder-thing = { $name }{"\u000A"}🕙 { $when }
reminder-several = <b>Coming soon: you are signed up</b>{"\u000A"}In all: { $count }
reminder-more = and { $count } more — in “My sign-ups”, /my
reminder-asks = The time was changed, and you have not answered yet: will you come?
reminders = 🔔 Reminders
reminder-choices =
    🔔 <b>Reminders</b>

    The bot reminds you of what you have signed up for, but never at night. Press to turn a reminder on or off.
reminder-choice = { $on ->
    [yes] ✅
   *[no] ⬜️
} { $kind ->
    [week] A week before
    [day] A day before
    [hours] Two hours before
   *[cycle] The new session and the survey of themes
}
reminder-figures-button = ⏰ How the reminders went
reminder-figures =
    ⏰ <b>Reminders of this session</b>
    { $theme }

    { $lines }

    “Missed” means that the bot was off until it was too late to remind.
reminder-figures-line = • { $kind ->
    [week] A week before
    [day] A day before
   *[hours] Two hours before
}: sent { $sent }, missed { $missed }
chase-move =
    🔁 <b>Will you come?</b>
    The session “{ $theme }” was moved, and you have not answered yet.

    🕙 { $when }
chase-offer = ⏳ <b>The seat is still kept for you, but not for long.</b>
chase-vote =
    🗳 <b>The voting ends soon</b>
    { $subject }

    You have not voted yet. There is time until: { $until }
chase-verdict =
    💬 <b>The board closes soon</b>
    { $subject }

    What do you think of this method? You can answer until: { $until }
chase-follow-up =
    🌱 <b>Did it work out?</b>
    { $subject }

    We asked a week ago. One answer will help your colleagues.
