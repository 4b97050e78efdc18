# Editions: compiled by organisers, handed out to everybody.
edition-unfinished = <b>Сборники в работе</b>
edition-open = { $state ->
    [building] ⏳ { $title }
   *[draft] 📝 { $title }
}
edition-new = ➕ Новый сборник
edition-ask-title = Как назвать сборник? Выберите название или напишите своё, до { $limit } знаков.
edition-suggested = • { $title }
edition-of-session = Материалы сессии «{ $theme }»
edition-usual-title = Методические находки педагогов
edition-dropped = Черновик «{ $title }» удалён.
edition-failed = ⚠️ Собрать сборник не получилось: три попытки закончились ошибкой. Черновик цел. Попробуйте ещё раз, а если не выйдет — напишите администратору бота.
edition-choose = ➕ Выбрать материалы
edition-order = ↕️ Порядок
edition-results = 📊 Итоги
edition-title-button = ✏️ Название
edition-preface = { $has ->
    [yes] 📜 Предисловие: есть
   *[no] 📜 Предисловие
}
edition-contents = 👀 Посмотреть содержание
edition-drop = 🗑 Удалить
edition-building =
    ⏳ <b>Собирается сборник «{ $title }»</b>

    { $bar } { $percent } %

    Это занимает до нескольких минут. Ждать здесь не нужно: это сообщение обновится само.
edition-cancel = Отменить
edition-new-ones = 🆕 Всё новое с прошлого выпуска: { $count }
edition-by = { $what ->
    [session] 📅 По сессии
    [tag] 🏷 По тегу
   *[kind] 📚 По виду
}
edition-sources = Откуда взять материалы?
edition-no-materials = В медиа-хабе пока нет материалов.
edition-source = { $name } · { $count }
edition-which = { $what ->
    [session] Какой сессии?
    [tag] С каким тегом?
   *[kind] Какого вида?
}
edition-take-all = ✅ Взять все
edition-take-none = ⬜ Убрать все
edition-ask-consent = ✉️ Спросить согласие: { $count }
edition-rows = Выбрано { $chosen } из { $count }. Без согласия автора (🔒): { $unasked }.
edition-ready = Готово
edition-choice = { $stands ->
    [yes] ✅ { $title }
    [unasked] 🔒 { $title } — нет согласия
   *[no] ⬜ { $title }
}
edition-no-consent = Автор ещё не дал согласия. Нажмите «Спросить согласие»: бот напишет ему один раз.
edition-asked = Новых писем: { $count }. Каждого автора бот спрашивает один раз.
edition-full = ⚠️ Не поместилось: { $count }. В одном сборнике не больше { $limit }.
edition-results-ask = Какие итоги войдут? Попадут только закрытые доски и аукционы, без скрытого и без имён, которые люди скрыли.
edition-no-results = Закрытых досок и аукционов пока нет.
edition-result = { $kind ->
    [board] { $mark } Доска: { $title }
   *[auction] { $mark } Аукцион: { $title }
}
edition-contents-head = <b>{ $title }</b>
edition-section = <b>{ $title }</b>
edition-line = { $fits ->
    [yes] { $number }. { $title }
   *[no] { $number }. <s>{ $title }</s> — не войдёт
}
edition-draft-paper = 📝 Черновик (DOCX)
edition-build = 📕 Собрать выпуск
edition-ask-other-title = Сейчас: «{ $title }». Напишите новое название, до { $limit } знаков.
edition-no-preface = Убрать предисловие
edition-preface-now =
    Сейчас:
    { $text }
edition-ask-preface = Напишите предисловие, до { $limit } знаков. Можно и без него.
edition-drop-sure = 🗑 Да, удалить
edition-ask-drop = Удалить черновик «{ $title }»? Сами материалы останутся в медиа-хабе.
edition-wrong-text = Нужен текст, не длиннее { $limit } знаков. Пришлите ещё раз.
edition-page =
    📗 <b>{ $title }</b>

    Материалов: { $materials } · досок: { $boards } · аукционов: { $auctions }
    Разделов: { $sections }
edition-all = 📚 Все в работе
edition-shelf = 🗞 Готовые сборники
edition-order-ask = Нажмите на раздел, чтобы открыть его. ▲▼ двигают разделы.
edition-nothing-yet = Пока ничего не выбрано.
edition-gone = материала больше нет
edition-take-out = ✖️ { $title }
edition-rename = ✏️ Переименовать раздел
edition-section-ask =
    <b>{ $title }</b>

    ✖️ убирает из сборника, ▲▼ двигают.
