# Who may what, invitations, and the log of what was done.
roles =
    <b>Роли</b>
    Людей: { $count }; страница { $page } из { $pages }

    👑 организатор, 🎤 модератор, 🎙 модератор отдельной сессии. Нажмите на человека, чтобы дать или снять роль. Найти по имени: /roles и часть имени.
roles-found = { $count ->
    [0] Никого с именем «{ $name }» нет.
   *[other] С именем «{ $name }»: { $count }
}{ $more ->
    [0] {""}
   *[other] . Показаны не все, ещё { $more }: напишите имя полнее
}
role-line = { $role ->
    [organiser] 👑 { $name }
    [moderator] 🎤 { $name }
    [session] 🎙 { $name }
   *[none] { $name }
}
nameless = Участник № { $number }
role-name = { $role ->
    [organiser] организатор
   *[moderator] модератор
}
role-person =
    <b>{ $name }</b>
    Учреждение: { $institution }

    { $roles }
role-held = { $role ->
    [organiser] 👑 Организатор
    [moderator] 🎤 Модератор всех сессий
   *[session] 🎙 Модератор сессии «{ $theme }»
}
role-held-more = и ещё { $count }
role-none = Ролей нет.
give-organiser = 👑 Сделать организатором
give-moderator = 🎤 Сделать модератором
give-session = 🎙 Модератор сессии…
take-role = ✖️ Снять роль
take-which = <b>{ $name }</b>{"\u000A"}Какую роль снять?
take-line = { $role ->
    [organiser] ✖️ Организатор
    [moderator] ✖️ Модератор
   *[session] ✖️ «{ $theme }»
}
role-left = Вы больше не организатор.
to-roles = 👥 К ролям
to-person = 👤 Роли этого человека
role-which-session = Модератор какой сессии?
role-no-session = Сейчас нет ни черновиков, ни объявленных сессий.
invite-moderator = ✉️ Пригласить модератора
invite-organiser = ✉️ Пригласить организатора
invite-session = ✉️ Пригласить на сессию…
invitations = 📨 Открытые приглашения: { $count }
invitations-open = Этими приглашениями ещё никто не воспользовался. Нажмите, чтобы посмотреть или отозвать.
invitations-none = Открытых приглашений нет.
invitation-line = { $role ->
    [organiser] Организатор
    [moderator] Модератор
   *[session] «{ $theme }»
} · до { $until }
invitation-of =
    <b>Приглашение: { $role ->
        [organiser] организатор
        [moderator] модератор
       *[session] модератор сессии «{ $theme }»
    }</b>

    { $state }
invitation-state = { $state ->
    [open] Перешлите сообщение со ссылкой тому, кого приглашаете. Роль получит первый, кто её откроет. Ссылка действует до: { $until }
    [used] Приглашением уже воспользовались.
    [revoked] Приглашение отозвано: ссылка не действует.
   *[over] Срок приглашения вышел: { $until }
}
invitation-withdraw = ✖️ Отозвать
invitation =
    Вас приглашают в медиа-хаб — методический коворкинг педагогов: { $role ->
        [organiser] быть организатором.
        [moderator] быть модератором.
       *[session] быть модератором сессии «{ $theme }».
    }

    Откройте ссылку в Telegram: { $link }
    Она для одного человека и действует до: { $until }
invitation-accepted = ✅ Приглашение принято. { $name } теперь { $role ->
    [organiser] организатор.
    [moderator] модератор.
   *[session] модератор сессии «{ $theme }».
}
role-given = { $role ->
    [organiser] 👑 <b>Здравствуйте! Вы — организатор медиа-хаба.</b>
    [moderator] 🎤 <b>Здравствуйте! Вы — модератор медиа-хаба.</b>
   *[session] 🎙 <b>Здравствуйте! Вы — модератор сессии «{ $theme }».</b>
}
role-may = { $role ->
    [organiser] Вам доступно всё: готовить и объявлять сессии, менять их, давать роли. Что где находится — /menu и /help.
    [moderator] Вы помогаете вести любую сессию: видите список участников, отмечаете вход и выход, добавляете людей — /roster, ведёте доски — /board. Всё остальное — /menu и /help.
   *[session] Вы помогаете вести эту сессию: видите список участников, отмечаете вход и выход, добавляете людей — /roster, ведёте доски — /board. Всё остальное — /menu и /help.
}
role-introduce = Чтобы коллеги видели ваше имя, представьтесь: это необязательно.
role-revoked = { $role ->
    [organiser] Вы больше не организатор медиа-хаба.
    [moderator] Вы больше не модератор медиа-хаба.
   *[session] Вы больше не модератор сессии «{ $theme }».
}
audit =
    <b>Журнал</b>
    Записей: { $count }; страница { $page } из { $pages }
