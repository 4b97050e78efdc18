# Materials that people bring: “Offer a material”, “Adapt”, “New version”, and the moderators' answer.
offer-content = { $what ->
    [new] 📚 <b>A new material for the Media-hub</b>
    [adapt] 🔁 <b>An adaptation of “{ $title }”</b>
   *[renew] 🆕 <b>A new version of “{ $title }”</b>. Earlier ones stay available.
}

    Send files (up to { $most }), photos, a link or just text. You can send several things: for example, a file and a link.
offer-content-taken = ✅ Got it. You can send more.
offer-content-wrong = A message like this cannot be kept. Send a file, a photo, a video, a link or text.
offer-file-refused = 📎 The file “{ $name }” was not accepted.
offer-unasked = 📚 <b>Offer this material to the Media-hub?</b>
offer-unasked-bring = 📚 Offer the material
offer-files-full = No more files can be added: up to { $most }.
offer-text-full = The text is too long: together with what you have sent, up to { $limit } characters. Send it as a file.
offer-on = Next ›
offer-publish = ✅ Publish version { $number }
offer-anew = 🗑 Send something else
offer-files = 📎 Files: { $count }
offer-link = 🔗 { $link }
offer-changes = 🔁 <b>What did you change in “{ $title }”?</b>

    In a few words: for example, “cut down to one lesson, for year 5”. Up to { $limit } characters.
offer-title = ✏️ <b>What is the material called?</b>

    Write a title of up to { $limit } characters, or press the button.
offer-title-take = “{ $title }”
offer-title-adapted = { $title } (adaptation)
offer-chosen = ✅ { $name }
offer-summary = ✏️ <b>{ $title }</b>

    In short: what is it about, who is it for, how does it help? Up to { $limit } characters. You can skip this.
offer-no-more = Skip everything ›
offer-tags = 🏷 <b>Tags:</b> { $tags }

    Tags help colleagues find the material. Choose some, or write them with commas; at most { $most }, up to { $limit } characters each.
offer-authors = ✍️ <b>Co-authors:</b> { $names }

    You are the author. If there were co-authors, write a name: the bot finds the colleague, or takes the name as you wrote it. Up to { $most }.
offer-author-unknown = No member has this name. It can be taken as you wrote it.
offer-consent = 🤝 <b>Who may use your material?</b>

    Colleagues are the members of the Media-hub: they can find, download and adapt the material, and it may go into an edition. The open page is visible to everybody on the internet.
    You can change your mind any day.
offer-consent-take = { $consent ->
    [hub] 🏠 I agree that colleagues use it
   *[public] 🌍 I agree: on the open page too
}
offer-agreed = { $consent ->
    [unasked] 🤝 The author’s consent: not asked
    [hub] 🏠 For colleagues
   *[public] 🌍 For colleagues and on the open page
}
offer-preview = 📚 <b>{ $title }</b> · { $kind }
    ✍️ { $names }
offer-adapts = 🔁 An adaptation of “{ $title }”: { $changes }
offer-sure = { $listed ->
    [yes] Is everything right? The material goes into the catalogue at once.
   *[no] Is everything right? A moderator will look at the material and add it to the catalogue.
}
offer-step = { $step ->
    [content] 📎 Files and text
    [changes] 🔁 What changed
    [title] ✏️ Title
    [kind] 🗂 Kind
    [summary] ✏️ Description
    [tags] 🏷 Tags
    [authors] ✍️ Co-authors
   *[consent] 🤝 Consent
}
offer-send = ✅ Send
offer-drop = Cancel
offer-comment = ↩️ A moderator asks: { $comment }
offer-wrong = Something has changed since. Please correct this answer.
offer-sent = { $listed ->
    [yes] ✅ Done: the material is in the catalogue.
   *[no] ✅ The material went to the moderators. The bot will write when it is accepted or returned with a comment.
}
offer-renewed = ✅ Done: colleagues now get version { $number }. Earlier ones are kept too.
offer-open = 📄 Open the material
offer-more = ➕ Offer another
offer-mend = ✏️ Change
offer-take-back = 🗑 Take back
offer-take-back-ask = Take back “{ $title }”? It will be deleted, and moderators will not see it any more.
offer-take-back-yes = 🗑 Yes, take back
offer-taken-back = The material is deleted.
offer-consent-short = Who may use it? You can change your mind any day.
offer-saying = { $consent ->
    [unasked] ↩️ Nobody finds “{ $title }” now: the author does not consent.
    [hub] 🏠 “{ $title }” is for colleagues.
   *[public] 🌍 “{ $title }” is for colleagues and on the open page.
}
offer-said = { $consent ->
    [unasked] The material is withdrawn
    [hub] Noted: for colleagues
   *[public] Noted: for everybody
}
offer-lot = 📚 I agree: give it to the Media-hub

told-waits = 📥 Colleagues have offered materials, waiting for a decision: { $count }
told-offer-accepted = ✅ Your material “{ $title }” is accepted: it is in the catalogue of the Media-hub. Thank you!
told-offer-returned = ↩️ A moderator returned the material “{ $title }”.{"\u000A"}Comment: { $comment }{"\u000A"}Correct it and send it again.
told-named = ✍️ You are named as an author of “{ $title }”, which is in the catalogue of the Media-hub.
told-adapted = 🔁 Your material “{ $title }” was adapted: “{ $adaptation }”, by { $names }.{"\u000A"}What changed: { $changes }
told-version = 🆕 “{ $title }”, which you have used, has a new version: { $number }.
told-renewed = 🆙 Your material “{ $title }” has a new version: { $number }. Somebody else added it. Have a look and decide who may see it.
told-widened = { $consent ->
    [hub] 🏠 “{ $title }”, of which you are an author, is now for colleagues: somebody confirmed it for its authors, or a co-author decided so. If you disagree, withdraw it or choose otherwise.
   *[public] 🌍 “{ $title }”, of which you are an author, may now be shown to everybody on the internet: somebody confirmed it for its authors, or a co-author decided so. If you disagree, withdraw it or choose otherwise.
}
told-dropped = ✖️ You are no longer named as an author of “{ $title }”. If this is a mistake, write to a moderator.
told-lot-passed = 📚 The auction is over. Your finding “{ $title }” is now in the catalogue of the Media-hub, for colleagues.
told-lot-left = 📚 The auction is over, and nobody bought the finding “{ $title }”. Give it to the Media-hub, so that colleagues can use it?

judge-offers = 📥 Offered: { $count }
judge-offers-none = No materials are waiting: everything has been looked at.
judge-offer-of = 📥 <b>An offered material</b> ({ $number } of { $count })
judge-offer-accept = ✅ Accept
judge-offer-return = ↩️ Return
judge-offer-files = 📎 All of it, files: { $count }
judge-offer-lost = Not all files could be handed out: Telegram does not have some any more, or they are harmful. Ask the author to send them again.
judge-offer-comment = ↩️ <b>What should be corrected in “{ $title }”?</b>

    Write one message of up to { $limit } characters. The author will read it.
judge-offer-accepted = ✅ The material is accepted and in the catalogue. The author will hear of it.
judge-offer-returned = ↩️ The material is returned. The author will hear what to correct.
