# Posts of the group as materials: the card under a post, «Описать» in private.
material-untitled = Untitled
material-kind = { $kind ->
    [development] Lesson plan
    [scenario] Script
    [presentation] Presentation
    [guide] Guide
    [video] Video
    [article] Article
    [game] Game
    [photo] Photo
   *[other] Other
}
material-card = 📎 <b>{ $title }</b> · { $kind }
material-card-authors = ✍️ { $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
material-card-refused = 📎 The file was not accepted, so this material is not in the catalogue.
material-card-gone = 📎 This material is no longer in the catalogue.
material-tags = { $tags }
material-files = 📁 Files: { $count }
material-describe = ✏️ Describe
material-get = 📥 Get
material-look = Take a look
offer-hint = Useful for colleagues? Offer the file to the catalogue of materials.
offer-hint-button = 📥 Offer

describe-missing = ▶️ Fill in by questions: { $count }
describe-field = { $field ->
    [title] Title
    [authors] Authors
    [consent] Who may see it
    [kind] Kind
    [session] Session
    [activity] Activity
    [zone] Zone
    [tags] Tags
   *[summary] Summary
}
describe-none = not given yet
describe-title = 📎 <b>{ $title }</b>
describe-authors = ✍️ Authors: { $names }
describe-kind = Kind: { $kind }
describe-session = Session: “{ $theme }”
describe-activity = Activity: { $title }
describe-zone = Zone: { $zone }
describe-consent = { $consent ->
    [unasked] The author’s consent: not asked yet, only colleagues see the material
    [hub] The author’s consent: colleagues only
   *[public] The author’s consent: everybody
}
describe-summary = <blockquote>{ $summary }</blockquote>
describe-empty = 🗑 Remove
describe-on = ▶️ Next
describe-done = ✅ Done
describe-of-none = None of them
zone-none = None

ask-material-title =
    The material is called <b>{ $title }</b> now.

    Write another title, up to { $limit } characters.
ask-material-authors =
    Who is the author? Named so far: { $names }

    Write a surname or a name, and we will look among the members. If the author is not one of them, they can be named as you wrote it (up to { $limit } characters). There may be up to { $most } authors.
ask-material-tags =
    Tags now: { $tags }

    Tags make a material easier to find. Write them with commas between or with a hash sign: <i>upbringing, quiz, grade 5</i>. At most { $most }, each up to { $limit } characters.
tags-wrong = Too many or too long: at most { $most } tags, each up to { $limit } characters.
ask-material-summary =
    What is <b>{ $title }</b> about? A sentence or two for colleagues: whom it is for and what is in it, up to { $limit } characters.
ask-material-kind = What kind of material is it?
ask-material-zone = Which zone of the coworking does it belong to?
ask-material-session = Which session does it belong to?
ask-material-activity = Which activity of the session?
ask-material-consent =
    Who may see your material?

    <b>Colleagues only</b> — members of the media hub, collections for colleagues included.
    <b>Everybody</b> — also on the media hub’s public web page.

    You may change your mind any day.
ask-authors-consent =
    What does the author agree to? Ask the author before you press: the bot will record that you confirmed it.

    <b>Colleagues only</b> — members of the media hub, collections for colleagues included.
    <b>Everybody</b> — also on the media hub’s public web page.
consent-name = { $consent ->
    [hub] 🏠 Colleagues only
   *[public] 🌍 Everybody
}
author-add = ➕ { $name }
author-drop = ✖️ { $name }
author-typed = ✍️ Write it so: { $name }
author-wrong = The author cannot be named so: there are too many already, or this member is gone.

material-withdraw = ↩️ Withdraw
material-withdraw-ask = Withdraw “{ $title }”? Nobody will find or get it. It can be brought back any day: choose again who may see it.
material-withdraw-yes = ↩️ Yes, withdraw
material-is-withdrawn = ↩️ <b>The material is withdrawn:</b> nobody finds it. To bring it back, whoever withdrew it only has to choose again who may see it.
material-hide = 🙈 Hide
material-hide-why = Why do you hide “{ $title }”? Write the reason: the authors will see it.
material-is-hidden = 🙈 <b>The material is hidden.</b> Reason: { $comment }
material-show = 👁 Show again
material-hidden-notice =
    🙈 A moderator has hidden the material “{ $title }”; colleagues do not find it any more.

    Reason: { $comment }

topics-refused = The bot could not open or close a session’s topic in the group. Everything else works, and the session goes on without a topic of its own. To have topics, give the bot the right to manage them.
hub-deaf = The bot does not see what is posted in the media hub’s group and cannot catalogue materials. Make the bot an administrator of the group — the default rights are enough.
