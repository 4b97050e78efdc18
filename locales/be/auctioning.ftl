# Making and leading auctions: for organisers and moderators.
auction-time = { $minutes ->
    [0] { $seconds } с
   *[other] { $minutes } хв{ $seconds ->
        [0] {""}
       *[other] {" "}{ $seconds } с
    }
}
words-wrong = Патрэбны тэкст ад 1 да { $limit } знакаў; у вашым { $length }.
found = <b>Новы аўкцыён метадычных знаходак</b>{"\u000A"}Дзе ён пройдзе?
found-mode = { $mode ->
    [hall] 🔨 У зале: лоты па адным, вядзе аўкцыяніст
   *[online] 🌐 Анлайн: усе лоты адразу, да выбранай даты
}
found-about = Да якой сесіі адносіцца аўкцыён? Яе тэма стане яго назвай. Або выберыце «Асобны аўкцыён» і назавіце яго самі.
found-session = 📅 { $theme }
found-alone = ✏️ Асобны аўкцыён
found-title = Як назваць аўкцыён? Напішыце тэму, да { $limit } знакаў.
found-dates =
    <b>{ $title }</b>
    Калі прымаць стаўкі? Напішыце пачатак і канец: 17.12.2026 10:00–18.12.2026 18:00

    Калі таргі пачнуцца адразу, дастаткова канца: 18.12.2026 18:00
found-dates-wrong = { $problem ->
    [no_such_date] Такой даты няма.
    [no_such_time] Такога часу няма.
    [past] Гэты час ужо прайшоў.
    [end_before_start] Канец раней за пачатак.
   *[not_understood] Не атрымалася зразумець даты.
} Напішыце так: 17.12.2026 10:00–18.12.2026 18:00
found-dates-alone = 👌 Таргі пачнуцца адразу, як вы створыце аўкцыён, і скончацца: { $ends }. Трэба інакш — напішыце пачатак і канец.
found-aside = Тут выбіраюць кнопкамі.{ $dates ->
    [yes] {" "}А даты можна напісаць нанова: 17.12.2026 10:00–18.12.2026 18:00
   *[no] {""}
}
found-head = <b>{ $title }</b>{"\u000A"}{ $mode ->
    [hall] 🔨 Аўкцыён у зале
   *[online] 🌐 Аўкцыён анлайн
}
found-when = 📅 { $starts } — { $ends }
found-points =
    👛 Кашалёк кожнага ўдзельніка, балаў: { $purse }
    📈 Наступная стаўка вышэйшая хаця б на { $step ->
        [0] { $least }
       *[other] { $step } %, але не менш чым на { $least }
    }
    🏁 Пачатковая цана, якую прызначае аўтар: ад 1 да { $start }
