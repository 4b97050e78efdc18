# Who may what, invitations, and the log of what was done.
roles =
    <b>Roles</b>
    People: { $count }; page { $page } of { $pages }

    👑 organiser, 🎤 moderator, 🎙 moderator of one session. Press a person to give or take a role. To find somebody by name: /roles and a part of the name.
roles-found = { $count ->
    [0] Nobody has “{ $name }” in their name.
   *[other] With “{ $name }” in their name: { $count }
}{ $more ->
    [0] {""}
   *[other] . Not all are shown, { $more } more: write more of the name
}
role-line = { $role ->
    [organiser] 👑 { $name }
    [moderator] 🎤 { $name }
    [session] 🎙 { $name }
   *[none] { $name }
}
nameless = Member No. { $number }
role-name = { $role ->
    [organiser] organiser
   *[moderator] moderator
}
role-person =
    <b>{ $name }</b>
    Institution: { $institution }

    { $roles }
role-held = { $role ->
    [organiser] 👑 Organiser
    [moderator] 🎤 Moderator of all sessions
   *[session] 🎙 Moderator of the session “{ $theme }”
}
role-held-more = and { $count } more
role-none = No roles.
give-organiser = 👑 Make organiser
give-moderator = 🎤 Make moderator
give-session = 🎙 Moderator of a session…
take-role = ✖️ Take the role away
take-which = <b>{ $name }</b>{"\u000A"}Which role is to be taken away?
take-line = { $role ->
    [organiser] ✖️ Organiser
    [moderator] ✖️ Moderator
   *[session] ✖️ “{ $theme }”
}
role-left = You are no longer an organiser.
to-roles = 👥 To the roles
to-person = 👤 This person’s roles
role-which-session = Moderator of which session?
role-no-session = There are neither drafts nor announced sessions now.
invite-moderator = ✉️ Invite a moderator
invite-organiser = ✉️ Invite an organiser
invite-session = ✉️ Invite to a session…
invitations = 📨 Open invitations: { $count }
invitations-open = Nobody has used these invitations yet. Press one to look at it or withdraw it.
invitations-none = There are no open invitations.
invitation-line = { $role ->
    [organiser] Organiser
    [moderator] Moderator
   *[session] “{ $theme }”
} · until { $until }
invitation-of =
    <b>Invitation: { $role ->
        [organiser] organiser
        [moderator] moderator
       *[session] moderator of the session “{ $theme }”
    }</b>

    { $state }
invitation-state = { $state ->
    [open] Forward the message with the link to the person you invite. The role goes to the first who opens it. The link works until: { $until }
    [used] The invitation has been used.
    [revoked] The invitation is withdrawn: the link does not work.
   *[over] The invitation’s time is over: { $until }
}
invitation-withdraw = ✖️ Withdraw
invitation =
    You are invited to the Media-hub, a methodical coworking of teachers: { $role ->
        [organiser] to be an organiser.
        [moderator] to be a moderator.
       *[session] to be the moderator of the session “{ $theme }”.
    }

    Open this link in Telegram: { $link }
    It is for one person and works until: { $until }
invitation-accepted = ✅ The invitation is accepted. { $name } is now { $role ->
    [organiser] an organiser.
    [moderator] a moderator.
   *[session] a moderator of the session “{ $theme }”.
}
role-given = { $role ->
    [organiser] 👑 <b>Hello! You are an organiser of the Media-hub.</b>
    [moderator] 🎤 <b>Hello! You are a moderator of the Media-hub.</b>
   *[session] 🎙 <b>Hello! You are a moderator of the session “{ $theme }”.</b>
}
role-may = { $role ->
    [organiser] You may do everything: prepare and announce sessions, change them, give roles. What is where: /menu and /help.
    [moderator] You help to lead every session: you see the list of participants, note entries and exits, and add people: /roster; you lead boards: /board. All the rest: /menu and /help.
   *[session] You help to lead this session: you see the list of participants, note entries and exits, and add people: /roster; you lead boards: /board. All the rest: /menu and /help.
}
role-introduce = If you would like colleagues to see your name, introduce yourself: it is up to you.
role-revoked = { $role ->
    [organiser] You are no longer an organiser of the Media-hub.
    [moderator] You are no longer a moderator of the Media-hub.
   *[session] You are no longer a moderator of the session “{ $theme }”.
}
audit =
    <b>Log</b>
    Entries: { $count }; page { $page } of { $pages }
