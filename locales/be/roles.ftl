# Who may what, invitations, and the log of what was done.
roles =
    <b>Ролі</b>
    Людзей: { $count }; старонка { $page } з { $pages }

    👑 арганізатар, 🎤 мадэратар, 🎙 мадэратар асобнай сесіі. Націсніце на чалавека, каб даць або зняць ролю. Знайсці па імені: /roles і частка імя.
roles-found = { $count ->
    [0] Нікога з імем «{ $name }» няма.
   *[other] З імем «{ $name }»: { $count }
}{ $more ->
    [0] {""}
   *[other] . Паказаны не ўсе, яшчэ { $more }: напішыце імя паўней
}
role-line = { $role ->
    [organiser] 👑 { $name }
    [moderator] 🎤 { $name }
    [session] 🎙 { $name }
   *[none] { $name }
}
nameless = Удзельнік № { $number }
role-name = { $role ->
    [organiser] арганізатар
   *[moderator] мадэратар
}
role-person =
    <b>{ $name }</b>
    Установа: { $institution }

    { $roles }
role-held = { $role ->
    [organiser] 👑 Арганізатар
    [moderator] 🎤 Мадэратар усіх сесій
   *[session] 🎙 Мадэратар сесіі «{ $theme }»
}
role-held-more = і яшчэ { $count }
role-none = Роляў няма.
give-organiser = 👑 Зрабіць арганізатарам
give-moderator = 🎤 Зрабіць мадэратарам
give-session = 🎙 Мадэратар сесіі…
take-role = ✖️ Зняць ролю
take-which = <b>{ $name }</b>{"\u000A"}Якую ролю зняць?
take-line = { $role ->
    [organiser] ✖️ Арганізатар
    [moderator] ✖️ Мадэратар
   *[session] ✖️ «{ $theme }»
}
role-left = Вы больш не арганізатар.
to-roles = 👥 Да роляў
to-person = 👤 Ролі гэтага чалавека
role-which-session = Мадэратар якой сесіі?
role-no-session = Цяпер няма ні чарнавікоў, ні аб’яўленых сесій.
invite-moderator = ✉️ Запрасіць мадэратара
invite-organiser = ✉️ Запрасіць арганізатара
invite-session = ✉️ Запрасіць на сесію…
invitations = 📨 Адкрытыя запрашэнні: { $count }
invitations-open = Гэтымі запрашэннямі яшчэ ніхто не скарыстаўся. Націсніце, каб паглядзець або адклікаць.
invitations-none = Адкрытых запрашэнняў няма.
invitation-line = { $role ->
    [organiser] Арганізатар
    [moderator] Мадэратар
   *[session] «{ $theme }»
} · да { $until }
invitation-of =
    <b>Запрашэнне: { $role ->
        [organiser] арганізатар
        [moderator] мадэратар
       *[session] мадэратар сесіі «{ $theme }»
    }</b>

    { $state }
invitation-state = { $state ->
    [open] Перашліце паведамленне са спасылкай таму, каго запрашаеце. Ролю атрымае першы, хто яе адкрые. Спасылка дзейнічае да: { $until }
    [used] Запрашэннем ужо скарысталіся.
    [revoked] Запрашэнне адклікана: спасылка не дзейнічае.
   *[over] Тэрмін запрашэння выйшаў: { $until }
}
invitation-withdraw = ✖️ Адклікаць
invitation =
    Вас запрашаюць у медыя-хаб — метадычны каворкінг педагогаў: { $role ->
        [organiser] быць арганізатарам.
        [moderator] быць мадэратарам.
       *[session] быць мадэратарам сесіі «{ $theme }».
    }

    Адкрыйце спасылку ў Telegram: { $link }
    Яна для аднаго чалавека і дзейнічае да: { $until }