found-times = { $mode ->
    [hall] ⏱ Адзін лот ідзе: { $between }
   *[online] ⏱ Лоты закрываюцца адзін за адным, праз { $between }
}{"\u000A"}🔔 Стаўка ў апошнія { $window } падаўжае таргі на столькі ж, а ўсяго — не больш чым на { $extension }
found-terms = Звычайныя ўмовы ўжо выбраны. Націсніце, каб змяніць: рады кнопак ідуць у тым жа парадку.
found-term = { $term ->
    [purse] 👛 { $value }
    [step_percent] 📈 { $value } %
    [max_start] 🏁 да { $value }
    [lot_time] ⏱ { $value }
    [stagger] ⏱ { $value }
   *[window] 🔔 { $value }
}
found-chosen = ✅ { $label }
found-purse-other = 👛 Іншы кашалёк
found-purse-ask = Колькі балаў атрымае кожны ўдзельнік? Напішыце лік ад 1 да { $limit }.
found-purse-wrong = Патрэбны цэлы лік ад 1 да { $limit }.
found-on = Далей ▶️
found-check = Усё правільна? Пасля «Стварыць» картка аўкцыёну з’явіцца ў групе, і педагогі змогуць выстаўляць знаходкі. Таргі вы адкрыеце потым; анлайн-таргі адкрыюцца і самі, калі прыйдзе час.
found-check-changed = Усё правільна? Пасля «Захаваць» картка ў групе абновіцца.
found-create = ✅ Стварыць
found-save = ✅ Захаваць
found-wrong = { $why ->
    [points] Кашалёк, крок і пачатковая цана не сыходзяцца. Выберыце іншыя.
    [times] Час лота або падаўжэння не падыходзіць. Выберыце іншы.
   *[dates] Гэтыя даты ўжо не падыходзяць. Напішыце іншыя.
}
run-led = <b>Аўкцыёны, якія вы ведзяце</b>{"\u000A"}Спачатку тыя, што ідуць або рыхтуюцца.
run-led-none = Аўкцыёнаў пакуль няма. Новы стварае арганізатар: /auction_new
run-new = ➕ Новы аўкцыён
run-line = { $state ->
    [entering] 📥
    [open] 🟢
    [closed] 🏁
   *[cancelled] ❌
} { $title }
run-list = 🗂 Да аўкцыёнаў
run-to = 🔨 Да аўкцыёну
run-auction =
    <b>{ $title }</b>
    { $mode ->
        [hall] 🔨 У зале
       *[online] 🌐 Анлайн
    } · { $state ->
        [entering] 📥 ідзе прыём знаходак
        [open] 🟢 таргі адкрыты
        [closed] 🏁 таргі закрыты
       *[cancelled] ❌ аўкцыён адменены
    }
run-counts =
    Знаходкі чакаюць рашэння: { $offered }
    Лоты чакаюць таргоў: { $listed }, ідуць: { $running }
    Прададзены: { $sold }, без продажу: { $unsold }
    Рабілі стаўкі: { $people }, патрачана балаў: { $spent }
run-refresh = 🔄 Абнавіць
run-open = ▶️ Адкрыць таргі
run-open-ask =
    Адкрыць таргі аўкцыёну «{ $title }»?

    { $mode ->
        [hall] Лоты пойдуць па адным: іх адкрывае той, хто вядзе аўкцыён у зале.
       *[online] Пачнуцца адразу ўсе прынятыя лоты.
    }
    Прынята лотаў: { $listed }. Знаходкі, якія яшчэ чакаюць рашэння: { $offered }. Іх можна прыняць і потым.
run-open-yes = ▶️ Так, адкрыць
run-edit = ✏️ Змяніць
run-hall = 🔨 Весці ў зале
run-lots = 📋 Лоты
run-offered = 📥 Знаходкі: { $count }
run-results = 🏆 Вынікі
run-close = 🏁 Закрыць
run-close-ask =
    Закрыць аўкцыён «{ $title }»?

    { $listed ->
        [0] Лотаў, якія чакаюць чаргі, няма.
       *[other] Лоты, да якіх не дайшла чарга, застануцца без продажу: { $listed }
    }{ $offered ->
        [0] {""}
       *[other] {" "}Знаходкі, якія яшчэ чакаюць рашэння, на таргі не трапяць: { $offered }
    }
run-close-wait = Аўкцыён пакуль не закрыць: на таргах лот № { $number } «{ $title }». Спачатку скончыце яго ў зале: «Прададзена», «Без продажу» або «Зняць лот».
run-close-yes = 🏁 Так, закрыць
run-cancel = ❌ Адмяніць
run-cancel-ask =
    Адмяніць аўкцыён «{ $title }»?

    Таргі спыняцца, адкладзеныя балы вернуцца, усе ўдзельнікі атрымаюць паведамленне. Рабілі стаўкі: { $people }. Вярнуць аўкцыён будзе нельга.
