# Who leads a session: offers, invitations, answers, and what is expected when.
moderators = 🎙 Модераторы
moderators-of =
    🎙 <b>Модераторы</b>
    { $theme }

    { $count ->
        [0] Пока никого. Пригласите педагога по имени; того, кого в боте нет, приглашают ссылкой: /roles
       *[other] Нажмите на человека, чтобы принять, заменить или отпустить. Того, кого в боте нет, приглашают ссылкой: /roles
    }
moderators-line = { $state ->
    [volunteered] 🙋 { $name } — готов(а) вести
    [invited] ✉️ { $name } — ждём ответа
   *[accepted] ✅ { $name }
}
moderators-one =
    <b>{ $name }</b>
    Учреждение: { $institution }
    Сессия: { $theme }

    { $state ->
        [volunteered] 🙋 Готов(а) вести и ждёт вашего решения.
        [invited] ✉️ Приглашение отправлено, ответа пока нет.
       *[accepted] ✅ Ведёт эту сессию.
    }
moderators-invite = ➕ Пригласить модератора
moderators-accept = ✅ Принять
moderators-replace = 🔁 Заменить
moderators-dismiss = { $state ->
    [volunteered] Не нужно
    [invited] ✖️ Отозвать приглашение
   *[accepted] ✖️ Больше не ведёт
}
moderators-whom-all =
    Кого пригласить вести сессию?
    { $theme }

    Педагогов в боте: { $count }. Выберите или напишите часть имени.
moderators-whom = { $count ->
    [0] С именем «{ $words }» никого нет. Напишите иначе.
   *[other] С именем «{ $words }»: { $count }. Если нужного нет, напишите имя полнее.
}{"\u000A"}{ $theme }
moderators-ready = 🙋 Готов(а) вести
moderators-not = Не смогу
moderators-take-back = Отозвать предложение
moderators-step-back = Не смогу вести
moderators-volunteered =
    🙋 <b>Спасибо!</b> Организатор узнает, что вы готовы вести сессию «{ $theme }», и ответит.
moderators-agreed-now = ✅ <b>Спасибо! Вы ведёте сессию</b> «{ $theme }».
moderators-declined-now = Хорошо, спасибо за ответ. Сессию «{ $theme }» проведёт кто-нибудь другой.
moderators-has-moved = Время или место сессии изменились. Посмотрите и ответьте ещё раз.
moderators-over = Это приглашение уже не действует.
moderators-step-back-ask = Отказаться вести сессию «{ $theme }»? Организатору придётся искать другого.
moderators-step-back-yes = Да, отказаться
moderators-stepped-back-now = { $told ->
    [yes] Хорошо, вы больше не ведёте эту сессию. Организатор об этом узнает.
   *[no] Хорошо, вы не ведёте эту сессию.
}
moderators-closed = { $cancelled ->
    [yes] Сессия «{ $theme }» отменена: вести её не нужно. Спасибо, что были готовы!
   *[no] Сессия «{ $theme }» уже завершена.
}
moderators-offers =
    🙋 <b>{ $name }</b> ({ $institution }) — готов(а) вести сессию.

    { $theme }
    🕙 { $when }
moderators-invited =
    🎙 <b>Вас приглашают вести сессию</b>

    { $theme }
    🕙 { $when }
moderators-agreed =
    🎙 <b>Вы — модератор сессии</b>

    { $theme }
    🕙 { $when }
moderators-answered = { $accepts ->
    [yes] ✅ { $name } ведёт сессию «{ $theme }».
   *[no] { $name } не сможет вести сессию «{ $theme }».
}
moderators-stepped-back = ⚠️ { $name } не ведёт сессию «{ $theme }»: нужен кто-нибудь другой.
moderators-refused = Сессию «{ $theme }» ведёт кто-нибудь другой. Спасибо, что были готовы!
moderators-expected = <b>Что и когда от вас ожидается</b>
moderators-expected-one = { $duty ->
    [before] 📋 До начала ({ $begins }): посмотрите программу, подготовьте материалы и тему доски.
    [during] ▶️ Во время сессии ({ $begins }): отметьте, кто пришёл (/roster), ведите разговор, переводите доску к следующему шагу (/board).
   *[after] 🏁 После сессии ({ $ends }): закройте доску и пришлите в группу то, что получилось.
}
moderators-moved =
    🔁 <b>{ $state ->
        [invited] Изменилась сессия, которую вас просят вести
        [volunteered] Изменилась сессия, которую вы предложили вести
       *[accepted] Изменилась сессия, которую вы ведёте
    }</b>

    { $theme }
    { $known ->
        [yes] Было: { $old }{"\u000A"}Стало: { $new }
       *[no] Теперь: { $new }
    }
moderators-cancelled =
    ❌ <b>Сессия отменена: { $theme }</b>
    Должна была пройти: { $when }

    Вести её не нужно. Спасибо, что были готовы!
moderators-duty = { $duty ->
    [before] 📋 До сессии: посмотрите программу, подготовьте материалы и тему доски.
    [during] ▶️ Во время сессии: отметьте, кто пришёл (/roster), ведите разговор, переводите доску к следующему шагу (/board).
   *[after] 🏁 После сессии: закройте доску и пришлите в группу то, что получилось.
}
moderators-duty-now = { $duty ->
    [before] <b>Скоро ваша сессия</b>
    [during] <b>Ваша сессия вот-вот начнётся</b>
   *[after] <b>Ваша сессия завершена. Спасибо!</b>
}

    { $theme }
    🕙 { $when }
moderators-mine = 🎙 Я веду
moderators-mine-asked = ❗ Вас просят вести сессию и ждут ответа: { $count }
moderators-mine-led = 🎙 Вы ведёте сессий: { $count }
moderators-mine-title =
    🎙 <b>Я веду</b>

    Откройте приглашение, чтобы ответить, или сессию, которую ведёте.
moderators-mine-none = Сессий, которые вы ведёте, сейчас нет.
moderators-mine-one = { $state ->
    [invited] ❗ ответьте
    [volunteered] 🙋 вы предложили
   *[accepted] 🎙
} · { $date } · { $theme }
