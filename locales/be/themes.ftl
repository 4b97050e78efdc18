# Themes of sessions: proposed by teachers, supported, and made sessions of by organisers.
themes =
    💡 <b>Тэмы для сесій</b>: { $count }

    Іх прапануюць педагогі. Падтрымайце тое, што вам патрэбна: з самых падтрыманых атрымліваюцца сесіі.
themes-none = { $others ->
    [yes] 💡 Цяпер няма тэм, якія чакаюць падтрымкі: адны сталі сесіямі, другія адкладзены. Прапануйце сваю: пра што вы хацелі б пагаварыць з калегамі або што можаце паказаць?
   *[no] 💡 Тэм пакуль няма. Прапануйце першую: пра што вы хацелі б пагаварыць з калегамі або што можаце паказаць?
}
themes-mine = 🗒 Мае тэмы
themes-mine-title = 🗒 <b>Мае тэмы</b>
themes-mine-none = Вы яшчэ не прапаноўвалі тэм.
themes-to-postponed = ⏸ Адкладзеныя
themes-to-held = 📅 Сталі сесіямі
themes-postponed = ⏸ <b>Адкладзеныя тэмы</b>: { $count }
themes-held = 📅 <b>Тэмы, якія сталі сесіямі</b>: { $count }
theme-label = { $status ->
    [new] 💡 { $text } · { $supporters }
    [in_work] 🛠 { $text } · { $supporters }
    [session] 📅 { $text } · { $supporters }
   *[postponed] ⏸ { $text } · { $supporters }
}
theme-label-merged = 🔗 { $text }
theme-status-name = { $status ->
    [new] новая
    [in_work] у працы
    [session] сесія
   *[postponed] адкладзена
}
theme =
    <b>{ $text }</b>
    { $status ->
        [new] 💡 Новая тэма
        [in_work] 🛠 Тэма ў працы
        [session] 📅 Тэма стала сесіяй
       *[postponed] ⏸ Тэма адкладзена
    }
theme-session = { $stage ->
    [draft] Сесія рыхтуецца.
    [open] 🕙 { $when }
   *[over] Сесія ўжо прайшла.
}
theme-author = Прапанаваў(ла): { $author }
theme-practice = <b>З практыкі:</b> { $practice }
theme-reason = <b>Чаму адкладзена:</b> { $reason }
theme-merged =
    <b>Сюды ж адносіцца:</b>
    { $themes }
theme-line = • { $text }
theme-counts = 👍 падтрымалі: { $supporters } · 🎤 гатовы весці: { $volunteers }
theme-back = ◀️ Да тэмы
theme-propose = 💡 Прапанаваць тэму
theme-support = 👍 Падтрымаць
theme-unsupport = ✖️ Зняць падтрымку
theme-supported = Дзякуй, вы падтрымалі тэму.
theme-unsupported = Падтрымка знята.
theme-volunteer = 🎤 Гатовы(ая) весці
theme-unvolunteer = ✖️ Больш не гатовы(ая) весці
theme-volunteered = Дзякуй! Калі па тэме будзе сесія, арганізатар запросіць вас яе весці.
theme-unvolunteered = Добра, вас не будуць запрашаць весці гэту сесію.
theme-take-back = 🗑 Прыбраць маю тэму
theme-taken-back = Тэма прыбрана: <b>{ $text }</b>
theme-held = Па гэтай тэме рыхтуецца сесія. Вярнуць тэму ў спіс можна, калі сесію скасаваць.
theme-to-work = 🛠 Узяць у працу
theme-to-new = 💡 Вярнуць у новыя
theme-to-session = 📅 Да сесіі
theme-postpone = ⏸ Адкласці
theme-make = 📅 Зрабіць сесіяй
theme-merge = 🔗 Аб’яднаць з…
theme-unmerge-some = ✂️ Раз’яднаць…
theme-postpone-ask =
    ⏸ <b>{ $text }</b>

    Чаму адкладаем? Напішыце да { $limit } знакаў: прычыну даведаюцца ўсе, хто падтрымаў тэму.
theme-postpone-wrong = Патрэбна прычына словамі, да { $limit } знакаў (цяпер { $length }).
theme-postponed = Тэма адкладзена, усе, хто падтрымаў, даведаюцца чаму.
theme-make-ask =
    📅 <b>{ $text }</b>

    Калі адбудзецца сесія? Напрыклад: 17.12.2026 10:00–16:00 або 17–18.12.2026.

    Атрымаецца чарнавік з гэтай тэмай. Усе, хто гатовы яе весці, атрымаюць запрашэнне: { $volunteers }.
