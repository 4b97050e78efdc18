# A board's results as a picture and as a workbook.
board-picture-name = { $version ->
    [1] дошка-{ $number }.png
   *[other] дошка-{ $number }-версія-{ $version }.png
}
board-picture-title = Дошка «плюсы/мінусы»
board-picture-people = { $count ->
    [one] { $count } удзельнік
    [few] { $count } удзельнікі
   *[many] { $count } удзельнікаў
}
board-picture-votes = { $count ->
    [one] { $count } голас
    [few] { $count } галасы
   *[many] { $count } галасоў
}
board-picture-version = версія { $version }
board-picture-side = { $side ->
    [plus] Плюсы
   *[minus] Мінусы
}
board-picture-more = { $count ->
    [one] і яшчэ { $count } довад — у тэксце
    [few] і яшчэ { $count } довады — у тэксце
   *[many] і яшчэ { $count } довадаў — у тэксце
}
board-picture-empty = Довадаў на дошцы няма
board-verdicts-head = Вердыкты
board-workbook-name = { $version ->
    [1] дошка-{ $number }.xlsx
   *[other] дошка-{ $number }-версія-{ $version }.xlsx
}
board-workbook-title = Плюсы і мінусы: { $subject }
board-workbook-arguments = Довады
board-workbook-side = Плюс ці мінус
board-workbook-sign = { $side ->
    [plus] плюс
   *[minus] мінус
}
board-workbook-text = Довад
board-workbook-votes = Галасоў
board-workbook-author = Аўтар
board-workbook-decision = Што вырашылі
board-workbook-verdict = Вердыкт
board-workbook-people = Удзельнікаў
board-workbook-total = Усяго
board-workbook-follow-up = { $what ->
    [applied] Праз два тыдні: атрымалася
    [not_yet] Праз два тыдні: яшчэ не спрабавалі
   *[did_not_work] Праз два тыдні: не атрымалася
}
board-workbook-merged = ↳ таксама:
