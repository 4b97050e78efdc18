# Making and leading auctions: for organisers and moderators.
auction-time = { $minutes ->
    [0] { $seconds } с
   *[other] { $minutes } мин{ $seconds ->
        [0] {""}
       *[other] {" "}{ $seconds } с
    }
}
words-wrong = Нужен текст от 1 до { $limit } знаков; в вашем { $length }.
found = <b>Новый аукцион методических находок</b>{"\u000A"}Где он пройдёт?
found-mode = { $mode ->
    [hall] 🔨 В зале: лоты по одному, ведёт аукционист
   *[online] 🌐 Онлайн: все лоты сразу, до выбранной даты
}
found-about = К какой сессии относится аукцион? Её тема станет его названием. Или выберите «Отдельный аукцион» и назовите его сами.
found-session = 📅 { $theme }
found-alone = ✏️ Отдельный аукцион
found-title = Как назвать аукцион? Напишите тему, до { $limit } знаков.
found-dates =
    <b>{ $title }</b>
    Когда принимать ставки? Напишите начало и конец: 17.12.2026 10:00–18.12.2026 18:00

    Если торги начнутся сразу, достаточно конца: 18.12.2026 18:00
found-dates-wrong = { $problem ->
    [no_such_date] Такой даты нет.
    [no_such_time] Такого времени нет.
    [past] Это время уже прошло.
    [end_before_start] Конец раньше начала.
   *[not_understood] Не получилось понять даты.
} Напишите так: 17.12.2026 10:00–18.12.2026 18:00
found-dates-alone = 👌 Торги начнутся сразу, как вы создадите аукцион, и закончатся: { $ends }. Нужно иначе — напишите начало и конец.
found-aside = Здесь выбирают кнопками.{ $dates ->
    [yes] {" "}А даты можно написать заново: 17.12.2026 10:00–18.12.2026 18:00
   *[no] {""}
}
found-head = <b>{ $title }</b>{"\u000A"}{ $mode ->
    [hall] 🔨 Аукцион в зале
   *[online] 🌐 Аукцион онлайн
}
found-when = 📅 { $starts } — { $ends }
found-points =
    👛 Кошелёк каждого участника, баллов: { $purse }
    📈 Следующая ставка выше хотя бы на { $step ->
        [0] { $least }
       *[other] { $step } %, но не меньше чем на { $least }
    }
    🏁 Начальная цена, которую назначает автор: от 1 до { $start }
found-times = { $mode ->
    [hall] ⏱ Один лот идёт: { $between }
   *[online] ⏱ Лоты закрываются один за другим, через { $between }
}{"\u000A"}🔔 Ставка в последние { $window } продлевает торги на столько же, а всего — не больше чем на { $extension }
found-terms = Обычные условия уже выбраны. Нажмите, чтобы изменить: ряды кнопок идут в том же порядке.
found-term = { $term ->
    [purse] 👛 { $value }
    [step_percent] 📈 { $value } %
    [max_start] 🏁 до { $value }
    [lot_time] ⏱ { $value }
    [stagger] ⏱ { $value }
   *[window] 🔔 { $value }
}
found-chosen = ✅ { $label }
found-purse-other = 👛 Другой кошелёк
found-purse-ask = Сколько баллов получит каждый участник? Напишите число от 1 до { $limit }.
found-purse-wrong = Нужно целое число от 1 до { $limit }.
found-on = Дальше ▶️
found-check = Всё верно? После «Создать» карточка аукциона появится в группе, и педагоги смогут выставлять находки. Торги вы откроете потом; онлайн-торги откроются и сами, когда придёт время.
found-check-changed = Всё верно? После «Сохранить» карточка в группе обновится.
found-create = ✅ Создать
found-save = ✅ Сохранить
found-wrong = { $why ->
    [points] Кошелёк, шаг и начальная цена не сходятся. Выберите другие.
    [times] Время лота или продления не подходит. Выберите другое.
   *[dates] Эти даты уже не подходят. Напишите другие.
}
run-led = <b>Аукционы, которые вы ведёте</b>{"\u000A"}Сначала те, что идут или готовятся.
run-led-none = Аукционов пока нет. Новый создаёт организатор: /auction_new
run-new = ➕ Новый аукцион
run-line = { $state ->
    [entering] 📥
    [open] 🟢
    [closed] 🏁
   *[cancelled] ❌
} { $title }
run-list = 🗂 К аукционам
run-to = 🔨 К аукциону
run-auction =
    <b>{ $title }</b>
    { $mode ->
        [hall] 🔨 В зале
       *[online] 🌐 Онлайн
    } · { $state ->
        [entering] 📥 идёт приём находок
        [open] 🟢 торги открыты
        [closed] 🏁 торги закрыты
       *[cancelled] ❌ аукцион отменён
    }
