# Who leads a session: offers, invitations, answers, and what is expected when.
moderators = 🎙 Moderators
moderators-of =
    🎙 <b>Moderators</b>
    { $theme }

    { $count ->
        [0] Nobody yet. Invite a teacher by name; somebody who is not in the bot is invited by a link: /roles
       *[other] Press a person to accept, replace or release them. Somebody who is not in the bot is invited by a link: /roles
    }
moderators-line = { $state ->
    [volunteered] 🙋 { $name } — ready to lead
    [invited] ✉️ { $name } — no answer yet
   *[accepted] ✅ { $name }
}
moderators-one =
    <b>{ $name }</b>
    Institution: { $institution }
    Session: { $theme }

    { $state ->
        [volunteered] 🙋 Is ready to lead and waits for your decision.
        [invited] ✉️ The invitation is sent, there is no answer yet.
       *[accepted] ✅ Leads this session.
    }
moderators-invite = ➕ Invite a moderator
moderators-accept = ✅ Accept
moderators-replace = 🔁 Replace
moderators-dismiss = { $state ->
    [volunteered] Not needed
    [invited] ✖️ Withdraw the invitation
   *[accepted] ✖️ Leads no more
}
moderators-whom-all =
    Who shall be invited to lead the session?
    { $theme }

    Teachers in the bot: { $count }. Choose, or write a part of the name.
moderators-whom = { $count ->
    [0] There is nobody with “{ $words }” in their name. Write it another way.
   *[other] With “{ $words }” in their name: { $count }. If they are not here, write more of the name.
}{"\u000A"}{ $theme }
moderators-ready = 🙋 I am ready to lead
moderators-not = I cannot
moderators-take-back = Take the offer back
moderators-step-back = I cannot lead it
moderators-volunteered =
    🙋 <b>Thank you!</b> The organiser will hear that you are ready to lead the session “{ $theme }”, and will answer.
moderators-agreed-now = ✅ <b>Thank you! You lead the session</b> “{ $theme }”.
moderators-declined-now = All right, thank you for the answer. Somebody else will lead the session “{ $theme }”.
moderators-has-moved = The time or the place of the session has changed. Please look and answer again.
moderators-over = This invitation is not valid any more.
moderators-step-back-ask = Give up leading the session “{ $theme }”? The organiser will have to find somebody else.
moderators-step-back-yes = Yes, give it up
moderators-stepped-back-now = { $told ->
    [yes] All right, you do not lead this session any more. The organiser will hear of it.
   *[no] All right, you do not lead this session.
}
moderators-closed = { $cancelled ->
    [yes] The session “{ $theme }” is cancelled: nobody need lead it. Thank you for being ready!
   *[no] The session “{ $theme }” is over already.
}
moderators-offers =
    🙋 <b>{ $name }</b> ({ $institution }) is ready to lead the session.

    { $theme }
    🕙 { $when }
moderators-invited =
    🎙 <b>You are invited to lead a session</b>

    { $theme }
    🕙 { $when }
moderators-agreed =
    🎙 <b>You are the moderator of a session</b>

    { $theme }
    🕙 { $when }
moderators-answered = { $accepts ->
    [yes] ✅ { $name } leads the session “{ $theme }”.
   *[no] { $name } cannot lead the session “{ $theme }”.
}
moderators-stepped-back = ⚠️ { $name } does not lead the session “{ $theme }”: somebody else is needed.
moderators-refused = Somebody else leads the session “{ $theme }”. Thank you for being ready!
moderators-expected = <b>What is expected of you, and when</b>
moderators-expected-one = { $duty ->
    [before] 📋 Before it begins ({ $begins }): look at the programme, prepare the materials and the subject of the board.
    [during] ▶️ During the session ({ $begins }): note who has come (/roster), lead the discussion, move the board to the next step (/board).
   *[after] 🏁 After the session ({ $ends }): close the board and post to the group what came out of it.
}
moderators-moved =
    🔁 <b>{ $state ->
        [invited] A session that you are asked to lead has changed
        [volunteered] A session that you offered to lead has changed
       *[accepted] A session that you lead has changed
    }</b>

    { $theme }
    { $known ->
        [yes] Before: { $old }{"\u000A"}Now: { $new }
       *[no] Now: { $new }
    }
moderators-cancelled =
    ❌ <b>The session is cancelled: { $theme }</b>
    It was to be: { $when }

    Nobody need lead it. Thank you for being ready!
moderators-duty = { $duty ->
    [before] 📋 Before the session: look at the programme, prepare the materials and the subject of the board.
    [during] ▶️ During the session: note who has come (/roster), lead the discussion, move the board to the next step (/board).
   *[after] 🏁 After the session: close the board and post to the group what came out of it.
}
moderators-duty-now = { $duty ->
    [before] <b>Your session is soon</b>
    [during] <b>Your session is about to begin</b>
   *[after] <b>Your session is over. Thank you!</b>
}

    { $theme }
    🕙 { $when }
moderators-mine = 🎙 I lead
moderators-mine-asked = ❗ You are asked to lead a session and have not answered: { $count }
moderators-mine-led = 🎙 Sessions you lead: { $count }
moderators-mine-title =
    🎙 <b>I lead</b>

    Open an invitation to answer it, or a session that you lead.
moderators-mine-none = There are no sessions that you lead now.
moderators-mine-one = { $state ->
    [invited] ❗ please answer
    [volunteered] 🙋 you offered
   *[accepted] 🎙
} · { $date } · { $theme }
