# /announce: объявление многим — черновик, кому, кнопки, отправка, отчёт.
announce-ask =
    <b>Новое объявление</b>

    Пришлите или перешлите сюда сообщение: текст с оформлением, фото, видео, файл, альбом, опрос. Никто ничего не получит, пока вы не выберете, кому, и не нажмёте «Отправить сейчас» или «Отложить».
announce-replace-ask = Пришлите или перешлите сообщение, которое заменит нынешнее.
announce-all-button = 📋 Все объявления: { $count }
announce-all =
    <b>Объявления</b>
    Всего: { $count }; страница { $page } из { $pages }
announce-new = ✏️ Новое объявление
announce-to-all = 📋 Все объявления
announce-line = { $state ->
    [draft] 📝
    [scheduled] 🕙
    [sending] ▶️
    [paused] ⏸
    [stopped] ⏹
    [done] ✅
   *[recalled] ↩️
} { $words ->
    [yes] { $text }
   *[no] { $kind ->
        [text] Текст
        [photo] Фото
        [video] Видео
        [document] Файл
        [album] Альбом
        [poll] Опрос
        [animation] Анимация
        [audio] Аудио
        [voice] Голосовое сообщение
        [video_note] Видеосообщение
        [sticker] Стикер
        [contact] Контакт
        [location] Место на карте
        [venue] Место с адресом
       *[forwarded] Пересланное
    }
} · { $author }
announce-wrong = { $flaw ->
    [empty] В сообщении нет текста.
    [too_long] Слишком длинно: в тексте до 4096 знаков, под фото или файлом до 1024.
    [files] В одном альбоме могут быть фото и видео вместе или только файлы, не больше десяти. Остальное не добавлено.
    [options] В опросе должно быть от 2 до 12 вариантов, каждый до 100 знаков.
    [buttons] Так кнопка не получится: нужна надпись до 40 знаков и адрес, который начинается с https://. Всего до 8 кнопок; под альбомом кнопок не бывает.
   *[kind] Такое сообщение нельзя отправить другим. Пришлите текст, фото, видео, файл, альбом или опрос.
}
announce-message = { $kind ->
    [text] 💬
    [photo] 🖼 Фото.
    [video] 🎬 Видео.
    [document] 📎 Файл.
    [album] 🖼 Альбом, файлов: { $files }.
    [poll] 📊 Опрос.
    [animation] 🎞 Анимация.
    [audio] 🎵 Аудио.
    [voice] 🎙 Голосовое сообщение.
    [video_note] ⏺ Видеосообщение.
    [sticker] 🙂 Стикер.
    [contact] 👤 Контакт.
    [location] 📍 Место на карте.
    [venue] 📍 Место с адресом.
   *[forwarded] ↪️ Пересланное сообщение.
} { $text }
announce-draft = <b>Черновик объявления</b>
announce-whom = 👥 Кому: { $circles }. Людей: { $people }
announce-whom-nobody = 👥 Кому: пока не выбрано
announce-choose = { $chosen ->
    [yes] ❗️ Таких людей сейчас нет. Выберите других: нажмите «Кому».
   *[no] ❗️ Выберите, кому отправить: нажмите «Кому». После этого здесь появится кнопка «Отправить сейчас».
}
announce-note = { $about ->
    [poll] ℹ️ Каждый получит свою копию опроса. Общего итога у них не будет: кто что выбрал, бот не считает.
    [album] ℹ️ Под альбомом кнопок не бывает.
   *[forwarded] ℹ️ Автор исходного сообщения показан не будет: оно придёт от имени бота.
}
announce-as-seen = 👆 Так это увидят люди.
announce-instead-ask = Заменить этим сообщением черновик «{ $words ->
    [yes] { $text }
   *[no] { $kind ->
        [text] Текст
        [photo] Фото
        [video] Видео
        [document] Файл
        [album] Альбом
        [poll] Опрос
        [animation] Анимация
        [audio] Аудио
        [voice] Голосовое сообщение
        [video_note] Видеосообщение
        [sticker] Стикер
        [contact] Контакт
        [location] Место на карте
        [venue] Место с адресом
       *[forwarded] Пересланное
    }
}»?
announce-instead-yes = ✏️ Да, заменить
announce-instead-new = ➕ Нет, это новое объявление
announce-instead-no = Оставить как было
announce-unchanged = Это то же самое сообщение: ничего не изменилось.
announce-except = Кроме: { $circles }
announce-circle = { $kind ->
    [all] все
    [registered] записаны на «{ $name }»
    [waiting] ждут места на «{ $name }»
    [unanswered] ещё не ответили про «{ $name }»
    [present] были на «{ $name }»
    [present_any] были хоть раз
    [never_came] не были ни разу
    [moderators] модераторы «{ $name }»
    [moderators_any] модераторы
    [organisers] организаторы
    [institution] сотрудники «{ $name }»
    [board] участники доски «{ $name }»
   *[verdict] сказали вердикт на доске «{ $name }»
}
announce-under = 🔘 Кнопки под сообщением: { $labels }
announce-urgency = { $urgent ->
    [yes] 🔔 Срочное: уйдёт и ночью.
   *[no] { $night ->
        [yes] 🌙 Сейчас тихие часы, с 21:00 до 8:00. Если отправить, сообщения пойдут в 8:00. Срочное уйдёт сразу.
       *[no] 🌙 С 21:00 до 8:00 сообщения не отправляются, ждут утра.
    }
}
announce-whom-button = 👥 Кому
announce-under-button = 🔘 Кнопки
announce-morning = Ночью ждать
announce-urgent = Срочно
announce-try = 👁 Проверить на себе
announce-tried = Объявление придёт вам так, как его увидят все.
announce-send = 📣 Отправить сейчас
announce-later = 🕙 Отложить
announce-replace = ✏️ Другое сообщение
announce-discard = 🗑 Удалить черновик
announce-begun = Принято. Как идёт отправка — в отдельном сообщении, оно обновляется само.
announce-whom-ask = Слева — кому отправить, справа — кому из них не отправлять. Каждый получит одно сообщение, даже если он в нескольких списках.
announce-take = { $chosen ->
    [yes] ✅{" "}
   *[no] {""}
}{ $kind ->
    [all] Все
    [registered] Записаны
    [waiting] Ждут места
    [unanswered] Не ответили
    [present] Были
    [never_came] Не были ни разу
    [moderators] Модераторы
    [organisers] Организаторы
    [institution] Сотрудники
    [board] Участники
   *[verdict] Сказали вердикт
} · { $count }
announce-leave = { $chosen ->
    [yes] 🚫{" "}
   *[no] {""}
}кроме: { $kind ->
    [all] все
    [registered] записаны
    [waiting] ждут места
    [unanswered] не ответили
    [present] были
    [never_came] не были ни разу
    [moderators] модераторы
    [organisers] организаторы
    [institution] сотрудники
    [board] участники
   *[verdict] сказали вердикт
}
announce-out = ✖️ { $name } · { $count }
announce-which-button = { $what ->
    [session] 📅 Люди сессии…
    [institution] 🏫 Учреждение…
   *[board] 💬 Люди доски…
}
announce-which-none = { $what ->
    [session] Сессий пока нет.
    [institution] Учреждений пока нет.
    [auction] Аукционов пока нет.
    [lot] Лотов пока нет.
   *[board] Досок пока нет.
}
announce-which = { $what ->
    [session] Какая сессия?
    [institution] Какое учреждение?
    [auction] Какой аукцион?
    [lot] Какой лот?
   *[board] Какая доска?
}
announce-near = { $what ->
    [session] 📅 Люди сессии «{ $name }»
    [institution] 🏫 Учреждение «{ $name }»
   *[board] 💬 Люди доски «{ $name }»
}
announce-ready = ✔️ Готово
announce-to-whom = 👥 К аудитории
announce-under-ask = Кнопок под сообщением: { $count } из { $limit }. Какую добавить?
announce-leads = { $leads ->
    [session] ➕ Открыть сессию
    [sign_up] ➕ Записаться на сессию
    [board] ➕ Открыть доску
    [auction] ➕ Открыть аукцион
    [lot] ➕ Открыть лот
   *[link] ➕ Ссылка
}
announce-label = { $leads ->
    [session] 📅 Подробнее о сессии
    [sign_up] 🎟 Записаться
    [board] 💬 Открыть доску
    [auction] 🔨 Открыть аукцион
    [lot] 🏷 Посмотреть лот
   *[link] 🔗 Открыть
}
announce-under-off = ✖️ { $label }
announce-link-ask = Напишите надпись до { $limit } знаков и адрес, например: Анкета https://forms.example.by/1
announce-at = 🕙 { $when }
announce-moment-ask = Когда отправить? Выберите или напишите, например: завтра в 10 или 17.12.2026 18:00.{ $urgent ->
    [yes] {""}
   *[no] {" "}С 21:00 до 8:00 сообщения не отправляются: тогда они пойдут в 8:00.
}
announce-moment-wrong = { $problem ->
    [no_such_date] Такой даты нет.
    [no_such_time] Такого времени нет.
    [past] Это время уже прошло.
    [far] Это больше чем через год: так далеко отложить нельзя.
   *[not_understood] Не получилось понять дату и время.
} Напишите так: завтра в 10, в пятницу в 18:30 или 17.12.2026 18:00.
announce-page = <b>{ $state ->
    [scheduled] 🕙 Объявление ждёт отправки
    [sending] ▶️ Объявление отправляется
    [paused] ⏸ Отправка на паузе
    [stopped] ⏹ Отправка остановлена
    [done] ✅ Объявление отправлено
   *[recalled] ↩️ Объявление отозвано
}</b>
announce-author = 👤 Автор: { $name }
announce-left = 👤 { $name } больше не организатор. { $over ->
    [yes] Объявление теперь у всех организаторов.
   *[no] Присмотрите за этим объявлением: теперь оно у вас и других организаторов.
}
announce-deed = { $done ->
    [paused] ⏸ Пауза
    [resumed] ▶️ Продолжено
    [stopped] ⏹ Остановлено
    [recalled] ↩️ Отзыв
   *[corrected] ✏️ Последняя правка
}: { $name }, { $when }
announce-not-yours = Это объявление теперь ведут другие организаторы: у вас больше нет таких прав.
announce-state-name = { $state ->
    [draft] черновик
    [scheduled] ждёт отправки
    [sending] отправляется
    [paused] пауза
    [stopped] остановлено
    [done] отправлено
   *[recalled] отозвано
}
announce-done = { $done } из { $all }
announce-pace = { $rate ->
    [0] {""}
   *[other] В секунду: { $rate }.{" "}
}Осталось примерно { $minutes ->
    [0] { $seconds } с
   *[other] { $minutes } мин { $seconds } с
}
announce-rests = { $again ->
    [yes] Продолжим: { $until }
   *[no] Начнём: { $until }
}
announce-move = 🕙 Другое время
announce-moved = Начнём: { $when }
announce-uncorrected = { $kind ->
    [poll] Опрос исправить нельзя: его можно отозвать и отправить заново.
   *[forwarded] Такое сообщение исправить нельзя: его можно отозвать и отправить заново.
}
announce-outcome = { $state ->
    [sent] Отправлено: { $count }
    [blocked] Заблокировали бота: { $count }
    [failed] Не удалось отправить: { $count }
    [unknown] Неизвестно, дошло ли: { $count }
   *[dropped] Отправлять некому или нечего: { $count }
}
announce-recall = { $how ->
    [deleted] Удалено у получателей: { $count }
    [replaced] Текст заменён: { $count }
   *[failed] Отозвать не удалось: { $count }
}
announce-taken-back = Отозвано: { $count }
announce-corrected = Исправлено: { $count }
announce-outdated = Ещё исправляется: { $count }
announce-step = { $step ->
    [pause] ⏸ Пауза
    [resume] ▶️ Продолжить
    [stop] ⏹ Остановить
   *[recall] ↩️ Отозвать
}
announce-correct = ✏️ Исправить
announce-correct-ask = Пришлите сообщение, каким оно должно стать. Сначала бот покажет, что получится, и ничего не изменит, пока вы не нажмёте «Исправить».{ $kind ->
    [text] {""}
    [album] {" "}В альбоме можно исправить подпись: пришлите её текстом.
   *[other] {" "}Чтобы исправить только подпись, пришлите её текстом.
}
announce-correct-seen = 👆 Так станет у { $people ->
    [one] { $people } человека
    [few] { $people } человек
   *[other] { $people } человек
}. Исправить?
announce-correcting = Принято: исправляем.
announce-late = { $why ->
    [recalled] Объявление уже отозвано: исправлять нечего.
   *[changed] Пока вы писали, это объявление уже исправили. Посмотрите, каким оно стало; если нужно, нажмите «Исправить» ещё раз.
}
announce-report-button = 📊 Отчёт
announce-report =
    <b>Отчёт</b>
    Обработано: { $done } из { $all }
announce-causes = <b>Почему не получили</b>
announce-cause = { $why ->
    [blocked] Заблокировали бота
    [unknown] Неизвестно, дошло ли
    [erased] Удалили свои данные
    [source] Исходного сообщения больше нет
    [deactivated] Удалили свой Telegram
    [old] Сообщение слишком старое
    [removed] Сообщения там больше нет
   *[other] Ответ Telegram: «{ $said }»
}: { $count }
announce-troubles = <b>Почему не исправлено или не отозвано</b>
announce-ask-step = { $step ->
    [stop] Остановить отправку «{ $text }»? Кто ещё не получил, не получит: продолжить будет нельзя.
   *[recall] Отозвать «{ $text }»? Сообщение исчезнет у всех, кто его получил. У тех, кому оно пришло больше двух суток назад, вместо него останется строка «Организатор отозвал это объявление».
}
announce-yes = { $step ->
    [stop] ⏹ Да, остановить
   *[recall] ↩️ Да, отозвать
}
