# Posts of the group as materials: the card under a post, «Описать» in private.
material-untitled = Без названия
material-kind = { $kind ->
    [development] Разработка
    [scenario] Сценарий
    [presentation] Презентация
    [guide] Методичка
    [video] Видео
    [article] Статья
    [game] Игра
    [photo] Фото
   *[other] Другое
}
material-card = 📎 <b>{ $title }</b> · { $kind }
material-card-authors = ✍️ { $names }{ $more ->
    [0] {""}
   *[other] {" "}и ещё { $more }
}
material-card-refused = 📎 Файл не принят, в каталог этот материал не попал.
material-card-gone = 📎 Этого материала в каталоге больше нет.
material-tags = { $tags }
material-files = 📁 Файлов: { $count }
material-describe = ✏️ Описать
material-get = 📥 Получить
material-look = Посмотреть
offer-hint = Пригодится коллегам? Предложите файл в каталог материалов.
offer-hint-button = 📥 Предложить

describe-missing = ▶️ Дополнить по вопросам: { $count }
describe-field = { $field ->
    [title] Название
    [authors] Авторы
    [consent] Кому можно
    [kind] Вид
    [session] Сессия
    [activity] Мероприятие
    [zone] Зона
    [tags] Теги
   *[summary] Кратко о чём
}
describe-none = пока не указаны
describe-title = 📎 <b>{ $title }</b>
describe-authors = ✍️ Авторы: { $names }
describe-kind = Вид: { $kind }
describe-session = Сессия: «{ $theme }»
describe-activity = Мероприятие: { $title }
describe-zone = Зона: { $zone }
describe-consent = { $consent ->
    [unasked] Согласие автора: ещё не спрашивали, материал видят только коллеги
    [hub] Согласие автора: только для коллег
   *[public] Согласие автора: можно всем
}
describe-summary = <blockquote>{ $summary }</blockquote>
describe-empty = 🗑 Убрать
describe-on = ▶️ Дальше
describe-done = ✅ Готово
describe-of-none = Ни к какому не относится
zone-none = Ни к какой

ask-material-title =
    Сейчас материал называется <b>{ $title }</b>.

    Напишите другое название, до { $limit } символов.
ask-material-authors =
    Кто автор? Сейчас указаны: { $names }

    Напишите фамилию или имя: найдём среди участников. Если автора среди них нет, можно записать его так, как вы написали (до { $limit } символов). Авторов может быть до { $most }.
ask-material-tags =
    Теги сейчас: { $tags }

    По тегам материал проще найти. Напишите их через запятую или с решёткой: <i>воспитание, квиз, 5 класс</i>. Не больше { $most }, каждый до { $limit } символов.
tags-wrong = Слишком много или слишком длинно: можно не больше { $most } тегов, каждый до { $limit } символов.
ask-material-summary =
    О чём материал <b>{ $title }</b>? Одно-два предложения для коллег: для кого он и что в нём, до { $limit } символов.
ask-material-kind = Что это за материал?
ask-material-zone = К какой зоне коворкинга он относится?
ask-material-session = К какой сессии он относится?
ask-material-activity = К какому мероприятию сессии?
ask-material-consent =
    Кому можно показывать ваш материал?

    <b>Только для коллег</b> — участникам медиа-хаба, в том числе в сборниках для коллег.
    <b>Можно всем</b> — ещё и на открытой странице медиа-хаба в интернете.

    Передумать можно в любой день.
ask-authors-consent =
    На что согласен автор? Спросите автора, прежде чем нажать: бот запишет, что вы это подтвердили.

    <b>Только для коллег</b> — участникам медиа-хаба, в том числе в сборниках для коллег.
    <b>Можно всем</b> — ещё и на открытой странице медиа-хаба в интернете.
consent-name = { $consent ->
    [hub] 🏠 Только для коллег
   *[public] 🌍 Можно всем
}
author-add = ➕ { $name }
author-drop = ✖️ { $name }
author-typed = ✍️ Записать так: { $name }
author-wrong = Так автора записать нельзя: их уже слишком много или этого участника больше нет.

material-withdraw = ↩️ Отозвать
material-withdraw-ask = Отозвать материал «{ $title }»? Его никто не найдёт и не получит. Вернуть его можно в любой день: снова выберите, кому его показывать.
material-withdraw-yes = ↩️ Да, отозвать
material-is-withdrawn = ↩️ <b>Материал отозван:</b> его никто не находит. Чтобы вернуть, тому, кто его отозвал, достаточно снова выбрать, кому его можно показывать.
material-hide = 🙈 Скрыть
material-hide-why = Почему скрываете «{ $title }»? Напишите причину: её увидят авторы.
material-is-hidden = 🙈 <b>Материал скрыт.</b> Причина: { $comment }
material-show = 👁 Вернуть в каталог
material-hidden-notice =
    🙈 Модератор скрыл материал «{ $title }», коллеги его больше не находят.

    Причина: { $comment }

topics-refused = Бот не смог открыть или закрыть в группе тему сессии. Всё остальное работает, сессия идёт без своей темы. Чтобы темы появились, дайте боту в группе право «Управление темами».
hub-deaf = Бот не видит, что публикуют в группе медиа-хаба, и не сможет вносить материалы в каталог. Сделайте бота администратором группы — достаточно прав по умолчанию.
