# Boards: pluses and minuses of a method, votes, verdicts; in private and in the group.
boards = 💬 <b>Доски «плюсы/минусы»</b>

    Откройте доску, чтобы добавить довод или проголосовать.
boards-none = Открытых досок сейчас нет. Когда модератор откроет доску, её карточка появится в группе.
boards-mine = 🗒 Мои доски
boards-mine-title = 🗒 <b>Мои доски</b>
boards-mine-none = Вы ещё не добавляли доводов и не голосовали.
board-label = { $phase ->
    [collecting] ✍️ { $subject }
    [voting] 🗳 { $subject }
    [discussing] 💬 { $subject }
    [closed] 🏁 { $subject }
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
board-hides = 🙈 До голосования каждый видит только свои доводы.
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

    Напишите довод одним сообщением, до { $limit } символов. Каждая строка — отдельный довод.
    { $told }
board-ask-name = { $named ->
    [anonymous] 🕶 Доска анонимная: вашего имени рядом с доводом не будет.
    [yes] В итогах рядом с доводом будет ваше имя: { $name }.
   *[no] Вашего имени рядом с доводом не будет.
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
board-too-long = «{ $text }» — слишком длинно: { $length } символов, а можно { $limit }. Сократите, пожалуйста.
board-untaken = «{ $text }» — { $why ->
    [empty] здесь нет ни слова. Напишите довод словами.
    [too_many] не добавлено: от одного человека — до { $most } плюсов и до { $most } минусов.
   *[not_collecting] не добавлено: доводы на этой доске уже не собирают.
}
board-next = Пишите следующий довод или нажмите «Готово».
board-lines = Слишком много строк сразу: пришлите не больше { $most } за раз.
board-not-collecting = Доводы на этой доске уже не собирают. Вот она сейчас:
board-support = 👍 Поддержать
board-support-one = 👍 Поддержать: { $text }
board-supported = ✅ Поддержано — к доске
board-support-done = Ваш голос учтён.
reply-untaken =
    <b>{ $subject }</b>
    Из вашего ответа в группе добавлено не всё:
argument-hidden =
    Модератор убрал ваш довод с доски «{ $subject }».

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
own-fixed = Изменить или удалить его уже нельзя.
own-reword = ✏️ Изменить
own-take-back = 🗑 Удалить
own-ask =
    { $side ->
        [plus] ➕ <code>{ $text }</code>
       *[minus] ➖ <code>{ $text }</code>
    }

    Напишите довод по-новому, до { $limit } символов.
own-reworded = ✅ Довод изменён.
own-taken-back = Довод удалён: «{ $text }»
own-gone = Этого довода уже нет.
# Voting.
ballot = 🗳 <b>{ $subject }</b>{ $pages ->
    [1] {""}
   *[other] {" "}({ $page } из { $pages })
}
    Нажмите на довод, чтобы поддержать его; ещё раз — чтобы снять голос.
ballot-read = 📖 <b>{ $subject }</b>{ $pages ->
    [1] {""}
   *[other] {" "}({ $page } из { $pages })
}
ballot-none =
    <b>{ $subject }</b>
    Доводов пока нет.
ballot-vote = { $given ->
    [yes] ✅ { $votes }
   *[no] ▫️ { $votes }
} · { $side ->
    [plus] ➕ { $text }
   *[minus] ➖ { $text }
}
voted = { $on ->
    [yes] Голос учтён
   *[no] Голос снят
}
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
board-card-hidden = 🙈 Доводы откроются, когда начнётся голосование.
board-card-side = { $side ->
    [plus] ➕ <b>Плюсы</b>
   *[minus] ➖ <b>Минусы</b>
}
    { $arguments }
board-card-line = • { $text }{ $votes ->
    [0] {""}
   *[other] {" "}— { $votes }
}
board-card-more = ещё { $count }
board-card-how = Чтобы добавить довод, ответьте на это сообщение: «+» в начале — плюс, «−» — минус. Каждая строка — отдельный довод.
board-poll = Метод «{ $subject }»: будете применять?
board-unresolved =
    ❓ <b>{ $subject }</b>
    В прошлый раз остались минусы. Что решили?

    { $minuses }
board-results-open = 🏁 Итоги
board-results = 🏁 <b>Итоги: { $subject }</b>{ $pages ->
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
    🏁 <b>Итоги: { $subject }</b>
    { $counts }
# Two weeks after «применю».
follow-up-ask = Две недели назад вы решили применить метод «{ $subject }». Получилось применить?
follow-up = { $what ->
    [applied] ✅ Получилось
    [not_yet] ⏳ Ещё не пробовал(а)
   *[did_not_work] ✖️ Не получилось
}
follow-up-thanks = { $what ->
    [applied] Отлично, записали: метод «{ $subject }» получилось применить.
    [not_yet] Записали: метод «{ $subject }» вы ещё не пробовали. Когда попробуете, нажмите другой ответ.
   *[did_not_work] Записали: метод «{ $subject }» применить не получилось. Спасибо, это тоже важно знать.
}
