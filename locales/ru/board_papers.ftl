# A board's results as a picture and as a workbook.
board-picture-name = { $version ->
    [1] доска-{ $number }.png
   *[other] доска-{ $number }-версия-{ $version }.png
}
board-picture-title = Доска «плюсы/минусы»
board-picture-people = { $count ->
    [one] { $count } участник
    [few] { $count } участника
   *[many] { $count } участников
}
board-picture-votes = { $count ->
    [one] { $count } голос
    [few] { $count } голоса
   *[many] { $count } голосов
}
board-picture-version = версия { $version }
board-picture-side = { $side ->
    [plus] Плюсы
   *[minus] Минусы
}
board-picture-more = { $count ->
    [one] и ещё { $count } довод — в тексте
    [few] и ещё { $count } довода — в тексте
   *[many] и ещё { $count } доводов — в тексте
}
board-picture-empty = Доводов на доске нет
board-verdicts-head = Вердикты
board-workbook-name = { $version ->
    [1] доска-{ $number }.xlsx
   *[other] доска-{ $number }-версия-{ $version }.xlsx
}
board-workbook-title = Плюсы и минусы: { $subject }
board-workbook-arguments = Доводы
board-workbook-side = Плюс или минус
board-workbook-sign = { $side ->
    [plus] плюс
   *[minus] минус
}
board-workbook-text = Довод
board-workbook-votes = Голосов
board-workbook-author = Автор
board-workbook-decision = Что решили
board-workbook-verdict = Вердикт
board-workbook-people = Участников
board-workbook-total = Всего
board-workbook-follow-up = { $what ->
    [applied] Через две недели: получилось
    [not_yet] Через две недели: ещё не пробовали
   *[did_not_work] Через две недели: не получилось
}
board-workbook-merged = ↳ также:
