# The auction of findings: lots, bids, one's own findings; in private and in the group.
points = { $count ->
    [one] { $count } балл
    [few] { $count } балла
   *[many] { $count } баллов
}
purse = 👛 Ваш кошелёк: свободно { $free }, в резерве { $held }, потрачено { $spent }
left-days = { $days } дн. { $hours } ч
left-hours = { $hours } ч { $minutes } мин
left-minutes = { $minutes }:{ $seconds }
said = <b>{ $text }</b>
too-long = Слишком длинно: символов { $length }, а можно { $limit }. Сократите и отправьте ещё раз.

auctions = 🔨 <b>Аукционы методических находок</b>{"\u000A"}Выберите аукцион.
auctions-none = Сейчас аукцион не идёт. Когда организатор его объявит, карточка появится в группе.
auctions-past = 🗄 Прошедшие
auctions-over = 🗄 <b>Прошедшие аукционы</b>
auction-label = { $state ->
    [entering] 📝 { $title }
    [open] 🔨 { $title }
    [closed] 🏁 { $title }
   *[cancelled] ❌ { $title }
}
auction-phase = { $state ->
    [entering] 📝 Принимаем находки
    [open] 🔨 Торги идут
    [closed] 🏁 Торги завершены
   *[cancelled] ❌ Аукцион отменён
}
auction-from = { $phase } — торги начнутся: { $moment }
auction-until = { $phase } — первый лот закроется: { $moment }
auction = <b>{ $title }</b>{"\u000A"}{ $mode ->
    [hall] В зале: лоты разыгрывают по одному.
   *[online] Онлайн: ставки принимаются на все лоты сразу.
}{"\u000A"}{ $phase }
auction-counts = Лотов: { $lots }, продано: { $sold } · делали ставки: { $people } · потрачено баллов: { $spent }
auction-card-lots = Лотов: { $lots }, продано: { $sold }
auction-now-on = 🔨 Сейчас на торгах: № { $number }. { $title }
auction-to-lot = 🔨 К лоту на торгах
auction-lots = 📦 Лоты
auction-back = ◀️ К аукциону
auction-open = 🔨 Открыть аукцион
auction-card-how = У каждого участника торгов { $points }. Выставьте свою находку или сделайте ставку на чужую.
auction-results = 🏁 Итоги
auction-lead = 🗂 Вести аукцион

lots-back = ◀️ К лотам
lots = 📦 <b>{ $title }</b>{"\u000A"}{ $which ->
    [all] Все лоты
    [mine] Мои находки
    [leading] Лоты, где вы лидируете
    [outbid] Лоты, где вашу ставку перебили
    [watched] Лоты, за которыми вы следите
   *[won] Ваши покупки
}{ $pages ->
    [1] {""}
   *[other] {" "}({ $page } из { $pages })
}
lots-none = Здесь пока пусто.
lots-filter = { $which ->
    [all] Все
    [mine] Мои
    [leading] Лидирую
    [outbid] Перебили
    [watched] Слежу
   *[won] Куплены
}
lots-chosen = ✅ { $filter }
lots-which = { $which ->
    [leading] Лидирую: { $count }
    [outbid] Перебили: { $count }
   *[won] Куплены: { $count }
}
lots-line = <b>№ { $number }. { $title }</b>{"\u000A"}{ $bid ->
    [yes] { $price }
   *[no] начальная цена: { $price }
}{ $stands ->
    [leads] {" "}· 🥇 вы лидируете
    [outbid] {" "}· ⚠️ вас перебили
    [mine] {" "}· ✍️ ваша находка
   *[other] {""}
}{ $state }
lot-label = { $number ->
    [0] { $title }
   *[other] № { $number }. { $title }
}

