# An auction's results as a picture and as a workbook.
auction-picture-name = аўкцыён-{ $number }.png
auction-picture-title = Аўкцыён метадычных знаходак
auction-picture-lot = № { $number }. { $title }
auction-picture-people = { $count ->
    [one] { $count } удзельнік
    [few] { $count } удзельнікі
   *[many] { $count } удзельнікаў
}
auction-picture-bids = { $count ->
    [one] { $count } стаўка
    [few] { $count } стаўкі
   *[many] { $count } ставак
}
auction-picture-legend = Паласа — цана. Справа — колькі людзей хацелі знаходку.
auction-picture-points = { $count ->
    [one] { $count } бал
    [few] { $count } балы
   *[many] { $count } балаў
}
auction-picture-bidders = { $count ->
    [one] { $count } чалавек
    [few] { $count } чалавекі
   *[many] { $count } чалавек
}
auction-picture-unsold = не прададзены
auction-picture-more = { $count ->
    [one] і яшчэ { $count } лот — у табліцы
    [few] і яшчэ { $count } лоты — у табліцы
   *[many] і яшчэ { $count } лотаў — у табліцы
}
auction-picture-empty = Лотаў на аўкцыёне не было
auction-workbook-name = аўкцыён-{ $number }.xlsx
auction-workbook-title = Аўкцыён: { $title }
auction-workbook-lots = Лоты
auction-workbook-bids = Стаўкі
auction-workbook-ledger = Журнал
auction-workbook-people = Удзельнікі
auction-workbook-number = №
auction-workbook-lot = Знаходка
auction-workbook-authors = Аўтары
auction-workbook-state = Чым скончылася
auction-workbook-start-price = Пачатковая цана
auction-workbook-price = Цана
auction-workbook-winner = Каму дастаўся
auction-workbook-bidders = Колькі чалавек хацелі
auction-workbook-bid-count = Ставак
auction-workbook-at = Калі
auction-workbook-member = Удзельнік
auction-workbook-amount = Стаўка
auction-workbook-maximum = Максімум
auction-workbook-voided = Чаму не лічыцца
auction-workbook-void = { $reason ->
    [refused] удзельнік адмовіўся ад лота
    [lapsed] удзельнік не адказаў своечасова
   *[erased] удзельнік выдаліў свае даныя
}
auction-workbook-entry = Што адбылося
auction-workbook-points = Балаў
auction-workbook-granted = Выдадзена
auction-workbook-free = Свабодна
auction-workbook-held = У рэзерве
auction-workbook-spent = Патрачана
auction-workbook-left = Засталося
auction-workbook-state-name = { $state ->
    [offered] прапанаваны
    [returned] вернуты аўтару
    [listed] чакаў чаргі
    [open] таргі ідуць
    [paused] таргі на паўзе
    [sold] прададзены
    [asked] прапанаваны наступнаму ўдзельніку
    [unsold] не прададзены
   *[withdrawn] зняты з таргоў
}
auction-workbook-entry-name = { $kind ->
    [grant] атрыманы кашалёк
    [hold] адкладзена пад стаўку
    [release] вярнулася ў кашалёк
    [spend] аплачаны лот
   *[refund] вернута плата за лот
}
auction-workbook-total = Усяго
