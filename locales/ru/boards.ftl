# Boards: pluses and minuses of a method, votes, verdicts; in private and in the group.
boards = 💬 <b>Доски «плюсы/минусы»</b>

    Откройте доску, чтобы добавить довод или проголосовать.
boards-none = Открытых досок сейчас нет. Когда модератор откроет доску, её карточка появится в группе.
boards-past = 🏁 Закрытые доски
boards-past-title = 🏁 <b>Закрытые доски</b>

    Откройте доску, чтобы прочитать её итоги.
boards-past-none = Закрытых досок пока нет.
boards-session = 💬 Доски
boards-session-title = 💬 <b>Доски этой сессии</b>
boards-session-none = У этой сессии досок нет.
boards-mine = 🗒 Мои доски
boards-mine-title = 🗒 <b>Мои доски</b>
boards-mine-none = Вы ещё не добавляли доводов и не голосовали.
board-label = { $phase ->
    [collecting] ✍️ { $subject }
    [voting] 🗳 { $subject }
    [discussing] 💬 { $subject }
    [closed] 🏁 { $closed } · { $subject }
   *[cancelled] ❌ { $subject }
}
board-phase = { $phase ->
    [collecting] ✍️ Собираем доводы
    [voting] 🗳 Идёт голосование
    [discussing] 💬 Обсуждаем доводы
    [closed] 🏁 Доска закрыта
   *[cancelled] ❌ Доска отменена вместе с сессией
}
board-until = { $phase } — до: { $until }
board-counts = ➕ плюсов: { $pluses } · ➖ минусов: { $minuses } · голосов: { $votes } · участников: { $people }
board-verdicts = Применю: { $apply } · С доработкой: { $adapt } · Не подойдёт: { $reject }
board =
    <b>{ $subject }</b>
    { $phase }
    { $counts }
board-hides = { $shown ->
    [yes] 🙈 Новые доводы откроются, когда начнётся голосование.
   *[no] 🙈 До голосования каждый видит только свои доводы.
}
board-anonymous = 🕶 Доска анонимная: имён рядом с доводами не будет.
board-budget = Ваши голоса: осталось { $left } из { $budget }.
board-in-poll = Своё решение о методе отметьте в опросе в группе.
board-write = { $side ->
    [plus] ➕ Плюс
   *[minus] ➖ Минус
}
board-vote = 🗳 Голосовать
board-read = 📖 Доводы
board-say = 💬 Открыть доску
board-lead = 🗂 Вести доску
board-own = ✏️ Мои доводы: { $count }
board-back = ◀️ К доске
board-done = Готово
verdict = { $choice ->
    [apply] Применю
    [adapt] С доработкой
   *[reject] Не подойдёт
}
verdict-mine = ✅ { $verdict }
verdict-given = Ваше решение: { $verdict }
argument = { $side ->
    [plus] ➕ { $text }
   *[minus] ➖ { $text }
}{ $votes ->
    [0] {""}
   *[other] {" "}— { $votes }
}
# Writing.
board-ask =
    { $side ->
        [plus] ➕ <b>Что в этом хорошо?</b>
       *[minus] ➖ <b>Что мешает или смущает?</b>
    }
    { $subject }

    Напишите довод одним сообщением, до { $limit } знаков. Каждая строка — отдельный довод.
    { $told }
