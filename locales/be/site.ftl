# The hub's public page (`python -m bot site`): for anybody, without the bot.
site-title = Медыя-хаб
site-lead = Метадычныя знаходкі педагогаў: распрацоўкі, сцэнарыі, гульні і іншыя матэрыялы метадычнага каворкінгу.
site-skip = Да зместу
site-nav = Раздзелы
site-footer = Тут толькі тое, што аўтары згадзіліся паказаць усім. Старонка не сочыць за вамі і нічога не загружае з іншых сайтаў.
site-changed = Апошняя змена: { $date }
site-new = Новае
site-materials = Матэрыялы
site-sessions = Сесіі
site-editions = Зборнікі
site-search = Пошук
site-tags = Тэгі
site-count-materials = { $count ->
    [one] матэрыял
    [few] матэрыялы
   *[many] матэрыялаў
}
site-count-sessions = { $count ->
    [one] сесія
    [few] сесіі
   *[many] сесій
}
site-count-editions = { $count ->
    [one] зборнік
    [few] зборнікі
   *[many] зборнікаў
}
site-all-materials = Усе матэрыялы
site-all-tags = Усе тэгі
site-by-kind = Па відзе
site-by-tag = Па тэгу
site-no-materials = Пакуль тут няма матэрыялаў.
site-no-sessions = Пакуль тут няма сесій.
site-no-editions = Пакуль ніводны зборнік не выпушчаны.
site-pages = Старонкі спіса
site-page = старонка { $number }
site-before = Назад
site-after = Далей
site-kind = { $kind ->
    [development] Распрацоўка
    [scenario] Сцэнарый
    [presentation] Прэзентацыя
    [guide] Метадычка
    [video] Відэа
    [article] Артыкул
    [game] Гульня
    [photo] Фота
   *[other] Матэрыял
}
site-kinds = { $kind ->
    [development] Распрацоўкі
    [scenario] Сцэнарыі
    [presentation] Прэзентацыі
    [guide] Метадычкі
    [video] Відэазапісы
    [article] Артыкулы
    [game] Гульні
    [photo] Фотаздымкі
   *[other] Іншае
}
site-kind-label = Від
site-authors = { $count ->
    [one] Аўтар
    [few] Аўтары
   *[many] Аўтары
}
site-no-author = аўтар не названы
site-more-authors = і іншыя
site-institution = Установа
site-session = Сесія
site-zone = Зона
site-added = Дададзена
site-version = версія { $number }
site-link = Адкрыць на { $host }
site-files = Файлы
site-no-copy = гэты файл выдае толькі бот
site-kilobytes = { $size } КБ
site-megabytes = { $size } МБ
site-adaptations = Адаптацыі
site-adapts = Гэта адаптацыя матэрыялу
site-changes = Што зменена:
site-adapted = На аснове гэтага матэрыялу зроблены:
site-licence = Апублікавана са згоды аўтара. Правы застаюцца ў аўтара: калі выкарыстоўваеце матэрыял, называйце аўтара і медыя-хаб.
site-state = Стан
site-session-state = { $state ->
    [announced] Абвешчана
    [running] Ідзе зараз
    [finished] Завершана
   *[archived] Завершана
}
site-days = Калі
site-day = дзень { $day }
site-aim = Мэта
site-tasks = Задачы
site-programme = Праграма
site-zone-heading = Зона «{ $name }»
site-of-session = Матэрыялы сесіі
site-edition = Выпуск № { $number }
site-editions-lead = Кожны выпуск сабраны адзін раз і больш не мяняецца.
site-edition-closed = Гэты выпуск толькі для калег: яго выдае бот.
site-find = Знайсці матэрыял
site-find-go = Знайсці
site-search-label = Што знайсці: тэму, аўтара, тэг
site-search-hint = Падыдзе любая форма слова; #тэг пакіне толькі матэрыялы з гэтым тэгам. Клавіша / вядзе сюды.
site-found = Знойдзена:
site-found-first = Паказаны першыя
site-found-none = Нічога не знайшлося. Паспрабуйце іншыя словы або выберыце від і тэг ніжэй.
site-search-noscript = Пошук па словах працуе, калі ў браўзеры ўключаны сцэнарыі. Без іх матэрыялы можна выбраць па відзе і тэгу ніжэй.
