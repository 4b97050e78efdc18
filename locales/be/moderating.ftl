# Leading boards: for moderators.
lead-boards = <b>Дошкі, якія вы вядзеце</b>{"\u000A"}Спачатку адкрытыя. Націсніце на дошку, каб весці яе.
lead-boards-none = Дошак у вас пакуль няма. Адкрыйце першую: людзі напішуць плюсы і мінусы метаду і прагаласуюць.
lead-new = ➕ Адкрыць дошку
lead-line = { $phase ->
    [collecting] ✍️
    [voting] 🗳
    [discussing] 💬
    [closed] 🏁 { $closed } ·
   *[cancelled] ❌
} { $subject }
lead-phase = { $phase ->
    [collecting] збор довадаў
    [voting] галасаванне
    [discussing] абмеркаванне
    [closed] закрыта
   *[cancelled] адменена
}
lead-what = Пра што дошка? Выберыце тэму або мерапрыемства сесіі, або «Іншае». Зялёным адзначаны дошкі, якія ўжо адкрыты.
lead-subject = { $kind ->
    [open] 🟢
    [theme] 📅
   *[activity] 🔹
} { $title }
lead-other = ✏️ Іншае
lead-other-of = ✏️ Іншае: { $theme }
lead-subject-ask = Які метад або прыём абмяркоўваем? Напішыце яго назву, да { $limit } знакаў.
lead-text-wrong = Патрэбен тэкст ад 1 да { $limit } знакаў; у вашым { $length }.
lead-draft =
    <b>Новая дошка: { $subject }</b>

    { $named ->
        [yes] 👤 У выніках побач з довадам будзе імя аўтара, калі ён назваў сябе і не схаваў імя.
       *[no] 👤 Довады без імён: бот не пакажа імя аўтара нікому.
    }
    { $hides ->
        [yes] 👁 Довады схаваны да галасавання: да яго кожны бачыць толькі свае.
       *[no] 👁 Довады адразу бачныя ўсім.
    }
    { $budget ->
        [0] 🔢 Галасоў — без ліку, за кожны довад адзін.
       *[other] 🔢 Галасоў на чалавека: { $budget }.
    }
    { $poll ->
        [yes] 📊 Вердыкт — апытаннем у групе: там відаць, хто што выбраў.
       *[no] 📊 Вердыкт — кнопкамі ў асабістым чаце.
    }

    Выберыце правілы і націсніце «Адкрыць»: картка дошкі з’явіцца ў групе.
lead-named = Імёны ў выніках
lead-anonymous = Без імён
lead-shown = Довады бачныя адразу
lead-hides = Схаваны да галасавання
lead-budget-line = { $budget ->
    [0] Галасы без ліку
    [one] { $budget } голас
    [few] { $budget } галасы
   *[many] { $budget } галасоў
}
lead-by-buttons = Вердыкт кнопкамі
lead-by-poll = Вердыкт апытаннем
lead-chosen = ✅ { $label }
lead-open = ▶️ Адкрыць
lead-board =
    <b>{ $subject }</b>
    { $phase ->
        [collecting] ✍️ Збор довадаў: людзі пішуць плюсы і мінусы.
        [voting] 🗳 Галасаванне: людзі адзначаюць, з чым згодныя.
        [discussing] 💬 Абмеркаванне: довады і галасы ўжо не мяняюцца.
        [closed] 🏁 Дошка закрыта. Вынікі ў групе, версія { $closings }.
       *[cancelled] ❌ Дошка спынена: сесія адменена.
    }
lead-counts = ➕ { $pluses } · ➖ { $minuses } · галасоў: { $votes } · людзей: { $people }{ $hidden ->
    [0] {""}
   *[other] {" "}· схавана: { $hidden }
}
lead-rules = { $named ->
    [yes] Імёны ў выніках
   *[no] Без імён
} · { $hides ->
    [yes] довады схаваны да галасавання
   *[no] довады бачныя адразу
} · { $budget ->
    [0] галасы без ліку
   *[other] галасоў на чалавека: { $budget }
}
lead-until = ⏰ Да: { $until }. { $phase ->
    [collecting] Потым само пачнецца галасаванне.
    [voting] Потым само пачнецца абмеркаванне.
   *[discussing] Потым дошка закрыецца сама, і вынікі пойдуць у групу.
}
lead-on = { $to ->
    [voting] 🗳 Галасаванне
   *[discussing] 💬 Абмеркаванне
}
lead-back = { $to ->
    [collecting] ◀️ Назад да збору довадаў
   *[voting] ◀️ Назад да галасавання
}
lead-reopen = 🔓 Адкрыць зноў
lead-close = 🏁 Закрыць
lead-close-ask =
    Закрыць дошку?
    <b>{ $subject }</b>

    У групе з’явяцца вынікі карцінкай і тэкстам. Довадаў: { $count }, у тым ліку без галасоў; галасоў: { $votes }; вердыктаў: { $verdicts }.
    Адкрыць дошку зноў можна і потым.
