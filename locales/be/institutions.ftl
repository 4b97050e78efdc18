# Which institutions there are: confirmed, renamed, merged by organisers.
institutions =
    <b>Установы</b>: { $count }

    { $unconfirmed ->
        [0] Усе пацверджаны.
       *[other] Чакаюць пацвярджэння: { $unconfirmed }. Яны першыя ў спісе; пакуль іх не пацвердзілі, іншым педагогам яны не прапануюцца.
    }
institutions-none = Устаноў пакуль няма: яны з’явяцца, калі педагогі прадставяцца.
institutions-all = Да ўстаноў
institution-line = { $confirmed ->
    [yes] { $name } · { $members }
   *[no] 🆕 { $name } · { $members }
}
institution =
    <b>{ $name }</b>

    Удзельнікаў: { $members }
    { $confirmed ->
        [yes] ✅ Пацверджана: назва прапануецца ўсім.
       *[no] 🆕 Не пацверджана: іншым педагогам назва не прапануецца.
    }{ $likely ->
        [0] {""}
       *[other] {"\u000A"}Падобных назваў: { $likely }. Магчыма, гэта адна і тая ж установа.
    }
institution-confirm = ✅ Пацвердзіць
institution-rename = ✏️ Перайменаваць
institution-merge = 🔗 Аб’яднаць з…
institution-merge-with = 🔗 З «{ $name }»?
institution-rename-ask =
    Цяпер: <b>{ $name }</b>

    Напішыце новую назву — да { $limit } знакаў. Яна зменіцца ва ўсіх, хто тут лічыцца.
institution-twin = Назва «{ $name }» ужо ёсць. Аб’яднаць установы?
institution-merge-ask = { $others ->
    [0] Аб’ядноўваць «{ $name }» няма з чым: іншых устаноў няма.
   *[other] З якой установай аб’яднаць «{ $name }»? Падобныя назвы — першыя.
}
institution-candidate = { $likely ->
    [yes] ❗️ { $name } · { $members }
   *[no] { $name } · { $members }
}
institution-merge-preview =
    <b>Аб’яднаць?</b>

    Застанецца: <b>{ $into }</b>
    Знікне: { $name }
    Пяройдзе ўдзельнікаў: { $count }

    Раздзяліць іх назад адной кнопкай нельга.
institution-merge-yes = 🔗 Аб’яднаць
institution-merge-other-way = 🔁 Пакінуць іншую назву
institution-merged = Аб’яднана: <b>{ $name }</b>, удзельнікаў: { $members }.
institution-sums-of = 🏫 Па ўстановах
institution-sums =
    <b>{ $theme }</b>
    Па ўстановах: запісаны { $confirmed }, чакаюць { $waiting }, прыйшлі { $present }. Кожны палічаны адзін раз.
institution-sums-line =
    <b>{ $name }</b>
    запісаны { $confirmed }, чакаюць { $waiting }, прыйшлі { $present }
institution-sums-nowhere = Без установы
