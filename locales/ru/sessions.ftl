# Sessions: list, card, programme, draft, announcement.
sessions = <b>Сессии</b>{ $pages ->
    [1] {""}
   *[other] , страница { $page } из { $pages } (всего { $count })
}
sessions-none = Объявленных сессий пока нет. Когда появится новая, её карточка будет в группе медиа-хаба.
session-line = { $state ->
    [draft] 📝 черновик · { $date } · { $theme }
   *[other] { $date } · { $theme }
}
session-title = { $state ->
    [draft] 📝 <i>Черновик, виден организаторам и модераторам этой сессии</i>{"\u000A"}<b>{ $theme }</b>
    [running] 🟢 <i>Идёт сейчас</i>{"\u000A"}<b>{ $theme }</b>
    [finished] <i>Завершена</i>{"\u000A"}<b>{ $theme }</b>
    [archived] <i>Завершена</i>{"\u000A"}<b>{ $theme }</b>
    [cancelled] ❌ <i>Отменена</i>{"\u000A"}<b>{ $theme }</b>
   *[other] 📅 <b>{ $theme }</b>
}
session-aim = <b>Цель:</b> { $aim }
session-when = 🕙 { $when }
session-place = 📍 { $place }
session-leaders = 🎙 { $count ->
    [1] Ведёт
   *[other] Ведут
}: { $names }{ $more ->
    [0] {""}
   *[other] {" "}и ещё { $more }
}
session-activities = 🗂 В программе { $count ->
    [one] { $count } мероприятие
    [few] { $count } мероприятия
   *[other] { $count } мероприятий
}
session-seats = 👥 Записались: <b>{ $taken }</b>{ $capacity ->
    [0] {""}
   *[other] {" "}из { $capacity }
}{ $waiting ->
    [0] {""}
   *[other] , ждут: { $waiting }
}
session-mine = { $state ->
    [offered] 🎟 Вам предложено место: возьмите его или откажитесь
    [waiting] ⏳ Вы в листе ожидания, ваше место в очереди: { $position }
   *[other] ✅ Вы записаны
}
session-others = 🗓 Ваших дней и мероприятий: { $count }
session-elsewhere = 🗂 На отдельные дни и мероприятия: { $count }
session-moved = 🔁 Перенесено. Было: { $old }
session-moved-place = 📍 Новое место. Было: { $old }
to-session = К сессии
programme = 🗂 Программа
programme-title = <b>Программа:</b> { $theme }{ $pages ->
    [1] {""}
   *[other] {" "}({ $page } из { $pages })
}
programme-by = { $by ->
    [zone] 🗂 По зонам
   *[time] 🕙 По времени
}
day-heading = 📅 <b>{ $when }</b>
programme-empty = Программа ещё не заполнена.
zone-name = { $zone ->
    [interactive] Интерактивная
    [presentation] Презентационная
   *[media_hub] Медиа-хаб
}
zone-heading = { $zone ->
    [interactive] 💬 <b>Зона «Интерактивная»</b>
    [presentation] 🎭 <b>Зона «Презентационная»</b>
   *[media_hub] 🗄 <b>Зона «Медиа-хаб»</b>
}
kind-name = { $kind ->
    [briefing] Методическая оперативка
    [business_game] Деловая игра
    [open_mic] Открытый микрофон
    [brainstorm] Мозговой штурм
    [debate] Методический диалог
    [workshop] Мастер-класс
    [round_table] Круглый стол
    [quiz] Квиз
    [auction] Аукцион методических находок
    [group_work] Работа в группах
    [edition] Создание электронного сборника
    [lecture] Лекция
    [seminar] Семинар
    [practicum] Практикум
    [meeting] Встреча
    [conference] Конференция
   *[other] Мероприятие
}
activity-name = { $alone ->
    [yes] <b>{ $title }</b>
   *[no] { $form } <b>{ $title }</b>
}
activity = { $timed ->
    [yes] • { $time } { $name }
   *[no] • { $name }
}
activity-note = <i>{ $note }</i>
activity-moderator = Ведёт: { $name }
edit = ✏️ Изменить
announce = 📣 Объявить
export = 📄 План (DOCX)
export-caption = План сессии «{ $theme }»
export-name = plan-{ $number }.docx
edit-what = Что изменить в сессии «{ $theme }»?
field = { $field ->
    [theme] Тема
    [aim] Цель
    [days] Дата и время
   *[place] Место
}
edit-ask = { $field ->
    [theme] Напишите новую тему, до { $limit } знаков.
    [aim] Напишите новую цель, до { $limit } знаков.
    [days] Когда состоится сессия? Например: 17.12.2026 10:00–16:00 или 17–18.12.2026
   *[place] Где состоится сессия? До { $limit } знаков.
}

    Сейчас: { $now }
edit-wrong = Нужен текст не длиннее { $limit } знаков{ $length ->
        [0] {""}
       *[other] ; в вашем { $length }
    }.
preview =
    <b>Так будет выглядеть карточка в группе «{ $chat }»:</b>

    { $card }
publish = ✅ Опубликовать
preview-stale = Черновик с тех пор изменился. Вот каким он стал — посмотрите ещё раз.
published = Объявлено: «{ $theme }». Карточка появится в группе через несколько секунд, и педагоги смогут записываться.
post-again = 📌 Карточка в группу
