# Who leads a session: offers, invitations, answers, and what is expected when.
moderators = 🎙 Мадэратары
moderators-of =
    🎙 <b>Мадэратары</b>
    { $theme }

    { $count ->
        [0] Пакуль нікога. Запрасіце педагога па імені; таго, каго ў боце няма, запрашаюць спасылкай: /roles
       *[other] Націсніце на чалавека, каб прыняць, замяніць або адпусціць. Таго, каго ў боце няма, запрашаюць спасылкай: /roles
    }
moderators-line = { $state ->
    [volunteered] 🙋 { $name } — можа весці
    [invited] ✉️ { $name } — чакаем адказу
   *[accepted] ✅ { $name }
}
moderators-one =
    <b>{ $name }</b>
    Установа: { $institution }
    Сесія: { $theme }

    { $state ->
        [volunteered] 🙋 Можа весці і чакае вашага рашэння.
        [invited] ✉️ Запрашэнне адпраўлена, адказу пакуль няма.
       *[accepted] ✅ Вядзе гэтую сесію.
    }
moderators-invite = ➕ Запрасіць мадэратара
moderators-accept = ✅ Прыняць
moderators-replace = 🔁 Замяніць
moderators-dismiss = { $state ->
    [volunteered] Не трэба
    [invited] ✖️ Адклікаць запрашэнне
   *[accepted] ✖️ Больш не вядзе
}
moderators-whom-all =
    Каго запрасіць весці сесію?
    { $theme }

    Педагогаў у боце: { $count }. Выберыце або напішыце частку імя.
moderators-whom = { $count ->
    [0] З імем «{ $words }» нікога няма. Напішыце інакш.
   *[other] З імем «{ $words }»: { $count }. Калі патрэбнага няма, напішыце імя паўней.
}{"\u000A"}{ $theme }
moderators-ready = 🙋 Магу весці
moderators-not = Не змагу
moderators-take-back = Адклікаць прапанову
moderators-step-back = Не змагу весці
moderators-volunteered =
    🙋 <b>Дзякуй!</b> Арганізатар даведаецца, што вы можаце весці сесію «{ $theme }», і адкажа.
moderators-agreed-now = ✅ <b>Дзякуй! Вы ведзяце сесію</b> «{ $theme }».
moderators-declined-now = Добра, дзякуй за адказ. Сесію «{ $theme }» правядзе хтосьці іншы.
moderators-has-moved = Час або месца сесіі змяніліся. Паглядзіце і адкажыце яшчэ раз.
moderators-over = Гэтае запрашэнне ўжо не дзейнічае.
moderators-step-back-ask = Адмовіцца весці сесію «{ $theme }»? Арганізатару давядзецца шукаць іншага.
moderators-step-back-yes = Так, адмовіцца
moderators-stepped-back-now = { $told ->
    [yes] Добра, вы больш не ведзяце гэтую сесію. Арганізатар пра гэта даведаецца.
   *[no] Добра, вы не ведзяце гэтую сесію.
}
moderators-closed = { $cancelled ->
    [yes] Сесія «{ $theme }» адменена: весці яе не трэба. Дзякуй за гатоўнасць!
   *[no] Сесія «{ $theme }» ужо завершана.
}
moderators-offers =
    🙋 <b>{ $name }</b> ({ $institution }) — можа весці сесію.

    { $theme }
    🕙 { $when }
moderators-invited =
    🎙 <b>Вас запрашаюць весці сесію</b>

    { $theme }
    🕙 { $when }
moderators-agreed =
    🎙 <b>Вы — мадэратар сесіі</b>

    { $theme }
    🕙 { $when }
moderators-answered = { $accepts ->
    [yes] ✅ { $name } вядзе сесію «{ $theme }».
   *[no] { $name } не зможа весці сесію «{ $theme }».
}
moderators-stepped-back = ⚠️ { $name } не вядзе сесію «{ $theme }»: патрэбны хтосьці іншы.
moderators-refused = Сесію «{ $theme }» вядзе хтосьці іншы. Дзякуй за гатоўнасць!
moderators-expected = <b>Што і калі ад вас чакаецца</b>
moderators-expected-one = { $duty ->
    [before] 📋 Да пачатку ({ $begins }): паглядзіце праграму, падрыхтуйце матэрыялы і тэму дошкі.
    [during] ▶️ У час сесіі ({ $begins }): адзначце, хто прыйшоў (/roster), вядзіце размову, пераводзьце дошку да наступнага кроку (/board).
   *[after] 🏁 Пасля сесіі ({ $ends }): закрыйце дошку і дашліце ў групу тое, што атрымалася.
}
moderators-moved =
    🔁 <b>{ $state ->
        [invited] Змянілася сесія, якую вас просяць весці
        [volunteered] Змянілася сесія, якую вы прапанавалі весці
       *[accepted] Змянілася сесія, якую вы ведзяце
    }</b>

    { $theme }
    { $known ->
        [yes] Было: { $old }{"\u000A"}Стала: { $new }
       *[no] Цяпер: { $new }
    }
moderators-cancelled =
    ❌ <b>Сесія адменена: { $theme }</b>
    Павінна была прайсці: { $when }

    Весці яе не трэба. Дзякуй за гатоўнасць!
moderators-duty = { $duty ->
    [before] 📋 Да сесіі: паглядзіце праграму, падрыхтуйце матэрыялы і тэму дошкі.
    [during] ▶️ У час сесіі: адзначце, хто прыйшоў (/roster), вядзіце размову, пераводзьце дошку да наступнага кроку (/board).
   *[after] 🏁 Пасля сесіі: закрыйце дошку і дашліце ў групу тое, што атрымалася.
}
moderators-duty-now = { $duty ->
    [before] <b>Хутка ваша сесія</b>
    [during] <b>Ваша сесія вось-вось пачнецца</b>
   *[after] <b>Ваша сесія завершана. Дзякуй!</b>
}

    { $theme }
    🕙 { $when }
moderators-mine = 🎙 Я вяду
moderators-mine-asked = ❗ Вас просяць весці сесію і чакаюць адказу: { $count }
moderators-mine-led = 🎙 Вы ведзяце сесій: { $count }
moderators-mine-title =
    🎙 <b>Я вяду</b>

    Адкрыйце запрашэнне, каб адказаць, або сесію, якую ведзяце.
moderators-mine-none = Сесій, якія вы ведзяце, цяпер няма.
moderators-mine-one = { $state ->
    [invited] ❗ адкажыце
    [volunteered] 🙋 вы прапанавалі
   *[accepted] 🎙
} · { $date } · { $theme }
