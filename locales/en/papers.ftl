# The words of calendars, lists, posters and certificates; those of the plan are in plans.ftl.
paper-coworking = Methodical coworking
paper-day = { $theme } (day { $day } of { $days })
paper-part-day = Day { $day }
paper-more = and { $count } more
paper-hours = { $minutes ->
    [0] { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    }
   *[other] { $hours ->
        [0] { $minutes } min
       *[other] { $hours } h { $minutes } min
    }
}
roster-title = List of members: { $theme }
roster-list = Signed up
roster-institutions = By institution
roster-attendance = Attendance
roster-name = Member
roster-institution = Institution
roster-part = For what
roster-state = Registration
roster-since = When
roster-came = In
roster-left = Out
roster-minutes = Minutes
roster-seats = Have a seat
roster-waiting = Waiting
roster-present = Came
roster-no-institution = no institution
roster-total = Total
roster-state-name = { $state ->
    [confirmed] has a seat
    [waiting] waiting
    [offered] offered a seat
    [left] gave the seat back
   *[removed] removed
}
poster-call = Point your phone’s camera at the code to sign up
poster-code = A code with the link to sign up: { $link }
poster-call-here = Here? Point your phone’s camera at the code to check in
poster-code-here = A code with the link to check in: { $link }
certificate-title = Certificate
certificate-confirms = This is to confirm that
certificate-took-part = took part in the methodical coworking
certificate-activities = Activities
certificate-contributions = Contribution
certificate-arguments = { $count ->
    [one] { $count } argument when methods were discussed
   *[other] { $count } arguments when methods were discussed
}
certificate-number = No. { $number }{ $issue ->
    [1] {""}
   *[other] , issue { $issue }
}
certificate-issued = Issued on { $date }
certificate-signature = Organiser
certificate-check = To check it, point a camera at the code
certificate-code = A code with the link to check it: { $link }
