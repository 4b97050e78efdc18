# The catalogue of the Media-hub: lists, search, one material, what is sent into other chats.
materials-home =
    📚 <b>Матэрыялы медыя-хаба</b>: { $count }

    Распрацоўкі, сцэнарыі, прэзентацыі калег. Знайдзіце па словах або выберыце, з чаго пачаць.
materials-home-none =
    📚 <b>Матэрыялы медыя-хаба</b>

    Пакуль тут пуста. Прапануйце першы матэрыял: распрацоўку, сцэнарый, прэзентацыю.
materials-home-guest =
    📚 <b>Матэрыялы медыя-хаба</b>. Адкрытых усім: { $count }

    Астатнія матэрыялы — для калег. Назавіцеся, і яны таксама адкрыюцца.
materials-for-colleagues = Тут відаць толькі тое, што адкрыта ўсім. Астатнія матэрыялы — для калег: назавіцеся, і яны таксама знойдуцца.
materials-introduce = 👋 Назвацца
materials-new = 🆕 Новае
materials-useful = ⭐ Самае карыснае
materials-search = 🔎 Знайсці
materials-mine = 🗂 Мае матэрыялы
materials-propose = ➕ Прапанаваць матэрыял
materials-adapt = 🔁 Адаптаваць
materials-offered = 📥 Прапанаваныя ({ $count })
materials-by = { $facet ->
    [kind] Па відзе
    [zone] Па зоне
    [session] Па сесіі
    [tag] Усе тэгі
   *[institution] Па ўстанове
}
materials-narrow = ⚙️ Удакладніць
materials-narrow-ask = Што пакінуць у спісе?
materials-widen = ✖️ Прыбраць усе ўмовы
materials-value = { $name } · { $count }
materials-choose = { $facet ->
    [kind] Якога віду?
    [zone] З якой зоны?
    [session] З якой сесіі?
    [tag] З якім тэгам?
   *[institution] З якой установы аўтары?
}{ $pages ->
    [1] {""}
   *[other] {" "}Старонка { $page } з { $pages }.
}
materials-choose-none = Выбіраць пакуль няма з чаго.
materials-search-ask = 🔎 Што знайсці? Напішыце словы: назву, тэму, аўтара, тэг. Напрыклад: восеньскае свята
materials-count = Матэрыялаў: { $count }{ $pages ->
    [1] {""}
   *[other] , старонка { $page } з { $pages }
}
materials-mine-title = 🗂 <b>Мае матэрыялы</b>
materials-mine-none = У вас пакуль няма матэрыялаў. Прапануйце першы.
materials-adapted-title = 🌿 Адаптацыі матэрыялу «{ $title }»
materials-adapted-none = Адаптацый зараз няма.
materials-authors = { $names }{ $more ->
    [0] {""}
   *[other] {" "}і яшчэ { $more }
}
materials-nobody = аўтар не пазначаны
materials-line = { $number }. <b>{ $title }</b> — { $authors } — { $kind }
materials-state = { $state ->
    [offered] ⏳ Чакае мадэратара
    [returned] ↩️ Вернуты на дапрацоўку
    [hidden] 🙈 Схаваны мадэратарам
    [withdrawn] 🚫 Адкліканы
   *[listed] 📚 У каталогу
}
materials-comment = 💬 { $comment }
materials-words = 🔎 <b>{ $words }</b>
materials-sorted = { $sort ->
    [useful] ⭐ Самае карыснае
    [best] 📚 Матэрыялы
   *[newest] 🆕 Новае
}
materials-sort = { $sort ->
    [useful] ⭐ Спачатку карыснае
   *[newest] 🆕 Спачатку новае
}
materials-scope = ⚙️ { $scope }
materials-found-none = Нічога не знайшлося.
materials-anywhere = Шукаць без умоў: { $count }
materials-nearest = Паспрабуйце іншыя словы або паглядзіце па тэгах:
materials-original = 🌱 Арыгінал: { $title }
materials-adaptations = 🌿 Адаптацыі ({ $count })
materials-share = ↗️ Адправіць у чат
materials-versions = 🕘 Версіі ({ $count })
materials-new-version = 🆙 Новая версія
materials-gone = Гэтага матэрыялу больш няма ў каталогу: яго схавалі або адклікаў аўтар.
materials-version = 📥 Версія { $number } · { $date }
materials-versions-title = 🕘 Версіі матэрыялу «{ $title }». Атрымаць можна любую:
materials-thanked = 🙏 <b>Вашы матэрыялы спатрэбіліся калегам</b>
materials-thanked-line = «{ $title }»: дзякуй — { $thanks }, ужылі — { $applied }
materials-thanked-more = І яшчэ матэрыялаў: { $count }
materials-unjudged = { $count ->
    [1] ⏳ Файл яшчэ правяраецца: хвілінку. Потым націсніце «Атрымаць» яшчэ раз: { $names }
   *[other] ⏳ Файлы яшчэ правяраюцца: хвілінку. Потым націсніце «Атрымаць» яшчэ раз: { $names }
}
materials-emptied = ⛔ Файл не прыняты, а больш у матэрыяле нічога няма: у каталогу яго не відаць. Дашліце іншы файл новай версіяй.
materials-missed = { $count ->
    [1] Файл не ўдалося перадаць: { $names }
   *[other] Файлы не ўдалося перадаць: { $names }
}
materials-now = 🕘 Версія { $number } · { $date }
materials-counts = 🙏 { $thanks } · ✅ { $applied }
materials-card-authors = ✍️ { $names }
materials-where = 📍 { $where }
materials-summary = { $summary }
materials-changes = 🔁 Што зменена: { $changes }
materials-mark = { $mark ->
    [thanks] 🙏 Дзякуй
    [thanks-given] 🙏 Дзякуй ✓
    [applied] ✅ Ужыў(-ла)
   *[applied-given] ✅ Ужыў(-ла) ✓
}
materials-marked = { $mark ->
    [thanks] Падзяка прыбрана.
    [thanks-given] Падзяку перададзім аўтарам.
    [applied] Адзнака прыбрана.
   *[applied-given] Адзначана: вы ўжылі гэты матэрыял.
}
materials-inline-open = Адкрыць медыя-хаб
materials-of-session = 📚 Матэрыялы ({ $count })