theme-merge-ask = { $others ->
    [0] Аб’ядноўваць «{ $text }» няма з чым: іншых тэм у спісе няма.
   *[other] З якой тэмай аб’яднаць «{ $text }»? Застанецца тая, якую вы націснеце. Падтрымка складзецца, кожны лічыцца адзін раз. Потым тэмы можна раз’яднаць.
}
theme-unmerge-ask = { $others ->
    [0] З тэмай «{ $text }» нічога не аб’яднана.
   *[other] Што аддзяліць ад тэмы «{ $text }»? У кожнай застанецца падтрымка, якую ёй далі.
}
theme-news = { $status ->
    [new] 💡 Тэма, якую вы падтрымалі, зноў у спісе:
    [in_work] 🛠 Тэма, якую вы падтрымалі, узята ў працу:
    [session] 📅 Па тэме, якую вы падтрымалі, рыхтуецца сесія. Калі яе аб’явяць, можна будзе запісацца. Тэма:
   *[postponed] ⏸ Тэму, якую вы падтрымалі, пакуль адклалі:
} <b>{ $text }</b>
theme-announced =
    📅 <b>Аб’яўлена сесія па тэме, якую вы падтрымалі</b>
    { $same ->
        [yes] {""}
       *[no] Тэма: { $text }{"\u000A"}
    }
    { $theme }
    🕙 { $when }
theme-cancelled = ❌ Сесію «{ $theme }» па тэме, якую вы падтрымалі, адмянілі. { $listed ->
    [yes] Тэма зноў у спісе, і падтрымка за ёй засталася:
   *[no] Тэма:
} <b>{ $text }</b>
theme-wanted =
    👍 Адкладзеную тэму падтрымліваюць зноў: <b>{ $text }</b>
    Падтрымалі: { $supporters }
    Чаму адкладзена: { $reason }
# Proposing one.
propose-ask-theme = Пра што правесці сесію? Напішыце тэму адным радком, да { $limit } знакаў.
propose-ask-practice = Што вы ўжо спрабавалі самі? Раскажыце коратка пра свой вопыт, да { $limit } знакаў. Можна прапусціць.
propose-ask-ready = Ці гатовы вы самі весці гэту сесію або яе частку?
propose-ready = 🎤 Так, гатовы(ая) весці
propose-not-ready = Не, хачу ўдзельнічаць
propose-said = <b>Цяпер:</b> { $said }
propose-too-long = Задоўга: можна да { $limit } знакаў, а ў вас { $length }. Скараціце і дашліце яшчэ раз.
propose-wrong = Патрэбна тэма словамі. Напішыце яе адным радком.
propose-too-many = Новых тэм у аднаго чалавека можа быць не больш за { $most }. Прыбярыце адну са сваіх або дачакайцеся, калі яе разгледзяць.
propose-same = { $by ->
    [mine] Вы ўжо прапаноўвалі гэту тэму:
    [postponed] Такую тэму ўжо прапанавалі, але пакуль адклалі. Падтрымайце яе, і арганізатар даведаецца, што яна патрэбна:
   *[other] Такую тэму ўжо прапанавалі. Падтрымайце яе, і яна стане больш заметнай:
} <b>{ $text }</b> · 👍 { $supporters }
propose-held = { $is_open ->
    [yes] Па гэтай тэме ўжо аб’яўлена сесія: <b>{ $text }</b>{"\u000A"}🕙 { $when }
   *[no] Па гэтай тэме ўжо рыхтуецца сесія: <b>{ $text }</b>
}{"\u000A\u000A"}Хочаце прапанаваць яе яшчэ раз?
propose-anew = 💡 Усё роўна прапанаваць
propose-other = 💡 Прапанаваць іншую
propose-stop = ✖️ Не прапаноўваць
propose-check =
    Так тэму ўбачаць калегі:

    <b>{ $text }</b>
propose-leads = 🎤 Вы гатовы весці
propose-send = 💡 Прапанаваць
proposed = ✅ Тэма прапанавана. Вы яе ўжо падтрымалі; калегі ўбачаць яе ў спісе.