lead-close-yes = 🏁 Так, закрыць
lead-arguments = 📋 Довады: { $count }
lead-end = ⏰ Тэрмін
lead-end-ask =
    <b>{ $subject }</b>
    { $phase ->
        [collecting] Да якога часу збіраем довады? Потым само пачнецца галасаванне.
        [voting] Да якога часу галасуем? Потым само пачнецца абмеркаванне.
       *[discussing] Да якога часу абмяркоўваем? Потым дошка закрыецца сама, і вынікі пойдуць у групу.
    }

    Націсніце або напішыце, напрыклад: 17.12.2026 18:00. Калі сёння — проста 18:00.
lead-end-in = { $minutes } хв
lead-end-at = 🌆 { $when }
lead-end-off = ✖️ Без тэрміну
lead-end-wrong = { $problem ->
    [no_such_date] Такой даты няма.
    [no_such_time] Такога часу няма.
    [past] Гэты час ужо прайшоў.
   *[not_understood] Не атрымалася зразумець дату і час.
} Напішыце так: 17.12.2026 18:00. Калі сёння — проста 18:00.
lead-tighten = 🕶 Схаваць імёны
lead-tighten-ask =
    <b>{ $subject }</b>
    Схаваць імёны? У выніках іх не будзе і ў довадаў, якія ўжо напісаны. Вярнуць імёны будзе нельга.
lead-tighten-yes = 🕶 Так, схаваць імёны
lead-budget = 🔢 Галасоў на чалавека
lead-budget-ask = <b>{ $subject }</b>{"\u000A"}Колькі галасоў у кожнага? Хто аддаў больш, у таго яны застануцца.
lead-poll = 📊 Апытанне ў групе
lead-poll-ask =
    <b>{ $subject }</b>
    Спытаць у групе апытаннем, ці будуць ужываць? Апытанне бачнае ўсім, з імёнамі; адклікаць яго нельга.
lead-poll-yes = 📊 Так, адправіць апытанне
lead-poll-posted = Апытанне адпраўлена ў групу.
lead-post-again = 📌 Паказаць яшчэ раз
lead-posted = Картка ў групе.
lead-picture = 🖼 Карцінка
lead-xlsx = 📄 XLSX
lead-paper = Вынікі дошкі: <b>{ $subject }</b>
lead-earlier = ✅ Мінусы мінулага разу
lead-refresh = 🔄 Абнавіць
lead-page = 👤 Як удзельнік
lead-to-board = ◀️ Да дошкі
lead-to-boards = 🗂 Да дошак
lead-to-list = 📋 Да довадаў
lead-list =
    <b>{ $subject }</b>
    Довадаў: { $count }{ $aside ->
        [0] {""}
       *[other] {" "}· далучаны або схаваны: { $aside }
    }{ $pages ->
        [1] {""}
       *[other] {" "}· старонка { $page } з { $pages }
    }
    { $shown ->
        [0] Паказаць пакуль няма чаго.
       *[other] Націсніце нумар, каб аб’яднаць довад з іншым, схаваць або вярнуць.
    }{ $waiting ->
        [0] {""}
       *[other] {"\u000A"}Чакаюць галасавання, да яго іх не бачыць ніхто: { $waiting }
    }
lead-argument = <b>№ { $number }</b> { $side ->
    [plus] ➕
   *[minus] ➖
} { $text }{ $state ->
    [merged] {" "}→ далучаны да № { $into }
    [hidden] {" "}· 🚫 схаваны
   *[on] {" "}· галасоў: { $votes }
}
lead-argument-reason = Аўтару сказалі, чаму довад схаваны: { $reason }
lead-argument-merged =
    Да яго далучаны (націсніце нумар, каб раз’яднаць):
    { $arguments }
lead-argument-merged-one = № { $number } { $text }
lead-argument-decision = ✅ Вырашылі: { $decision }
lead-number = № { $number }
lead-merge = 🔗 Аб’яднаць
lead-merge-which = З якім довадам аб’яднаць?{"\u000A"}Далучыцца: <b>№ { $number }</b> { $text }
lead-merge-ask =
    Застанецца на дошцы:
    <b>№ { $number }</b> { $text } · галасоў: { $votes }

    Далучыцца да яго:
    <b>№ { $child }</b> { $goes } · галасоў: { $theirs }

    Хто падтрымаў абодва, палічыцца адзін раз. Пакуль дошка адкрыта, довады можна раз’яднаць: галасы не прападуць.
lead-merge-yes = 🔗 Так, аб’яднаць
lead-merge-swap = 🔁 Пакінуць іншы тэкст
lead-unmerge = ✂️ Раз’яднаць
lead-hide = 🚫 Схаваць
lead-hide-ask =
    Схаваць довад?
    <b>№ { $number }</b> { $text }

    Ён знікне з дошкі і з вынікаў. Довады, якія да яго далучаны, самі вернуцца на дошку.{ $closed ->
        [yes] {" "}Вынікі, якія ўжо стаяць у групе, не зменяцца.
       *[no] {""}
    }
    Напішыце прычыну, да { $limit } знакаў: яе прачытае аўтар.
lead-unhide = ↩️ Вярнуць
lead-decide = ✅ Што вырашылі?
lead-decide-ask =
    <b>№ { $number }</b> ➖ { $text }
    { $said ->
        [yes] Цяпер запісана: { $decision }
       *[no] Рашэння пакуль няма.
    }

    Што вырашылі пра гэты мінус? Да { $limit } знакаў. Пасля гэтага наступная дошка пра тое самае пра яго не нагадае.
