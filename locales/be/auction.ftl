# The auction of findings: lots, bids, one’s own findings; in private and in the group.
points = { $count ->
    [one] { $count } бал
    [few] { $count } балы
   *[many] { $count } балаў
}
purse = 👛 Ваш кашалёк: свабодна { $free }, у рэзерве { $held }, выдаткавана { $spent }
left-days = { $days } дн. { $hours } гадз
left-hours = { $hours } гадз { $minutes } хв
left-minutes = { $minutes }:{ $seconds }
said = <b>{ $text }</b>
too-long = Занадта доўга: сімвалаў { $length }, а можна { $limit }. Скараціце і адпраўце яшчэ раз.

auctions = 🔨 <b>Аўкцыёны метадычных знаходак</b>{"\u000A"}Выберыце аўкцыён.
auctions-none = Зараз аўкцыён не ідзе. Калі арганізатар яго аб’явіць, картка з’явіцца ў групе.
auctions-past = 🗄 Мінулыя
auctions-over = 🗄 <b>Мінулыя аўкцыёны</b>
auction-label = { $state ->
    [entering] 📝 { $title }
    [open] 🔨 { $title }
    [closed] 🏁 { $title }
   *[cancelled] ❌ { $title }
}
auction-phase = { $state ->
    [entering] 📝 Прымаем знаходкі
    [open] 🔨 Таргі ідуць
    [closed] 🏁 Таргі завершаны
   *[cancelled] ❌ Аўкцыён адменены
}
auction-from = { $phase } — таргі пачнуцца: { $moment }
auction-until = { $phase } — першы лот закрыецца: { $moment }
auction = <b>{ $title }</b>{"\u000A"}{ $mode ->
    [hall] У зале: лоты разыгрываюць па адным.
   *[online] Анлайн: стаўкі прымаюцца на ўсе лоты адразу.
}{"\u000A"}{ $phase }
auction-counts = Лотаў: { $lots }, прададзена: { $sold } · рабілі стаўкі: { $people } · выдаткавана балаў: { $spent }
auction-card-lots = Лотаў: { $lots }, прададзена: { $sold }
auction-now-on = 🔨 Зараз на таргах: № { $number }. { $title }
auction-to-lot = 🔨 Да лота на таргах
auction-lots = 📦 Лоты
auction-back = ◀️ Да аўкцыёну
auction-open = 🔨 Адкрыць аўкцыён
auction-card-how = У кожнага ўдзельніка таргоў { $points }. Выстаўце сваю знаходку або зрабіце стаўку на чужую.
auction-results = 🏁 Вынікі
auction-lead = 🗂 Весці аўкцыён

lots-back = ◀️ Да лотаў
lots = 📦 <b>{ $title }</b>{"\u000A"}{ $which ->
    [all] Усе лоты
    [mine] Мае знаходкі
    [leading] Лоты, дзе вы лідзіруеце
    [outbid] Лоты, дзе вашу стаўку перабілі
    [watched] Лоты, за якімі вы сочыце
   *[won] Вашы пакупкі
}{ $pages ->
    [1] {""}
   *[other] {" "}({ $page } з { $pages })
}
lots-none = Тут пакуль пуста.
lots-filter = { $which ->
    [all] Усе
    [mine] Мае
    [leading] Лідзірую
    [outbid] Перабілі
    [watched] Сачу
   *[won] Куплены
}
lots-chosen = ✅ { $filter }
lots-which = { $which ->
    [leading] Лідзірую: { $count }
    [outbid] Перабілі: { $count }
   *[won] Куплены: { $count }
}
lots-line = <b>№ { $number }. { $title }</b>{"\u000A"}{ $bid ->
    [yes] { $price }
   *[no] пачатковая цана: { $price }
}{ $stands ->
    [leads] {" "}· 🥇 вы лідзіруеце
    [outbid] {" "}· ⚠️ вас перабілі
    [mine] {" "}· ✍️ ваша знаходка
   *[other] {""}
}{ $state }
lot-label = { $number ->
    [0] { $title }
   *[other] № { $number }. { $title }
}

