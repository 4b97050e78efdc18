# What reminds: of one's seats, of what waits for an answer; which of it one gets.
reminder = <b>{ $days ->
    [0] ⏰ Сёння
    [1] ⏰ Заўтра
    [7] ⏰ Праз тыдзень
   *[other] ⏰ Засталося дзён: { $days }
}</b>
reminder-thing = { $name }{"\u000A"}🕙 { $when }
reminder-several = <b>Хутка: вы запісаны</b>{"\u000A"}Усяго: { $count }
reminder-more = і яшчэ { $count } — у раздзеле «Мае запісы», /my
reminder-asks = Час мяняўся, і вы яшчэ не адказалі: прыйдзеце?
reminders = 🔔 Напаміны
reminder-choices =
    🔔 <b>Напаміны</b>

    Пра тое, куды вы запісаны, бот нагадае сам, але не ўначы. Націсніце, каб уключыць або выключыць.
reminder-choice = { $on ->
    [yes] ✅
   *[no] ⬜️
} { $kind ->
    [week] За тыдзень
    [day] За дзень
    [hours] За дзве гадзіны
   *[cycle] Пра новую сесію і апытанне тэм
}
reminder-figures-button = ⏰ Як пайшлі напаміны
reminder-figures =
    ⏰ <b>Напаміны пра гэтую сесію</b>
    { $theme }

    { $lines }

    «Не паспелі» — бот быў выключаны, пакуль не стала позна нагадваць.
reminder-figures-line = • { $kind ->
    [week] За тыдзень
    [day] За дзень
   *[hours] За дзве гадзіны
}: адпраўлена { $sent }, не паспелі { $missed }
chase-move =
    🔁 <b>Вы прыйдзеце?</b>
    Сесія «{ $theme }» перанесена, а вашага адказу пакуль няма.

    🕙 { $when }
chase-offer = ⏳ <b>Месца яшчэ чакае вас, але нядоўга.</b>
chase-vote =
    🗳 <b>Галасаванне хутка скончыцца</b>
    { $subject }

    Вы яшчэ не аддалі ніводнага голасу. Можна паспець да: { $until }
chase-verdict =
    💬 <b>Дошка хутка закрыецца</b>
    { $subject }

    Што вы вырашылі пра гэты метад? Можна адказаць да: { $until }
chase-follow-up =
    🌱 <b>Атрымалася прымяніць?</b>
    { $subject }

    Тыдзень таму мы ўжо пыталіся. Адзін адказ дапаможа калегам.
