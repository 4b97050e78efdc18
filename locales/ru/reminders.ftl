# What reminds: of one's seats, of what waits for an answer; which of it one gets.
reminder = <b>{ $days ->
    [0] ⏰ Сегодня
    [1] ⏰ Завтра
    [7] ⏰ Через неделю
   *[other] ⏰ Осталось дней: { $days }
}</b>
reminder-thing = { $name }{"\u000A"}🕙 { $when }
reminder-several = <b>Скоро: вы записаны</b>{"\u000A"}Всего: { $count }
reminder-more = и ещё { $count } — в разделе «Мои записи», /my
reminder-asks = Время менялось, и вы ещё не ответили: придёте?
reminders = 🔔 Напоминания
reminder-choices =
    🔔 <b>Напоминания</b>

    О том, куда вы записаны, бот напомнит сам, но не ночью. Нажмите, чтобы включить или выключить.
reminder-choice = { $on ->
    [yes] ✅
   *[no] ⬜️
} { $kind ->
    [week] За неделю
    [day] За день
    [hours] За два часа
   *[cycle] О новой сессии и опросе тем
}
reminder-figures-button = ⏰ Как ушли напоминания
reminder-figures =
    ⏰ <b>Напоминания об этой сессии</b>
    { $theme }

    { $lines }

    «Не успели» — бот был выключен, пока не стало поздно напоминать.
reminder-figures-line = • { $kind ->
    [week] За неделю
    [day] За день
   *[hours] За два часа
}: отправлено { $sent }, не успели { $missed }
chase-move =
    🔁 <b>Вы придёте?</b>
    Сессия «{ $theme }» перенесена, а вашего ответа пока нет.

    🕙 { $when }
chase-offer = ⏳ <b>Место ещё ждёт вас, но недолго.</b>
chase-vote =
    🗳 <b>Голосование скоро закончится</b>
    { $subject }

    Вы ещё не отдали ни одного голоса. Можно успеть до: { $until }
chase-verdict =
    💬 <b>Доска скоро закроется</b>
    { $subject }

    Что вы решили об этом методе? Можно ответить до: { $until }
chase-follow-up =
    🌱 <b>Получилось применить?</b>
    { $subject }

    Неделю назад мы уже спрашивали. Один ответ поможет коллегам.
