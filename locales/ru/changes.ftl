# Changes of an announced session.
move = 🔁 Перенести
cancel-session = ❌ Отменить сессию
capacity = 👥 Вместимость
begin = ▶️ Начать
finish = 🏁 Завершить
move-days =
    <b>{ $theme }</b>
    Сейчас: { $now }

    Когда теперь состоится сессия? Например: 17.12.2026 10:00–16:00 или 17–18.12.2026
move-only-place = 📍 Только место
move-place =
    <b>{ $theme }</b>
    Сейчас: { $now }

    Где теперь состоится сессия? До { $limit } знаков.
move-confirm =
    <b>{ $theme }</b>

    Было: { $old }
    Станет: { $new }

    Об этом узнают: { $count }.{ $asked ->
        [0] {""}
       *[other] {" "}Тех, кто записан, спросим, придут ли они: { $asked }.
    }
move-yes = 🔁 Да, перенести
move-other-place = 📍 Другое место
move-done =
    Перенесено: «{ $theme }»
    🕙 { $new }
    Узнают: { $count }
cancel-ask =
    Отменить сессию «{ $theme }»? Об этом узнают: { $count }.

    Напишите причину, до { $limit } знаков: её увидят все.
cancel-without-reason = Без причины
cancel-confirm =
    Сессия «{ $theme }» будет отменена для всех. Вернуть её нельзя.
    Узнают: { $count }
cancel-yes = ❌ Да, отменить
cancel-other-reason = ✏️ Другая причина
cancel-done = Сессия «{ $theme }» отменена. Узнают: { $count }
capacity-ask =
    <b>{ $name }</b>
    Сейчас: { $now }; записались: { $taken }, ждут: { $waiting }

    Сколько человек может прийти? Напишите число до { $limit } или 0, если места есть для всех.
capacity-any = места есть для всех
capacity-others = Дни и мероприятия
capacity-which = <b>{ $theme }</b>{"\u000A"}Вместимость чего изменить?
capacity-line = { $title }: { $taken }{ $capacity ->
    [0] {""}
   *[other] {" "}из { $capacity }
}
capacity-wrong = Нужно целое число от 0 до { $limit }. Например: 25, или 0, если места есть для всех.
capacity-set =
    <b>{ $name }</b>
    Вместимость: { $now }
    Записались: { $taken }, ждут: { $waiting }
edit-too-long = Нужен текст не длиннее { $limit } знаков; в вашем { $length }.