lot = { $number ->
    [0] <b>Знаходка «{ $title }»</b>
   *[other] <b>Лот № { $number }. { $title }</b>
}{"\u000A"}✍️ { $authors }
lot-summary = { $summary }
lot-start = Пачатковая цана: { $points }
lot-price = Цана: <b>{ $points }</b>
lot-you-lead = 🥇 <b>Вы лідзіруеце.</b>{ $maximum ->
    [0] {""}
   *[other] {" "}Ваш максімум: { $maximum }
}
lot-own = ✍️ Гэта ваша знаходка: стаўкі на яе робяць іншыя ўдзельнікі.
lot-in-hall = Гэтая старонка паказвае лот на момант націскання, а картка ў групе абнаўляецца сама.
lot-leader = Лідзіруе: { $name }
lot-you = вам
lot-minimum = Наступная стаўка: ад { $minimum }
lot-ends = ⏱ Да канца: { $left } ({ $moment })
lot-ends-soon = ⏱ Да канца: <b>{ $left }</b>
lot-over = ⏱ Час выйшаў, падводзім вынік
lot-paused = ⏸ Паўза. Застанецца: { $left }
lot-sold = 🏁 Прададзена: { $name } — { $points }
lot-interest = Рабілі стаўкі: { $bidders }
lot-called = 🔔 { $said ->
    [1] <b>Раз!</b>
   *[2] <b>Раз, два!</b>
}
lot-state = { $state ->
    [offered] 🕓 На разглядзе ў мадэратара
    [returned] ↩️ Вернута на дапрацоўку
    [listed] ⏳ Чакае пачатку таргоў
    [open] 🔨 Таргі ідуць
    [paused] ⏸ Паўза
    [sold] 🏁 Прададзена
    [asked] 🤝 Лот прапанаваны наступнаму ўдзельніку
    [unsold] 🏁 Не прададзена
   *[withdrawn] ❌ Знята з таргоў
}
lot-comment = Каментарый мадэратара: { $comment }
lot-too-dear = { $why ->
    [above_all] Вышэй паставіць ужо нельга: у кожнага ўдзельніка было { $purse }, а трэба ад { $minimum }.
    [spent] Вашы балы скончыліся.
   *[short] У вашым кашальку не хапае балаў на гэты лот: трэба ад { $minimum }.
}
lot-back = ◀️ Да лота
lot-open = 📦 Адкрыць лот
lot-again = 🔄 Абнавіць
lot-raise = ⬆️ Падняць да { $amount }
lot-own-sum = ✏️ Свая стаўка
lot-maximum = 📈 Максімум
lot-watch = 👁 Сачыць
lot-unwatch = Не сачыць
watching = Лот цяпер у спісе «Сачу».{ $will ->
    [end] {" "}За гадзіну да канца таргоў бот нагадае.
    [turn] {" "}Калі ён выйдзе на таргі, бот напіша.
   *[nothing] {""}
}
not-watching = Вы больш не сочыце за лотам.
lot-material = 📎 Матэрыял
lot-complain = ⚠️ Паскардзіцца
lot-lead = 🗂 Весці лот
lot-give-up = Адмовіцца ад лота
thank = 💐 Падзякаваць аўтару

bid-taken = Стаўка { $amount } прынята. Вы лідзіруеце!
bid-below = Стаўка { $amount } прынята, але максімум іншага ўдзельніка не меншы: цана цяпер { $price }.{ $minimum ->
    [0] {""}
   *[other] {" "}Каб лідзіраваць, трэба ад { $minimum }.
}
maximum-taken = Максімум { $maximum } прыняты. Вы лідзіруеце, цана зараз { $price }.
bid-prolonged = { $taken } Таргі падоўжаны: стаўка зроблена ў апошнія хвіліны.
bid-refused = { $why ->
    [not_open] Стаўкі на гэты лот зараз не прымаюцца: пачакайце, пакуль таргі пачнуцца або прадоўжацца.
    [over] Таргі па гэтым лоце ўжо скончыліся. Паглядзіце іншыя лоты.
    [author] Гэта ваша знаходка: стаўкі на яе робяць іншыя ўдзельнікі.
    [leads] Вы ўжо лідзіруеце, павышаць нічога не трэба.
    [stale] Цана ўжо { $price }. Цяпер трэба ад { $minimum }.
    [too_low] Гэтага мала: зараз прымаецца стаўка ад { $minimum }.
   *[too_poor] { $free ->
        [0] Вашы балы скончыліся.
       *[other] Не хапае балаў: на гэты лот вы можаце паставіць не больш за { $free }.
    }
}
maximum-not-higher = Новы максімум павінен быць большы за ранейшы.
group-introduce = Каб рабіць стаўкі, прадстаўцеся: націсніце «Адкрыць лот» на гэтай картцы, а потым «Падняць» у асабістым чаце.
group-begin = Вы яшчэ не пісалі боту. Націсніце «Адкрыць лот» на гэтай картцы, потым «Старт», і бот дапаможа зрабіць стаўку.