edition-ask-section = Сейчас: «{ $title }». Напишите новое название раздела, до { $limit } знаков.
edition-draft-coming = Готовлю черновик, пришлю сюда через минуту.
edition-draft-busy = Сейчас готовится другой черновик. Попробуйте через минуту.
edition-draft-name = draft_{ $number }.docx
edition-draft-caption = Черновик: «{ $title }». Это ещё не выпуск: номера нет, всё можно менять.
edition-build-done = Сборник уже готов.
edition-put = { $on ->
    [yes] Войдёт в сборник.
   *[no] Не войдёт в сборник.
}
edition-build-begun = Сборка началась. Ход — в сообщении ниже.
edition-build-cancelled = Сборка отменена.
edition-zone = { $zone ->
    [interactive] Интерактивная зона
    [presentation] Презентационная зона
   *[media_hub] Медиа-хаб
}
edition-other = Разное
edition-boards = Итоги обсуждений
edition-auctions = Аукцион методических находок
edition-shelf-head = <b>Электронные сборники</b>
edition-shelf-empty = Сборников пока нет. Когда выйдет первый, он появится здесь.
edition-on-shelf = № { $number } · { $title }
edition-frozen =
    📕 <b>Сборник № { $number }. { $title }</b>
    { $date } · материалов: { $count }
edition-pdf = 📄 PDF
edition-docx = 📝 DOCX
edition-built = ✅ Сборник готов.
edition-left-count = Не вошло текстом: { $count }. Что и почему — под кнопкой.
edition-left = 📋 Что не вошло
edition-left-head = <b>Что не вошло в текст сборника</b>
edition-left-file = • { $name } («{ $chapter }») — { $reason ->
     [large] слишком большой, есть только ссылка
     [missing] у бота нет копии, есть только ссылка
     [unreadable] прочитать не удалось, есть только ссылка
     [appendix] это не текст: назван в приложении со ссылкой
    *[withdrawn] скрыт, отозван или без согласия: не вошёл совсем
}
edition-left-whole = • «{ $chapter }» — { $reason ->
     [large] слишком большой, есть только ссылка
     [missing] у бота нет копии, есть только ссылка
     [unreadable] прочитать не удалось, есть только ссылка
     [appendix] это не текст: назван в приложении со ссылкой
    *[withdrawn] скрыт, отозван или без согласия: не вошёл совсем
}
edition-post = 📣 Объявить в группе
edition-get = 📥 Получить
edition-posted-head = 🎉 <b>Вышел новый сборник</b>
edition-paper-name = { $kind ->
    [docx] sbornik_{ $number }.docx
   *[pdf] sbornik_{ $number }.pdf
}
edition-too-large = Файл больше 50 МБ, Telegram не даёт боту его отправить. Попросите администратора достать его из копии базы.
edition-posted = Объявлено в группе.
edition-posted-before = В группе уже объявлено.
edition-number = Электронный сборник № { $number }
edition-draft-number = Черновик электронного сборника
edition-colophon = Материалы публикуются с согласия их авторов.
edition-colophon-link = Медиа-хаб: { $link }
edition-kind = { $kind ->
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
edition-original = «{ $title }», { $names }
edition-file-name = { $kind ->
    [photo] Фотография
    [video] Видео
    [audio] Звук
   *[document] Файл
}
edition-board-closed = Обсуждение закрыто { $date }
edition-auction-closed = Аукцион закрыт { $date }
edition-people = Участников: { $count }
edition-lot = { $sold ->
    [yes] продан
   *[no] не продан
}
edition-consent-ask = Готовится электронный сборник, и в нём хотят видеть ваш материал «{ $title }». Согласны? Сборник получат коллеги. Отказаться просто: не отвечайте, и материал не войдёт.
edition-agree = { $consent ->
    [public] Согласен(на), и на открытой странице
   *[hub] Согласен(на), для коллег
}
edition-consent-ask-all = Готовится электронный сборник, и в нём хотят видеть ваши материалы ({ $count }). Нажмите на название, чтобы посмотреть материал. Согласны на все? Сборник получат коллеги. Отказаться просто: не отвечайте, и материалы не войдут.
edition-agree-all = { $consent ->
    [public] На все: и на открытой странице
   *[hub] На все: для коллег
}
edition-agreed-all = Спасибо! Согласие есть на все материалы: { $count }.
edition-agreed = { $consent ->
    [public] Спасибо! «{ $title }» может войти в сборники и на открытую страницу.
    [unasked] «{ $title }»: согласия пока нет.
   *[hub] Спасибо! «{ $title }» может войти в сборники для коллег.
}
