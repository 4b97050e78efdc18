# Signing up and giving the seat back.
join = ✅ Запісацца
join-what =
    <b>{ $theme }</b>
    🕙 { $when }
    { $seats }

    На што вы хочаце запісацца?
join-whole = Уся сесія
day = Дзень { $number } · { $date }
to-activities = 🗂 Мерапрыемствы
activities-what =
    <b>{ $theme }</b>

    На якое мерапрыемства вы хочаце запісацца?
part-line = { $mine ->
    [in] ✅ { $title }
    [waits] ⏳ { $title }
   *[no] { $title }
}{ $capacity ->
    [0] {""}
   *[other] {" "}({ $taken } з { $capacity })
}
part =
    <b>{ $name }</b>
    🕙 { $when }
    { $seats }
join-wait = ⏳ Стаць у спіс чакання
join-not-open = Запіс на «{ $theme }» закрыты.
join-full = Месцаў на «{ $name }» больш няма. { $waiting ->
    [0] У спісе чакання пакуль нікога.
   *[other] У спісе чакання: { $waiting }.
} Калі месца вызваліцца, яно дастанецца першаму, хто чакае.
joined = { $position ->
    [0] ✅ <b>Вы запісаны</b>
   *[other] ⏳ <b>Вы ў спісе чакання</b>, месца ў чарзе: { $position }
}

    { $name }
    🕙 { $when }
clash =
    ⚠️ <b>У гэты час вы запісаны на іншае:</b>
    { $others }

    Перайсці на «{ $name }»? Ранейшае месца вызваліцца, толькі калі вы атрымаеце новае.
    🕙 { $when }
clash-other = • { $name }
clash-switch = 🔁 Перайсці
clash-keep = Пакінуць як ёсць
leave = ✖️ Адмяніць запіс
left = Запіс на «{ $name }» адменены.
mine = <b>Мае запісы</b>{ $count ->
    [1] {""}
   *[other] : { $count }
}
mine-none = Вы пакуль нікуды не запісаны.
mine-session = <b>{ $theme }</b>{"\u000A"}{ $when }
mine-part = { $state ->
    [waiting] ⏳ { $title } — у спісе чакання, месца { $position }
    [offered] 🎟 { $title } — вызвалілася месца, чакаем вашага адказу
   *[confirmed] ✅ { $title }
}
promoted =
    🎉 <b>Вызвалілася месца, і яно ваша.</b>

    { $name }
    🕙 { $when }

    Калі прыйсці не атрымаецца, адмяніце запіс — месца атрымае наступны.
offered =
    🎟 <b>Вызвалілася месца. Бераце?</b>

    { $name }
    🕙 { $when }

    Месца чакае вас да: { $until }. Потым яно дастанецца наступнаму.
offer-take = ✅ Бяру месца
offer-decline = Адмовіцца
offer-over = Час адказу скончыўся: месца на «{ $name }» больш не трымаем за вамі.
moved =
    🔁 <b>Сесія перанесена: { $theme }</b>

    Было: { $old }
    Стала: { $new }

    Вы прыйдзеце?
comes = ✅ Прыйду
comes-not = Не змагу
moved-place =
    📍 <b>Змянілася месца: { $theme }</b>

    Было: { $old }
    Стала: { $new }

    Час ранейшы. Калі прыйсці не атрымаецца, адмяніце запіс.
and-more = і яшчэ { $count }
answered = { $comes ->
    [yes] ✅ Чакаем вас: «{ $theme }»{"\u000A"}🕙 { $when }
   *[no] Шкада. Вашы запісы на «{ $theme }» адменены.
}
cancelled-notice =
    ❌ <b>Сесія адменена: { $theme }</b>
    Павінна была прайсці: { $when }
cancel-reason = Прычына: { $reason }
unanswered =
    <b>{ $theme }</b>
    Не адказалі, ці прыйдуць пасля пераносу: { $count }

    { $names }{ $more ->
    [0] {""}
   *[other] {"\u000A"}і яшчэ { $more }
}
leave-stale = З таго часу месца змянілася: паглядзіце яшчэ раз. Нічога не скасавана.
