# Sessions: list, card, programme, draft, announcement.
sessions = <b>Сесіі</b>{ $pages ->
    [1] {""}
   *[other] , старонка { $page } з { $pages } (усяго { $count })
}
sessions-none = Аб’яўленых сесій пакуль няма. Калі з’явіцца новая, яе картка будзе ў групе медыя-хаба.
session-line = { $state ->
    [draft] 📝 чарнавік · { $date } · { $theme }
   *[other] { $date } · { $theme }
}
session-title = { $state ->
    [draft] 📝 <i>Чарнавік, яго бачаць арганізатары і мадэратары гэтай сесіі</i>{"\u000A"}<b>{ $theme }</b>
    [running] 🟢 <i>Ідзе цяпер</i>{"\u000A"}<b>{ $theme }</b>
    [finished] <i>Завершана</i>{"\u000A"}<b>{ $theme }</b>
    [archived] <i>Завершана</i>{"\u000A"}<b>{ $theme }</b>
    [cancelled] ❌ <i>Адменена</i>{"\u000A"}<b>{ $theme }</b>
   *[other] 📅 <b>{ $theme }</b>
}
session-aim = <b>Мэта:</b> { $aim }
session-when = 🕙 { $when }
session-place = 📍 { $place }
session-leaders = 🎙 { $count ->
    [1] Вядзе
   *[other] Вядуць
}: { $names }{ $more ->
    [0] {""}
   *[other] {" "}і яшчэ { $more }
}
session-activities = 🗂 У праграме { $count ->
    [one] { $count } мерапрыемства
    [few] { $count } мерапрыемствы
   *[other] { $count } мерапрыемстваў
}
session-seats = 👥 Запісаліся: <b>{ $taken }</b>{ $capacity ->
    [0] {""}
   *[other] {" "}з { $capacity }
}{ $waiting ->
    [0] {""}
   *[other] , чакаюць: { $waiting }
}
session-mine = { $state ->
    [offered] 🎟 Вам прапанавана месца: вазьміце яго або адмоўцеся
    [waiting] ⏳ Вы ў спісе чакання, ваша месца ў чарзе: { $position }
   *[other] ✅ Вы запісаны
}
session-others = 🗓 Вашых дзён і мерапрыемстваў: { $count }
session-elsewhere = 🗂 На асобныя дні і мерапрыемствы: { $count }
session-moved = 🔁 Перанесена. Было: { $old }
session-moved-place = 📍 Новае месца. Было: { $old }
to-session = Да сесіі
programme = 🗂 Праграма
programme-title = <b>Праграма:</b> { $theme }{ $pages ->
    [1] {""}
   *[other] {" "}({ $page } з { $pages })
}
programme-by = { $by ->
    [zone] 🗂 Па зонах
   *[time] 🕙 Па часе
}
day-heading = 📅 <b>{ $when }</b>
programme-empty = Праграма яшчэ не запоўнена.
zone-name = { $zone ->
    [interactive] Інтэрактыўная
    [presentation] Прэзентацыйная
   *[media_hub] Медыя-хаб
}
zone-heading = { $zone ->
    [interactive] 💬 <b>Зона «Інтэрактыўная»</b>
    [presentation] 🎭 <b>Зона «Прэзентацыйная»</b>
   *[media_hub] 🗄 <b>Зона «Медыя-хаб»</b>
}
kind-name = { $kind ->
    [briefing] Метадычная аператыўка
    [business_game] Дзелавая гульня
    [open_mic] Адкрыты мікрафон
    [brainstorm] Мазгавы штурм
    [debate] Метадычны дыялог
    [workshop] Майстар-клас
    [round_table] Круглы стол
    [quiz] Квіз
    [auction] Аўкцыён метадычных знаходак
    [group_work] Работа ў групах
    [edition] Стварэнне электроннага зборніка
    [lecture] Лекцыя
    [seminar] Семінар
    [practicum] Практыкум
    [meeting] Сустрэча
    [conference] Канферэнцыя
   *[other] Мерапрыемства
}
activity-name = { $alone ->
    [yes] <b>{ $title }</b>
   *[no] { $form } <b>{ $title }</b>
}
activity = { $timed ->
    [yes] • { $time } { $name }
   *[no] • { $name }
}
activity-note = <i>{ $note }</i>
activity-moderator = Вядзе: { $name }
edit = ✏️ Змяніць
announce = 📣 Аб’явіць
export = 📄 План (DOCX)
export-caption = План сесіі «{ $theme }»
export-name = plan-{ $number }.docx
edit-what = Што змяніць у сесіі «{ $theme }»?
field = { $field ->
    [theme] Тэма
    [aim] Мэта
    [days] Дата і час
   *[place] Месца
}
edit-ask = { $field ->
    [theme] Напішыце новую тэму, да { $limit } знакаў.
    [aim] Напішыце новую мэту, да { $limit } знакаў.
    [days] Калі адбудзецца сесія? Напрыклад: 17.12.2026 10:00–16:00 або 17–18.12.2026
   *[place] Дзе адбудзецца сесія? Да { $limit } знакаў.
}

    Цяпер: { $now }
edit-wrong = Патрэбен тэкст да { $limit } знакаў{ $length ->
        [0] {""}
       *[other] ; у вашым { $length }
    }.
preview =
    <b>Так будзе выглядаць картка ў групе «{ $chat }»:</b>

    { $card }
publish = ✅ Апублікаваць
preview-stale = Чарнавік з таго часу змяніўся. Вось якім ён стаў — паглядзіце яшчэ раз.
published = Аб’яўлена: «{ $theme }». Картка з’явіцца ў групе праз некалькі секунд, і педагогі змогуць запісвацца.
post-again = 📌 Картку ў групу
