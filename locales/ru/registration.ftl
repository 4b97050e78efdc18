# Signing up and giving the seat back.
join = ✅ Записаться
join-what =
    <b>{ $theme }</b>
    🕙 { $when }
    { $seats }

    На что вы хотите записаться?
join-whole = Вся сессия
join-wait = ⏳ Встать в лист ожидания
join-not-open = Запись на «{ $theme }» закрыта.
join-full = Мест на «{ $theme }» больше нет. { $waiting ->
    [0] В листе ожидания пока никого.
   *[other] В листе ожидания: { $waiting }.
} Если место освободится, оно достанется первому, кто ждёт.
joined = { $position ->
    [0] ✅ <b>Вы записаны</b>
   *[other] ⏳ <b>Вы в листе ожидания</b>, место в очереди: { $position }
}

    { $theme }
    🕙 { $when }
leave = ✖️ Отменить запись
left = Запись на «{ $theme }» отменена.
mine = <b>Мои записи</b>{ $count ->
    [1] {""}
   *[other] : { $count }
}
mine-none = Вы пока никуда не записаны.
mine-item = { $position ->
    [0] ✅ <b>{ $theme }</b>{"\u000A"}{ $when }
   *[other] ⏳ <b>{ $theme }</b> — в листе ожидания, место { $position }{"\u000A"}{ $when }
}
promoted =
    🎉 <b>Освободилось место, и оно ваше.</b>

    { $theme }
    🕙 { $when }

    Если прийти не получится, отмените запись — место получит следующий.
leave-stale = С тех пор место изменилось: посмотрите ещё раз. Ничего не отменено.
