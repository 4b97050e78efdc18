# What Telegram shows beside each command; compiled apart, as every language of it is told at each start.
command-description = { $command ->
    [start] Пачаць
    [menu] Меню
    [sessions] Бліжэйшыя сесіі
    [my] Мае запісы
    [boards] Дошкі «плюсы/мінусы»
    [auction] Аўкцыён метадычных знаходак
    [themes] Тэмы для сесій
    [propose] Прапанаваць тэму
    [materials] Матэрыялы медыя-хаба
    [find] Знайсці матэрыял
    [edition] Электронныя зборнікі
    [edition_new] Сабраць электронны зборнік
    [profile] Імя і ўстанова
    [language] Мова
    [privacy] Што пра вас захоўваецца
    [help] Дапамога
    [cancel] Перапыніць пытанне
    [roles] Хто што можа
    [announce] Паведаміць многім
    [audit] Што было зроблена
    [plan] Сесія з плана
    [institutions] Установы
    [cycle] Цыкл сесій
    [roster] Спісы ўдзельнікаў
    [board] Весці дошку «плюсы/мінусы»
    [lots] Знаходкі чакаюць рашэння
    [hall] Весці аўкцыён
    [auction_new] Новы аўкцыён
   *[new] Новая сесія па пытаннях
}
