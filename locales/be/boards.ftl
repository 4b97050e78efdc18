# Boards: pluses and minuses of a method, votes, verdicts; in private and in the group.
boards = 💬 <b>Дошкі «плюсы/мінусы»</b>

    Адкрыйце дошку, каб дадаць довад або прагаласаваць.
boards-none = Адкрытых дошак цяпер няма. Калі мадэратар адкрые дошку, яе картка з’явіцца ў групе.
boards-past = 🏁 Закрытыя дошкі
boards-past-title = 🏁 <b>Закрытыя дошкі</b>

    Адкрыйце дошку, каб прачытаць яе вынікі.
boards-past-none = Закрытых дошак пакуль няма.
boards-session = 💬 Дошкі
boards-session-title = 💬 <b>Дошкі гэтай сесіі</b>
boards-session-none = У гэтай сесіі дошак няма.
boards-mine = 🗒 Мае дошкі
boards-mine-title = 🗒 <b>Мае дошкі</b>
boards-mine-none = Вы яшчэ не дадавалі довадаў і не галасавалі.
board-label = { $phase ->
    [collecting] ✍️ { $subject }
    [voting] 🗳 { $subject }
    [discussing] 💬 { $subject }
    [closed] 🏁 { $closed } · { $subject }
   *[cancelled] ❌ { $subject }
}
board-phase = { $phase ->
    [collecting] ✍️ Збіраем довады
    [voting] 🗳 Ідзе галасаванне
    [discussing] 💬 Абмяркоўваем довады
    [closed] 🏁 Дошка закрыта
   *[cancelled] ❌ Дошка скасавана разам з сесіяй
}
board-until = { $phase } — да: { $until }
board-counts = ➕ плюсаў: { $pluses } · ➖ мінусаў: { $minuses } · галасоў: { $votes } · удзельнікаў: { $people }
board-verdicts = Ужыю: { $apply } · З дапрацоўкай: { $adapt } · Не падыдзе: { $reject }
board =
    <b>{ $subject }</b>
    { $phase }
    { $counts }
board-hides = { $shown ->
    [yes] 🙈 Новыя довады адкрыюцца, калі пачнецца галасаванне.
   *[no] 🙈 Да галасавання кожны бачыць толькі свае довады.
}
board-anonymous = 🕶 Дошка ананімная: імёнаў побач з довадамі не будзе.
board-budget = Вашы галасы: засталося { $left } з { $budget }.
board-in-poll = Сваё рашэнне пра метад адзначце ў апытанні ў групе.
board-write = { $side ->
    [plus] ➕ Плюс
   *[minus] ➖ Мінус
}
board-vote = 🗳 Галасаваць
board-read = 📖 Довады
board-say = 💬 Адкрыць дошку
board-lead = 🗂 Весці дошку
board-own = ✏️ Мае довады: { $count }
board-back = ◀️ Да дошкі
board-done = Гатова
verdict = { $choice ->
    [apply] Ужыю
    [adapt] З дапрацоўкай
   *[reject] Не падыдзе
}
verdict-mine = ✅ { $verdict }
verdict-given = Ваша рашэнне: { $verdict }
argument = { $side ->
    [plus] ➕ { $text }
   *[minus] ➖ { $text }
}{ $votes ->
    [0] {""}
   *[other] {" "}— { $votes }
}
# Writing.
board-ask =
    { $side ->
        [plus] ➕ <b>Што ў гэтым добра?</b>
       *[minus] ➖ <b>Што замінае або бянтэжыць?</b>
    }
    { $subject }

    Напішыце довад адным паведамленнем, да { $limit } знакаў. Кожны радок — асобны довад.
    { $told }