audit-none = В журнале пока пусто.
audit-note = 🕙 { $when }{"\u000A"}<b>{ $who }</b>
audit-action = { $action ->
    [draft] Создан черновик
    [edit] Изменено
    [announce] Объявлено
    [post_again] Карточка отправлена в группу
    [capacity] Изменена вместимость
    [move] Перенесено
    [cancel] Отменено
    [start] Начато
    [finish] Завершено
    [grant] Дана роль
    [revoke] Снята роль
    [invite] Создано приглашение
    [revoke_invitation] Отозвано приглашение
    [accept] Принято приглашение
    [confirm] Подтверждено
    [rename] Переименовано
    [merge] Объединены учреждения
    [erase] Человек удалил свои данные
    [enter] Отмечен вход
    [leave] Отмечен выход
    [correct] Исправлено время
    [write_down] Отмечено присутствие
    [strike] Удалена отметка
    [self_check_in] Самостоятельная отметка по коду
    [add] Добавлен человек
    [sign_up] Человек записан
    [remove] Человек снят с записи
    [certificates] Выданы сертификаты
    [certificate_reissue] Сертификат выдан заново
    [certificate_revoke] Сертификат отозван
    [board_open] Открыта доска
    [board_phase] Доска перешла дальше или назад
    [board_anonymous] На доске скрыты имена
    [board_budget] Изменено число голосов на человека
    [board_end] Изменён срок на доске
    [board_poll] Опрос отправлен в группу
    [board_copy] Карточка доски ещё раз отправлена в группу
    [argument_hide] Довод скрыт
    [argument_unhide] Довод возвращён
    [argument_merge] Доводы объединены
    [argument_unmerge] Доводы разъединены
    [argument_decide] Записано решение по доводу
    [auction_create] Создан аукцион
    [auction_change] Изменён аукцион
    [auction_post_again] Карточка аукциона отправлена в группу
    [auction_open] Торги открыты
    [auction_close] Торги закрыты
    [auction_cancel] Аукцион отменён
    [lot_accept] Находка принята
    [lot_return] Находка возвращена автору
    [lot_open] Лот открыт
    [lot_sell] Торги за лот окончены
    [lot_pause] Пауза
    [lot_resume] Торги за лот продолжены
    [lot_withdraw] Лот снят
    [bid_void] Ставка аннулирована
    [second_offer] Лот предложен следующему
    [lot_complain] Жалоба на лот
    [material_describe] Материал описан модератором
    [material_hide] Материал скрыт
    [material_show] Материал возвращён в каталог
    [material_accept] Предложенный материал принят
    [material_return] Предложенный материал возвращён автору
    [material_version] Загружена новая версия чужого материала
    [moderation_invite] Приглашён модератор сессии
    [moderation_replace] Модератор сессии заменён или не нужен
    [theme_status] Тема перешла дальше или назад
    [theme_merge] Темы объединены
    [theme_unmerge] Темы разъединены
    [material_consent] Согласие на материал дано за автора
    [edition_begin] Начат сборник
    [edition_build] Начата сборка сборника
    [edition_cancel] Сборка сборника отменена
    [edition_drop] Удалён черновик сборника
    [edition_announce] Сборник объявлен в группе
    [announcement_confirm] Отправлено объявление
    [announcement_state] Объявление: ход отправки
    [announcement_recall] Отозвано объявление
    [announcement_move] Другое время объявления
    [announcement_correct] Исправлено объявление
    [cycle] Изменён цикл
    [cycle_stop] Цикл остановлен
    [cycle_words] Изменены слова письма
   *[other] Другое действие
}
audit-subject = { $subject ->
    [session] сессия «{ $name }»
    [part] запись на «{ $name }»
    [member] участник { $name }
    [invitation] приглашение { $name }
    [institution] учреждение «{ $name }»
    [attendance] отметка { $name }
    [certificate] сертификат { $name }
    [board] доска «{ $name }»
    [argument] довод «{ $name }»
    [auction] аукцион «{ $name }»
    [lot] лот «{ $name }»
    [material] материал «{ $name }»
    [theme] тема «{ $name }»
    [edition] сборник «{ $name }»
    [announcement] объявление «{ $name }»
    [hub] цикл сессий
   *[other] { $name }
}
audit-numbered = № { $number }
audit-field = { $field ->
    [theme] Тема
    [aim] Цель
    [place] Место
    [days] Дата и время
    [capacity] Вместимость
    [reason] Причина
    [role] Роль
    [session_id] Сессия
    [invited_by] Кто пригласил
    [name] Название
    [merged] Присоединено
    [members] Участников
    [part] На что
    [member] Человек
    [state] Запись
    [on] Разрешена
    [entered_at] Вход
    [left_at] Выход
    [issue] Выпуск
    [minutes] Присутствие
    [activities] Мероприятия
    [revoke_reason] Причина отзыва
    [issued] Сертификаты
    [subject] О чём
    [phase] Этап
    [budget] Голосов на человека
    [until] Срок
    [argument] Присоединён к доводу
    [decision] Решение
    [mode] Где
    [title] Название аукциона
    [number] Номер
    [comment] Комментарий
    [amount] Ставка
    [bid] Номер ставки
    [price] Цена
    [theme_id] Присоединена к теме
    [status] Состояние темы
    [people] Людей
    [sending] Отправка
    [later] Отложено
    [text] Текст
    [anchor] Отсчёт
    [months] Месяцев
    [policy] Выходные
    [country] Страна
    [days_before] За сколько дней
    [step] Письмо
    [words] Слова
   *[other] Значение
}
audit-flag = { $flag ->
    [yes] да
   *[no] нет
}
audit-fact = { $field }: { $value }
audit-change = { $field }: { $old } → { $new }