invitation-accepted = ✅ Запрашэнне прынята. { $name } цяпер { $role ->
    [organiser] арганізатар.
    [moderator] мадэратар.
   *[session] мадэратар сесіі «{ $theme }».
}
role-given = { $role ->
    [organiser] 👑 <b>Добры дзень! Вы — арганізатар медыя-хаба.</b>
    [moderator] 🎤 <b>Добры дзень! Вы — мадэратар медыя-хаба.</b>
   *[session] 🎙 <b>Добры дзень! Вы — мадэратар сесіі «{ $theme }».</b>
}
role-may = { $role ->
    [organiser] Вам даступна ўсё: рыхтаваць і аб’яўляць сесіі, змяняць іх, даваць ролі. Што дзе знаходзіцца — /menu і /help.
    [moderator] Вы дапамагаеце весці любую сесію: бачыце спіс удзельнікаў, адзначаеце ўваход і выхад, дадаяце людзей — /roster, вядзеце дошкі — /board. Усё астатняе — /menu і /help.
   *[session] Вы дапамагаеце весці гэту сесію: бачыце спіс удзельнікаў, адзначаеце ўваход і выхад, дадаяце людзей — /roster, вядзеце дошкі — /board. Усё астатняе — /menu і /help.
}
role-introduce = Каб калегі бачылі ваша імя, прадстаўцеся: гэта неабавязкова.
role-revoked = { $role ->
    [organiser] Вы больш не арганізатар медыя-хаба.
    [moderator] Вы больш не мадэратар медыя-хаба.
   *[session] Вы больш не мадэратар сесіі «{ $theme }».
}
audit =
    <b>Журнал</b>
    Запісаў: { $count }; старонка { $page } з { $pages }