board-ask-name = { $named ->
    [anonymous] 🕶 Дошка ананімная: вашага імя побач з довадам не будзе.
    [yes] У выніках побач з довадам будзе ваша імя: { $name }.
    [hidden] У профілі ваша імя схавана, таму вашага імя побач з довадам не будзе.
   *[no] Вы не казалі боту, як вас завуць, таму вашага імя побач з довадам не будзе. Назваць сябе можна тут: /profile
}
board-ask-hides = 🙈 Да галасавання довад бачыце толькі вы.
board-added = { $side ->
    [plus] ➕ Плюс дададзены: «{ $text }»
   *[minus] ➖ Мінус дададзены: «{ $text }»
}
board-same = «{ $text }» — такі довад ужо ёсць. { $by ->
    [mine] Яго напісалі вы.
    [voted] Вы яго ўжо падтрымліваеце.
   *[other] Яго можна падтрымаць.
}
board-too-long = «{ $text }» — занадта доўга: { $length ->
    [one] { $length } знак
    [few] { $length } знакі
   *[many] { $length } знакаў
}, а можна { $limit }. Скараціце, калі ласка.
board-untaken = «{ $text }» — { $why ->
    [empty] тут няма ніводнага слова. Напішыце довад словамі.
    [too_many] не дададзена: ад аднаго чалавека — да { $most } плюсаў і да { $most } мінусаў.
   *[not_collecting] не дададзена: довады на гэтай дошцы ўжо не збіраюць.
}
board-next = Пішыце наступны довад або націсніце «Гатова».
board-full = { $side ->
    [plus] Больш плюсаў ад вас не змесціцца: іх ужо { $most }. Напішыце мінусы або націсніце «Гатова».
    [minus] Больш мінусаў ад вас не змесціцца: іх ужо { $most }. Напішыце плюсы або націсніце «Гатова».
   *[both] Больш довадаў ад вас не змесціцца: ужо { $most } плюсаў і { $most } мінусаў. Націсніце «Гатова».
}
board-lines = Занадта шмат радкоў адразу: дашліце не больш за { $most } за раз.
board-not-collecting = Довады на гэтай дошцы ўжо не збіраюць. Вось яна цяпер:
board-support = 👍 Падтрымаць
board-support-one = 👍 Падтрымаць: { $text }
board-supported = ✅ Падтрымана — да дошкі
board-support-done = Ваш голас улічаны.
board-support-reworded = Аўтар ужо змяніў свой довад: там цяпер іншыя словы. Калі ваш яшчэ патрэбны, напішыце яго яшчэ раз.
reply-untaken =
    <b>{ $subject }</b>
    З вашага адказу ў групе не дададзена:
argument-hidden =
    Мадэратар прыбраў ваш довад з дошкі: <b>{ $subject }</b>

    { $side ->
        [plus] ➕ { $text }
       *[minus] ➖ { $text }
    }

    Прычына: { $reason }
# One's own arguments.
own = ✏️ <b>Мае довады</b>
    { $subject }
own-none =
    Вашых довадаў тут няма.
    { $subject }
own-line = { $number }. { $side ->
    [plus] ➕ { $text }
   *[minus] ➖ { $text }
}{ $votes ->
    [0] {""}
   *[other] {" "}— { $votes }
}{ $state ->
    [hidden] {" "}(прыбраны мадэратарам)
    [merged] {" "}(аб’яднаны з падобным)
   *[on] {""}
}
own-label = { $number }. { $side ->
    [plus] ➕ { $text }
   *[minus] ➖ { $text }
}
own-one =
    { $side ->
        [plus] ➕ { $text }
       *[minus] ➖ { $text }
    }
    Галасоў: { $votes }
own-fixed = { $why ->
    [over] Збор довадаў і галасаванне скончыліся: змяніць або выдаліць яго ўжо нельга.
    [hidden] Мадэратар прыбраў яго з дошкі: змяніць або выдаліць яго ўжо нельга.
    [merged] Мадэратар аб’яднаў яго з падобным: змяніць або выдаліць яго ўжо нельга.
   *[supported] За ім стаяць іншыя людзі: змяніць або выдаліць яго ўжо нельга.
}
own-reword = ✏️ Змяніць
own-take-back = 🗑 Выдаліць
own-ask =
    { $side ->
        [plus] ➕ <code>{ $text }</code>
       *[minus] ➖ <code>{ $text }</code>
    }

    Напішыце довад па-новаму, да { $limit } знакаў.
own-reworded = ✅ Довад зменены.
own-taken-back = Довад выдалены: «{ $text }»
own-gone = Гэтага довада ўжо няма.
# Voting.
ballot = 🗳 <b>{ $subject }</b>{ $pages ->
    [1] {""}
   *[other] {" "}({ $page } з { $pages })
}
ballot-how = Націсніце на довад, каб падтрымаць яго; яшчэ раз — каб зняць голас.
ballot-merged = ↳ таксама: { $text }{ $more ->
    [0] {""}
   *[other] {" "}і яшчэ { $more }
}
ballot-read = 📖 <b>{ $subject }</b>{ $pages ->
    [1] {""}
   *[other] {" "}({ $page } з { $pages })
}
ballot-none =
    <b>{ $subject }</b>
    Довадаў пакуль няма.
