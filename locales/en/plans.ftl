# /plan and /new: a plan becomes a draft. Plans are read in Russian, so their headings are named in it.
plan-ask = Send the session plan: a .docx or .txt file, or text in a message. It must have a theme; the bot works out the aim, tasks, zones and activities by itself. It reads plans in Russian, with the headings «Тема», «Цель», «Задачи», «Коворкинг-зона».
plan-wrong-message = This does not look like a plan. A .docx or .txt file or the text of a plan is needed.
plan-wrong-file = { $problem ->
    [empty] The file is empty. Send a .docx or .txt file that has the text of the plan in it.
    [too_big] The file is too big: the bot takes up to 20 MB. Send only the text of the plan, without pictures.
    [too_long] The file has too much text for a plan. Send only the plan itself.
    [broken] The .docx file is damaged and does not open. Save it in Word again or send the plan as text.
    [macros] The file has macros, and the bot does not open such files. Save the plan as an ordinary .docx.
    [encrypted] The file has a password. Save it without one or send the plan as text.
    [old_word] This is the old .doc format. Save the plan as .docx or send it as text.
   *[wrong_type] This is not a plan: a .docx or .txt file or text in a message is needed.
}
plan-understood =
    <b>This is what the plan says</b>

    <b>Theme:</b> { $theme }
    <b>Aim:</b> { $aim }
    <b>Tasks:</b> { $tasks }
    <b>Activities:</b> { $activities }
    <b>Lines not understood:</b> { $unclear }
plan-unclear-heading = ⚠️ <b>Not understood</b> — these lines are worth checking:
plan-unclear = Line { $line }: “{ $text }” — { $reason ->
    [outside] the form of a plan has no place for this
    [unknown_kind] unknown kind of activity, kept as it is
    [unknown_zone] unknown zone; its activities are put in zones by their kind
    [no_zone] no zone is named, the usual one for this kind is taken
    [zone_detail] what else is said about the zone will not be kept
    [day] days are given when the session is created
    [repeated] said twice, the first one is taken
    [too_long] too long, shortened
   *[too_many] more than fits into a plan
}
plan-create = ✅ Create the session
plan-no-theme = The plan shows no theme. Write the theme of the session in one line, up to { $limit } characters — the rest of the plan is kept.
days-ask = When will the session take place? For example: 17.12.2026 10:00–16:00 or 17–18.12.2026 (one to three days; without a time it is 10:00 to 16:00).
days-wrong = { $problem ->
    [no_such_date] There is no such date.
    [no_such_time] There is no such time.
    [past] This date has passed.
    [end_before_start] The end is before the start.
    [too_many_days] A session lasts one to three days.
    [same_day_twice] The same day is named twice.
   *[not_understood] The date could not be understood.
}
days-example = Write it like this: 17.12.2026 10:00–16:00 or 17–18.12.2026
question-number = <i>Question { $number } of { $total }</i>
question = { $question ->
    [theme] What is the theme of the session? Up to { $limit } characters.
    [aim] What is its aim? Up to { $limit } characters.
    [tasks] What are the tasks? Each on a new line: up to { $count } tasks of up to { $limit } characters.
    [interactive] What will there be in the Interactive zone? Each activity on a new line, up to { $limit } characters, for example: Business game “Interaction”
    [presentation] What will there be in the Presentation zone? Each activity on a new line, up to { $limit } characters, for example: Workshop “Time to act!”
    [media_hub] What will there be in the Media-hub zone? Each activity on a new line, up to { $limit } characters, for example: Auction of methodical findings
    [place] Where will the session take place? Up to { $limit } characters.
   *[days] When will the session take place? For example: 17.12.2026 10:00–16:00 or 17–18.12.2026
}
question-said = <b>Now:</b> { $said }
keep-answer = Keep it as it is
answer-wrong = { $question ->
    [theme] The theme has to be text, up to { $limit } characters.
    [aim] The aim has to be text, up to { $limit } characters.
    [tasks] The tasks have to be text, each on a new line: up to { $count } of them, up to { $limit } characters each.
    [place] The place has to be text, up to { $limit } characters.
   *[other] Text is needed: each activity on a new line, up to { $limit } characters; at most { $count } activities in the programme.
}
# The words of the exported plan
paper-plan = Plan
paper-title = of a methodical coworking
paper-theme = Theme
paper-aim = Aim
paper-tasks = Tasks
paper-date = Date
paper-place = Place
paper-zone = Coworking zone
paper-moderator = moderator
