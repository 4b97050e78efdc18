# Certificates: issued by organisers, taken by their holders, checked by anyone.
certificates = 🎓 Сертификаты
certificates-title = <b>Сертификаты:</b> { $theme }
certificates-present = Присутствовали: { $count }
certificates-to-issue = Можно выдать: <b>{ $count }</b>
certificates-issued = Выданы: <b>{ $count }</b>
certificates-changed = Присутствие исправлено после выдачи: { $count }
certificates-absent = Выданы, но присутствие больше не отмечено: { $count }
certificates-revoked = Отозваны: { $count }
certificates-nameless = Не представились боту, им сертификат не выдать: { $count }
certificates-issue = ✅ Выдать: { $count }
certificates-reissue = 🔁 Выдать заново исправленные: { $count }
certificates-issued-now = Выдано сертификатов: { $count }
certificates-reissued-now = Выдано заново: { $count }
certificates-list = 📋 Выданные
certificates-all = <b>Выданные сертификаты:</b> { $theme }{"\u000A"}Всего: { $count }
certificates-mine = <b>Мои сертификаты</b>: { $count }{"\u000A"}Нажмите, чтобы получить PDF.
certificates-own = 🎓 Мои сертификаты
certificates-none = Сертификатов у вас пока нет. Их выдаёт организатор тем, кто был на сессии.
certificates-finished = 🗃 Выдача по сессиям
certificates-which = <b>Завершённые сессии</b>: { $count }{"\u000A"}Сертификаты какой из них?
certificates-no-sessions = Завершённых сессий пока нет.
certificate-line = { $valid ->
    [yes] { $label }
   *[no] ❌ { $label }
}
certificate-get = 📄 Получить PDF
certificate-file = certificate-{ $number }.pdf
certificate-caption = Сертификат № { $number } · { $hours }{"\u000A"}«{ $theme }»
certificate-revoke = ✖️ Отозвать
certificate-again = 🔁 Выдать заново
certificate-ask-reason =
    Отозвать сертификат № { $number } ({ $name })?

    Напишите причину, до { $limit } знаков: её увидит каждый, кто проверит сертификат.
certificate-valid = ✅ <b>Сертификат действителен</b>
certificate-revoked = ❌ <b>Сертификат отозван</b>{"\u000A"}Причина: { $reason }
certificate-facts =
    № { $number }{ $issue ->
        [1] {""}
       *[other] , выдача { $issue }
    }
    👤 { $name }
    «{ $theme }»
    📅 { $dates }
    🕙 { $hours }
    Выдан { $issued }
certificate-nobody = имя удалено по просьбе владельца
certificate-attended = Мероприятия:
certificate-activity = • { $title }
certificate-forged = Этой ссылке верить нельзя: такого сертификата бот не выдавал.
certificate-ready = { $issue ->
    [1] 🎓 <b>Ваш сертификат готов</b>
   *[other] 🎓 <b>Ваш сертификат выдан заново</b>
}

    № { $number } · { $hours }
    «{ $theme }»
certificate-was-revoked =
    ❌ <b>Ваш сертификат № { $number } отозван</b>
    «{ $theme }»
    Причина: { $reason }
