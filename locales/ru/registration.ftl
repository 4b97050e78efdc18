# Signing up and giving the seat back.
join = ✅ Записаться
join-what =
    <b>{ $theme }</b>
    🕙 { $when }
    { $seats }

    На что вы хотите записаться?
join-whole = Вся сессия
day = День { $number } · { $date }
to-activities = 🗂 Мероприятия
activities-what =
    <b>{ $theme }</b>

    На какое мероприятие вы хотите записаться?
part-line = { $mine ->
    [in] ✅ { $title }
    [waits] ⏳ { $title }
   *[no] { $title }
}{ $capacity ->
    [0] {""}
   *[other] {" "}({ $taken } из { $capacity })
}
part =
    <b>{ $name }</b>
    🕙 { $when }
    { $seats }
join-wait = ⏳ Встать в лист ожидания
join-not-open = Запись на «{ $theme }» закрыта.
join-full = Мест на «{ $name }» больше нет. { $waiting ->
    [0] В листе ожидания пока никого.
   *[other] В листе ожидания: { $waiting }.
} Если место освободится, оно достанется первому, кто ждёт.
joined = { $position ->
    [0] ✅ <b>Вы записаны</b>
   *[other] ⏳ <b>Вы в листе ожидания</b>, место в очереди: { $position }
}

    { $name }
    🕙 { $when }
clash =
    ⚠️ <b>В это время вы записаны на другое:</b>
    { $others }

    Перейти на «{ $name }»? Прежнее место освободится, только когда вы получите новое.
    🕙 { $when }
clash-other = • { $name }
clash-switch = 🔁 Перейти
clash-keep = Оставить как есть
leave = ✖️ Отменить запись
left = Запись на «{ $name }» отменена.
mine = <b>Мои записи</b>{ $count ->
    [1] {""}
   *[other] : { $count }
}
mine-none = Вы пока никуда не записаны.
mine-session = <b>{ $theme }</b>{"\u000A"}{ $when }
mine-part = { $state ->
    [waiting] ⏳ { $title } — в листе ожидания, место { $position }
    [offered] 🎟 { $title } — освободилось место, ждём вашего ответа
   *[confirmed] ✅ { $title }
}
promoted =
    🎉 <b>Освободилось место, и оно ваше.</b>

    { $name }
    🕙 { $when }

    Если прийти не получится, отмените запись — место получит следующий.
offered =
    🎟 <b>Освободилось место. Берёте?</b>

    { $name }
    🕙 { $when }

    Место ждёт вас до: { $until }. Потом оно достанется следующему.
offer-take = ✅ Беру место
offer-decline = Отказаться
offer-over = Время ответа истекло: место на «{ $name }» больше не держим за вами.
moved =
    🔁 <b>Сессия перенесена: { $theme }</b>

    Было: { $old }
    Стало: { $new }

    Вы придёте?
comes = ✅ Приду
comes-not = Не смогу
moved-place =
    📍 <b>Изменилось место: { $theme }</b>

    Было: { $old }
    Стало: { $new }

    Время прежнее. Если прийти не получится, отмените запись.
and-more = и ещё { $count }
answered = { $comes ->
    [yes] ✅ Ждём вас: «{ $theme }»{"\u000A"}🕙 { $when }
   *[no] Жаль. Ваши записи на «{ $theme }» отменены.
}
cancelled-notice =
    ❌ <b>Сессия отменена: { $theme }</b>
    Должна была пройти: { $when }
cancel-reason = Причина: { $reason }
unanswered =
    <b>{ $theme }</b>
    Не ответили, придут ли после переноса: { $count }

    { $names }{ $more ->
    [0] {""}
   *[other] {"\u000A"}и ещё { $more }
}
leave-stale = С тех пор место изменилось: посмотрите ещё раз. Ничего не отменено.