ask-sum = ✏️ <b>Свая стаўка: «{ $title }»</b>

    Напішыце суму лікам: ад { $minimum }. Вашых балаў хопіць на { $most }.
ask-maximum = 📈 <b>Максімум: «{ $title }»</b>

    Напішыце самую вялікую суму, якую гатовы аддаць: бот сам будзе павышаць вашу стаўку патроху, не больш за гэту суму. Ад { $minimum }; вашых балаў хопіць на { $most }.
ask-complaint = ⚠️ <b>Што не так з лотам «{ $title }»?</b>

    Напішыце адным паведамленнем, да { $limit } сімвалаў. Яго прачытаюць мадэратары.
sum-unclear = Тут патрэбны лік, напрыклад 25.
sum-sure = «{ $title }»: паставіць адразу <b>{ $amount }</b>? Гэта нашмат больш, чым зараз ({ $price }).
sum-sure-yes = Так, паставіць { $amount }
sum-sure-no = Не, вярнуцца
complained = Дзякуй, мадэратары паглядзяць.

second-agree = ✅ Пагадзіцца
second-decline = Адмовіцца
second-agreed = Лот ваш!
declined = Вы адмовіліся ад лота.
give-up-ask = Адмовіцца ад лота «{ $title }»? Балы ({ $price }) вернуцца, а лот прапануюць наступнаму ўдзельніку.
give-up-yes = Так, адмовіцца
give-up-no = Не, пакінуць

my-lots-button = 📦 Мае лоты
my-bids-button = 🪙 Мае стаўкі
my-lots = 📦 <b>Мае лоты</b>
my-lots-none = Вы яшчэ не выстаўлялі знаходак.
my-lots-line = { $number ->
    [0] <b>{ $title }</b>
   *[other] <b>№ { $number }. { $title }</b>
}{"\u000A"}{ $state }
my-bids = 🪙 <b>Мае стаўкі</b>
my-bids-none = Вы яшчэ не рабілі ставак.
my-bids-auction = <b>{ $title }</b>{"\u000A"}{ $phase }{"\u000A"}{ $purse }{"\u000A"}Лідзірую: { $leading } · перабілі: { $outbid } · куплены: { $won }

finding-offer = 💡 Выставіць знаходку
finding-title = 💡 <b>Знаходка на аўкцыён «{ $auction }»</b>

    Як яна называецца? Да { $limit } сімвалаў.
finding-summary = 💡 <b>{ $title }</b>

    Апішыце знаходку: што гэта, для каго, чым карысная. Да { $limit } сімвалаў.
finding-files = 📎 <b>Матэрыял</b>

    Дашліце файлы або фота (да { $most } файлаў) або спасылку. Іх атрымае пераможца таргоў, а пасля аўкцыёну — усе.
finding-file-taken = Файл прыняты. Можна даслаць яшчэ.
finding-file-wrong = Гэта не атрымаецца перадаць. Дашліце файл, фота, відэа або спасылку.
finding-files-full = Больш файлаў дадаць нельга.
finding-link-taken = Спасылка прынята. Можна дадаць яшчэ файл або фота.
finding-link-wrong = Гэта не падобна на спасылку. Дашліце файл, фота або адрас, напрыклад https://disk.example/igra
finding-files-on = Далей ›
finding-no-files = Без файла ›
finding-files-anew = 🗑 Даслаць іншае
finding-file-count = 📎 Файлаў: { $count }
finding-link = 🔗 { $link }
finding-co-authors-none = ✍️ <b>Ёсць суаўтары?</b>
finding-co-authors-chosen = ✍️ <b>Суаўтары:</b> { $names }
finding-co-authors = Напішыце частку імя, і бот знойдзе калегу. Можна дадаць да { $most }. Калі суаўтараў няма, прапусціце гэта пытанне.
finding-on = Далей ›
co-author-add = ➕ { $name }
co-author-drop = ✖️ { $name }
co-author-none = Нікога не знайшлося. Калега павінен быць знаёмы з ботам і паказваць сваё імя.
co-authors-full = Больш суаўтараў дадаць нельга: да { $most }.
finding-price = 🪙 <b>Пачатковая цана</b>

    Выберыце або напішыце лік ад { $least } да { $most }.
