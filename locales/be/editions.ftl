# Editions: compiled by organisers, handed out to everybody.
edition-unfinished = <b>Зборнікі ў працы</b>
edition-open = { $state ->
    [building] ⏳ { $title }
   *[draft] 📝 { $title }
}
edition-new = ➕ Новы зборнік
edition-ask-title = Як назваць зборнік? Выберыце назву або напішыце сваю, да { $limit } знакаў.
edition-suggested = • { $title }
edition-of-session = Матэрыялы сесіі «{ $theme }»
edition-usual-title = Метадычныя знаходкі педагогаў
edition-dropped = Чарнавік «{ $title }» выдалены.
edition-failed = ⚠️ Сабраць зборнік не атрымалася: тры спробы скончыліся памылкай. Чарнавік цэлы. Паспрабуйце яшчэ раз, а калі не выйдзе — напішыце адміністратару бота.
edition-choose = ➕ Выбраць матэрыялы
edition-order = ↕️ Парадак
edition-results = 📊 Вынікі
edition-title-button = ✏️ Назва
edition-preface = { $has ->
    [yes] 📜 Прадмова: ёсць
   *[no] 📜 Прадмова
}
edition-contents = 👀 Паглядзець змест
edition-drop = 🗑 Выдаліць
edition-building =
    ⏳ <b>Збіраецца зборнік «{ $title }»</b>

    { $bar } { $percent } %

    Гэта займае да некалькіх хвілін. Чакаць тут не трэба: гэта паведамленне абновіцца само.
edition-cancel = Скасаваць
edition-new-ones = 🆕 Усё новае з мінулага выпуску: { $count }
edition-by = { $what ->
    [session] 📅 Па сесіі
    [tag] 🏷 Па тэгу
   *[kind] 📚 Па віду
}
edition-sources = Адкуль узяць матэрыялы?
edition-no-materials = У медыя-хабе пакуль няма матэрыялаў.
edition-source = { $name } · { $count }
edition-which = { $what ->
    [session] Якой сесіі?
    [tag] З якім тэгам?
   *[kind] Якога віду?
}
edition-take-all = ✅ Узяць усе
edition-take-none = ⬜ Прыбраць усе
edition-ask-consent = ✉️ Спытаць згоду: { $count }
edition-rows = Выбрана { $chosen } з { $count }. Без згоды аўтара (🔒): { $unasked }.
edition-ready = Гатова
edition-choice = { $stands ->
    [yes] ✅ { $title }
    [unasked] 🔒 { $title } — няма згоды
   *[no] ⬜ { $title }
}
edition-no-consent = Аўтар яшчэ не даў згоды. Націсніце «Спытаць згоду»: бот напіша яму адзін раз.
edition-asked = Новых лістоў: { $count }. Кожнага аўтара бот пытае адзін раз.
edition-full = ⚠️ Не змясцілася: { $count }. У адным зборніку не больш за { $limit }.
edition-results-ask = Якія вынікі ўвойдуць? Трапяць толькі закрытыя дошкі і аўкцыёны, без схаванага і без імёнаў, якія людзі схавалі.
edition-no-results = Закрытых дошак і аўкцыёнаў пакуль няма.
edition-result = { $kind ->
    [board] { $mark } Дошка: { $title }
   *[auction] { $mark } Аўкцыён: { $title }
}
edition-contents-head = <b>{ $title }</b>
edition-section = <b>{ $title }</b>
edition-line = { $fits ->
    [yes] { $number }. { $title }
   *[no] { $number }. <s>{ $title }</s> — не ўвойдзе
}
edition-draft-paper = 📝 Чарнавік (DOCX)
edition-build = 📕 Сабраць выпуск
edition-ask-other-title = Зараз: «{ $title }». Напішыце новую назву, да { $limit } знакаў.
edition-no-preface = Прыбраць прадмову
edition-preface-now =
    Зараз:
    { $text }
edition-ask-preface = Напішыце прадмову, да { $limit } знакаў. Можна і без яе.
edition-drop-sure = 🗑 Так, выдаліць
edition-ask-drop = Выдаліць чарнавік «{ $title }»? Самі матэрыялы застануцца ў медыя-хабе.
edition-wrong-text = Патрэбны тэкст, не даўжэйшы за { $limit } знакаў. Дашліце яшчэ раз.
edition-page =
    📗 <b>{ $title }</b>

    Матэрыялаў: { $materials } · дошак: { $boards } · аўкцыёнаў: { $auctions }
    Раздзелаў: { $sections }
edition-all = 📚 Усе ў працы
edition-shelf = 🗞 Гатовыя зборнікі
edition-order-ask = Націсніце на раздзел, каб адкрыць яго. ▲▼ рухаюць раздзелы.
edition-nothing-yet = Пакуль нічога не выбрана.
edition-gone = матэрыялу больш няма
edition-take-out = ✖️ { $title }
edition-rename = ✏️ Перайменаваць раздзел
edition-section-ask =
    <b>{ $title }</b>

    ✖️ прыбірае са зборніка, ▲▼ рухаюць.
