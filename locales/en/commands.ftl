# What Telegram shows beside each command; compiled apart, as every language of it is told at each start.
command-description = { $command ->
    [start] Start
    [menu] Menu
    [sessions] Coming sessions
    [my] My sign-ups
    [boards] Boards of pluses and minuses
    [auction] Auction of methodological findings
    [themes] Themes for sessions
    [propose] Propose a theme
    [materials] Materials of the Media-hub
    [find] Find a material
    [edition] Electronic editions
    [edition_new] Compile an electronic edition
    [profile] Name and institution
    [language] Language
    [privacy] What is stored about you
    [help] Help
    [cancel] Stop answering a question
    [roles] Who may do what
    [announce] Tell many people
    [audit] What was done
    [plan] Session from a plan
    [institutions] Institutions
    [cycle] The cycle of sessions
    [roster] Lists of members
    [board] Lead a board of pluses and minuses
    [lots] Findings that wait
    [hall] Lead an auction
    [auction_new] New auction
   *[new] New session by questions
}
