# Posts of the group as materials: the card under a post, «Описать» in private.
material-untitled = Без назвы
material-kind = { $kind ->
    [development] Распрацоўка
    [scenario] Сцэнарый
    [presentation] Прэзентацыя
    [guide] Метадычка
    [video] Відэа
    [article] Артыкул
    [game] Гульня
    [photo] Фота
   *[other] Іншае
}
material-card = 📎 <b>{ $title }</b> · { $kind }
material-card-authors = ✍️ { $names }{ $more ->
    [0] {""}
   *[other] {" "}і яшчэ { $more }
}
material-card-refused = 📎 Файл не прыняты, у каталог гэты матэрыял не трапіў.
material-card-gone = 📎 Гэтага матэрыялу ў каталогу больш няма.
material-tags = { $tags }
material-files = 📁 Файлаў: { $count }
material-describe = ✏️ Апісаць
material-get = 📥 Атрымаць
material-look = Паглядзець
offer-hint = Спатрэбіцца калегам? Прапануйце файл у каталог матэрыялаў.
offer-hint-button = 📥 Прапанаваць

describe-missing = ▶️ Дапоўніць па пытаннях: { $count }
describe-field = { $field ->
    [title] Назва
    [authors] Аўтары
    [consent] Каму можна
    [kind] Від
    [session] Сесія
    [activity] Мерапрыемства
    [zone] Зона
    [tags] Тэгі
   *[summary] Коратка пра што
}
describe-none = пакуль не пазначаны
describe-title = 📎 <b>{ $title }</b>
describe-authors = ✍️ Аўтары: { $names }
describe-kind = Від: { $kind }
describe-session = Сесія: «{ $theme }»
describe-activity = Мерапрыемства: { $title }
describe-zone = Зона: { $zone }
describe-consent = { $consent ->
    [unasked] Згода аўтара: яшчэ не пыталіся, матэрыял бачаць толькі калегі
    [hub] Згода аўтара: толькі для калег
   *[public] Згода аўтара: можна ўсім
}
describe-summary = <blockquote>{ $summary }</blockquote>
describe-empty = 🗑 Прыбраць
describe-on = ▶️ Далей
describe-done = ✅ Гатова
describe-of-none = Ні да якога не адносіцца
zone-none = Ні да якой

ask-material-title =
    Цяпер матэрыял называецца <b>{ $title }</b>.

    Напішыце іншую назву, да { $limit } сімвалаў.
ask-material-authors =
    Хто аўтар? Цяпер пазначаны: { $names }

    Напішыце прозвішча або імя: знойдзем сярод удзельнікаў. Калі аўтара сярод іх няма, можна запісаць яго так, як вы напісалі (да { $limit } сімвалаў). Аўтараў можа быць да { $most }.
ask-material-tags =
    Тэгі цяпер: { $tags }

    Па тэгах матэрыял прасцей знайсці. Напішыце іх праз коску або з рашоткай: <i>выхаванне, квіз, 5 клас</i>. Не больш за { $most }, кожны да { $limit } сімвалаў.
tags-wrong = Зашмат або занадта доўга: можна не больш за { $most } тэгаў, кожны да { $limit } сімвалаў.
ask-material-summary =
    Пра што матэрыял <b>{ $title }</b>? Адзін-два сказы для калег: для каго ён і што ў ім, да { $limit } сімвалаў.
ask-material-kind = Што гэта за матэрыял?
ask-material-zone = Да якой зоны каворкінгу ён адносіцца?
ask-material-session = Да якой сесіі ён адносіцца?
ask-material-activity = Да якога мерапрыемства сесіі?
ask-material-consent =
    Каму можна паказваць ваш матэрыял?

    <b>Толькі для калег</b> — удзельнікам медыя-хаба, у тым ліку ў зборніках для калег.
    <b>Можна ўсім</b> — яшчэ і на адкрытай старонцы медыя-хаба ў інтэрнэце.

    Перадумаць можна ў любы дзень.
ask-authors-consent =
    На што згодны аўтар? Спытайце аўтара, перш чым націснуць: бот запіша, што вы гэта пацвердзілі.

    <b>Толькі для калег</b> — удзельнікам медыя-хаба, у тым ліку ў зборніках для калег.
    <b>Можна ўсім</b> — яшчэ і на адкрытай старонцы медыя-хаба ў інтэрнэце.
consent-name = { $consent ->
    [hub] 🏠 Толькі для калег
   *[public] 🌍 Можна ўсім
}
author-add = ➕ { $name }
author-drop = ✖️ { $name }
author-typed = ✍️ Запісаць так: { $name }
author-wrong = Так аўтара запісаць нельга: іх ужо зашмат або гэтага ўдзельніка больш няма.

material-withdraw = ↩️ Адклікаць
material-withdraw-ask = Адклікаць матэрыял «{ $title }»? Яго ніхто не знойдзе і не атрымае. Вярнуць яго можна ў любы дзень: зноў выберыце, каму яго паказваць.
material-withdraw-yes = ↩️ Так, адклікаць
material-is-withdrawn = ↩️ <b>Матэрыял адкліканы:</b> яго ніхто не знаходзіць. Каб вярнуць, таму, хто яго адклікаў, дастаткова зноў выбраць, каму яго можна паказваць.
material-hide = 🙈 Схаваць
material-hide-why = Чаму хаваеце «{ $title }»? Напішыце прычыну: яе ўбачаць аўтары.
material-is-hidden = 🙈 <b>Матэрыял схаваны.</b> Прычына: { $comment }
material-show = 👁 Вярнуць у каталог
material-hidden-notice =
    🙈 Мадэратар схаваў матэрыял «{ $title }», калегі яго больш не знаходзяць.

    Прычына: { $comment }

topics-refused = Бот не змог адкрыць або закрыць у групе тэму сесіі. Усё астатняе працуе, сесія ідзе без сваёй тэмы. Каб тэмы з’явіліся, дайце боту ў групе права «Кіраванне тэмамі».
hub-deaf = Бот не бачыць, што публікуюць у групе медыя-хаба, і не зможа ўносіць матэрыялы ў каталог. Зрабіце бота адміністратарам групы — дастаткова правоў па змаўчанні.
