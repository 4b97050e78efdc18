# Themes of sessions: proposed by teachers, supported, and made sessions of by organisers.
themes =
    💡 <b>Темы для сессий</b>: { $count }

    Их предлагают педагоги. Поддержите то, что вам нужно: из самых поддержанных получаются сессии.
themes-none = { $others ->
    [yes] 💡 Сейчас нет тем, которые ждут поддержки: одни стали сессиями, другие отложены. Предложите свою: о чём вы хотели бы поговорить с коллегами или что можете показать?
   *[no] 💡 Тем пока нет. Предложите первую: о чём вы хотели бы поговорить с коллегами или что можете показать?
}
themes-mine = 🗒 Мои темы
themes-mine-title = 🗒 <b>Мои темы</b>
themes-mine-none = Вы ещё не предлагали тем.
themes-to-postponed = ⏸ Отложенные
themes-to-held = 📅 Стали сессиями
themes-postponed = ⏸ <b>Отложенные темы</b>: { $count }
themes-held = 📅 <b>Темы, которые стали сессиями</b>: { $count }
theme-label = { $status ->
    [new] 💡 { $text } · { $supporters }
    [in_work] 🛠 { $text } · { $supporters }
    [session] 📅 { $text } · { $supporters }
   *[postponed] ⏸ { $text } · { $supporters }
}
theme-label-merged = 🔗 { $text }
theme-status-name = { $status ->
    [new] новая
    [in_work] в работе
    [session] сессия
   *[postponed] отложена
}
theme =
    <b>{ $text }</b>
    { $status ->
        [new] 💡 Новая тема
        [in_work] 🛠 Тема в работе
        [session] 📅 Тема стала сессией
       *[postponed] ⏸ Тема отложена
    }
theme-session = { $stage ->
    [draft] Сессия готовится.
    [open] 🕙 { $when }
   *[over] Сессия уже прошла.
}
theme-author = Предложил(а): { $author }
theme-practice = <b>Из практики:</b> { $practice }
theme-reason = <b>Почему отложена:</b> { $reason }
theme-merged =
    <b>Сюда же относится:</b>
    { $themes }
theme-line = • { $text }
theme-counts = 👍 поддержали: { $supporters } · 🎤 готовы вести: { $volunteers }
theme-back = ◀️ К теме
theme-propose = 💡 Предложить тему
theme-support = 👍 Поддержать
theme-unsupport = ✖️ Снять поддержку
theme-supported = Спасибо, вы поддержали тему.
theme-unsupported = Поддержка снята.
theme-volunteer = 🎤 Готов(а) вести
theme-unvolunteer = ✖️ Больше не готов(а) вести
theme-volunteered = Спасибо! Если по теме будет сессия, организатор пригласит вас её вести.
theme-unvolunteered = Хорошо, вас не будут приглашать вести эту сессию.
theme-take-back = 🗑 Убрать мою тему
theme-taken-back = Тема убрана: <b>{ $text }</b>
theme-held = По этой теме готовится сессия. Вернуть тему в список можно, если сессию отменить.
theme-to-work = 🛠 Взять в работу
theme-to-new = 💡 Вернуть в новые
theme-to-session = 📅 К сессии
theme-postpone = ⏸ Отложить
theme-make = 📅 Сделать сессией
theme-merge = 🔗 Объединить с…
theme-unmerge-some = ✂️ Разъединить…
theme-postpone-ask =
    ⏸ <b>{ $text }</b>

    Почему откладываем? Напишите до { $limit } знаков: причину узнают все, кто поддержал тему.
theme-postpone-wrong = Нужна причина словами, до { $limit } знаков (сейчас { $length }).
theme-postponed = Тема отложена, все поддержавшие узнают почему.
theme-make-ask =
    📅 <b>{ $text }</b>

    Когда состоится сессия? Например: 17.12.2026 10:00–16:00 или 17–18.12.2026.

    Получится черновик с этой темой. Все, кто готов её вести, получат приглашение: { $volunteers }.
theme-merge-ask = { $others ->
    [0] Объединять «{ $text }» не с чем: других тем в списке нет.
   *[other] С какой темой объединить «{ $text }»? Останется та, которую вы нажмёте. Поддержка сложится, каждый считается один раз. Потом темы можно разъединить.
}
theme-unmerge-ask = { $others ->
    [0] С темой «{ $text }» ничего не объединено.
   *[other] Что отделить от темы «{ $text }»? У каждой останется поддержка, которую ей дали.
}
theme-news = { $status ->
    [new] 💡 Тема, которую вы поддержали, снова в списке:
    [in_work] 🛠 Тема, которую вы поддержали, взята в работу:
    [session] 📅 По теме, которую вы поддержали, готовится сессия. Когда её объявят, можно будет записаться. Тема:
   *[postponed] ⏸ Тему, которую вы поддержали, пока отложили:
} <b>{ $text }</b>
theme-announced =
    📅 <b>Объявлена сессия по теме, которую вы поддержали</b>
    { $same ->
        [yes] {""}
       *[no] Тема: { $text }{"\u000A"}
    }
    { $theme }
    🕙 { $when }
theme-cancelled = ❌ Сессию «{ $theme }» по теме, которую вы поддержали, отменили. { $listed ->
    [yes] Тема снова в списке, и поддержка за ней осталась:
   *[no] Тема:
} <b>{ $text }</b>
theme-wanted =
    👍 Отложенную тему поддерживают снова: <b>{ $text }</b>
    Поддержали: { $supporters }
    Почему отложена: { $reason }
# Proposing one.
propose-ask-theme = О чём провести сессию? Напишите тему одной строкой, до { $limit } знаков.
propose-ask-practice = Что вы уже пробовали сами? Расскажите коротко о своём опыте, до { $limit } знаков. Можно пропустить.
propose-ask-ready = Готовы ли вы сами вести эту сессию или её часть?
propose-ready = 🎤 Да, готов(а) вести
propose-not-ready = Нет, хочу участвовать
propose-said = <b>Сейчас:</b> { $said }
propose-too-long = Слишком длинно: можно до { $limit } знаков, а у вас { $length }. Сократите и пришлите ещё раз.
propose-wrong = Нужна тема словами. Напишите её одной строкой.
propose-too-many = Новых тем у одного человека может быть не больше { $most }. Уберите одну из своих или дождитесь, когда её рассмотрят.
propose-same = { $by ->
    [mine] Вы уже предлагали эту тему:
    [postponed] Такую тему уже предложили, но пока отложили. Поддержите её, и организатор узнает, что она нужна:
   *[other] Такую тему уже предложили. Поддержите её, и она станет заметнее:
} <b>{ $text }</b> · 👍 { $supporters }
propose-held = { $is_open ->
    [yes] По этой теме уже объявлена сессия: <b>{ $text }</b>{"\u000A"}🕙 { $when }
   *[no] По этой теме уже готовится сессия: <b>{ $text }</b>
}{"\u000A\u000A"}Хотите предложить её ещё раз?
propose-anew = 💡 Всё равно предложить
propose-other = 💡 Предложить другую
propose-stop = ✖️ Не предлагать
propose-check =
    Так тему увидят коллеги:

    <b>{ $text }</b>
propose-leads = 🎤 Вы готовы вести
propose-send = 💡 Предложить
proposed = ✅ Тема предложена. Вы её уже поддержали; коллеги увидят её в списке.
