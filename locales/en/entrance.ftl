# The front door: greeting, menu, help, languages, cancelling.
greeting =
    <b>Hello!</b>

    This is the bot of the Media-hub, a methodical coworking of teachers. Here you can learn about the coming sessions, see the programme and sign up.
menu = <b>Menu</b>
help =
    <b>What the bot can do</b>

    /sessions — the coming sessions: programme and sign-up
    /my — your sign-ups
    /profile — your name for lists and your institution
    /language — language
    /privacy — what is stored about you
    /menu — the menu
    /cancel — stop answering a question

    You can also sign up from the group: the first button under the session’s card.
help-organiser =
    <b>For organisers</b>

    /plan — send a session plan as a .docx or .txt file or as text
    /new — a new session by questions

    Only organisers see a draft. “Announce” shows what will be posted and where.
language-ask = Which language do you prefer?
language-name = { $language ->
    [be] Беларуская
    [en] English
   *[ru] Русский
}
privacy =
    <b>Your data</b>

    The bot stores your name for lists, your institution, the number of your Telegram account and your sign-ups. Organisers see all of this; other participants see your name and your institution. Nobody else is given this data.
privacy-stored =
    Consent: { $consented ->
        [yes] given
       *[no] not given
    }
    Name: { $name }
    Institution: { $institution }
    Account: { $telegram }
cancelled = All right, stopped. Here is the menu.
nothing-to-cancel = There is nothing to stop. Here is the menu.
draft-in-the-way = You have begun to fill in a session. Go on, or drop what you have begun?
draft-goes-on = Good, let us go on.
draft-keep = Go on
draft-drop = Drop it
lost = I cannot tell what this is for. Here is what you can do:
command-description = { $command ->
    [start] Start
    [menu] Menu
    [sessions] Coming sessions
    [my] My sign-ups
    [profile] Name and institution
    [language] Language
    [privacy] What is stored about you
    [help] Help
    [cancel] Stop answering a question
    [plan] Session from a plan
   *[new] New session by questions
}
