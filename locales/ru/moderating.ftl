# Leading boards: for moderators.
lead-boards = <b>Доски, которые вы ведёте</b>{"\u000A"}Сначала открытые. Нажмите на доску, чтобы вести её.
lead-boards-none = Досок у вас пока нет. Откройте первую: люди напишут плюсы и минусы метода и проголосуют.
lead-new = ➕ Открыть доску
lead-line = { $phase ->
    [collecting] ✍️
    [voting] 🗳
    [discussing] 💬
    [closed] 🏁 { $closed } ·
   *[cancelled] ❌
} { $subject }
lead-phase = { $phase ->
    [collecting] сбор доводов
    [voting] голосование
    [discussing] обсуждение
    [closed] закрыта
   *[cancelled] отменена
}
lead-what = О чём доска? Выберите тему или мероприятие сессии, или «Другое». Зелёным отмечены доски, которые уже открыты.
lead-subject = { $kind ->
    [open] 🟢
    [theme] 📅
   *[activity] 🔹
} { $title }
lead-other = ✏️ Другое
lead-other-of = ✏️ Другое: { $theme }
lead-subject-ask = Какой метод или приём обсуждаем? Напишите его название, до { $limit } знаков.
lead-text-wrong = Нужен текст от 1 до { $limit } знаков; в вашем { $length }.
lead-draft =
    <b>Новая доска: { $subject }</b>

    { $named ->
        [yes] 👤 В итогах рядом с доводом будет имя автора, если он назвал себя и не скрыл имя.
       *[no] 👤 Доводы без имён: бот не покажет имя автора никому.
    }
    { $hides ->
        [yes] 👁 Доводы скрыты до голосования: до него каждый видит только свои.
       *[no] 👁 Доводы сразу видны всем.
    }
    { $budget ->
        [0] 🔢 Голосов — без счёта, за каждый довод один.
       *[other] 🔢 Голосов на человека: { $budget }.
    }
    { $poll ->
        [yes] 📊 Вердикт — опросом в группе: там видно, кто что выбрал.
       *[no] 📊 Вердикт — кнопками в личном чате.
    }

    Выберите правила и нажмите «Открыть»: карточка доски появится в группе.
lead-named = Имена в итогах
lead-anonymous = Без имён
lead-shown = Доводы видны сразу
lead-hides = Скрыты до голосования
lead-budget-line = { $budget ->
    [0] Голоса без счёта
    [one] { $budget } голос
    [few] { $budget } голоса
   *[many] { $budget } голосов
}
lead-by-buttons = Вердикт кнопками
lead-by-poll = Вердикт опросом
lead-chosen = ✅ { $label }
lead-open = ▶️ Открыть
lead-board =
    <b>{ $subject }</b>
    { $phase ->
        [collecting] ✍️ Сбор доводов: люди пишут плюсы и минусы.
        [voting] 🗳 Голосование: люди отмечают, с чем согласны.
        [discussing] 💬 Обсуждение: доводы и голоса уже не меняются.
        [closed] 🏁 Доска закрыта. Итоги в группе, версия { $closings }.
       *[cancelled] ❌ Доска остановлена: сессия отменена.
    }
lead-counts = ➕ { $pluses } · ➖ { $minuses } · голосов: { $votes } · людей: { $people }{ $hidden ->
    [0] {""}
   *[other] {" "}· скрыто: { $hidden }
}
lead-rules = { $named ->
    [yes] Имена в итогах
   *[no] Без имён
} · { $hides ->
    [yes] доводы скрыты до голосования
   *[no] доводы видны сразу
} · { $budget ->
    [0] голоса без счёта
   *[other] голосов на человека: { $budget }
}
lead-until = ⏰ До: { $until }. { $phase ->
    [collecting] Потом само начнётся голосование.
    [voting] Потом само начнётся обсуждение.
   *[discussing] Потом доска закроется сама, и итоги уйдут в группу.
}
lead-on = { $to ->
    [voting] 🗳 Голосование
   *[discussing] 💬 Обсуждение
}
lead-back = { $to ->
    [collecting] ◀️ Назад к сбору доводов
   *[voting] ◀️ Назад к голосованию
}
lead-reopen = 🔓 Открыть снова
lead-close = 🏁 Закрыть
lead-close-ask =
    Закрыть доску?
    <b>{ $subject }</b>

    В группе появятся итоги картинкой и текстом. Доводов: { $count }, в том числе без голосов; голосов: { $votes }; вердиктов: { $verdicts }.
    Открыть доску снова можно и потом.
