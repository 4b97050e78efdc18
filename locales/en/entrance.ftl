# The front door: greeting, menu, help, languages, cancelling.
greeting =
    <b>Hello!</b>

    This is the bot of the Media-hub, a methodical coworking of teachers. Here you can learn about the coming sessions, see the programme and sign up.
menu = <b>Menu</b>
help =
    <b>What the bot can do</b>

    /sessions — the coming sessions: programme and sign-up
    /my — your sign-ups, calendar and certificates
    /boards — boards of pluses and minuses: arguments, votes, verdicts
    /auction — the auction of findings: lots, bids, offer your own
    /themes — themes that teachers propose: support them, offer to lead
    /propose — propose a theme from your own practice
    /materials — materials by colleagues: new, useful, by kind, theme, tag
    /find — find a material by words
    /edition — electronic editions: PDF and DOCX
    /profile — your name for lists and your institution
    /language — language
    /privacy — what is stored about you
    /menu — the menu
    /cancel — stop answering a question

    You can also sign up from the group: the first button under the session’s card.
help-moderator =
    <b>For moderators</b>

    /roster — who is signed up, waiting and inside: check in and out, add, save as XLSX
    /board — a board of pluses and minuses: open it, lead it phase by phase, merge arguments that are alike, close it
    /lots — findings for an auction: accept or return
    /hall — lead an auction in the hall; lots, bids and complaints
help-organiser =
    <b>For organisers</b>

    /plan — send a session plan as a .docx or .txt file or as text
    /new — a new session by questions
    /auction_new — a new auction of findings
    /edition_new — compile an electronic edition from materials
    /announce — write to all or to some: now or later; the progress, correct, recall
    /roles — who may do what: give or take a role, invite by a link
    /audit — who did what, and when
    /institutions — institutions: confirm, rename, merge
    /cycle — the cycle of sessions: dates, holidays, whom the bot asks and when

    Organisers and the moderators of the session see a draft. “Announce” shows what will be posted and where.
language-ask = Which language do you prefer?
language-name = { $language ->
    [be] Беларуская
    [en] English
   *[ru] Русский
}
cancelled = All right, stopped. Here is the menu.
nothing-to-cancel = There is nothing to stop. Here is the menu.
draft-in-the-way = You have not filled in everything yet. Go on, or drop what you have begun?
draft-goes-on = Good, let us go on.
draft-keep = Go on
draft-drop = Drop it
lost = I cannot tell what this is for. Here is what you can do:
