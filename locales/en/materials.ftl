# The catalogue of the Media-hub: lists, search, one material, what is sent into other chats.
materials-home =
    📚 <b>Materials of the Media-hub</b>: { $count }

    Lesson plans, scenarios and presentations by colleagues. Search by words, or choose where to start.
materials-home-none =
    📚 <b>Materials of the Media-hub</b>

    Nothing is here yet. Offer the first material: a lesson plan, a scenario, a presentation.
materials-home-guest =
    📚 <b>The Media-hub’s materials</b>. Open to everybody: { $count }

    The others are for colleagues. Tell us who you are, and they open too.
materials-for-colleagues = You see only what is open to everybody. The other materials are for colleagues: tell us who you are, and they will be found too.
materials-introduce = 👋 Introduce yourself
materials-new = 🆕 New
materials-useful = ⭐ Most useful
materials-search = 🔎 Find
materials-mine = 🗂 My materials
materials-propose = ➕ Offer a material
materials-adapt = 🔁 Adapt
materials-offered = 📥 Offered ({ $count })
materials-by = { $facet ->
    [kind] By kind
    [zone] By zone
    [session] By session
    [tag] All tags
   *[institution] By institution
}
materials-narrow = ⚙️ Narrow down
materials-narrow-ask = What should stay in the list?
materials-widen = ✖️ Drop all conditions
materials-value = { $name } · { $count }
materials-choose = { $facet ->
    [kind] Of which kind?
    [zone] From which zone?
    [session] From which session?
    [tag] With which tag?
   *[institution] By authors of which institution?
}{ $pages ->
    [1] {""}
   *[other] {" "}Page { $page } of { $pages }.
}
materials-choose-none = There is nothing to choose from yet.
materials-search-ask = 🔎 What are you looking for? Write some words: a title, a theme, an author, a tag. For example: autumn festival
materials-count = Materials: { $count }{ $pages ->
    [1] {""}
   *[other] , page { $page } of { $pages }
}
materials-mine-title = 🗂 <b>My materials</b>
materials-mine-none = You have no materials yet. Offer the first one.
materials-adapted-title = 🌿 Adaptations of “{ $title }”
materials-adapted-none = There are no adaptations now.
materials-authors = { $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
materials-nobody = author not given
materials-line = { $number }. <b>{ $title }</b> — { $authors } — { $kind }
materials-state = { $state ->
    [offered] ⏳ Waits for a moderator
    [returned] ↩️ Returned for changes
    [hidden] 🙈 Hidden by a moderator
    [withdrawn] 🚫 Withdrawn
   *[listed] 📚 In the catalogue
}
materials-comment = 💬 { $comment }
materials-words = 🔎 <b>{ $words }</b>
materials-sorted = { $sort ->
    [useful] ⭐ Most useful
    [best] 📚 Materials
   *[newest] 🆕 New
}
materials-sort = { $sort ->
    [useful] ⭐ Most useful first
   *[newest] 🆕 Newest first
}
materials-scope = ⚙️ { $scope }
materials-found-none = Nothing was found.
materials-anywhere = Search without conditions: { $count }
materials-nearest = Try other words, or look by tags:
materials-original = 🌱 Original: { $title }
materials-adaptations = 🌿 Adaptations ({ $count })
materials-share = ↗️ Send to a chat
materials-versions = 🕘 Versions ({ $count })
materials-new-version = 🆙 New version
materials-gone = This material is no longer in the catalogue: it was hidden, or its author withdrew it.
materials-version = 📥 Version { $number } · { $date }
materials-versions-title = 🕘 Versions of “{ $title }”. Any of them can be received:
materials-thanked = 🙏 <b>Your materials were of use to colleagues</b>
materials-thanked-line = “{ $title }”: thanks — { $thanks }, applied — { $applied }
materials-thanked-more = And more materials: { $count }
materials-unjudged = { $count ->
    [1] ⏳ The file is still being checked: one minute. Then press “Get” again: { $names }
   *[other] ⏳ The files are still being checked: one minute. Then press “Get” again: { $names }
}
materials-emptied = ⛔ The file was not accepted, and there is nothing else in the material: it is not in the catalogue. Send another file as a new version.
materials-missed = { $count ->
    [1] The file could not be delivered: { $names }
   *[other] The files could not be delivered: { $names }
}
materials-now = 🕘 Version { $number } · { $date }
materials-counts = 🙏 { $thanks } · ✅ { $applied }
materials-card-authors = ✍️ { $names }
materials-where = 📍 { $where }
materials-summary = { $summary }
materials-changes = 🔁 What was changed: { $changes }
materials-mark = { $mark ->
    [thanks] 🙏 Thanks
    [thanks-given] 🙏 Thanks ✓
    [applied] ✅ Applied it
   *[applied-given] ✅ Applied it ✓
}
materials-marked = { $mark ->
    [thanks] The thanks are taken back.
    [thanks-given] The authors will hear your thanks.
    [applied] The mark is taken off.
   *[applied-given] Noted: you have applied this material.
}
materials-inline-open = Open the Media-hub
materials-of-session = 📚 Materials ({ $count })