board-ask-name = { $named ->
    [anonymous] 🕶 Доска анонимная: вашего имени рядом с доводом не будет.
    [yes] В итогах рядом с доводом будет ваше имя: { $name }.
    [hidden] В профиле ваше имя скрыто, поэтому вашего имени рядом с доводом не будет.
   *[no] Вы не говорили боту, как вас зовут, поэтому вашего имени рядом с доводом не будет. Назвать себя можно здесь: /profile
}
board-ask-hides = 🙈 До голосования довод видите только вы.
board-added = { $side ->
    [plus] ➕ Плюс добавлен: «{ $text }»
   *[minus] ➖ Минус добавлен: «{ $text }»
}
board-same = «{ $text }» — такой довод уже есть. { $by ->
    [mine] Его написали вы.
    [voted] Вы его уже поддерживаете.
   *[other] Его можно поддержать.
}
board-too-long = «{ $text }» — слишком длинно: { $length ->
    [one] { $length } знак
    [few] { $length } знака
   *[many] { $length } знаков
}, а можно { $limit }. Сократите, пожалуйста.
board-untaken = «{ $text }» — { $why ->
    [empty] здесь нет ни слова. Напишите довод словами.
    [too_many] не добавлено: от одного человека — до { $most } плюсов и до { $most } минусов.
   *[not_collecting] не добавлено: доводы на этой доске уже не собирают.
}
board-next = Пишите следующий довод или нажмите «Готово».
board-full = { $side ->
    [plus] Больше плюсов от вас не поместится: их уже { $most }. Напишите минусы или нажмите «Готово».
    [minus] Больше минусов от вас не поместится: их уже { $most }. Напишите плюсы или нажмите «Готово».
   *[both] Больше доводов от вас не поместится: уже { $most } плюсов и { $most } минусов. Нажмите «Готово».
}
board-lines = Слишком много строк сразу: пришлите не больше { $most } за раз.
board-not-collecting = Доводы на этой доске уже не собирают. Вот она сейчас:
board-support = 👍 Поддержать
board-support-one = 👍 Поддержать: { $text }
board-supported = ✅ Поддержано — к доске
board-support-done = Ваш голос учтён.
board-support-reworded = Автор уже изменил свой довод: там теперь другие слова. Если ваш всё ещё нужен, напишите его ещё раз.
reply-untaken =
    <b>{ $subject }</b>
    Из вашего ответа в группе не добавлено:
argument-hidden =
    Модератор убрал ваш довод с доски: <b>{ $subject }</b>

    { $side ->
        [plus] ➕ { $text }
       *[minus] ➖ { $text }
    }

    Причина: { $reason }
# One's own arguments.
own = ✏️ <b>Мои доводы</b>
    { $subject }
own-none =
    Ваших доводов здесь нет.
    { $subject }
own-line = { $number }. { $side ->
    [plus] ➕ { $text }
   *[minus] ➖ { $text }
}{ $votes ->
    [0] {""}
   *[other] {" "}— { $votes }
}{ $state ->
    [hidden] {" "}(убран модератором)
    [merged] {" "}(объединён с похожим)
   *[on] {""}
}
own-label = { $number }. { $side ->
    [plus] ➕ { $text }
   *[minus] ➖ { $text }
}
own-one =
    { $side ->
        [plus] ➕ { $text }
       *[minus] ➖ { $text }
    }
    Голосов: { $votes }
own-fixed = { $why ->
    [over] Сбор доводов и голосование закончились: изменить или удалить его уже нельзя.
    [hidden] Модератор убрал его с доски: изменить или удалить его уже нельзя.
    [merged] Модератор объединил его с похожим: изменить или удалить его уже нельзя.
   *[supported] За ним стоят другие люди: изменить или удалить его уже нельзя.
}
own-reword = ✏️ Изменить
own-take-back = 🗑 Удалить
own-ask =
    { $side ->
        [plus] ➕ <code>{ $text }</code>
       *[minus] ➖ <code>{ $text }</code>
    }

    Напишите довод по-новому, до { $limit } знаков.
own-reworded = ✅ Довод изменён.
own-taken-back = Довод удалён: «{ $text }»
own-gone = Этого довода уже нет.
# Voting.
ballot = 🗳 <b>{ $subject }</b>{ $pages ->
    [1] {""}
   *[other] {" "}({ $page } из { $pages })
}
ballot-how = Нажмите на довод, чтобы поддержать его; ещё раз — чтобы снять голос.
ballot-merged = ↳ также: { $text }{ $more ->
    [0] {""}
   *[other] {" "}и ещё { $more }
}
ballot-read = 📖 <b>{ $subject }</b>{ $pages ->
    [1] {""}
   *[other] {" "}({ $page } из { $pages })
}
ballot-none =
    <b>{ $subject }</b>
    Доводов пока нет.