finding-price-wrong = Патрэбны цэлы лік ад { $least } да { $most }.
finding-preview = 💡 <b>{ $title }</b>
    ✍️ { $authors }

    { $summary }

    { $material }
    Пачатковая цана: { $price }

    Усё правільна? Адпраўце знаходку: мадэратар паглядзіць яе і прысвоіць нумар лота.
finding-step = { $step ->
    [title] ✏️ Назва
    [summary] ✏️ Апісанне
    [files] 📎 Матэрыял
    [co_authors] ✍️ Суаўтары
   *[price] 🪙 Пачатковая цана
}
finding-drop = Адмяніць
finding-send = ✅ Адправіць
finding-sent = Знаходка адпраўлена мадэратарам. Калі яе прымуць або вернуць з каментарыем, бот напіша.
finding-open = 💡 Адкрыць знаходку
finding-wrong = З таго часу ўмовы змяніліся. Папраўце адказ.
finding-edit = ✏️ Змяніць
finding-take-back = 🗑 Зняць знаходку
take-back-ask = Зняць знаходку «{ $title }» з аўкцыёну?
take-back-yes = Так, зняць
taken-back = Знаходка знята з аўкцыёну.

told-outbid = ⚠️ Вашу стаўку перабілі: <b>№ { $number }. { $title }</b>
told-leads-again = 🥇 Вы зноў лідзіруеце: <b>№ { $number }. { $title }</b>. Вышэйшую стаўку анулявалі.
told-won = 🎉 <b>Лот ваш: № { $number }. { $title }</b>{"\u000A"}Цана: { $points }. Матэрыял вы атрымліваеце першым.
told-sold = 🏁 <b>Вашу знаходку ацанілі: № { $number }. { $title }</b>{"\u000A"}{ $points } — { $name }{"\u000A"}Рабілі стаўкі: { $bidders }, усяго ставак: { $bids }. Дзякуй, што падзяліліся!
told-sold-again = 🔁 <b>Вашу знаходку атрымае іншы ўдзельнік: № { $number }. { $title }</b>{"\u000A"}{ $points } — { $name }{"\u000A"}Першы продаж не адбыўся, гэты — замест яго.
told-unsold = 🏁 Таргі па вашай знаходцы скончыліся без продажу: <b>№ { $number }. { $title }</b>. Калі аўкцыён завершыцца, яе можна будзе перадаць у медыя-хаб.
told-sale-undone = ↩️ Продаж не адбыўся: <b>№ { $number }. { $title }</b>. Балы вярнуліся пакупніку. Мадэратар можа прапанаваць лот наступнаму ўдзельніку.
told-accepted = ✅ Знаходка прынята: <b>лот № { $number }. { $title }</b>
told-returned = ↩️ Мадэратар вярнуў знаходку «{ $title }».{"\u000A"}Каментарый: { $comment }{"\u000A"}Папраўце яе і адпраўце зноў.
told-withdrawn = ❌ Лот зняты з таргоў: <b>№ { $number }. { $title }</b>{"\u000A"}Прычына: { $comment }{ $author ->
    [yes] {""}
   *[no] {"\u000A"}Вашы балы зноў свабодныя.
}
told-second-offer = 🤝 Лот можа стаць вашым: <b>№ { $number }. { $title }</b>{"\u000A"}Продаж пераможцу не адбыўся, ваша стаўка наступная. Цана: { $points }. Берацё?
told-second-offer-until = ⏳ Адкажыце да: { $until }. Потым лот прапануюць наступнаму.
told-voided = ⚠️ Вашу стаўку { $amount } анулявалі: <b>№ { $number }. { $title }</b>{"\u000A"}Прычына: { $reason }
told-watched = 👁 Лот, за якім вы сочыце, на таргах: <b>№ { $number }. { $title }</b>
told-begun = 🔨 <b>Таргі пачаліся: «{ $title }»</b>{"\u000A"}{ $phase }
told-soon = ⏱ <b>Хутка скончыцца аўкцыён «{ $title }»</b>{"\u000A"}{ $phase }
told-soon-line = № { $number }. { $title } — { $stands ->
    [leads] 🥇 вы лідзіруеце
    [outbid] ⚠️ вас перабілі
   *[watched] 👁 вы сочыце
}
told-cancelled = ❌ Аўкцыён «{ $title }» адменены. Балы, якія былі ў рэзерве, зноў свабодныя.{ $sold ->
    [0] {""}
   *[other] {" "}Што ўжо прададзена, застаецца ў тых, хто гэта атрымаў.
}
