# Changes of an announced session.
move = 🔁 Перанесці
cancel-session = ❌ Адмяніць сесію
capacity = 👥 Умяшчальнасць
begin = ▶️ Пачаць
finish = 🏁 Завяршыць
move-days =
    <b>{ $theme }</b>
    Цяпер: { $now }

    Калі цяпер адбудзецца сесія? Напрыклад: 17.12.2026 10:00–16:00 або 17–18.12.2026
move-only-place = 📍 Толькі месца
move-place =
    <b>{ $theme }</b>
    Цяпер: { $now }

    Дзе цяпер адбудзецца сесія? Да { $limit } знакаў.
move-confirm =
    <b>{ $theme }</b>

    Было: { $old }
    Стане: { $new }

    Пра гэта даведаюцца: { $count }.{ $asked ->
        [0] {""}
       *[other] {" "}Тых, хто запісаны, спытаем, ці прыйдуць яны: { $asked }.
    }
move-yes = 🔁 Так, перанесці
move-other-place = 📍 Іншае месца
move-done =
    Перанесена: «{ $theme }»
    🕙 { $new }
    Даведаюцца: { $count }
cancel-ask =
    Адмяніць сесію «{ $theme }»? Пра гэта даведаюцца: { $count }.

    Напішыце прычыну, да { $limit } знакаў: яе ўбачаць усе.
cancel-without-reason = Без прычыны
cancel-confirm =
    Сесія «{ $theme }» будзе адменена для ўсіх. Вярнуць яе нельга.
    Даведаюцца: { $count }
cancel-yes = ❌ Так, адмяніць
cancel-other-reason = ✏️ Іншая прычына
cancel-done = Сесія «{ $theme }» адменена. Даведаюцца: { $count }
capacity-ask =
    <b>{ $name }</b>
    Цяпер: { $now }; запісаліся: { $taken }, чакаюць: { $waiting }

    Колькі чалавек можа прыйсці? Напішыце лік да { $limit } або 0, калі месцы ёсць для ўсіх.
capacity-any = месцы ёсць для ўсіх
capacity-others = Дні і мерапрыемствы
capacity-which = <b>{ $theme }</b>{"\u000A"}Умяшчальнасць чаго змяніць?
capacity-line = { $title }: { $taken }{ $capacity ->
    [0] {""}
   *[other] {" "}з { $capacity }
}
capacity-wrong = Патрэбен цэлы лік ад 0 да { $limit }. Напрыклад: 25, або 0, калі месцы ёсць для ўсіх.
capacity-set =
    <b>{ $name }</b>
    Умяшчальнасць: { $now }
    Запісаліся: { $taken }, чакаюць: { $waiting }
edit-too-long = Патрэбен тэкст не даўжэйшы за { $limit } знакаў; у вашым { $length }.
