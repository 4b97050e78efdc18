# The catalogue of the Media-hub: lists, search, one material, what is sent into other chats.
materials-home =
    📚 <b>Материалы медиа-хаба</b>: { $count }

    Разработки, сценарии, презентации коллег. Найдите по словам или выберите, с чего начать.
materials-home-none =
    📚 <b>Материалы медиа-хаба</b>

    Пока здесь пусто. Предложите первый материал: разработку, сценарий, презентацию.
materials-home-guest =
    📚 <b>Материалы медиа-хаба</b>. Открытых всем: { $count }

    Остальные материалы — для коллег. Представьтесь, и они тоже откроются.
materials-for-colleagues = Здесь видно только то, что открыто всем. Остальные материалы — для коллег: представьтесь, и они тоже найдутся.
materials-introduce = 👋 Представиться
materials-new = 🆕 Новое
materials-useful = ⭐ Самое полезное
materials-search = 🔎 Найти
materials-mine = 🗂 Мои материалы
materials-propose = ➕ Предложить материал
materials-adapt = 🔁 Адаптировать
materials-offered = 📥 Предложенные ({ $count })
materials-by = { $facet ->
    [kind] По виду
    [zone] По зоне
    [session] По сессии
    [tag] Все теги
   *[institution] По учреждению
}
materials-narrow = ⚙️ Уточнить
materials-narrow-ask = Что оставить в списке?
materials-widen = ✖️ Убрать все условия
materials-value = { $name } · { $count }
materials-choose = { $facet ->
    [kind] Какого вида?
    [zone] Из какой зоны?
    [session] С какой сессии?
    [tag] С каким тегом?
   *[institution] Из какого учреждения авторы?
}{ $pages ->
    [1] {""}
   *[other] {" "}Страница { $page } из { $pages }.
}
materials-choose-none = Выбирать пока не из чего.
materials-search-ask = 🔎 Что найти? Напишите слова: название, тему, автора, тег. Например: осенний праздник
materials-count = Материалов: { $count }{ $pages ->
    [1] {""}
   *[other] , страница { $page } из { $pages }
}
materials-mine-title = 🗂 <b>Мои материалы</b>
materials-mine-none = У вас пока нет материалов. Предложите первый.
materials-adapted-title = 🌿 Адаптации материала «{ $title }»
materials-adapted-none = Адаптаций сейчас нет.
materials-authors = { $names }{ $more ->
    [0] {""}
   *[other] {" "}и ещё { $more }
}
materials-nobody = автор не указан
materials-line = { $number }. <b>{ $title }</b> — { $authors } — { $kind }
materials-state = { $state ->
    [offered] ⏳ Ждёт модератора
    [returned] ↩️ Возвращён на доработку
    [hidden] 🙈 Скрыт модератором
    [withdrawn] 🚫 Отозван
   *[listed] 📚 В каталоге
}
materials-comment = 💬 { $comment }
materials-words = 🔎 <b>{ $words }</b>
materials-sorted = { $sort ->
    [useful] ⭐ Самое полезное
    [best] 📚 Материалы
   *[newest] 🆕 Новое
}
materials-sort = { $sort ->
    [useful] ⭐ Сначала полезное
   *[newest] 🆕 Сначала новое
}
materials-scope = ⚙️ { $scope }
materials-found-none = Ничего не нашлось.
materials-anywhere = Искать без условий: { $count }
materials-nearest = Попробуйте другие слова или посмотрите по тегам:
materials-original = 🌱 Оригинал: { $title }
materials-adaptations = 🌿 Адаптации ({ $count })
materials-share = ↗️ Отправить в чат
materials-versions = 🕘 Версии ({ $count })
materials-new-version = 🆙 Новая версия
materials-gone = Этого материала больше нет в каталоге: его скрыли или отозвал автор.
materials-version = 📥 Версия { $number } · { $date }
materials-versions-title = 🕘 Версии материала «{ $title }». Получить можно любую:
materials-thanked = 🙏 <b>Ваши материалы пригодились коллегам</b>
materials-thanked-line = «{ $title }»: спасибо — { $thanks }, применили — { $applied }
materials-thanked-more = И ещё материалов: { $count }
materials-unjudged = { $count ->
    [1] ⏳ Файл ещё проверяется: минуту. Потом нажмите «Получить» ещё раз: { $names }
   *[other] ⏳ Файлы ещё проверяются: минуту. Потом нажмите «Получить» ещё раз: { $names }
}
materials-emptied = ⛔ Файл не принят, а больше в материале ничего нет: в каталоге его не видно. Пришлите другой файл новой версией.
materials-missed = { $count ->
    [1] Файл не удалось передать: { $names }
   *[other] Файлы не удалось передать: { $names }
}
materials-now = 🕘 Версия { $number } · { $date }
materials-counts = 🙏 { $thanks } · ✅ { $applied }
materials-card-authors = ✍️ { $names }
materials-where = 📍 { $where }
materials-summary = { $summary }
materials-changes = 🔁 Что изменено: { $changes }
materials-mark = { $mark ->
    [thanks] 🙏 Спасибо
    [thanks-given] 🙏 Спасибо ✓
    [applied] ✅ Применил(а)
   *[applied-given] ✅ Применил(а) ✓
}
materials-marked = { $mark ->
    [thanks] Спасибо убрано.
    [thanks-given] Спасибо передадим авторам.
    [applied] Отметка убрана.
   *[applied-given] Отмечено: вы применили этот материал.
}
materials-inline-open = Открыть медиа-хаб
materials-of-session = 📚 Материалы ({ $count })
