# Certificates: issued by organisers, taken by their holders, checked by anyone.
certificates = 🎓 Certificates
certificates-title = <b>Certificates:</b> { $theme }
certificates-present = Were present: { $count }
certificates-to-issue = Can be issued: <b>{ $count }</b>
certificates-issued = Issued: <b>{ $count }</b>
certificates-changed = Attendance corrected after the issue: { $count }
certificates-absent = Issued, but no longer noted as present: { $count }
certificates-revoked = Revoked: { $count }
certificates-nameless = Have not told the bot who they are, so they get none: { $count }
certificates-issue = ✅ Issue: { $count }
certificates-reissue = 🔁 Issue the corrected ones again: { $count }
certificates-issued-now = Certificates issued: { $count }
certificates-reissued-now = Issued again: { $count }
certificates-list = 📋 Those issued
certificates-all = <b>Certificates issued:</b> { $theme }{"\u000A"}In all: { $count }
certificates-mine = <b>My certificates</b>: { $count }{"\u000A"}Press one to get the PDF.
certificates-own = 🎓 My certificates
certificates-none = You have no certificates yet. The organiser issues them to those who were at a session.
certificates-finished = 🗃 Issue by session
certificates-which = <b>Sessions that are over</b>: { $count }{"\u000A"}Whose certificates?
certificates-no-sessions = No session is over yet.
certificate-line = { $valid ->
    [yes] { $label }
   *[no] ❌ { $label }
}
certificate-get = 📄 Get the PDF
certificate-file = certificate-{ $number }.pdf
certificate-caption = Certificate No. { $number } · { $hours }{"\u000A"}“{ $theme }”
certificate-revoke = ✖️ Revoke
certificate-again = 🔁 Issue again
certificate-ask-reason =
    Revoke certificate No. { $number } ({ $name })?

    Write the reason, up to { $limit } characters: everyone who checks the certificate will see it.
certificate-valid = ✅ <b>The certificate is valid</b>
certificate-revoked = ❌ <b>The certificate is revoked</b>{"\u000A"}Reason: { $reason }
certificate-facts =
    No. { $number }{ $issue ->
        [1] {""}
       *[other] , issue { $issue }
    }
    👤 { $name }
    “{ $theme }”
    📅 { $dates }
    🕙 { $hours }
    Issued on { $issued }
certificate-nobody = name erased at the holder’s request
certificate-attended = Activities:
certificate-activity = • { $title }
certificate-forged = This link is not to be trusted: the bot has issued no such certificate.
certificate-ready = { $issue ->
    [1] 🎓 <b>Your certificate is ready</b>
   *[other] 🎓 <b>Your certificate has been issued again</b>
}

    No. { $number } · { $hours }
    “{ $theme }”
certificate-was-revoked =
    ❌ <b>Your certificate No. { $number } is revoked</b>
    “{ $theme }”
    Reason: { $reason }
