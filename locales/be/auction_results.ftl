# What an auction came to; materials handed over; thanks.
auction-results-title = { $state ->
    [closed] 🏁 <b>Вынікі аўкцыёну «{ $title }»</b>
    [cancelled] ✖️ <b>Аўкцыён «{ $title }» адменены</b>
   *[open] 🔨 <b>Аўкцыён «{ $title }» яшчэ ідзе</b>
}
auction-results-counts = Лотаў: { $lots } · рабілі стаўкі: { $people } · ставак: { $bids } · патрачана балаў: { $spent }
auction-results-none = Лотаў не было.
auction-results-line = <b>№ { $number }. { $title }</b>
auction-results-authors = ✍️ { $names }
auction-results-sold = 🏆 { $price ->
    [one] { $price } бал
    [few] { $price } балы
   *[many] { $price } балаў
} — { $name }; хацелі: { $bidders }
auction-results-unsold = { $state ->
    [unsold] Не прададзены
    [asked] Прапанаваны наступнаму ўдзельніку
   *[withdrawn] Зняты з таргоў
}; хацелі: { $bidders }
auction-results-running = Цана цяпер: { $price }; хочуць: { $bidders }
auction-results-rest = { $count ->
    [one] І яшчэ { $count } лот — у асабістым чаце з ботам.
    [few] І яшчэ { $count } лоты — у асабістым чаце з ботам.
   *[many] І яшчэ { $count } лотаў — у асабістым чаце з ботам.
}
auction-results-all = 🏁 Усе лоты і матэрыялы
auction-results-caption = 🏁 <b>Вынікі аўкцыёну «{ $title }»</b>{"\u000A"}{ $counts }
auction-results-own = <b>Вашы вынікі</b>
auction-results-purse = Патрачана балаў: { $spent }, засталося: { $free }
auction-results-won = Вашы лоты: { $lots }
auction-results-made = Вашых знаходак на аўкцыёне: { $count }, прададзена: { $sold }, атрымана за іх балаў: { $points }
auction-results-short = № { $number } { $title }
auction-results-more = і яшчэ { $count }
auction-results-lot-number = № { $number }
auction-results-picture = 📊 Малюнак
auction-results-file = 📥 XLSX
auction-ledger-caption = Лоты, стаўкі і журнал аўкцыёну «{ $title }»
auction-material-get = 🎁 Атрымаць матэрыял: № { $number }
auction-material = 🎁 <b>{ $title }</b>
auction-material-link = 🔗 { $link }
auction-material-lost = Не ўсе файлы ўдалося адправіць: Telegram іх больш не захоўвае. Папрасіце іх у аўтара.
auction-material-later = Матэрыял — у таго, хто атрымаў лот. Для ўсіх ён адкрыецца, калі аўкцыён скончыцца.
auction-thanks-ask =
    Напішыце некалькі слоў аўтарам знаходкі «{ $title }», да { $limit } знакаў.

    Іх атрымае кожны аўтар, адзін раз і разам з вашым імем.
auction-thanks-too-long = Атрымалася { $length } знакаў, а можна да { $limit }. Напішыце карацей.
auction-thanks-sent = { $first ->
    [yes] 💛 Ваша падзяка перададзена аўтарам знаходкі «{ $title }».
   *[no] Вы ўжо падзякавалі аўтарам знаходкі «{ $title }».
}
auction-thanks-told = 💛 <b>{ $name }</b> дзякуе вам за знаходку «{ $title }»:{"\u000A"}{"\u000A"}{ $text }
