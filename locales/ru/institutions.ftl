# Which institutions there are: confirmed, renamed, merged by organisers.
institutions =
    <b>Учреждения</b>: { $count }

    { $unconfirmed ->
        [0] Все подтверждены.
       *[other] Ждут подтверждения: { $unconfirmed }. Они первые в списке; пока их не подтвердили, другим педагогам они не предлагаются.
    }
institutions-none = Учреждений пока нет: они появятся, когда педагоги представятся.
institutions-all = К учреждениям
institution-line = { $confirmed ->
    [yes] { $name } · { $members }
   *[no] 🆕 { $name } · { $members }
}
institution =
    <b>{ $name }</b>

    Участников: { $members }
    { $confirmed ->
        [yes] ✅ Подтверждено: название предлагается всем.
       *[no] 🆕 Не подтверждено: другим педагогам название не предлагается.
    }{ $likely ->
        [0] {""}
       *[other] {"\u000A"}Похожих названий: { $likely }. Возможно, это одно и то же учреждение.
    }
institution-confirm = ✅ Подтвердить
institution-rename = ✏️ Переименовать
institution-merge = 🔗 Объединить с…
institution-merge-with = 🔗 С «{ $name }»?
institution-rename-ask =
    Сейчас: <b>{ $name }</b>

    Напишите новое название — до { $limit } знаков. Оно сменится у всех, кто здесь числится.
institution-twin = Название «{ $name }» уже есть. Объединить учреждения?
institution-merge-ask = { $others ->
    [0] Объединять «{ $name }» не с чем: других учреждений нет.
   *[other] С каким учреждением объединить «{ $name }»? Похожие названия — первые.
}
institution-candidate = { $likely ->
    [yes] ❗️ { $name } · { $members }
   *[no] { $name } · { $members }
}
institution-merge-preview =
    <b>Объединить?</b>

    Останется: <b>{ $into }</b>
    Исчезнет: { $name }
    Перейдёт участников: { $count }

    Разделить их обратно одной кнопкой нельзя.
institution-merge-yes = 🔗 Объединить
institution-merge-other-way = 🔁 Оставить другое название
institution-merged = Объединено: <b>{ $name }</b>, участников: { $members }.
institution-sums-of = 🏫 По учреждениям
institution-sums =
    <b>{ $theme }</b>
    По учреждениям: записаны { $confirmed }, ждут { $waiting }, пришли { $present }. Каждый посчитан один раз.
institution-sums-line =
    <b>{ $name }</b>
    записаны { $confirmed }, ждут { $waiting }, пришли { $present }
institution-sums-nowhere = Без учреждения
