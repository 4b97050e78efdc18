# The words of calendars, lists, posters and certificates; those of the plan are in plans.ftl.
paper-coworking = Методический коворкинг
paper-day = { $theme } (день { $day } из { $days })
paper-part-day = День { $day }
paper-more = и ещё { $count }
paper-hours = { $minutes ->
    [0] { $hours ->
        [one] { $hours } час
        [few] { $hours } часа
       *[many] { $hours } часов
    }
   *[other] { $hours ->
        [0] { $minutes } мин
       *[other] { $hours } ч { $minutes } мин
    }
}
roster-title = Список участников: { $theme }
roster-list = Записались
roster-institutions = По учреждениям
roster-attendance = Присутствие
roster-name = Участник
roster-institution = Учреждение
roster-part = На что
roster-state = Запись
roster-since = Когда
roster-came = Вход
roster-left = Выход
roster-minutes = Минут
roster-seats = Есть место
roster-waiting = Ждут
roster-present = Пришли
roster-no-institution = без учреждения
roster-total = Всего
roster-state-name = { $state ->
    [confirmed] есть место
    [waiting] ждёт
    [offered] предложено место
    [left] отменил(а) запись
   *[removed] снят(а) с записи
}
poster-call = Наведите камеру телефона на код, чтобы записаться
poster-code = Код со ссылкой на запись: { $link }
poster-call-here = Пришли? Наведите камеру телефона на код и отметьтесь
poster-code-here = Код со ссылкой для отметки о приходе: { $link }
certificate-title = Сертификат
certificate-confirms = подтверждает, что
certificate-took-part = принял(а) участие в методическом коворкинге
certificate-activities = Мероприятия
certificate-contributions = Вклад
certificate-arguments = { $count ->
    [one] { $count } довод при обсуждении методов
    [few] { $count } довода при обсуждении методов
   *[many] { $count } доводов при обсуждении методов
}
certificate-number = № { $number }{ $issue ->
    [1] {""}
   *[other] , выдача { $issue }
}
certificate-issued = Выдан { $date }
certificate-signature = Организатор
certificate-check = Проверить подлинность: наведите камеру на код
certificate-code = Код со ссылкой на проверку: { $link }
