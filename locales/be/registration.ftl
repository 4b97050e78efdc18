# Signing up and giving the seat back.
join = ✅ Запісацца
join-what =
    <b>{ $theme }</b>
    🕙 { $when }
    { $seats }

    На што вы хочаце запісацца?
join-whole = Уся сесія
join-wait = ⏳ Стаць у спіс чакання
join-not-open = Запіс на «{ $theme }» закрыты.
join-full = Месцаў на «{ $theme }» больш няма. { $waiting ->
    [0] У спісе чакання пакуль нікога.
   *[other] У спісе чакання: { $waiting }.
} Калі месца вызваліцца, яно дастанецца першаму, хто чакае.
joined = { $position ->
    [0] ✅ <b>Вы запісаны</b>
   *[other] ⏳ <b>Вы ў спісе чакання</b>, месца ў чарзе: { $position }
}

    { $theme }
    🕙 { $when }
leave = ✖️ Адмяніць запіс
left = Запіс на «{ $theme }» адменены.
mine = <b>Мае запісы</b>{ $count ->
    [1] {""}
   *[other] : { $count }
}
mine-none = Вы пакуль нікуды не запісаны.
mine-item = { $position ->
    [0] ✅ <b>{ $theme }</b>{"\u000A"}{ $when }
   *[other] ⏳ <b>{ $theme }</b> — у спісе чакання, месца { $position }{"\u000A"}{ $when }
}
promoted =
    🎉 <b>Вызвалілася месца, і яно ваша.</b>

    { $theme }
    🕙 { $when }

    Калі прыйсці не атрымаецца, адмяніце запіс — месца атрымае наступны.
leave-stale = З таго часу месца змянілася: паглядзіце яшчэ раз. Нічога не скасавана.
