# The hub's public page (`python -m bot site`): for anybody, without the bot.
site-title = Медиа-хаб
site-lead = Методические находки педагогов: разработки, сценарии, игры и другие материалы методического коворкинга.
site-skip = К содержанию
site-nav = Разделы
site-footer = Здесь только то, что авторы согласились показать всем. Страница не следит за вами и ничего не загружает с других сайтов.
site-changed = Последнее изменение: { $date }
site-new = Новое
site-materials = Материалы
site-sessions = Сессии
site-editions = Сборники
site-search = Поиск
site-tags = Теги
site-count-materials = { $count ->
    [one] материал
    [few] материала
   *[many] материалов
}
site-count-sessions = { $count ->
    [one] сессия
    [few] сессии
   *[many] сессий
}
site-count-editions = { $count ->
    [one] сборник
    [few] сборника
   *[many] сборников
}
site-all-materials = Все материалы
site-all-tags = Все теги
site-by-kind = По виду
site-by-tag = По тегу
site-no-materials = Пока здесь нет материалов.
site-no-sessions = Пока здесь нет сессий.
site-no-editions = Пока ни один сборник не выпущен.
site-pages = Страницы списка
site-page = страница { $number }
site-before = Назад
site-after = Дальше
site-kind = { $kind ->
    [development] Разработка
    [scenario] Сценарий
    [presentation] Презентация
    [guide] Методичка
    [video] Видео
    [article] Статья
    [game] Игра
    [photo] Фото
   *[other] Материал
}
site-kinds = { $kind ->
    [development] Разработки
    [scenario] Сценарии
    [presentation] Презентации
    [guide] Методички
    [video] Видеозаписи
    [article] Статьи
    [game] Игры
    [photo] Фотографии
   *[other] Другое
}
site-kind-label = Вид
site-authors = { $count ->
    [one] Автор
    [few] Авторы
   *[many] Авторы
}
site-no-author = автор не назван
site-more-authors = и другие
site-institution = Учреждение
site-session = Сессия
site-zone = Зона
site-added = Добавлено
site-version = версия { $number }
site-link = Открыть на { $host }
site-files = Файлы
site-no-copy = этот файл выдаёт только бот
site-kilobytes = { $size } КБ
site-megabytes = { $size } МБ
site-adaptations = Адаптации
site-adapts = Это адаптация материала
site-changes = Что изменено:
site-adapted = На основе этого материала сделаны:
site-licence = Опубликовано с согласия автора. Права остаются у автора: используя материал, называйте автора и медиа-хаб.
site-state = Состояние
site-session-state = { $state ->
    [announced] Объявлена
    [running] Идёт сейчас
    [finished] Завершена
   *[archived] Завершена
}
site-days = Когда
site-day = день { $day }
site-aim = Цель
site-tasks = Задачи
site-programme = Программа
site-zone-heading = Зона «{ $name }»
site-of-session = Материалы сессии
site-edition = Выпуск № { $number }
site-editions-lead = Каждый выпуск собран один раз и больше не меняется.
site-edition-closed = Этот выпуск только для коллег: его выдаёт бот.
site-find = Найти материал
site-find-go = Найти
site-search-label = Что найти: тему, автора, тег
site-search-hint = Подойдёт любая форма слова; #тег оставит только материалы с этим тегом. Клавиша / ведёт сюда.
site-found = Найдено:
site-found-first = Показаны первые
site-found-none = Ничего не нашлось. Попробуйте другие слова или выберите вид и тег ниже.
site-search-noscript = Поиск по словам работает, когда в браузере включены сценарии. Без них материалы можно выбрать по виду и тегу ниже.
