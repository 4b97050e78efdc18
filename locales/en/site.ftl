# The hub's public page (`python -m bot site`): for anybody, without the bot.
site-title = Media-hub
site-lead = What teachers found in their methodical coworking: lesson designs, scenarios, games and other materials.
site-skip = To the content
site-nav = Sections
site-footer = Only what its authors agreed to show to everybody is here. The page does not track you and loads nothing from other sites.
site-changed = Last change: { $date }
site-new = New
site-materials = Materials
site-sessions = Sessions
site-editions = Editions
site-search = Search
site-tags = Tags
site-count-materials = { $count ->
    [one] material
   *[other] materials
}
site-count-sessions = { $count ->
    [one] session
   *[other] sessions
}
site-count-editions = { $count ->
    [one] edition
   *[other] editions
}
site-all-materials = All materials
site-all-tags = All tags
site-by-kind = By kind
site-by-tag = By tag
site-no-materials = There are no materials yet.
site-no-sessions = There are no sessions yet.
site-no-editions = No edition has come out yet.
site-pages = Pages of the list
site-page = page { $number }
site-before = Back
site-after = Next
site-kind = { $kind ->
    [development] Lesson design
    [scenario] Scenario
    [presentation] Presentation
    [guide] Guide
    [video] Video
    [article] Article
    [game] Game
    [photo] Photo
   *[other] Material
}
site-kinds = { $kind ->
    [development] Lesson designs
    [scenario] Scenarios
    [presentation] Presentations
    [guide] Guides
    [video] Videos
    [article] Articles
    [game] Games
    [photo] Photos
   *[other] Other
}
site-kind-label = Kind
site-authors = { $count ->
    [one] Author
   *[other] Authors
}
site-no-author = the author is not named
site-more-authors = and others
site-institution = Institution
site-session = Session
site-zone = Zone
site-added = Added
site-version = version { $number }
site-link = Open at { $host }
site-files = Files
site-no-copy = only the bot hands out this file
site-kilobytes = { $size } KB
site-megabytes = { $size } MB
site-adaptations = Adaptations
site-adapts = This is an adaptation of
site-changes = What was changed:
site-adapted = Made from this material:
site-licence = Published with the author’s consent. The rights remain with the author: when you use the material, name the author and the Media-hub.
site-state = State
site-session-state = { $state ->
    [announced] Announced
    [running] On now
    [finished] Finished
   *[archived] Finished
}
site-days = When
site-day = day { $day }
site-aim = Aim
site-tasks = Tasks
site-programme = Programme
site-zone-heading = Zone “{ $name }”
site-of-session = Materials of the session
site-edition = Edition No. { $number }
site-editions-lead = Each edition was made once and does not change any more.
site-edition-closed = This edition is for colleagues only: the bot hands it out.
site-find = Find a material
site-find-go = Find
site-search-label = What to find: a theme, an author, a tag
site-search-hint = Any form of a word will do; #tag leaves only materials with that tag. The key / leads here.
site-found = Found:
site-found-first = Shown are the first
site-found-none = Nothing was found. Try other words, or choose a kind and a tag below.
site-search-noscript = Search by words needs scripts in the browser. Without them, choose materials by kind and tag below.
