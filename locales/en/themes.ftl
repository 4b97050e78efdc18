# Themes of sessions: proposed by teachers, supported, and made sessions of by organisers.
themes =
    💡 <b>Themes for sessions</b>: { $count }

    Teachers propose them. Support what you need: those with most support become sessions.
themes-none = { $others ->
    [yes] 💡 No themes wait for support now: some became sessions, others are postponed. Propose yours: what would you like to talk about with colleagues, or what can you show?
   *[no] 💡 There are no themes yet. Propose the first one: what would you like to talk about with colleagues, or what can you show?
}
themes-mine = 🗒 My themes
themes-mine-title = 🗒 <b>My themes</b>
themes-mine-none = You have not proposed any themes yet.
themes-to-postponed = ⏸ Postponed
themes-to-held = 📅 Became sessions
themes-postponed = ⏸ <b>Postponed themes</b>: { $count }
themes-held = 📅 <b>Themes that became sessions</b>: { $count }
theme-label = { $status ->
    [new] 💡 { $text } · { $supporters }
    [in_work] 🛠 { $text } · { $supporters }
    [session] 📅 { $text } · { $supporters }
   *[postponed] ⏸ { $text } · { $supporters }
}
theme-label-merged = 🔗 { $text }
theme-status-name = { $status ->
    [new] new
    [in_work] in work
    [session] session
   *[postponed] postponed
}
theme =
    <b>{ $text }</b>
    { $status ->
        [new] 💡 New
        [in_work] 🛠 In work
        [session] 📅 It became a session
       *[postponed] ⏸ Postponed
    }
theme-session = { $stage ->
    [draft] The session is being prepared.
    [open] 🕙 { $when }
   *[over] The session is over.
}
theme-author = Proposed by: { $author }
theme-practice = <b>From practice:</b> { $practice }
theme-reason = <b>Why it is postponed:</b> { $reason }
theme-merged =
    <b>Together with it:</b>
    { $themes }
theme-line = • { $text }
theme-counts = 👍 support it: { $supporters } · 🎤 ready to lead: { $volunteers }
theme-back = ◀️ To the theme
theme-propose = 💡 Propose a theme
theme-support = 👍 Support
theme-unsupport = ✖️ Take support back
theme-supported = Thank you, you support this theme.
theme-unsupported = Your support is taken back.
theme-volunteer = 🎤 Ready to lead
theme-unvolunteer = ✖️ Not ready to lead any more
theme-volunteered = Thank you! If there is a session about it, the organiser will invite you to lead.
theme-unvolunteered = All right, you will not be invited to lead this session.
theme-take-back = 🗑 Remove my theme
theme-taken-back = The theme is removed: <b>{ $text }</b>
theme-held = A session about this theme is being prepared. The theme can return to the list if the session is cancelled.
theme-to-work = 🛠 Take into work
theme-to-new = 💡 Back to new
theme-to-session = 📅 To the session
theme-postpone = ⏸ Postpone
theme-make = 📅 Make it a session
theme-merge = 🔗 Merge with…
theme-unmerge-some = ✂️ Separate…
theme-postpone-ask =
    ⏸ <b>{ $text }</b>

    Why is it postponed? Write up to { $limit } characters: all who support it will be told.
theme-postpone-wrong = A reason in words is needed, up to { $limit } characters (now { $length }).
theme-postponed = The theme is postponed; all who support it will be told why.
theme-make-ask =
    📅 <b>{ $text }</b>

    When will the session be? For example: 17.12.2026 10:00–16:00 or 17–18.12.2026.

    It will be a draft with this theme. All who are ready to lead it will be invited: { $volunteers }.
theme-merge-ask = { $others ->
    [0] There is nothing to merge “{ $text }” with: it is the only theme on the list.
   *[other] Which theme shall “{ $text }” be merged with? The one you press will stay. Support is added up, each person counts once. They can be separated later.
}
theme-unmerge-ask = { $others ->
    [0] Nothing is merged with “{ $text }”.
   *[other] What shall be separated from “{ $text }”? Each will have the support that was given to it.
}
theme-news = { $status ->
    [new] 💡 A theme you support is on the list again:
    [in_work] 🛠 A theme you support is taken into work:
    [session] 📅 A session is being prepared about a theme you support. You can sign up when it is announced. The theme:
   *[postponed] ⏸ A theme you support is postponed for now:
} <b>{ $text }</b>
theme-announced =
    📅 <b>A session about a theme you support is announced</b>
    { $same ->
        [yes] {""}
       *[no] The theme: { $text }{"\u000A"}
    }
    { $theme }
    🕙 { $when }
theme-cancelled = ❌ The session “{ $theme }” about a theme you support is cancelled. { $listed ->
    [yes] The theme is on the list again, with all its support:
   *[no] The theme:
} <b>{ $text }</b>
theme-wanted =
    👍 A postponed theme is supported again: <b>{ $text }</b>
    Support it: { $supporters }
    Why it is postponed: { $reason }
# Proposing one.
propose-ask-theme = What should a session be about? Write the theme in one line, up to { $limit } characters.
propose-ask-practice = What have you tried yourself? Tell briefly about your experience, up to { $limit } characters. You may skip this.
propose-ask-ready = Are you ready to lead this session, or a part of it?
propose-ready = 🎤 Yes, I am ready to lead
propose-not-ready = No, I want to take part
propose-said = <b>Now:</b> { $said }
propose-too-long = Too long: up to { $limit } characters, and you have { $length }. Shorten it and send it again.
propose-wrong = A theme in words is needed. Write it in one line.
propose-too-many = One person may have at most { $most } new themes. Remove one of yours, or wait until it is considered.
propose-same = { $by ->
    [mine] You have proposed this theme already:
    [postponed] This theme was proposed already and is postponed for now. Support it, and the organiser will hear that it is wanted:
   *[other] This theme has been proposed already. Support it, and it will be noticed more:
} <b>{ $text }</b> · 👍 { $supporters }
propose-held = { $is_open ->
    [yes] A session about this theme is announced already: <b>{ $text }</b>{"\u000A"}🕙 { $when }
   *[no] A session about this theme is being prepared already: <b>{ $text }</b>
}{"\u000A\u000A"}Do you want to propose it again?
propose-anew = 💡 Propose it all the same
propose-other = 💡 Propose another
propose-stop = ✖️ Do not propose
propose-check =
    This is how colleagues will see it:

    <b>{ $text }</b>
propose-leads = 🎤 You are ready to lead
propose-send = 💡 Propose
proposed = ✅ The theme is proposed. You support it already; colleagues will see it on the list.
