# Certificates: issued by organisers, taken by their holders, checked by anyone.
certificates = 🎓 Сертыфікаты
certificates-title = <b>Сертыфікаты:</b> { $theme }
certificates-present = Прысутнічалі: { $count }
certificates-to-issue = Можна выдаць: <b>{ $count }</b>
certificates-issued = Выдадзены: <b>{ $count }</b>
certificates-changed = Прысутнасць выпраўлена пасля выдачы: { $count }
certificates-absent = Выдадзены, але прысутнасць больш не адзначана: { $count }
certificates-revoked = Адкліканы: { $count }
certificates-nameless = Не прадставіліся боту, ім сертыфікат не выдаць: { $count }
certificates-issue = ✅ Выдаць: { $count }
certificates-reissue = 🔁 Выдаць нанова выпраўленыя: { $count }
certificates-issued-now = Выдадзена сертыфікатаў: { $count }
certificates-reissued-now = Выдадзена нанова: { $count }
certificates-list = 📋 Выдадзеныя
certificates-all = <b>Выдадзеныя сертыфікаты:</b> { $theme }{"\u000A"}Усяго: { $count }
certificates-mine = <b>Мае сертыфікаты</b>: { $count }{"\u000A"}Націсніце, каб атрымаць PDF.
certificates-own = 🎓 Мае сертыфікаты
certificates-none = Сертыфікатаў у вас пакуль няма. Іх выдае арганізатар тым, хто быў на сесіі.
certificates-finished = 🗃 Выдача па сесіях
certificates-which = <b>Завершаныя сесіі</b>: { $count }{"\u000A"}Сертыфікаты якой з іх?
certificates-no-sessions = Завершаных сесій пакуль няма.
certificate-line = { $valid ->
    [yes] { $label }
   *[no] ❌ { $label }
}
certificate-get = 📄 Атрымаць PDF
certificate-file = certificate-{ $number }.pdf
certificate-caption = Сертыфікат № { $number } · { $hours }{"\u000A"}«{ $theme }»
certificate-revoke = ✖️ Адклікаць
certificate-again = 🔁 Выдаць нанова
certificate-ask-reason =
    Адклікаць сертыфікат № { $number } ({ $name })?

    Напішыце прычыну, да { $limit } знакаў: яе ўбачыць кожны, хто праверыць сертыфікат.
certificate-valid = ✅ <b>Сертыфікат сапраўдны</b>
certificate-revoked = ❌ <b>Сертыфікат адкліканы</b>{"\u000A"}Прычына: { $reason }
certificate-facts =
    № { $number }{ $issue ->
        [1] {""}
       *[other] , выдача { $issue }
    }
    👤 { $name }
    «{ $theme }»
    📅 { $dates }
    🕙 { $hours }
    Выдадзены { $issued }
certificate-nobody = імя выдалена на просьбу ўладальніка
certificate-attended = Мерапрыемствы:
certificate-activity = • { $title }
certificate-forged = Гэтай спасылцы верыць нельга: такога сертыфіката бот не выдаваў.
certificate-ready = { $issue ->
    [1] 🎓 <b>Ваш сертыфікат гатовы</b>
   *[other] 🎓 <b>Ваш сертыфікат выдадзены нанова</b>
}

    № { $number } · { $hours }
    «{ $theme }»
certificate-was-revoked =
    ❌ <b>Ваш сертыфікат № { $number } адкліканы</b>
    «{ $theme }»
    Прычына: { $reason }