run-cancel-yes = ❌ Так, адмяніць
run-post-again = 📌 Паказаць яшчэ раз
run-posted = Картка аўкцыёну — у групе.
judge-none = Знаходак, якія чакаюць рашэння, зараз няма.
judge = <b>Знаходкі чакаюць рашэння</b>{"\u000A"}{ $number } з { $count }
judge-finding =
    <b>{ $title }</b>
    { $authors }

    { $summary }

    Пачатковая цана: { $price }
    Аўкцыён: { $auction }
judge-link = 🔗 { $link }
judge-files = 📎 Матэрыял: { $count }
judge-accept = ✅ Прыняць
judge-return = ↩️ Вярнуць
judge-accepted = Прынята: лот № { $number }
judge-return-ask =
    Вярнуць знаходку «{ $title }» аўтару?

    Напішыце, што паправіць, да { $limit } знакаў: аўтар прачытае гэта і зможа прыслаць знаходку зноў.
judge-returned = ↩️ Знаходка вернута, аўтар атрымае ваш каментарый.
judge-notice = 📥 Новая знаходка на аўкцыён «{ $title }». Чакаюць рашэння: { $count }
judge-look = 📥 Паглядзець
gavel = 🔨 <b>{ $title }</b>{ $state ->
    [entering] {"\u000A"}Таргі яшчэ не адкрыты.
    [open] {""}
    [closed] {"\u000A"}🏁 Таргі закрыты.
   *[cancelled] {"\u000A"}❌ Аўкцыён адменены.
}
gavel-lot = <b>Лот № { $number }. { $title }</b>{"\u000A"}{ $authors }
gavel-price = { $led ->
    [yes] 💰 Цана: <b>{ $price }</b>{"\u000A"}🥇 Лідзіруе: { $leader }
   *[no] 💰 Ставак пакуль няма, пачатковая цана: <b>{ $price }</b>
}{"\u000A"}👥 Рабілі стаўкі: { $bidders }, усяго ставак: { $bids }
gavel-left = { $state ->
    [paused] ⏸ Паўза. Засталося: { $left }
   *[open] ⏳ Засталося: { $left }
}{ $said ->
    [0] {""}
    [1] {"\u000A"}📢 Сказана «Раз»
   *[2] {"\u000A"}📢 Сказана «Раз», «Два»
}
gavel-last = { $state ->
    [sold] ✅ Лот № { $number } «{ $title }» прададзены за { $price }: { $winner }
    [asked] ❔ Лот № { $number } «{ $title }»: спыталі наступнага ўдзельніка
    [withdrawn] ✖️ Лот № { $number } «{ $title }» зняты
   *[unsold] ▫️ Лот № { $number } «{ $title }» застаўся без продажу
}
gavel-following = Наступны: <b>№ { $number }. { $title }</b>{"\u000A"}Чакаюць чаргі: { $count }
gavel-none-left = Лотаў, якія чакаюць чаргі, няма.
gavel-next = ▶️ Наступны лот
gavel-other = 📋 Выбраць лот
gavel-pick = Які лот наступны? Чакаюць чаргі: { $count }
gavel-line = № { $number }. { $title }
gavel-drop = ◀️ Да залы
gavel-say = { $done ->
    [yes] ✅ { $said ->
        [1] Раз
       *[2] Два
    }
   *[no] { $said ->
        [1] Раз
       *[2] Два
    }
}
gavel-sell = 🔨 Прададзена
gavel-unsold = ▫️ Без продажу
gavel-newer = Новая стаўка: { $price }. { $again ->
    [word] Скажыце «Раз» зноў.
   *[pause] Націсніце «Паўза» яшчэ раз.
}
gavel-close = 🏁 Закрыць аўкцыён
gavel-pause = ⏸ Паўза
gavel-resume = ▶️ Працягнуць
gavel-withdraw = ✖️ Зняць лот
run-lots-of = <b>{ $title }</b>{"\u000A"}{ $count ->
    [0] Прынятых лотаў пакуль няма.
   *[other] Лотаў: { $count }; старонка { $page } з { $pages }
}
run-lot-line = { $state ->
    [listed] ⏳
    [open] 🟢
    [paused] ⏸
    [sold] ✅
    [asked] ❔
   *[unsold] ▫️
} № { $number }. { $title }
run-lot =
    <b>Лот № { $number }. { $title }</b>
    { $authors }

    { $state ->
        [offered] 📥 Знаходка чакае рашэння
        [returned] ↩️ Вернута аўтару
        [listed] ⏳ Чакае таргоў
        [open] 🟢 Таргі ідуць
        [paused] ⏸ Паўза
        [sold] ✅ Прададзены
        [asked] ❔ Спыталі наступнага ўдзельніка
        [unsold] ▫️ Без продажу
       *[withdrawn] ✖️ Зняты
    }
