# Editions: compiled by organisers, handed out to everybody.
edition-unfinished = <b>Editions in the making</b>
edition-open = { $state ->
    [building] ⏳ { $title }
   *[draft] 📝 { $title }
}
edition-new = ➕ New edition
edition-ask-title = What shall the edition be called? Choose a title or write your own, up to { $limit } characters.
edition-suggested = • { $title }
edition-of-session = Materials of the session “{ $theme }”
edition-usual-title = Teachers’ methodical findings
edition-dropped = The draft “{ $title }” is deleted.
edition-failed = ⚠️ The edition could not be built: three tries ended in an error. The draft is safe. Try again, and if it fails, write to the bot’s administrator.
edition-choose = ➕ Choose materials
edition-order = ↕️ Order
edition-results = 📊 Results
edition-title-button = ✏️ Title
edition-preface = { $has ->
    [yes] 📜 Preface: there is one
   *[no] 📜 Preface
}
edition-contents = 👀 See the contents
edition-drop = 🗑 Delete
edition-building =
    ⏳ <b>The edition “{ $title }” is being built</b>

    { $bar } { $percent } %

    This takes up to a few minutes. No need to wait here: this message will change by itself.
edition-cancel = Cancel
edition-new-ones = 🆕 All that is new since the last edition: { $count }
edition-by = { $what ->
    [session] 📅 By session
    [tag] 🏷 By tag
   *[kind] 📚 By kind
}
edition-sources = Where shall the materials come from?
edition-no-materials = There are no materials in the Media-hub yet.
edition-source = { $name } · { $count }
edition-which = { $what ->
    [session] Of which session?
    [tag] With which tag?
   *[kind] Of which kind?
}
edition-take-all = ✅ Take all
edition-take-none = ⬜ Leave all out
edition-ask-consent = ✉️ Ask for consent: { $count }
edition-rows = Chosen: { $chosen } of { $count }. Without the author’s consent (🔒): { $unasked }.
edition-ready = Done
edition-choice = { $stands ->
    [yes] ✅ { $title }
    [unasked] 🔒 { $title } — no consent
   *[no] ⬜ { $title }
}
edition-no-consent = The author has not agreed yet. Press “Ask for consent”: the bot will write to them once.
edition-asked = New letters: { $count }. The bot asks each author once.
edition-full = ⚠️ No room for { $count } more. One edition holds { $limit } at most.
edition-results-ask = Which results go in? Only closed boards and auctions, without what is hidden and names that people hide.
edition-no-results = There are no closed boards or auctions yet.
edition-result = { $kind ->
    [board] { $mark } Board: { $title }
   *[auction] { $mark } Auction: { $title }
}
edition-contents-head = <b>{ $title }</b>
edition-section = <b>{ $title }</b>
edition-line = { $fits ->
    [yes] { $number }. { $title }
   *[no] { $number }. <s>{ $title }</s> — will not go in
}
edition-draft-paper = 📝 Draft (DOCX)
edition-build = 📕 Build the edition
edition-ask-other-title = Now: “{ $title }”. Write a new title, up to { $limit } characters.
edition-no-preface = Leave the preface out
edition-preface-now =
    Now:
    { $text }
edition-ask-preface = Write a preface, up to { $limit } characters. It may do without.
edition-drop-sure = 🗑 Yes, delete it
edition-ask-drop = Delete the draft “{ $title }”? The materials themselves stay in the Media-hub.
edition-wrong-text = A text is needed, of { $limit } characters at most. Send it once more.
edition-page =
    📗 <b>{ $title }</b>

    Materials: { $materials } · boards: { $boards } · auctions: { $auctions }
    Sections: { $sections }
edition-all = 📚 All in the making
edition-shelf = 🗞 Finished editions
edition-order-ask = Press a section to open it. ▲▼ move the sections.
edition-nothing-yet = Nothing is chosen yet.
edition-gone = the material is gone
edition-take-out = ✖️ { $title }
edition-rename = ✏️ Rename the section
edition-section-ask =
    <b>{ $title }</b>

    ✖️ takes out of the edition, ▲▼ move.