lead-close-yes = 🏁 Да, закрыть
lead-arguments = 📋 Доводы: { $count }
lead-end = ⏰ Срок
lead-end-ask =
    <b>{ $subject }</b>
    { $phase ->
        [collecting] До какого времени собираем доводы? Потом само начнётся голосование.
        [voting] До какого времени голосуем? Потом само начнётся обсуждение.
       *[discussing] До какого времени обсуждаем? Потом доска закроется сама, и итоги уйдут в группу.
    }

    Нажмите или напишите, например: 17.12.2026 18:00. Если сегодня — просто 18:00.
lead-end-in = { $minutes } мин
lead-end-at = 🌆 { $when }
lead-end-off = ✖️ Без срока
lead-end-wrong = { $problem ->
    [no_such_date] Такой даты нет.
    [no_such_time] Такого времени нет.
    [past] Это время уже прошло.
   *[not_understood] Не получилось понять дату и время.
} Напишите так: 17.12.2026 18:00. Если сегодня — просто 18:00.
lead-tighten = 🕶 Скрыть имена
lead-tighten-ask =
    <b>{ $subject }</b>
    Скрыть имена? В итогах их не будет и у доводов, которые уже написаны. Вернуть имена будет нельзя.
lead-tighten-yes = 🕶 Да, скрыть имена
lead-budget = 🔢 Голосов на человека
lead-budget-ask = <b>{ $subject }</b>{"\u000A"}Сколько голосов у каждого? Кто отдал больше, у того они останутся.
lead-poll = 📊 Опрос в группе
lead-poll-ask =
    <b>{ $subject }</b>
    Спросить в группе опросом, будут ли применять? Опрос виден всем, с именами; отозвать его нельзя.
lead-poll-yes = 📊 Да, отправить опрос
lead-poll-posted = Опрос отправлен в группу.
lead-post-again = 📌 Показать ещё раз
lead-posted = Карточка в группе.
lead-picture = 🖼 Картинка
lead-xlsx = 📄 XLSX
lead-paper = Итоги доски: <b>{ $subject }</b>
lead-earlier = ✅ Минусы прошлого раза
lead-refresh = 🔄 Обновить
lead-page = 👤 Как участник
lead-to-board = ◀️ К доске
lead-to-boards = 🗂 К доскам
lead-to-list = 📋 К доводам
lead-list =
    <b>{ $subject }</b>
    Доводов: { $count }{ $aside ->
        [0] {""}
       *[other] {" "}· присоединены или скрыты: { $aside }
    }{ $pages ->
        [1] {""}
       *[other] {" "}· страница { $page } из { $pages }
    }
    { $shown ->
        [0] Показать пока нечего.
       *[other] Нажмите номер, чтобы объединить довод с другим, скрыть или вернуть.
    }{ $waiting ->
        [0] {""}
       *[other] {"\u000A"}Ждут голосования, до него их не видит никто: { $waiting }
    }
lead-argument = <b>№ { $number }</b> { $side ->
    [plus] ➕
   *[minus] ➖
} { $text }{ $state ->
    [merged] {" "}→ присоединён к № { $into }
    [hidden] {" "}· 🚫 скрыт
   *[on] {" "}· голосов: { $votes }
}
lead-argument-reason = Автору сказали, почему довод скрыт: { $reason }
lead-argument-merged =
    К нему присоединены (нажмите номер, чтобы разъединить):
    { $arguments }
lead-argument-merged-one = № { $number } { $text }
lead-argument-decision = ✅ Решили: { $decision }
lead-number = № { $number }
lead-merge = 🔗 Объединить
lead-merge-which = С каким доводом объединить?{"\u000A"}Присоединится: <b>№ { $number }</b> { $text }
lead-merge-ask =
    Останется на доске:
    <b>№ { $number }</b> { $text } · голосов: { $votes }

    Присоединится к нему:
    <b>№ { $child }</b> { $goes } · голосов: { $theirs }

    Кто поддержал оба, посчитается один раз. Пока доска открыта, доводы можно разъединить: голоса не пропадут.
lead-merge-yes = 🔗 Да, объединить
lead-merge-swap = 🔁 Оставить другой текст
lead-unmerge = ✂️ Разъединить
lead-hide = 🚫 Скрыть
lead-hide-ask =
    Скрыть довод?
    <b>№ { $number }</b> { $text }

    Он исчезнет с доски и из итогов. Доводы, которые к нему присоединены, снова встанут на доску сами.{ $closed ->
        [yes] {" "}Итоги, которые уже стоят в группе, не изменятся.
       *[no] {""}
    }
    Напишите причину, до { $limit } знаков: её прочитает автор.
lead-unhide = ↩️ Вернуть
lead-decide = ✅ Что решили?
lead-decide-ask =
    <b>№ { $number }</b> ➖ { $text }
    { $said ->
        [yes] Сейчас записано: { $decision }
       *[no] Решения пока нет.
    }

    Что решили об этом минусе? До { $limit } знаков. После этого следующая доска о том же о нём не напомнит.