lot = { $number ->
    [0] <b>Находка «{ $title }»</b>
   *[other] <b>Лот № { $number }. { $title }</b>
}{"\u000A"}✍️ { $authors }
lot-summary = { $summary }
lot-start = Начальная цена: { $points }
lot-price = Цена: <b>{ $points }</b>
lot-you-lead = 🥇 <b>Вы лидируете.</b>{ $maximum ->
    [0] {""}
   *[other] {" "}Ваш максимум: { $maximum }
}
lot-own = ✍️ Это ваша находка: ставки на неё делают другие участники.
lot-in-hall = Эта страница показывает лот на момент нажатия, а карточка в группе обновляется сама.
lot-leader = Лидирует: { $name }
lot-you = вам
lot-minimum = Следующая ставка: от { $minimum }
lot-ends = ⏱ До конца: { $left } ({ $moment })
lot-ends-soon = ⏱ До конца: <b>{ $left }</b>
lot-over = ⏱ Время вышло, подводим итог
lot-paused = ⏸ Пауза. Останется: { $left }
lot-sold = 🏁 Продано: { $name } — { $points }
lot-interest = Делали ставки: { $bidders }
lot-called = 🔔 { $said ->
    [1] <b>Раз!</b>
   *[2] <b>Раз, два!</b>
}
lot-state = { $state ->
    [offered] 🕓 На рассмотрении у модератора
    [returned] ↩️ Возвращена на доработку
    [listed] ⏳ Ждёт начала торгов
    [open] 🔨 Торги идут
    [paused] ⏸ Пауза
    [sold] 🏁 Продано
    [asked] 🤝 Лот предложен следующему участнику
    [unsold] 🏁 Не продано
   *[withdrawn] ❌ Снято с торгов
}
lot-comment = Комментарий модератора: { $comment }
lot-too-dear = { $why ->
    [above_all] Выше поставить уже нельзя: у каждого участника было { $purse }, а нужно от { $minimum }.
    [spent] Ваши баллы закончились.
   *[short] В вашем кошельке не хватает баллов на этот лот: нужно от { $minimum }.
}
lot-back = ◀️ К лоту
lot-open = 📦 Открыть лот
lot-again = 🔄 Обновить
lot-raise = ⬆️ Поднять до { $amount }
lot-own-sum = ✏️ Своя ставка
lot-maximum = 📈 Максимум
lot-watch = 👁 Следить
lot-unwatch = Не следить
watching = Лот теперь в списке «Слежу».{ $will ->
    [end] {" "}За час до конца торгов бот напомнит.
    [turn] {" "}Когда он выйдет на торги, бот напишет.
   *[nothing] {""}
}
not-watching = Больше не следите за лотом.
lot-material = 📎 Материал
lot-complain = ⚠️ Пожаловаться
lot-lead = 🗂 Вести лот
lot-give-up = Отказаться от лота
thank = 💐 Поблагодарить автора

bid-taken = Ставка { $amount } принята. Вы лидируете!
bid-below = Ставка { $amount } принята, но максимум другого участника не меньше: цена теперь { $price }.{ $minimum ->
    [0] {""}
   *[other] {" "}Чтобы лидировать, нужно от { $minimum }.
}
maximum-taken = Максимум { $maximum } принят. Вы лидируете, цена сейчас { $price }.
bid-prolonged = { $taken } Торги продлены: ставка сделана в последние минуты.
bid-refused = { $why ->
    [not_open] Ставки на этот лот сейчас не принимаются: подождите, пока торги начнутся или продолжатся.
    [over] Торги по этому лоту уже закончились. Посмотрите другие лоты.
    [author] Это ваша находка: ставки на неё делают другие участники.
    [leads] Вы уже лидируете, повышать ничего не нужно.
    [stale] Цена уже { $price }. Теперь нужно от { $minimum }.
    [too_low] Этого мало: сейчас принимается ставка от { $minimum }.
   *[too_poor] { $free ->
        [0] Ваши баллы закончились.
       *[other] Не хватает баллов: на этот лот вы можете поставить не больше { $free }.
    }
}
maximum-not-higher = Новый максимум должен быть больше прежнего.
group-introduce = Чтобы делать ставки, представьтесь: нажмите «Открыть лот» на этой карточке, а потом «Поднять» в личном чате.
group-begin = Вы ещё не писали боту. Нажмите «Открыть лот» на этой карточке, потом «Старт», и бот поможет сделать ставку.

