# What Telegram shows beside each command; compiled apart, as every language of it is told at each start.
command-description = { $command ->
    [start] Начать
    [menu] Меню
    [sessions] Ближайшие сессии
    [my] Мои записи
    [boards] Доски «плюсы/минусы»
    [auction] Аукцион методических находок
    [themes] Темы для сессий
    [propose] Предложить тему
    [materials] Материалы медиа-хаба
    [find] Найти материал
    [edition] Электронные сборники
    [edition_new] Собрать электронный сборник
    [profile] Имя и учреждение
    [language] Язык
    [privacy] Что о вас хранится
    [help] Помощь
    [cancel] Прервать вопрос
    [roles] Кто что может
    [announce] Сообщить многим
    [audit] Что было сделано
    [plan] Сессия из плана
    [institutions] Учреждения
    [cycle] Цикл сессий
    [roster] Списки участников
    [board] Вести доску «плюсы/минусы»
    [lots] Находки ждут решения
    [hall] Вести аукцион
    [auction_new] Новый аукцион
   *[new] Новая сессия по вопросам
}