ballot-vote = { $given ->
    [yes] ✅ { $votes }
   *[no] ☐ { $votes }
} · { $side ->
    [plus] ➕ { $text }
   *[minus] ➖ { $text }
}
voted = { $on ->
    [yes] Голас улічаны
   *[no] Голас зняты
}
vote-reworded = Аўтар змяніў тэкст. Прачытайце і націсніце яшчэ раз.
vote-refused = { $why ->
    [not_voting] Галасаванне на гэтай дошцы цяпер не ідзе.
    [spent] Усе вашы галасы аддадзены. Зніміце адзін, каб падтрымаць іншы довад.
   *[off] Гэтага довада на дошцы больш няма: яго аб’ядналі з падобным або прыбралі.
}
# The card in the group, the poll, the results.
board-card =
    💬 <b>Плюсы і мінусы: { $subject }</b>
    { $phase }
    { $counts }
board-card-earlier =
    ❓ <b>Мінусы мінулага разу: што вырашылі?</b>
    { $minuses }
board-card-hidden = { $shown ->
    [yes] 🙈 Новыя довады адкрыюцца, калі пачнецца галасаванне.
   *[no] 🙈 Довады адкрыюцца, калі пачнецца галасаванне.
}
board-card-side = { $side ->
    [plus] ➕ <b>Плюсы</b>
   *[minus] ➖ <b>Мінусы</b>
}
    { $arguments }
board-card-line = • { $text }{ $votes ->
    [0] {""}
   *[other] {" "}— { $votes }
}
board-card-similar = { $line } { $count ->
    [one] (+{ $count } падобны)
    [few] (+{ $count } падобныя)
   *[many] (+{ $count } падобных)
}
board-card-more = яшчэ { $count }
board-card-how = Каб дадаць довад, адкажыце на гэта паведамленне: «+» у пачатку — плюс, «−» — мінус. Кожны радок — асобны довад.
board-card-private = { $why ->
    [anonymous] 🕶 Дошка ананімная: імёнаў побач з довадамі не будзе. Пішыце довады ў асабістым чаце з ботам, кнопкамі ніжэй: у групе ваша імя ўбачаць усе.
    [hidden] Пішыце довады ў асабістым чаце з ботам, кнопкамі ніжэй: у групе іх адразу ўбачаць усе.
   *[both] 🕶 Дошка ананімная: імёнаў побач з довадамі не будзе. Пішыце довады ў асабістым чаце з ботам, кнопкамі ніжэй: у групе ўсе ўбачаць і довад, і ваша імя.
}
board-poll = { $subject }: будзеце ўжываць?
board-unresolved =
    ❓ <b>{ $subject }</b>
    Мінулы раз засталіся мінусы. Што вырашылі?

    { $minuses }
board-results-open = 🏁 Вынікі
board-results = 🏁 <b>Вынікі: { $subject }</b>{ $version ->
    [1] {""}
   *[other] {" "}· версія { $version }
}{ $pages ->
    [1] {""}
   *[other] {" "}({ $page } з { $pages })
}
board-results-none = Довадаў не было.
board-results-side = { $side ->
    [plus] ➕ <b>Плюсы</b>
   *[minus] ➖ <b>Мінусы</b>
}
board-results-merged = ↳ таксама: { $text }
board-results-name = { $line } · { $name }
board-results-decision = { $line }{"\u000A"}↳ вырашылі: { $decision }
board-picture =
    🏁 <b>Вынікі: { $subject }</b>{ $version ->
        [1] {""}
       *[other] {" "}· версія { $version }
    }
    { $counts }
# Two weeks after «применю».
follow-up-ask =
    Два тыдні таму вы вырашылі ўжыць:
    <b>{ $subject }</b>

    Ці атрымалася ўжыць?
follow-up = { $what ->
    [applied] ✅ Атрымалася
    [not_yet] ⏳ Яшчэ не спрабаваў(ла)
   *[did_not_work] ✖️ Не атрымалася
}
follow-up-thanks = { $what ->
    [applied] <b>{ $subject }</b>{"\u000A"}Выдатна! Запісалі: атрымалася ўжыць.
    [not_yet] <b>{ $subject }</b>{"\u000A"}Запісалі: вы яшчэ не спрабавалі. Калі паспрабуеце, націсніце іншы адказ.
   *[did_not_work] <b>{ $subject }</b>{"\u000A"}Запісалі: ужыць не атрымалася. Дзякуй, гэта таксама важна ведаць.
}