ask-sum = ✏️ <b>Своя ставка: «{ $title }»</b>

    Напишите сумму числом: от { $minimum }. Ваших баллов хватит на { $most }.
ask-maximum = 📈 <b>Максимум: «{ $title }»</b>

    Напишите самую большую сумму, которую готовы отдать: бот сам будет повышать вашу ставку понемногу, не больше этой суммы. От { $minimum }; ваших баллов хватит на { $most }.
ask-complaint = ⚠️ <b>Что не так с лотом «{ $title }»?</b>

    Напишите одним сообщением, до { $limit } символов. Его прочитают модераторы.
sum-unclear = Здесь нужно число, например 25.
sum-sure = «{ $title }»: поставить сразу <b>{ $amount }</b>? Это намного больше, чем сейчас ({ $price }).
sum-sure-yes = Да, поставить { $amount }
sum-sure-no = Нет, вернуться
complained = Спасибо, модераторы посмотрят.

second-agree = ✅ Согласиться
second-decline = Отказаться
second-agreed = Лот ваш!
declined = Вы отказались от лота.
give-up-ask = Отказаться от лота «{ $title }»? Баллы ({ $price }) вернутся, а лот предложат следующему участнику.
give-up-yes = Да, отказаться
give-up-no = Нет, оставить

my-lots-button = 📦 Мои лоты
my-bids-button = 🪙 Мои ставки
my-lots = 📦 <b>Мои лоты</b>
my-lots-none = Вы ещё не выставляли находок.
my-lots-line = { $number ->
    [0] <b>{ $title }</b>
   *[other] <b>№ { $number }. { $title }</b>
}{"\u000A"}{ $state }
my-bids = 🪙 <b>Мои ставки</b>
my-bids-none = Вы ещё не делали ставок.
my-bids-auction = <b>{ $title }</b>{"\u000A"}{ $phase }{"\u000A"}{ $purse }{"\u000A"}Лидирую: { $leading } · перебили: { $outbid } · куплены: { $won }

finding-offer = 💡 Выставить находку
finding-title = 💡 <b>Находка на аукцион «{ $auction }»</b>

    Как она называется? До { $limit } символов.
finding-summary = 💡 <b>{ $title }</b>

    Опишите находку: что это, для кого, чем полезна. До { $limit } символов.
finding-files = 📎 <b>Материал</b>

    Пришлите файлы или фото (до { $most } файлов) или ссылку. Их получит победитель торгов, а после аукциона — все.
finding-file-taken = Файл принят. Можно прислать ещё.
finding-file-wrong = Это не получится передать. Пришлите файл, фото, видео или ссылку.
finding-files-full = Больше файлов добавить нельзя.
finding-link-taken = Ссылка принята. Можно добавить ещё файл или фото.
finding-link-wrong = Это не похоже на ссылку. Пришлите файл, фото или адрес, например https://disk.example/igra
finding-files-on = Дальше ›
finding-no-files = Без файла ›
finding-files-anew = 🗑 Прислать другое
finding-file-count = 📎 Файлов: { $count }
finding-link = 🔗 { $link }
finding-co-authors-none = ✍️ <b>Есть соавторы?</b>
finding-co-authors-chosen = ✍️ <b>Соавторы:</b> { $names }
finding-co-authors = Напишите часть имени, и бот найдёт коллегу. Можно добавить до { $most }. Если соавторов нет, пропустите этот вопрос.
finding-on = Дальше ›
co-author-add = ➕ { $name }
co-author-drop = ✖️ { $name }
co-author-none = Никого не нашлось. Коллега должен быть знаком с ботом и показывать своё имя.
co-authors-full = Больше соавторов добавить нельзя: до { $most }.
finding-price = 🪙 <b>Начальная цена</b>

    Выберите или напишите число от { $least } до { $most }.