run-lot-comment = 💬 { $comment }
run-lot-asked = ⏳ Чакаем адказу да: { $until }
run-lot-price = { $kind ->
    [start] 💰 Пачатковая цана: { $price }
    [sold] 💰 Цана: { $price }, лот дастаўся: { $who }
   *[leads] 💰 Цана: { $price }, лідзіруе: { $who }
}{"\u000A"}👥 Рабілі стаўкі: { $bidders }
run-bids = 📜 Стаўкі: { $count }
run-complaints = 🚩 Скаргі: { $count }
run-offer-next = 👤 Прапанаваць наступнаму
run-offered-next = Спыталі: { $who }
run-to-lots = 📋 Да лотаў
run-to-lot = ◀️ Да лота
void =
    <b>Лот № { $number }. { $title }</b>
    { $count ->
        [0] Ставак не было.
       *[other] Ставак: { $count }, спачатку новыя
    }
void-line = <b>{ $number }.</b> { $who } — { $amount }{ $most ->
    [yes] {" "}(максімум { $maximum })
   *[no] {""}
}{"\u000A"}{ $when }{ $state ->
    [void] {"\u000A"}🚫 Анулявана: { $reason }
    [refused] {"\u000A"}↩️ Адмова: { $reason }
   *[on] {""}
}
void-which = Каб ануляваць стаўку, націсніце яе нумар.
void-bid = 🚫 { $number }
void-ask =
    Ануляваць стаўку?
    { $bid }

    { $state ->
        [over] Продаж не адбудзецца, балы вернуцца. Лот можна будзе прапанаваць наступнаму ўдзельніку.
       *[on] Цана і лідар будуць палічаны нанова, і ўсе, каго гэта датычыць, пра гэта даведаюцца.
    }
    Напішыце прычыну, да { $limit } знакаў: яе прачытае ўдзельнік.
voided = 🚫 Стаўка анулявана.
withdraw-ask =
    Зняць лот № { $number } «{ $title }» з таргоў?
    { $led ->
        [yes] Балы таго, хто лідзіруе, вызваляцца.
       *[no] Ставак на яго няма.
    }

    Напішыце прычыну, да { $limit } знакаў: яе прачытаюць аўтары і той, хто лідзіруе.
withdrawn = ✖️ Лот зняты.
complaints =
    <b>Лот № { $number }. { $title }</b>
    { $count ->
        [0] Скаргаў няма.
       *[other] Скаргаў: { $count }, спачатку новыя
    }
complaint-line = 🚩 <b>{ $who }</b>, { $when }{"\u000A"}{ $text }
complaint-notice = 🚩 Скарга на лот № { $number } «{ $title }».
complaint-look = 🚩 Паглядзець
sale-fell = ❔ { $answered ->
    [yes] Адмова ад лота
   *[no] Няма адказу па лоце
} № { $number } «{ $title }»: { $who }. { $then ->
    [left] Лот можна прапанаваць наступнаму.
    [nobody] Больш прапанаваць няма каму: лот застаецца без продажу.
   *[goes-on] Лот ужо прапанаваны наступнаму ўдзельніку.
}
sale-fell-look = 👤 Да лота
