# The words of calendars, lists, posters and certificates; those of the plan are in plans.ftl.
paper-coworking = Метадычны каворкінг
paper-day = { $theme } (дзень { $day } з { $days })
paper-part-day = Дзень { $day }
paper-more = і яшчэ { $count }
paper-hours = { $minutes ->
    [0] { $hours ->
        [one] { $hours } гадзіна
        [few] { $hours } гадзіны
       *[many] { $hours } гадзін
    }
   *[other] { $hours ->
        [0] { $minutes } хв
       *[other] { $hours } гадз { $minutes } хв
    }
}
roster-title = Спіс удзельнікаў: { $theme }
roster-list = Запісаліся
roster-institutions = Па ўстановах
roster-attendance = Прысутнасць
roster-name = Удзельнік
roster-institution = Установа
roster-part = На што
roster-state = Запіс
roster-since = Калі
roster-came = Уваход
roster-left = Выхад
roster-minutes = Хвілін
roster-seats = Ёсць месца
roster-waiting = Чакаюць
roster-present = Прыйшлі
roster-no-institution = без установы
roster-total = Усяго
roster-state-name = { $state ->
    [confirmed] ёсць месца
    [waiting] чакае
    [offered] прапанавана месца
    [left] адмяніў(-ла) запіс
   *[removed] зняты(-ая) з запісу
}
poster-call = Навядзіце камеру тэлефона на код, каб запісацца
poster-code = Код са спасылкай на запіс: { $link }
poster-call-here = Прыйшлі? Навядзіце камеру тэлефона на код і адзначцеся
poster-code-here = Код са спасылкай, каб адзначыць прыход: { $link }
certificate-title = Сертыфікат
certificate-confirms = пацвярджае, што
certificate-took-part = прыняў(-ла) удзел у метадычным каворкінгу
certificate-activities = Мерапрыемствы
certificate-contributions = Унёсак
certificate-arguments = { $count ->
    [one] { $count } довад пры абмеркаванні метадаў
    [few] { $count } довады пры абмеркаванні метадаў
   *[many] { $count } довадаў пры абмеркаванні метадаў
}
certificate-number = № { $number }{ $issue ->
    [1] {""}
   *[other] , выдача { $issue }
}
certificate-issued = Выдадзены { $date }
certificate-signature = Арганізатар
certificate-check = Праверыць сапраўднасць: навядзіце камеру на код
certificate-code = Код са спасылкай на праверку: { $link }