ballot-vote = { $given ->
    [yes] ✅ { $votes }
   *[no] ☐ { $votes }
} · { $side ->
    [plus] ➕ { $text }
   *[minus] ➖ { $text }
}
voted = { $on ->
    [yes] Голос учтён
   *[no] Голос снят
}
vote-reworded = Автор изменил текст. Прочитайте и нажмите ещё раз.
vote-refused = { $why ->
    [not_voting] Голосование на этой доске сейчас не идёт.
    [spent] Все ваши голоса отданы. Снимите один, чтобы поддержать другой довод.
   *[off] Этого довода на доске больше нет: его объединили с похожим или убрали.
}
# The card in the group, the poll, the results.
board-card =
    💬 <b>Плюсы и минусы: { $subject }</b>
    { $phase }
    { $counts }
board-card-earlier =
    ❓ <b>Минусы прошлого раза: что решили?</b>
    { $minuses }
board-card-hidden = { $shown ->
    [yes] 🙈 Новые доводы откроются, когда начнётся голосование.
   *[no] 🙈 Доводы откроются, когда начнётся голосование.
}
board-card-side = { $side ->
    [plus] ➕ <b>Плюсы</b>
   *[minus] ➖ <b>Минусы</b>
}
    { $arguments }
board-card-line = • { $text }{ $votes ->
    [0] {""}
   *[other] {" "}— { $votes }
}
board-card-similar = { $line } { $count ->
    [one] (+{ $count } похожий)
    [few] (+{ $count } похожих)
   *[many] (+{ $count } похожих)
}
board-card-more = ещё { $count }
board-card-how = Чтобы добавить довод, ответьте на это сообщение: «+» в начале — плюс, «−» — минус. Каждая строка — отдельный довод.
board-card-private = { $why ->
    [anonymous] 🕶 Доска анонимная: имён рядом с доводами не будет. Пишите доводы в личном чате с ботом, кнопками ниже: в группе ваше имя увидят все.
    [hidden] Пишите доводы в личном чате с ботом, кнопками ниже: в группе их сразу увидят все.
   *[both] 🕶 Доска анонимная: имён рядом с доводами не будет. Пишите доводы в личном чате с ботом, кнопками ниже: в группе все увидят и довод, и ваше имя.
}
board-poll = { $subject }: будете применять?
board-unresolved =
    ❓ <b>{ $subject }</b>
    В прошлый раз остались минусы. Что решили?

    { $minuses }
board-results-open = 🏁 Итоги
board-results = 🏁 <b>Итоги: { $subject }</b>{ $version ->
    [1] {""}
   *[other] {" "}· версия { $version }
}{ $pages ->
    [1] {""}
   *[other] {" "}({ $page } из { $pages })
}
board-results-none = Доводов не было.
board-results-side = { $side ->
    [plus] ➕ <b>Плюсы</b>
   *[minus] ➖ <b>Минусы</b>
}
board-results-merged = ↳ также: { $text }
board-results-name = { $line } · { $name }
board-results-decision = { $line }{"\u000A"}↳ решили: { $decision }
board-picture =
    🏁 <b>Итоги: { $subject }</b>{ $version ->
        [1] {""}
       *[other] {" "}· версия { $version }
    }
    { $counts }
# Two weeks after «применю».
follow-up-ask =
    Две недели назад вы решили применить:
    <b>{ $subject }</b>

    Получилось применить?
follow-up = { $what ->
    [applied] ✅ Получилось
    [not_yet] ⏳ Ещё не пробовал(а)
   *[did_not_work] ✖️ Не получилось
}
follow-up-thanks = { $what ->
    [applied] <b>{ $subject }</b>{"\u000A"}Отлично! Записали: получилось применить.
    [not_yet] <b>{ $subject }</b>{"\u000A"}Записали: вы ещё не пробовали. Когда попробуете, нажмите другой ответ.
   *[did_not_work] <b>{ $subject }</b>{"\u000A"}Записали: применить не получилось. Спасибо, это тоже важно знать.
}