audit-none = The log is empty so far.
audit-note = 🕙 { $when }{"\u000A"}<b>{ $who }</b>
audit-action = { $action ->
    [draft] Draft created
    [edit] Changed
    [announce] Announced
    [post_again] Card sent to the group
    [capacity] Capacity changed
    [move] Moved
    [cancel] Cancelled
    [start] Begun
    [finish] Finished
    [grant] Role given
    [revoke] Role taken away
    [invite] Invitation made
    [revoke_invitation] Invitation withdrawn
    [accept] Invitation accepted
    [confirm] Confirmed
    [rename] Renamed
    [merge] Institutions merged
    [erase] A person deleted their data
    [enter] Entry noted
    [leave] Exit noted
    [correct] Times corrected
    [write_down] Presence written down
    [strike] Entry removed
    [self_check_in] Check-in by oneself
    [add] Person added
    [sign_up] Person signed up
    [remove] Person taken off the list
    [certificates] Certificates issued
    [certificate_reissue] Certificate issued anew
    [certificate_revoke] Certificate revoked
    [board_open] Board opened
    [board_phase] Board moved on or back
    [board_anonymous] Names hidden on a board
    [board_budget] Votes per person changed
    [board_end] Deadline on a board changed
    [board_poll] Poll sent to the group
    [board_copy] Board card sent to the group again
    [argument_hide] Argument hidden
    [argument_unhide] Argument brought back
    [argument_merge] Arguments merged
    [argument_unmerge] Arguments parted
    [argument_decide] Decision about an argument noted
    [auction_create] Auction made
    [auction_change] Auction changed
    [auction_post_again] Auction card sent to the group
    [auction_open] Bidding opened
    [auction_close] Bidding closed
    [auction_cancel] Auction cancelled
    [lot_accept] Finding accepted
    [lot_return] Finding returned to its author
    [lot_open] Lot opened
    [lot_sell] Bidding for the lot ended
    [lot_pause] Pause
    [lot_resume] Bidding for the lot went on
    [lot_withdraw] Lot withdrawn
    [bid_void] Bid voided
    [second_offer] Lot offered to the next bidder
    [lot_complain] Complaint about a lot
    [material_describe] Material described by a moderator
    [material_hide] Material hidden
    [material_show] Material shown again
    [material_accept] An offered material accepted
    [material_return] An offered material returned to its author
    [material_version] A new version of another author’s material uploaded
    [moderation_invite] A moderator of the session was invited
    [moderation_replace] A moderator of the session was replaced or is not needed
    [theme_status] A theme was moved on or back
    [theme_merge] Themes were merged
    [theme_unmerge] Themes were separated
    [material_consent] Consent to a material given for its author
    [edition_begin] Edition begun
    [edition_build] Edition’s build started
    [edition_cancel] Edition’s build cancelled
    [edition_drop] Edition’s draft deleted
    [edition_announce] Edition announced in the group
    [announcement_confirm] Announcement sent
    [announcement_state] Announcement: progress of sending
    [announcement_recall] Announcement taken back
    [announcement_move] Announcement moved to another time
    [announcement_correct] Announcement corrected
    [cycle] The cycle was changed
    [cycle_stop] The cycle was stopped
    [cycle_words] The words of a letter were changed
   *[other] Something else
}
audit-subject = { $subject ->
    [session] session “{ $name }”
    [part] sign-up for “{ $name }”
    [member] member { $name }
    [invitation] invitation { $name }
    [institution] institution “{ $name }”
    [attendance] entry { $name }
    [certificate] certificate { $name }
    [board] board “{ $name }”
    [argument] argument “{ $name }”
    [auction] auction “{ $name }”
    [lot] lot “{ $name }”
    [material] material “{ $name }”
    [theme] theme “{ $name }”
    [edition] edition “{ $name }”
    [announcement] announcement “{ $name }”
    [hub] the cycle of sessions
   *[other] { $name }
}
audit-numbered = No. { $number }
audit-field = { $field ->
    [theme] Theme
    [aim] Aim
    [place] Place
    [days] Date and time
    [capacity] Capacity
    [reason] Reason
    [role] Role
    [session_id] Session
    [invited_by] Invited by
    [name] Name
    [merged] Merged into it
    [members] Members
    [part] What
    [member] Person
    [state] Sign-up
    [on] Allowed
    [entered_at] Entry
    [left_at] Exit
    [issue] Issue
    [minutes] Presence
    [activities] Activities
    [revoke_reason] Reason of revocation
    [issued] Certificates
    [subject] About
    [phase] Phase
    [budget] Votes per person
    [until] Deadline
    [argument] Merged into
    [decision] Decision
    [mode] Where
    [title] Auction’s title
    [number] Number
    [comment] Comment
    [amount] Bid
    [bid] Bid number
    [price] Price
    [theme_id] Merged into theme
    [status] State of the theme
    [people] People
    [sending] Sending
    [later] For later
    [text] Text
    [anchor] Counted from
    [months] Months
    [policy] Days off
    [country] Country
    [days_before] Days before
    [step] Letter
    [words] Words
   *[other] Value
}
audit-flag = { $flag ->
    [yes] yes
   *[no] no
}
audit-fact = { $field }: { $value }
audit-change = { $field }: { $old } → { $new }
