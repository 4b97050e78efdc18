# What Telegram shows beside each command; compiled apart, as every language of it is told at each start.
command-description = { $command ->
    [start] Начать
    [menu] Меню
    [sessions] Ближайшие сессии
    [my] Мои записи
    [boards] Доски «плюсы/минусы»
    [auction] Аукцион методических находок
    [profile] Имя и учреждение
    [language] Язык
    [privacy] Что о вас хранится
    [help] Помощь
    [cancel] Прервать вопрос
    [roles] Кто что может
    [audit] Что было сделано
    [plan] Сессия из плана
    [institutions] Учреждения
    [roster] Списки участников
    [board] Вести доску «плюсы/минусы»
    [lots] Находки ждут решения
    [hall] Вести аукцион
    [auction_new] Новый аукцион
   *[new] Новая сессия по вопросам
}