audit-none = У журнале пакуль пуста.
audit-note = 🕙 { $when }{"\u000A"}<b>{ $who }</b>
audit-action = { $action ->
    [draft] Створаны чарнавік
    [edit] Зменена
    [announce] Аб’яўлена
    [post_again] Картка адпраўлена ў групу
    [capacity] Зменена ўмяшчальнасць
    [move] Перанесена
    [cancel] Адменена
    [start] Пачата
    [finish] Завершана
    [grant] Дадзена роля
    [revoke] Знята роля
    [invite] Створана запрашэнне
    [revoke_invitation] Адклікана запрашэнне
    [accept] Прынята запрашэнне
    [confirm] Пацверджана
    [rename] Перайменавана
    [merge] Аб’яднаны ўстановы
    [erase] Чалавек выдаліў свае даныя
    [enter] Адзначаны ўваход
    [leave] Адзначаны выхад
    [correct] Выпраўлены час
    [write_down] Адзначана прысутнасць
    [strike] Выдалена адзнака
    [self_check_in] Самастойная адзнака па кодзе
    [add] Дададзены чалавек
    [sign_up] Чалавек запісаны
    [remove] Чалавек зняты з запісу
    [certificates] Выдадзены сертыфікаты
    [certificate_reissue] Сертыфікат выдадзены нанова
    [certificate_revoke] Сертыфікат адкліканы
    [board_open] Адкрыта дошка
    [board_phase] Дошка перайшла далей або назад
    [board_anonymous] На дошцы схаваны імёны
    [board_budget] Зменена колькасць галасоў на чалавека
    [board_end] Зменены тэрмін на дошцы
    [board_poll] Апытанне адпраўлена ў групу
    [board_copy] Картка дошкі яшчэ раз адпраўлена ў групу
    [argument_hide] Довад схаваны
    [argument_unhide] Довад вернуты
    [argument_merge] Довады аб’яднаны
    [argument_unmerge] Довады раз’яднаны
    [argument_decide] Запісана рашэнне па довадзе
    [auction_create] Створаны аўкцыён
    [auction_change] Зменены аўкцыён
    [auction_post_again] Картка аўкцыёну адпраўлена ў групу
    [auction_open] Таргі адкрыты
    [auction_close] Таргі закрыты
    [auction_cancel] Аўкцыён адменены
    [lot_accept] Знаходка прынята
    [lot_return] Знаходка вернута аўтару
    [lot_open] Лот адкрыты
    [lot_sell] Таргі за лот скончаны
    [lot_pause] Паўза
    [lot_resume] Таргі за лот працягнуты
    [lot_withdraw] Лот зняты
    [bid_void] Стаўка анулявана
    [second_offer] Лот прапанаваны наступнаму
    [lot_complain] Скарга на лот
    [material_describe] Матэрыял апісаны мадэратарам
    [material_hide] Матэрыял схаваны
    [material_show] Матэрыял вернуты ў каталог
    [material_accept] Прапанаваны матэрыял прыняты
    [material_return] Прапанаваны матэрыял вернуты аўтару
    [material_version] Загружана новая версія чужога матэрыялу
    [moderation_invite] Запрошаны мадэратар сесіі
    [moderation_replace] Мадэратар сесіі заменены або не патрэбны
    [theme_status] Тэма перайшла далей або назад
    [theme_merge] Тэмы аб’яднаны
    [theme_unmerge] Тэмы раз’яднаны
    [material_consent] Згода на матэрыял дадзена за аўтара
    [edition_begin] Пачаты зборнік
    [edition_build] Пачата зборка зборніка
    [edition_cancel] Зборка зборніка скасавана
    [edition_drop] Выдалены чарнавік зборніка
    [edition_announce] Зборнік аб’яўлены ў групе
    [announcement_confirm] Адпраўлена аб’ява
    [announcement_state] Аб’ява: ход адпраўкі
    [announcement_recall] Адклікана аб’ява
    [announcement_move] Іншы час аб’явы
    [announcement_correct] Выпраўлена аб’ява
    [cycle] Зменены цыкл
    [cycle_stop] Цыкл спынены
    [cycle_words] Зменены словы ліста
   *[other] Іншае дзеянне
}
audit-subject = { $subject ->
    [session] сесія «{ $name }»
    [part] запіс на «{ $name }»
    [member] удзельнік { $name }
    [invitation] запрашэнне { $name }
    [institution] установа «{ $name }»
    [attendance] адзнака { $name }
    [certificate] сертыфікат { $name }
    [board] дошка «{ $name }»
    [argument] довад «{ $name }»
    [auction] аўкцыён «{ $name }»
    [lot] лот «{ $name }»
    [material] матэрыял «{ $name }»
    [theme] тэма «{ $name }»
    [edition] зборнік «{ $name }»
    [announcement] аб’ява «{ $name }»
    [hub] цыкл сесій
   *[other] { $name }
}
audit-numbered = № { $number }
audit-field = { $field ->
    [theme] Тэма
    [aim] Мэта
    [place] Месца
    [days] Дата і час
    [capacity] Умяшчальнасць
    [reason] Прычына
    [role] Роля
    [session_id] Сесія
    [invited_by] Хто запрасіў
    [name] Назва
    [merged] Далучана
    [members] Удзельнікаў
    [part] На што
    [member] Чалавек
    [state] Запіс
    [on] Дазволена
    [entered_at] Уваход
    [left_at] Выхад
    [issue] Выпуск
    [minutes] Прысутнасць
    [activities] Мерапрыемствы
    [revoke_reason] Прычына адклікання
    [issued] Сертыфікаты
    [subject] Пра што
    [phase] Этап
    [budget] Галасоў на чалавека
    [until] Тэрмін
    [argument] Далучаны да довада
    [decision] Рашэнне
    [mode] Дзе
    [title] Назва аўкцыёну
    [number] Нумар
    [comment] Каментарый
    [amount] Стаўка
    [bid] Нумар стаўкі
    [price] Цана
    [theme_id] Далучана да тэмы
    [status] Стан тэмы
    [people] Людзей
    [sending] Адпраўка
    [later] Адкладзена
    [text] Тэкст
    [anchor] Адлік
    [months] Месяцаў
    [policy] Выхадныя
    [country] Краіна
    [days_before] За колькі дзён
    [step] Ліст
    [words] Словы
   *[other] Значэнне
}
audit-flag = { $flag ->
    [yes] так
   *[no] не
}
audit-fact = { $field }: { $value }
audit-change = { $field }: { $old } → { $new }