edition-ask-section = Зараз: «{ $title }». Напішыце новую назву раздзела, да { $limit } знакаў.
edition-draft-coming = Рыхтую чарнавік, дашлю сюды праз хвіліну.
edition-draft-busy = Зараз рыхтуецца іншы чарнавік. Паспрабуйце праз хвіліну.
edition-draft-name = draft_{ $number }.docx
edition-draft-caption = Чарнавік: «{ $title }». Гэта яшчэ не выпуск: нумара няма, усё можна мяняць.
edition-build-done = Зборнік ужо гатовы.
edition-put = { $on ->
    [yes] Увойдзе ў зборнік.
   *[no] Не ўвойдзе ў зборнік.
}
edition-build-begun = Зборка пачалася. Ход — у паведамленні ніжэй.
edition-build-cancelled = Зборка скасавана.
edition-zone = { $zone ->
    [interactive] Інтэрактыўная зона
    [presentation] Прэзентацыйная зона
   *[media_hub] Медыя-хаб
}
edition-other = Рознае
edition-boards = Вынікі абмеркаванняў
edition-auctions = Аўкцыён метадычных знаходак
edition-shelf-head = <b>Электронныя зборнікі</b>
edition-shelf-empty = Зборнікаў пакуль няма. Калі выйдзе першы, ён з’явіцца тут.
edition-on-shelf = № { $number } · { $title }
edition-frozen =
    📕 <b>Зборнік № { $number }. { $title }</b>
    { $date } · матэрыялаў: { $count }
edition-pdf = 📄 PDF
edition-docx = 📝 DOCX
edition-built = ✅ Зборнік гатовы.
edition-left-count = Не ўвайшло тэкстам: { $count }. Што і чаму — пад кнопкай.
edition-left = 📋 Што не ўвайшло
edition-left-head = <b>Што не ўвайшло ў тэкст зборніка</b>
edition-left-file = • { $name } («{ $chapter }») — { $reason ->
     [large] занадта вялікі, ёсць толькі спасылка
     [missing] у бота няма копіі, ёсць толькі спасылка
     [unreadable] прачытаць не ўдалося, ёсць толькі спасылка
     [appendix] гэта не тэкст: названы ў дадатку са спасылкай
    *[withdrawn] схаваны, адкліканы або без згоды: не ўвайшоў зусім
}
edition-left-whole = • «{ $chapter }» — { $reason ->
     [large] занадта вялікі, ёсць толькі спасылка
     [missing] у бота няма копіі, ёсць толькі спасылка
     [unreadable] прачытаць не ўдалося, ёсць толькі спасылка
     [appendix] гэта не тэкст: названы ў дадатку са спасылкай
    *[withdrawn] схаваны, адкліканы або без згоды: не ўвайшоў зусім
}
edition-post = 📣 Аб’явіць у групе
edition-get = 📥 Атрымаць
edition-posted-head = 🎉 <b>Выйшаў новы зборнік</b>
edition-paper-name = { $kind ->
    [docx] zbornik_{ $number }.docx
   *[pdf] zbornik_{ $number }.pdf
}
edition-too-large = Файл большы за 50 МБ, Telegram не дае боту яго адправіць. Папрасіце адміністратара дастаць яго з копіі базы.
edition-posted = Аб’яўлена ў групе.
edition-posted-before = У групе ўжо аб’яўлена.
edition-number = Электронны зборнік № { $number }
edition-draft-number = Чарнавік электроннага зборніка
edition-colophon = Матэрыялы публікуюцца са згоды іх аўтараў.
edition-colophon-link = Медыя-хаб: { $link }
edition-kind = { $kind ->
    [development] Распрацоўка
    [scenario] Сцэнарый
    [presentation] Прэзентацыя
    [guide] Метадычка
    [video] Відэа
    [article] Артыкул
    [game] Гульня
    [photo] Фота
   *[other] Матэрыял
}
edition-original = «{ $title }», { $names }
edition-file-name = { $kind ->
    [photo] Фатаграфія
    [video] Відэа
    [audio] Гук
   *[document] Файл
}
edition-board-closed = Абмеркаванне закрыта { $date }
edition-auction-closed = Аўкцыён закрыты { $date }
edition-people = Удзельнікаў: { $count }
edition-lot = { $sold ->
    [yes] прададзены
   *[no] не прададзены
}
edition-consent-ask = Рыхтуецца электронны зборнік, і ў ім хочуць бачыць ваш матэрыял «{ $title }». Згодны? Зборнік атрымаюць калегі. Адмовіцца проста: не адказвайце, і матэрыял не ўвойдзе.
edition-agree = { $consent ->
    [public] Згодны(-ая), і на адкрытай старонцы
   *[hub] Згодны(-ая), для калег
}
edition-consent-ask-all = Рыхтуецца электронны зборнік, і ў ім хочуць бачыць вашы матэрыялы ({ $count }). Націсніце на назву, каб паглядзець матэрыял. Згодныя на ўсе? Зборнік атрымаюць калегі. Адмовіцца проста: не адказвайце, і матэрыялы не ўвойдуць.
edition-agree-all = { $consent ->
    [public] На ўсе: і на адкрытай старонцы
   *[hub] На ўсе: для калег
}
edition-agreed-all = Дзякуй! Згода ёсць на ўсе матэрыялы: { $count }.
edition-agreed = { $consent ->
    [public] Дзякуй! «{ $title }» можа ўвайсці ў зборнікі і на адкрытую старонку.
    [unasked] «{ $title }»: згоды пакуль няма.
   *[hub] Дзякуй! «{ $title }» можа ўвайсці ў зборнікі для калег.
}
