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
moderators-over = Гэтае запрашэнне ўжо не дзейнічае.
moderators-step-back-ask = Адмовіцца весці сесію «{ $theme }»? Арганізатару давядзецца шукаць іншага.
moderators-step-back-yes = Так, адмовіцца
moderators-stepped-back-now = Добра, арганізатар пра гэта даведаецца.
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
