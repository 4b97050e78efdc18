# Files to take away: calendars and posters.
to-calendar = 📆 У каляндар
calendar-name = session-{ $number }-{ $date }.ics
calendar-caption = { $cancelled ->
    [yes] «{ $theme }» адменена. Адкрыйце файл — запіс у календары таксама адзначыцца як адменены.
   *[no] «{ $theme }». Адкрыйце файл — сесія з’явіцца ў календары тэлефона або камп’ютара. Калі яе перанясуць, новы файл выправіць той самы запіс.
}
own-calendar-name = my-sessions.ics
own-calendar-caption = Усё, на што вы запісаны. Адкрыйце файл — сесіі і мерапрыемствы з’явяцца ў вашым календары.
own-calendar-none = Пакуль няма чаго дадаць у каляндар: у вас няма ніводнага месца.
poster = 🖼 Афіша (PDF)
poster-here = 📲 Афіша для адзнакі
poster-name = { $kind ->
    [here] poster-check-in-{ $number }.pdf
   *[join] poster-{ $number }.pdf
}
poster-caption = { $kind ->
    [here] Афіша для адзнакі: «{ $theme }». Павесьце яе каля ўваходу: хто навядзе камеру на код, адзначыцца сам.
   *[join] Афіша: «{ $theme }». Раздрукуйце і павесьце: код на ёй адкрывае запіс.
}
hub-name = Медыя-хаб