run-counts =
    Находки ждут решения: { $offered }
    Лоты ждут торгов: { $listed }, идут: { $running }
    Проданы: { $sold }, без продажи: { $unsold }
    Делали ставки: { $people }, потрачено баллов: { $spent }
run-refresh = 🔄 Обновить
run-open = ▶️ Открыть торги
run-open-ask =
    Открыть торги аукциона «{ $title }»?

    { $mode ->
        [hall] Лоты пойдут по одному: их открывает тот, кто ведёт аукцион в зале.
       *[online] Начнутся сразу все принятые лоты.
    }
    Принято лотов: { $listed }. Находки, которые ещё ждут решения: { $offered }. Их можно принять и потом.
run-open-yes = ▶️ Да, открыть
run-edit = ✏️ Изменить
run-hall = 🔨 Вести в зале
run-lots = 📋 Лоты
run-offered = 📥 Находки: { $count }
run-results = 🏆 Итоги
run-close = 🏁 Закрыть
run-close-ask =
    Закрыть аукцион «{ $title }»?

    { $listed ->
        [0] Лотов, которые ждут очереди, нет.
       *[other] Лоты, до которых не дошла очередь, останутся без продажи: { $listed }
    }{ $offered ->
        [0] {""}
       *[other] {" "}Находки, которые ещё ждут решения, на торги не попадут: { $offered }
    }
run-close-wait = Аукцион пока не закрыть: на торгах лот № { $number } «{ $title }». Сначала закончите его в зале: «Продано», «Без продажи» или «Снять лот».
run-close-yes = 🏁 Да, закрыть
run-cancel = ❌ Отменить
run-cancel-ask =
    Отменить аукцион «{ $title }»?

    Торги остановятся, отложенные баллы вернутся, все участники получат сообщение. Делали ставки: { $people }. Вернуть аукцион будет нельзя.
run-cancel-yes = ❌ Да, отменить
run-post-again = 📌 Показать ещё раз
run-posted = Карточка аукциона — в группе.
judge-none = Находок, которые ждут решения, сейчас нет.
judge = <b>Находки ждут решения</b>{"\u000A"}{ $number } из { $count }
judge-finding =
    <b>{ $title }</b>
    { $authors }

    { $summary }

    Начальная цена: { $price }
    Аукцион: { $auction }
judge-link = 🔗 { $link }
judge-files = 📎 Материал: { $count }
judge-accept = ✅ Принять
judge-return = ↩️ Вернуть
judge-accepted = Принято: лот № { $number }
judge-return-ask =
    Вернуть находку «{ $title }» автору?

    Напишите, что поправить, до { $limit } знаков: автор прочитает это и сможет прислать находку снова.
judge-returned = ↩️ Находка возвращена, автор получит ваш комментарий.
judge-notice = 📥 Новая находка на аукцион «{ $title }». Ждут решения: { $count }
judge-look = 📥 Посмотреть
gavel = 🔨 <b>{ $title }</b>{ $state ->
    [entering] {"\u000A"}Торги ещё не открыты.
    [open] {""}
    [closed] {"\u000A"}🏁 Торги закрыты.
   *[cancelled] {"\u000A"}❌ Аукцион отменён.
}
gavel-lot = <b>Лот № { $number }. { $title }</b>{"\u000A"}{ $authors }
gavel-price = { $led ->
    [yes] 💰 Цена: <b>{ $price }</b>{"\u000A"}🥇 Лидирует: { $leader }
   *[no] 💰 Ставок пока нет, начальная цена: <b>{ $price }</b>
}{"\u000A"}👥 Делали ставки: { $bidders }, всего ставок: { $bids }
gavel-left = { $state ->
    [paused] ⏸ Пауза. Осталось: { $left }
   *[open] ⏳ Осталось: { $left }
}{ $said ->
    [0] {""}
    [1] {"\u000A"}📢 Сказано «Раз»
   *[2] {"\u000A"}📢 Сказано «Раз», «Два»
}
gavel-last = { $state ->
    [sold] ✅ Лот № { $number } «{ $title }» продан за { $price }: { $winner }
    [asked] ❔ Лот № { $number } «{ $title }»: спросили следующего участника
    [withdrawn] ✖️ Лот № { $number } «{ $title }» снят
   *[unsold] ▫️ Лот № { $number } «{ $title }» остался без продажи
}
gavel-following = Следующий: <b>№ { $number }. { $title }</b>{"\u000A"}Ждут очереди: { $count }
gavel-none-left = Лотов, которые ждут очереди, нет.
gavel-next = ▶️ Следующий лот
gavel-other = 📋 Выбрать лот
gavel-pick = Какой лот следующий? Ждут очереди: { $count }
gavel-line = № { $number }. { $title }
gavel-drop = ◀️ К залу
gavel-say = { $done ->
    [yes] ✅ { $said ->
        [1] Раз
       *[2] Два
    }
   *[no] { $said ->
        [1] Раз
       *[2] Два
    }
}
gavel-sell = 🔨 Продано
gavel-unsold = ▫️ Без продажи
gavel-newer = Новая ставка: { $price }. { $again ->
    [word] Скажите «Раз» снова.
   *[pause] Нажмите «Пауза» ещё раз.
}
gavel-close = 🏁 Закрыть аукцион
gavel-pause = ⏸ Пауза
gavel-resume = ▶️ Продолжить
gavel-withdraw = ✖️ Снять лот
run-lots-of = <b>{ $title }</b>{"\u000A"}{ $count ->
    [0] Принятых лотов пока нет.
   *[other] Лотов: { $count }; страница { $page } из { $pages }
}
run-lot-line = { $state ->
    [listed] ⏳
    [open] 🟢
    [paused] ⏸
    [sold] ✅
    [asked] ❔
   *[unsold] ▫️
} № { $number }. { $title }
run-lot =
    <b>Лот № { $number }. { $title }</b>
    { $authors }

    { $state ->
        [offered] 📥 Находка ждёт решения
        [returned] ↩️ Возвращена автору
        [listed] ⏳ Ждёт торгов
        [open] 🟢 Торги идут
        [paused] ⏸ Пауза
        [sold] ✅ Продан
        [asked] ❔ Спросили следующего участника
        [unsold] ▫️ Без продажи
       *[withdrawn] ✖️ Снят
    }
