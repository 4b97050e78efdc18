# What an auction came to; materials handed over; thanks.
auction-results-title = { $state ->
    [closed] 🏁 <b>Итоги аукциона «{ $title }»</b>
    [cancelled] ✖️ <b>Аукцион «{ $title }» отменён</b>
   *[open] 🔨 <b>Аукцион «{ $title }» ещё идёт</b>
}
auction-results-counts = Лотов: { $lots } · делали ставки: { $people } · ставок: { $bids } · потрачено баллов: { $spent }
auction-results-none = Лотов не было.
auction-results-line = <b>№ { $number }. { $title }</b>
auction-results-authors = ✍️ { $names }
auction-results-sold = 🏆 { $price ->
    [one] { $price } балл
    [few] { $price } балла
   *[many] { $price } баллов
} — { $name }; хотели: { $bidders }
auction-results-unsold = { $state ->
    [unsold] Не продан
    [asked] Предложен следующему участнику
   *[withdrawn] Снят с торгов
}; хотели: { $bidders }
auction-results-running = Цена сейчас: { $price }; хотят: { $bidders }
auction-results-rest = { $count ->
    [one] И ещё { $count } лот — в личном чате с ботом.
    [few] И ещё { $count } лота — в личном чате с ботом.
   *[many] И ещё { $count } лотов — в личном чате с ботом.
}
auction-results-all = 🏁 Все лоты и материалы
auction-results-caption = 🏁 <b>Итоги аукциона «{ $title }»</b>{"\u000A"}{ $counts }
auction-results-own = <b>Ваши итоги</b>
auction-results-purse = Потрачено баллов: { $spent }, осталось: { $free }
auction-results-won = Ваши лоты: { $lots }
auction-results-made = Ваших находок на аукционе: { $count }, продано: { $sold }, получено за них баллов: { $points }
auction-results-short = № { $number } { $title }
auction-results-more = и ещё { $count }
auction-results-lot-number = № { $number }
auction-results-picture = 📊 Картинка
auction-results-file = 📥 XLSX
auction-ledger-caption = Лоты, ставки и журнал аукциона «{ $title }»
auction-material-get = 🎁 Получить материал: № { $number }
auction-material = 🎁 <b>{ $title }</b>
auction-material-link = 🔗 { $link }
auction-material-lost = Не все файлы удалось отправить: Telegram их больше не хранит. Попросите их у автора.
auction-material-later = Материал — у того, кто получил лот. Для всех он откроется, когда аукцион закончится.
auction-thanks-ask =
    Напишите несколько слов авторам находки «{ $title }», до { $limit } знаков.

    Их получит каждый автор, один раз и вместе с вашим именем.
auction-thanks-too-long = Получилось { $length } знаков, а можно до { $limit }. Напишите короче.
auction-thanks-sent = { $first ->
    [yes] 💛 Ваша благодарность передана авторам находки «{ $title }».
   *[no] Вы уже поблагодарили авторов находки «{ $title }».
}
auction-thanks-told = 💛 <b>{ $name }</b> благодарит вас за находку «{ $title }»:{"\u000A"}{"\u000A"}{ $text }
