# /announce: an announcement to many: the draft, to whom, buttons, sending, the report.
announce-ask =
    <b>New announcement</b>

    Send or forward a message here: text with its formatting, a photo, a video, a file, an album, a poll. Nobody gets anything until you choose to whom, and press “Send now” or “Send later”.
announce-replace-ask = Send or forward the message that is to replace this one.
announce-all-button = 📋 All announcements: { $count }
announce-all =
    <b>Announcements</b>
    In all: { $count }; page { $page } of { $pages }
announce-new = ✏️ New announcement
announce-to-all = 📋 All announcements
announce-line = { $state ->
    [draft] 📝
    [scheduled] 🕙
    [sending] ▶️
    [paused] ⏸
    [stopped] ⏹
    [done] ✅
   *[recalled] ↩️
} { $words ->
    [yes] { $text }
   *[no] { $kind ->
        [text] Text
        [photo] Photo
        [video] Video
        [document] File
        [album] Album
        [poll] Poll
        [animation] Animation
        [audio] Audio
        [voice] Voice message
        [video_note] Video message
        [sticker] Sticker
        [contact] Contact
        [location] Place on the map
        [venue] Place with an address
       *[forwarded] Forwarded
    }
} · { $author }
announce-wrong = { $flaw ->
    [empty] There is no text in the message.
    [too_long] Too long: a text has up to 4096 characters, up to 1024 under a photo or file.
    [files] One album has photos and videos together, or files only, ten at most. The rest was not added.
    [options] A poll has 2 to 12 options of up to 100 characters.
    [buttons] That makes no button: it needs a label of up to 40 characters and an address that begins with https://. There can be 8 buttons; an album has none.
   *[kind] A message like this cannot be sent to others. Send a text, a photo, a video, a file, an album or a poll.
}
announce-message = { $kind ->
    [text] 💬
    [photo] 🖼 Photo.
    [video] 🎬 Video.
    [document] 📎 File.
    [album] 🖼 Album, files: { $files }.
    [poll] 📊 Poll.
    [animation] 🎞 Animation.
    [audio] 🎵 Audio.
    [voice] 🎙 Voice message.
    [video_note] ⏺ Video message.
    [sticker] 🙂 Sticker.
    [contact] 👤 Contact.
    [location] 📍 Place on the map.
    [venue] 📍 Place with an address.
   *[forwarded] ↪️ Forwarded message.
} { $text }
announce-draft = <b>Draft of an announcement</b>
announce-whom = 👥 To: { $circles }. People: { $people }
announce-whom-nobody = 👥 To: not chosen yet
announce-choose = { $chosen ->
    [yes] ❗️ There are no such people now. Choose others: press “To”.
   *[no] ❗️ Choose who gets it: press “To”. Then the button “Send now” appears here.
}
announce-note = { $about ->
    [poll] ℹ️ Everybody gets a poll of their own. There is no common result: the bot does not count who chose what.
    [album] ℹ️ An album has no buttons under it.
   *[forwarded] ℹ️ The author of the original message is not shown: it comes from the bot.
}
announce-as-seen = 👆 This is how people will see it.
announce-instead-ask = Shall this message replace the draft “{ $words ->
    [yes] { $text }
   *[no] { $kind ->
        [text] Text
        [photo] Photo
        [video] Video
        [document] File
        [album] Album
        [poll] Poll
        [animation] Animation
        [audio] Audio
        [voice] Voice message
        [video_note] Video message
        [sticker] Sticker
        [contact] Contact
        [location] Place on the map
        [venue] Place with an address
       *[forwarded] Forwarded
    }
}”?
announce-instead-yes = ✏️ Yes, replace it
announce-instead-new = ➕ No, this is a new announcement
announce-instead-no = Leave it as it was
announce-unchanged = This is the same message: nothing has changed.
announce-except = Except: { $circles }
announce-circle = { $kind ->
    [all] everybody
    [registered] registered for “{ $name }”
    [waiting] waiting for a place at “{ $name }”
    [unanswered] not answered about “{ $name }”
    [present] were there: “{ $name }”
    [present_any] were there once at least
    [never_came] never came
    [moderators] moderators of “{ $name }”
    [moderators_any] moderators
    [organisers] organisers
    [institution] staff of “{ $name }”
    [board] took part in the board “{ $name }”
   *[verdict] said a verdict on the board “{ $name }”
}
announce-under = 🔘 Buttons under the message: { $labels }
announce-urgency = { $urgent ->
    [yes] 🔔 Urgent: goes out at night, too.
   *[no] { $night ->
        [yes] 🌙 These are quiet hours, 21:00 to 8:00. If you send it, the messages go out at 8:00. What is urgent goes at once.
       *[no] 🌙 From 21:00 to 8:00 nothing is sent; it waits for the morning.
    }
}
announce-whom-button = 👥 To whom
announce-under-button = 🔘 Buttons
announce-morning = Wait at night
announce-urgent = Urgent
announce-try = 👁 Try it on myself
announce-tried = The announcement will come to you just as everybody will see it.
announce-send = 📣 Send now
announce-later = 🕙 Send later
announce-replace = ✏️ Another message
announce-discard = 🗑 Delete the draft
announce-begun = Accepted. How far it has come is shown in a message of its own, which keeps itself up to date.
announce-whom-ask = On the left, who gets it; on the right, who of them does not. Each person gets one message, even if they are on several lists.
announce-take = { $chosen ->
    [yes] ✅{" "}
   *[no] {""}
}{ $kind ->
    [all] Everybody
    [registered] Registered
    [waiting] Waiting
    [unanswered] Not answered
    [present] Were there
    [never_came] Never came
    [moderators] Moderators
    [organisers] Organisers
    [institution] Staff
    [board] Took part
   *[verdict] Said a verdict
} · { $count }
announce-leave = { $chosen ->
    [yes] 🚫{" "}
   *[no] {""}
}except: { $kind ->
    [all] everybody
    [registered] registered
    [waiting] waiting
    [unanswered] not answered
    [present] were there
    [never_came] never came
    [moderators] moderators
    [organisers] organisers
    [institution] staff
    [board] took part
   *[verdict] said a verdict
}
announce-out = ✖️ { $name } · { $count }
announce-which-button = { $what ->
    [session] 📅 People of a session…
    [institution] 🏫 An institution…
   *[board] 💬 People of a board…
}
announce-which-none = { $what ->
    [session] There are no sessions yet.
    [institution] There are no institutions yet.
    [auction] There are no auctions yet.
    [lot] There are no lots yet.
   *[board] There are no boards yet.
}
announce-which = { $what ->
    [session] Which session?
    [institution] Which institution?
    [auction] Which auction?
    [lot] Which lot?
   *[board] Which board?
}
announce-near = { $what ->
    [session] 📅 People of the session “{ $name }”
    [institution] 🏫 Institution “{ $name }”
   *[board] 💬 People of the board “{ $name }”
}
announce-ready = ✔️ Done
announce-to-whom = 👥 To the audience
announce-under-ask = Buttons under the message: { $count } of { $limit }. Which one to add?
announce-leads = { $leads ->
    [session] ➕ Open a session
    [sign_up] ➕ Sign up for a session
    [board] ➕ Open a board
    [auction] ➕ Open an auction
    [lot] ➕ Open a lot
   *[link] ➕ A link
}
announce-label = { $leads ->
    [session] 📅 About the session
    [sign_up] 🎟 Sign up
    [board] 💬 Open the board
    [auction] 🔨 Open the auction
    [lot] 🏷 See the lot
   *[link] 🔗 Open
}
announce-under-off = ✖️ { $label }
announce-link-ask = Write a label of up to { $limit } characters and an address, for example: Form https://forms.example.by/1
announce-at = 🕙 { $when }
announce-moment-ask = When should it go out? Choose, or write for example: tomorrow at 10, or 17.12.2026 18:00.{ $urgent ->
    [yes] {""}
   *[no] {" "}From 21:00 to 8:00 nothing is sent: then it goes out at 8:00.
}
announce-moment-wrong = { $problem ->
    [no_such_date] There is no such date.
    [no_such_time] There is no such time.
    [past] That time is over.
    [far] That is more than a year from now: too far away.
   *[not_understood] The date and time could not be understood.
} Write it like this: tomorrow at 10, on Friday at 18:30, or 17.12.2026 18:00.
announce-page = <b>{ $state ->
    [scheduled] 🕙 The announcement waits to be sent
    [sending] ▶️ The announcement is being sent
    [paused] ⏸ Sending is paused
    [stopped] ⏹ Sending was stopped
    [done] ✅ The announcement was sent
   *[recalled] ↩️ The announcement was taken back
}</b>
announce-author = 👤 Author: { $name }
announce-left = 👤 { $name } is an organiser no more. { $over ->
    [yes] The announcement is all organisers’ now.
   *[no] Please keep an eye on this announcement: it is yours and the other organisers’ now.
}
announce-deed = { $done ->
    [paused] ⏸ Paused by
    [resumed] ▶️ Resumed by
    [stopped] ⏹ Stopped by
    [recalled] ↩️ Taken back by
   *[corrected] ✏️ Last corrected by
}: { $name }, { $when }
announce-not-yours = Other organisers look after this announcement now: you have no such rights any more.
announce-state-name = { $state ->
    [draft] draft
    [scheduled] waits to be sent
    [sending] being sent
    [paused] paused
    [stopped] stopped
    [done] sent
   *[recalled] taken back
}
announce-done = { $done } of { $all }
announce-pace = { $rate ->
    [0] {""}
   *[other] Per second: { $rate }.{" "}
}Left: about { $minutes ->
    [0] { $seconds } s
   *[other] { $minutes } min { $seconds } s
}
announce-rests = { $again ->
    [yes] Goes on: { $until }
   *[no] Begins: { $until }
}
announce-move = 🕙 Another time
announce-moved = Begins: { $when }
announce-uncorrected = { $kind ->
    [poll] A poll cannot be corrected: take it back and send it anew.
   *[forwarded] A message like this cannot be corrected: take it back and send it anew.
}
announce-outcome = { $state ->
    [sent] Sent: { $count }
    [blocked] Have blocked the bot: { $count }
    [failed] Could not be sent: { $count }
    [unknown] Not known whether it arrived: { $count }
   *[dropped] Nobody to send to, or nothing to send: { $count }
}
announce-recall = { $how ->
    [deleted] Deleted for readers: { $count }
    [replaced] Text replaced: { $count }
   *[failed] Could not be taken back: { $count }
}
announce-taken-back = Taken back: { $count }
announce-corrected = Corrected: { $count }
announce-outdated = Still being corrected: { $count }
announce-step = { $step ->
    [pause] ⏸ Pause
    [resume] ▶️ Resume
    [stop] ⏹ Stop
   *[recall] ↩️ Take back
}
announce-correct = ✏️ Correct
announce-correct-ask = Send the message as it should be. The bot shows first what comes of it, and changes nothing until you press “Correct”.{ $kind ->
    [text] {""}
    [album] {" "}Of an album the caption can be corrected: send it as text.
   *[other] {" "}To correct the caption only, send it as text.
}
announce-correct-seen = 👆 So it will be for { $people ->
    [one] { $people } person
   *[other] { $people } people
}. Correct it?
announce-correcting = Got it: correcting.
announce-late = { $why ->
    [recalled] The announcement was taken back already: there is nothing to correct.
   *[changed] While you were writing, this announcement was corrected already. Look what it is like now; if need be, press “Correct” once more.
}
announce-report-button = 📊 Report
announce-report =
    <b>Report</b>
    Done: { $done } of { $all }
announce-causes = <b>Why some do not have it</b>
announce-cause = { $why ->
    [blocked] Have blocked the bot
    [unknown] Not known whether it arrived
    [erased] Erased their data
    [source] The original message is gone
    [deactivated] Deleted their Telegram
    [old] The message is too old
    [removed] The message is not there any more
   *[other] Telegram’s answer: “{ $said }”
}: { $count }
announce-troubles = <b>Why some were not corrected or taken back</b>
announce-ask-step = { $step ->
    [stop] Stop sending “{ $text }”? Whoever does not have it yet will not get it; it cannot be resumed.
   *[recall] Take “{ $text }” back? The message disappears for everybody who has it. Where it came more than two days ago, a line saying that the organiser took it back stays instead.
}
announce-yes = { $step ->
    [stop] ⏹ Yes, stop
   *[recall] ↩️ Yes, take it back
}