finding-price-wrong = Нужно целое число от { $least } до { $most }.
finding-preview = 💡 <b>{ $title }</b>
    ✍️ { $authors }

    { $summary }

    { $material }
    Начальная цена: { $price }

    Всё верно? Отправьте находку: модератор посмотрит её и присвоит номер лота.
finding-step = { $step ->
    [title] ✏️ Название
    [summary] ✏️ Описание
    [files] 📎 Материал
    [co_authors] ✍️ Соавторы
   *[price] 🪙 Начальная цена
}
finding-drop = Отменить
finding-send = ✅ Отправить
finding-sent = Находка отправлена модераторам. Когда её примут или вернут с комментарием, бот напишет.
finding-open = 💡 Открыть находку
finding-wrong = С тех пор условия изменились. Поправьте ответ.
finding-edit = ✏️ Изменить
finding-take-back = 🗑 Снять находку
take-back-ask = Снять находку «{ $title }» с аукциона?
take-back-yes = Да, снять
taken-back = Находка снята с аукциона.

told-outbid = ⚠️ Вашу ставку перебили: <b>№ { $number }. { $title }</b>
told-leads-again = 🥇 Вы снова лидируете: <b>№ { $number }. { $title }</b>. Ставку выше вашей аннулировали.
told-won = 🎉 <b>Лот ваш: № { $number }. { $title }</b>{"\u000A"}Цена: { $points }. Материал вы получаете первым.
told-sold = 🏁 <b>Вашу находку оценили: № { $number }. { $title }</b>{"\u000A"}{ $points } — { $name }{"\u000A"}Делали ставки: { $bidders }, всего ставок: { $bids }. Спасибо, что поделились!
told-sold-again = 🔁 <b>Вашу находку получит другой участник: № { $number }. { $title }</b>{"\u000A"}{ $points } — { $name }{"\u000A"}Первая продажа не состоялась, эта — вместо неё.
told-unsold = 🏁 Торги по вашей находке закончились без продажи: <b>№ { $number }. { $title }</b>. Когда аукцион завершится, её можно будет передать в медиа-хаб.
told-sale-undone = ↩️ Продажа не состоялась: <b>№ { $number }. { $title }</b>. Баллы вернулись покупателю. Модератор может предложить лот следующему участнику.
told-accepted = ✅ Находка принята: <b>лот № { $number }. { $title }</b>
told-returned = ↩️ Модератор вернул находку «{ $title }».{"\u000A"}Комментарий: { $comment }{"\u000A"}Поправьте её и отправьте снова.
told-withdrawn = ❌ Лот снят с торгов: <b>№ { $number }. { $title }</b>{"\u000A"}Причина: { $comment }{ $author ->
    [yes] {""}
   *[no] {"\u000A"}Ваши баллы снова свободны.
}
told-second-offer = 🤝 Лот может стать вашим: <b>№ { $number }. { $title }</b>{"\u000A"}Продажа победителю не состоялась, ваша ставка следующая. Цена: { $points }. Берёте?
told-second-offer-until = ⏳ Ответьте до: { $until }. Потом лот предложат следующему.
told-voided = ⚠️ Вашу ставку { $amount } аннулировали: <b>№ { $number }. { $title }</b>{"\u000A"}Причина: { $reason }
told-watched = 👁 Лот, за которым вы следите, на торгах: <b>№ { $number }. { $title }</b>
told-begun = 🔨 <b>Торги начались: «{ $title }»</b>{"\u000A"}{ $phase }
told-soon = ⏱ <b>Скоро закончится аукцион «{ $title }»</b>{"\u000A"}{ $phase }
told-soon-line = № { $number }. { $title } — { $stands ->
    [leads] 🥇 вы лидируете
    [outbid] ⚠️ вас перебили
   *[watched] 👁 вы следите
}
told-cancelled = ❌ Аукцион «{ $title }» отменён. Баллы, которые были в резерве, снова свободны.{ $sold ->
    [0] {""}
   *[other] {" "}Что уже продано, остаётся у тех, кто это получил.
}