edition-ask-section = Now: “{ $title }”. Write the section’s new title, up to { $limit } characters.
edition-draft-coming = The draft is being made and will be here in a minute.
edition-draft-busy = Another draft is being made just now. Try again in a minute.
edition-draft-name = draft_{ $number }.docx
edition-draft-caption = Draft: “{ $title }”. Not an edition yet: it has no number, all can be changed.
edition-build-done = The edition is ready already.
edition-put = { $on ->
    [yes] It goes into the edition.
   *[no] It stays out of the edition.
}
edition-build-begun = The build has begun. See the message below.
edition-build-cancelled = The build is cancelled.
edition-zone = { $zone ->
    [interactive] Interactive zone
    [presentation] Presentation zone
   *[media_hub] Media-hub
}
edition-other = Miscellaneous
edition-boards = What discussions came to
edition-auctions = Auction of methodical findings
edition-shelf-head = <b>Electronic editions</b>
edition-shelf-empty = There are no editions yet. The first one will appear here.
edition-on-shelf = No. { $number } · { $title }
edition-frozen =
    📕 <b>Edition No. { $number }. { $title }</b>
    { $date } · materials: { $count }
edition-pdf = 📄 PDF
edition-docx = 📝 DOCX
edition-built = ✅ The edition is ready.
edition-left-count = Not in it as text: { $count }. What and why is behind the button.
edition-left = 📋 What is not in it
edition-left-head = <b>What is not in the edition’s text</b>
edition-left-file = • { $name } (“{ $chapter }”) — { $reason ->
     [large] too large, only its link is there
     [missing] the bot has no copy, only its link is there
     [unreadable] could not be read, only its link is there
     [appendix] no text: named in the appendix, with a link
    *[withdrawn] hidden, taken back or without consent: not in it at all
}
edition-left-whole = • “{ $chapter }” — { $reason ->
     [large] too large, only its link is there
     [missing] the bot has no copy, only its link is there
     [unreadable] could not be read, only its link is there
     [appendix] no text: named in the appendix, with a link
    *[withdrawn] hidden, taken back or without consent: not in it at all
}
edition-post = 📣 Announce in the group
edition-get = 📥 Get it
edition-posted-head = 🎉 <b>A new edition is out</b>
edition-paper-name = { $kind ->
    [docx] edition_{ $number }.docx
   *[pdf] edition_{ $number }.pdf
}
edition-too-large = The file is larger than 50 MB, and Telegram does not let the bot send it. Ask the administrator to take it from the database’s backup.
edition-posted = Announced in the group.
edition-posted-before = The group has been told already.
edition-number = Electronic edition No. { $number }
edition-draft-number = Draft of an electronic edition
edition-colophon = Materials are published with their authors’ consent.
edition-colophon-link = Media-hub: { $link }
edition-kind = { $kind ->
    [development] Lesson plan
    [scenario] Scenario
    [presentation] Presentation
    [guide] Guide
    [video] Video
    [article] Article
    [game] Game
    [photo] Photo
   *[other] Material
}
edition-original = “{ $title }”, { $names }
edition-file-name = { $kind ->
    [photo] Photograph
    [video] Video
    [audio] Sound
   *[document] File
}
edition-board-closed = The discussion was closed on { $date }
edition-auction-closed = The auction was closed on { $date }
edition-people = People who took part: { $count }
edition-lot = { $sold ->
    [yes] sold
   *[no] not sold
}
edition-consent-ask = An electronic edition is being prepared, and your material “{ $title }” is wanted in it. Do you agree? Colleagues will get the edition. To refuse, just do not answer: the material will not go in.
edition-agree = { $consent ->
    [public] I agree, on the open page too
   *[hub] I agree, for colleagues
}
edition-consent-ask-all = An edition is being prepared, and your materials are wanted in it ({ $count }). Press a title to look at the material. Do you agree to all of them? Colleagues get the edition. To refuse, just do not answer, and the materials stay out.
edition-agree-all = { $consent ->
    [public] To all: also on the open page
   *[hub] To all: for colleagues
}
edition-agreed-all = Thank you! You have agreed to all the materials: { $count }.
edition-agreed = { $consent ->
    [public] Thank you! “{ $title }” may go into editions and onto the open page.
    [unasked] “{ $title }”: there is no consent yet.
   *[hub] Thank you! “{ $title }” may go into editions for colleagues.
}
