# Everywhere: places, turning pages, refusals, what went wrong.
place = { $place ->
    [menu] ☰ Menu
    [sessions] 📅 Sessions
    [my] 🎟 My sign-ups
    [boards] 💬 Boards
    [auction] 🔨 Auction
    [themes] 💡 Themes
    [materials] 📚 Materials
    [edition] 🗞 Editions
    [edition_new] 🗞 Compile an edition
    [profile] 👤 Profile
    [language] 🌐 Language
    [help] ❓ Help
    [privacy] 🔒 My data
    [roles] 👥 Roles
    [announce] 📣 Announcements
    [audit] 🧾 Log
    [plan] 📄 Session from a plan
    [institutions] 🏫 Institutions
    [cycle] 🔁 The cycle
    [roster] 👥 Lists of members
    [board] 🗂 Lead a board
    [lots] 📥 Findings
    [hall] 🔨 Lead an auction
    [auction_new] ➕ New auction
   *[new] ✏️ New session by questions
}
back = ◀️ Back
skip = Skip
page-back = ‹ Back
page-on = Next ›
when-at = { $date }, { $time }
when-day = { $date }, { $starts }–{ $ends }
refused = { $reason ->
    [rights] Only an organiser, or somebody they have entrusted with it, can do this.
    [gone] This is no longer here.
    [stale] Things have changed since this button appeared. Open it again and take another look.
    [profile] Please introduce yourself first: open “Profile” in the menu.
    [not_draft] The session has already been announced: there is no draft any more.
    [no_hub] The Media-hub group is not set. The administrator has to set HUB_CHAT_ID.
    [hub_closed] The bot cannot see the Media-hub group. Add it to the group and make it an administrator.
    [same] The time and the place are the same: there is nothing to move.
    [last_organiser] This is the last organiser. First make somebody else an organiser.
    [invitation] This invitation does not work: it has been used or withdrawn, or its time is over. Ask an organiser for a new one.
    [not_finished] The session is not over yet: certificates are issued after it.
    [not_present] Nobody has noted that this person was at the session.
    [board_exists] A board about this is open already, with other rules: it is in /board.
    [board_open] That cannot be done while the board is open.
    [board_closed] The board is closed: that cannot be done on it any more.
    [same_argument] The same argument was written again meanwhile.
    [past] That time is over. Please choose a later one.
    [auction_state] The auction is not at that point: it is not open yet, or is closed already.
    [lot_state] This cannot be done with the lot any more. Look how it stands now.
    [lot_runs] Another lot is on. Finish it first.
    [not_said] First “Once”, then “Twice”, and only then “Sold”.
    [nobody_left] There is nobody left to ask: nobody else has bid for this lot.
    [too_poor] There are not enough free points for this lot any more.
    [edition_empty] There is nothing in the edition that can be printed yet. Choose materials whose authors agree.
    [own_material] This is your own material: thanks and marks are for others to give.
    [nobody] There is nobody in this audience whom the bot can write to. Choose another.
    [not_correctable] What was sent cannot be turned into such a message. Recall it and send a new one.
   *[not_open] Sign-up for this session is closed.
}
failed = That did not work: the mistake is the bot’s, not yours. Nothing is lost — please try again.
stale-button = This button no longer works. Here is the menu.
question-over = This question is behind you.
unknown-command = There is no such command. Here is what you can do:
in-private = This is easier in a private chat with the bot.
to-private = Open the private chat
topic-lost = The topic of the Media-hub group where the bot was posting is gone or closed. The message was posted without a topic.
where = 📍 { $place }
