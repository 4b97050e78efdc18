# Files to take away: calendars and posters.
to-calendar = 📆 В календарь
calendar-name = session-{ $number }-{ $date }.ics
calendar-caption = { $cancelled ->
    [yes] «{ $theme }» отменена. Откройте файл — запись в календаре тоже отметится как отменённая.
   *[no] «{ $theme }». Откройте файл — сессия появится в календаре телефона или компьютера. Если её перенесут, новый файл исправит ту же запись.
}
own-calendar-name = my-sessions.ics
own-calendar-caption = Всё, на что вы записаны. Откройте файл — сессии и мероприятия появятся в вашем календаре.
own-calendar-none = Пока нечего добавить в календарь: у вас нет ни одного места.
poster = 🖼 Афиша (PDF)
poster-here = 📲 Афиша для отметки
poster-name = { $kind ->
    [here] poster-check-in-{ $number }.pdf
   *[join] poster-{ $number }.pdf
}
poster-caption = { $kind ->
    [here] Афиша для отметки: «{ $theme }». Повесьте её у входа: кто наведёт камеру на код, отметится сам.
   *[join] Афиша: «{ $theme }». Распечатайте и повесьте: код на ней открывает запись.
}
hub-name = Медиа-хаб
