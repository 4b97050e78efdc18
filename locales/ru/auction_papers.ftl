# An auction's results as a picture and as a workbook.
auction-picture-name = аукцион-{ $number }.png
auction-picture-title = Аукцион методических находок
auction-picture-lot = № { $number }. { $title }
auction-picture-people = { $count ->
    [one] { $count } участник
    [few] { $count } участника
   *[many] { $count } участников
}
auction-picture-bids = { $count ->
    [one] { $count } ставка
    [few] { $count } ставки
   *[many] { $count } ставок
}
auction-picture-legend = Полоса — цена. Справа — сколько людей хотели находку.
auction-picture-points = { $count ->
    [one] { $count } балл
    [few] { $count } балла
   *[many] { $count } баллов
}
auction-picture-bidders = { $count ->
    [one] { $count } человек
    [few] { $count } человека
   *[many] { $count } человек
}
auction-picture-unsold = не продан
auction-picture-more = { $count ->
    [one] и ещё { $count } лот — в таблице
    [few] и ещё { $count } лота — в таблице
   *[many] и ещё { $count } лотов — в таблице
}
auction-picture-empty = Лотов на аукционе не было
auction-workbook-name = аукцион-{ $number }.xlsx
auction-workbook-title = Аукцион: { $title }
auction-workbook-lots = Лоты
auction-workbook-bids = Ставки
auction-workbook-ledger = Журнал
auction-workbook-people = Участники
auction-workbook-number = №
auction-workbook-lot = Находка
auction-workbook-authors = Авторы
auction-workbook-state = Чем кончилось
auction-workbook-start-price = Начальная цена
auction-workbook-price = Цена
auction-workbook-winner = Кому достался
auction-workbook-bidders = Сколько человек хотели
auction-workbook-bid-count = Ставок
auction-workbook-at = Когда
auction-workbook-member = Участник
auction-workbook-amount = Ставка
auction-workbook-maximum = Максимум
auction-workbook-voided = Почему не считается
auction-workbook-void = { $reason ->
    [refused] участник отказался от лота
    [lapsed] участник не ответил вовремя
   *[erased] участник удалил свои данные
}
auction-workbook-entry = Что произошло
auction-workbook-points = Баллов
auction-workbook-granted = Выдано
auction-workbook-free = Свободно
auction-workbook-held = В резерве
auction-workbook-spent = Потрачено
auction-workbook-left = Осталось
auction-workbook-state-name = { $state ->
    [offered] предложен
    [returned] возвращён автору
    [listed] ждал очереди
    [open] торги идут
    [paused] торги на паузе
    [sold] продан
    [asked] предложен следующему участнику
    [unsold] не продан
   *[withdrawn] снят с торгов
}
auction-workbook-entry-name = { $kind ->
    [grant] получен кошелёк
    [hold] отложено под ставку
    [release] вернулось в кошелёк
    [spend] оплачен лот
   *[refund] возвращена плата за лот
}
auction-workbook-total = Всего
