# Consent, the name for lists, the institution.
consent =
    Каб запісваць вас на сесіі, бот захавае ваша імя, установу і нумар акаўнта ў Telegram. Іх убачаць арганізатары; імя і назву ўстановы — і іншыя ўдзельнікі. У любы момант можна паглядзець, што захоўваецца: /privacy.

    Вы згодны?
consent-give = ✅ Даю згоду
consent-later = Не зараз
consent-declined = Добра, нічога пра вас не захавана. Запісацца можна будзе пазней.
name-suggest =
    Як запісаць вас у спісы?

    <b>{ $name }</b>
name-keep = ✅ Усё правільна
name-change = ✏️ Змяніць
name-ask = Напішыце імя для спісаў — да { $limit } знакаў. Напрыклад: Ганна Іванова
name-wrong = Імя трэба напісаць тэкстам, да { $limit } знакаў. Напрыклад: Ганна Іванова
institution-ask = З якой вы ўстановы? Выберыце або напішыце назву — да { $limit } знакаў.
institution-wrong = Назву ўстановы трэба напісаць тэкстам, да { $limit } знакаў.
profile =
    <b>Профіль</b>

    Імя: { $name }
    Установа: { $institution }
profile-change = ✏️ Змяніць
profile-saved = Запомнілі: <b>{ $name }</b>, { $institution }.
