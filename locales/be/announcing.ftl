# /announce: аб’ява многім — чарнавік, каму, кнопкі, адпраўка, справаздача.
announce-ask =
    <b>Новая аб’ява</b>

    Дашліце або перашліце сюды паведамленне: тэкст з афармленнем, фота, відэа, файл, альбом, апытанне. Ніхто нічога не атрымае, пакуль вы не выберыце, каму, і не націснеце «Адправіць цяпер» або «Адкласці».
announce-replace-ask = Дашліце або перашліце паведамленне, якое заменіць цяперашняе.
announce-all-button = 📋 Усе аб’явы: { $count }
announce-all =
    <b>Аб’явы</b>
    Усяго: { $count }; старонка { $page } з { $pages }
announce-new = ✏️ Новая аб’ява
announce-to-all = 📋 Усе аб’явы
announce-line = { $state ->
    [draft] 📝
    [scheduled] 🕙
    [sending] ▶️
    [paused] ⏸
    [stopped] ⏹
    [done] ✅
   *[recalled] ↩️
} { $words ->
    [yes] { $text }
   *[no] { $kind ->
        [text] Тэкст
        [photo] Фота
        [video] Відэа
        [document] Файл
        [album] Альбом
        [poll] Апытанне
        [animation] Анімацыя
        [audio] Аўдыя
        [voice] Галасавое паведамленне
        [video_note] Відэапаведамленне
        [sticker] Стыкер
        [contact] Кантакт
        [location] Месца на карце
        [venue] Месца з адрасам
       *[forwarded] Пераслана
    }
} · { $author }
announce-wrong = { $flaw ->
    [empty] У паведамленні няма тэксту.
    [too_long] Занадта доўга: у тэксце да 4096 знакаў, пад фота або файлам да 1024.
    [files] У адным альбоме могуць быць фота і відэа разам або толькі файлы, не больш за дзесяць. Астатняе не дададзена.
    [options] У апытанні павінна быць ад 2 да 12 варыянтаў, кожны да 100 знакаў.
    [buttons] Так кнопка не атрымаецца: патрэбны надпіс да 40 знакаў і адрас, які пачынаецца з https://. Усяго да 8 кнопак; пад альбомам кнопак не бывае.
   *[kind] Такое паведамленне нельга адправіць іншым. Дашліце тэкст, фота, відэа, файл, альбом або апытанне.
}
announce-message = { $kind ->
    [text] 💬
    [photo] 🖼 Фота.
    [video] 🎬 Відэа.
    [document] 📎 Файл.
    [album] 🖼 Альбом, файлаў: { $files }.
    [poll] 📊 Апытанне.
    [animation] 🎞 Анімацыя.
    [audio] 🎵 Аўдыя.
    [voice] 🎙 Галасавое паведамленне.
    [video_note] ⏺ Відэапаведамленне.
    [sticker] 🙂 Стыкер.
    [contact] 👤 Кантакт.
    [location] 📍 Месца на карце.
    [venue] 📍 Месца з адрасам.
   *[forwarded] ↪️ Пераслана паведамленне.
} { $text }
announce-draft = <b>Чарнавік аб’явы</b>
announce-whom = 👥 Каму: { $circles }. Людзей: { $people }
announce-whom-nobody = 👥 Каму: пакуль не выбрана
announce-choose = { $chosen ->
    [yes] ❗️ Такіх людзей цяпер няма. Выберыце іншых: націсніце «Каму».
   *[no] ❗️ Выберыце, каму адправіць: націсніце «Каму». Пасля гэтага тут з’явіцца кнопка «Адправіць цяпер».
}
announce-note = { $about ->
    [poll] ℹ️ Кожны атрымае сваю копію апытання. Агульнага выніку ў іх не будзе: хто што выбраў, бот не лічыць.
    [album] ℹ️ Пад альбомам кнопак не бывае.
   *[forwarded] ℹ️ Аўтар зыходнага паведамлення паказаны не будзе: яно прыйдзе ад імя бота.
}
announce-as-seen = 👆 Так гэта ўбачаць людзі.
announce-instead-ask = Замяніць гэтым паведамленнем чарнавік «{ $words ->
    [yes] { $text }
   *[no] { $kind ->
        [text] Тэкст
        [photo] Фота
        [video] Відэа
        [document] Файл
        [album] Альбом
        [poll] Апытанне
        [animation] Анімацыя
        [audio] Аўдыя
        [voice] Галасавое паведамленне
        [video_note] Відэапаведамленне
        [sticker] Стыкер
        [contact] Кантакт
        [location] Месца на карце
        [venue] Месца з адрасам
       *[forwarded] Пераслана
    }
}»?
announce-instead-yes = ✏️ Так, замяніць
announce-instead-new = ➕ Не, гэта новая аб’ява
announce-instead-no = Пакінуць як было
announce-unchanged = Гэта тое самае паведамленне: нічога не змянілася.
announce-except = Акрамя: { $circles }
announce-circle = { $kind ->
    [all] усе
    [registered] запісаны на «{ $name }»
    [waiting] чакаюць месца на «{ $name }»
    [unanswered] яшчэ не адказалі пра «{ $name }»
    [present] былі на «{ $name }»
    [present_any] былі хоць раз
    [never_came] не былі ні разу
    [moderators] мадэратары «{ $name }»
    [moderators_any] мадэратары
    [organisers] арганізатары
    [institution] супрацоўнікі «{ $name }»
    [board] удзельнікі дошкі «{ $name }»
   *[verdict] сказалі вердыкт на дошцы «{ $name }»
}
announce-under = 🔘 Кнопкі пад паведамленнем: { $labels }
announce-urgency = { $urgent ->
    [yes] 🔔 Тэрмінова: пойдзе і ўначы.
   *[no] { $night ->
        [yes] 🌙 Цяпер ціхія гадзіны, з 21:00 да 8:00. Калі адправіць, паведамленні пойдуць у 8:00. Тэрміновае пойдзе адразу.
       *[no] 🌙 З 21:00 да 8:00 паведамленні не адпраўляюцца, чакаюць раніцы.
    }
}
announce-whom-button = 👥 Каму
announce-under-button = 🔘 Кнопкі
announce-morning = Уначы чакаць
announce-urgent = Тэрмінова
announce-try = 👁 Праверыць на сабе
announce-tried = Аб’ява прыйдзе вам так, як яе ўбачаць усе.
announce-send = 📣 Адправіць цяпер
announce-later = 🕙 Адкласці
announce-replace = ✏️ Іншае паведамленне
announce-discard = 🗑 Выдаліць чарнавік
announce-begun = Прынята. Як ідзе адпраўка — у асобным паведамленні, яно абнаўляецца само.
announce-whom-ask = Злева — каму адправіць, справа — каму з іх не адпраўляць. Кожны атрымае адно паведамленне, нават калі ён у некалькіх спісах.
announce-take = { $chosen ->
    [yes] ✅{" "}
   *[no] {""}
}{ $kind ->
    [all] Усе
    [registered] Запісаны
    [waiting] Чакаюць месца
    [unanswered] Не адказалі
    [present] Былі
    [never_came] Не былі ні разу
    [moderators] Мадэратары
    [organisers] Арганізатары
    [institution] Супрацоўнікі
    [board] Удзельнікі
   *[verdict] Сказалі вердыкт
} · { $count }
announce-leave = { $chosen ->
    [yes] 🚫{" "}
   *[no] {""}
}акрамя: { $kind ->
    [all] усе
    [registered] запісаны
    [waiting] чакаюць месца
    [unanswered] не адказалі
    [present] былі
    [never_came] не былі ні разу
    [moderators] мадэратары
    [organisers] арганізатары
    [institution] супрацоўнікі
    [board] удзельнікі
   *[verdict] сказалі вердыкт
}
announce-out = ✖️ { $name } · { $count }
announce-which-button = { $what ->
    [session] 📅 Людзі сесіі…
    [institution] 🏫 Установа…
   *[board] 💬 Людзі дошкі…
}
announce-which-none = { $what ->
    [session] Сесій пакуль няма.
    [institution] Устаноў пакуль няма.
    [auction] Аўкцыёнаў пакуль няма.
    [lot] Лотаў пакуль няма.
   *[board] Дошак пакуль няма.
}
announce-which = { $what ->
    [session] Якая сесія?
    [institution] Якая ўстанова?
    [auction] Які аўкцыён?
    [lot] Які лот?
   *[board] Якая дошка?
}
announce-near = { $what ->
    [session] 📅 Людзі сесіі «{ $name }»
    [institution] 🏫 Установа «{ $name }»
   *[board] 💬 Людзі дошкі «{ $name }»
}
announce-ready = ✔️ Гатова
announce-to-whom = 👥 Да аўдыторыі
announce-under-ask = Кнопак пад паведамленнем: { $count } з { $limit }. Якую дадаць?
announce-leads = { $leads ->
    [session] ➕ Адкрыць сесію
    [sign_up] ➕ Запісацца на сесію
    [board] ➕ Адкрыць дошку
    [auction] ➕ Адкрыць аўкцыён
    [lot] ➕ Адкрыць лот
   *[link] ➕ Спасылка
}
announce-label = { $leads ->
    [session] 📅 Падрабязней пра сесію
    [sign_up] 🎟 Запісацца
    [board] 💬 Адкрыць дошку
    [auction] 🔨 Адкрыць аўкцыён
    [lot] 🏷 Паглядзець лот
   *[link] 🔗 Адкрыць
}
announce-under-off = ✖️ { $label }
announce-link-ask = Напішыце надпіс да { $limit } знакаў і адрас, напрыклад: Анкета https://forms.example.by/1
announce-at = 🕙 { $when }
announce-moment-ask = Калі адправіць? Выберыце або напішыце, напрыклад: заўтра ў 10 або 17.12.2026 18:00.{ $urgent ->
    [yes] {""}
   *[no] {" "}З 21:00 да 8:00 паведамленні не адпраўляюцца: тады яны пойдуць у 8:00.
}
announce-moment-wrong = { $problem ->
    [no_such_date] Такой даты няма.
    [no_such_time] Такога часу няма.
    [past] Гэты час ужо прайшоў.
    [far] Гэта больш чым праз год: так далёка адкласці нельга.
   *[not_understood] Не атрымалася зразумець дату і час.
} Напішыце так: заўтра ў 10, у пятніцу а 18:30 або 17.12.2026 18:00.
announce-page = <b>{ $state ->
    [scheduled] 🕙 Аб’ява чакае адпраўкі
    [sending] ▶️ Аб’ява адпраўляецца
    [paused] ⏸ Адпраўка на паўзе
    [stopped] ⏹ Адпраўка спынена
    [done] ✅ Аб’ява адпраўлена
   *[recalled] ↩️ Аб’ява адклікана
}</b>
announce-author = 👤 Аўтар: { $name }
announce-left = 👤 { $name } больш не арганізатар. { $over ->
    [yes] Аб’ява цяпер ва ўсіх арганізатараў.
   *[no] Прыгледзьце за гэтай аб’явай: цяпер яна ў вас і іншых арганізатараў.
}
announce-deed = { $done ->
    [paused] ⏸ Паўза
    [resumed] ▶️ Працягнута
    [stopped] ⏹ Спынена
    [recalled] ↩️ Адкліканне
   *[corrected] ✏️ Апошняя праўка
}: { $name }, { $when }
announce-not-yours = Гэтую аб’яву цяпер вядуць іншыя арганізатары: у вас больш няма такіх правоў.
announce-state-name = { $state ->
    [draft] чарнавік
    [scheduled] чакае адпраўкі
    [sending] адпраўляецца
    [paused] паўза
    [stopped] спынена
    [done] адпраўлена
   *[recalled] адклікана
}
announce-done = { $done } з { $all }
announce-pace = { $rate ->
    [0] {""}
   *[other] У секунду: { $rate }.{" "}
}Засталося прыкладна { $minutes ->
    [0] { $seconds } с
   *[other] { $minutes } хв { $seconds } с
}
announce-rests = { $again ->
    [yes] Працягнем: { $until }
   *[no] Пачнём: { $until }
}
announce-move = 🕙 Іншы час
announce-moved = Пачнём: { $when }
announce-uncorrected = { $kind ->
    [poll] Апытанне выправіць нельга: яго можна адклікаць і адправіць нанова.
   *[forwarded] Такое паведамленне выправіць нельга: яго можна адклікаць і адправіць нанова.
}
announce-outcome = { $state ->
    [sent] Адпраўлена: { $count }
    [blocked] Заблакіравалі бота: { $count }
    [failed] Не ўдалося адправіць: { $count }
    [unknown] Невядома, ці дайшло: { $count }
   *[dropped] Адпраўляць няма каму або няма чаго: { $count }
}
announce-recall = { $how ->
    [deleted] Выдалена ў атрымальнікаў: { $count }
    [replaced] Тэкст заменены: { $count }
   *[failed] Адклікаць не ўдалося: { $count }
}
announce-taken-back = Адклікана: { $count }
announce-corrected = Выпраўлена: { $count }
announce-outdated = Яшчэ выпраўляецца: { $count }
announce-step = { $step ->
    [pause] ⏸ Паўза
    [resume] ▶️ Працягнуць
    [stop] ⏹ Спыніць
   *[recall] ↩️ Адклікаць
}
announce-correct = ✏️ Выправіць
announce-correct-ask = Дашліце паведамленне, якім яно павінна стаць. Спачатку бот пакажа, што атрымаецца, і нічога не зменіць, пакуль вы не націснеце «Выправіць».{ $kind ->
    [text] {""}
    [album] {" "}У альбоме можна выправіць подпіс: дашліце яго тэкстам.
   *[other] {" "}Каб выправіць толькі подпіс, дашліце яго тэкстам.
}
announce-correct-seen = 👆 Так стане ў { $people ->
    [one] { $people } чалавека
    [few] { $people } чалавек
   *[other] { $people } чалавек
}. Выправіць?
announce-correcting = Прынята: выпраўляем.
announce-late = { $why ->
    [recalled] Аб’ява ўжо адклікана: выпраўляць няма чаго.
   *[changed] Пакуль вы пісалі, гэтую аб’яву ўжо выправілі. Паглядзіце, якой яна стала; калі трэба, націсніце «Выправіць» яшчэ раз.
}
announce-report-button = 📊 Справаздача
announce-report =
    <b>Справаздача</b>
    Апрацавана: { $done } з { $all }
announce-causes = <b>Чаму не атрымалі</b>
announce-cause = { $why ->
    [blocked] Заблакіравалі бота
    [unknown] Невядома, ці дайшло
    [erased] Выдалілі свае даныя
    [source] Зыходнага паведамлення больш няма
    [deactivated] Выдалілі свой Telegram
    [old] Паведамленне занадта старое
    [removed] Паведамлення там больш няма
   *[other] Адказ Telegram: «{ $said }»
}: { $count }
announce-troubles = <b>Чаму не выпраўлена або не адклікана</b>
announce-ask-step = { $step ->
    [stop] Спыніць адпраўку «{ $text }»? Хто яшчэ не атрымаў, не атрымае: працягнуць будзе нельга.
   *[recall] Адклікаць «{ $text }»? Паведамленне знікне ва ўсіх, хто яго атрымаў. У тых, каму яно прыйшло больш за двое сутак таму, замест яго застанецца радок «Арганізатар адклікаў гэту аб’яву».
}
announce-yes = { $step ->
    [stop] ⏹ Так, спыніць
   *[recall] ↩️ Так, адклікаць
}