run-lot-comment = 💬 { $comment }
run-lot-asked = ⏳ Ждём ответа до: { $until }
run-lot-price = { $kind ->
    [start] 💰 Начальная цена: { $price }
    [sold] 💰 Цена: { $price }, лот достался: { $who }
   *[leads] 💰 Цена: { $price }, лидирует: { $who }
}{"\u000A"}👥 Делали ставки: { $bidders }
run-bids = 📜 Ставки: { $count }
run-complaints = 🚩 Жалобы: { $count }
run-offer-next = 👤 Предложить следующему
run-offered-next = Спросили: { $who }
run-to-lots = 📋 К лотам
run-to-lot = ◀️ К лоту
void =
    <b>Лот № { $number }. { $title }</b>
    { $count ->
        [0] Ставок не было.
       *[other] Ставок: { $count }, сначала новые
    }
void-line = <b>{ $number }.</b> { $who } — { $amount }{ $most ->
    [yes] {" "}(максимум { $maximum })
   *[no] {""}
}{"\u000A"}{ $when }{ $state ->
    [void] {"\u000A"}🚫 Аннулирована: { $reason }
    [refused] {"\u000A"}↩️ Отказ: { $reason }
   *[on] {""}
}
void-which = Чтобы аннулировать ставку, нажмите её номер.
void-bid = 🚫 { $number }
void-ask =
    Аннулировать ставку?
    { $bid }

    { $state ->
        [over] Продажа не состоится, баллы вернутся. Лот можно будет предложить следующему участнику.
       *[on] Цена и лидер будут посчитаны заново, и все, кого это касается, узнают.
    }
    Напишите причину, до { $limit } знаков: её прочитает участник.
voided = 🚫 Ставка аннулирована.
withdraw-ask =
    Снять лот № { $number } «{ $title }» с торгов?
    { $led ->
        [yes] Баллы того, кто лидирует, освободятся.
       *[no] Ставок на него нет.
    }

    Напишите причину, до { $limit } знаков: её прочитают авторы и тот, кто лидирует.
withdrawn = ✖️ Лот снят.
complaints =
    <b>Лот № { $number }. { $title }</b>
    { $count ->
        [0] Жалоб нет.
       *[other] Жалоб: { $count }, сначала новые
    }
complaint-line = 🚩 <b>{ $who }</b>, { $when }{"\u000A"}{ $text }
complaint-notice = 🚩 Жалоба на лот № { $number } «{ $title }».
complaint-look = 🚩 Посмотреть
sale-fell = ❔ { $answered ->
    [yes] Отказ от лота
   *[no] Нет ответа по лоту
} № { $number } «{ $title }»: { $who }. { $then ->
    [left] Лот можно предложить следующему.
    [nobody] Больше предложить некому: лот остаётся без продажи.
   *[goes-on] Лот уже предложен следующему участнику.
}
sale-fell-look = 👤 К лоту
